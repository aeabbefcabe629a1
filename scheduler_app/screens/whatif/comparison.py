"""The columns of the comparison: the present roster, and each scenario beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from scheduler_app.screens.whatif.scenario import Scenario
from scheduler_app.screens.whatif.whatif_state import WhatIfState
from solver.report.week_figures import WeekFigures
from solver.roster.result import Status


class RosterState(Enum):
    """Where the figures of a column come from, or why there are none."""

    PRESENT = "present"
    NO_ROSTER = "no roster"
    FAULTY = "faulty"
    UNBUILT = "unbuilt"
    OUT_OF_DATE = "out of date"
    IMPOSSIBLE = "impossible"
    STOPPED = "stopped"
    BUILT = "built"


@dataclass(frozen=True, slots=True)
class Column:
    """One roster.  ``scenario`` None: the present one.

    ``unchanged``: what the present roster is in the scenario, if nothing is built anew.
    """

    scenario: Scenario | None
    state: RosterState
    figures: WeekFigures | None
    unchanged: WeekFigures | None

    @property
    def name(self) -> str:
        """The scenario's name; "" for the present roster."""
        return "" if self.scenario is None else self.scenario.name

    @property
    def gap(self) -> float | None:
        """How far the roster may be from the best one, as proven; a fraction."""
        result = None if self.scenario is None else self.scenario.result
        return None if result is None else result.gap


def columns_of(state: WhatIfState) -> list[Column]:
    """Return the present roster and the scenarios of the shown week, in their order."""
    present = state.present()
    first = RosterState.PRESENT if present is not None else RosterState.NO_ROSTER
    return [
        Column(None, first, present, None),
        *(_column(state, scenario) for scenario in state.scenarios),
    ]


def _column(state: WhatIfState, scenario: Scenario) -> Column:
    view = state.view(scenario.definition)
    result = scenario.result
    return Column(
        scenario,
        _state_of(state, scenario),
        None if result is None else result.figures,
        None if view is None else view.figures,
    )


def _state_of(state: WhatIfState, scenario: Scenario) -> RosterState:
    if state.fault(scenario):
        return RosterState.FAULTY
    if scenario.result is None:
        return RosterState.UNBUILT
    if state.is_out_of_date(scenario):
        return RosterState.OUT_OF_DATE
    by_status = {Status.INFEASIBLE: RosterState.IMPOSSIBLE, Status.UNKNOWN: RosterState.STOPPED}
    return by_status.get(scenario.result.status, RosterState.BUILT)
