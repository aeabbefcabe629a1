"""Breaches over time: what changes of a stretch that is cut anew."""

from __future__ import annotations

from solver.explain.roster_change import effect_between
from solver.explain.stretches import worse_parts
from solver.rules.base import Violation
from solver.rules.consecutive_days import ConsecutiveDays
from solver.rules.wording import Span
from tests.solver.tiny import person, problem, roster


def short(start, end, people, rule="minimum_on_duty"):
    values = (("span", Span(start, end)), ("missing", people))
    amount = people * (end - start)
    return Violation(rule, True, amount, 0, "{span}: {missing}", values, day=0, start=start)


def lost(start, end, amount):
    values = (("span", Span(start, end)), ("queue", "Phone"), ("lost", str(amount)))
    return Violation("contacts_answered", False, amount, amount, "", values, day=0, start=start)


def told(violations):
    return [(dict(v.values)["span"], dict(v.values).get("missing"), v.amount) for v in violations]


def test_somebody_more_in_the_middle_of_a_stretch_breaks_nothing():
    after = [short(0, 100, 2), short(100, 300, 1), short(300, 400, 2)]
    effect = effect_between([short(0, 400, 2)], after)
    assert not effect.broken
    assert not effect.mended
    assert told(effect.eased) == [(Span(100, 300), 2, 400)]


def test_somebody_less_breaks_just_the_hours_that_she_leaves():
    before = [short(0, 100, 1)]
    effect = effect_between(before, [short(0, 50, 1), short(50, 200, 2), short(200, 250, 1)])
    assert told(effect.broken) == [
        (Span(50, 100), 2, 100),
        (Span(100, 200), 2, 200),
        (Span(200, 250), 1, 50),
    ]
    assert not (*effect.mended, *effect.eased)


def test_a_shift_moved_within_the_day_breaks_here_and_mends_there():
    effect = effect_between([short(0, 100, 1)], [short(200, 300, 1)])
    assert told(effect.broken) == [(Span(200, 300), 1, 100)]
    assert told(effect.mended) == [(Span(0, 100), 1, 100)]


def test_the_same_level_is_no_worse_and_neighbours_join():
    assert not list(worse_parts(short(0, 100, 1), [short(0, 300, 1)]))
    parts = list(worse_parts(short(0, 300, 3), [short(50, 100, 1), short(100, 150, 2)]))
    assert [(dict(p.violation.values)["span"], p.is_alone) for p in parts] == [
        (Span(0, 50), True),
        (Span(50, 150), False),
        (Span(150, 300), True),
    ]


def test_a_sum_over_time_is_compared_by_what_it_overlaps():
    before = [lost(0, 400, 90)]
    cut = [lost(0, 100, 30), lost(300, 400, 30)]
    assert not effect_between(before, cut).broken
    assert effect_between(before, cut).eased == (before[0],)
    assert effect_between(before, [lost(0, 400, 95)]).broken == (lost(0, 400, 95),)
    assert effect_between(before, [lost(500, 600, 1)]).broken == (lost(500, 600, 1),)


def test_a_run_that_is_cut_mends_and_two_that_join_break():
    of = problem(person("Ana", max_consecutive_days=1), days=5)

    def runs(codes):
        return list(ConsecutiveDays().violations(of, roster(codes)))

    whole, cut = runs("EEEEE"), runs("EE.EE")
    assert effect_between(whole, cut).eased == tuple(whole)
    assert not effect_between(whole, cut).broken
    assert effect_between(cut, whole).broken == tuple(whole)
    assert not effect_between(runs("EEE.."), runs(".EE..")).broken
