"""The least by which hard rules have to give way, and whether an engine by itself agrees.

Rules that may give way are made soft, each unit of breach at its ``relaxation_price``.
Where all may, there always is a roster, so the least price also tests a verdict: a price
of 0 is a roster that breaks nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.model.roster_model import RosterModel
from solver.roster.build import build
from solver.roster.evaluate import Evaluation, evaluate
from solver.roster.in_turn import search_in_turn, varying
from solver.rules.base import Cost, Rule
from solver.rules.priority import SOFT_LEVELS, Priority
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from solver.search.portfolio import search
from solver.search.run import SearchProgress

_ONE_ENGINE = 1  # worker: HiGHS alone


@dataclass(frozen=True, slots=True)
class LeastBreach:
    """A roster that breaks as little as was found, and what that counts.

    ``roster`` None: none was found, and if ``is_proven`` the rules that may not give way
    allow none.  ``bound``: no roster breaks less, proven.
    """

    roster: Roster | None
    price: int | None
    bound: float
    is_proven: bool


def least_breach(
    problem: Problem,
    hard: Sequence[Rule],
    giving_way: Collection[str],
    start: Roster | None,
    limits: SearchLimits,
    cancel: CancelToken,
) -> LeastBreach:
    """Find the roster for which the rules with the keys ``giving_way`` give way least."""
    model = build(problem, [_softened(r) if r.key in giving_way else r for r in hard])
    if start is not None:
        model.hint(start.cells)
    found = search(model.cp, limits, cancel, lambda _progress: None)
    roster = None if found.values is None else model.roster(found.values)
    return LeastBreach(roster, found.cost, found.bound, found.proven)


def has_no_roster(
    problem: Problem,
    hard: Sequence[Rule],
    giving_way: Collection[str],
    limits: SearchLimits,
    cancel: CancelToken,
) -> bool:
    """Let HiGHS alone prove that no roster keeps all hard rules; False: not in time.

    The rules of ``giving_way`` may give way: that they must, or that even so there is no
    roster, is the proof.
    """
    enough = CancelToken()

    def watch(progress: SearchProgress) -> None:
        if progress.bound > 0 or cancel.is_cancelled():
            enough.cancel()

    model = build(problem, [_softened(r) if r.key in giving_way else r for r in hard])
    alone = replace(limits, workers=_ONE_ENGINE)
    found = search(model.cp, alone, enough, watch)
    return found.bound > 0 or (found.proven and found.values is None)


def resolved(
    problem: Problem,
    rules: Sequence[Rule],
    breach: Roster,
    limits: SearchLimits,
    cancel: CancelToken,
) -> Roster:
    """Solve again with what ``breach`` breaks allowed, in sum, and nothing more.

    The rules that it breaks give way at most as much as they do in it, all others hold,
    and the wishes count: the best roster found, never one that breaks more.
    """
    hard = [rule for rule in rules if rule.hard]
    broken = broken_rules(problem, hard, breach)
    giving_way = [rule for rule in hard if rule.key in broken]
    allowed = price_of(problem, giving_way, breach)
    model = RosterModel(problem)
    costs: dict[Priority, Cost] = dict.fromkeys(SOFT_LEVELS, 0)
    price: Cost = 0
    for rule in (rule for rule in rules if not rule.is_off):
        if rule.key in broken:
            price += _softened(rule).post(model)
        else:
            cost = rule.post(model)
            if not rule.hard:
                costs[rule.priority] += cost
    model.cp.add(price <= allowed)
    model.hint(breach.cells)
    found = search_in_turn(model, varying(costs), limits, cancel)
    if found.values is None:
        return breach
    roster = model.roster(found.values)
    keeps = broken_rules(problem, hard, roster) <= broken
    return roster if keeps and price_of(problem, giving_way, roster) <= allowed else breach


def broken_rules(problem: Problem, hard: Sequence[Rule], roster: Roster) -> frozenset[str]:
    """Return the keys of the hard rules that the roster breaks."""
    return frozenset(v.rule for v in evaluate(problem, hard, roster).violations)


def price_of(problem: Problem, hard: Sequence[Rule], roster: Roster) -> int:
    """Return what the roster's breaches of hard rules count, at their relaxation prices."""
    return relaxed_evaluation(problem, hard, roster).cost


def relaxed_evaluation(problem: Problem, hard: Sequence[Rule], roster: Roster) -> Evaluation:
    """Evaluate the roster against the hard rules made soft at their relaxation prices."""
    return evaluate(problem, [_softened(rule) for rule in hard], roster)


def _softened(rule: Rule) -> Rule:
    return replace(rule, hard=False, weight=rule.relaxation_price, nice=False)
