"""``explain``: why a roster is as it is, and what another choice would cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any

import typer

from scheduler_app.cli.console import (
    Exit,
    Json,
    Lang,
    Source,
    WeekDate,
    require_target,
    stdout,
    stopped_by_ctrl_c,
    write_json,
)
from scheduler_app.cli.explain_json import AsJson
from scheduler_app.cli.explain_question import Asked, InWeek
from scheduler_app.cli.report import SolveReporter
from scheduler_app.cli.source import open_source
from scheduler_app.language.answers import Answers
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.roles import with_chosen_roles
from scheduler_app.store.week import Week
from solver.explain.cell import explain_cell
from solver.explain.forced import FORCED_SECONDS, forced
from solver.explain.infeasible import EXPLAIN_SECONDS, Explanation, explain_infeasible
from solver.explain.leave_price import leave_price
from solver.explain.repriced import Repriced
from solver.explain.short_interval import explain_interval
from solver.explain.single_change import Cell
from solver.explain.wanted import Present
from solver.roster.result import SolveOptions, Status

_HAS_ROSTER = QT_TRANSLATE_NOOP(
    "Command", "There is a roster that keeps every rule that must hold."
)
_NO_ROSTER = QT_TRANSLATE_NOOP("Command", "No roster satisfies the rules that must hold.")
_UNSURE = QT_TRANSLATE_NOOP("Command", "Whether there is a roster was not found out in time.")
_MOST_STEPS, _MOST_CANDIDATES, _MOST_CHANGES = 8, 10, 20

At = Annotated[str, typer.Option("--at", metavar='"YYYY-MM-DD HH:MM"', help="Who could cover it?")]
Queue = Annotated[str, typer.Option("--queue", metavar="NAME", help="With --at: of this queue.")]
CellOption = Annotated[str, typer.Option("--cell", metavar="ID:DATE", help="Why this shift?")]
Force = Annotated[
    str, typer.Option("--force", metavar="CODE|OFF", help="With --cell: what would it cost?")
]
Leave = Annotated[
    str, typer.Option("--leave", metavar="ID:DATE[..DATE]", help="What would leave cost?")
]
Infeasible = Annotated[bool, typer.Option("--infeasible", help="Why is there no roster?")]
TimeLimit = Annotated[
    float, typer.Option("--time-limit", metavar="S", help="Seconds; 0: as usual.", min=0)
]


@dataclass(frozen=True, slots=True)
class _Answer:
    lines: Sequence[str]
    json: dict[str, Any]
    exit: Exit = Exit.DONE


def explain(  # noqa: PLR0913 - the command's options are its contract
    source: Source,
    week: WeekDate = "",
    at: At = "",
    queue: Queue = "",
    cell: CellOption = "",
    force: Force = "",
    leave: Leave = "",
    infeasible: Infeasible = False,
    time_limit: TimeLimit = 0.0,
    json: Json = None,
    lang: Lang = "",
) -> None:
    """Answer one question about the roster that a project or workbook holds; change nothing."""
    del lang
    require_target(json)
    asked = Asked(at, queue, cell, force, leave, infeasible)
    asked.require_one()
    with open_source(source, read_only=True) as opened:
        chosen = opened.week(week or asked.week_text())
    answer = _Explain(chosen, time_limit).answer(asked)
    write_json(json, {"week": chosen.first_date.isoformat(), **answer.json})
    for line in answer.lines:
        stdout(line)
    if answer.exit is not Exit.DONE:
        raise typer.Exit(answer.exit)


class _Explain:
    def __init__(self, week: Week, time_limit: float) -> None:
        self._week = week
        self._present = Present(week.problem, week.rules, week.roster)
        self._limit = time_limit
        self._places = InWeek(week)
        self._answers = Answers(week.problem, week.first_date)
        self._json = AsJson(week)

    def answer(self, asked: Asked) -> _Answer:
        if asked.at:
            return self._interval(asked)
        if asked.force:
            return self._forced(asked)
        if asked.cell:
            return self._cell(asked)
        return self._leave(asked) if asked.leave else self._infeasible()

    def _interval(self, asked: Asked) -> _Answer:
        interval = self._places.interval(asked.moment())
        queue = self._places.queue(asked.queue)
        week = self._week
        found = explain_interval(week.problem, week.rules, week.roster, interval, queue)
        lines = [self._answers.interval(found), *self._answers.interval_summary(found)]
        lines += map(self._answers.candidate, found.candidates[:_MOST_CANDIDATES])
        lines += self._answers.more(len(found.candidates) - _MOST_CANDIDATES)
        for group in found.groups:
            name = self._answers.group(group)
            first = group.people[0].violations[:1]
            lines += [f"[{name}] {self._answers.violation(violation)}" for violation in first]
        return _Answer(lines, self._json.interval(found))

    def _cell(self, asked: Asked) -> _Answer:
        week = self._week
        found = explain_cell(week.problem, week.rules, week.roster, *self._places.cell(asked.cell))
        lines = [*self._answers.cell(found), *map(self._answers.alternative, found.alternatives)]
        lines += self._answers.takeover(found)
        takers = () if found.takeover is None else found.takeover.takers
        lines += map(self._answers.taker, takers[:_MOST_CANDIDATES])
        lines += self._answers.more(len(takers) - _MOST_CANDIDATES)
        return _Answer(lines, self._json.cell(found))

    def _forced(self, asked: Asked) -> _Answer:
        cell = Cell(*self._places.cell(asked.cell), self._places.pattern(asked.force))
        with stopped_by_ctrl_c() as cancel:
            plan = forced(self._present, cell, self._options(FORCED_SECONDS), cancel)
        lines = [self._answers.cell_name(cell), *self._plan_lines(plan)]
        return _Answer(lines, self._json.forced(cell, plan), _exit_of(plan.status))

    def _leave(self, asked: Asked) -> _Answer:
        leave = self._places.leave(asked.leave)
        with stopped_by_ctrl_c() as cancel:
            found = leave_price(self._present, leave, self._options(FORCED_SECONDS), cancel)
        lines = [*self._answers.leave(found), *self._plan_lines(found.plan)]
        return _Answer(lines, self._json.leave(found), _exit_of(found.plan.status))

    def _infeasible(self) -> _Answer:
        options = self._options(EXPLAIN_SECONDS)
        reporter = SolveReporter(options.time_limit_seconds)
        with stopped_by_ctrl_c() as cancel, reporter.shown():
            problem = with_chosen_roles(self._week).problem  # as a build would
            found = explain_infeasible(problem, self._week.rules, options, cancel)
        has_roster = True if found.possible else False if found.is_confirmed else None
        value = {"question": "infeasible", "has_roster": has_roster}
        value |= self._json.explanation(found)
        if has_roster:
            return _Answer([translate("Command", _HAS_ROSTER)], value)
        text = _UNSURE if has_roster is None else _NO_ROSTER
        lines = [translate("Command", text), *explanation_lines(self._week, found)]
        return _Answer(lines, value, Exit.STOPPED if has_roster is None else Exit.NO_ROSTER)

    def _plan_lines(self, plan: Repriced) -> list[str]:
        changes = [self._answers.change(change) for change in plan.changes[:_MOST_CHANGES]]
        more = len(plan.changes) - len(changes)
        return [*self._answers.price(plan), *changes, *self._answers.more(more)]

    def _options(self, usual_seconds: float) -> SolveOptions:
        return SolveOptions(self._limit or usual_seconds)


def explanation_lines(week: Week, found: Explanation) -> list[str]:
    """Return contradictions and ways out, line by line."""
    answers = Answers(week.problem, week.first_date)
    lines = []
    for contradiction in found.contradictions:
        first, *ways = answers.contradiction(contradiction)
        lines += [first, *(f"  {way}" for way in ways)]
    for number, repair in enumerate(found.repairs, 1):
        first, *steps = answers.repair(number, repair, _MOST_STEPS)
        lines += [first, *(f"  {step}" for step in steps)]
    return lines


def _exit_of(status: Status) -> Exit:
    exits = {Status.INFEASIBLE: Exit.NO_ROSTER, Status.UNKNOWN: Exit.STOPPED}
    return exits.get(status, Exit.DONE)
