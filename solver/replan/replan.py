"""A menu of repairs: what happens, and the best for 1, 2, 4 and as many people as help."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from solver.replan.branch import Branching, Chosen, Found
from solver.replan.ground import ground
from solver.replan.judge import Judge
from solver.replan.loss import Rulebook
from solver.replan.plan import Menu, Plan
from solver.replan.rows import Offers
from solver.replan.situation import Situation
from solver.replan.worth import Worth
from solver.roster.result import SolveOptions
from solver.search.cancellation import CancelToken
from solver.search.stopwatch import Stopwatch

PEOPLE = (1, 2, 4)
"""Numbers of changed people that have a plan of their own, before the best of all."""
_SHARES = (0.15, 0.35, 0.6, 0.8)
_LAST_SHARE = 0.9
"""Of the time limit, until when each plan is searched for, and then the fewest people."""
_LIMITS_SECONDS = ((80, 1.8), (300, 4.5))
_LARGE_SECONDS = 15.0


def usual_seconds(n_people: int) -> float:
    """Return the time limit of a menu that somebody waits for."""
    return next((s for most, s in _LIMITS_SECONDS if n_people <= most), _LARGE_SECONDS)


def replan(
    situation: Situation,
    options: SolveOptions,
    cancel: CancelToken,
    progress: Callable[[Plan], None] = lambda _plan: None,
) -> Menu:
    """Return the plans for a situation; ``progress`` is told each as soon as it is known.

    After a cancel, or ``options.time_limit_seconds``, the plans found so far, with their gaps.
    """
    return _Menu(situation, options, cancel, progress).made()


@dataclass(frozen=True, slots=True)
class _Entry:
    people: int | None
    found: Found


class _Menu:
    def __init__(
        self,
        situation: Situation,
        options: SolveOptions,
        cancel: CancelToken,
        progress: Callable[[Plan], None],
    ) -> None:
        self._watch = Stopwatch()
        self._seconds = options.time_limit_seconds
        self._progress = progress
        self._ground = ground(situation)
        self._worth = Worth(self._ground.problem)
        self._judge = Judge(self._ground, self._worth)
        rules = Rulebook(self._ground)
        offers = Offers(self._ground, rules, self._worth)
        self._search = Branching(self._ground, rules, self._worth, offers, cancel, self._watch)
        self._n_people = len({offer.employee for offer in offers.all})
        self._plans: list[Plan] = []
        self._offers: list[tuple[int, ...]] = []
        self._first_plan_seconds: float | None = None

    def made(self) -> Menu:
        entries = [_Entry(0, Found(self._search.nothing, self._search.nothing.worth))]
        self._add(entries[0])
        for people, share in zip((*PEOPLE, None), _SHARES, strict=True):
            entries.append(self._next(entries[-1], people, share * self._seconds))
            self._add(entries[-1])
        best = entries[-1].found
        fewest, is_proven = self._fewest(entries)
        return Menu(
            plans=tuple(self._plans),
            before=self._judge.before,
            days=self._ground.days,
            fewest=fewest,
            fewest_is_proven=is_proven,
            best_is_proven=best.is_proven,
            best_gap=self._judge.gap(best),
            seconds=self._watch.seconds,
            first_plan_seconds=self._first_plan_seconds,
        )

    def _next(self, before: _Entry, people: int | None, until: float) -> _Entry:
        """Search for the plan with more people, unless fewer were enough already."""
        known = before.found
        most = self._n_people if people is None else people
        is_enough = before.people is not None and len(known.best.offers) < before.people
        if known.is_proven and is_enough:
            return _Entry(people, known)
        return _Entry(people, self._search.at_most(most, known.best, until))

    def _add(self, entry: _Entry) -> None:
        """Tell of a plan; one that is as before says more of itself if it is proven."""
        offers = entry.found.best.offers
        if offers in self._offers:
            if not entry.found.is_proven:
                return
            place = self._offers.index(offers)
            del self._offers[place], self._plans[place]
        if offers and self._first_plan_seconds is None:
            self._first_plan_seconds = self._watch.seconds
        roster = self._search.roster(offers)
        plan = self._judge.plan(roster, entry.people, entry.found)
        place = sum(len(known) <= len(offers) for known in self._offers)
        self._offers.insert(place, offers)
        self._plans.insert(place, plan)
        self._progress(plan)

    def _fewest(self, entries: list[_Entry]) -> tuple[int, bool]:
        """Return which plan gets back to where the roster was with the fewest people."""
        best = entries[-1].found
        situation = self._ground.situation
        before = Worth(situation.problem).lost(situation.roster)
        goal = best.best.worth[0], max(before, best.best.worth[1])
        reached = next(e for e in entries if e.found.best.worth <= goal)
        cannot = max((e.people or 0 for e in entries if e.found.bound > goal), default=-1)
        offers = reached.found.best.offers
        none = Chosen((), (goal[0], goal[1] + 1))
        while cannot < len(offers) - 1 <= PEOPLE[-1]:
            most = len(offers) - 1
            found = self._search.at_most(most, none, _LAST_SHARE * self._seconds)
            if found.best.worth <= goal:
                offers = found.best.offers
                self._add(_Entry(most, Found(found.best, min(found.bound, (0, 0)))))
            elif found.bound > goal:
                cannot = most
            else:
                break
        return self._offers.index(offers), len(offers) - 1 <= cannot
