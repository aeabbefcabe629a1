"""Why no roster satisfies the hard rules, and the cheapest ways out.

First the data, person by person (``contradictions``).  Then repairs of several kinds, each
the least that the rules of its kind have to give way while all others hold: the rules of
the contradictions; those about who is on duty together (nobody's own rule: without
contradictions they alone can always make way); hours and days; rest and whatever else is
one person's; leave, lists and locks; and, with what is left of the time, all rules at
once, which proves the cheapest or finds a mixed one.  Each repair is solved again with
what it allows and nothing more, and tells who else could be the one who gives way.

A verdict of one engine is told only once it is confirmed: by a contradiction that HiGHS
proved, by HiGHS alone on a relaxed problem, or by a least price that is proven above 0.
If nothing has to give way after all, the roster that shows it is handed out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.explain.contradictions import Contradiction, contradictions
from solver.explain.other_people import OtherPerson, other_people
from solver.explain.relaxed import (
    LeastBreach,
    broken_rules,
    has_no_roster,
    least_breach,
    price_of,
    resolved,
)
from solver.explain.repair_steps import repair_step
from solver.roster.evaluate import evaluate
from solver.roster.greedy import greedy_roster
from solver.roster.result import SolveOptions
from solver.rules.base import PersonRule, Rule, Violation
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from solver.search.stopwatch import Stopwatch

EXPLAIN_SECONDS = 17.0
"""Time limit of the search for the reasons of an impossible week; with what follows, 20 s."""
# Shares of the time left at each step; what a step does not use is there for the next.
_CONTRADICTIONS, _CONFIRMATION, _FIRST, _OTHER, _SOLVED_AGAIN = 0.25, 0.25, 0.4, 0.25, 0.15
_WHOLE = 0.8
_OTHERS_SECONDS = 0.5
"""For the other people of one repair; three or four repairs are found."""
_HOURS = frozenset({"weekly_hours", "working_days", "consecutive_days"})
_AGREED = frozenset({"employment", "availability", "qualified", "pinned"})


@dataclass(frozen=True, slots=True)
class Repair:
    """What to allow, so that there is a roster.

    ``breaches`` of hard rules (those of ``roster``, all it has), and the same as
    ``steps`` in words; ``price`` sums them at their relaxation prices, ``is_cheapest``:
    no repair of any kind has a lower one, proven.  ``cost`` of ``roster``, which was
    solved again with the repair.  ``others``: repairs that differ only in a person.
    """

    breaches: tuple[Violation, ...]
    steps: tuple[Violation, ...]
    price: int
    is_cheapest: bool
    roster: Roster
    cost: int
    others: tuple[OtherPerson, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """Contradictions in the data, and repairs of different kinds, the cheapest first.

    ``is_confirmed``: it is proven a second time that there is no roster.  ``possible``: a
    roster that breaks nothing, where the verdict was wrong.
    """

    contradictions: tuple[Contradiction, ...]
    repairs: tuple[Repair, ...]
    is_confirmed: bool
    possible: Roster | None = None

    @property
    def is_proven(self) -> bool:
        """Tell whether no repair can be cheaper than the first."""
        return bool(self.repairs) and self.repairs[0].is_cheapest


def explain_infeasible(
    problem: Problem, rules: Sequence[Rule], options: SolveOptions, cancel: CancelToken
) -> Explanation:
    """Find the contradictions and the repairs within the time limit."""
    return _Infeasible(problem, rules, options, cancel).explanation()


class _Infeasible:
    def __init__(
        self, problem: Problem, rules: Sequence[Rule], options: SolveOptions, cancel: CancelToken
    ) -> None:
        self._problem = problem
        self._rules = rules
        self._hard = [rule for rule in rules if rule.hard]
        self._options = options
        self._cancel = cancel
        self._watch = Stopwatch()
        self._start = greedy_roster(problem, self._hard, cancel)
        self._keys = frozenset(rule.key for rule in self._hard)
        self._own = frozenset(r.key for r in self._hard if isinstance(r, PersonRule))
        self._found: list[Repair] = []
        self._possible: Roster | None = None

    def explanation(self) -> Explanation:
        own = [rule for rule in self._hard if isinstance(rule, PersonRule)]
        limits = self._limits(_CONTRADICTIONS)
        found = tuple(contradictions(self._problem, own, self._start, limits, self._cancel))
        base = frozenset(key for one in found for key in one.rules)
        together = self._keys - self._own
        is_confirmed = bool(found) or self._has_no_roster(together)
        least = self._repair(base or together, _FIRST)
        is_confirmed = is_confirmed or (least.is_proven and (least.price or 0) > 0)
        if base and not self._found:
            self._repair(base | together, _FIRST)
        self._find_others(base)
        bound = self._prove()
        if self._possible is not None:
            return Explanation((), (), is_confirmed=False, possible=self._possible)
        in_order = sorted(self._undominated(), key=lambda one: one.price)
        repairs = tuple(
            replace(one, is_cheapest=one.price <= bound, others=self._others(one))
            for one in in_order
        )
        return Explanation(found, repairs, is_confirmed)

    def _has_no_roster(self, giving_way: frozenset[str]) -> bool:
        limits = self._limits(_CONFIRMATION)
        return has_no_roster(self._problem, self._hard, giving_way, limits, self._cancel)

    def _find_others(self, base: frozenset[str]) -> None:
        """Look for repairs of other kinds; each contradiction has to be among them."""
        others = self._own - _HOURS - _AGREED
        broken = [key for one in self._found for key in sorted(_rules_of(one)) if key in base]
        kinds = [base - {key} for key in broken]
        kinds = kinds or [base | more for more in (_HOURS, others, _AGREED)]
        for kind in (kind & self._keys for kind in kinds):
            if kind and not self._is_over():
                self._repair(kind, _OTHER)

    def _prove(self) -> float:
        """Let all rules give way: a mixed repair if it is cheaper; return the least price."""
        if self._is_over():
            return 0.0
        best = min(self._found, key=lambda one: one.price, default=None)
        if best is not None:
            self._start = best.roster
        return self._repair(self._keys, _WHOLE, below=best).bound

    def _is_over(self) -> bool:
        late = self._watch.seconds > self._options.time_limit_seconds
        return late or self._possible is not None or self._cancel.is_cancelled()

    def _repair(
        self, giving_way: frozenset[str], share: float, below: Repair | None = None
    ) -> LeastBreach:
        """Find the least breach of these rules; keep it as a repair if it is new.

        ``below``: only if it is cheaper than this one.
        """
        limits = self._limits(share)
        least = least_breach(
            self._problem, self._hard, giving_way, self._start, limits, self._cancel
        )
        if least.roster is None:
            return least
        broken = broken_rules(self._problem, self._hard, least.roster)
        if not broken:
            self._possible = least.roster
            return least
        price = price_of(self._problem, self._hard, least.roster)
        is_new = all(broken != _rules_of(one) or price < one.price for one in self._found)
        if is_new and (below is None or price < below.price):
            self._found = [one for one in self._found if _rules_of(one) != broken]
            self._found.append(self._solved_again(least.roster))
        return least

    def _undominated(self) -> list[Repair]:
        """Return the repairs without those that break more rules than another, at no less."""
        return [
            one
            for one in self._found
            if not any(
                other is not one and _rules_of(other) <= _rules_of(one) and other.price <= one.price
                for other in self._found
            )
        ]

    def _solved_again(self, breach: Roster) -> Repair:
        limits = self._limits(_SOLVED_AGAIN)
        roster = resolved(self._problem, self._rules, breach, limits, self._cancel)
        judged = evaluate(self._problem, self._rules, roster)
        breaches = tuple(v for v in judged.violations if v.hard)
        steps = tuple(repair_step(breach) for breach in breaches)
        price = price_of(self._problem, self._hard, roster)
        return Repair(breaches, steps, price, False, roster, judged.cost)

    def _others(self, repair: Repair) -> tuple[OtherPerson, ...]:
        if self._cancel.is_cancelled():
            return ()
        others = other_people(self._problem, self._hard, repair.roster, _OTHERS_SECONDS)
        return tuple(
            replace(one, breaches=tuple(repair_step(b) for b in one.breaches)) for one in others
        )

    def _limits(self, share: float) -> SearchLimits:
        left = max(0.1, self._options.time_limit_seconds - self._watch.seconds)
        return SearchLimits(share * left, self._options.workers, self._options.seed)


def _rules_of(repair: Repair) -> frozenset[str]:
    return frozenset(v.rule for v in repair.breaches)
