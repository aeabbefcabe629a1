"""What the cells of the days show: codes, leave, locks, broken rules, what people know."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.screens.roster.cell_block import Place
from scheduler_app.screens.roster.cell_look import CellLook, off_word
from scheduler_app.screens.roster.cell_tips import cell_tip
from scheduler_app.screens.roster.roster_span import RosterSpan
from scheduler_app.screens.roster.row_order import Heading
from solver.domain.employee import Employee
from solver.domain.time_grid import DAYS_PER_WEEK, SATURDAY

_Role = Qt.ItemDataRole


class DayCells:
    """``told``: what people know of cells that have changed since; ``broken``: hard breaches."""

    def __init__(self, document: ScheduleDocument, span: RosterSpan) -> None:
        self._document, self._span = document, span
        self.told: Mapping[Place, str] = {}
        self.broken: Collection[tuple[str, date | None]] = ()
        self.is_comparing = False
        self._heads: dict[tuple[str, date], int] = {}

    def forget_heads(self) -> None:
        """Count the people of each group again when asked for."""
        self._heads.clear()

    def data(self, place: Place, role: int) -> object:
        """Return what a cell says in a role of Qt's, or None."""
        if role == _Role.DisplayRole:
            return self.look(place).text
        if role == _Role.EditRole:
            return self._document.cell(*place).pattern
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == _Role.ToolTipRole:
            return cell_tip(self._document, self._span, place, self.told.get(place))
        return None

    def look(self, place: Place) -> CellLook:
        """Return what is painted for a cell."""
        cell = self._document.cell(*place)
        pattern = self._span.pattern_of(cell.pattern)
        leave = self._span.leave_kind(place)
        told = self.told.get(place)
        text = pattern.code if pattern is not None else off_word() if leave is None else leave
        return CellLook(
            text=text or QCoreApplication.translate("RosterTableModel", "leave"),
            colour=pattern.colour if pattern is not None else "",
            is_leave=leave is not None,
            is_pinned=cell.pinned,
            is_broken=place in self.broken,
            is_weekend=place[1].weekday() >= SATURDAY,
            was=None if told is None else told or off_word(),
            is_faded=self.is_comparing and told is None,
            begins_week=self._begins_week(place[1]),
        )

    def heading(self, heading: Heading, people: Iterable[Employee], day: date) -> CellLook:
        """Return how many people of a group work on a day."""
        key = heading.value, day
        if key not in self._heads:
            places = ((person.id, day) for person in people)
            self._heads[key] = sum(self._span.pattern(place) is not None for place in places)
        is_weekend, begins_week = day.weekday() >= SATURDAY, self._begins_week(day)
        text = str(self._heads[key])
        return CellLook(text, is_weekend=is_weekend, is_heading=True, begins_week=begins_week)

    def _begins_week(self, day: date) -> bool:
        return self._span.n_weeks > 1 and (day - self._span.first).days % DAYS_PER_WEEK == 0
