"""What the unknown codes of a roster mean here: asked once, then remembered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout

from scheduler_app.exchange.foreign_codes import CodeBook, key_of
from scheduler_app.language.shift_words import hours_text
from scheduler_app.language.translation import Count
from scheduler_app.widgets.panel import Panel, button, label
from scheduler_app.widgets.scrolled import scrolled
from solver.domain.pattern import Pattern

_UNSAID, _KEEP = "unsaid", "keep"
_FIELD_PIXELS, _ROW_PIXELS, _MOST_ROWS, _COLUMNS = 200, 38, 5, 2


@dataclass(frozen=True, slots=True)
class Meanings:
    """Patterns ("" a day off) by the key of a code, and the keys of codes to be left alone."""

    patterns: tuple[tuple[str, str], ...] = ()
    kept: frozenset[str] = frozenset()


class CodeForm(Panel):
    """One drop-down a code, filled with the best guess.  ``decided`` carries the ``Meanings``."""

    decided = Signal(object)

    def __init__(self) -> None:
        super().__init__(kind="card")
        self._counts: Mapping[str, int] = {}
        self._patterns: tuple[Pattern, ...] = ()
        self.fields: dict[str, QComboBox] = {}
        self._title, self._about = label("cardTitle"), label("muted", wrap=True)
        self.use_button = button("primary")
        self.use_button.clicked.connect(self._on_use)
        self._inside = Panel()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._area = scrolled(self._inside)
        below = QHBoxLayout()
        below.addWidget(self._about, 1)
        below.addWidget(self.use_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._area)
        column.addLayout(below)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self._about.setText(
            self.tr("What you say here is remembered with the project when you take cells over.")
        )
        self.use_button.setText(self.tr("Use these meanings"))
        chosen = {code: field.currentData() for code, field in self.fields.items()}
        self._fill()
        for code, value in chosen.items():
            self.fields[code].setCurrentIndex(self.fields[code].findData(value))

    def ask(self, counts: Mapping[str, int], patterns: tuple[Pattern, ...]) -> None:
        """Ask what codes mean, by how many cells have them; nothing to ask: hidden."""
        self._counts, self._patterns = counts, patterns
        self._fill()
        suggest = CodeBook(patterns).suggestion
        for code, field in self.fields.items():
            guess = suggest(code)
            field.setCurrentIndex(max(0, field.findData(_UNSAID if guess is None else f"={guess}")))
        self._check()
        self.setVisible(bool(counts))

    def _fill(self) -> None:
        count = len(self._counts)
        self._title.setText(
            self.tr("{count} {count:code is|codes are} not known here").format(count=Count(count))
        )
        for part in self._inside.findChildren(
            Panel, options=Qt.FindChildOption.FindDirectChildrenOnly
        ):
            self._grid.removeWidget(part)
            part.setParent(None)
            part.deleteLater()
        self.fields = {}
        for number, (code, cells) in enumerate(self._counts.items()):
            row, column = divmod(number, _COLUMNS)
            self._grid.addWidget(self._row(code, cells), row, column)
        rows = -(-count // _COLUMNS)
        self._area.setFixedHeight(_ROW_PIXELS * max(1, min(rows, _MOST_ROWS)) + 2)

    def _row(self, code: str, cells: int) -> Panel:
        part, name, field = Panel(), label(), QComboBox()
        shown = code or self.tr("empty cell")
        name.setText(
            self.tr("{code} ({cells} {cells:cell|cells}) means").format(
                code=shown, cells=Count(cells)
            )
        )
        field.setAccessibleName(name.text())
        field.setFixedWidth(_FIELD_PIXELS)
        field.addItem(self.tr("choose…"), _UNSAID)
        field.addItem(self.tr("day off"), "=")
        for pattern in (p for p in self._patterns if not p.is_retired):
            field.addItem(f"{pattern.code}  {hours_text(pattern)}", f"={pattern.code}")
        field.addItem(self.tr("leave as it is here"), _KEEP)
        field.currentIndexChanged.connect(lambda _index: self._check())
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(name, 1)
        row.addWidget(field)
        self.fields[code] = field
        return part

    def _check(self) -> None:
        said = all(field.currentData() != _UNSAID for field in self.fields.values())
        self.use_button.setEnabled(said and bool(self.fields))

    def _on_use(self) -> None:
        chosen = {key_of(code): str(field.currentData()) for code, field in self.fields.items()}
        patterns = tuple((code, m[1:]) for code, m in chosen.items() if m.startswith("="))
        kept = frozenset(code for code, meaning in chosen.items() if meaning == _KEEP)
        self.decided.emit(Meanings(patterns, kept))
