"""Priorities, and costs of two levels, in the reader's words."""

from __future__ import annotations

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from solver.roster.evaluate import Evaluation
from solver.roster.result import SolveProgress
from solver.rules.priority import LevelCosts, Priority

_WORDS = {
    Priority.MUST: QT_TRANSLATE_NOOP("Priority", "must"),
    Priority.IMPORTANT: QT_TRANSLATE_NOOP("Priority", "important"),
    Priority.NICE: QT_TRANSLATE_NOOP("Priority", "nice to have"),
}
_BOTH = QT_TRANSLATE_NOOP("Priority", "{important}, nice to have {nice}")


def priority_text(priority: Priority) -> str:
    """Return "must", "important" or "nice to have"."""
    return translate("Priority", _WORDS[priority])


def signed(cost: float) -> str:
    """Return "+1,200", "−30" or "±0"."""
    whole = round(cost)
    return f"+{whole:,}" if whole > 0 else f"−{-whole:,}" if whole else "±0"


def price_text(prices: LevelCosts) -> str:
    """Return a change of cost: "+40", or "+40, nice to have −12" where that changes too."""
    if not prices.nice:
        return signed(prices.important)
    important, nice = signed(prices.important), signed(prices.nice)
    return translate("Priority", _BOTH, important=important, nice=nice)


def cost_text(evaluation: Evaluation) -> str:
    """Return "1,200", or "1,200 + 340" (important + nice) where rules of both levels cost."""
    if not evaluation.has_levels:
        return f"{evaluation.cost:,}"
    costs = evaluation.costs
    return f"{round(costs.important):,} + {round(costs.nice):,}"


def progress_cost_text(progress: SolveProgress) -> str:
    """Return the cost so far as ``cost_text`` does; "…" for what nobody has looked at yet."""
    if progress.cost is None:
        return "–"
    if progress.level is None:
        return f"{progress.cost:,}"
    if progress.nice is None:
        return f"{progress.cost:,} + …"
    return f"{progress.important:,} + {progress.nice:,}"
