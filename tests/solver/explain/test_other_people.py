"""Who else could be the one who gives way in a repair."""

from __future__ import annotations

from solver.domain.wishes import Pin, TimeOff
from solver.explain.other_people import other_people
from solver.rules import default_rules
from tests.solver.tiny import EARLY, LATE, H, junior, person, problem, roster

HARD = tuple(r for r in default_rules() if r.hard and r.key != "minimum_on_duty")
BOTH = (EARLY, LATE)


def others(of, *lines, seconds=10.0):
    return other_people(of, HARD, roster(*lines, patterns=BOTH), seconds)


def busy(*names, **contract):
    return [person(name, **{"max_days": 2, **contract}) for name in names]


def test_either_of_two_works_a_day_more():
    of = problem(*busy("A", "B"), patterns=BOTH)
    (found,) = others(of, "EEE", "LL.")
    assert (found.instead_of, found.employee, found.price) == (0, 1, 480)
    assert [(v.rule, v.employee, v.amount) for v in found.breaches] == [("working_days", 1, 1)]


def test_who_would_break_another_rule_is_none():
    of = problem(*busy("A", "B"), patterns=BOTH, time_off=(TimeOff(1, 0, 72 * H),))
    assert others(of, "EEE", "...") == ()


def test_who_would_break_another_rule_at_the_same_price_is_none():
    of = problem(*busy("A"), person("B", max_consecutive_days=2), patterns=BOTH)
    assert others(of, "EEE", "LL.") == ()


def test_who_breaks_nothing_by_it_would_be_a_better_repair_and_is_not_told():
    of = problem(*busy("A"), person("B"), patterns=BOTH)
    assert others(of, "EEE", "LL.") == ()


def test_what_the_repair_owes_to_her_own_data_has_no_other():
    of = problem(*busy("A", "B"), patterns=BOTH, pins=tuple(Pin(0, d, 0) for d in range(3)))
    assert others(of, "EEE", "LL.") == ()


def test_a_little_dearer_is_told_after_the_equally_cheap_and_much_dearer_is_not():
    people = [person(name, max_days=n) for name, n in zip("ABCD", (2, 1, 2, 0), strict=True)]
    of = problem(*people, patterns=BOTH, days=7)
    found = others(of, "EEEEEEE", ".......", ".......", ".......")
    assert [(o.employee, o.price) for o in found] == [(2, 5 * 480), (1, 6 * 480)]


def test_three_at_most_in_order():
    of = problem(*busy("A", "B", "C", "D", "E"), patterns=BOTH)
    found = others(of, "EEE", "LL.", "LL.", "LL.", "LL.")
    assert [o.employee for o in found] == [1, 2, 3]


def test_rules_about_all_must_hold_as_well():
    """The junior may not take the senior's day: nobody would be there to guide her."""
    lines = "EEE", "LL.", "LL."
    senior = problem(*busy("A", "B"), person("C"), patterns=BOTH)
    assert [o.employee for o in others(senior, *lines)] == [1]
    young = problem(*busy("A"), junior("B", max_days=2), person("C"), patterns=BOTH)
    assert others(young, *lines) == ()


def test_without_time_nobody_is_told():
    of = problem(*busy("A", "B"), patterns=BOTH)
    assert others(of, "EEE", "LL.", seconds=0.0) == ()
