"""The generated family: the same for the same seed, of the size asked for, every rule on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.family import AIMS, Family
from benchmarks.full_book import full_book
from solver.domain.employee import FLEXIBLE, OVERTIME
from solver.domain.validation import FieldError
from solver.model.coverage import required_agents
from solver.roster.build import build
from solver.roster.evaluate import evaluate
from solver.roster.result import SolveOptions, SolveProgress
from solver.roster.solve import solve
from solver.rules import ALL_RULES
from solver.search.cancellation import CancelToken

SMALL = Family(12, 1, 3, 618, "both")


@pytest.fixture(scope="module")
def small():
    return full_book(SMALL)


@pytest.mark.parametrize("make", [Family.instance, full_book])
def test_the_same_seed_makes_the_same_instance_and_another_seed_another(make):
    assert make(SMALL) == make(Family(12, 1, 3, 618, "both"))
    assert make(SMALL)[0] != make(replace(SMALL, seed=1))[0]


@pytest.mark.parametrize(("n_people", "n_weeks", "n_queues"), [(12, 2, 1), (40, 4, 2)])
def test_an_instance_has_the_size_asked_for(n_people, n_weeks, n_queues):
    problem, _ = Family(n_people, n_weeks, n_queues).instance()
    assert len(problem.employees) == n_people
    assert problem.grid.n_days == 7 * n_weeks
    assert len(problem.queues) == n_queues
    by_week = required_agents(problem)[:, : problem.grid.n_intervals].reshape(n_queues, n_weeks, -1)
    assert by_week.any(axis=2).all()
    days_off = {t.start // 1440 // 7 for t in problem.time_off}
    wished = {request.day // 7 for request in problem.requests}
    if n_people == 40:
        assert days_off >= set(range(n_weeks))
        assert wished == set(range(n_weeks))


def test_fewer_queues_need_about_as_many_agents():
    one, three = (required_agents(Family(60, 1, n).instance()[0]).sum() for n in (1, 3))
    assert one == pytest.approx(three, rel=0.15)


@pytest.mark.parametrize(
    "wrong", [{"n_people": 11}, {"n_weeks": 5}, {"n_queues": 4}, {"aim": ""}, {"levels": ""}]
)
def test_numbers_outside_the_family_are_refused(wrong):
    with pytest.raises(FieldError):
        Family(**wrong)


@pytest.mark.parametrize("aim", AIMS)
def test_the_aim_says_whether_heads_or_contacts_count(aim):
    rules = {r.key: not r.is_off for r in Family(12, aim=aim).instance()[1]}
    assert rules["coverage"] == (aim != "contacts")
    assert rules["contacts_answered"] == (aim != "required")


@pytest.mark.parametrize(("levels", "nice"), [("one", set()), ("two", {"requests", "fairness"})])
def test_the_levels_say_which_rules_are_nice(levels, nice):
    rules = Family(12, levels=levels).instance()[1]
    assert {r.key for r in rules if r.nice} == nice


def test_every_rule_is_on_and_makes_the_model_another_one(small):
    problem, rules = small
    assert {type(rule) for rule in rules} == set(ALL_RULES)
    assert not [rule.key for rule in rules if rule.is_off]
    whole = str(build(problem, rules).cp.proto)
    for rule in rules:
        without = build(problem, [other for other in rules if other is not rule])
        assert str(without.cp.proto) != whole, rule.key


def test_the_full_book_has_the_data_that_its_rules_ask_for(small):
    problem, _ = small
    large, _ = full_book(Family(60))
    assert any(p.is_standby for p in problem.patterns)
    assert any(p.is_flexible for p in problem.patterns)
    assert {v for e in problem.employees for v in e.volunteers} == {FLEXIBLE, OVERTIME}
    assert any(e.mentor_id for e in large.employees)
    assert problem.pins
    assert problem.published
    assert len(problem.ledger) == 12
    assert problem.holidays
    assert sum(any(q is not None for q in row) for row in problem.roles) == 4
    assert problem.shift_targets
    assert {request.avoid for request in large.requests} == {False, True}
    away = sum(large.leave_days(e, range(7)) for e in range(60))
    assert 0.06 <= away / sum(e.contract.max_days for e in large.employees) <= 0.08


def test_a_small_instance_with_the_full_book_has_a_roster(small):
    problem, rules = small
    cancel = CancelToken()

    def stop_with_one(progress: SolveProgress) -> None:
        if progress.cost is not None:
            cancel.cancel()

    result = solve(problem, rules, SolveOptions(time_limit_seconds=60), cancel, stop_with_one)
    assert result.roster is not None
    assert evaluate(problem, rules, result.roster).is_feasible
