"""Required agents by Erlang A for a week of five queues, beside pyworkforce on the same work.

``python -m benchmarks.staffing [--pyworkforce PYTHON] [--rounds 7]`` prints a Markdown
table.  ``PYTHON`` is the interpreter of an environment of its own that holds pyworkforce
0.5.4 (it needs Python 3.12 and pins its own ortools); the environment variable
SIXSHIFT_PYWORKFORCE names it too.  Without it only our own figures are printed.

The work: 5 queues x 672 quarters of an hour, 80 % within 20 s, at most 3 % lost, at
most 90 % occupancy, patience 120 s, no shrinkage (the two round it differently).
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import time
from dataclasses import replace
from statistics import median

import numpy as np

from solver.domain.queue import GoalPeriod, Queue
from solver.staffing.answer_curve import answer_curve
from solver.staffing.incomplete_gamma import FloatArray
from solver.staffing.interval_goals import IntArray
from solver.staffing.staff import staff

_INTERVAL_MINUTES, _INTERVALS_PER_DAY, _DAYS = 15, 96, 7
_BUSIEST_ERLANG = (2.0, 5.0, 10.0, 20.0, 40.0)
_AHT_SECONDS = (180.0, 240.0, 300.0, 360.0, 420.0)
_GOALS = {"threshold_seconds": 20.0, "service_level": 0.8, "answer_rate": 0.97}
_LIMITS = {"patience_seconds": 120.0, "max_occupancy": 0.9}

_PEER = """
import json, sys, time
from pyworkforce.queuing import MultiErlangA
work = json.load(sys.stdin)
agents, started = [], time.perf_counter()
for volume, aht in zip(work["volume"], work["aht_minutes"]):
    grid = {"transactions": volume, "aht": [aht], "asa": [work["asa"]],
            "interval": [work["interval"]], "patience": [work["patience"]], "shrinkage": [0.0]}
    found = MultiErlangA(grid, n_jobs=work["jobs"]).required_positions(work["goals"])
    agents.append([one["positions"] for one in found])
json.dump({"agents": agents, "seconds": time.perf_counter() - started}, sys.stdout)
"""


def week() -> tuple[FloatArray, FloatArray]:
    """Return volume and AHT, 5 x 672: a night, two peaks, quiet weekends, seeded noise."""
    hours = np.arange(_INTERVALS_PER_DAY) * 24 / _INTERVALS_PER_DAY
    peaks = np.exp(-((hours - 10.5) ** 2) / 8) + 0.8 * np.exp(-((hours - 19.5) ** 2) / 6)
    days = np.array([1.0, 0.95, 0.9, 0.9, 0.95, 0.6, 0.5])
    shape = (days[:, None] * (0.03 + 0.97 * peaks)).ravel()
    noise = np.random.default_rng(618).uniform(0.9, 1.1, (len(_AHT_SECONDS), shape.size))
    aht = np.repeat(np.array(_AHT_SECONDS)[:, None], shape.size, axis=1)
    load = np.array(_BUSIEST_ERLANG)[:, None] * shape * noise
    return load * _INTERVAL_MINUTES * 60 / aht, aht


def ours(volume: FloatArray, aht: FloatArray, period: GoalPeriod) -> tuple[IntArray, float]:
    """Return the required agents and the seconds it took."""
    queues = [Queue(f"q{q}", goal_period=period, **_GOALS, **_LIMITS) for q in range(len(volume))]
    started = time.perf_counter()
    agents = staff(queues, volume, aht, _INTERVAL_MINUTES, _INTERVALS_PER_DAY)
    return agents, time.perf_counter() - started


def curves_seconds(volume: FloatArray, aht: FloatArray) -> float:
    """Return the seconds that all answer curves take."""
    queue = replace(Queue("q"), **_GOALS, **_LIMITS)
    started = time.perf_counter()
    for one_volume, one_aht in zip(volume, aht, strict=True):
        answer_curve(queue, one_volume, one_aht, _INTERVAL_MINUTES)
    return time.perf_counter() - started


def peers(python: str, volume: FloatArray, jobs: int) -> tuple[IntArray, float]:
    """Run pyworkforce in its own environment; its agents and seconds (imports left out)."""
    work = {
        "volume": volume.tolist(),
        "aht_minutes": [seconds / 60 for seconds in _AHT_SECONDS],
        "asa": _GOALS["threshold_seconds"] / 60,
        "patience": _LIMITS["patience_seconds"] / 60,
        "interval": _INTERVAL_MINUTES,
        "jobs": jobs,
        "goals": {
            "service_level": [_GOALS["service_level"]],
            "max_occupancy": [_LIMITS["max_occupancy"]],
            "max_abandonment": [1 - _GOALS["answer_rate"]],
        },
    }
    done = subprocess.run(
        [python, "-c", _PEER], input=json.dumps(work), capture_output=True, text=True, check=True
    )
    answer = json.loads(done.stdout)
    return np.array(answer["agents"]), answer["seconds"]


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pyworkforce", default=os.environ.get("SIXSHIFT_PYWORKFORCE", ""))
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--jobs", type=int, default=1, help="processes that pyworkforce may use")
    chosen = parser.parse_args()
    volume, aht = week()
    print("| what | agents in all | median ms | worst ms |\n|---|---|---|---|")
    fastest = math.inf
    for period in GoalPeriod:
        runs = [ours(volume, aht, period) for _ in range(chosen.rounds)]
        times = [1000 * seconds for _, seconds in runs]
        print(
            f"| goals by {period} | {runs[0][0].sum()} | {median(times):.1f} | {max(times):.1f} |"
        )
        if period is GoalPeriod.INTERVAL:
            agents, fastest = runs[0][0], median(times)
    times = [1000 * curves_seconds(volume, aht) for _ in range(chosen.rounds)]
    print(f"| answer curves | | {median(times):.1f} | {max(times):.1f} |")
    if not chosen.pyworkforce:
        print("\nno environment with pyworkforce named: nothing compared")
        return
    theirs, seconds = peers(chosen.pyworkforce, volume, chosen.jobs)
    print(f"| pyworkforce, by interval | {theirs.sum()} | {1000 * seconds:.0f} | |")
    same = int((theirs == agents).sum())
    print(
        f"\n{same} of {agents.size} intervals alike; {1000 * seconds / fastest:.0f} times as fast"
    )


if __name__ == "__main__":
    main()
