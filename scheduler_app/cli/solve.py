"""``solve``: build the roster of a week, or of several, from a project or a workbook."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from scheduler_app.cli.as_json import (
    assignments,
    coverage_rows,
    fairness_rows,
    mentor_rows,
    number,
    outlook_json,
    role_json,
    violation_rows,
)
from scheduler_app.cli.console import (
    Exit,
    Json,
    Lang,
    Source,
    WeekDate,
    Weeks,
    require_target,
    stderr,
    stdout,
    stopped_by_ctrl_c,
    write_json,
)
from scheduler_app.cli.explain import explanation_lines
from scheduler_app.cli.explain_json import AsJson
from scheduler_app.cli.export import write_workbook
from scheduler_app.cli.placing import (
    placed,
    placement_json,
    print_placement,
    usual_seconds,
    wants_placing,
)
from scheduler_app.cli.report import SolveReporter, print_rates, state_text
from scheduler_app.cli.source import Source as OpenSource
from scheduler_app.cli.source import open_source
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.activities import activity_changes, without_shift
from scheduler_app.store.changes import Change
from scheduler_app.store.expected import expected_of
from scheduler_app.store.mentors import mentor_changes, with_mentors
from scheduler_app.store.records import ProjectData
from scheduler_app.store.roles import role_changes, with_chosen_roles
from scheduler_app.store.steps import StepSource
from scheduler_app.store.week import Week, roster_changes, weeks_without_demand
from solver.activities.place import Placement
from solver.domain.roster import Roster
from solver.domain.validation import FieldError
from solver.explain.build_or_explain import build_or_explain
from solver.explain.infeasible import Explanation
from solver.model.coverage import coverage
from solver.roster.result import SolveOptions, SolveResult, Status
from solver.roster.retired import without_retired
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from solver.search.stopwatch import Stopwatch

_DONE = QT_TRANSLATE_NOOP(
    "Command", "Week of {date}: {status}, {state}, {seconds} s, {shifts} shifts"
)
_DONE_WEEKS = QT_TRANSLATE_NOOP(
    "Command", "{weeks} weeks from {date}: {status}, {state}, {seconds} s, {shifts} shifts"
)
_NO_DEMAND = QT_TRANSLATE_NOOP("Command", "there is no demand in the week of {date}")
_NOBODY = QT_TRANSLATE_NOOP(
    "Command", "there is nobody to roster; import a workbook with people first"
)
_NO_ROSTER = QT_TRANSLATE_NOOP("Command", "No roster satisfies the rules that must hold.")
_UNCONFIRMED = QT_TRANSLATE_NOOP(
    "Command", "No roster was found; that there is none was not confirmed in time."
)
_UNEXPLAINED = QT_TRANSLATE_NOOP("Command", "The reasons were not found in time; allow more time.")
_STOPPED = QT_TRANSLATE_NOOP("Command", "Stopped before a roster was found; allow more time.")

_PLACING_SHARE = 0.2
"""Of the time, at most, that is kept for the breaks in the roster."""

TimeLimit = Annotated[float, typer.Option("--time-limit", metavar="S", help="Seconds.", min=0.1)]
Workers = Annotated[int, typer.Option("--workers", metavar="N", help="0: all cores.", min=0)]
Seed = Annotated[int, typer.Option("--seed", metavar="N", min=0, max=2**31 - 1)]
WorkLimit = Annotated[
    float | None,
    typer.Option("--work-limit", metavar="W", help="Effort: the same roster always.", min=0.001),
]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="roster.xlsx")]


def solve(  # noqa: PLR0913 - the command's options are its contract
    source: Source,
    week: WeekDate = "",
    weeks: Weeks = 1,
    time_limit: TimeLimit = 60.0,
    workers: Workers = 0,
    seed: Seed = 0,
    work_limit: WorkLimit = None,
    output: Output = None,
    json: Json = None,
    lang: Lang = "",
) -> None:
    """Build the roster; a project keeps it, -o writes it as a workbook. Ctrl+C keeps the best."""
    del lang
    options = SolveOptions(time_limit, workers, seed, work_limit)
    require_target(output, ".xlsx")
    require_target(json)
    with open_source(source, read_only=False) as opened:
        if opened.project is not None:
            opened.project.require_writable()
        build_roster(opened, opened.week(week, weeks), options, output, json)


def build_roster(
    source: OpenSource, week: Week, options: SolveOptions, output: Path | None, json: Path | None
) -> None:
    """Solve, keep and report; leaves with the exit code of the contract.

    Raises:
        FieldError: A week has no demand, or there is nobody.
    """
    _require_work(source, week)
    week = with_chosen_roles(week)
    with stopped_by_ctrl_c() as cancel:
        reporter = SolveReporter(options.time_limit_seconds)
        watch = Stopwatch()
        with reporter.shown():
            problem = without_retired(week.problem)
            outcome = build_or_explain(
                problem, week.rules, _of_roster(week, options), cancel, reporter.report, week.roster
            )
        result, explanation = outcome.result, outcome.explanation
        limits = _of_placing(week, options, watch.seconds)
        inside = _placed(week, result.roster, limits, cancel)
    if result.roster is None:
        write_json(json, _as_json(week, result, explanation))
        raise typer.Exit(_tell_failure(week, result, explanation))
    finished = _finished(week, result.roster, inside)
    told = replace(week, roster=result.roster, activities=finished.activities)
    value = _as_json(told, result, explanation)
    if source.project is not None:  # before files, whose folder may be full: it is kept at least
        changes = _changes(source.data, week, result.roster, inside)
        source.project.write(changes, source=StepSource.SOLVE)
    _tell_done(week, result)
    if output is not None:
        write_workbook(output, finished, source)
    write_json(json, value | (placement_json(finished, inside) if inside else {}))
    print_rates(week, expected_of(told, coverage(week.problem, result.roster)))
    if inside is not None:
        print_placement(finished, inside)


def _finished(week: Week, roster: Roster, inside: Placement | None) -> Week:
    """Return the week with its roster and what was placed in it."""
    activities = inside.activities if inside is not None else ()
    return replace(with_mentors(week, roster), activities=activities)


def _changes(
    data: ProjectData, week: Week, roster: Roster, inside: Placement | None
) -> list[Change]:
    """Return the one edit that keeps all of it."""
    cells = roster_changes(week, roster)
    if inside is None:
        activities = without_shift(data, cells)
    else:
        activities = activity_changes(data, week.first_date, roster, inside.activities)
    return [*cells, *mentor_changes(week, roster), *role_changes(data, week), *activities]


def _of_roster(week: Week, options: SolveOptions) -> SolveOptions:
    """Return the options of the roster alone: part of the time is for the breaks in it."""
    if not wants_placing(week):
        return options
    limit = options.time_limit_seconds
    return replace(
        options, time_limit_seconds=limit - min(usual_seconds(week), _PLACING_SHARE * limit)
    )


def _of_placing(week: Week, options: SolveOptions, seconds: float) -> SearchLimits:
    """Return the limits of the breaks: what ``seconds`` of the roster have left of the time."""
    left = max(0.0, options.time_limit_seconds - seconds)
    if options.work_limit is not None:  # the time limit is without effect then
        left = usual_seconds(week)
    return SearchLimits(left, options.workers, options.seed)


def _placed(
    week: Week, roster: Roster | None, limits: SearchLimits, cancel: CancelToken
) -> Placement | None:
    """Place breaks and meetings where the project has any; those of other shifts are forgotten."""
    if roster is None or not wants_placing(week):
        return None
    locked = tuple(activity for activity in week.activities if activity.locked)
    return placed(replace(with_mentors(week, roster), activities=locked), limits, cancel)


def _tell_done(week: Week, result: SolveResult) -> None:
    n_weeks = len(week.problem.grid.weeks())
    shifts = 0 if result.roster is None else sum(1 for _ in result.roster.shifts())
    stdout(
        translate(
            "Command",
            _DONE if n_weeks == 1 else _DONE_WEEKS,
            weeks=n_weeks,
            date=week.first_date,
            status=result.status.value,
            state=state_text(result.progress),
            seconds=f"{result.seconds:.1f}",
            shifts=shifts,
        )
    )


def _require_work(source: OpenSource, week: Week) -> None:
    if not week.problem.employees:
        raise FieldError("employees", translate("Command", _NOBODY))
    n_weeks = len(week.problem.grid.weeks())
    data = source.data
    for missing in weeks_without_demand(data.demand, week.first_date, n_weeks, data.shift_targets):
        raise FieldError("--week", translate("Command", _NO_DEMAND, date=missing))


def _tell_failure(week: Week, result: SolveResult, explanation: Explanation | None) -> Exit:
    if explanation is None:
        stderr(translate("Command", _STOPPED))
        return Exit.STOPPED
    confirmed = result.status is Status.INFEASIBLE
    stdout(translate("Command", _NO_ROSTER if confirmed else _UNCONFIRMED))
    for line in explanation_lines(week, explanation):
        stdout(line)
    if not explanation.repairs:
        stdout(translate("Command", _UNEXPLAINED))
    return Exit.NO_ROSTER if confirmed else Exit.STOPPED


def _as_json(week: Week, result: SolveResult, explanation: Explanation | None) -> dict[str, Any]:
    value: dict[str, Any] = {
        "week": week.first_date.isoformat(),
        "weeks": len(week.problem.grid.weeks()),
        "status": result.status.value,
        "cost": result.cost,
        "bound": number(result.bound),
        "gap": number(result.gap),
        "seconds": round(result.seconds, 3),
        "first_solution_seconds": number(result.first_solution_seconds),
        "cost_by_rule": {},
        "cost_by_priority": {},
        "assignments": [],
        "mentors": [],
        "roles": [],
        "coverage": [],
        "violations": [],
        "fairness": [],
    }
    if result.roster is not None and result.evaluation is not None:
        found = coverage(week.problem, result.roster)
        value["cost_by_rule"] = result.evaluation.cost_by_rule
        value["cost_by_priority"] = result.evaluation.cost_by_priority
        value["assignments"] = assignments(week, result.roster)
        value["mentors"] = mentor_rows(week, result.roster)
        value["roles"] = role_json(week)
        expected = expected_of(week, found)
        value["coverage"] = coverage_rows(week, found, expected)
        value |= outlook_json(week, expected)
        value["violations"] = violation_rows(week, result.evaluation.violations)
        value["fairness"] = fairness_rows(week, result.roster)
    if explanation is not None:
        first = explanation.repairs[0].breaches if explanation.repairs else ()
        value |= AsJson(week).explanation(explanation)
        value["relaxations"] = violation_rows(week, first)
        value["relaxations_proven_smallest"] = explanation.is_proven
    return value
