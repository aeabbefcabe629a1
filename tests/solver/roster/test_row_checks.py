from dataclasses import replace
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from resources.samples.centre import FIRST_DATE, Centre
from scheduler_app.store.week import Week, week_of
from solver.domain.pattern import OFF
from solver.domain.roster import Roster
from solver.roster.evaluate import evaluate
from solver.roster.row_checks import RowChecks
from solver.rules.base import PersonRule

N_PEOPLE = 12


@cache
def made() -> Week:
    found = week_of(Centre(N_PEOPLE).data(), FIRST_DATE)
    return replace(found, roster=Roster(((0, 1, 2, 3, OFF, 5, 0),) * N_PEOPLE))


cells = st.tuples(
    st.integers(0, N_PEOPLE - 1), st.integers(0, 6), st.sampled_from([OFF, 0, 1, 2, 3, 4, 5])
)


@settings(max_examples=15, deadline=None)
@given(edits=st.lists(st.lists(cells, max_size=3), max_size=5))
def test_what_is_known_of_other_rows_changes_nothing(
    edits: list[list[tuple[int, int, int]]],
) -> None:
    week = made()
    known, roster = RowChecks(), week.roster
    for edit in ([], *edits):
        roster = roster.with_cells(edit)
        told = evaluate(week.problem, week.rules, roster, known)
        assert told == evaluate(week.problem, week.rules, roster)


def test_another_problem_is_checked_anew() -> None:
    week, known = made(), RowChecks()
    evaluate(week.problem, week.rules, week.roster, known)
    spare = replace(week.problem, time_off=(), availability=(), requests=())
    told = evaluate(spare, week.rules, week.roster, known)
    assert told == evaluate(spare, week.rules, week.roster)
    assert told != evaluate(week.problem, week.rules, week.roster)


def test_only_the_changed_row_is_checked_again() -> None:
    week, known = made(), RowChecks()
    known.begin(week.problem)
    told = evaluate(week.problem, week.rules, week.roster).violations
    others = {violation.rule for violation in told if violation.employee}
    rule = next(r for r in week.rules if isinstance(r, PersonRule) and r.key in others)
    before = list(known.violations(rule, week.roster))
    after = list(known.violations(rule, week.roster.with_cells([(0, 0, OFF)])))
    same = [v for v in before if v.employee]
    assert same
    assert all(a is b for a, b in zip(same, (v for v in after if v.employee), strict=True))
