"""What ``replan --json`` writes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from scheduler_app.cli.as_json import gap_times, number, violation_rows
from scheduler_app.language.phrases import Phrases, clock_text
from scheduler_app.store.week import Week
from solver.domain.pattern import OFF, Pattern
from solver.replan.derived import with_patterns
from solver.replan.plan import Menu, Plan, ShiftChange, Standing, WorstInterval
from solver.replan.situation import Situation

_OFF = "OFF"


def menu_json(
    week: Week, situation: Situation, menu: Menu, plans: Sequence[Plan]
) -> dict[str, Any]:
    """Return the menu; ``plans`` are its plans in the order in which they are numbered."""
    phrases = Phrases(week.problem, week.first_date)
    moment = f"{phrases.moment(situation.now_minute):%Y-%m-%dT%H:%M}"
    return {
        "week": week.first_date.isoformat(),
        "now": moment,
        "seconds": round(menu.seconds, 3),
        "first_plan_seconds": number(menu.first_plan_seconds),
        "before": _standing(week, menu.before),
        "fewest_is_proven": menu.fewest_is_proven,
        "best_is_proven": menu.best_is_proven,
        "best_gap": number(menu.best_gap),
        "plans": [_plan(week, plan, is_first=plan is plans[0]) for plan in plans],
    }


def _plan(week: Week, plan: Plan, *, is_first: bool) -> dict[str, Any]:
    patterns = (*week.problem.patterns, *(one.pattern for one in plan.new_patterns))
    named = with_patterns(week.problem, plan.new_patterns)
    return {
        "people_changed": plan.people_changed,
        "cells_changed": plan.cells_changed,
        **_standing(week, plan.standing),
        "changes": _changes(week, patterns, plan.changes),
        "absent": _changes(week, patterns, plan.absent),
        "at_most": plan.at_most,
        "is_recommended": is_first,
        "is_proven": plan.is_proven,
        "gap": number(plan.gap),
        "bent": violation_rows(replace(week, problem=named), plan.bent),
        "mentor_pairs": plan.mentor_pairs,
        "mentor_pairs_kept": plan.mentor_pairs_kept,
        "new_patterns": [
            {
                "code": one.pattern.code,
                "of": one.parent,
                "start": clock_text(one.pattern.start_minute),
                "end": clock_text(one.pattern.end_minute),
            }
            | gap_times(one.pattern)
            for one in plan.new_patterns
        ],
    }


def _standing(week: Week, standing: Standing) -> dict[str, Any]:
    return {
        "answer_rate": number(standing.answer_rate),
        "days_answer_rate": number(standing.days_answer_rate),
        "worst_interval": _worst(week, standing.worst_interval),
        "missing_agents": standing.missing_agents,
        "cost": standing.cost,
    }


def _worst(week: Week, worst: WorstInterval | None) -> dict[str, Any] | None:
    if worst is None:
        return None
    moment = Phrases(week.problem, week.first_date).moment(worst.start)
    return {"start": f"{moment:%Y-%m-%dT%H:%M}", "answer_rate": number(worst.answer_rate)}


def _changes(
    week: Week, patterns: Sequence[Pattern], changes: Iterable[ShiftChange]
) -> list[dict[str, Any]]:
    phrases = Phrases(week.problem, week.first_date)

    def code(pattern: int) -> str:
        return _OFF if pattern == OFF else patterns[pattern].code

    return [
        {
            "employee": week.problem.employees[change.employee].id,
            "date": phrases.date_of(change.day).isoformat(),
            "from": code(change.before),
            "to": code(change.after),
            "kind": change.kind.value,
        }
        for change in changes
    ]
