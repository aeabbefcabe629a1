"""How well the requirement of each day is met, in figures and in words."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler_app.document.rates_summary import RatesSummary, against_text, rates_summary
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from solver.domain.problem import Problem
from solver.model.coverage import Coverage
from solver.staffing.outlook import Outlook

_SHORT = QT_TRANSLATE_NOOP("DaySummary", "short {hours:.1f} h")
_MET = QT_TRANSLATE_NOOP("DaySummary", "✓ covered")
_NONE = QT_TRANSLATE_NOOP("DaySummary", "no demand")
_SENTENCE = QT_TRANSLATE_NOOP(
    "DaySummary",
    "{hours:.1f} agent-hours short of {required:.1f} required; worst at {clock}: {most} agents",
)
_ALL_MET = QT_TRANSLATE_NOOP("DaySummary", "All {required:.1f} required agent-hours are covered")
_RATE = QT_TRANSLATE_NOOP("DaySummary", "Expected answer rate {rate}")

_MANY_HOURS = 100  # there a tenth of an hour is no matter, and has no room


@dataclass(frozen=True, slots=True)
class DaySummary:
    """One day: agent-hours required, missing and beyond need; the worst interval; rates."""

    required_hours: float
    short_hours: float
    surplus_hours: float
    most_short: int
    worst_minute: int
    rates: RatesSummary

    @property
    def tone(self) -> str:
        """Token name of the colour to write it in."""
        if not self.required_hours:
            return "muted"
        return "red" if self.short_hours else "green"

    def short_text(self) -> str:
        """Return the few words for the day's header."""
        if not self.required_hours:
            return translate("DaySummary", _NONE)
        if not self.short_hours:
            return translate("DaySummary", _MET)
        return translate("DaySummary", _SHORT, hours=self.short_hours)

    def narrow_text(self) -> str:
        """Return the header's words for a narrow column: a sign and the hours."""
        if not self.required_hours:
            return "–"
        if self.short_hours >= _MANY_HOURS:
            return f"−{self.short_hours:.0f} h"
        return f"−{self.short_hours:.1f} h" if self.short_hours else "✓"

    def sentence(self) -> str:
        """Return what, how much and when; a second line for the answer rate, where it is known."""
        if not self.rates.is_known:
            return self._coverage_sentence()
        rate = against_text(self.rates.rates.answer_rate, self.rates.answer_goal)
        return self._coverage_sentence() + "\n" + translate("DaySummary", _RATE, rate=rate)

    def _coverage_sentence(self) -> str:
        if not self.short_hours:
            return translate("DaySummary", _ALL_MET, required=self.required_hours)
        clock = f"{self.worst_minute // 60:02d}:{self.worst_minute % 60:02d}"
        return translate(
            "DaySummary",
            _SENTENCE,
            hours=self.short_hours,
            required=self.required_hours,
            clock=clock,
            most=self.most_short,
        )


def summaries(problem: Problem, coverage: Coverage, outlook: Outlook) -> tuple[DaySummary, ...]:
    """Sum coverage and outlook of the horizon up by day; what lies beyond it is left out."""
    grid = problem.grid
    hours = grid.interval_minutes / 60
    by_day = (grid.n_days, grid.intervals_per_day)
    week = slice(grid.n_intervals)
    required = coverage.required[:, week].sum(axis=0).reshape(by_day)
    short = coverage.shortage[:, week].sum(axis=0).reshape(by_day)
    surplus = coverage.surplus[week].reshape(by_day)
    queues, per_day = range(len(problem.queues)), grid.intervals_per_day
    return tuple(
        DaySummary(
            required_hours=float(required[d].sum()) * hours,
            short_hours=float(short[d].sum()) * hours,
            surplus_hours=float(surplus[d].sum()) * hours,
            most_short=int(short[d].max()),
            worst_minute=int(short[d].argmax()) * grid.interval_minutes,
            rates=rates_summary(problem, outlook, queues, range(d * per_day, (d + 1) * per_day)),
        )
        for d in range(grid.n_days)
    )
