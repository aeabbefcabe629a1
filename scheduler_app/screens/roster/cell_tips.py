"""What hovering a cell of the roster says."""

from __future__ import annotations

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.phrases import Phrases, day_text
from scheduler_app.language.shift_words import shift_text
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.roster.cell_look import off_word
from scheduler_app.store.published import Difference
from solver.domain.pattern import OFF

_LEAVE = QT_TRANSLATE_NOOP("CellTips", "Leave: {kind}")
_UNNAMED = QT_TRANSLATE_NOOP("CellTips", "On leave")
_TOLD = QT_TRANSLATE_NOOP("CellTips", "Published: {shift}")
_OTHER_HOURS = QT_TRANSLATE_NOOP("CellTips", "Published with other hours")
_LOCKED = QT_TRANSLATE_NOOP("CellTips", "Locked")


def cell_tip(document: ScheduleDocument, employee: int, day: int) -> str:
    """Return who, when, the shift, the leave, the lock and the rules broken, line by line."""
    problem, phrases = document.problem, Phrases(document.problem, document.first_date)
    pattern = document.roster.cells[employee][day]
    name = problem.employees[employee].name
    lines = [f"{name}, {day_text(phrases.date_of(day))}"]
    lines.append(off_word() if pattern == OFF else shift_text(problem.patterns[pattern]))
    kind = document.time_off_kind(employee, day)
    if kind is not None:
        leave = translate("CellTips", _LEAVE, kind=kind)
        lines.append(leave if kind else translate("CellTips", _UNNAMED))
    if document.is_pinned(employee, day):
        lines.append(translate("CellTips", _LOCKED))
    told = document.publication.changed.get((employee, day))
    if told is not None:
        lines.append(_told_text(told))
    found = document.evaluation.violations
    lines += [f"• {phrases.violation(v)}" for v in found if (v.employee, v.day) == (employee, day)]
    return "\n".join(lines)


def _told_text(told: Difference) -> str:
    if told.before == told.after:
        return translate("CellTips", _OTHER_HOURS)
    return translate("CellTips", _TOLD, shift=told.before or off_word())
