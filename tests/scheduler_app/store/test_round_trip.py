"""Any records that can be made survive a project file exactly."""

from __future__ import annotations

import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scheduler_app.store.broken_rules import BrokenRule
from scheduler_app.store.presence_records import AbsenceRow, AttendanceRow
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.published_week import PublishedWeek
from scheduler_app.store.records import (
    ActivityRow,
    AvailabilityRow,
    CellRow,
    DayTag,
    DemandRow,
    EmploymentRow,
    ForecastReport,
    ForeignCode,
    HistoryDay,
    MeetingRow,
    MethodScore,
    Predicted,
    ProjectData,
    Repeat,
    RequestRow,
    RoleRow,
    ScenarioRow,
    SelfServiceShare,
    ShiftTargetRow,
    TimeOffRow,
)
from scheduler_app.store.week import monday_of
from solver.domain.activity import MEETING_KINDS, REST_KINDS, ActivityKind, BreakRule
from solver.domain.employee import EXTRA_PAY, Contract, Employee, Level
from solver.domain.pattern import Pattern
from solver.domain.queue import Channel, GoalPeriod, Queue
from solver.domain.repair import RepairSettings
from solver.rules import ALL_RULES

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
NAME = TEXT.filter(str.strip)
NAMES = st.frozensets(TEXT, max_size=3)
DATE = st.dates(date(1999, 1, 1), date(2199, 12, 31))
MINUTE = st.integers(0, 1_439)
SHARE = st.floats(0, 1)
SECONDS = st.floats(0.1, 1e6)
REST = timedelta(minutes=15)


def keyed(strategy, key, size=3):
    return st.lists(strategy, max_size=size, unique_by=key).map(tuple)


SHIFT_NUMBERS = keyed(st.tuples(NAME, st.integers(0, 99)), lambda limit: limit[0])
CONTRACT = st.builds(
    Contract,
    NAME,
    min_minutes=st.integers(0, 100),
    max_minutes=st.integers(100, 10_080),
    min_days=st.integers(0, 3),
    max_days=st.integers(3, 7),
    max_consecutive_days=st.integers(5, 30),
    min_rest_minutes=st.integers(0, 3_000),
    min_consecutive_days=st.integers(1, 5),
    min_days_off=st.integers(1, 30),
    min_period_minutes=st.integers(0, 100),
    max_period_minutes=st.none() | st.integers(100, 40_000),
    max_weekends=st.none() | st.integers(0, 53),
    period_weeks=st.none() | st.integers(1, 53),
    max_shifts=SHIFT_NUMBERS,
    hourly_cost_cents=st.integers(0, 10_000),
    **{name: st.integers(0, 400) for name in EXTRA_PAY},
)
PATTERN = st.builds(
    Pattern,
    NAME,
    start_minute=MINUTE,
    length_minutes=st.integers(60, 1_440),
    paid_minutes=st.integers(1, 60),
    name=TEXT,
    break_minutes=st.integers(0, 59),
    colour=TEXT,
    forbidden_followers=NAMES,
    is_unpopular=st.booleans(),
    is_flexible=st.booleans(),
    is_standby=st.booleans(),
    is_retired=st.booleans(),
)
PATTERN |= PATTERN.filter(lambda p: p.length_minutes > 130).map(
    lambda p: replace(p, gap_start_minute=61, gap_minutes=p.length_minutes - 130)
)
QUEUE = st.builds(
    Queue,
    NAME,
    skill=TEXT,
    channel=st.sampled_from(Channel),
    service_level=SHARE,
    threshold_seconds=SECONDS,
    answer_rate=SHARE,
    patience_seconds=SECONDS,
    concurrency=st.integers(1, 9),
    shrinkage=st.floats(0, 0.99),
    max_occupancy=st.floats(0.01, 1),
    asa_seconds=SECONDS,
    goal_period=st.sampled_from(GoalPeriod),
    minimum_agents=st.integers(0, 99),
    hours_to_answer=SECONDS,
    concurrency_slowdown=SHARE,
)
COUNTS = st.lists(st.none() | st.floats(0, 1e6), max_size=4).map(tuple)
PREDICTED = st.builds(Predicted, *[st.floats(0, 1e6)] * 6)
SCORE = st.builds(MethodScore, NAME, SHARE, st.floats(-1, 1))
BREAK_RULE = st.builds(
    BreakRule,
    NAME,
    st.sampled_from(REST_KINDS),
    length_minutes=st.integers(1, 120),
    earliest_minute=st.integers(0, 200),
    latest_minute=st.integers(200, 600),
    paid=st.booleans(),
    patterns=NAMES,
    least_shift_minutes=st.integers(0, 300),
    most_shift_minutes=st.integers(300, 1_440),
    distance_minutes=st.integers(0, 300),
    most_work_minutes=st.none() | st.integers(1, 600),
    most_away_percent=st.integers(1, 100),
)
MEETING = st.builds(
    MeetingRow,
    NAME,
    st.sampled_from(MEETING_KINDS),
    length_minutes=st.integers(1, 120),
    attendees=NAMES,
    team=TEXT,
    weekdays=st.frozensets(st.integers(0, 6)),
    from_minute=st.integers(0, 600),
    to_minute=st.integers(720, 1_440),
    repeat=st.sampled_from(Repeat),
    first=st.none() | st.dates(date(1999, 1, 1), date(2050, 1, 1)),
    last=st.none() | st.dates(date(2050, 1, 1), date(2199, 1, 1)),
    required=st.booleans(),
    hours_a_year=st.integers(0, 99),
)


