"""The choice: engines on the whole model beside a search among the patterns.

``solver.search`` proves; where it does not end within seconds, ``Moves`` (a limited number of
patterns) or ``Windows`` (patterns that cost something) look for better plans meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from solver.patterns.answer import HUNDREDTHS, Design, DesignProgress, DesignStatus
from solver.patterns.candidate import Candidate
from solver.patterns.choice_model import ChoiceModel
from solver.patterns.engines import run_side_by_side
from solver.patterns.moves import Chosen, Moves
from solver.patterns.plan import Plan, plan_of
from solver.patterns.question import DesignQuestion
from solver.patterns.second import settled
from solver.patterns.windows import Windows
from solver.search.cancellation import CancelToken, Deadline
from solver.search.incumbent import Incumbent, SearchOutcome
from solver.search.limits import SearchLimits
from solver.search.linear import linear_program, relax, solve_linear
from solver.search.portfolio import search
from solver.search.run import SearchProgress
from solver.search.stopwatch import Stopwatch

_TOGETHER_SECONDS = 3.0
_TOGETHER_SHARE = 0.2
"""Both engines first have this long, or this share of the time, for the whole model."""
_SECOND_SHARE = 0.15
"""Of the time, at most, for paid hours and changes once what is lost is settled."""


def choose(
    question: DesignQuestion,
    limits: SearchLimits,
    cancel: CancelToken,
    report: Callable[[DesignProgress], None] = lambda _progress: None,
    start: Iterable[Candidate] = (),
) -> Design:
    """Return the patterns that lose the fewest contacts, with the bound that was proven.

    Then, losing no more: the fewest paid minutes, then the fewest changes from today.
    ``start``: patterns to begin with in place of today's.  ``report`` is called on this
    thread and on others.  When cancelled, the best so far is returned; without any, the
    status is UNKNOWN, or INFEASIBLE where it is proven that the limits allow none.
    """
    return _Choice(question, limits, cancel, report).design(frozenset(start))


@dataclass(frozen=True, slots=True)
class _Cost:
    """Turns the model's whole numbers into contacts."""

    unit: int

    def contacts(self, cost: float) -> float:
        return cost * self.unit / HUNDREDTHS


