"""Instances of Curtois & Qu: our cost and our hard rules are those of the published scorer."""

from __future__ import annotations

import importlib.util
import os
import random
import sys
from pathlib import Path
from types import ModuleType

import pytest

from benchmarks.curtois_instance import read, rules, write
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.roster.evaluate import evaluate
from solver.roster.result import SolveOptions, Status
from solver.roster.solve import solve
from solver.search.cancellation import CancelToken

DATA = Path(os.environ.get("SIXSHIFT_DATA", Path(__file__).parents[2].parent / "shared" / "data"))
SCORER = DATA.parent / "tools" / "score_curtois.py"
RULE_OF = {
    "H2": "forbidden_sequences",
    "H3": "shift_limits",
    "H4": "period_hours",
    "H5": "consecutive_days",
    "H6": "min_consecutive_days",
    "H7": "min_days_off",
    "H8": "weekends",
    "H9": "pinned",
}
SMALL = """\
# A comment
SECTION_HORIZON
14

SECTION_SHIFTS
E,480,
L,600,E|X

SECTION_STAFF
A,E=14|L=3,4320,3360,5,2,3,1
B,E=0|L=14,4320,0,4,1,1,2

SECTION_DAYS_OFF
A,3,9

SECTION_SHIFT_ON_REQUESTS
A,5,L,2

SECTION_SHIFT_OFF_REQUESTS
B,7,L,3

SECTION_COVER
0,E,2,100,1
"""


@pytest.fixture
def scorer() -> ModuleType:
    if not SCORER.is_file():
        pytest.skip(f"no scorer at {SCORER} (set SIXSHIFT_DATA)")
    spec = importlib.util.spec_from_file_location("curtois_scorer", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def instance(number: int) -> Path:
    path = DATA / "curtois" / f"Instance{number}.txt"
    if not path.is_file():
        pytest.skip(f"no instance at {path} (set SIXSHIFT_DATA)")
    return path


def scored(scorer: ModuleType, path: Path, problem: Problem, roster: Roster, out: Path):
    """The scorer's objective, and the pairs of our rule and person that it finds broken."""
    write(out, problem, roster)
    read_in = scorer.parse(str(path))
    told = scorer.evaluate(read_in, scorer.read_roster(str(out), read_in))
    return told["objective"], {(RULE_OF[text.split()[0]], e) for text, e, _ in told["hard"]}


def judged(problem: Problem, roster: Roster):
    """The same by our own rules; shifts of a pattern that is not the person's are over a limit."""
    evaluation = evaluate(problem, rules(), roster)
    broken = {
        ("shift_limits" if v.rule == "qualified" else v.rule, problem.employees[v.employee].id)
        for v in evaluation.violations
        if v.hard
    }
    return evaluation.cost, broken


def disturbed(problem: Problem, roster: Roster, chance: random.Random, cells: int) -> Roster:
    """The roster with some of its cells drawn anew."""
    return roster.with_cells(
        (
            chance.randrange(len(problem.employees)),
            chance.randrange(problem.grid.n_days),
            chance.randrange(OFF, len(problem.patterns)),
        )
        for _ in range(cells)
    )


def test_a_file_is_read_whole(tmp_path):
    path = tmp_path / "small.txt"
    path.write_text(SMALL, encoding="utf-8")
    problem = read(path)
    ana, bo = problem.employees
    assert problem.grid.n_days == 14
    assert [(p.code, p.length_minutes, p.paid_minutes) for p in problem.patterns] == [
        ("E", 480, 480),
        ("L", 600, 600),
    ]
    assert problem.patterns[1].forbidden_followers == {"E", "X"}
    assert (ana.patterns, ana.max_shifts) == ({"E", "L"}, (("L", 3),))
    assert (bo.patterns, bo.max_shifts) == ({"L"}, (("E", 0),))
    terms = ana.contract
    assert (terms.min_period_minutes, terms.max_period_minutes) == (3360, 4320)
    assert (terms.max_consecutive_days, terms.min_consecutive_days) == (5, 2)
    assert (terms.min_days_off, terms.max_weekends) == (3, 1)
    assert [(p.employee, p.day, p.pattern) for p in problem.pins] == [(0, 3, OFF), (0, 9, OFF)]
    wishes = [(r.employee, r.day, r.pattern, r.weight, r.avoid) for r in problem.requests]
    assert wishes == [(0, 5, 1, 2, False), (1, 7, 1, 3, True)]
    (target,) = problem.shift_targets
    assert (target.day, target.pattern, target.agents) == (0, 0, 2)
    assert (target.under_weight, target.over_weight) == (100, 1)


@pytest.mark.parametrize("number", [1, 2, 3, 9])
def test_cost_and_hard_rules_of_any_roster_are_the_scorers(scorer, tmp_path, number):
    path, out = instance(number), tmp_path / "roster.csv"
    problem, chance = read(path), random.Random(number)
    roster, seen = problem.empty_roster(), set()
    for _ in range(150):
        roster = disturbed(problem, roster, chance, cells=12)
        ours = judged(problem, roster)
        assert ours == scored(scorer, path, problem, roster, out)
        seen |= {rule for rule, _ in ours[1]}
    # Whoever may work every pattern of one instance has no limit to break there.
    assert seen >= set(RULE_OF.values()) - {"forbidden_sequences", "shift_limits"}


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_roster_we_find_is_one_by_the_scorer_too_and_so_are_its_neighbours(
    scorer, tmp_path, number
):
    path, out = instance(number), tmp_path / "roster.csv"
    problem, chance = read(path), random.Random(number)
    options = SolveOptions(time_limit_seconds=2, workers=2, seed=number)
    result = solve(problem, rules(), options, CancelToken())
    assert result.status in (Status.OPTIMAL, Status.FEASIBLE)
    assert result.roster is not None
    assert scored(scorer, path, problem, result.roster, out) == (result.cost, set())
    feasible = 0
    for _ in range(150):
        roster = disturbed(problem, result.roster, chance, cells=2)
        cost, broken = judged(problem, roster)
        assert (cost, broken) == scored(scorer, path, problem, roster, out)
        feasible += not broken
    assert feasible
