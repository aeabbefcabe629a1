"""The shifts in their colours with their hours, in one line."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.shift_words import hours_text, own_name, shift_text
from scheduler_app.widgets.theme import Theme
from scheduler_app.widgets.tokens import pill_colours
from solver.domain.pattern import Pattern

_SIDE, _BETWEEN = 10, "&nbsp;&nbsp;&nbsp; "


class ShiftLegend(QLabel):
    """Code, name and hours of every shift; where there is no room, hours only, or codes only.

    Shifts that new rosters no longer have are shown in the weeks that have them.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._patterns: Sequence[Pattern] = ()
        self.setProperty("kind", "small")
        self.setContentsMargins(_SIDE, 4, _SIDE, 4)
        # The words never make the window wider.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._write)

    def show_document(self, document: ScheduleDocument | None) -> None:
        """Show the shifts of the document."""
        has_week = document is not None and document.week is not None
        self._patterns = _shown_patterns(document) if document and has_week else ()
        self.setToolTip("\n".join(shift_text(p) for p in self._patterns))
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()

    def _write(self) -> None:
        whole = [f"{own_name(p)} {hours_text(p)}".strip() for p in self._patterns]
        hours = [hours_text(p) for p in self._patterns]
        for words in (whole, hours, [""] * len(self._patterns)):
            self.setText(_BETWEEN.join(map(self._entry, self._patterns, words)))
            if self.sizeHint().width() <= self.width():
                break

    def _entry(self, pattern: Pattern, words: str) -> str:
        fill, text = pill_colours(pattern.colour, self._theme.tokens.is_dark)
        style = f"background-color:{fill.name()};color:{text.name()};font-weight:600"
        code = f'<span style="{style}">&nbsp;{escape(pattern.code)}&nbsp;</span>'
        return f"{code}&nbsp;{escape(words)}" if words else code


def _shown_patterns(document: ScheduleDocument) -> Sequence[Pattern]:
    given = {pattern for _employee, _day, pattern in document.roster.shifts()}
    patterns = document.problem.patterns
    return [p for i, p in enumerate(patterns) if i in given or not p.is_retired]
