"""The screen's work in the background: a look at the scenarios, and building their rosters."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from scheduler_app.store.records import ProjectData
from scheduler_app.store.scenario_definition import ScenarioDefinition
from scheduler_app.store.scenario_result import ScenarioResult
from scheduler_app.store.scenario_run import ScenarioView, build_scenario, view_of
from solver.explain.build_or_explain import BuildOutcome
from solver.roster.result import SolveOptions, SolveProgress
from solver.search.cancellation import CancelToken

Views = Mapping[ScenarioDefinition, ScenarioView | str]
"""What the present roster is in each scenario; a text where it cannot be one."""


@dataclass(frozen=True, slots=True)
class BuildAsk:
    """The records, and which scenarios of the week to build, each within ``seconds``."""

    data: ProjectData
    monday: date
    scenarios: Sequence[tuple[str, ScenarioDefinition]]
    seconds: float


@dataclass(frozen=True, slots=True)
class BuildStep:
    """How far it is: the ``index``-th of all is being built; None: nothing is known yet."""

    index: int
    name: str
    solve: SolveProgress | None = None


@dataclass(frozen=True, slots=True)
class Built:
    """One scenario is done."""

    name: str
    monday: date
    definition: ScenarioDefinition
    result: ScenarioResult
    outcome: BuildOutcome


def look_at(
    data: ProjectData,
    monday: date,
    definitions: Sequence[ScenarioDefinition],
    cancel: CancelToken,
) -> Views:
    """Return what the project's roster is in each scenario, without building any."""
    found: dict[ScenarioDefinition, ScenarioView | str] = {}
    for definition in definitions:
        if cancel.is_cancelled():
            break
        try:
            found[definition] = view_of(data, monday, definition)
        except ValueError as error:
            found[definition] = str(error)
    return found


def build_all(ask: BuildAsk, cancel: CancelToken, report: Callable[[object], None]) -> int:
    """Build one after the other; each is reported as soon as it is done.

    Stopped, the one that is being built keeps its best roster so far, and no other is begun.
    Return how many were built.

    Raises:
        FieldError: A scenario names what the project does not have.
    """
    done = 0
    for index, (name, definition) in enumerate(ask.scenarios):
        if cancel.is_cancelled():
            break
        report(BuildStep(index, name))

        def tell(progress: SolveProgress, index: int = index, name: str = name) -> None:
            report(BuildStep(index, name, progress))

        options = SolveOptions(time_limit_seconds=ask.seconds)
        result, outcome = build_scenario(ask.data, ask.monday, definition, options, cancel, tell)
        report(Built(name, ask.monday, definition, result, outcome))
        done += 1
    return done
