"""What is wrong with placed activities, told without a solver: the judge of every placement."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from solver.activities.held import ShiftOf, by_shift, shift_on
from solver.activities.plans import gap_of, rules_for
from solver.activities.slots import Slots, break_rules, slots_of
from solver.domain.activity import Activity, ActivityKind, BreakRule, Meeting
from solver.domain.pattern import OFF, Pattern
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.model.mentoring import named_mentors
from solver.rules.base import QT_TRANSLATE_NOOP, Violation
from solver.rules.wording import Day, Duration, Person, Span, Value

KEY = "activities"
"""Stands in ``Violation.rule``: no rule of the rule book."""
TITLE = QT_TRANSLATE_NOOP("Rule", "Breaks and meetings")

_OUTSIDE = QT_TRANSLATE_NOOP("Rule", "{name}: {activity} ({span}) lies in no shift")
_OVERLAP = QT_TRANSLATE_NOOP("Rule", "{name}: {activity} ({span}) overlaps {other}")
_WINDOW = QT_TRANSLATE_NOOP("Rule", "{name}: {activity} ({span}) may begin only in {window}")
_LENGTH = QT_TRANSLATE_NOOP("Rule", "{name}: {activity} ({span}) must last {limit}")
_MISSING = QT_TRANSLATE_NOOP("Rule", "{name} has no {activity} on {day}")
_DISTANCE = QT_TRANSLATE_NOOP(
    "Rule", "{name} has {found} between two breaks on {day}; at least {limit}"
)
_WORK = QT_TRANSLATE_NOOP("Rule", "{name} works {found} without a break on {day}; at most {limit}")
_TEAM = QT_TRANSLATE_NOOP("Rule", "{team}: {away} on a break at {span}; at most {limit}")
_PAIR = QT_TRANSLATE_NOOP("Rule", "{name} and the mentor {mentor} are on a break at {span}")
_NOT_HELD = QT_TRANSLATE_NOOP("Rule", "{meeting} is not held with {name}")
_NOT_TOGETHER = QT_TRANSLATE_NOOP("Rule", "{meeting} does not bring {name} and the others together")

LIMITS = {
    "outside": _OUTSIDE,
    "overlap": _OVERLAP,
    "window": _WINDOW,
    "distance": _DISTANCE,
    "work": _WORK,
}
"""What binds where an activity lies in its shift: the texts of the breaches, plainest first."""


def activity_breaches(
    problem: Problem,
    roster: Roster,
    activities: Sequence[Activity],
    meetings: Iterable[Meeting] = (),
) -> list[Violation]:
    """Return everything that is wrong with the activities of a horizon."""
    held = by_shift(problem, roster, activities)
    inside = {id(a) for mine in held.values() for a in mine}
    found = [_breach(_OUTSIDE, a, 1) for a in activities if id(a) not in inside]
    for e, day, _ in roster.shifts():
        found += shift_breaches(problem, roster, held.get((e, day), ()), e, day)
    found += team_breaches(problem, roster, held)
    found += pair_breaches(problem, held)
    for meeting in meetings:
        for days in meeting.occasions:
            one = replace(meeting, days=days)
            found += _meeting_breaches(problem, roster, one, activities)
    return found


def shift_breaches(
    problem: Problem, roster: Roster, mine: Sequence[Activity], employee: int, day: int
) -> list[Violation]:
    """Return what is wrong within one shift; ``mine`` is all that is placed in it."""
    pattern = shift_on(problem, roster, employee, day)
    if pattern == OFF:
        return [_breach(_OUTSIDE, a, 1) for a in mine]
    parts = problem.shift_parts(day, pattern)
    in_order = sorted(mine, key=lambda a: a.start)
    found = [_breach(_OUTSIDE, a, 1) for a in in_order if not _is_inside(a, parts)]
    found += [
        _breach(_OVERLAP, after, before.end - after.start, other=_name(before))
        for before, after in pairwise(in_order)
        if after.start < before.end
    ]
    rules = rules_for(break_rules(problem), problem.patterns[pattern])
    rests = [a for a in in_order if a.kind.is_rest]
    found += _rule_breaches(rules, rests, problem.patterns[pattern], employee, day)
    return found + list(_gap_breaches(rules, rests, parts, employee, day))


def _is_inside(activity: Activity, parts: Iterable[tuple[int, int]]) -> bool:
    return any(start <= activity.start and activity.end <= end for start, end in parts)


def _rule_breaches(
    rules: Sequence[BreakRule], rests: Sequence[Activity], shape: Pattern, employee: int, day: int
) -> Iterator[Violation]:
    left, midnight = list(rests), day * MINUTES_PER_DAY
    for rule in sorted(rules, key=lambda r: not any(a.name == r.name for a in rests)):
        like = [a for a in left if a.name == rule.name] or [
            a for a in left if a.kind is rule.kind and a.length_minutes == rule.length_minutes
        ]
        if not like:
            values: dict[str, Value] = {
                "name": Person(employee),
                "activity": rule.name,
                "day": Day(day),
            }
            yield _violation(_MISSING, 1, values, employee, day)
            continue
        activity = like[0]
        left.remove(activity)
        first, last = map(shape.minute_after, (rule.earliest_minute, rule.latest_minute))
        window = Span(midnight + first, midnight + last)
        off_by = max(window.start - activity.start, activity.start - window.end)
        if off_by > 0:
            yield _breach(_WINDOW, activity, off_by, window=window)
        if activity.length_minutes != rule.length_minutes:
            off_by = abs(activity.length_minutes - rule.length_minutes)
            yield _breach(_LENGTH, activity, off_by, limit=Duration(rule.length_minutes))


def _gap_breaches(
    rules: Sequence[BreakRule],
    rests: Sequence[Activity],
    parts: Sequence[tuple[int, int]],
    employee: int,
    day: int,
) -> Iterator[Violation]:
    gap = gap_of(rules)
    # The gap of a split shift is a rest as breaks are.
    off = sorted([*((a.start, a.end) for a in rests), *_between(parts)])
    for (_, begin), (end, _) in pairwise(off):
        between = end - begin
        if between < gap.least:
            values = _found(employee, day, between, gap.least)
            yield _violation(_DISTANCE, gap.least - between, values, employee, day)
    if gap.most is None:
        return
    ends = [parts[0][0], *(end for _, end in off)]
    starts = [*(start for start, _ in off), parts[-1][1]]
    for begin, end in zip(ends, starts, strict=True):
        if end - begin > gap.most:
            values = _found(employee, day, end - begin, gap.most)
            yield _violation(_WORK, end - begin - gap.most, values, employee, day)


def _between(parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(before[1], after[0]) for before, after in pairwise(parts)]


def team_caps(problem: Problem, roster: Roster, slots: Slots) -> dict[str, dict[int, int]]:
    """Return by team and slot how many of its people on duty may be on a break at a time."""
    share = min((rule.most_away_percent for rule in break_rules(problem)), default=100)
    present: dict[str, Counter[int]] = defaultdict(Counter)
    for e, day, pattern in roster.shifts():
        team = problem.employees[e].team
        if team and not problem.patterns[pattern].is_standby:
            for part in problem.shift_parts(day, pattern):
                present[team].update(slots.touched(*part))
    return {
        team: {slot: max(1, n * share // 100) for slot, n in at_work.items()}
        for team, at_work in present.items()
    }


def team_breaches(
    problem: Problem, roster: Roster, held: dict[ShiftOf, list[Activity]]
) -> Iterator[Violation]:
    """Yield each stretch of time in which too many of a team are on a break; people x minutes."""
    rests = [a for (_, day), mine in held.items() if day >= 0 for a in mine if a.kind.is_rest]
    slots = slots_of(problem, rests)
    away: dict[str, Counter[int]] = defaultdict(Counter)
    for a in rests:
        away[problem.employees[a.employee].team].update(slots.touched(a.start, a.end))
    for team, most in team_caps(problem, roster, slots).items():
        over = sorted(slot for slot, n in away[team].items() if n > most.get(slot, n))
        for _, run in groupby(enumerate(over), lambda place: place[1] - place[0]):
            stretch = [slot for _, slot in run]
            span = Span(stretch[0] * slots.minutes, (stretch[-1] + 1) * slots.minutes)
            worst = max(stretch, key=lambda slot: away[team][slot] - most[slot])
            values: dict[str, Value] = {"team": team, "away": away[team][worst]}
            values |= {"span": span, "limit": most[worst]}
            amount = sum(away[team][slot] - most[slot] for slot in stretch) * slots.minutes
            yield _violation(_TEAM, amount, values, None, span.start // MINUTES_PER_DAY)


def pair_breaches(problem: Problem, held: dict[ShiftOf, list[Activity]]) -> Iterator[Violation]:
    """Yield the minutes for which a junior and her named mentor are on a break together."""
    rests: dict[int, list[Activity]] = defaultdict(list)
    for (e, _), mine in held.items():
        rests[e] += [a for a in mine if a.kind.is_rest]
    for junior, mentor in named_mentors(problem).items():
        for a in rests[junior]:
            for b in rests[mentor]:
                span = Span(max(a.start, b.start), min(a.end, b.end))
                if span.start < span.end:
                    values: dict[str, Value] = {
                        "name": Person(junior),
                        "mentor": Person(mentor),
                        "span": span,
                    }
                    amount, day = span.end - span.start, span.start // MINUTES_PER_DAY
                    yield _violation(_PAIR, amount, values, junior, day)


def _meeting_breaches(
    problem: Problem, roster: Roster, meeting: Meeting, activities: Iterable[Activity]
) -> Iterator[Violation]:
    """Yield who of those that are to attend does not, and who does so apart from the others."""
    begins: dict[int, list[int]] = defaultdict(list)
    for a in activities:
        in_time = a.start // MINUTES_PER_DAY in meeting.days
        if a.kind is meeting.kind and a.name == meeting.name and in_time:
            begins[a.employee].append(a.start)
    attending = [e for e in meeting.attendees if begins[e]]
    for e in meeting.attendees:
        is_due = meeting.required or not meeting.is_together
        if not begins[e] and is_due and _is_at_work(problem, roster, e, meeting):
            values: dict[str, Value] = {"meeting": meeting.name, "name": Person(e)}
            yield _violation(_NOT_HELD, 1, values, e, meeting.days[0])
    if meeting.is_together and attending:
        common = set.intersection(*(set(begins[e]) for e in attending))
        if not common:
            values = {"meeting": meeting.name, "name": Person(attending[0])}
            yield _violation(_NOT_TOGETHER, len(attending), values, None, meeting.days[0])


def _is_at_work(problem: Problem, roster: Roster, employee: int, meeting: Meeting) -> bool:
    """Tell whether any shift of the employee has room for the meeting in its window."""
    is_first = meeting.kind is ActivityKind.BRIEFING  # the first minutes of a shift of the day
    for day in meeting.days:
        first = day * MINUTES_PER_DAY + meeting.from_minute
        last = day * MINUTES_PER_DAY + meeting.to_minute
        for of in (day,) if is_first else (day - 1, day):
            pattern = shift_on(problem, roster, employee, of) if of >= 0 else OFF
            if pattern == OFF or problem.patterns[pattern].is_standby:
                continue
            # A briefing is of the first part alone: it is held where the shift begins.
            parts = problem.shift_parts(of, pattern)
            for begin, end in parts[:1] if is_first else parts:
                has_room = min(end, last) - max(begin, first) >= meeting.length_minutes
                if has_room and (first <= begin or not is_first):
                    return True
    return False


def _found(employee: int, day: int, found: int, limit: int) -> dict[str, Value]:
    values: dict[str, Value] = {"name": Person(employee), "found": Duration(found)}
    return values | {"day": Day(day), "limit": Duration(limit)}


def _name(activity: Activity) -> str:
    # A kind is put into words by whoever shows it; the default lunch is called by its kind.
    return activity.kind if activity.name in ("", activity.kind) else activity.name


def _breach(text: str, activity: Activity, amount: int, **more: Value) -> Violation:
    values: dict[str, Value] = {
        "name": Person(activity.employee),
        "activity": _name(activity),
        "span": Span(activity.start, activity.end),
        **more,
    }
    day = activity.start // MINUTES_PER_DAY
    return _violation(text, amount, values, activity.employee, day)


def _violation(
    text: str, amount: int, values: dict[str, Value], employee: int | None, day: int
) -> Violation:
    return Violation(KEY, True, amount, 0, text, tuple(values.items()), employee=employee, day=day)
