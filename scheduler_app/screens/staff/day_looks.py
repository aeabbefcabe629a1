"""What the leave calendar writes on its days, from the records of the project."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from scheduler_app.language.translation import LANGUAGE, QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.staff.leave_painter import DayLook
from scheduler_app.store.day_tags import MAKE_UP_WORKDAY, holiday_names, tags_of
from scheduler_app.store.records import CellRow, ProjectData, TimeOffRow
from solver.domain.employee import Employee

_MAKE_UP = QT_TRANSLATE_NOOP("LeaveCalendar", "make-up workday")
_LEAVE = QT_TRANSLATE_NOOP("LeaveCalendar", "leave")
_OF_MANY = QT_TRANSLATE_NOOP("LeaveCalendar", "{count} of {all}")
_FROM_TO = QT_TRANSLATE_NOOP("LeaveCalendar", "{name}: {kind}, {first} – {last}")
_SHIFT = QT_TRANSLATE_NOOP("LeaveCalendar", "{name}: {shift}")
_MOST_TIPS = 12


def day_looks(
    data: ProjectData, people: Sequence[Employee], first: date, last: date
) -> dict[date, DayLook]:
    """Return what there is to show of each day from ``first`` to ``last``; nothing: left out.

    Of several people, leave says how many have it; shifts are those of a single one.
    """
    leave = _leave_of(data, people, first, last)
    shifts = _shifts_of(data, people, first, last)
    notes = _notes(data, first, last)
    names = {person.id: person.name for person in people}
    colours = {pattern.code: pattern.colour for pattern in data.patterns}
    looks = {}
    for day in sorted({*leave, *shifts, *notes}):
        note, is_own, is_worked = notes.get(day, ("", False, False))
        rows, cells = leave.get(day, []), shifts.get(day, [])
        tips = [note] if note else []
        tips += [_leave_tip(row, names) for row in rows[:_MOST_TIPS]]
        tips += [
            translate("LeaveCalendar", _SHIFT, name=names[cell.employee_id], shift=cell.pattern)
            for cell in cells[:_MOST_TIPS]
        ]
        code = cells[0].pattern if cells and len(people) == 1 else ""
        looks[day] = DayLook(
            note,
            is_own,
            is_worked,
            _leave_text(rows, len(people)),
            (rows[0].first, rows[0].last) if len(people) == 1 and rows else None,
            (code, colours.get(code, "")),
            tuple(tips),
        )
    return looks


def kind_word(kind: str) -> str:
    """Return a kind of leave as it was written, or that it is leave."""
    return kind or translate("LeaveCalendar", _LEAVE)


def _leave_text(rows: Sequence[TimeOffRow], n_people: int) -> str:
    if not rows:
        return ""
    if n_people == 1:
        return kind_word(rows[0].kind)
    return translate("LeaveCalendar", _OF_MANY, count=len(rows), all=n_people)


def _leave_tip(row: TimeOffRow, names: dict[str, str]) -> str:
    return translate(
        "LeaveCalendar",
        _FROM_TO,
        name=names[row.employee_id],
        kind=kind_word(row.kind),
        first=row.first.isoformat(),
        last=row.last.isoformat(),
    )


def _leave_of(
    data: ProjectData, people: Sequence[Employee], first: date, last: date
) -> dict[date, list[TimeOffRow]]:
    wanted = {person.id for person in people}
    found: dict[date, list[TimeOffRow]] = defaultdict(list)
    for row in data.time_off:
        if row.employee_id in wanted and row.first <= last and first <= row.last:
            begin, end = max(first, row.first), min(last, row.last)
            for number in range((end - begin).days + 1):
                found[begin + timedelta(days=number)].append(row)
    return found


def _shifts_of(
    data: ProjectData, people: Sequence[Employee], first: date, last: date
) -> dict[date, list[CellRow]]:
    wanted = {person.id for person in people}
    found: dict[date, list[CellRow]] = defaultdict(list)
    for cell in data.cells:
        if cell.employee_id in wanted and cell.pattern and first <= cell.date <= last:
            found[cell.date].append(cell)
    return found


def _notes(data: ProjectData, first: date, last: date) -> dict[date, tuple[str, bool, bool]]:
    """Return holiday or tag of the days, whether the user set it, and whether it is worked."""
    names: dict[date, str] = {}
    for year in range(first.year, last.year + 1):
        names |= _names(data.country, year, LANGUAGE.code)
    found = {}
    for queue in reversed(("", *(queue.name for queue in data.queues))):
        for day, tagged in tags_of(data, queue, first, last).items():
            is_make_up = tagged.tag == MAKE_UP_WORKDAY
            known = translate("LeaveCalendar", _MAKE_UP) if is_make_up else tagged.tag
            text = tagged.tag if tagged.is_own else names.get(day, known)
            if tagged.is_own or day not in found:
                found[day] = text, tagged.is_own, is_make_up
    return found


_names = lru_cache(maxsize=32)(holiday_names)
