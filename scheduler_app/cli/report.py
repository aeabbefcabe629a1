"""Results and progress in words."""

from __future__ import annotations

import math
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from scheduler_app.cli.console import is_terminal, stderr, stdout
from scheduler_app.language.phrases import Phrases
from scheduler_app.language.priorities import priority_text
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.week import Week
from solver.roster.result import SolveProgress
from solver.rules.base import Violation
from solver.staffing.outlook import Outlook

_STATE = QT_TRANSLATE_NOOP("Command", "cost {cost}, bound {bound}, gap {gap}")
_FIRST_LEVEL = QT_TRANSLATE_NOOP(
    "Command", "cost {cost} of what is important, bound {bound}, gap {gap}"
)
_BOTH_LEVELS = QT_TRANSLATE_NOOP(
    "Command",
    "cost {important} of what is important + {nice} of what is nice to have, "
    "bound {bound}, gap {gap}",
)
_RATES = QT_TRANSLATE_NOOP(
    "Command",
    "Expected: answer rate {answer_rate}, service level {service_level}, occupancy {occupancy}",
)
_SECONDS_BETWEEN_LINES = 2.0


def print_violations(week: Week, violations: Sequence[Violation]) -> None:
    """Write one line a violation: must, important or nice to have, and what it is."""
    phrases = Phrases(week.problem, week.first_date)
    for violation in violations:
        stdout(f"[{priority_text(violation.priority)}] {phrases.violation(violation)}")


def print_rates(week: Week, outlook: Outlook) -> None:
    """Write the week's expected rates; nothing where no contacts are expected."""
    everything = range(len(week.problem.queues))
    rates = outlook.rates(everything, range(week.problem.grid.n_intervals))
    if rates.offered > 0:
        stdout(
            translate(
                "Command",
                _RATES,
                answer_rate=percent(rates.answer_rate),
                service_level=percent(rates.service_level),
                occupancy=percent(rates.occupancy),
            )
        )


def percent(share: float | None) -> str:
    """Return "0.40%", or a dash when nothing is known."""
    return "-" if share is None or not math.isfinite(share) else f"{share:.2%}"


def state_text(progress: SolveProgress) -> str:
    """Return cost, bound and gap as one line; where there are two levels, by level."""
    bound = f"{progress.bound:,.0f}" if math.isfinite(progress.bound) else "-"
    cost = "-" if progress.cost is None else f"{progress.cost:,}"
    known = {"cost": cost, "bound": bound, "gap": percent(progress.gap)}
    if progress.level is None or progress.cost is None:
        return translate("Command", _STATE, **known)
    if progress.nice is None:
        return translate("Command", _FIRST_LEVEL, **known)
    parts = {"important": f"{progress.important:,}", "nice": f"{progress.nice:,}"}
    return translate("Command", _BOTH_LEVELS, **known, **parts)


class SolveReporter:
    """Takes progress from any thread; a bar on a terminal, else a line now and then."""

    def __init__(self, time_limit_seconds: float) -> None:
        self._limit = time_limit_seconds
        self._lock = threading.Lock()
        self._last_seconds = -math.inf
        self._bar = Progress(
            BarColumn(), TextColumn("{task.description}"), TimeElapsedColumn(),
            console=Console(stderr=True), transient=True,
        )  # fmt: skip
        self._task = self._bar.add_task("", total=time_limit_seconds)

    @contextmanager
    def shown(self) -> Iterator[SolveReporter]:
        """Show the bar, on a terminal, while the block runs."""
        if not is_terminal():
            yield self
            return
        with self._bar:
            yield self

    def report(self, progress: SolveProgress) -> None:
        """Show one step of the solve."""
        text = state_text(progress)
        if is_terminal():
            self._bar.update(self._task, description=text, completed=progress.seconds)
            return
        with self._lock:
            if progress.seconds - self._last_seconds >= _SECONDS_BETWEEN_LINES:
                self._last_seconds = progress.seconds
                stderr(f"{progress.seconds:6.1f} s  {text}")
