"""Instances of shift design: our cost is that of the published scorer."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

from benchmarks.shift_design_instance import read, write
from solver.patterns.answer import DesignStatus
from solver.patterns.choose import choose
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits

DATA = Path(os.environ.get("SIXSHIFT_DATA", Path(__file__).parents[2].parent / "shared" / "data"))
SCORER = DATA.parent / "tools" / "score_shift_design.py"
pytestmark = pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning", "ignore::ResourceWarning"
)
"""The scorer leaves its files open."""
SMALL = """\
interval = 360;
days = 2;
demand = [1, 2, 2, 0, 1, 3, 1, 0];
shiftTypes = 2;
minStart = [0, 1];
maxStart = [0, 2];
minLength = [1, 1];
maxLength = [2, 1];
minDuties = 3;
maxDuties = 5;
avgMinutes = 2310;
weightUnderCover = 1;
weightOverCover = 1;
weightDutiesPerWeek = 0;
weightShiftInstances = 60;
"""


@pytest.fixture
def scorer() -> ModuleType:
    if not SCORER.exists():
        pytest.skip(f"no scorer at {SCORER}")
    spec = importlib.util.spec_from_file_location("score_shift_design", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def plan_in(path: Path) -> dict[tuple[int, int], list[int]]:
    rows = [list(map(int, line.split(","))) for line in path.read_text().splitlines()]
    return {(row[0], row[1]): row[2:] for row in rows}


def test_an_instance_is_read_as_it_is_written(tmp_path):
    path = tmp_path / "small.dzn"
    path.write_text(SMALL)
    question = read(path)
    spans = [(c.start_minute // 360, c.shape.length_minutes // 360) for c in question.candidates]
    assert spans == [(0, 1), (0, 2), (1, 1), (2, 1)]
    assert question.pattern_cost == 60
    assert [len(g) for g in question.queues[0].gains] == [1, 2, 2, 0, 1, 3, 1, 0]


def test_the_cost_is_the_scorers(tmp_path, scorer):
    path, plan = tmp_path / "small.dzn", tmp_path / "plan.csv"
    path.write_text(SMALL)
    question = read(path)
    design = choose(question, SearchLimits(20.0, 2), CancelToken())
    write(plan, question, design)
    judged = scorer.evaluate(scorer.parse(str(path)), plan_in(plan))
    assert judged["valid"]
    assert judged["objective"] == design.cost
    assert judged["shifts_used"] == len(design.patterns)
    assert design.status is DesignStatus.OPTIMAL


@pytest.mark.parametrize(("name", "optimum"), [("RandomExample1", 480), ("RandomExample3", 600)])
def test_public_instances_are_solved(name, optimum, tmp_path, scorer):
    path = DATA / "shift_design" / f"{name}.dzn"
    if not path.exists():
        pytest.skip(f"no instance at {path}")
    question = read(path)
    design = choose(question, SearchLimits(30.0, 2), CancelToken())
    write(tmp_path / "plan.csv", question, design)
    judged = scorer.evaluate(scorer.parse(str(path)), plan_in(tmp_path / "plan.csv"))
    assert (design.status, design.cost) == (DesignStatus.OPTIMAL, optimum)
    assert judged["objective"] == optimum
