"""What ``replan`` is asked: who is absent when, what comes in, and what time it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import typer

from scheduler_app.document.repair_edit import DemandScale
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.presence_records import AbsenceRow
from scheduler_app.store.week import Week
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.validation import FieldError
from solver.replan.situation import Absence, Surge, absence_of_days

_ALL_QUEUES = "*"
_DATE, _CLOCK = r"\d{4}-\d{1,2}-\d{1,2}", r"\d{1,2}:\d{2}"
_ABSENT = re.compile(r"(?P<id>[^:]+):(?P<when>.+)")
_DAYS = re.compile(rf"(?P<first>{_DATE})(?:\.\.(?P<last>{_DATE}))?")
_TIMES = re.compile(
    rf"(?P<first>{_DATE})[ T](?P<start>{_CLOCK})?\.\."
    rf"(?:(?P<last>{_DATE})[ T])?(?P<end>{_CLOCK})?"
)
_SURGE = re.compile(
    rf"(?P<queue>.+):(?P<percent>[+-]\d+(?:\.\d+)?)%:(?:(?P<day>{_DATE})[ T])?"
    rf"(?P<start>{_CLOCK})(?:\.\.(?P<end>{_CLOCK}))?"
)
_NOT_AN_ABSENCE = QT_TRANSLATE_NOOP(
    "Command",
    "{text} is not an absence; write it as 00001:2026-11-30, 00001:2026-11-30..2026-12-02, "
    '"00001:2026-11-30 14:00.." or "00001:2026-11-30 ..09:30"',
)
_NOT_A_SURGE = QT_TRANSLATE_NOOP(
    "Command", '{text} is not a surge; write it as "Phone:+30%:10:00" or "Phone:+30%:10:00..14:00"'
)
_NOT_A_MOMENT = QT_TRANSLATE_NOOP("Command", "{text} is not a moment; write it as 2026-11-30 08:00")
_NOT_A_DAY = QT_TRANSLATE_NOOP("Command", "there is no such day or time: {text}")
_NO_EMPLOYEE = QT_TRANSLATE_NOOP("Command", "there is no employee {id}")
_NO_QUEUE = QT_TRANSLATE_NOOP("Command", "there is no queue {name}")
_OUTSIDE = QT_TRANSLATE_NOOP("Command", "{text} is not in the week of {week}")
_BACKWARDS = QT_TRANSLATE_NOOP("Command", "{text}: it ends before it begins")
_NOTHING = QT_TRANSLATE_NOOP("Command", "say who is absent (--absent) or what comes in (--surge)")
_NO_DATE = QT_TRANSLATE_NOOP(
    "Command", "{text}: which day? Give --now, or write it as Phone:+30%:2026-11-30 10:00"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of the command as they were typed.

    Raises (all methods):
        FieldError: A day that does not exist, or something that the week does not have.
        typer.BadParameter: Wrong usage.
    """

    absent: tuple[str, ...]
    surge: tuple[str, ...]
    now: str

    def first_date(self) -> date:
        """Return the first date that is named: it says which week is meant."""
        if not self.absent and not self.surge:
            raise typer.BadParameter(translate("Command", _NOTHING))
        named = [_when(text)[0].date() for text in self.absent]
        named += [day for text in self.surge if (day := self._surge_day(text)) is not None]
        if self.now:
            named.append(self._now().date())
        if not named:
            raise FieldError("--surge", translate("Command", _NO_DATE, text=self.surge[0]))
        return min(named) if self.absent or not self.now else self._now().date()

    def now_minute(self, week: Week) -> int:
        """Return what time it is, in minutes of the week; by default as the first day begins."""
        if self.now:
            return _minute(week, self._now())
        starts = [_minute(week, _when(text)[0]) for text in self.absent]
        starts += [surge.start for surge in self.surges(week)]
        return max(0, min(starts)) // MINUTES_PER_DAY * MINUTES_PER_DAY

    def absences(self, week: Week) -> tuple[Absence, ...]:
        """Return the absences that touch the week."""
        return tuple(self._absence(week, text) for text in self.absent)

    def surges(self, week: Week) -> tuple[Surge, ...]:
        """Return the surges of the week."""
        return tuple(self._surge(week, text) for text in self.surge)

    def _now(self) -> datetime:
        for form in ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"):
            try:
                return datetime.strptime(self.now, form)
            except ValueError:
                continue
        raise FieldError("--now", translate("Command", _NOT_A_MOMENT, text=self.now))

    def _absence(self, week: Week, text: str) -> Absence:
        name = _named(text)
        ids = [person.id for person in week.problem.employees]
        if name not in ids:
            raise FieldError("--absent", translate("Command", _NO_EMPLOYEE, id=name))
        employee, n_days = ids.index(name), week.problem.grid.n_days
        start, end = _when(text)
        first, last = _minute(week, start), None if end is None else _minute(week, end)
        shown = {"text": text, "week": week.first_date}
        outside = FieldError("--absent", translate("Command", _OUTSIDE, **shown))
        if _is_whole_days(text) and last is not None:
            # It may last into later weeks, and is noted whole.
            days = range(max(0, first // MINUTES_PER_DAY), last // MINUTES_PER_DAY)
            if not days or days.start >= n_days:
                raise outside
            return absence_of_days(week.problem, week.roster, employee, days)
        day = first // MINUTES_PER_DAY
        if not 0 <= day < n_days:
            raise outside
        whole = absence_of_days(week.problem, week.roster, employee, range(day, day + 1))
        begins = whole.start if _begins_with_shift(text) else first
        ends = whole.end if last is None else last
        if ends <= begins:
            raise FieldError("--absent", translate("Command", _BACKWARDS, text=text))
        return Absence(employee, begins, ends)

    def _surge(self, week: Week, text: str) -> Surge:
        found = _SURGE.fullmatch(text.strip())
        day = self._surge_day(text)
        if day is None and self.absent:
            day = _when(self.absent[0])[0].date()
        if day is None and self.now:
            day = self._now().date()
        if found is None or day is None:
            raise FieldError("--surge", translate("Command", _NO_DATE, text=text))
        names = [queue.name for queue in week.problem.queues]
        name = found["queue"]
        if name != _ALL_QUEUES and name not in names:
            raise FieldError("--surge", translate("Command", _NO_QUEUE, name=name))
        start = _minute(week, _moment(day, found["start"], "--surge", text))
        midnight = _minute(week, datetime.combine(day, time())) + MINUTES_PER_DAY
        end = (
            _minute(week, _moment(day, found["end"], "--surge", text)) if found["end"] else midnight
        )
        end += MINUTES_PER_DAY if end <= start else 0
        if not 0 <= start < week.problem.grid.n_days * MINUTES_PER_DAY:
            shown = {"text": text, "week": week.first_date}
            raise FieldError("--surge", translate("Command", _OUTSIDE, **shown))
        factor = 1 + float(found["percent"]) / 100
        if factor < 0:
            raise FieldError("--surge", translate("Command", _NOT_A_SURGE, text=text))
        return Surge(None if name == _ALL_QUEUES else names.index(name), start, end, factor)

    def _surge_day(self, text: str) -> date | None:
        found = _SURGE.fullmatch(text.strip())
        if found is None:
            raise typer.BadParameter(translate("Command", _NOT_A_SURGE, text=text))
        return _day(found["day"], "--surge", text) if found["day"] else None


def absence_rows(week: Week, absences: Sequence[Absence]) -> list[AbsenceRow]:
    """Return the absences with dates, as a project keeps them."""
    midnight = datetime.combine(week.first_date, time())
    return [
        AbsenceRow(
            week.problem.employees[a.employee].id,
            midnight + timedelta(minutes=a.start),
            midnight + timedelta(minutes=a.end),
        )
        for a in absences
    ]


def demand_scales(week: Week, surges: Sequence[Surge]) -> list[DemandScale]:
    """Return the surges with dates, one a queue."""
    midnight = datetime.combine(week.first_date, time())
    return [
        DemandScale(
            queue.name,
            midnight + timedelta(minutes=s.start),
            midnight + timedelta(minutes=s.end),
            s.factor,
        )
        for s in surges
        for q, queue in enumerate(week.problem.queues)
        if s.queue in (None, q)
    ]


def _named(text: str) -> str:
    found = _ABSENT.fullmatch(text.strip())
    if found is None:
        raise typer.BadParameter(translate("Command", _NOT_AN_ABSENCE, text=text))
    return found["id"]


def _is_whole_days(text: str) -> bool:
    return _DAYS.fullmatch(text.strip().partition(":")[2]) is not None


def _begins_with_shift(text: str) -> bool:
    found = _TIMES.fullmatch(text.strip().partition(":")[2])
    return found is not None and not found["start"]


def _when(text: str) -> tuple[datetime, datetime | None]:
    """Return when an absence begins and ends; None: with the shift of that day."""
    _named(text)
    when = text.strip().partition(":")[2]
    days = _DAYS.fullmatch(when)
    if days is not None:
        first = _day(days["first"], "--absent", text)
        last = _day(days["last"] or days["first"], "--absent", text)
        if last < first:
            raise FieldError("--absent", translate("Command", _BACKWARDS, text=text))
        midnight = time()
        after = last + timedelta(days=1)
        return datetime.combine(first, midnight), datetime.combine(after, midnight)
    times = _TIMES.fullmatch(when)
    if times is None:
        raise FieldError("--absent", translate("Command", _NOT_AN_ABSENCE, text=text))
    first = _day(times["first"], "--absent", text)
    start = _moment(first, times["start"] or "0:00", "--absent", text)
    if not times["end"]:
        return start, None
    last = _day(times["last"], "--absent", text) if times["last"] else first
    end = _moment(last, times["end"], "--absent", text)
    if end <= start:
        if times["last"]:
            raise FieldError("--absent", translate("Command", _BACKWARDS, text=text))
        end += timedelta(days=1)
    return start, end


def _day(text: str, option: str, whole: str) -> date:
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise FieldError(option, translate("Command", _NOT_A_DAY, text=whole)) from None


def _moment(day: date, clock: str, option: str, whole: str) -> datetime:
    hour, _, minute = clock.partition(":")
    if int(hour) * 60 + int(minute) > MINUTES_PER_DAY or int(minute) >= 60:
        raise FieldError(option, translate("Command", _NOT_A_DAY, text=whole))
    return datetime.combine(day, time()) + timedelta(hours=int(hour), minutes=int(minute))


def _minute(week: Week, moment: datetime) -> int:
    start = datetime.combine(week.first_date, time())
    return int((moment - start).total_seconds()) // 60
