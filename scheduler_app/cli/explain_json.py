"""The --json form of explanations (docs/commands.md)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from scheduler_app.cli.as_json import number, violation_rows
from scheduler_app.language.answers import Answers
from scheduler_app.language.phrases import Phrases
from scheduler_app.store.week import Week
from solver.domain.pattern import OFF
from solver.explain.cell import CellAnswer
from solver.explain.contradictions import Contradiction
from solver.explain.infeasible import Explanation, Repair
from solver.explain.leave_price import LeaveAnswer, Service
from solver.explain.reasons import Blocked, ReasonGroup
from solver.explain.repriced import Repriced
from solver.explain.short_interval import IntervalAnswer
from solver.explain.single_change import Cell
from solver.explain.takeover import Takeover
from solver.rules.priority import SOFT_LEVELS, LevelCosts

Json = dict[str, Any]


class AsJson:
    """Writes answers about one week with dates, codes and IDs."""

    def __init__(self, week: Week) -> None:
        self._week = week
        self._problem = week.problem
        self._answers = Answers(week.problem, week.first_date)

    def interval(self, answer: IntervalAnswer) -> Json:
        """Return who covers an interval, who could, and what keeps the others."""
        queue = None if answer.queue is None else self._problem.queues[answer.queue].name
        return {
            "question": "interval",
            "start": self._moment(answer.start),
            "end": self._moment(answer.end),
            "queue": queue,
            "required": answer.required,
            "scheduled": answer.scheduled,
            "on_duty": [self._id(cell.employee) for cell in answer.on_duty],
            "on_duty_elsewhere": [self._id(cell.employee) for cell in answer.elsewhere],
            "reasons": [self._group(group) for group in answer.groups],
            "candidates": [
                {
                    **self._cell(candidate.cell),
                    "replaces": self._code(candidate.replaced),
                    "cost": candidate.cost,
                    "cost_by_priority": _levels(candidate.costs),
                    "cost_by_rule": candidate.cost_by_rule,
                }
                for candidate in answer.candidates
            ],
        }

    def cell(self, answer: CellAnswer) -> Json:
        """Return a cell and each alternative."""
        return {
            "question": "cell",
            **self._cell(answer.cell),
            "locked": answer.is_pinned,
            "alternatives": [
                {
                    "pattern": self._code(one.pattern),
                    "possible": not one.broken,
                    "broken": violation_rows(self._week, one.broken),
                    "cost": one.cost,
                    "cost_by_priority": _levels(one.costs),
                    "cost_by_rule": one.cost_by_rule,
                }
                for one in answer.alternatives
            ],
            **({} if answer.takeover is None else self._takeover(answer.takeover)),
        }

    def _takeover(self, found: Takeover) -> Json:
        return {
            "takers": [
                {
                    "employee": self._id(one.cell.employee),
                    "holder_gets": self._code(one.in_return.pattern),
                    "cost": one.cost,
                    "cost_by_priority": _levels(one.costs),
                    "cost_by_rule": one.cost_by_rule,
                }
                for one in found.takers
            ],
            "reasons": [self._group(group) for group in found.groups],
        }

    def forced(self, cell: Cell, plan: Repriced) -> Json:
        """Return what forcing a cell costs, and which cells change with it."""
        return {"question": "force", **self._cell(cell), **self._plan(plan)}

    def leave(self, answer: LeaveAnswer) -> Json:
        """Return what leave costs: the week as it is, without the shifts, and re-planned."""
        return {
            "question": "leave",
            "employee": self._id(answer.employee),
            "from": self._date(answer.days[0]),
            "to": self._date(answer.days[-1]),
            "given_up": [
                {"date": self._date(day), "pattern": self._code(p)} for day, p in answer.given_up
            ],
            "now": _service(answer.now),
            "nobody_else_changed": _service(answer.without),
            "replanned": None if answer.then is None else _service(answer.then),
            **self._plan(answer.plan),
        }

    def explanation(self, found: Explanation) -> Json:
        """Return why there is no roster, and the ways out."""
        return {
            "no_roster_confirmed": found.is_confirmed,
            "contradictions": [self._contradiction(one) for one in found.contradictions],
            "repairs": [self._repair(one) for one in found.repairs],
        }

    def _contradiction(self, found: Contradiction) -> Json:
        return {
            "employee": self._id(found.employee),
            "rules": list(found.rules),
            "ways": [violation_rows(self._week, way) for way in found.ways],
            "text": self._answers.contradiction(found)[0],
        }

    def _repair(self, repair: Repair) -> Json:
        return {
            "price": repair.price,
            "proven_smallest": repair.is_cheapest,
            "cost": repair.cost,
            "steps": violation_rows(self._week, repair.steps),
            "others": [
                {
                    "employee": self._id(one.employee),
                    "instead_of": self._id(one.instead_of),
                    "price": one.price,
                    "steps": violation_rows(self._week, one.breaches),
                }
                for one in repair.others
            ],
        }

    def _group(self, group: ReasonGroup) -> Json:
        return {
            "rule": group.rule or None,
            "skill": group.skill or None,
            "count": len(group.people),
            "text": self._answers.group(group),
            "people": [self._blocked(one) for one in group.people],
        }

    def _blocked(self, one: Blocked) -> Json:
        tried = {"employee": self._id(one.employee), "date": None, "pattern": None}
        if one.cell is not None:
            tried = self._cell(one.cell)
        return {**tried, "violations": violation_rows(self._week, one.violations)}

    def _plan(self, plan: Repriced) -> Json:
        return {
            "status": plan.status.value,
            "feasible_now": plan.before.is_feasible,
            "cost_now": plan.before.cost,
            "cost": None if plan.after is None else plan.after.cost,
            "price": plan.price,
            "price_by_priority": None if plan.prices is None else _levels(plan.prices),
            "price_by_rule": plan.price_by_rule,
            "least_cost": plan.least_cost,
            "bound": number(plan.bound),
            "proven": plan.is_proven,
            "changes": [
                {
                    "employee": self._id(change.employee),
                    "date": self._date(change.day),
                    "before": self._code(change.before),
                    "after": self._code(change.after),
                }
                for change in plan.changes
            ],
        }

    def _cell(self, cell: Cell) -> dict[str, str | None]:
        return {
            "employee": self._id(cell.employee),
            "date": self._date(cell.day),
            "pattern": self._code(cell.pattern),
        }

    def _id(self, employee: int) -> str:
        return self._problem.employees[employee].id

    def _code(self, pattern: int) -> str | None:
        return None if pattern == OFF else self._problem.patterns[pattern].code

    def _date(self, day: int) -> str:
        return (self._week.first_date + timedelta(days=day)).isoformat()

    def _moment(self, minute: int) -> str:
        return f"{Phrases(self._problem, self._week.first_date).moment(minute):%Y-%m-%dT%H:%M}"


def _levels(costs: LevelCosts) -> Json:
    return {level.value: round(costs.of(level)) for level in SOFT_LEVELS}


def _service(service: Service) -> Json:
    return {
        "contacts": round(service.offered, 2),
        "answered": round(service.answered, 2),
        "answer_rate": number(service.answer_rate),
        "shortage_minutes": service.shortage_minutes,
    }