MOMENT = st.datetimes(datetime(1999, 1, 1), datetime(2199, 1, 1))
REPAIR = st.builds(
    RepairSettings,
    may_extend_minutes=st.integers(0, 1_440),
    notice_minutes=st.integers(0, 1_440),
    may_swap=st.booleans(),
    standby_first=st.booleans(),
)
PLACED = st.builds(
    ActivityRow,
    TEXT,
    MOMENT,
    st.sampled_from(ActivityKind),
    st.integers(1, 1_440),
    st.booleans(),
    st.booleans(),
    TEXT,
)
WORDS = st.lists(st.tuples(TEXT, st.tuples(TEXT, MINUTE | st.none())), max_size=2).map(tuple)
BROKEN = st.builds(BrokenRule, TEXT, TEXT, TEXT, st.none() | DATE, TEXT, WORDS)
VERSION = st.builds(
    PublishedWeek,
    DATE.map(monday_of),
    st.integers(1, 99),
    MOMENT.map(lambda at: at.replace(tzinfo=UTC)),
    TEXT,
    TEXT,
    st.dictionaries(TEXT, st.tuples(*[TEXT] * 7), max_size=2),
    st.lists(PLACED, max_size=2).map(tuple),
    st.dictionaries(TEXT, st.tuples(MINUTE, MINUTE), max_size=2),
    st.integers(0, 9),
    st.dictionaries(TEXT, st.integers(0, 9), max_size=2),
    st.none() | st.lists(BROKEN, max_size=2).map(tuple),
)


def employees(contracts):
    if not contracts:
        return st.just(())
    one = st.builds(
        Employee,
        NAME,
        TEXT,
        st.sampled_from(contracts),
        level=st.sampled_from(Level),
        team=TEXT,
        skills=NAMES,
        patterns=NAMES,
        works_nights=st.booleans(),
        volunteers=NAMES,
        max_shifts=SHIFT_NUMBERS,
        mentor_id=st.just(""),
    )
    return keyed(one, lambda e: e.id)


def rule(kind):
    numbers = {s.name: st.integers(s.least, s.most) for s in kind.settings()}
    hard = st.booleans() if kind.can_be_hard else st.just(False)
    weight = st.integers(0, 10**6)
    return st.builds(kind, hard=hard, weight=weight, nice=st.booleans(), **numbers)


CODE = st.builds(ForeignCode, TEXT, TEXT)
SCENARIO = st.builds(ScenarioRow, DATE.map(monday_of), NAME, TEXT, TEXT)


def in_order(records, *names):
    return tuple(sorted(records, key=lambda record: [getattr(record, name) for name in names]))


@st.composite
def projects(draw):
    contracts = draw(keyed(CONTRACT, lambda c: c.name))
    people = draw(employees(contracts))
    patterns = draw(keyed(PATTERN, lambda p: p.code))
    queues = draw(keyed(QUEUE, lambda q: q.name))
    data = ProjectData(
        title=draw(TEXT),
        country=draw(TEXT),
        contracts=contracts,
        employees=people,
        patterns=patterns,
        queues=queues,
        rules=draw(st.tuples(*(rule(kind) for kind in ALL_RULES))),
        break_rules=draw(keyed(BREAK_RULE, lambda b: b.name)),
        meetings=draw(keyed(MEETING, lambda m: m.name)),
        time_zone=draw(TEXT),
        repair=draw(REPAIR),
        foreign_codes=in_order(draw(keyed(CODE, lambda c: c.text)), "text"),
        scenarios=in_order(draw(keyed(SCENARIO, lambda s: (s.week, s.name))), "week", "name"),
        published=in_order(draw(keyed(VERSION, lambda v: v.first)), "first"),
    )
    if queues:
        data = with_demand(draw, data)
    if patterns:
        codes = st.sampled_from([p.code for p in patterns])
        target = st.builds(ShiftTargetRow, DATE, codes, *[st.integers(0, 99)] * 3)
        data = replace(data, shift_targets=draw(st.lists(target, max_size=3).map(tuple)))
    return with_activities(draw, with_wishes(draw, data)) if people else data


