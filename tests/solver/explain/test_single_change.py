"""One changed cell, judged part by part, against the whole roster judged again."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from solver.domain.pattern import OFF
from solver.domain.roster import Roster
from solver.explain.single_change import Cell, SingleChanges
from solver.roster.evaluate import evaluate
from tests.solver.random_problems import problems, rule_books


@st.composite
def cases(draw):
    of = draw(problems(max_people=4))
    one = st.integers(OFF, len(of.patterns) - 1)
    n_days = of.grid.n_days
    cells = tuple(tuple(draw(one) for _ in range(n_days)) for _ in of.employees)
    place = st.tuples(st.integers(0, len(of.employees) - 1), st.integers(0, n_days - 1), one).map(
        lambda found: Cell(*found)
    )
    return of, draw(rule_books()), Roster(cells), draw(st.lists(place, min_size=1, max_size=6))


def hard_amounts(evaluation):
    amounts = {}
    for v in evaluation.violations:
        if v.hard:
            amounts[v.rule] = amounts.get(v.rule, 0) + v.amount
    return amounts


@settings(max_examples=150, deadline=None)
@given(cases())
def test_the_parts_say_what_the_whole_says(case):
    of, rules, roster, cells = case
    changes = SingleChanges(of, rules, roster)
    before = evaluate(of, rules, roster)
    for cell in cells:
        changed = roster.with_cells([(cell.employee, cell.day, cell.pattern)])
        after = evaluate(of, rules, changed)
        costs = {
            key: cost - before.cost_by_rule[key]
            for key, cost in after.cost_by_rule.items()
            if cost != before.cost_by_rule[key]
        }
        assert changes.cost_by_rule(cell) == costs
        was, then = hard_amounts(before), hard_amounts(after)
        worse = {key for key, amount in then.items() if amount > was.get(key, 0)}
        told = {v.rule for v in changes.broken(cell)}
        assert told <= worse
        assert bool(told) == bool(worse)
        new = set(after.violations) - set(before.violations)
        assert set(changes.broken(cell)) <= new
