"""A believable customer-service centre of any size, the same for the same seed.

Its contacts need about 90 % of the contracts' hours.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from resources.samples.contacts import COUNTRY, Traffic, sample_shares, sample_tags
from resources.samples.words import GIVEN, SURNAMES, WORDS
from scheduler_app.store.forecasting import forecast_changes, forecast_demand
from scheduler_app.store.record_book import RecordBook
from scheduler_app.store.records import (
    AvailabilityRow,
    ProjectData,
    RequestRow,
    TimeOffRow,
)
from scheduler_app.store.week import cell_rows, week_of
from solver.domain.activity import ActivityKind, BreakRule
from solver.domain.employee import Contract, Employee, Level
from solver.domain.pattern import OFF, Pattern
from solver.domain.queue import Channel, Queue
from solver.domain.time_grid import SATURDAY, SUNDAY
from solver.domain.wishes import Pin
from solver.roster.greedy import greedy_roster
from solver.rules import default_rules
from solver.rules.base import Rule
from solver.rules.minimum_on_duty import MinimumOnDuty
from solver.search.cancellation import CancelToken

FIRST_DATE = date(2026, 11, 30)
HISTORY_WEEKS = 2
_TEAM_SIZE = 15
_WEEKEND_TURNS = 3
_SMALL_CENTRE = 40  # below it, only the main line is open all night
_USED_SHARE = 0.9
_SHIFT_MINUTES, _LUNCH_MINUTES, _BREAK_MINUTES = 510, 30, 15
_MADE = datetime(2026, 11, 26, 9, 30)


@dataclass(frozen=True, slots=True)
class Centre:
    """What to generate: head-count, language ("en" or "zh") and seed.

    ``has_breaks``: a lunch and two breaks are planned in each shift, as in the samples; else they
    are part of the queues' shrinkage.
    """

    n_people: int = 60
    language: str = "en"
    seed: int = 618
    has_breaks: bool = False

    def data(self) -> ProjectData:
        """Return the centre with two weeks of rosters behind and one week of demand ahead."""
        return _Generator(self).data()

    def forecast_data(self) -> ProjectData:
        """Return the centre with 26 weeks of call history, its demand forecast from them."""
        data = _Generator(self).with_history(self.data())
        queues = [queue.name for queue in data.queues]
        found = forecast_demand(
            data, FIRST_DATE, 1, queues, CancelToken(), lambda _share: None, _MADE
        )
        book = RecordBook(data)
        book.apply(forecast_changes(data, found, keep_corrected=False))
        return book.data()


class _Generator:
    def __init__(self, centre: Centre) -> None:
        self._n = centre.n_people
        self._seed = centre.seed
        self._random = random.Random(centre.seed)
        self._words = WORDS[centre.language]
        self._language = centre.language
        self._break_rules = self._make_break_rules() if centre.has_breaks else ()
        self._full = Contract(self._words["full_time"], 2400, 2400, 5, 5, 6, 660)
        self._part = Contract(self._words["part_time"], 960, 1440, 2, 3, 4, 660)
        self._patterns = self._make_patterns()

    def data(self) -> ProjectData:
        employees = tuple(self._people())
        data = ProjectData(
            title=self._words["title"],
            contracts=(self._full, self._part),
            employees=employees,
            patterns=self._patterns,
            queues=self._queues(),
            availability=tuple(self._availability(employees)),
            time_off=tuple(self._time_off(employees)),
            requests=tuple(self._requests(employees)),
            rules=self._rules(),
            break_rules=self._break_rules,
        )
        for week in range(-HISTORY_WEEKS, 0):
            data = self._with_past_week(data, FIRST_DATE + timedelta(weeks=week))
        cells = sorted(data.cells, key=lambda cell: (cell.employee_id, cell.date))
        demand = self._traffic(employees).demand(FIRST_DATE)
        return replace(data, cells=tuple(cells), demand=demand)

    def with_history(self, data: ProjectData) -> ProjectData:
        """Add the calls of the past, the bot's shares, tags and the calendar."""
        data = replace(
            data,
            country=COUNTRY,
            day_tags=sample_tags(self._words),
            self_service=sample_shares(data.queues[-1].name),
        )
        return replace(data, history=self._traffic(data.employees).history(data))

    def _traffic(self, employees: tuple[Employee, ...]) -> Traffic:
        shifts = sum(e.contract.max_minutes / 480 for e in employees) * 0.97
        all_night = tuple(q == 0 or self._n >= _SMALL_CENTRE for q in range(3))
        away = sum(rule.length_minutes for rule in self._break_rules)
        half_hours = shifts * (_SHIFT_MINUTES - away) / 30 * _USED_SHARE
        return Traffic(self._queues(), all_night, half_hours, FIRST_DATE, self._seed)

    def _rules(self) -> tuple[Rule, ...]:
        """Nobody is alone on duty, except in a small centre."""
        least = MinimumOnDuty(minimum=2 if self._n >= _SMALL_CENTRE else 1)
        return tuple(least if isinstance(r, MinimumOnDuty) else r for r in default_rules())

    def _make_patterns(self) -> tuple[Pattern, ...]:
        shapes = (
            ("E1", 7 * 60, "#CFE5FA"),
            ("E2", 8 * 60 + 30, "#A9D0F5"),
            ("M1", 10 * 60, "#D3EFCF"),
            ("M2", 13 * 60, "#B2E0AA"),
            ("L", 16 * 60, "#FFDFB0"),
            ("N", 23 * 60, "#D9CDF2"),
        )
        return tuple(
            Pattern(
                self._words[code],
                start,
                _SHIFT_MINUTES,
                _SHIFT_MINUTES - _LUNCH_MINUTES,
                self._words[f"{code}_name"],
                _LUNCH_MINUTES,
                colour,
            )
            for code, start, colour in shapes
        )

    def _make_break_rules(self) -> tuple[BreakRule, ...]:
        lunch, first, second = (self._words[k] for k in ("lunch", "first_break", "second_break"))
        rest, minutes = ActivityKind.BREAK, _BREAK_MINUTES
        return (
            BreakRule(lunch, ActivityKind.LUNCH, _LUNCH_MINUTES, 180, 300, most_work_minutes=240),
            BreakRule(first, rest, minutes, 60, 150, paid=True),
            BreakRule(second, rest, minutes, 360, 450, paid=True),
        )

    def _queues(self) -> tuple[Queue, ...]:
        skills = (self._words["skill_zh"], self._words["skill_en"], self._words["skill_chat"])
        phone_zh, phone_en, chat = (self._words[k] for k in ("queue_zh", "queue_en", "queue_chat"))
        # Where one agent is enough for hours, a share of her time off the line would need a second.
        usual = 0.06 if self._break_rules else 0.12
        off_line = usual if self._n >= _SMALL_CENTRE else 0.0
        return (
            Queue(phone_zh, skills[0], Channel.VOICE, 0.9, 30, 0.97, 120, 1, off_line, 0.85),
            Queue(phone_en, skills[1], Channel.VOICE, 0.85, 30, 0.95, 150, 1, off_line, 0.85),
            Queue(chat, skills[2], Channel.CHAT, 0.9, 45, 0.97, 180, 3, off_line, 0.85),
        )

    def _people(self) -> Iterator[Employee]:
        names = self._names()
        n_teams = max(1, round(self._n / _TEAM_SIZE))
        seniors: dict[int, list[str]] = {}
        mentored: dict[str, int] = {}
        for i in range(self._n):
            place = i // n_teams
            team = i % n_teams
            share = place * n_teams / max(1, self._n)
            level = Level.LEAD if place < 2 else Level.SENIOR if share < 0.73 else Level.JUNIOR
            person_id = f"{i + 1:05d}"
            part_time = level is not Level.LEAD and i % 7 == 5
            if level is Level.SENIOR and not part_time:
                seniors.setdefault(team, []).append(person_id)
            mentor = ""
            if level is Level.JUNIOR and (mentors := seniors.get(team)):
                mentor = min(mentors, key=lambda m: mentored.get(m, 0))
                mentored[mentor] = mentored.get(mentor, 0) + 1
            yield Employee(
                id=person_id,
                name=names[i],
                contract=self._part if part_time else self._full,
                level=level,
                team=self._words["team"].format("ABCDEFGHIJKLMNOPQRSTUVWXYZ"[team % 26]),
                skills=self._skills(level),
                mentor_id=mentor,
                patterns=frozenset(p.code for p in self._patterns[:5])
                if part_time
                else frozenset(),
                works_nights=not part_time and i % 9 != 4,
                volunteers=frozenset({"overtime"}) if i % 6 == 3 else frozenset(),
            )

    def _names(self) -> list[str]:
        pairs = [(s, g) for s in range(len(SURNAMES)) for g in range(len(GIVEN))]
        chosen = self._random.sample(pairs, self._n)
        column = 0 if self._language == "zh" else 1
        space = "" if self._language == "zh" else " "
        return [f"{SURNAMES[s][column]}{space}{GIVEN[g][column]}" for s, g in chosen]

    def _skills(self, level: Level) -> frozenset[str]:
        zh, en, chat = (self._words[k] for k in ("skill_zh", "skill_en", "skill_chat"))
        skills = {zh}
        if level is Level.LEAD or self._random.random() < (0.12 if level is Level.JUNIOR else 0.38):
            skills.add(en)
        if level is Level.LEAD or self._random.random() < 0.45:
            skills.add(chat)
        return frozenset(skills)

    def _availability(self, employees: tuple[Employee, ...]) -> Iterator[AvailabilityRow]:
        part_timers = [e for e in employees if e.contract is self._part]
        for k, person in enumerate(part_timers):
            if k % 3 == 0:  # students: evenings, and all day at the weekend
                for weekday in range(5):
                    yield AvailabilityRow(person.id, 12 * 60 + 30, 60, True, weekday)
            elif k % 3 == 1:  # parents: mornings
                for weekday in range(5):
                    yield AvailabilityRow(person.id, 7 * 60, 17 * 60, True, weekday)
        for person in employees[3::20]:  # a weekly course
            yield AvailabilityRow(person.id, 18 * 60, 22 * 60, False, self._random.randrange(5))

    def _time_off(self, employees: tuple[Employee, ...]) -> Iterator[TimeOffRow]:
        full_timers = [e for e in employees if e.contract is self._full]
        for k, person in enumerate(self._random.sample(full_timers, len(full_timers) // 12)):
            first = FIRST_DATE + timedelta(days=self._random.randrange(5))
            kind = self._words["annual_leave"] if k % 3 else self._words["training"]
            yield TimeOffRow(person.id, first, first + timedelta(days=k % 3), kind)

    def _requests(self, employees: tuple[Employee, ...]) -> Iterator[RequestRow]:
        for person in self._random.sample(employees, len(employees) * 2 // 5):
            day = FIRST_DATE + timedelta(days=self._random.choice((0, 1, 2, 3, 4, 5, 5, 6, 6)))
            code = (
                "" if self._random.random() < 0.7 else self._random.choice(self._patterns[:5]).code
            )
            if not code or person.may_work(code):
                yield RequestRow(person.id, day, code, self._random.choice((1, 1, 2, 3)))

    def _with_past_week(self, data: ProjectData, monday: date) -> ProjectData:
        demand = self._traffic(data.employees).demand(monday)
        week = week_of(replace(data, demand=demand), monday)
        free = monday.isocalendar().week % _WEEKEND_TURNS
        turns = tuple(
            Pin(e, day, OFF)
            for e in range(free, len(data.employees), _WEEKEND_TURNS)
            for day in (SATURDAY, SUNDAY)
        )
        problem = replace(week.problem, pins=turns)
        roster = greedy_roster(problem, week.rules, CancelToken())
        return replace(data, cells=data.cells + cell_rows(week, roster, ()))