def with_demand(draw, data):
    order = [q.name for q in data.queues]
    queue = st.sampled_from(order)
    row = st.builds(
        DemandRow,
        st.datetimes(datetime(1999, 1, 1), datetime(2199, 1, 1)),
        queue,
        required=st.none() | st.integers(0, 10_000),
        volume=st.none() | st.floats(0, 1e6),
        aht_seconds=st.none() | SECONDS,
        forecast=st.none() | PREDICTED,
        note=TEXT,
    )
    day = st.builds(HistoryDay, queue, DATE, st.just(360), *[COUNTS] * 4)
    tag = st.builds(DayTag, DATE, TEXT, st.sampled_from(["", *order]), st.none() | SECONDS)
    share = st.builds(SelfServiceShare, queue, DATE, SHARE)
    made = st.datetimes(datetime(1999, 1, 1), datetime(2199, 1, 1))
    scores = st.lists(SCORE, max_size=2).map(tuple)
    report = st.builds(ForecastReport, queue, made, NAME, scores, COUNTS, COUNTS)

    def found(strategy, *keys, by):
        def key(record):
            return tuple(getattr(record, name) for name in keys)

        return tuple(sorted(draw(keyed(strategy, key, size=4)), key=by))

    def by_queue_and_date(record):
        return (order.index(record.queue), record.date)

    return replace(
        data,
        demand=found(row, "start", "queue", by=lambda r: (r.start, order.index(r.queue))),
        history=found(day, "queue", "date", by=by_queue_and_date),
        day_tags=found(tag, "date", "queue", by=lambda t: (t.date, t.queue)),
        self_service=found(share, "queue", "date", by=by_queue_and_date),
        forecast_reports=found(report, "queue", by=lambda r: order.index(r.queue)),
    )


def with_wishes(draw, data):
    order = [e.id for e in data.employees]
    person = st.sampled_from(order)
    code = st.sampled_from(["", *(p.code for p in data.patterns)])
    window = st.builds(
        AvailabilityRow,
        person,
        MINUTE,
        MINUTE,
        st.booleans(),
        weekday=st.none() | st.integers(0, 6),
        date=st.none() | DATE,
    )
    cells = st.builds(CellRow, person, DATE, code, st.booleans()).filter(
        lambda c: c.pattern or c.pinned
    )
    found = draw(keyed(cells, lambda c: (c.employee_id, c.date), size=6))
    roles = ()
    if data.queues:
        queue = st.sampled_from([q.name for q in data.queues])
        row = st.builds(RoleRow, person, DATE.map(monday_of), queue)
        roles = draw(keyed(row, lambda r: (r.employee_id, r.week)))
    return replace(
        data,
        availability=draw(st.lists(window, max_size=3).map(tuple)),
        time_off=draw(
            st.lists(st.builds(TimeOffRow, person, DATE, DATE, TEXT), max_size=3).map(tuple)
        ),
        requests=draw(
            st.lists(
                st.builds(RequestRow, person, DATE, code, st.integers(1, 99), st.booleans()),
                max_size=3,
            ).map(tuple)
        ),
        cells=tuple(sorted(found, key=lambda c: (order.index(c.employee_id), c.date))),
        roles=tuple(sorted(roles, key=lambda r: (order.index(r.employee_id), r.week))),
    )


def employment_of(person):
    whole = st.builds(
        lambda days, *words: EmploymentRow(person, *sorted(days), *words),
        st.tuples(DATE, DATE),
        TEXT,
        TEXT,
    )
    return whole | st.builds(EmploymentRow, st.just(person), left=DATE)


def with_activities(draw, data):
    order = [e.id for e in data.employees]
    person = st.sampled_from(order)

    def by_person(strategy, *keys):
        def key(record):
            return tuple(getattr(record, name) for name in keys)

        found = draw(keyed(strategy, key))
        return tuple(sorted(found, key=lambda r: (order.index(r.employee_id), *key(r)[1:])))

    absence = st.builds(
        lambda e, start, hours, why: AbsenceRow(e, start, start + timedelta(hours=hours), why),
        person,
        MOMENT,
        st.integers(1, 100),
        TEXT,
    )
    worked = st.builds(
        lambda e, start, hours, note: AttendanceRow(
            e, start.date(), start, hours and start + hours, ((start, start + REST),), note
        ),
        person,
        MOMENT,
        st.none() | st.integers(1, 12).map(lambda hours: timedelta(hours=hours)),
        TEXT,
    )
    employed = person.flatmap(employment_of)
    missed = st.builds(AttendanceRow, person, DATE, st.none(), st.none())
    return replace(
        data,
        activities=by_person(
            st.builds(lambda a, e: replace(a, employee_id=e), PLACED, person),
            "employee_id",
            "start",
        ),
        absences=by_person(absence, "employee_id", "start"),
        employment=by_person(employed, "employee_id"),
        attendance=by_person(worked | missed, "employee_id", "date"),
    )


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(projects())
def test_what_goes_in_comes_out(data):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.sixshift"
        with closing(ProjectFile.create(path, data)) as project:
            assert project.data() == data
        with closing(ProjectFile.open(path)) as project:
            assert project.data() == data
            project.replace(data)
            assert project.data() == data
