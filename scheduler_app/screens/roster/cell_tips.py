"""What hovering a cell of the roster says."""

from __future__ import annotations

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.phrases import Phrases, day_text
from scheduler_app.language.shift_words import shift_text
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.roster.cell_block import Place
from scheduler_app.screens.roster.cell_look import off_word
from scheduler_app.screens.roster.roster_span import RosterSpan

_LEAVE = QT_TRANSLATE_NOOP("CellTips", "Leave: {kind}")
_UNNAMED = QT_TRANSLATE_NOOP("CellTips", "On leave")
_TOLD = QT_TRANSLATE_NOOP("CellTips", "Published: {shift}")
_OTHER_HOURS = QT_TRANSLATE_NOOP("CellTips", "Published with other hours")
_LOCKED = QT_TRANSLATE_NOOP("CellTips", "Locked")


def cell_tip(
    document: ScheduleDocument, span: RosterSpan, place: Place, told: str | None = None
) -> str:
    """Return who, when, the shift, the leave, the lock and the rules broken, line by line.

    ``told``: the code that people know instead ("" off), None where they know the cell.
    Rules are those of the document's week.
    """
    pattern, cell = span.pattern(place), document.cell(*place)
    lines = [f"{document.name_of(place[0])}, {day_text(place[1])}"]
    lines.append(off_word() if pattern is None else shift_text(pattern))
    kind = span.leave_kind(place)
    if kind is not None:
        leave = translate("CellTips", _LEAVE, kind=kind)
        lines.append(leave if kind else translate("CellTips", _UNNAMED))
    if cell.pinned:
        lines.append(translate("CellTips", _LOCKED))
    if told is not None:
        lines.append(_told_text(told, cell.pattern))
    at = span.cell_of(place)
    if at is not None:
        phrases = Phrases(document.problem, document.first_date)
        found = document.evaluation.violations
        lines += [f"• {phrases.violation(v)}" for v in found if (v.employee, v.day) == at]
    return "\n".join(lines)


def _told_text(told: str, now: str) -> str:
    if told == now:
        return translate("CellTips", _OTHER_HOURS)
    return translate("CellTips", _TOLD, shift=told or off_word())
