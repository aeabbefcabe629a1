"""``whatif``: build a scenario of a week, compare it with the present roster, adopt it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from scheduler_app.cli.console import (
    Exit,
    Json,
    Lang,
    Project,
    WeekDate,
    require_target,
    stderr,
    stdout,
    stopped_by_ctrl_c,
    write_json,
)
from scheduler_app.cli.explain import explanation_lines
from scheduler_app.cli.report import SolveReporter
from scheduler_app.cli.solve import Seed, TimeLimit, Workers, WorkLimit
from scheduler_app.cli.source import Source as OpenSource
from scheduler_app.cli.source import open_source
from scheduler_app.cli.whatif_question import Asked
from scheduler_app.cli.whatif_result import BuiltScenario, told
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.changes import Change
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import ScenarioRow
from scheduler_app.store.scenario_adoption import adoption_of
from scheduler_app.store.scenario_definition import Part, definition_from
from scheduler_app.store.scenario_result import result_from
from scheduler_app.store.scenario_run import build_scenario
from scheduler_app.store.scenarios import scenario_week
from scheduler_app.store.steps import StepSource
from scheduler_app.store.week import Week
from solver.domain.validation import FieldError
from solver.roster.result import SolveOptions, Status

_ONLY_PROJECTS = QT_TRANSLATE_NOOP(
    "Command", "scenarios are kept in a project; import the workbook first"
)
_NO_NAME = QT_TRANSLATE_NOOP("Command", "say what the scenario is called")
_UNKNOWN = QT_TRANSLATE_NOOP(
    "Command",
    "there is no scenario {name} in the week of {date}; say what differs, for example "
    "--volume +20%",
)
_NONE_KEPT = QT_TRANSLATE_NOOP("Command", "no scenarios in the week of {date}")
_ADOPTED = QT_TRANSLATE_NOOP(
    "Command",
    "Adopted: {cells} {cells:cell|cells} of {people} {people:person|people} changed",
)
_NOTHING_KEEPS = QT_TRANSLATE_NOOP("Command", "No roster satisfies the rules that must hold.")
_STOPPED = QT_TRANSLATE_NOOP("Command", "Stopped before a roster was found; allow more time.")
_STEP = QT_TRANSLATE_NOOP("Command", "scenario {name}")

Texts = list[str]
Parts = frozenset[Part]


class _Part(StrEnum):
    """The parts as the command calls them."""

    DEMAND = "demand"
    LEAVE = "leave"
    RULES = "rules"
    SHIFTS = "shifts"


_PARTS = {
    _Part.DEMAND: Part.DEMAND,
    _Part.LEAVE: Part.AWAY,
    _Part.RULES: Part.RULES,
    _Part.SHIFTS: Part.PATTERNS,
}


_Name = Annotated[str, typer.Option("--scenario", metavar="NAME", help="Its name.")]
_Volume = Annotated[
    Texts | None,
    typer.Option("--volume", metavar="[QUEUE:]+20%", help="More or fewer contacts."),
]
_HandleTime = Annotated[
    Texts | None, typer.Option("--aht", metavar="[QUEUE:]+5%", help="Other handle times.")
]
_Away = Annotated[Texts | None, typer.Option("--away", metavar="ID", help="Away all week.")]
_Rule = Annotated[
    Texts | None,
    typer.Option("--rule", metavar="KEY=off|KEY.SETTING=N", help="A rule counts otherwise."),
]
_Only = Annotated[Texts | None, typer.Option("--only", metavar="CODES", help="The only shifts.")]
_Without = Annotated[
    Texts | None, typer.Option("--without", metavar="CODES", help="Shifts left out.")
]
_Adopt = Annotated[bool, typer.Option("--adopt", help="Its roster becomes the week's.")]
_Take = Annotated[
    list[_Part] | None, typer.Option("--take", help="With --adopt: these parts as well.")
]


def whatif(  # noqa: PLR0913 - the command's options are its contract
    project: Project,
    week: WeekDate = "",
    scenario: _Name = "",
    volume: _Volume = None,
    aht: _HandleTime = None,
    away: _Away = None,
    rule: _Rule = None,
    only: _Only = None,
    without: _Without = None,
    time_limit: TimeLimit = 60.0,
    workers: Workers = 0,
    seed: Seed = 0,
    work_limit: WorkLimit = None,
    adopt: _Adopt = False,
    take: _Take = None,
    json: Json = None,
    lang: Lang = "",
) -> None:
    """Build a scenario of a week and compare it; without a name, tell those that are kept."""
    del lang
    require_target(json)
    asked = Asked(volume or (), aht or (), away or (), rule or (), only or (), without or ())
    options = SolveOptions(time_limit, workers, seed, work_limit)
    with open_source(project, read_only=not scenario) as source:
        if source.project is None:
            raise FieldError(str(project), translate("Command", _ONLY_PROJECTS))
        chosen = source.week(week)
        if not scenario:
            _tell_kept(source, chosen, asked, json)
            return
        source.project.require_writable()
        built = _build(source, chosen, scenario, asked, options)
        parts = frozenset(_PARTS[part] for part in take or ())
        _keep(source, source.project, chosen, built)
        _tell(source, chosen, [built], json)
        _leave_without(source, chosen, built)
        if adopt:
            _adopt(source, source.project, chosen, built, parts)


def _build(
    source: OpenSource, week: Week, name: str, asked: Asked, options: SolveOptions
) -> BuiltScenario:
    kept = _row(source, week, name)
    if kept is None and asked.is_empty:
        values = {"name": name, "date": week.first_date}
        raise FieldError("--scenario", translate("Command", _UNKNOWN, **values))
    definition = asked.definition(source.data)
    if kept is not None and asked.is_empty:
        definition = definition_from(kept.definition)
    with stopped_by_ctrl_c() as cancel:
        reporter = SolveReporter(options.time_limit_seconds)
        with reporter.shown():
            result, outcome = build_scenario(
                source.data, week.first_date, definition, options, cancel, reporter.report
            )
    return BuiltScenario(name, definition, result, outcome)


def _row(source: OpenSource, week: Week, name: str) -> ScenarioRow | None:
    rows = (row for row in source.data.scenarios if row.week == week.first_date)
    return next((row for row in rows if row.name == name), None)


def _keep(source: OpenSource, project: ProjectFile, week: Week, built: BuiltScenario) -> None:
    assert built.result is not None
    texts = built.definition.to_json(), built.result.to_json()
    row = ScenarioRow(week.first_date, built.name, *texts)
    text = translate("Command", _STEP, name=built.name)
    project.write([Change(_row(source, week, built.name), row)], text, StepSource.SCENARIO)


def _adopt(
    source: OpenSource, project: ProjectFile, week: Week, built: BuiltScenario, parts: Parts
) -> None:
    assert built.result is not None
    adoption = adoption_of(
        source.data, week.first_date, built.definition, built.result, parts, built.name
    )
    text = translate("Command", _STEP, name=built.name)
    project.write(adoption.changes, text, StepSource.SCENARIO)
    stdout(translate("Command", _ADOPTED, cells=adoption.cells, people=adoption.people))


def _tell_kept(source: OpenSource, week: Week, asked: Asked, json: Path | None) -> None:
    if not asked.is_empty:
        raise FieldError("--scenario", translate("Command", _NO_NAME))
    rows = [row for row in source.data.scenarios if row.week == week.first_date]
    kept = [
        BuiltScenario(r.name, definition_from(r.definition), result_from(r.result)) for r in rows
    ]
    _tell(source, week, kept, json)
    if not kept:
        stderr(translate("Command", _NONE_KEPT, date=week.first_date))


def _tell(
    source: OpenSource, week: Week, scenarios: Sequence[BuiltScenario], json: Path | None
) -> None:
    lines, value = told(source, week, scenarios)
    write_json(json, value)
    stdout("\n".join(lines))


def _leave_without(source: OpenSource, week: Week, built: BuiltScenario) -> None:
    """Leave with the exit code of the contract where there is no roster."""
    if built.outcome is None or built.outcome.result.roster is not None:
        return
    explanation = built.outcome.explanation
    if built.outcome.result.status is not Status.INFEASIBLE or explanation is None:
        stderr(translate("Command", _STOPPED))
        raise typer.Exit(Exit.STOPPED)
    stdout(translate("Command", _NOTHING_KEEPS))
    asked = scenario_week(source.data, week.first_date, built.definition)
    for line in explanation_lines(replace(week, problem=asked.problem), explanation):
        stdout(line)
    raise typer.Exit(Exit.NO_ROSTER)
