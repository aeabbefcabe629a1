"""The least breach, a proof by one engine alone, and the roster that a breach allows."""

from __future__ import annotations

from solver.domain.pattern import OFF
from solver.domain.wishes import Pin, Request
from solver.explain.relaxed import broken_rules, has_no_roster, least_breach, price_of, resolved
from solver.rules import default_rules
from solver.rules.requests import Requests
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from tests.solver.tiny import EARLY, LATE, H, person, problem, roster

LIMITS = SearchLimits(20)
BOTH = (EARLY, LATE)
HARD = [r for r in default_rules() if r.hard]
KEYS = frozenset(r.key for r in HARD)


def tight(**fields):
    """Late on the first day and early on the second are locked: 9 h of rest, not 11."""
    return problem(
        person("A", min_rest_minutes=11 * H),
        patterns=BOTH,
        pins=(Pin(0, 0, 1), Pin(0, 1, 0)),
        **fields,
    )


def least(of, giving_way):
    return least_breach(of, HARD, giving_way, None, LIMITS, CancelToken())


def test_the_cheapest_rule_gives_way():
    found = least(tight(), KEYS)
    assert (found.price, found.bound, found.is_proven) == (120, 120, True)
    assert broken_rules(tight(), HARD, found.roster) == {"minimum_rest"}


def test_rules_that_may_not_give_way_hold():
    found = least(tight(), KEYS - {"minimum_rest"})
    assert broken_rules(tight(), HARD, found.roster) == {"pinned"}
    assert found.price == price_of(tight(), HARD, found.roster) == 2400


def test_without_a_way_out_that_is_proven():
    found = least(tight(), frozenset({"weekly_hours"}))
    assert (found.roster, found.price, found.is_proven) == (None, None, True)


def test_one_engine_alone_proves_that_there_is_no_roster():
    for giving_way in (KEYS, frozenset({"minimum_rest"}), frozenset()):
        assert has_no_roster(tight(), HARD, giving_way, LIMITS, CancelToken())
    assert not has_no_roster(problem(person()), HARD, KEYS, LIMITS, CancelToken())


def test_a_breach_is_solved_again_for_the_wishes_but_breaks_no_more():
    of = tight(requests=(Request(0, 2, 0, 3),))
    rules = [*HARD, Requests(weight=10)]
    breach = roster("LE.", patterns=BOTH)
    again = resolved(of, rules, breach, LIMITS, CancelToken())
    assert again == roster("LEE", patterns=BOTH)
    assert price_of(of, HARD, again) == 120


def test_what_the_breach_does_not_break_is_not_broken_for_a_wish():
    of = tight(requests=(Request(0, 0, OFF, 1000),))
    again = resolved(of, [*HARD, Requests()], roster("LE.", patterns=BOTH), LIMITS, CancelToken())
    assert again.cells[0][0] == 1


def test_the_rule_that_is_broken_gives_way_by_no_more_for_a_wish():
    wishes = (Request(0, 2, 1, 1000), Request(0, 3, 0, 1000))
    of = problem(
        person("A", min_rest_minutes=11 * H),
        days=4,
        patterns=BOTH,
        pins=(Pin(0, 0, 1), Pin(0, 1, 0)),
        requests=wishes,
    )
    again = resolved(of, [*HARD, Requests()], roster("LE..", patterns=BOTH), LIMITS, CancelToken())
    assert price_of(of, HARD, again) == 120
    assert sum(again.cells[0][wish.day] == wish.pattern for wish in wishes) == 1
