"""Who is told what of a plan: her changed days, and the breaks of her shifts then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from scheduler_app.exchange.roster_messages import Pause, ShiftNews
from scheduler_app.language.phrases import Phrases
from scheduler_app.store.week import Week
from solver.activities.held import ShiftOf, by_shift
from solver.domain.activity import Activity
from solver.domain.pattern import OFF, Pattern
from solver.replan.derived import with_patterns
from solver.replan.plan import Plan


@dataclass(frozen=True, slots=True)
class PersonNews:
    """One affected person and her days, in order."""

    employee_id: str
    name: str
    news: tuple[ShiftNews, ...]


def plan_news(week: Week, plan: Plan) -> list[PersonNews]:
    """Return everybody whose shifts or breaks the plan changes, in order of the people.

    Who is absent knows that, and is told only of other breaks in a shift that she works
    in part, with the hours that it had.
    """
    news = _News(week, plan)
    days: dict[int, list[ShiftNews]] = defaultdict(list)
    for employee, day in news.places():
        days[employee].append(news.of_day(employee, day))
    people = week.problem.employees
    return [PersonNews(people[e].id, people[e].name, tuple(days[e])) for e in sorted(days)]


class _News:
    def __init__(self, week: Week, plan: Plan) -> None:
        self._week = week
        self._changes = {(c.employee, c.day): c for c in plan.changes}
        self._before = {(c.employee, c.day): c.before for c in (*plan.changes, *plan.absent)}
        self._roster = plan.roster
        self._problem = with_patterns(week.problem, plan.new_patterns)
        self._phrases = Phrases(week.problem, week.first_date)
        before, after = self._pauses(week.activities), self._pauses(plan.activities)
        self._breaks = {place: p for place, p in after.items() if before.get(place) != p}

    def places(self) -> list[ShiftOf]:
        """Return person and day of all that is told."""
        return sorted({*self._changes, *(place for place in self._breaks if place[1] >= 0)})

    def of_day(self, employee: int, day: int) -> ShiftNews:
        """Return what a person is told of a day."""
        index = self._roster.cells[employee][day]
        after = self._at(index)
        before = self._at(self._before.get((employee, day), index))
        breaks = self._breaks.get((employee, day), ())
        # The code of a shift made for a repair says nothing to her; its hours do.
        code = after.code if after is not None and not after.is_retired else ""
        return ShiftNews(self._phrases.date_of(day), before, after, code, breaks)

    def _at(self, index: int) -> Pattern | None:
        return None if index == OFF else self._problem.patterns[index]

    def _pauses(self, activities: Iterable[Activity]) -> dict[ShiftOf, tuple[Pause, ...]]:
        held = by_shift(self._problem, self._roster, activities)
        return {
            place: tuple(Pause(self._phrases.moment(a.start), a.length_minutes, a.kind) for a in of)
            for place, of in held.items()
        }
