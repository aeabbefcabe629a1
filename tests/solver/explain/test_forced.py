"""What forcing a cell costs once the others may be re-planned."""

from __future__ import annotations

import pytest

from solver.domain.pattern import OFF, Pattern
from solver.domain.queue import Queue
from solver.domain.roster import Roster
from solver.domain.validation import FieldError
from solver.domain.wishes import Pin, Request, TimeOff
from solver.explain.forced import forced
from solver.explain.nearby import Change
from solver.explain.single_change import Cell
from solver.explain.wanted import Present
from solver.roster.evaluate import evaluate
from solver.roster.result import SolveOptions, Status
from solver.roster.solve import solve
from solver.rules import default_rules
from solver.rules.availability import Availability
from solver.search.cancellation import CancelToken
from tests.solver.tiny import EARLY, LATE, H, demand, person, problem, roster

PHONE = (Queue("phone"),)
BOTH = (EARLY, LATE)
OPTIONS = SolveOptions(20)
RULES = tuple(r for r in default_rules() if r.key != "minimum_on_duty")
DAY = {(0, t): 1 for t in range(7, 15)}
LATER = {(0, t): 1 for t in range(14, 22)}


def force(of, lines, cell, cancel=None):
    start = roster(*lines, patterns=BOTH)
    return forced(Present(of, RULES, start), cell, OPTIONS, cancel or CancelToken())


def centre(*people, need=None, **fields):
    return problem(
        *(people or (person("A"), person("B"))),
        days=2,
        patterns=BOTH,
        queues=PHONE,
        requirements=demand(PHONE, DAY if need is None else need, 48),
        **fields,
    )


def test_somebody_takes_over_so_that_it_costs_nothing():
    found = force(centre(), ("E.", ".."), Cell(0, 0, OFF))
    assert (found.status, found.price, found.least_prices) == (Status.OPTIMAL, 0, (0, 0))
    assert found.changes == (Change(0, 0, 0, OFF), Change(1, 0, OFF, 0))
    assert found.is_proven
    assert found.price_by_rule == {}


def test_no_more_cells_change_than_the_cost_asks_for():
    of = centre(*(person(name) for name in "ABCDEF"))
    found = force(of, ("E.", *[".."] * 5), Cell(0, 0, OFF))
    assert (found.price, len(found.changes)) == (0, 2)


def test_of_many_rosters_that_cost_the_same_the_nearest_is_told():
    """Each day wants one of six; any of them will do."""
    of = problem(
        *(person(name, max_days=2) for name in "ABCDEF"),
        days=7,
        patterns=BOTH,
        queues=PHONE,
        requirements=demand(
            PHONE, {(0, d * 24 + t): 1 for d in range(7) for t in range(7, 15)}, 168
        ),
    )
    lines = ["E...E..", ".E...E.", "..E...E", "...E...", ".......", "......."]
    found = force(of, lines, Cell(0, 1, 0))
    assert found.price == 0
    assert len(found.changes) <= 4  # hers, the other's of that day, and one more day that moves


def test_the_price_is_what_nobody_can_take_over():
    of = centre(person("A"))
    found = force(of, ("E.",), Cell(0, 0, OFF))
    single = evaluate(of, RULES, roster("..", patterns=BOTH)).cost
    assert found.price == single - found.before.cost > 0
    assert found.price_by_rule == {"coverage": found.price}
    assert found.is_proven


def test_she_who_can_take_over_is_found_among_many_who_cannot():
    many = [person(f"P{n:02}", patterns=frozenset({"X"})) for n in range(20)]
    found = force(centre(person("A"), *many, person("Z")), ("E.", *[".."] * 21), Cell(0, 0, OFF))
    assert {change.employee for change in found.changes} == {0, 21}
    assert found.price == 0


def test_no_row_but_a_few_is_touched():
    """Forty-eight could each take over half an hour; no more than thirty are asked."""
    halves = range(48)
    short = tuple(Pattern(f"H{t}", 30 * t, 30, 30) for t in halves)
    people = [person("A"), *(person(f"P{t:02}", patterns=frozenset({f"H{t}"})) for t in halves)]
    of = problem(
        *people,
        days=1,
        interval_minutes=30,
        patterns=(Pattern("D", 0, 24 * H, 24 * H), *short),
        queues=PHONE,
        requirements=demand(PHONE, {(0, t): 1 for t in halves}, 48),
    )
    now = Present(of, RULES, Roster(((0,), *(((OFF,),) * 48))))
    found = forced(now, Cell(0, 0, OFF), OPTIONS, CancelToken())
    assert len(found.changes) == 31
    assert found.least_cost == found.bound == found.before.cost < found.after.cost
    assert not found.is_proven


def test_the_forced_cell_holds_and_its_lock_gives_way():
    of = centre(pins=(Pin(0, 0, 0), Pin(1, 1, OFF)), requests=(Request(0, 0, 1),))
    found = force(of, ("E.", ".."), Cell(0, 0, 1))
    assert found.roster.cells[0][0] == 1
    assert found.roster.cells[1][1] == OFF
    alone = solve(of, RULES, OPTIONS, CancelToken())
    assert alone.roster.cells[0][0] == 0


def test_what_no_roster_goes_with_is_infeasible():
    of = centre(time_off=(TimeOff(0, 0, 24 * H),))
    found = force(of, ("..", "E."), Cell(0, 0, 0))
    assert (found.status, found.price, found.roster) == (Status.INFEASIBLE, None, None)
    assert (found.changes, found.price_by_rule, found.is_proven) == ((), {}, False)


NO_TIME = SolveOptions(0.001)


def test_what_her_own_rules_forbid_is_told_without_a_solve_of_everybody():
    sizes = []

    class Watched(Availability):
        """The rule itself, which notes how many people each model has."""

        def post(self, model):
            sizes.append(len(model.problem.employees))
            return super().post(model)

    rules = [Watched() if rule.key == Availability.key else rule for rule in RULES]
    of = centre(time_off=(TimeOff(0, 0, 24 * H),))
    now = Present(of, rules, roster("..", "..", patterns=BOTH))
    found = forced(now, Cell(0, 0, 0), OPTIONS, CancelToken())
    assert (found.status, sizes) == (Status.INFEASIBLE, [1])


def test_without_time_the_mended_row_is_the_answer_and_no_bound_is_claimed():
    now, said = Present(centre(), RULES, roster("E.", "..", patterns=BOTH)), []
    found = forced(now, Cell(0, 0, OFF), NO_TIME, CancelToken(), said.append)
    assert [change.employee for change in found.changes] == [0]
    assert (found.status, found.bound, said) == (Status.FEASIBLE, 0.0, [])


def test_a_cancelled_question_still_keeps_the_forced_cell():
    cancel = CancelToken()
    cancel.cancel()
    found = force(centre(), ("E.", ".."), Cell(0, 0, OFF), cancel)
    assert found.roster is None or found.roster.cells[0][0] == OFF


@pytest.mark.parametrize("cell", [Cell(2, 0, 0), Cell(0, 2, 0), Cell(0, 0, 2), Cell(0, 0, -2)])
def test_what_does_not_exist_is_refused(cell):
    with pytest.raises(FieldError):
        force(centre(), ("E.", ".."), cell)
