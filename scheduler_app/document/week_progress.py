"""What is left to do for the shown week: a list of steps, each with its state and its figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.store.exports import last_export
from scheduler_app.store.missing_breaks import missing_breaks
from scheduler_app.store.records import DemandRow
from scheduler_app.store.week import Week
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY
from solver.explain.conflicts.conflict import Conflict
from solver.rules.priority import Priority

NO_ROSTER = "no_roster"
"""What steps say that wait for the roster."""


class StepKey(StrEnum):
    """The steps, in the order in which they are done."""

    DEMAND = "demand"
    STAFF = "staff"
    RULES = "rules"
    ROSTER = "roster"
    BREAKS = "breaks"
    CHECKS = "checks"
    PUBLISHED = "published"
    EXPORTED = "exported"


class StepState(StrEnum):
    """``ATTENTION``: done, and something is wrong with it.  ``UNNEEDED``: nothing to do here."""

    OPEN = "open"
    DONE = "done"
    ATTENTION = "attention"
    UNNEEDED = "unneeded"


@dataclass(frozen=True, slots=True)
class Step:
    """One step; ``says`` names its sentence, into which ``values`` go."""

    key: StepKey
    state: StepState
    says: str
    values: dict[str, Any] = field(default_factory=dict)

    @property
    def is_due(self) -> bool:
        """Tell whether somebody has to do something."""
        return self.state in (StepState.OPEN, StepState.ATTENTION)


def steps_of(document: ScheduleDocument, conflicts: Sequence[Conflict] = ()) -> tuple[Step, ...]:
    """Return the steps of the shown week; LookupError if there is none.

    ``conflicts``: what of its rules and data cannot all hold.
    """
    week = document.week
    if week is None:
        raise LookupError("the project has no week to show")
    shifts = sum(1 for _ in week.roster.shifts())
    return (
        _demand(document, week),
        _staff(week),
        _rules(document, week, conflicts),
        _roster(week, shifts),
        _breaks(week, shifts),
        _checks(document, shifts),
        _published(document, shifts),
        _exported(document, shifts),
    )


def next_step(steps: tuple[Step, ...]) -> Step | None:
    """Return the first step that is to be done; None: all are."""
    return next((step for step in steps if step.is_due), None)


def _open(key: StepKey, says: str, **values: Any) -> Step:
    return Step(key, StepState.OPEN, says, values)


def _done(key: StepKey, says: str, **values: Any) -> Step:
    return Step(key, StepState.DONE, says, values)


def _wrong(key: StepKey, says: str, **values: Any) -> Step:
    return Step(key, StepState.ATTENTION, says, values)


def _demand(document: ScheduleDocument, week: Week) -> Step:
    key, data = StepKey.DEMAND, document.data
    if not data.queues:
        return _open(key, "no_queues")
    last = week.first_date + timedelta(days=DAYS_PER_WEEK - 1)
    rows = [r for r in data.demand if week.first_date <= r.start.date() <= last]
    contacts = sum(row.volume or 0.0 for row in rows)
    unknown = {row.queue for row in rows if _has_no_handle_time(row)}
    if unknown:
        return _wrong(key, "no_handle_time", queue=min(unknown), count=len(unknown))
    expected = {row.queue for row in rows if row.volume or row.required}
    if not expected:
        if any(target.agents for target in week.problem.shift_targets):
            return _done(key, "targets", count=len(week.problem.shift_targets))
        return _open(key, "none")
    missing = [queue.name for queue in data.queues if queue.name not in expected]
    if missing:
        return _wrong(key, "missing", queue=missing[0], count=len(missing), contacts=contacts)
    says = "contacts" if contacts else "agents"
    return _done(key, says, contacts=contacts, queues=len(expected))


def _has_no_handle_time(row: DemandRow) -> bool:
    return bool(row.volume) and not row.aht_seconds and row.required is None


def _staff(week: Week) -> Step:
    key, problem = StepKey.STAFF, week.problem
    if not problem.employees:
        return _open(key, "no_people")
    required = {r.queue for r in problem.requirements if any(r.agents)}
    for q in sorted(required):
        queue = problem.queues[q]
        if not any(person.has_skill(queue.skill) for person in problem.employees):
            return _wrong(key, "no_skill", queue=queue.name, skill=queue.skill)
    end = problem.grid.n_days * MINUTES_PER_DAY
    away = {t.employee for t in problem.time_off if t.is_employed and t.start < end and t.end > 0}
    people, wishes = len(problem.employees), len(problem.requests)
    return _done(key, "people", people=people, away=len(away), wishes=wishes)


def _rules(document: ScheduleDocument, week: Week, conflicts: Sequence[Conflict]) -> Step:
    key = StepKey.RULES
    if not any(not p.is_retired for p in week.problem.patterns):
        return _open(key, "no_patterns")
    hard = sum(conflict.is_hard for conflict in conflicts)
    if hard:
        return _wrong(key, "conflicts", count=hard)
    counts = Counter(rule.priority for rule in document.rules if not rule.is_off)
    return _done(
        key,
        "counts",
        must=counts[Priority.MUST],
        important=counts[Priority.IMPORTANT],
        nice=counts[Priority.NICE],
    )


def _roster(week: Week, shifts: int) -> Step:
    if not shifts:
        return _open(StepKey.ROSTER, "none")
    people = len({employee for employee, _, _ in week.roster.shifts()})
    return _done(
        StepKey.ROSTER, "shifts", shifts=shifts, people=people, all=len(week.problem.employees)
    )


def _breaks(week: Week, shifts: int) -> Step:
    key = StepKey.BREAKS
    if not week.problem.break_rules:
        return Step(key, StepState.UNNEEDED, "no_rules")
    if not shifts:
        return _open(key, NO_ROSTER)
    found = missing_breaks(week)
    if found.missing:
        return _open(key, "missing", missing=found.missing, shifts=found.due)
    return _done(key, "placed", shifts=found.due)


def _checks(document: ScheduleDocument, shifts: int) -> Step:
    key = StepKey.CHECKS
    if not shifts:
        return _open(key, NO_ROSTER)
    violations = document.evaluation.violations
    hard = sum(violation.hard for violation in violations)
    if hard:
        return _wrong(key, "broken", hard=hard)
    return _done(key, "clean", soft=len(violations))


def _published(document: ScheduleDocument, shifts: int) -> Step:
    key, publication = StepKey.PUBLISHED, document.publication
    latest = publication.latest
    if latest is None:
        return _open(key, "none" if shifts else NO_ROSTER)
    if publication.is_draft:
        count = len(publication.changed)
        return _wrong(key, "changed" if count else "breaks", number=latest.number, count=count)
    return _done(key, "out", number=latest.number, at=latest.at.astimezone())


def _exported(document: ScheduleDocument, shifts: int) -> Step:
    key, latest = StepKey.EXPORTED, document.publication.latest
    found = last_export(document.project, document.first_date)
    if found is None:
        return _open(key, "none" if shifts else NO_ROSTER)
    values = {"file": found.file, "at": found.at.astimezone()}
    if latest is not None and found.version < latest.number:
        return _wrong(key, "older", number=latest.number, **values)
    return _done(key, "draft" if not found.version else "written", number=found.version, **values)
