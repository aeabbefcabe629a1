"""What ``whatif`` tells: a line a roster, and JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from scheduler_app.cli.report import percent
from scheduler_app.cli.source import Source as OpenSource
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.scenario_definition import ScenarioDefinition
from scheduler_app.store.scenario_result import ScenarioResult
from scheduler_app.store.scenario_run import ScenarioView, view_of
from scheduler_app.store.week import Week
from solver.domain.validation import FieldError
from solver.explain.build_or_explain import BuildOutcome
from solver.report.week_figures import WeekFigures

_PRESENT = QT_TRANSLATE_NOOP("Command", "Present roster")
_UNCHANGED = QT_TRANSLATE_NOOP("Command", "{name}, the present roster, not rebuilt")
_LINE = QT_TRANSLATE_NOOP(
    "Command",
    "{name}: answer rate {rate}, worst interval {worst}, {hours} paid hours, {short} hours short, "
    "unevenness {uneven}, musts broken {musts}, others {others}",
)
_NO_ROSTER = QT_TRANSLATE_NOOP("Command", "{name}: no roster")
_OUT_OF_DATE = QT_TRANSLATE_NOOP("Command", "{name} (out of date)")
_FAULTY = QT_TRANSLATE_NOOP("Command", "{name}: cannot be built: {reason}")
_HOUR = 60


@dataclass(frozen=True, slots=True)
class BuiltScenario:
    """A scenario with what came of it; ``outcome`` None: it was built before."""

    name: str
    definition: ScenarioDefinition
    result: ScenarioResult | None
    outcome: BuildOutcome | None = None


def told(
    source: OpenSource, week: Week, scenarios: Sequence[BuiltScenario]
) -> tuple[list[str], dict[str, Any]]:
    """Return a line for each roster, and all of it as JSON has it."""
    present = view_of(source.data, week.first_date, ScenarioDefinition()).figures
    lines = [_line(translate("Command", _PRESENT), present)]
    found = []
    for built in scenarios:
        try:
            view = view_of(source.data, week.first_date, built.definition)
        except FieldError as error:  # it names what is no longer there
            lines.append(translate("Command", _FAULTY, name=built.name, reason=error))
            found.append(_as_json(built, None) | {"fault": str(error)})
            continue
        if view.figures is not None:
            lines.append(_line(translate("Command", _UNCHANGED, name=built.name), view.figures))
        lines.append(_built_line(built, view))
        found.append(_as_json(built, view))
    return lines, {
        "week": week.first_date.isoformat(),
        "present": None if present is None else asdict(present),
        "scenarios": found,
    }


def _built_line(built: BuiltScenario, view: ScenarioView) -> str:
    result = built.result
    if result is None or result.basis == view.basis:
        return _line(built.name, None if result is None else result.figures)
    return _line(translate("Command", _OUT_OF_DATE, name=built.name), result.figures)


def _as_json(built: BuiltScenario, view: ScenarioView | None) -> dict[str, Any]:
    result, unchanged = built.result, None if view is None else view.figures
    is_current = result is not None and view is not None and result.basis == view.basis
    return {
        "name": built.name,
        "definition": asdict(built.definition),
        "status": None if result is None else result.status.value,
        "gap": None if result is None else result.gap,
        "seconds": None if result is None else result.seconds,
        "is_current": is_current,
        "figures": None if result is None or result.figures is None else asdict(result.figures),
        "not_rebuilt": None if unchanged is None else asdict(unchanged),
        "cells": {} if result is None else {who: list(c) for who, c in result.cells.items()},
    }


def _line(name: str, figures: WeekFigures | None) -> str:
    if figures is None:
        return translate("Command", _NO_ROSTER, name=name)
    return translate(
        "Command",
        _LINE,
        name=name,
        rate=percent(figures.answer_rate),
        worst=percent(figures.worst_answer_rate),
        hours=f"{figures.paid_minutes / _HOUR:,.0f}",
        short=f"{figures.short_minutes / _HOUR:,.1f}",
        uneven=figures.unevenness,
        musts=figures.broken_must,
        others=figures.broken_important + figures.broken_nice,
    )
