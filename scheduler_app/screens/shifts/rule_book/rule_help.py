"""The page of a rule, read inside the window: what it does exactly, with examples."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout

from scheduler_app.language.phrases import rule_title
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.screens.shifts.rule_book.rule_words import meaning_text
from scheduler_app.widgets.panel import Panel, button, label
from scheduler_app.widgets.theme import RESOURCES, Theme
from solver.rules.base import Rule

_PAGES = (RESOURCES / "rule_pages", RESOURCES.parent / "docs" / "rules")
"""Where an installed program has them, and where the source tree does."""
_FOR_MATHEMATICIANS = ("## Formulation", "## Source")


def page_of(key: str, language: str) -> str | None:
    """Return a rule's page as Markdown, as far as it is for supervisors; None: there is none."""
    for folder in _PAGES:
        path = folder / language / f"{key}.md" if language != "en" else folder / f"{key}.md"
        if path.is_file():
            return _for_supervisors(path)
    return None


def _for_supervisors(path: Path) -> str:
    """Leave out what the form says already (title, table of settings), and formulas."""
    _title, _, text = path.read_text(encoding="utf-8").partition("\n")
    ends = [at for mark in _FOR_MATHEMATICIANS if (at := text.find(mark)) >= 0]
    head, heading, rest = text[: min(ends, default=len(text))].partition("\n## ")
    lines = [line for line in head.splitlines() if not line.startswith("|")]
    return ("\n".join(lines) + heading + rest).strip()


class RuleHelp(Panel):
    """``rule_wanted`` carries the key of another rule whose link was clicked."""

    rule_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(kind="card")
        self._rule: Rule | None = None
        self._title = label("section")
        self.close_button = button("link")
        self.view = QTextBrowser()
        self.view.setOpenLinks(False)
        self.view.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.view.anchorClicked.connect(self._on_link)
        self.close_button.clicked.connect(self.hide)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        theme.changed.connect(self._write)
        self.retranslate()

    def retranslate(self) -> None:
        self.close_button.setText(self.tr("Close"))
        self.view.setAccessibleName(self.tr("Page of the rule"))
        self._write()

    def show_rule(self, rule: Rule) -> None:
        """Show the page of a rule; its one line where there is no page in the language."""
        if self._rule is None or self._rule.key != rule.key:
            self._rule = rule
            self._write()

    def _write(self) -> None:
        if self._rule is None:
            return
        self._title.setText(rule_title(self._rule))
        page = page_of(self._rule.key, LANGUAGE.code)
        self.view.setMarkdown(page if page is not None else meaning_text(self._rule))

    def _on_link(self, link: QUrl) -> None:
        name = Path(link.path()).name
        if name.endswith(".md") and "/" not in link.path().removeprefix("./"):
            self.rule_wanted.emit(name.removesuffix(".md"))
