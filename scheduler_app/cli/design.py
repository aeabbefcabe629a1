"""``design``: which shift patterns to run, what they lose, and what one more would buy."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from scheduler_app.cli.console import (
    Exit,
    Json,
    Lang,
    Source,
    WeekDate,
    Weeks,
    require_target,
    stderr,
    stopped_by_ctrl_c,
    write_json,
)
from scheduler_app.cli.design_request import (
    ByWeekend,
    Earliest,
    Fix,
    Latest,
    Lengths,
    NoNights,
    Open,
    Patterns,
    Split,
    Step,
    request_of,
    with_split_shifts,
)
from scheduler_app.cli.design_result import (
    DesignReporter,
    Found,
    found_json,
    print_found,
)
from scheduler_app.cli.solve import Seed, TimeLimit, Workers
from scheduler_app.cli.source import Source as OpenSource
from scheduler_app.cli.source import open_source
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.adopt import adopt_changes
from scheduler_app.store.roles import with_chosen_roles
from scheduler_app.store.steps import StepSource
from scheduler_app.store.week import Week, weeks_without_demand
from solver.domain.validation import FieldError
from solver.patterns.answer import Design, DesignStatus, Frontier
from solver.patterns.choose import choose
from solver.patterns.frontier import frontier
from solver.patterns.naming import named
from solver.patterns.question import DesignRequest
from solver.roster.result import SolveOptions
from solver.scenarios.joint import MOST_PEOPLE
from solver.scenarios.joint import joint as joint_choice
from solver.scenarios.question import question_of, todays_question
from solver.scenarios.side_by_side import side_by_side
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits

_NO_DEMAND = QT_TRANSLATE_NOOP("Command", "there is no demand in the week of {date}")
_NONE = QT_TRANSLATE_NOOP(
    "Command",
    "No patterns fit the people's contracts: their days, hours and nights allow no plan with "
    "these lengths. Allow more lengths or more patterns.",
)
_STOPPED = QT_TRANSLATE_NOOP("Command", "Stopped before patterns were found; allow more time.")
_ONLY_PROJECTS = QT_TRANSLATE_NOOP(
    "Command", "a workbook cannot be changed; import it and design the project"
)

_MANY = QT_TRANSLATE_NOOP(
    "Command", "patterns and roster are chosen together for at most {most} people"
)

FrontierFlag = Annotated[
    bool, typer.Option("--frontier", help="Also the best of 1 to 12 patterns.")
]
Compare = Annotated[
    bool, typer.Option("--compare", help="Also rosters with today's and these patterns.")
]
Joint = Annotated[
    bool,
    typer.Option("--joint", help="Also patterns and roster chosen together (up to 60 people)."),
]
Apply = Annotated[bool, typer.Option("--apply", help="Put the patterns into the project.")]
_MOST_PATTERNS = 12


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for beside the choice; each has ``limits.seconds`` of its own."""

    limits: SearchLimits
    frontier: bool
    compare: bool
    joint: bool


def design(  # noqa: PLR0913 - the command's options are its contract
    source: Source,
    week: WeekDate = "",
    weeks: Weeks = 1,
    patterns: Patterns = 6,
    step: Step = 30,
    lengths: Lengths = "",
    earliest: Earliest = "00:00",
    latest: Latest = "23:59",
    open_hours: Open = "",
    no_nights: NoNights = False,
    split: Split = False,
    by_weekend: ByWeekend = False,
    fix: Fix = None,
    frontier: FrontierFlag = False,
    compare: Compare = False,
    joint: Joint = False,
    apply: Apply = False,
    time_limit: TimeLimit = 60.0,
    workers: Workers = 0,
    seed: Seed = 0,
    json: Json = None,
    lang: Lang = "",
) -> None:
    """Propose at most so many shift patterns for the demand, the people and their contracts."""
    del lang
    require_target(json)
    with open_source(source, read_only=not apply) as opened:
        if apply:
            opened.require_project(translate("Command", _ONLY_PROJECTS))
        asked = with_chosen_roles(opened.week(week, weeks))
        _require_work(opened, asked, joint=joint)
        times = earliest, latest, open_hours
        request = request_of(asked.problem, patterns, fix or [], step, lengths, times)
        request = _narrowed(request, no_nights=no_nights, by_weekend=by_weekend)
        request = with_split_shifts(request, asked.problem) if split else request
        limits = SearchLimits(time_limit, workers, seed)
        found = _told(asked, request, Wanted(limits, frontier, compare or joint, joint), json)
        if apply:
            _adopt(opened, found)


def _adopt(opened: OpenSource, found: Found) -> None:
    if opened.project is not None:  # one transaction
        changes = adopt_changes(opened.data, found.patterns)
        opened.project.write(changes, source=StepSource.DESIGN)


def _told(week: Week, request: DesignRequest, wanted: Wanted, json: Path | None) -> Found:
    found = _found(week, request, wanted)
    write_json(json, found_json(week, found))
    _leave_without(found.design)
    print_found(week, found)
    return found


def _narrowed(request: DesignRequest, *, no_nights: bool, by_weekend: bool) -> DesignRequest:
    grid = replace(request.grid, over_midnight=not no_nights)
    classes = type(request.day_classes)
    return replace(request, grid=grid, day_classes=classes.WEEKEND if by_weekend else classes.SAME)


def _found(week: Week, request: DesignRequest, wanted: Wanted) -> Found:
    """Choose, then what else is wanted; Ctrl+C ends each with the best so far."""
    problem, rules, limits = week.problem, week.rules, wanted.limits
    question = question_of(problem, rules, request)
    with stopped_by_ctrl_c() as cancel:
        reporter = DesignReporter()
        today = _today(week, request, limits, cancel)
        chosen = choose(question, limits, cancel, reporter.design)
        patterns = named(chosen.patterns, problem.patterns)
        several: Frontier = ()
        if wanted.frontier:
            several = frontier(question, _MOST_PATTERNS, limits, cancel, reporter.design, (chosen,))
        both = together = None
        if wanted.compare and patterns:
            options = SolveOptions(limits.seconds, limits.workers, limits.seed)
            both = side_by_side(problem, rules, patterns, options, cancel, reporter.roster)
            if wanted.joint:
                together = joint_choice(both.proposed, problem, rules, request, options, cancel)
    return Found(chosen, patterns, today, several, both, together)


def _today(
    week: Week, request: DesignRequest, limits: SearchLimits, cancel: CancelToken
) -> Design | None:
    """Return what today's patterns achieve, asked in the same way; None if there are none."""
    question = todays_question(week.problem, week.rules, request)
    return None if question is None else choose(question, limits, cancel)


def _require_work(source: OpenSource, week: Week, *, joint: bool) -> None:
    if joint and len(week.problem.employees) > MOST_PEOPLE:
        raise FieldError("--joint", translate("Command", _MANY, most=MOST_PEOPLE))
    n_weeks = len(week.problem.grid.weeks())
    for missing in weeks_without_demand(source.data.demand, week.first_date, n_weeks):
        raise FieldError("--week", translate("Command", _NO_DEMAND, date=missing))


def _leave_without(chosen: Design) -> None:
    if chosen.status is DesignStatus.INFEASIBLE:
        stderr(translate("Command", _NONE))
        raise typer.Exit(Exit.NO_ROSTER)
    if chosen.status is DesignStatus.UNKNOWN:
        stderr(translate("Command", _STOPPED))
        raise typer.Exit(Exit.STOPPED)
