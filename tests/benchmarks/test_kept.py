"""Results of long runs: kept, not run again, but for a changed program."""

from __future__ import annotations

import csv

import pytest

from benchmarks.curve import Curve
from benchmarks.kept import Kept
from benchmarks.rosters import table
from solver.roster.result import SolveProgress


@pytest.fixture
def kept(tmp_path):
    return Kept(tmp_path / "results" / "runs.csv", ("people", "commit"), ("cost", "gap"))


def test_a_run_is_kept_and_not_run_again(kept):
    first = kept.line({"people": 12, "commit": "abc"}, lambda _key: {"cost": 7, "more": 1})
    again = kept.line({"people": 12, "commit": "abc"}, lambda _key: pytest.fail("run again"))
    assert first == again == {"people": "12", "commit": "abc", "cost": "7", "gap": ""}


@pytest.mark.parametrize("other", [{"people": 13}, {"commit": "abd"}])
def test_another_run_is_run(kept, other):
    run = {"people": 12, "commit": "abc"}
    kept.line(run, lambda _key: {"cost": 7})
    assert kept.line({**run, **other}, lambda _key: {"cost": 8})["cost"] == "8"


def test_what_a_changed_program_told_is_kept_but_run_again(kept):
    run = {"people": 12, "commit": "abc-changed"}
    costs = [kept.line(run, lambda _key, n=n: {"cost": n})["cost"] for n in (7, 8)]
    assert costs == ["7", "8"]
    with kept.path.open(encoding="utf-8", newline="") as file:
        assert [line["cost"] for line in csv.DictReader(file)] == costs


def test_the_curve_knows_the_gap_at_any_time():
    curve = Curve()
    for seconds, cost, bound in ((1, None, 40), (2, 100, 50), (4, 100, 50), (9, 80, 60)):
        curve.watch(SolveProgress(cost, bound, seconds))
    assert [curve.gap_at(s) for s in (0.5, 1, 2, 8, 10)] == [None, None, 0.5, 0.5, 0.25]
    assert len(curve.points) == 3


def test_the_table_has_medians_and_counts_what_is_missing_as_the_worst():
    group = {
        "people": "60",
        "weeks": "1",
        "queues": "3",
        "aim": "both",
        "levels": "two",
        "all_rules": "True",
    }
    figures = {
        "first_solution_seconds": "1.5",
        "gap_10": "",
        "gap_60": "0.01",
        "gap": "0.001",
        "gap_without_pay": "0.004",
        "seconds": "60.0",
        "peak_memory_mb": "300",
        "status": "FEASIBLE",
    }
    proven = {**figures, "status": "OPTIMAL", "gap_60": "0.0", "seconds": "50.0"}
    lines = [group | figures, group | proven, group | {**figures, "peak_memory_mb": "500"}]
    assert table(lines).splitlines()[2] == (
        "| 60 | 1 | 3 | both | two | True | 1.50 | 100.000% | 1.000% | 0.100% | 0.400% "
        "| 60.0 | 1 of 3 | 300 |"
    )
