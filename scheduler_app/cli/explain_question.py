"""What ``explain`` is asked: its options read against a week.

A date inside a question also says which week is meant, if ``--week`` does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import typer

from scheduler_app.cli.console import parse_date
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.week import Week
from solver.domain.pattern import OFF
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY
from solver.domain.validation import FieldError

OFF_WORD = "OFF"
_ONE_QUESTION = QT_TRANSLATE_NOOP("Command", "ask one thing: --at, --cell, --leave or --infeasible")
_ONLY_WITH = QT_TRANSLATE_NOOP("Command", "{option} goes only with {other}")
_NOT_A_MOMENT = QT_TRANSLATE_NOOP("Command", "{text} is not a moment; write it as 2026-11-30 08:00")
_NOT_A_PLACE = QT_TRANSLATE_NOOP(
    "Command", "{text} is not a person and a date; write it as 00001:2026-11-30"
)
_NO_EMPLOYEE = QT_TRANSLATE_NOOP("Command", "there is no employee {id}")
_NO_QUEUE = QT_TRANSLATE_NOOP("Command", "there is no queue {name}")
_NO_PATTERN = QT_TRANSLATE_NOOP("Command", "there is no pattern {code}; a day off is OFF")
_OUTSIDE = QT_TRANSLATE_NOOP("Command", "{date} is not in the week of {week}")
_BACKWARDS = QT_TRANSLATE_NOOP("Command", "{last} is before {first}")


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of the command as they were typed; "" where one was not given."""

    at: str = ""
    queue: str = ""
    cell: str = ""
    force: str = ""
    leave: str = ""
    infeasible: bool = False

    def require_one(self) -> None:
        """Refuse none or several questions, and options of another one.

        Raises:
            typer.BadParameter: Wrong usage.
        """
        questions = (self.at, self.cell, self.leave, self.infeasible)
        if sum(map(bool, questions)) != 1:
            raise typer.BadParameter(translate("Command", _ONE_QUESTION))
        for option, given, other, its in (
            ("--queue", self.queue, "--at", self.at),
            ("--force", self.force, "--cell", self.cell),
        ):
            if given and not its:
                text = translate("Command", _ONLY_WITH, option=option, other=other)
                raise typer.BadParameter(text)

    def week_text(self) -> str:
        """Return a date of the question, "" if it has none."""
        if self.at:
            return self.moment().date().isoformat()
        if self.cell:
            return _place(self.cell)[1].isoformat()
        return _place(self.leave)[1].isoformat() if self.leave else ""

    def moment(self) -> datetime:
        """Return the moment of ``--at``; typer.BadParameter if it is none."""
        for form in ("%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"):
            try:
                return datetime.strptime(self.at, form)
            except ValueError:
                continue
        raise typer.BadParameter(translate("Command", _NOT_A_MOMENT, text=self.at))


class InWeek:
    """Finds what a question names in a week.

    Raises (all methods):
        FieldError: It is not there.
    """

    def __init__(self, week: Week) -> None:
        self._week = week
        self._problem = week.problem

    def interval(self, moment: datetime) -> int:
        """Return the interval that a moment lies in."""
        day = self.day(moment.date(), "--at")
        minute = day * MINUTES_PER_DAY + moment.hour * 60 + moment.minute
        return minute // self._problem.grid.interval_minutes

    def queue(self, name: str) -> int | None:
        """Return the queue of that name; None for ""."""
        names = [queue.name for queue in self._problem.queues]
        if name and name not in names:
            raise FieldError("--queue", translate("Command", _NO_QUEUE, name=name))
        return names.index(name) if name else None

    def cell(self, text: str) -> tuple[int, int]:
        """Return employee and day of ``ID:DATE``."""
        name, first, _ = _place(text)
        return self._employee(name, "--cell"), self.day(first, "--cell")

    def leave(self, text: str) -> tuple[int, range]:
        """Return employee and days of ``ID:DATE`` or ``ID:DATE..DATE``."""
        name, first, last = _place(text)
        if last < first:
            raise FieldError("--leave", translate("Command", _BACKWARDS, first=first, last=last))
        days = range(self.day(first, "--leave"), self.day(last, "--leave") + 1)
        return self._employee(name, "--leave"), days

    def pattern(self, code: str) -> int:
        """Return the pattern of that code, or OFF."""
        codes = [pattern.code for pattern in self._problem.patterns]
        if code in codes:
            return codes.index(code)
        if code.upper() != OFF_WORD:
            raise FieldError("--force", translate("Command", _NO_PATTERN, code=code))
        return OFF

    def day(self, day: date, option: str) -> int:
        """Return which day of the week a date is."""
        found = (day - self._week.first_date).days
        if not 0 <= found < DAYS_PER_WEEK:
            text = translate("Command", _OUTSIDE, date=day, week=self._week.first_date)
            raise FieldError(option, text)
        return found

    def _employee(self, name: str, option: str) -> int:
        for e, employee in enumerate(self._problem.employees):
            if employee.id == name:
                return e
        raise FieldError(option, translate("Command", _NO_EMPLOYEE, id=name))


def _place(text: str) -> tuple[str, date, date]:
    """Read ``ID:DATE`` or ``ID:DATE..DATE``."""
    name, colon, days = text.rpartition(":")
    first, _, last = days.partition("..")
    if not colon or not name:
        raise typer.BadParameter(translate("Command", _NOT_A_PLACE, text=text))
    return name, parse_date(first), parse_date(last or first)
