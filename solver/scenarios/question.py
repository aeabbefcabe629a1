"""From a roster problem, its rule book and a request to the question of the choice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from solver.domain.employee import Employee
from solver.domain.pattern import Pattern
from solver.domain.problem import Problem
from solver.domain.queue import HUNDREDTHS
from solver.domain.validation import require
from solver.model.coverage import required_agents
from solver.patterns.candidate import Candidate, candidate_of
from solver.patterns.question import AgentGroup, DesignQuestion, DesignRequest, Gains, QueueWorth
from solver.rules.base import Rule
from solver.rules.minimum_on_duty import MinimumOnDuty
from solver.rules.nights import Nights
from solver.rules.weekly_hours import limits_minutes
from solver.rules.working_days import limits_days

_REQUIRED_GAIN = HUNDREDTHS
_SPREAD_GAIN = HUNDREDTHS // 2
_SPREAD_STEPS = 2


def question_of(problem: Problem, rules: Sequence[Rule], request: DesignRequest) -> DesignQuestion:
    """Return which patterns to choose among, for whom, and what each agent is worth.

    People without their skills' queues, on standby or flexible patterns are no part
    of it: today's patterns are the plain ones.  The plan repeats itself: Sunday's nights
    cover Monday's morning, whatever was worked before.

    Raises:
        FieldError: Nobody is there, a fixed code is none of today's, or no candidate is left.
    """
    require(bool(problem.employees), "employees", "there is nobody to design for")
    plain = plain_patterns(problem)
    today = [candidate_of(p) for p in plain]
    by_code = {p.code: candidate_of(p) for p in plain}
    for code in request.fixed:
        require(code in by_code, "fix", f"{code}: no such pattern")
    fixed = {by_code[code] for code in request.fixed}
    every = tuple(sorted({*request.grid.candidates(), *today}))
    open_to = tuple(c for c in every if c in fixed or _is_open(c, request))
    wanted = set(request.grid.candidates()) | fixed
    candidates = tuple(c for c in open_to if c in wanted)
    require(bool(candidates), "lengths", "no shift fits into the opening hours")
    all_days = (frozenset(range(len(candidates))),) * problem.grid.n_days
    return DesignQuestion(
        problem.grid,
        candidates,
        _queues(problem),
        _groups(problem, rules, plain, candidates),
        request.most_patterns,
        request.day_classes.of(problem.grid),
        all_days,
        frozenset(p for p, c in enumerate(candidates) if c in fixed),
        frozenset(p for p, c in enumerate(candidates) if c in today),
        _least_on_duty(problem, rules),
    )


def todays_question(
    problem: Problem, rules: Sequence[Rule], request: DesignRequest
) -> DesignQuestion | None:
    """Return the same question with today's patterns alone; None if there are none."""
    codes = tuple(p.code for p in plain_patterns(problem))
    if not codes:
        return None
    asked = replace(request, fixed=codes, most_patterns=max(len(codes), request.most_patterns))
    return question_of(problem, rules, asked).restricted_to(())


def plain_patterns(problem: Problem) -> list[Pattern]:
    """Return today's patterns of ordinary work: no standby, nothing for volunteers or retired."""
    return [p for p in problem.patterns if not (p.is_standby or p.is_flexible or p.is_retired)]


def _is_open(candidate: Candidate, request: DesignRequest) -> bool:
    opens, closes = request.open_from_minute, request.open_to_minute
    in_time = opens is None or candidate.start_minute >= opens
    return in_time and (closes is None or candidate.end_minute <= closes)


