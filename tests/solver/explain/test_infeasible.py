"""Why there is no roster: contradictions person by person, then the smallest way out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.burden import Burden
from solver.domain.employee import Level
from solver.domain.pattern import OFF
from solver.domain.queue import Queue
from solver.domain.wishes import Pin, Request, TimeOff
from solver.explain.infeasible import explain_infeasible
from solver.roster.evaluate import evaluate
from solver.roster.result import SolveOptions, Status
from solver.roster.solve import solve
from solver.rules import default_rules
from solver.rules.minimum_on_duty import MinimumOnDuty
from solver.rules.requests import Requests
from solver.rules.wording import Span
from solver.search.cancellation import CancelToken
from tests.solver.tiny import EARLY, H, demand, person, problem

PHONE = (Queue("phone"),)
OPTIONS = SolveOptions(20, workers=1)


def explain(of, rules=None, cancel=None):
    return explain_infeasible(of, rules or default_rules(), OPTIONS, cancel or CancelToken())


def broken(repair):
    return {v.rule for v in repair.breaches}


def test_a_possible_week_is_found_possible():
    told = explain(problem(person("Ana", min_days=2), days=7))
    assert (told.contradictions, told.repairs, told.is_confirmed) == ((), (), False)
    assert sum(p != OFF for p in told.possible.cells[0]) >= 2


def locked_on_leave():
    return problem(
        person("Ana"),
        person("Bo"),
        pins=(Pin(1, 0, 0),),
        time_off=(TimeOff(1, 0, 24 * H),),
    )


def test_a_contradiction_names_the_person_and_the_smallest_set_of_rules():
    told = explain(locked_on_leave())
    (found,) = told.contradictions
    assert (found.employee, found.rules) == (1, ("availability", "pinned"))
    assert [[(v.rule, v.employee, v.amount) for v in way] for way in found.ways] == [
        [("availability", 1, 1)],
        [("pinned", 1, 1)],
    ]
    assert told.is_confirmed


def test_a_contradiction_in_a_later_week_is_told_as_steps_too():
    of = problem(
        person("Ana"),
        person("Bo"),
        days=14,
        pins=(Pin(1, 9, 0),),
        time_off=(TimeOff(1, 9 * 24 * H, 10 * 24 * H),),
        ledger=(Burden(nights=1), Burden(nights=2)),
    )
    (found,) = explain(of).contradictions
    assert [way[0].text for way in found.ways] == [
        "Ask {name} to work {shift} on {day} during leave",
        "Unlock {name} on {day}: {shift} in place of the locked {pinned}",
    ]


def test_a_contradiction_can_be_mended_on_either_side():
    told = explain(locked_on_leave())
    assert [broken(repair) for repair in told.repairs] == [{"pinned"}, {"availability"}]
    assert [repair.price for repair in told.repairs] == [2400, 4800]
    assert [repair.is_cheapest for repair in told.repairs] == [True, False]


def test_each_person_who_contradicts_herself_is_named():
    of = problem(
        person("Ana", min_days=3, max_consecutive_days=1),
        person("Bo"),
        person("Cy", min_days=5, max_minutes=16 * H),
        days=7,
        patterns=(EARLY,),
        time_off=(TimeOff(0, 24 * H, 36 * H), TimeOff(0, 72 * H, 80 * H)),
    )
    (found,) = explain(of).contradictions
    assert (found.employee, set(found.rules)) == (2, {"weekly_hours", "working_days"})


def two_days(*people, minimum=1, **fields):
    """08:00-10:00 on the first day and 08:00-09:00 on the second want somebody."""
    of = problem(
        *people,
        days=2,
        patterns=(EARLY,),
        queues=PHONE,
        requirements=demand(PHONE, {(0, 8): 1, (0, 9): 1, (0, 32): 1}, 48),
        **fields,
    )
    rules = [r for r in default_rules() if r.hard and r.key != "minimum_on_duty"]
    return of, (*rules, MinimumOnDuty(minimum=minimum))


@pytest.mark.parametrize("minimum", [1, 2])
def test_the_cheapest_repair_comes_first_with_its_size(minimum):
    """One hour short costs less than a working day too many."""
    people = [person(name, max_days=1, level=Level.LEAD) for name in ("Ana", "Bo")[:minimum]]
    told = explain(*two_days(*people, minimum=minimum))
    first = told.repairs[0]
    (found,) = first.breaches
    assert (found.rule, dict(found.values)) == (
        "minimum_on_duty",
        {"span": Span(32 * H, 33 * H), "missing": minimum},
    )
    assert (first.price, first.is_cheapest, told.contradictions) == (60 * minimum, True, ())
    assert told.is_confirmed


def test_another_kind_of_repair_is_a_longer_week():
    told = explain(*two_days(person("Ana", max_days=1)))
    assert [broken(repair) for repair in told.repairs] == [{"minimum_on_duty"}, {"working_days"}]
    assert told.repairs[1].price == 480


def test_who_else_could_give_way_is_told_in_the_words_of_a_step():
    """Only a third day of either can cover the third; both are equally cheap."""
    need = demand(PHONE, {(0, 24 * d + 8): 1 for d in range(5)}, 120)
    people = [person(name, max_days=2, level=Level.LEAD) for name in ("Ana", "Bo")]
    of = problem(*people, days=5, patterns=(EARLY,), queues=PHONE, requirements=need)
    hard = [r for r in default_rules() if r.hard and r.key != "minimum_on_duty"]
    told = explain(of, (*hard, MinimumOnDuty(minimum=1)))
    longer = next(r for r in told.repairs if broken(r) == {"working_days"})
    ((other,), (step,)) = (longer.others, longer.steps)
    assert {other.employee, other.instead_of} == {0, 1}
    assert other.instead_of == step.employee
    (instead,) = other.breaches
    assert (instead.text, instead.employee) == (step.text, other.employee)


def test_a_repair_that_is_applied_makes_the_week_possible():
    of, rules = two_days(person("Ana", max_days=1), person("Bo", patterns=frozenset({"X"})))
    assert solve(of, rules, OPTIONS, CancelToken()).status is Status.INFEASIBLE
    longer = explain(of, rules).repairs[1]
    (allowed,) = longer.breaches
    people = list(of.employees)
    contract = people[allowed.employee].contract
    people[allowed.employee] = replace(
        people[allowed.employee],
        contract=replace(contract, max_days=dict(allowed.values)["days"]),
    )
    mended = replace(of, employees=tuple(people))
    assert solve(mended, rules, OPTIONS, CancelToken()).status is Status.OPTIMAL
    assert evaluate(mended, rules, longer.roster).is_feasible


def test_a_repair_breaks_nothing_but_what_it_tells():
    of, rules = two_days(person("Ana", max_days=1))
    for repair in explain(of, rules).repairs:
        judged = evaluate(of, rules, repair.roster)
        assert tuple(v for v in judged.violations if v.hard) == repair.breaches


def test_the_roster_of_a_repair_grants_what_wishes_it_can():
    wish = Requests(weight=10)
    of, rules = two_days(person("Ana", max_days=1), requests=(Request(0, 0, OFF),))
    told = explain(of, (*rules, wish))
    longer = next(r for r in told.repairs if broken(r) == {"working_days"})
    assert longer.cost == 10
    of, rules = two_days(person("Ana", max_days=1), person("Bo"), requests=(Request(0, 0, OFF),))
    told = explain(of, (*rules, wish, MinimumOnDuty(minimum=2)))
    assert all(0 in [*repair.roster.cells[0]] for repair in told.repairs)


def test_a_cancelled_explanation_claims_nothing():
    cancel = CancelToken()
    cancel.cancel()
    told = explain(*two_days(person("Ana", max_days=1)), cancel)
    assert not told.is_proven
    assert told.contradictions == ()


def test_soft_rules_do_not_stand_in_the_way():
    of = problem(person("Ana"), pins=(Pin(0, 0, 0),))
    soft = [r for r in default_rules() if not r.hard]
    assert explain(of, tuple(soft)).repairs == ()
