"""The frontier: what one more pattern buys, from one pattern on."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import replace

from solver.patterns.answer import Design, DesignProgress, DesignStatus, Frontier
from solver.patterns.choose import choose
from solver.patterns.question import DesignQuestion
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from solver.search.stopwatch import Stopwatch

_LAST_SHARES = 2
_KNOWN = (DesignStatus.OPTIMAL, DesignStatus.FEASIBLE)


def frontier(
    question: DesignQuestion,
    most: int,
    limits: SearchLimits,
    cancel: CancelToken,
    report: Callable[[DesignProgress], None] = lambda _progress: None,
    known: Iterable[Design] = (),
) -> Frontier:
    """Return a design for each K up to ``most``, from as many as are fixed (at least 1).

    ``limits.seconds`` are for all of them; the last has some more, since its bound holds for all.
    Each begins with the patterns of
    the one before, and none costs more than that.  What is proven for more patterns holds
    for fewer.  When cancelled, the designs so far are returned.  ``known``: designs of
    the same question that are there already; those are not looked for again.
    """
    numbers = range(max(1, len(question.fixed)), most + 1)
    watch = Stopwatch()
    found: list[Design] = []
    there = {design.n_patterns: design for design in known if design.status in _KNOWN}
    for place, n_patterns in enumerate(numbers):
        if cancel.is_cancelled():
            break

        def tell(progress: DesignProgress, place: int = place) -> None:
            share = (place + progress.share) / len(numbers)
            report(replace(progress, share=share, seconds=watch.seconds))

        is_last = place == len(numbers) - 1
        shares = len(numbers) - place + (0 if is_last else _LAST_SHARES)
        left = max(0.0, limits.seconds - watch.seconds) / shares
        asked = replace(question, most_patterns=n_patterns)
        before = _last_known(found)
        start = before.patterns if before else ()
        design = there.get(n_patterns) or choose(
            asked, replace(limits, seconds=left), cancel, tell, start
        )
        found.append(_no_dearer(design, before))
    return _proven_for_fewer(found)


def _last_known(found: list[Design]) -> Design | None:
    return next((design for design in reversed(found) if design.status in _KNOWN), None)


def _no_dearer(design: Design, before: Design | None) -> Design:
    """Return the design, or that with a pattern fewer where nothing better was found."""
    if before is None or (design.status in _KNOWN and design.cost <= before.cost):
        return design
    proven = design.cost_bound >= before.cost
    return replace(
        before,
        status=DesignStatus.OPTIMAL if proven else DesignStatus.FEASIBLE,
        n_patterns=design.n_patterns,
        bound=min(before.lost, design.bound) if design.status in _KNOWN else 0.0,
        cost_bound=min(before.cost, design.cost_bound),
        seconds=design.seconds,
    )


def _proven_for_fewer(found: list[Design]) -> Frontier:
    """Raise each bound to that of more patterns: with fewer, no choice loses less."""
    bound, cost_bound = -math.inf, -math.inf
    raised: list[Design] = []
    for design in reversed(found):
        if design.status in _KNOWN:
            bound = max(bound, design.bound)
            cost_bound = max(cost_bound, design.cost_bound)
            design = replace(
                design,
                bound=min(design.lost, bound),
                cost_bound=min(design.cost, cost_bound),
            )
        raised.append(design)
    return tuple(reversed(raised))
