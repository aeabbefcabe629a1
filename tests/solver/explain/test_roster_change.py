"""What changed cells break and mend, alone and together, and which of them do no harm."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from solver.domain.queue import Queue
from solver.explain.roster_change import RosterChanges, effect_between
from solver.explain.single_change import Cell, SingleChanges
from solver.roster.evaluate import evaluate
from solver.rules.consecutive_days import ConsecutiveDays
from solver.rules.minimum_on_duty import MinimumOnDuty
from solver.rules.minimum_rest import MinimumRest
from tests.solver.explain.test_single_change import cases
from tests.solver.tiny import demand, person, problem, roster

REST = MinimumRest()
OF = problem(person("Ana", min_rest_minutes=660), person("Bo", min_rest_minutes=660), days=4)
E, N, OFF = 0, 1, -1


def rules(effect):
    return [v.rule for v in effect.broken], [v.rule for v in effect.mended]


def test_a_change_breaks_and_its_reverse_mends():
    good, bad = roster("E...", "...."), roster("NE..", "....")
    there = RosterChanges(OF, (REST,), good).effect([Cell(0, 0, N), Cell(0, 1, E)])
    back = RosterChanges(OF, (REST,), bad).effect([Cell(0, 0, E), Cell(0, 1, OFF)])
    assert rules(there) == (["minimum_rest"], [])
    assert rules(back) == ([], ["minimum_rest"])


def test_what_was_broken_before_and_is_no_worse_counts_for_nothing():
    changes = RosterChanges(OF, (REST,), roster("NE..", "...."))
    assert rules(changes.effect([Cell(1, 0, E)])) == ([], [])


def test_a_breach_that_grows_is_broken_and_one_that_shrinks_is_mended():
    rule = ConsecutiveDays()
    of = problem(person("Ana", max_consecutive_days=1), days=4)
    short, long = roster("EE.."), roster("EEE.")
    before, after = (list(rule.violations(of, r)) for r in (short, long))
    assert sum(v.amount for v in after) > sum(v.amount for v in before)
    grown = RosterChanges(of, (rule,), short).effect([Cell(0, 2, E)])
    shrunk = RosterChanges(of, (rule,), long).effect([Cell(0, 2, OFF)])
    assert [v.amount for v in grown.broken] == [v.amount for v in after]
    assert [v.amount for v in shrunk.eased] == [v.amount for v in after]


def test_equal_violations_are_no_effect():
    found = tuple(REST.violations(OF, roster("NE..", "....")))
    assert rules(effect_between(found, found)) == ([], [])
    softer = tuple(replace(v, values=()) for v in found)
    assert rules(effect_between(found, softer)) == ([], [])


def test_a_swap_that_only_holds_together_is_accepted_whole():
    queues = (Queue("Phone", ""),)
    asked = demand(queues, {(0, t): 1 for t in range(24 + 7, 24 + 15)}, OF.grid.n_intervals)
    of = replace(OF, queues=queues, requirements=asked)
    swap = [Cell(0, 1, OFF), Cell(1, 1, E)]
    changes = RosterChanges(of, (MinimumOnDuty(),), roster("EEEE", "...."))
    assert rules(changes.effect(swap[:1]))[0] == ["minimum_on_duty"]
    assert changes.harmless(swap) == swap


def test_only_the_cells_that_a_broken_rule_names_are_left_out():
    changes = RosterChanges(OF, (REST,), roster("....", "...."))
    cells = [Cell(0, 0, N), Cell(0, 1, E), Cell(0, 3, E), Cell(1, 2, N)]
    kept = changes.harmless(cells)
    assert rules(changes.effect(kept))[0] == []
    assert kept == [Cell(0, 0, N), Cell(0, 3, E), Cell(1, 2, N)]


@settings(max_examples=80, deadline=None)
@given(cases())
def test_the_parts_of_a_change_break_and_mend_what_the_whole_does(case):
    of, book, now, cells = case
    singles, whole = SingleChanges(of, book, now), RosterChanges(of, book, now)
    for cell in cells:
        parts = effect_between(*singles.violations(cell))
        told = whole.effect([cell])
        for name in ("broken", "mended", "eased"):
            mine, theirs = getattr(parts, name), getattr(told, name)
            assert sum(v.amount for v in mine if v.hard) == sum(v.amount for v in theirs if v.hard)


@settings(max_examples=80, deadline=None)
@given(cases())
def test_what_is_kept_breaks_nothing(case):
    of, book, now, cells = case
    places = {(cell.employee, cell.day): cell for cell in cells}
    kept = RosterChanges(of, book, now).harmless(list(places.values()))
    after = evaluate(of, book, now.with_cells((c.employee, c.day, c.pattern) for c in kept))
    broken = effect_between(evaluate(of, book, now).violations, after.violations).broken
    assert not [v for v in broken if v.hard]
