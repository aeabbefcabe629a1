"""Forbidden sequences: the day after, last week's Sunday, patterns named but not there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.pattern import OFF, Pattern
from solver.rules.forbidden_sequences import ForbiddenSequences
from solver.rules.wording import Day, Person, Shift
from tests.solver.tiny import EARLY, LATE, NIGHT, assert_halves_agree, problem, roster

NESTED = (
    EARLY,
    replace(LATE, forbidden_followers=frozenset("E")),
    replace(NIGHT, forbidden_followers=frozenset("EL")),
)
CROSSED = (
    replace(EARLY, forbidden_followers=frozenset("LE")),
    replace(LATE, forbidden_followers=frozenset("EN")),
    replace(NIGHT, forbidden_followers=frozenset({"X", "E"})),
)


def found(line: str, patterns: tuple[Pattern, ...] = NESTED, history: tuple[int, ...] = ()):
    of = problem(days=len(line), patterns=patterns, history=(history,) if history else ())
    return list(ForbiddenSequences().violations(of, roster(line, patterns=patterns)))


def test_what_may_follow_is_allowed_and_what_may_not_is_told():
    assert not found("ELNN.E")
    (violation,) = found("EEL.NL.")
    assert (violation.rule, violation.amount, violation.day) == ("forbidden_sequences", 1, 5)
    assert dict(violation.values) == {
        "name": Person(0),
        "shift": Shift(1),
        "day": Day(5),
        "before": Shift(2),
    }


def test_it_is_one_sided():
    assert not found("EN")
    assert found("NE")


def test_a_pattern_may_be_kept_from_following_itself():
    assert len(found("EEE", CROSSED)) == 2


def test_the_last_day_of_the_history_counts():
    assert len(found("E..", history=(OFF, 2))) == 1
    assert not found("E..", history=(2, OFF))


def test_codes_of_no_pattern_bind_nobody():
    patterns = (replace(EARLY, forbidden_followers=frozenset({"X"})),)
    assert not found("EE", patterns)
    assert_halves_agree(ForbiddenSequences(), problem(days=2, patterns=patterns))


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("patterns", [NESTED, CROSSED])
@pytest.mark.parametrize("history", [(), (0,), (1,), (2,), (2, OFF)])
def test_solver_and_checker_agree_on_every_roster(hard, patterns, history):
    of = problem(days=3, patterns=patterns, history=(history,) if history else ())
    assert_halves_agree(ForbiddenSequences(hard=hard, weight=3), of)
