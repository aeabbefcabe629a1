"""What ``design`` tells: progress, text and JSON."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import typer

from scheduler_app.cli.as_json import gap_times, number
from scheduler_app.cli.console import stderr, stdout
from scheduler_app.cli.report import percent
from scheduler_app.language.phrases import Phrases
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.week import Week
from solver.domain.pattern import Pattern
from solver.patterns.answer import Design, DesignProgress, DesignStatus, Frontier
from solver.scenarios.figures import MUCH_WORSE, Figures, worst_falls_by
from solver.scenarios.side_by_side import Scenario, ScenarioProgress, SideBySide

_DONE = QT_TRANSLATE_NOOP(
    "Command",
    "Week of {date}: {patterns} patterns, {status}: {lost} of {offered} contacts lost "
    "(answer rate {rate}), at least {bound} whatever the patterns; {hours} paid hours, {seconds} s",
)
_TODAY = QT_TRANSLATE_NOOP(
    "Command", "Today's {patterns} patterns: {lost} lost, {hours} paid hours"
)
_NO_TODAY = QT_TRANSLATE_NOOP("Command", "Today's patterns: no plan was found")
_PATTERN = QT_TRANSLATE_NOOP("Command", "{code} {span}, {hours} h paid: {heads}")
_FRONTIER = QT_TRANSLATE_NOOP(
    "Command", "{patterns} patterns: {lost} lost, answer rate {rate}, {hours} paid hours: {codes}"
)
_SCENARIO = QT_TRANSLATE_NOOP(
    "Command",
    "{name}: answer rate {rate}, worst interval {worst} ({when}), {over} hours too many, "
    "{short} hours too few, occupancy {occupancy}, {hours} paid hours",
)
_NO_SCENARIO = QT_TRANSLATE_NOOP("Command", "{name}: no roster was found")
_TODAYS_ROSTER = QT_TRANSLATE_NOOP("Command", "Roster with today's patterns")
_PROPOSED_ROSTER = QT_TRANSLATE_NOOP("Command", "Roster with the proposed patterns")
_JOINT_ROSTER = QT_TRANSLATE_NOOP("Command", "Patterns and roster chosen together")
_PROGRESS = QT_TRANSLATE_NOOP("Command", "{patterns} patterns: {lost} contacts lost, bound {bound}")
_ROSTERS = QT_TRANSLATE_NOOP("Command", "Rosters for comparison: {share}")
_MUCH_WORSE = QT_TRANSLATE_NOOP(
    "Command",
    "Careful: in its worst interval the proposal answers {after} where today's patterns answer "
    "{before}, {points} points less.",
)
_SECONDS_BETWEEN_LINES = 2.0
_OF_A_CHOICE = ("lost", "gap", "answer_rate", "short_of_minimum_hours", "paid_hours", "changes")


@dataclass(frozen=True, slots=True)
class Found:
    """All that was asked for; ``today``: what today's patterns achieve."""

    design: Design
    patterns: tuple[Pattern, ...]
    today: Design | None
    frontier: Frontier
    both: SideBySide | None
    together: Scenario | None = None