def _queues(problem: Problem) -> tuple[QueueWorth, ...]:
    """Return what agents are worth: contacts answered, else heads of what is required.

    A head required where no contacts are known counts as a contact, the second and third
    missing half as much again each, as the rule ``coverage`` spreads them.
    """
    n_intervals = problem.grid.n_intervals
    contacts = {c.queue: c for c in problem.contacts}
    required = required_agents(problem)[:, :n_intervals]
    found = []
    for q in range(len(problem.queues)):
        if q in contacts:
            gains: tuple[Gains, ...] = contacts[q].gains[:n_intervals]
            volume = contacts[q].volume[:n_intervals]
            offered = tuple(
                max(round(v * HUNDREDTHS), sum(g)) for v, g in zip(volume, gains, strict=True)
            )
        else:
            gains = tuple(_required_gains(int(n)) for n in required[q])
            offered = tuple(map(sum, gains))
        found.append(QueueWorth(gains, offered))
    return tuple(found)


def _required_gains(heads: int) -> Gains:
    missing_after = range(heads - 1, -1, -1)
    return tuple(_REQUIRED_GAIN + _SPREAD_GAIN * min(n, _SPREAD_STEPS) for n in missing_after)


def _groups(
    problem: Problem,
    rules: Sequence[Rule],
    plain: Sequence[Pattern],
    candidates: Sequence[Candidate],
) -> tuple[AgentGroup, ...]:
    """Join people of one contract with the same queues and allowed candidates."""
    max_nights = next((r.max_per_week for r in rules if isinstance(r, Nights) and not r.is_off), 7)
    members: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for e, person in enumerate(problem.employees):
        queues = tuple(q for q in range(len(problem.queues)) if problem.serves(e, q, 0))
        allowed = allowed_of(person, plain, candidates)
        members[person.contract.name, queues, allowed].append(e)
    return tuple(
        _group(problem, key, people, max_nights)  # type: ignore[arg-type]
        for key, people in members.items()
    )


def _group(
    problem: Problem,
    key: tuple[str, tuple[int, ...], frozenset[int]],
    people: Sequence[int],
    max_nights: int,
) -> AgentGroup:
    name, queues, allowed = key
    weeks = problem.grid.weeks()
    days = [[limits_days(problem, e, week) for e in people] for week in weeks]
    minutes = [[limits_minutes(problem, e, week) for e in people] for week in weeks]
    return AgentGroup(
        name,
        queues,
        tuple(
            sum(not problem.is_on_leave(e, d) for e in people) for d in range(problem.grid.n_days)
        ),
        tuple(map(_together, days)),
        tuple(map(_together, minutes)),
        tuple(sum(min(most, max_nights) for _, most in week) for week in days),
        allowed,
    )


def _together(limits: Sequence[tuple[int, int]]) -> tuple[int, int]:
    return sum(least for least, _ in limits), sum(most for _, most in limits)


def allowed_of(
    person: Employee, plain: Sequence[Pattern], candidates: Sequence[Candidate]
) -> frozenset[int]:
    """Return the candidates that a person may work.

    Who may work only some of today's patterns may work their like: a night where there is
    a night among them, a split shift where there is one, and a start between the first and
    the last of theirs.
    """
    own = [p for p in plain if person.may_work(p.code)]
    may_all = len(own) == len(plain)
    found = set()
    for index, candidate in enumerate(candidates):
        alike = [p.start_minute for p in own if _is_like(p, candidate)]
        fits = bool(alike) and min(alike) <= candidate.start_minute <= max(alike)
        if (may_all or fits) and (person.works_nights or not candidate.is_night):
            found.add(index)
    return frozenset(found)


def _is_like(pattern: Pattern, candidate: Candidate) -> bool:
    is_split = bool(pattern.gap_minutes), bool(candidate.shape.gap_minutes)
    return pattern.is_night == candidate.is_night and is_split[0] == is_split[1]


def _least_on_duty(problem: Problem, rules: Sequence[Rule]) -> tuple[int, ...]:
    """Return what ``minimum_on_duty`` asks for while anything is required; () if it is off."""
    least = max(
        (r.minimum for r in rules if isinstance(r, MinimumOnDuty) and not r.is_off), default=0
    )
    required = required_agents(problem)[:, : problem.grid.n_intervals].sum(axis=0)
    return tuple(least if n else 0 for n in required) if least else ()
