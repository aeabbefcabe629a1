"""The --json form of rosters, coverage and violations (docs/commands.md)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from scheduler_app.language.phrases import Phrases, clock_text
from scheduler_app.store.mentors import mentor_pairs
from scheduler_app.store.roles import role_rows
from scheduler_app.store.week import Week
from solver.domain.burden import Burden
from solver.domain.pattern import Pattern
from solver.domain.roster import Roster
from solver.model.coverage import Coverage
from solver.model.ledger import added, carried
from solver.roster.evaluate import Evaluation
from solver.rules.base import Violation
from solver.staffing.outlook import Outlook, Rates

Json = dict[str, Any]


def number(value: float | None) -> float | None:
    """Return a finite number, or null: JSON has no infinity."""
    return value if value is not None and math.isfinite(value) else None


def assignments(week: Week, roster: Roster) -> list[Json]:
    """Return every shift with its date, code, start and end."""
    phrases = Phrases(week.problem, week.first_date)
    rows = []
    for e, day, p in roster.shifts():
        start, end = week.problem.shift_minutes(day, p)
        rows.append(
            {
                "employee": week.problem.employees[e].id,
                "date": phrases.date_of(day).isoformat(),
                "pattern": week.problem.patterns[p].code,
                "start": f"{phrases.moment(start):%H:%M}",
                "end": f"{phrases.moment(end):%H:%M}",
            }
            | gap_times(week.problem.patterns[p])
        )
    return rows


def gap_times(pattern: Pattern) -> Json:
    """Return when the gap of a split shift begins and ends; nothing of others."""
    if not pattern.gap_minutes:
        return {}
    (_, leaves), (returns, _) = pattern.parts
    return {"gap_start": clock_text(leaves), "gap_end": clock_text(returns)}


def mentor_rows(week: Week, roster: Roster) -> list[Json]:
    """Return each junior with her mentor, named or chosen; nothing where the rule is off."""
    people = week.problem.employees
    return [
        {
            "employee": people[pair.junior].id,
            "mentor": people[pair.mentor].id,
            "hours": round(pair.worked_minutes / 60, 3),
            "hours_together": round(pair.shared_minutes / 60, 3),
        }
        for pair in mentor_pairs(week, roster)
    ]


def role_json(week: Week) -> list[Json]:
    """Return each person's queue of each week, named or chosen; nothing where there are none."""
    return [
        {"employee": row.employee_id, "week": row.week.isoformat(), "queue": row.queue}
        for row in role_rows(week)
    ]


def rates_json(rates: Rates) -> Json:
    """Return the averages; null where they cannot be told."""
    return {
        "contacts": round(rates.offered, 3),
        "answered": round(rates.answered, 3),
        "answer_rate": number(rates.answer_rate),
        "service_level": number(rates.service_level),
        "asa_seconds": number(rates.asa_seconds),
        "occupancy": number(rates.occupancy),
    }


def outlook_json(week: Week, outlook: Outlook) -> Json:
    """Return the expected rates of the week, of each queue with contacts, and of each day."""
    problem, phrases = week.problem, Phrases(week.problem, week.first_date)
    everything = range(len(problem.queues))
    all_week, per_day = range(problem.grid.n_intervals), problem.grid.intervals_per_day
    whole = rates_json(outlook.rates(everything, all_week))
    return {
        **{name: whole[name] for name in ("answer_rate", "service_level", "occupancy")},
        "queues": [
            {
                "queue": problem.queues[c.queue].name,
                **rates_json(outlook.rates([c.queue], all_week)),
            }
            for c in problem.contacts
        ],
        "days": [
            {
                "date": phrases.date_of(day).isoformat(),
                **rates_json(outlook.rates(everything, range(day * per_day, (day + 1) * per_day))),
            }
            for day in range(problem.grid.n_days)
        ],
    }


def fairness_rows(week: Week, roster: Roster) -> list[Json]:
    """Return each person's ledger: what she carried in the weeks before, and in the roster."""
    problem = week.problem
    rows = zip(problem.employees, carried(problem), added(problem, roster), strict=True)
    return [
        {
            "employee": employee.id,
            "available_days": past.available_days,
            "past": _counts(past),
            "roster": _counts(new),
        }
        for employee, past, new in rows
    ]


def _counts(burden: Burden) -> Json:
    counts = asdict(burden)
    del counts["available_days"]
    return counts


def coverage_rows(week: Week, coverage: Coverage, outlook: Outlook) -> list[Json]:
    """Return agents and expected rates per interval of the week and queue."""
    phrases = Phrases(week.problem, week.first_date)
    grid = week.problem.grid
    return [
        {
            "start": f"{phrases.moment(t * grid.interval_minutes):%Y-%m-%dT%H:%M}",
            "queue": queue.name,
            "required": int(coverage.required[q, t]),
            "scheduled": int(coverage.scheduled[q, t]),
            **rates_json(outlook.rates([q], [t])),
        }
        for t in range(grid.n_intervals)
        for q, queue in enumerate(week.problem.queues)
    ]


def violation_rows(week: Week, violations: Sequence[Violation]) -> list[Json]:
    """Return the violations with their words in the current language."""
    phrases = Phrases(week.problem, week.first_date)
    return [
        {
            "rule": v.rule,
            "hard": v.hard,
            "priority": v.priority.value,
            "amount": v.amount,
            "cost": v.cost,
            "employee": None if v.employee is None else week.problem.employees[v.employee].id,
            "date": None if v.day is None else phrases.date_of(v.day).isoformat(),
            "start": None if v.start is None else f"{phrases.moment(v.start):%Y-%m-%dT%H:%M}",
            "text": phrases.violation(v),
        }
        for v in violations
    ]


def evaluation_json(week: Week, evaluation: Evaluation, outlook: Outlook) -> Json:
    """Return the verdict on a roster: cost by rule, expected rates and violations."""
    return {
        "feasible": evaluation.is_feasible,
        "cost": evaluation.cost,
        "cost_by_rule": evaluation.cost_by_rule,
        "cost_by_priority": evaluation.cost_by_priority,
        "violations": violation_rows(week, evaluation.violations),
        **outlook_json(week, outlook),
    }
