"""What the columns beside the days show: who it is at left, what she has at right."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt

from scheduler_app.document.person_tips import person_tip
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.levels import level_text
from scheduler_app.screens.roster.roster_span import RosterSpan
from scheduler_app.screens.roster.row_order import Heading, SortKey
from scheduler_app.screens.roster.row_totals import RowTotals
from scheduler_app.screens.roster.side_look import LOOK_ROLE, SideLook
from scheduler_app.screens.roster.side_words import (
    heading_text,
    hours_text,
    hours_tip,
    limits_text,
    share_tip,
)
from solver.domain.employee import Employee, Level

_Role = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
SORT_KEYS = (
    *(SortKey.ID, SortKey.NAME, SortKey.LEVEL),
    *(SortKey.HOURS, SortKey.NIGHTS, SortKey.OFF, SortKey.BURDEN),
)
"""What a click on each of the columns sorts by, those at left first."""
N_LEFT, N_RIGHT = 3, 4
_LEFT_TONES = ("muted", "text", "muted")
_HOURS, _NIGHTS, _OFF_DAYS, _SHARE = range(N_RIGHT)


class SideCells:
    """``broken``: cells and (with None) whole rows that break hard rules."""

    def __init__(self, document: ScheduleDocument, span: RosterSpan, totals: RowTotals) -> None:
        self._document, self._span, self._totals = document, span, totals
        self.broken: Collection[tuple[str, date | None]] = ()

    def title(self, column: int) -> str:
        """Return the title of a column, those at left first."""
        words = (
            QCoreApplication.translate("RosterTableModel", "ID"),
            QCoreApplication.translate("RosterTableModel", "Name"),
            QCoreApplication.translate("RosterTableModel", "Level"),
            QCoreApplication.translate("RosterTableModel", "Hours"),
            QCoreApplication.translate("RosterTableModel", "Nights"),
            QCoreApplication.translate("RosterTableModel", "Off"),
            QCoreApplication.translate("RosterTableModel", "Share"),
        )
        return words[column]

    def left(self, person: Employee, column: int, role: int) -> object:
        """Return what the columns at left say of a person."""
        if role in (_Role.DisplayRole, LOOK_ROLE):
            text = (person.id, person.name, self._level(person))[column]
            is_lead = column == 2 and person.level is Level.LEAD
            tone = "accent" if is_lead else _LEFT_TONES[column]
            return text if role == _Role.DisplayRole else SideLook(tone, text)
        return self._tip(person) if role == _Role.ToolTipRole else None

    def right(self, person: Employee, column: int, role: int) -> object:
        """Return what a person has in the shown days."""
        if role == _Role.TextAlignmentRole:
            return _RIGHT
        if role == _Role.DisplayRole:
            return self._text(person, column)
        if role == LOOK_ROLE:
            return self._look(person, column)
        if role == _Role.ToolTipRole and column in (_HOURS, _SHARE):
            return (hours_tip if column == _HOURS else share_tip)(self._totals, person)
        return None

    def heading(
        self, heading: Heading, people: Sequence[Employee], column: int, role: int
    ) -> object:
        """Return what the columns say of a group; ``column`` counts those at left first."""
        is_right = column >= N_LEFT
        if role == _Role.TextAlignmentRole:
            return _RIGHT if is_right else None
        if role not in (_Role.DisplayRole, LOOK_ROLE):
            return None
        text = self._heading_text(heading, people, column)
        if role == _Role.DisplayRole:
            return text or None
        return SideLook("text", text, is_right, is_heading=True)

    def _heading_text(self, heading: Heading, people: Sequence[Employee], column: int) -> str:
        if column == 0:
            return f"{heading_text(heading)}  {len(people)}"
        if column < N_LEFT or column == N_LEFT + _SHARE:
            return ""
        facts = [self._totals.facts(person) for person in people]
        if column == N_LEFT + _HOURS:
            return hours_text(sum(fact.minutes for fact in facts))
        if column == N_LEFT + _NIGHTS:
            return str(sum(fact.nights for fact in facts))
        return str(sum(fact.days_off for fact in facts))

    def _text(self, person: Employee, column: int) -> str:
        facts = self._totals.facts(person)
        if column == _HOURS:
            return hours_text(facts.minutes)
        if column == _SHARE:
            return ""
        return str(facts.nights if column == _NIGHTS else facts.days_off)

    def _look(self, person: Employee, column: int) -> SideLook:
        if column == _HOURS:
            least, most = self._totals.limits_minutes(person)
            tone = self._totals.tone(person, is_broken=(person.id, None) in self.broken)
            note, widest = limits_text(least, most), hours_text(most)
            return SideLook(tone, self._text(person, column), True, note, widest=widest)
        share = self._totals.share(person) if column == _SHARE else None
        if share is None:
            return SideLook(text=self._text(person, column), is_right=True)
        most_level, mean = self._totals.scale()
        return SideLook(bar=share.level / most_level, mark=mean / most_level)

    def _tip(self, person: Employee) -> str:
        employee = self._span.employee_of(person.id)
        return person.name if employee is None else person_tip(self._document, employee)

    def _level(self, person: Employee) -> str:
        word = level_text(person.level)
        mentor = self._document.name_of(person.mentor_id)
        return f"{word} ↔ {mentor}" if mentor else word
