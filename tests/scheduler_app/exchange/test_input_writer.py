"""Writing an input workbook and reading it back changes nothing."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from scheduler_app.exchange.columns import OFF_SPELLINGS
from scheduler_app.exchange.input_workbook import read_workbook
from scheduler_app.exchange.input_writer import write_workbook
from scheduler_app.exchange.words import fold
from scheduler_app.store.records import (
    AvailabilityRow,
    CellRow,
    DemandRow,
    ProjectData,
    RequestRow,
    RoleRow,
    ShiftTargetRow,
    TimeOffRow,
)
from solver.domain.employee import EXTRA_PAY, Contract, Employee, Level
from solver.domain.pattern import Pattern
from solver.domain.queue import Channel, GoalPeriod, Queue
from solver.rules import default_rules

MONDAY = date(2026, 11, 30)
OFF_FOLDED = {fold(word) for word in OFF_SPELLINGS}


def _usable(text: str) -> bool:
    clean = unicodedata.normalize("NFKC", text).strip()
    return (
        bool(text)
        and clean == text
        and not set(text) & set(",;、!")
        and fold(text) not in OFF_FOLDED
        and not text.startswith("非")
    )


def shares(least=0.0, most=1.0):
    """Floats of few digits: Excel keeps 15."""
    return st.floats(least, most).map(lambda number: round(number, 6))


SIGNS = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs", "Cn"), max_codepoint=0xFFFD)
NAMES = st.builds(
    lambda lead, rest: lead + rest,
    st.sampled_from(["", "=", "+", "-", "@", "0", "00", "#"]),
    st.text(SIGNS, max_size=6),
).filter(_usable)
DATES = st.dates(MONDAY, MONDAY + timedelta(days=6))
CLOCKS = st.integers(0, 1_439)


@st.composite
def contracts(draw, name):
    least, most = sorted(draw(st.tuples(st.integers(0, 168 * 60), st.integers(0, 168 * 60))))
    few, many = sorted(draw(st.tuples(st.integers(0, 7), st.integers(0, 7))))
    in_row, rest = draw(st.integers(1, 30)), draw(st.integers(0, 5_000))
    run, off = draw(st.integers(1, in_row)), draw(st.integers(1, 366))
    cents, *extra = (draw(st.integers(0, n)) for n in (1_000_000, 400, 400, 400, 400))
    pay = dict(zip(EXTRA_PAY, extra, strict=True))
    limits = (least, most, few, many, in_row, rest, run, off)
    hours = draw(st.integers(0, 300 * 60)), draw(st.none() | st.integers(300 * 60, 600 * 60))
    weekends = draw(st.none() | st.integers(0, 53))
    weeks = draw(st.none() | st.integers(1, 53))
    return Contract(name, *limits, *hours, weekends, weeks, hourly_cost_cents=cents, **pay)


def split(shape, after, minutes):
    """The pattern with a gap that fits, its pay and break within what is left."""
    gap = min(minutes, shape.length_minutes - after - 1)
    work = shape.length_minutes - gap
    return replace(
        shape,
        gap_start_minute=after,
        gap_minutes=gap,
        paid_minutes=min(shape.paid_minutes, work),
        break_minutes=min(shape.break_minutes, max(after, work - after) - 1),
    )


@st.composite
def patterns(draw, code):
    length = draw(st.integers(2, 1_440))
    standby = draw(st.booleans())
    paid, pause = draw(st.integers(1 - standby, length)), draw(st.integers(0, length - 1))
    colour = f"#{draw(st.integers(0, 0xFFFFFF)):06X}"
    name = draw(st.just("") | NAMES)
    shape = Pattern(code, draw(CLOCKS), length, paid, name, pause, colour, is_standby=standby)
    if length > 2 and draw(st.booleans()):
        shape = split(shape, draw(st.integers(1, length - 2)), draw(st.integers(1, length)))
    return replace(shape, is_unpopular=draw(st.booleans()), is_flexible=draw(st.booleans()))


@st.composite
def queues(draw, name):
    return Queue(
        name,
        draw(st.just("") | NAMES),
        draw(st.sampled_from(Channel)),
        draw(shares()),
        draw(shares(0, 1e6)),
        draw(shares()),
        draw(shares(0.001, 1e6)),
        draw(st.integers(1, 100)),
        draw(shares(0, 0.99)),
        draw(shares(0.01, 1)),
        draw(shares(0, 1e6)),
        draw(st.sampled_from(GoalPeriod)),
        draw(st.integers(0, 10_000)),
        draw(shares(0.25, 720)),
        draw(shares(0, 1)),
    )


def _names(draw, most):
    return draw(st.lists(NAMES, min_size=1, max_size=most, unique_by=fold))


@st.composite
def projects(draw):
    codes = _names(draw, 3)
    limits = st.lists(
        st.tuples(st.sampled_from(codes), st.integers(0, 366)), max_size=2, unique_by=lambda c: c[0]
    ).map(tuple)
    terms = [replace(draw(contracts(n)), max_shifts=draw(limits)) for n in _names(draw, 2)]
    some = lambda of: st.frozensets(st.sampled_from(of)) if of else st.just(frozenset())  # noqa: E731
    shapes = [replace(draw(patterns(c)), forbidden_followers=draw(some(codes))) for c in codes]
    streams = []
    for name in _names(draw, 2):
        stream = draw(queues(name))
        known = {fold(q.skill) for q in streams}
        streams.append(replace(stream, skill="") if fold(stream.skill) in known else stream)
    skills = [q.skill for q in streams if q.skill]
    ids = _names(draw, 3)
    staff = [
        Employee(
            key,
            draw(NAMES),
            draw(st.sampled_from(terms)),
            draw(st.sampled_from(Level)) if number else Level.LEAD,
            draw(st.just("") | NAMES),
            draw(some(skills)),
            draw(st.sampled_from(["", ids[0]])) if number else "",
            draw(some(codes)),
            draw(st.booleans()),
            draw(some(["flexible", "overtime"])),
            draw(limits),
        )
        for number, key in enumerate(ids)
    ]
    return _with_dates(draw, ProjectData(
        draw(NAMES), tuple(terms), tuple(staff), tuple(shapes), tuple(streams),
        rules=draw(rule_books()),
    ), ids, codes)  # fmt: skip


@st.composite
def rule_books(draw):
    changed = []
    for rule in default_rules():
        values = {s.name: draw(st.integers(s.least, s.most)) for s in rule.settings()}
        values["hard"] = rule.can_be_hard and (not rule.can_be_soft or draw(st.booleans()))
        changed.append(replace(rule, weight=draw(st.integers(0, 10_000)), **values))
    return tuple(changed)


def _roles(draw, data):
    able = {e.id: [q.name for q in data.queues if e.has_skill(q.skill)] for e in data.employees}
    return tuple(
        RoleRow(key, week, draw(st.sampled_from(names)))
        for key, names in able.items()
        for week in (MONDAY - timedelta(days=7), MONDAY)
        if names and draw(st.booleans())
    )


@st.composite
def shift_targets(draw, codes):
    shifts = draw(st.lists(st.tuples(DATES, st.sampled_from(codes)), max_size=3, unique=True))
    numbers = st.tuples(*[st.integers(0, 99)] * 3)
    return tuple(ShiftTargetRow(*shift, *draw(numbers)) for shift in shifts)


def _with_dates(draw, data, ids, codes):
    start = datetime(2026, 11, 30) + timedelta(minutes=30 * draw(st.integers(0, 40)))
    demand = []
    for step in range(draw(st.integers(0, 4))):
        for queue in data.queues:
            amount = draw(st.none() | st.integers(0, 500))
            volume = None if amount is not None else draw(shares(0, 1e4))
            aht = None if amount is not None else draw(shares(0, 1e4))
            moment = start + timedelta(minutes=30 * step)
            demand.append(DemandRow(moment, queue.name, amount, volume, aht))
    who, some_codes = st.sampled_from(ids), st.sampled_from([*codes, ""])
    when = st.one_of(
        st.builds(lambda w: {"weekday": w}, st.integers(0, 6)),
        st.builds(lambda d: {"date": d}, DATES),
    )
    windows = draw(
        st.lists(st.tuples(who, CLOCKS, st.integers(0, 1_440), st.booleans(), when), max_size=3)
    )
    leave = {key: draw(DATES) for key in ids if draw(st.booleans())}
    wishes = draw(st.lists(st.tuples(who, DATES, some_codes), max_size=3, unique=True))
    cells = [
        CellRow(key, day, code, pinned)
        for key in ids
        for day in (MONDAY, MONDAY + timedelta(days=3))
        for code, pinned in [draw(st.tuples(some_codes, st.booleans()))]
        if code or pinned
    ]
    return replace(
        data,
        roles=_roles(draw, data),
        demand=tuple(demand),
        availability=tuple(
            AvailabilityRow(w, a, b, yes, **on) for w, a, b, yes, on in windows if a != b
        ),
        time_off=tuple(TimeOffRow(w, d, d + timedelta(days=2), "=x") for w, d in leave.items()),
        requests=tuple(RequestRow(*w, weight=3, avoid=draw(st.booleans())) for w in wishes),
        shift_targets=draw(shift_targets(codes)),
        cells=tuple(cells),
    )


@settings(
    max_examples=60,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # shrinking takes minutes here
    suppress_health_check=list(HealthCheck),
)
@given(projects(), st.sampled_from(["en", "zh"]))
def test_reading_what_was_written_returns_it(tmp_path, data, language):
    path = tmp_path / "round.xlsx"
    write_workbook(path, data, language)
    assert read_workbook(path).data == data


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_small_centre_survives(tmp_path, data, language):
    path = tmp_path / "centre.xlsx"
    write_workbook(path, data, language)
    reading = read_workbook(path)
    assert reading.data == data
    assert reading.warnings == ()


def test_text_like_a_formula_stays_text(tmp_path, data):
    lead = replace(data.employees[0], name="=1+1")
    path = tmp_path / "formula.xlsx"
    write_workbook(path, replace(data, employees=(lead, *data.employees[1:])), "en")
    cell = load_workbook(path)["Employees"]["B2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)


def test_a_folder_that_cannot_be_written_leaves_the_old_file(tmp_path, data):
    path = tmp_path / "book.xlsx"
    path.mkdir()
    with pytest.raises(OSError):  # noqa: PT011  which one depends on the system
        write_workbook(path, data, "en")
    assert path.is_dir()
    assert list(tmp_path.iterdir()) == [path]
