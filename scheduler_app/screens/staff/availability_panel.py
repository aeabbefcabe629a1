"""When the chosen people can work: the hours of every week painted, and single days."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from scheduler_app.context import AppContext
from scheduler_app.document.weekly_hours import (
    Stroke,
    Word,
    common_windows,
    stroke_changes,
    windows_of,
)
from scheduler_app.screens.staff.exceptions_panel import ExceptionsPanel
from scheduler_app.screens.staff.people_part import PeoplePart
from scheduler_app.screens.staff.week_grid import WeekGrid
from scheduler_app.widgets.panel import label
from scheduler_app.widgets.tab_button import TabButton
from solver.domain.time_grid import MINUTES_PER_DAY

_WORDS = (Word.AVAILABLE, Word.UNAVAILABLE, Word.NONE)
_TONES = ("green", "red", "faint")
_ROUND_MINUTES, _MOST_MINUTES, _MARK_PIXELS = 120, 36 * 60, 12


class AvailabilityPanel(PeoplePart):
    """A stroke with the mouse is one undo step, for all the chosen people at once."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._note = label("small", wrap=True)
        self.tools = [TabButton() for _ in _WORDS]
        self._group = QButtonGroup(self)
        self.grid = WeekGrid(context.theme)
        self.exceptions = ExceptionsPanel(context)
        self.grid.painted.connect(self._on_painted)
        self._group.idClicked.connect(self._choose_word)
        context.theme.changed.connect(self._mark_tools)
        self._lay_out()
        self.tools[0].setChecked(True)
        self._mark_tools()
        self.follow()

    def retranslate(self) -> None:
        words = (self.tr("Available"), self.tr("Not available"), self.tr("Clear"))
        tips = (
            self.tr("Paint the hours in which this person can work; on such days, only then (A)"),
            self.tr("Paint the hours in which this person can never work (N)"),
            self.tr("Take away what was said of these hours (Del, or the right mouse button)"),
        )
        for tool, word, tip in zip(self.tools, words, tips, strict=True):
            tool.setText(word)
            tool.setToolTip(tip)
            tool.setAccessibleName(word)
        self.grid.setAccessibleName(self.tr("Hours of every week"))
        self.refresh()

    def show_people(self, ids: Sequence[str]) -> None:
        self.exceptions.show_people(ids)
        super().show_people(ids)

    def fill(self) -> None:
        """Show the hours of the chosen people as they are now."""
        data, people = self.data, self.shown_people
        everywhere, partly = common_windows([windows_of(data.availability, p.id) for p in people])
        ends = [pattern.end_minute for pattern in data.patterns]
        ends += [window.end for window in (*everywhere, *partly)]
        latest = -(-max(ends, default=0) // _ROUND_MINUTES) * _ROUND_MINUTES
        last_minute = min(_MOST_MINUTES, max(MINUTES_PER_DAY, latest))
        self.grid.show_windows(everywhere, partly, last_minute)
        self.grid.set_can_edit(bool(people) and not self.refusal())
        self._note.setText(self._note_text(len(people), has_word=bool(everywhere or partly)))

    def _note_text(self, n_people: int, *, has_word: bool) -> str:
        if not n_people:
            return self.tr("Choose people in the table to see when they can work.")
        if n_people > 1:
            text = self.tr("A stroke is for all {count} people; dashed: only some have it.")
            return text.format(count=n_people)
        if has_word:
            return self.tr("On a day with green hours, shifts must lie inside them.")
        return self.tr("No limits: can work at any time. Drag over hours to paint them.")

    def _choose_word(self, number: int) -> None:
        self.grid.word = _WORDS[number]
        self.grid.setFocus()

    def _on_painted(self, stroke: Stroke) -> None:
        text = self.tr("weekly hours of {who}").format(who=self.of_whom())
        ids = [person.id for person in self.shown_people]
        self.edit(text, stroke_changes(self.data, ids, stroke))

    def _mark_tools(self) -> None:
        for tool, tone in zip(self.tools, _TONES, strict=True):
            tool.setIcon(_mark(self.context.theme.colour(tone)))
            tool.setIconSize(QSize(_MARK_PIXELS, _MARK_PIXELS))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        for number, tool in enumerate(self.tools):
            self._group.addButton(tool, number)
            row.addWidget(tool)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.grid)
        column.addWidget(self._note)
        column.addWidget(self.exceptions, 1)


def _mark(colour: QColor) -> QIcon:
    """Return a round spot of a colour."""
    picture = QPixmap(_MARK_PIXELS, _MARK_PIXELS)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colour)
    painter.setBrush(colour)
    painter.drawEllipse(2, 2, _MARK_PIXELS - 4, _MARK_PIXELS - 4)
    painter.end()
    return QIcon(picture)