class DesignReporter:
    """Writes a line of progress now and then; called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = ("", -_SECONDS_BETWEEN_LINES)

    def design(self, progress: DesignProgress) -> None:
        """Tell how far the choice is."""
        lost = "?" if progress.lost is None else f"{progress.lost:,.1f}"
        values = {"patterns": progress.n_patterns, "lost": lost, "bound": f"{progress.bound:,.1f}"}
        self._tell("design", progress.seconds, translate("Command", _PROGRESS, **values))

    def roster(self, progress: ScenarioProgress) -> None:
        """Tell how far the rosters are."""
        text = translate("Command", _ROSTERS, share=percent(progress.share))
        self._tell(f"roster {progress.scenario}", progress.solve.seconds, text)

    def _tell(self, what: str, seconds: float, text: str) -> None:
        with self._lock:
            before, last = self._last
            if what != before or seconds - last >= _SECONDS_BETWEEN_LINES:
                self._last = (what, seconds)
                stderr(f"{seconds:6.1f} s  {text}")


def print_found(week: Week, found: Found) -> None:
    """Write the patterns, then what else was asked for."""
    chosen = found.design
    stdout(
        translate(
            "Command",
            _DONE,
            date=week.first_date,
            patterns=len(found.patterns),
            status=chosen.status.value,
            lost=f"{chosen.lost:,.1f}",
            offered=f"{chosen.offered:,.1f}",
            rate=percent(chosen.answer_rate),
            bound=f"{chosen.bound:,.1f}",
            hours=_hours(chosen.paid_minutes),
            seconds=f"{chosen.seconds:.1f}",
        )
    )
    for k, pattern in enumerate(found.patterns):
        _print_pattern(pattern, [day[k] for day in chosen.heads])
    if found.today is not None:
        _print_today(found.today)
    for point in found.frontier:
        _print_point(point)
    if found.both is not None:
        _print_scenario(week, _TODAYS_ROSTER, found.both.today)
        _print_scenario(week, _PROPOSED_ROSTER, found.both.proposed)
        _warn_of_worst(found.both.today, found.both.proposed)
    if found.together is not None:
        _print_scenario(week, _JOINT_ROSTER, found.together)


def _print_today(today: Design) -> None:
    if not today.patterns:
        stdout(translate("Command", _NO_TODAY))
        return
    values = {
        "patterns": len(today.patterns),
        "lost": f"{today.lost:,.1f}",
        "hours": _hours(today.paid_minutes),
    }
    stdout(translate("Command", _TODAY, **values))


def _print_pattern(pattern: Pattern, heads: Sequence[int]) -> None:
    values = {
        "code": pattern.code,
        "span": _span(pattern.parts),
        "hours": _hours(pattern.paid_minutes),
        "heads": " ".join(map(str, heads)),
    }
    stdout(translate("Command", _PATTERN, **values))


def _print_point(point: Design) -> None:
    values = {
        "patterns": point.n_patterns,
        "lost": f"{point.lost:,.1f}",
        "rate": percent(point.answer_rate),
        "hours": _hours(point.paid_minutes),
        "codes": ", ".join(_span(c.parts) for c in point.patterns),
    }
    stdout(translate("Command", _FRONTIER, **values))


def _print_scenario(week: Week, name: str, scenario: Scenario) -> None:
    figures, title = scenario.figures, translate("Command", name)
    if figures is None:
        stdout(translate("Command", _NO_SCENARIO, name=title))
        return
    when = figures.worst_start_minute
    moment = (
        "" if when is None else f"{Phrases(week.problem, week.first_date).moment(when):%m-%d %H:%M}"
    )
    values = {
        "name": title,
        "rate": percent(figures.answer_rate),
        "worst": percent(figures.worst_answer_rate),
        "when": moment,
        "over": _hours(figures.overstaffed_minutes),
        "short": _hours(figures.short_minutes),
        "occupancy": percent(figures.occupancy),
        "hours": _hours(figures.paid_minutes),
    }
    stdout(translate("Command", _SCENARIO, **values))


def _warn_of_worst(today: Scenario, other: Scenario) -> None:
    """Say in red where the worst interval would become much worse."""
    if today.figures is None or other.figures is None:
        return
    fall = worst_falls_by(today.figures, other.figures)
    if fall > MUCH_WORSE:
        values = {
            "points": f"{100 * fall:.1f}",
            "before": percent(today.figures.worst_answer_rate),
            "after": percent(other.figures.worst_answer_rate),
        }
        stdout(typer.style(translate("Command", _MUCH_WORSE, **values), fg=typer.colors.RED))


def found_json(week: Week, found: Found) -> dict[str, Any]:
    """Return the design as JSON (docs/commands.md)."""
    phrases = Phrases(week.problem, week.first_date)
    known = {p.code for p in week.problem.patterns}
    heads = [
        {"date": phrases.date_of(d).isoformat(), "pattern": pattern.code, "people": day[k]}
        for d, day in enumerate(found.design.heads)
        for k, pattern in enumerate(found.patterns)
    ]
    return {
        "week": week.first_date.isoformat(),
        "weeks": len(week.problem.grid.weeks()),
        **_design_json(found.design),
        "patterns": [_pattern_json(p) | {"new": p.code not in known} for p in found.patterns],
        "people": heads,
        "today": None if found.today is None else _design_json(found.today),
        "frontier": [
            _design_json(point) | {"spans": [_span(c.parts) for c in point.patterns]}
            for point in found.frontier
        ],
        "compare": None
        if found.both is None
        else {
            "today": _scenario_json(week, found.both.today),
            "proposed": _scenario_json(week, found.both.proposed),
        },
        "joint": None if found.together is None else _scenario_json(week, found.together),
    }


def _design_json(design: Design) -> dict[str, Any]:
    """Return the choice; null for all that a choice without patterns does not know."""
    values: dict[str, Any] = {
        "most_patterns": design.n_patterns,
        "status": design.status.value,
        "contacts": round(design.offered, 2),
        "lost": round(design.lost, 2),
        "bound": round(design.bound, 2),
        "gap": round(design.gap, 6),
        "answer_rate": number(design.answer_rate),
        "short_of_minimum_hours": design.short_minutes / 60,
        "paid_hours": design.paid_minutes / 60,
        "changes": design.changes,
        "seconds": round(design.seconds, 3),
    }
    if design.status in (DesignStatus.UNKNOWN, DesignStatus.INFEASIBLE):
        values |= dict.fromkeys(_OF_A_CHOICE)
    return values


def _pattern_json(pattern: Pattern) -> dict[str, Any]:
    return {
        "code": pattern.code,
        "name": pattern.name,
        "start": _clock(pattern.start_minute),
        "end": _clock(pattern.end_minute),
        "paid_hours": pattern.paid_minutes / 60,
        "break_minutes": pattern.break_minutes,
    } | gap_times(pattern)


def _scenario_json(week: Week, scenario: Scenario) -> dict[str, Any]:
    result, figures = scenario.result, scenario.figures
    found: dict[str, Any] = {
        "patterns": [p.code for p in scenario.patterns],
        "status": result.status.value,
        "cost": result.cost,
        "bound": number(result.bound),
        "gap": number(result.gap),
        "figures": None,
    }
    if figures is not None:
        found["figures"] = _figures_json(week, figures)
    return found


def _figures_json(week: Week, figures: Figures) -> dict[str, Any]:
    values: dict[str, Any] = {
        name: number(value) if isinstance(value, float) else value
        for name, value in asdict(figures).items()
    }
    when = values.pop("worst_start_minute")
    moment = None if when is None else Phrases(week.problem, week.first_date).moment(when)
    return values | {"worst_start": None if moment is None else f"{moment:%Y-%m-%dT%H:%M}"}


def _span(parts: Iterable[tuple[int, int]]) -> str:
    return " + ".join(f"{_clock(start)}-{_clock(end)}" for start, end in parts)


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02}:{minute % 60:02}"


def _hours(minutes: int) -> str:
    return f"{minutes / 60:,.10g}"
