"""Time-clock files with one line a stamp: who came and went when, shift by shift."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from scheduler_app.exchange.attendance_days import WorkedHours
from scheduler_app.exchange.attendance_rows import ClockRow, RowReader
from scheduler_app.exchange.attendance_shifts import PlannedShifts
from scheduler_app.exchange.faults import FaultList, Translated
from scheduler_app.exchange.history_report import Listed
from scheduler_app.exchange.words import fold_header
from scheduler_app.language.translation import QT_TRANSLATE_NOOP

_SAME_STAMP = timedelta(minutes=2)
_NEAR_SHIFT = timedelta(hours=4)
_NEW_DAY = timedelta(hours=10)
_LONGEST_DAY = timedelta(hours=18)
_IN = frozenset(
    {
        *("in", "i", "checkin", "clockin", "punchin", "login", "start", "on", "1", "breakend"),
        *(
            "breakin",
            "return",
            "lunchin",
            "上班",
            "签到",
            "进",
            "入",
            "上班打卡",
            "上班签到",
            "返回",
        ),
        *("休息结束", "外出返回", "c/in"),
    }
)
_OUT = frozenset(
    {
        *("out", "o", "checkout", "clockout", "punchout", "logout", "end", "off", "0"),
        *("breakstart", "breakout", "leave", "lunchout", "下班", "签退", "出", "下班打卡"),
        *("下班签退", "外出", "休息开始", "c/out"),
    }
)

_NO_STAMP = QT_TRANSLATE_NOOP("Fault", "the row has no date and time: fill them in")
_NO_DIRECTION = QT_TRANSLATE_NOOP(
    "Fault", '"{value}" is neither in nor out: write in or out, or choose no column for it'
)
_TWICE = QT_TRANSLATE_NOOP(
    "Fault",
    "{count} stamps within two minutes of another of the same person count once: rows {rows}",
)
_ODD = QT_TRANSLATE_NOOP(
    "Fault", "{count} stamps from {start} on: one is missing; add it, or leave this day out"
)
_NOT_IN_TURN = QT_TRANSLATE_NOOP(
    "Fault", "two stamps {direction} in a row, at {start} and {end}: add the one between them"
)
_WORD_IN, _WORD_OUT = QT_TRANSLATE_NOOP("Fault", "in"), QT_TRANSLATE_NOOP("Fault", "out")
_BEGINS_OUT = QT_TRANSLATE_NOOP(
    "Fault", "the first stamp of the shift, at {start}, is out: add the one of coming in"
)
_OPEN = QT_TRANSLATE_NOOP(
    "Fault", "no stamp says when the shift from {start} ended; that stays open"
)


@dataclass(frozen=True, slots=True)
class _Stamp:
    moment: datetime
    is_in: bool | None
    row: int


class StampRows:
    """Sorts the stamps of each person into shifts, and pairs them there.

    A stamp belongs to the rostered shift that it lies in or is nearest to, within four
    hours; the others to one day as long as no ten hours lie between them, eighteen where
    somebody has yet to leave.
    """

    def __init__(self, reader: RowReader, shifts: PlannedShifts, faults: FaultList) -> None:
        self._reader, self._shifts, self._faults = reader, shifts, faults

    def hours(self, rows: list[ClockRow]) -> list[WorkedHours]:
        """Return the hours of each shift whose stamps pair up, by person, then time."""
        people: dict[str, list[_Stamp]] = {}
        for row in rows:
            stamp = self._stamp(row)
            if stamp is not None:
                people.setdefault(row.employee_id, []).append(stamp)
        found: list[WorkedHours] = []
        twice: list[int] = []
        for employee_id, stamps in people.items():
            once = list(_once(sorted(stamps, key=lambda s: s.moment), twice))
            for day, of_shift in self._by_shift(employee_id, once):
                hours = self._paired(employee_id, day, of_shift)
                if hours is not None:
                    found.append(hours)
        if twice:
            place = self._reader.place("stamp", min(twice))
            self._faults.warn(place, _TWICE, count=len(twice), rows=Listed(sorted(twice)))
        return found

    def _stamp(self, row: ClockRow) -> _Stamp | None:
        mark = row.marks.get("stamp")
        moment = mark.at(row.date) if mark else None
        if moment is None:
            self._reader.refuse(row.employee_id, "stamp", row.number, _NO_STAMP)
            return None
        word = fold_header(row.direction).strip("/")
        if not word:
            return _Stamp(moment, None, row.number)
        if word not in _IN and word not in _OUT:
            value = row.direction.strip()
            self._reader.refuse(
                row.employee_id, "direction", row.number, _NO_DIRECTION, value=value
            )
            return None
        return _Stamp(moment, word in _IN, row.number)

    def _by_shift(
        self, employee_id: str, stamps: list[_Stamp]
    ) -> Iterator[tuple[date, list[_Stamp]]]:
        group: list[_Stamp] = []
        day: date | None = None
        of_shift: date | None = None
        for stamp in stamps:
            nearest = self._shifts.nearest(employee_id, stamp.moment, _NEAR_SHIFT)
            is_new = bool(group) and (
                nearest != of_shift
                if nearest is not None
                else stamp.moment - group[-1].moment >= _reach(group, stamp)
            )
            if is_new and day is not None:
                yield day, group
                group = []
            if not group:
                of_shift, day = nearest, nearest or stamp.moment.date()
            group.append(stamp)
        if group and day is not None:
            yield day, group

    def _paired(self, employee_id: str, day: date, stamps: list[_Stamp]) -> WorkedHours | None:
        fault = _out_of_turn(stamps)
        is_open = len(stamps) % 2 == 1
        first, last = stamps[0], stamps[-1]
        shown = f"{first.moment:%Y-%m-%d %H:%M}"
        if fault is not None:
            problem, row, values = fault
            self._reader.refuse(employee_id, "stamp", row, problem, **values)
            return None
        if is_open and last.is_in is None:
            told = {"count": len(stamps), "start": shown}
            self._reader.refuse(employee_id, "stamp", last.row, _ODD, **told)
            return None
        if is_open:
            self._faults.warn(self._reader.place("stamp", last.row), _OPEN, start=shown)
        inner = [stamp.moment for stamp in stamps[1 : len(stamps) if is_open else -1]]
        breaks = tuple(
            pair for pair in zip(inner[::2], inner[1::2], strict=True) if pair[0] < pair[1]
        )
        rows = tuple(stamp.row for stamp in stamps)
        end = None if is_open else last.moment
        return WorkedHours(employee_id, day, first.moment, end, breaks, rows, "stamp")


def _reach(group: list[_Stamp], stamp: _Stamp) -> timedelta:
    """Return how long after the others a stamp near no shift still belongs to them."""
    may_end = len(group) % 2 == 1 and stamp.is_in is not True
    return _LONGEST_DAY if may_end else _NEW_DAY


def _once(stamps: Iterable[_Stamp], twice: list[int]) -> Iterator[_Stamp]:
    """Leave out stamps right after another one, unless they say the opposite."""
    before: _Stamp | None = None
    for stamp in stamps:
        is_same = (
            before is not None
            and stamp.moment - before.moment <= _SAME_STAMP
            and (stamp.is_in is None or stamp.is_in == before.is_in)
        )
        if is_same:
            twice.append(stamp.row)
        else:
            yield stamp
            before = stamp


def _out_of_turn(stamps: list[_Stamp]) -> tuple[str, int, dict[str, object]] | None:
    """Return what is wrong with the directions of one shift's stamps: problem, row, values."""
    first, last = stamps[0], stamps[-1]
    if first.moment == last.moment and len(stamps) > 1:
        return _ODD, last.row, {"count": len(stamps), "start": f"{first.moment:%Y-%m-%d %H:%M}"}
    if first.is_in is False:
        return _BEGINS_OUT, stamps[0].row, {"start": f"{stamps[0].moment:%H:%M}"}
    for before, after in pairwise(stamps):
        if after.is_in is not None and after.is_in == before.is_in:
            return (
                _NOT_IN_TURN,
                after.row,
                {
                    "direction": Translated("Fault", _WORD_IN if after.is_in else _WORD_OUT),
                    "start": f"{before.moment:%Y-%m-%d %H:%M}",
                    "end": f"{after.moment:%H:%M}",
                },
            )
    return None
