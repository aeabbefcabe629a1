"""Answer rate of the week: just enough is allowed, a hundredth of a contact less is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.queue import Queue
from solver.rules.answer_rate import AnswerRate
from solver.rules.wording import Day
from tests.solver.tiny import (
    EARLY,
    NIGHT,
    H,
    assert_halves_agree,
    calls,
    least_cost,
    person,
    problem,
    roster,
)

ZH = frozenset({"zh"})
WEEK = {8: (0.0, 3.0, 4.0), 34: (0.0, 4.0, 6.0)}


def centre(goal, curves=WEEK, **fields):
    queue = Queue("Phone", "zh", answer_rate=goal)
    people = [person(name, skills=ZH) for name in "ab"]
    found = (calls(0, curves, 48 + fields.get("lookahead_minutes", 0) // H),)
    return problem(
        *people, days=2, patterns=(EARLY, NIGHT), queues=(queue,), contacts=found, **fields
    )


def test_it_is_off_until_it_is_wanted():
    assert AnswerRate().is_off


@pytest.mark.parametrize(("goal", "missing"), [(0.7, 0), (0.701, 1), (0.8, 100), (1.0, 300)])
def test_the_goal_is_for_all_contacts_of_the_week(goal, missing):
    found = list(AnswerRate(hard=True).violations(centre(goal), roster("EE", "..")))
    assert sum(v.amount for v in found) == missing
    if missing:
        values = dict(found[0].values)
        assert values["rate"].fraction == pytest.approx(0.7)
        assert values["goal"].fraction == pytest.approx(goal)


def test_a_busy_day_may_be_made_good_by_another():
    assert not list(AnswerRate(hard=True).violations(centre(0.9), roster("EE", ".E")))


def test_what_is_looked_ahead_to_does_not_count():
    of = centre(1.0, {8: (0.0, 1.0), 50: (0.0, 9.0)}, lookahead_minutes=6 * H)
    assert not list(AnswerRate(hard=True).violations(of, roster("E.", "..")))
    assert_halves_agree(AnswerRate(hard=True), of)


@pytest.mark.parametrize(
    "rule", [AnswerRate(hard=True), AnswerRate(weight=3)], ids=["hard", "soft"]
)
def test_solver_and_checker_agree(rule):
    assert len(assert_halves_agree(rule, centre(0.8))) > 1


def test_each_week_has_its_own_rate():
    """The night out of the first Sunday is covered by one shift but lies in two weeks."""
    queue = Queue("Phone", answer_rate=0.9)
    curves = {6 * 24 + 23: (0.0, 10.0), 7 * 24 + 1: (0.0, 4.0), 7 * 24 + 8: (0.0, 6.0)}
    found = (calls(0, curves, 8 * 24),)
    of = problem(person(), days=8, patterns=(EARLY, NIGHT), queues=(queue,), contacts=found)
    (second,) = AnswerRate(hard=True).violations(of, roster("......N."))
    assert (second.amount, dict(second.values)["day"]) == (500, Day(7))
    rows = [("......N.", 500), ("......NE", 0), (".......E", 900 + 300), ("........", 900 + 900)]
    for line, amount in rows:
        assert AnswerRate(weight=2).cost(of, roster(line)) == 2 * amount
        assert least_cost(AnswerRate(weight=2), of, roster(line)) == 2 * amount


def test_a_goal_of_all_contacts_is_what_agents_can_reach():
    of = centre(1.0, {8: (0.0, 3.0, 4.0)})
    contacts = replace(of.contacts[0], volume=(*of.contacts[0].volume[:8], 4.02, *[0.0] * 39))
    of = replace(of, contacts=(contacts,))
    assert not list(AnswerRate(hard=True).violations(of, roster("E.", "E.")))
    assert_halves_agree(AnswerRate(hard=True), of)
