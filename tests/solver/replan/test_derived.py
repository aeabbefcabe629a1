"""Patterns derived from others: codes, pay, and who may work them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.activity import BreakRule
from solver.domain.pattern import Pattern
from solver.replan.derived import PatternBook, derived, with_patterns
from tests.solver.tiny import H, person, problem

DAY = Pattern("A", 8 * H, 9 * H, 8 * H, break_minutes=60)  # 08:00-17:00, an hour unpaid


@pytest.mark.parametrize(
    ("start", "end", "code", "paid"),
    [
        (8, 19, "A+2", 10),
        (8, 14, "A-14", 5),
        (8, 10, "A-10", 2),
        (10, 17, "A@10", 6),
        (6, 17, "A@6", 10),
        (6, 14, "A@6-14", 7),
    ],
)
def test_code_and_pay(start, end, code, paid):
    found = derived(DAY, start * H, end * H).pattern
    assert (found.code, found.paid_minutes, found.is_retired) == (code, paid * H, True)
    assert (found.start_minute, found.end_minute) == (start * H, end * H)


def test_half_hours_and_taken_codes():
    assert derived(DAY, 8 * H, 17 * H + 90).pattern.code == "A+1:30"
    assert derived(DAY, 8 * H, 14 * H + 30, {"A-14:30"}).pattern.code == "A-14:30'"


def test_each_is_made_once_and_those_of_an_earlier_repair_come_again():
    known = (DAY, derived(DAY, 8 * H, 14 * H).pattern)
    book = PatternBook(known)
    assert book.derive(0, 8 * H, 14 * H) == 1
    assert book.derive(0, 8 * H, 13 * H) == book.derive(0, 8 * H, 13 * H) == 2
    assert len(book.new) == 1
    assert book.is_derived(1, "A")
    assert book.is_derived(2, "A")
    assert not book.is_derived(0, "A")


def test_they_are_allowed_forbidden_and_given_breaks_as_their_parents():
    night = Pattern("N", 22 * H, 8 * H, 8 * H, forbidden_followers=frozenset({"A"}))
    lunch = BreakRule("Lunch", patterns=frozenset({"A"}))
    of = problem(
        replace(person(), patterns=frozenset({"A"})),
        replace(person("B"), patterns=frozenset({"N"})),
        patterns=(DAY, night),
        break_rules=(lunch,),
    )
    long, short = derived(DAY, 8 * H, 19 * H), derived(DAY, 8 * H, 10 * H)
    found = with_patterns(of, (long, short))
    assert [p.code for p in found.patterns] == ["A", "N", "A+2", "A-10"]
    assert found.employees[0].patterns == {"A", "A+2", "A-10"}
    assert found.employees[1].patterns == {"N"}
    assert found.patterns[1].forbidden_followers == {"A", "A+2", "A-10"}
    assert found.break_rules[0].patterns == {"A", "A+2"}
    assert with_patterns(of, ()) is of


def test_what_is_derived_twice_is_made_of_the_first_parent():
    book = PatternBook((DAY,))
    late = book.derive(0, 10 * H, 17 * H)
    both = book.new[book.derive(late, 10 * H, 15 * H) - 1]
    assert (both.parent, both.pattern.code) == ("A", "A@10-15")
    of = problem(replace(person(), patterns=frozenset({"A"})), patterns=(DAY,))
    assert "A@10-15" in with_patterns(of, (both,)).employees[0].patterns


SPLIT = Pattern("S", 8 * H, 12 * H, 8 * H, gap_start_minute=4 * H, gap_minutes=4 * H)


@pytest.mark.parametrize(
    ("start", "end", "parts", "paid", "code"),
    [
        (8, 22, ((8, 12), (16, 22)), 10, "S+2"),
        (10, 18, ((10, 12), (16, 18)), 4, "S@10-18"),
        (8, 14, ((8, 12),), 4, "S-12"),  # nobody stays for the gap
        (12, 20, ((16, 20),), 4, "S@16"),
        (17, 20, ((17, 20),), 3, "S@17"),
    ],
)
def test_the_gap_of_a_split_shift_stays_at_its_time_of_day(start, end, parts, paid, code):
    found = derived(SPLIT, start * H, end * H).pattern
    assert found.parts == tuple((a * H, b * H) for a, b in parts)
    assert (found.paid_minutes, found.code) == (paid * H, code)


def test_the_same_rest_of_a_split_shift_is_made_once():
    book = PatternBook((SPLIT,))
    assert book.derive(0, 8 * H, 14 * H) == book.derive(0, 8 * H, 12 * H) == 1