class _Choice:
    def __init__(
        self,
        question: DesignQuestion,
        limits: SearchLimits,
        cancel: CancelToken,
        report: Callable[[DesignProgress], None],
    ) -> None:
        self._question = question
        self._limits = limits
        self._cancel = cancel
        self._report = report
        self._watch = Stopwatch()
        self._model = ChoiceModel(question)
        self._model.cp.minimize(self._model.cost)
        self._cost = _Cost(self._model.unit)
        self._unreachable = _unreachable(question)
        self._stop = CancelToken()
        self._incumbent = Incumbent(self._stop, self._tell)

    def design(self, start: frozenset[Candidate]) -> Design:
        """Search, then settle what comes after what is lost."""
        share = 1.0 if self._question.pattern_cost else 1 - _SECOND_SHARE
        seconds = self._limits.seconds * share
        if not start:
            self._together(min(_TOGETHER_SECONDS, _TOGETHER_SHARE * seconds))
        if not self._stop.is_cancelled() and not self._cancel.is_cancelled():
            self._both(start, seconds)
        found = self._incumbent.close()
        if found.values is None:
            return self._nothing(found)
        plan = plan_of(self._model, found.values)
        if not self._question.pattern_cost and not self._cancel.is_cancelled():
            left = max(0.0, self._limits.seconds - self._watch.seconds)
            limits = SearchLimits(left, self._limits.workers, self._limits.seed)
            plan = settled(self._question, plan, limits, self._cancel)
        return self._design(plan, found)

    def _both(self, start: frozenset[Candidate], seconds: float) -> None:
        """Let one engine look at the whole model while others are tried nearby."""
        linked = _Either(self._stop, self._cancel)

        def prove() -> None:
            self._prove(seconds, linked)
            self._stop.cancel()

        searches = [prove, lambda: self._improve(start, seconds, linked)]
        run_side_by_side(searches, self._stop, self._cancel)

    def _prove(self, seconds: float, cancel: CancelToken) -> None:
        known = self._incumbent
        lp = linear_program(self._model.cp)
        left_seconds = max(0.0, seconds - self._watch.seconds)
        # The interior point is far quicker than HiGHS's own root.
        relaxed = relax(lp, Deadline(cancel, left_seconds))
        if relaxed is not None:
            known.raise_bound(relaxed.objective)
        left = SearchLimits(max(0.0, seconds - self._watch.seconds), 1, self._limits.seed)
        outcome = solve_linear(lp, cancel, left, known.offer, known.raise_bound)
        if outcome.values is not None:
            known.offer(outcome.cost, outcome.values)
        known.raise_bound(outcome.bound)

    def _together(self, seconds: float) -> None:
        """Search the whole model with every engine; what is proven stops everything."""
        limits = SearchLimits(max(0.0, seconds), self._limits.workers, self._limits.seed)
        found = search(self._model.cp, limits, self._cancel, self._on_engine)
        if found.values is not None and found.cost is not None:
            self._incumbent.offer(found.cost, found.values)
        if found.proven:
            self._incumbent.finish()

    def _on_engine(self, progress: SearchProgress) -> None:
        self._incumbent.raise_bound(progress.bound)

    def _improve(self, start: frozenset[Candidate], seconds: float, cancel: CancelToken) -> None:
        seed = self._limits.seed
        if self._question.pattern_cost:
            left = SearchLimits(max(0.0, seconds - self._watch.seconds), 1, seed)
            Windows(self._model, left, cancel, self._incumbent).run()
        else:
            Moves(self._model, seed, cancel, self._incumbent).run(self._first(start))

    def _first(self, start: frozenset[Candidate]) -> Chosen | None:
        """Return the patterns to begin with: those given, or today's; None without any."""
        asked = self._question
        given = frozenset(p for p, c in enumerate(asked.candidates) if c in start)
        first = given or asked.today
        return (first,) * len(self._model.used) if first else None

    def _tell(self, progress: SearchProgress) -> None:
        cost = progress.cost
        self._report(
            DesignProgress(
                None if cost is None else self._cost.contacts(cost) + self._unreachable,
                self._cost.contacts(max(0.0, progress.bound)) + self._unreachable,
                self._watch.seconds,
                self._question.most_patterns,
                min(1.0, self._watch.seconds / max(self._limits.seconds, 1e-9)),
            )
        )

    def _nothing(self, found: SearchOutcome) -> Design:
        status = DesignStatus.INFEASIBLE if found.proven else DesignStatus.UNKNOWN
        n_days = self._question.grid.n_days
        none = Plan((), ((),) * len(self._model.used), ((),) * n_days, 0, 0, 0, 0)
        return self._design(none, found, status)

    def _design(
        self, plan: Plan, found: SearchOutcome, status: DesignStatus | None = None
    ) -> Design:
        asked = self._question
        proven = found.proven or (found.cost is not None and found.bound >= found.cost)
        bound = max(0.0, found.bound)
        lost = self._cost.contacts(plan.lost_cost)
        return Design(
            status=status or (DesignStatus.OPTIMAL if proven else DesignStatus.FEASIBLE),
            n_patterns=asked.most_patterns,
            patterns=plan.patterns,
            by_class=plan.by_class,
            heads=plan.heads,
            cost=plan.cost * self._model.unit,
            cost_bound=bound * self._model.unit,
            offered=sum(sum(queue.offered) for queue in asked.queues) / HUNDREDTHS,
            lost=lost + self._unreachable,
            bound=min(lost, self._cost.contacts(bound)) + self._unreachable,
            short_minutes=plan.short * asked.grid.interval_minutes,
            paid_minutes=plan.paid_minutes,
            changes=plan.changes,
            seconds=self._watch.seconds,
        )


def _unreachable(question: DesignQuestion) -> float:
    """Return the contacts that no number of agents answers (shortened curves)."""
    reached = sum(gain for queue in question.queues for g in queue.gains for gain in g)
    return (sum(sum(q.offered) for q in question.queues) - reached) / HUNDREDTHS


class _Either(CancelToken):
    """Cancelled as soon as one of two is."""

    def __init__(self, one: CancelToken, other: CancelToken) -> None:
        super().__init__()
        self._both = (one, other)

    def is_cancelled(self) -> bool:
        """Tell whether either is cancelled."""
        return any(token.is_cancelled() for token in self._both)
