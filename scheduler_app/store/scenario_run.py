"""Building a scenario's roster, and what the present roster would be in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from scheduler_app.store.records import ProjectData
from scheduler_app.store.roles import role_rows, with_chosen_roles
from scheduler_app.store.scenario_definition import ScenarioDefinition
from scheduler_app.store.scenario_result import ScenarioResult, basis_of, codes_of
from scheduler_app.store.scenarios import scenario_week
from solver.explain.build_or_explain import BuildOutcome, build_or_explain
from solver.report.week_figures import WeekFigures, week_figures
from solver.roster.result import SolveOptions, SolveProgress
from solver.roster.retired import without_retired
from solver.search.cancellation import CancelToken


@dataclass(frozen=True, slots=True)
class ScenarioView:
    """A scenario without any build: the roster that there is, put into it.

    ``figures`` None: there is no roster.  ``basis`` tells whether a result is still of it.
    """

    figures: WeekFigures | None
    basis: str


def view_of(data: ProjectData, monday: date, definition: ScenarioDefinition) -> ScenarioView:
    """Return what becomes of the project's roster in the scenario if nothing is built anew.

    Its shifts stay then, also where the scenario has others: how many are on a break at a
    time follows from the shifts that are worked.

    Raises:
        FieldError: The definition names what the project does not have.
    """
    basis = basis_of(scenario_week(data, monday, definition))
    week = scenario_week(data, monday, replace(definition, patterns=()))
    has_roster = any(True for _ in week.roster.shifts())
    figures = week_figures(week.problem, data.rules, week.roster) if has_roster else None
    return ScenarioView(figures, basis)


def build_scenario(
    data: ProjectData,
    monday: date,
    definition: ScenarioDefinition,
    options: SolveOptions,
    cancel: CancelToken,
    report: Callable[[SolveProgress], None] = lambda _progress: None,
) -> tuple[ScenarioResult, BuildOutcome]:
    """Build the scenario's roster, from the project's own on; cancelled, the best so far.

    The figures are judged by the project's rules, not by the scenario's: so all scenarios
    are measured alike, and what is told is what adopting the roster alone would bring.

    Raises:
        FieldError: The definition names what the project does not have.
        RosterMismatchError: Engine and checkers disagree on a roster.
    """
    asked = scenario_week(data, monday, definition)
    week = with_chosen_roles(asked)
    outcome = build_or_explain(
        without_retired(week.problem), week.rules, options, cancel, report, week.roster
    )
    found = outcome.result
    result = ScenarioResult(
        status=found.status,
        gap=found.gap,
        seconds=round(found.seconds, 3),
        made=datetime.now().replace(microsecond=0),
        basis=basis_of(asked),
    )
    if found.roster is not None:
        result = replace(
            result,
            figures=week_figures(week.problem, data.rules, found.roster),
            cells=codes_of(week, found.roster),
            roles={row.employee_id: row.queue for row in role_rows(week)},
        )
    return result, outcome
