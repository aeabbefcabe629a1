"""Hypothesis strategies for small problems and rule books of every kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from hypothesis import strategies as st

from solver.domain.burden import SHARED_KINDS, Burden
from solver.domain.employee import EXTRA_PAY, Contract, Employee, Level
from solver.domain.pattern import OFF, Pattern
from solver.domain.problem import Problem
from solver.domain.queue import Contacts, Queue, Requirement, ShiftTarget
from solver.domain.time_grid import MINUTES_PER_DAY, TimeGrid
from solver.domain.wishes import Availability, Pin, Request, TimeOff
from solver.rules import ALL_RULES
from solver.rules.base import Rule

H = 60
SHAPES = (
    Pattern("E", 7 * H, 8 * H, 450),
    Pattern("M", 10 * H, 9 * H, 8 * H),
    Pattern("L", 14 * H + 30, 8 * H, 8 * H),
    Pattern("N", 22 * H, 9 * H, 8 * H),
    Pattern("S", 9 * H + 15, 4 * H, 4 * H),
    Pattern("D", 8 * H, 24 * H, 20 * H),
    Pattern("T", 8 * H, 12 * H, 450, gap_start_minute=4 * H + 15, gap_minutes=4 * H),
    Pattern("U", 19 * H, 11 * H, 8 * H, gap_start_minute=4 * H, gap_minutes=3 * H),
    Pattern("R", 8 * H, 10 * H, 0, is_standby=True),
)
SKILLS = ("zh", "en")
MENTORS = ("", "", "000", "001", "of another centre")


@st.composite
def contracts(draw: st.DrawFn, codes: Sequence[str]) -> Contract:
    """Draw a contract that is mostly, but not always, easy to keep."""
    max_days = draw(st.integers(0, 7))
    in_row = draw(st.integers(1, 6))
    max_minutes = draw(st.sampled_from((0, 8 * H, 20 * H, 40 * H, 48 * H)))
    return Contract(
        "contract",
        min_minutes=draw(st.sampled_from((0, 0, 0, 450, max_minutes))) if max_minutes else 0,
        max_minutes=max(450, max_minutes),
        min_days=draw(st.sampled_from((0, 0, 0, min(1, max_days), max_days))),
        max_days=max_days,
        max_consecutive_days=in_row,
        min_rest_minutes=draw(st.sampled_from((0, 8 * H, 11 * H, 11 * H, 16 * H, 36 * H))),
        min_consecutive_days=draw(st.sampled_from((1, 1, min(2, in_row), in_row))),
        min_days_off=draw(st.sampled_from((1, 1, 2, 3))),
        min_period_minutes=draw(st.sampled_from((0, 0, 8 * H))),
        max_period_minutes=draw(st.sampled_from((None, None, 8 * H, 20 * H))),
        max_weekends=draw(st.sampled_from((None, None, 0, 1))),
        period_weeks=draw(st.sampled_from((None, None, 1, 2))),
        max_shifts=draw(st.sampled_from(((), (), ((codes[0], 2),)))),
        hourly_cost_cents=draw(st.sampled_from((0, 3_000, 4_550))),
        **{name: draw(st.sampled_from((0, 50))) for name in EXTRA_PAY},
    )


@st.composite
def employees(draw: st.DrawFn, number: int, patterns: tuple[Pattern, ...]) -> Employee:
    """Draw one person."""
    codes = [pattern.code for pattern in patterns]
    return Employee(
        id=f"{number:03}",
        name=f"P{number}",
        contract=draw(contracts(codes)),
        level=draw(st.sampled_from(Level)),
        team=draw(st.sampled_from(("", "A", "B"))),
        skills=draw(st.frozensets(st.sampled_from(SKILLS))),
        patterns=draw(st.one_of(st.just(frozenset()), st.frozensets(st.sampled_from(codes)))),
        works_nights=draw(st.integers(0, 3)) > 0,
        mentor_id=draw(st.sampled_from([i for i in MENTORS if i != f"{number:03}"])),
        max_shifts=draw(st.sampled_from(((), ((codes[0], 1), ("?", 0)), ((codes[-1], 0),)))),
        volunteers=draw(st.frozensets(st.sampled_from(("flexible", "overtime")))),
    )


@st.composite
def time_grids(draw: st.DrawFn, max_days: int) -> TimeGrid:
    """Draw a horizon, often no whole week, sometimes with a morning looked ahead to."""
    return TimeGrid(
        n_days=draw(st.integers(1, max_days)),
        interval_minutes=draw(st.sampled_from((30, 60, 120))),
        first_weekday=draw(st.integers(0, 6)),
        lookahead_minutes=draw(st.sampled_from((0, 8 * H))),
    )


@st.composite
def requirements(draw: st.DrawFn, queue: int, grid: TimeGrid) -> Requirement:
    """Draw a demand of a few blocks."""
    agents = [0] * grid.n_planned_intervals
    for _ in range(draw(st.integers(0, 3))):
        first = draw(st.integers(0, len(agents) - 1))
        last = draw(st.integers(first, len(agents) - 1))
        agents[first : last + 1] = [draw(st.integers(0, 4))] * (last + 1 - first)
    return Requirement(queue, tuple(agents))


@st.composite
def contacts(draw: st.DrawFn, queue: int, grid: TimeGrid) -> Contacts:
    """Draw expected contacts in two kinds of interval, each with a curve of a few agents."""
    kinds = []
    for _ in range(2):
        gains = draw(st.lists(st.floats(0, 5), max_size=4).map(lambda g: sorted(g, reverse=True)))
        curve = tuple(sum(gains[:k]) for k in range(len(gains) + 1))
        kinds.append((curve[-1] + draw(st.sampled_from((0.0, 0.3))), curve))
    busy = draw(st.integers(0, grid.n_planned_intervals))
    chosen = [kinds[t % 2] if t < busy else (0.0, (0.0,)) for t in range(grid.n_planned_intervals)]
    volume, answered = zip(*chosen, strict=True)
    return Contacts(queue, volume, (180.0,) * len(volume), answered)


@st.composite
def personal(draw: st.DrawFn, n_people: int, grid: TimeGrid, n_patterns: int) -> dict[str, Any]:
    """Draw leave, windows, wishes, locked cells, history and published roster of all."""
    one = st.integers(0, n_people - 1)
    day = st.integers(0, grid.n_days - 1)
    cell = st.integers(OFF, n_patterns - 1)
    minute = st.integers(-4, 4 * grid.n_days).map(lambda q: q * 6 * H)
    length = st.sampled_from((6 * H, 12 * H, MINUTES_PER_DAY, 2 * MINUTES_PER_DAY))
    span = st.tuples(one, minute, length).map(lambda s: (s[0], s[1], s[1] + s[2]))
    window = st.tuples(span, st.booleans())
    wish = st.tuples(one, day, cell, st.integers(1, 3), st.booleans())
    pins = draw(st.dictionaries(st.tuples(one, day), cell, max_size=2))
    past_days = draw(st.sampled_from((0, 1, 7, 9)))
    line = st.tuples(*[cell] * past_days)
    return {
        "time_off": tuple(TimeOff(*s) for s in draw(st.lists(span, max_size=2))),
        "availability": tuple(
            Availability(*s, is_open) for s, is_open in draw(st.lists(window, max_size=3))
        ),
        "requests": tuple(Request(*r) for r in draw(st.lists(wish, max_size=3))),
        "pins": tuple(Pin(e, d, p) for (e, d), p in pins.items()),
        "history": tuple(draw(line) for _ in range(n_people)) if past_days else (),
        "shift_targets": tuple(
            draw(
                st.lists(
                    st.builds(
                        ShiftTarget, day, st.integers(0, n_patterns - 1), *[st.integers(0, 3)] * 3
                    ),
                    max_size=3,
                    unique_by=lambda target: (target.day, target.pattern),
                )
            )
        ),
        "ledger": draw(st.just(()) | st.tuples(*[burdens()] * n_people)),
        "holidays": draw(st.frozensets(st.integers(-past_days, grid.n_days - 1), max_size=3)),
        "published": draw(published(n_people, grid.n_days, cell)),
    }


def published(
    n_people: int, n_days: int, cell: st.SearchStrategy[int]
) -> st.SearchStrategy[tuple[Any, ...]]:
    """Draw what people know: nothing, or a cell or None for each day of each."""
    return st.just(()) | st.tuples(*[st.tuples(*[st.none() | cell] * n_days)] * n_people)


def burdens() -> st.SearchStrategy[Burden]:
    """Draw what somebody carried before."""
    few = st.integers(0, 3)
    counts = dict.fromkeys(SHARED_KINDS, few)
    return st.builds(Burden, **counts, available_days=st.integers(0, 65))


@st.composite
def pattern_sets(draw: st.DrawFn, most: int) -> tuple[Pattern, ...]:
    """Draw patterns; some may not be followed by others of them."""
    chosen = st.lists(
        st.sampled_from(SHAPES), min_size=1, max_size=most, unique_by=lambda p: p.code
    )
    shapes = draw(chosen)
    followers = st.frozensets(st.sampled_from([p.code for p in shapes]), max_size=2)
    lists = (draw(st.just(frozenset()) | followers) for _ in shapes)
    rarely = st.sampled_from((False, False, False, True))
    return tuple(
        replace(p, forbidden_followers=later, is_unpopular=draw(rarely), is_flexible=draw(rarely))
        for p, later in zip(shapes, lists, strict=True)
    )


@st.composite
def problems(
    draw: st.DrawFn, max_people: int = 6, max_days: int = 7, max_patterns: int = 4
) -> Problem:
    """Draw a whole problem."""
    grid = draw(time_grids(max_days))
    patterns = draw(pattern_sets(max_patterns))
    n_people = draw(st.integers(1, max_people))
    skills = draw(st.lists(st.sampled_from(("", *SKILLS)), max_size=3))
    queues = tuple(
        Queue(f"q{q}", skill, answer_rate=draw(st.sampled_from((0.5, 0.97))))
        for q, skill in enumerate(skills)
    )
    people = tuple(draw(employees(e, patterns)) for e in range(n_people))
    return Problem(
        grid,
        people,
        patterns,
        queues,
        tuple(draw(requirements(q, grid)) for q in range(len(queues))),
        tuple(draw(contacts(q, grid)) for q in range(len(queues)) if draw(st.booleans())),
        **draw(personal(n_people, grid, len(patterns))),
        **draw(weekly_roles(people, queues, len(grid.weeks()))),
    )


@st.composite
def weekly_roles(
    draw: st.DrawFn, people: tuple[Employee, ...], queues: tuple[Queue, ...], n_weeks: int
) -> dict[str, Any]:
    """Draw roles that the skills allow, or none at all, and some of the weeks before."""
    able = [[q for q, queue in enumerate(queues) if p.has_skill(queue.skill)] for p in people]
    n_past = draw(st.sampled_from((0, 0, 1, 3)))
    past = st.tuples(*[st.sampled_from((None, *range(len(queues))))] * n_past)
    rows = (st.tuples(*[st.sampled_from((None, *own))] * n_weeks) for own in able)
    return {
        "roles": draw(st.just(()) | st.tuples(*rows)),
        "past_roles": tuple(draw(past) for _ in people) if n_past else (),
    }


@st.composite
def rule_books(draw: st.DrawFn) -> tuple[Rule, ...]:
    """Draw every rule: hard, soft (important or nice) or off, with settings of any size."""
    return tuple(draw(_rule(kind)) for kind in ALL_RULES)


@st.composite
def _rule(draw: st.DrawFn, kind: type[Rule]) -> Rule:
    numbers = {
        s.name: draw(st.integers(s.least, min(s.most, 3)) | st.just(s.default))
        for s in kind.settings()
    }
    by_default = next(f.default for f in fields(kind) if f.name == "hard")
    hard = kind.can_be_hard and draw(st.sampled_from((by_default, by_default, True, False)))
    weight = draw(st.sampled_from((0, 1, 7, 100)))
    return kind(hard=hard, weight=weight, nice=draw(st.booleans()), **numbers)
