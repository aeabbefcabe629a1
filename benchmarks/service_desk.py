"""Predicted against recorded service level of a service desk, hour by hour.

``python -m benchmarks.service_desk`` prints Markdown tables.  The file (folder from
SIXSHIFT_DATA) holds offered, answered and abandoned calls, handle time, agents, mean wait
and the share of the answered calls that was in time, ``CallsSLA%`` (``SLACall`` is that
share times the answered calls); it does not say within how many seconds, so the threshold
whose prediction errs least is taken, and all of them are shown.  It also counts the hours
that a model gives to the last digit: a record that a formula made is no observation.
"""

from __future__ import annotations

import csv
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from solver.domain.queue import Queue
from solver.staffing.incomplete_gamma import FloatArray
from solver.staffing.performance import Performance, performance

DATA = Path(os.environ.get("SIXSHIFT_DATA", Path(__file__).parents[2] / "shared" / "data"))
SERIES = DATA / "call_volume" / "service_desk_hourly_2019.csv"
_THRESHOLDS = (5, 10, 15, 20, 25, 30, 35, 45, 60, 90)
_HALF_DIGIT = 0.5001  # of the last one: s, %
_HOURS = ((0, 7), (7, 9), (9, 12), (12, 15), (15, 18), (18, 24))


@dataclass(frozen=True)
class Observed:
    """One number an hour, arrays of one shape; ``in_time`` is a share of the answered calls."""

    hour: FloatArray
    offered: FloatArray
    abandoned: FloatArray
    aht_seconds: FloatArray
    agents: FloatArray
    asa_seconds: FloatArray
    in_time: FloatArray

    @property
    def patience_seconds(self) -> float:
        """Mean patience: time spent waiting over contacts that gave up (Mandelbaum & Zeltyn).

        The file's mean wait, of answered calls, stands for that of all.
        """
        return float(self.asa_seconds @ self.offered / self.abandoned.sum())


def observed() -> tuple[Observed, int]:
    """Read the file; also the number of hours left out, without agents or handle time."""
    with SERIES.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    used = [r for r in rows if int(r["CallsStaffedAgents"]) and _seconds(r["CallsAHT"])]
    offered = np.array([float(r["CallsOffered"]) for r in used])
    series = Observed(
        hour=np.array([float(r["CallsDateTime"][11:13]) for r in used]),
        offered=offered,
        abandoned=np.array([float(r["CallsAbandoned"]) for r in used]),
        aht_seconds=np.array([_seconds(r["CallsAHT"]) for r in used]),
        agents=np.array([float(r["CallsStaffedAgents"]) for r in used]),
        asa_seconds=np.array([_seconds(r["CallsASA"]) for r in used]),
        in_time=np.array([float(r["CallsSLA%"]) for r in used]),
    )
    return series, len(rows) - len(used)


def _seconds(clock: str) -> float:
    minutes, seconds = clock.split(":")
    return 60.0 * int(minutes) + int(seconds)


def predict(series: Observed, patience_seconds: float, threshold_seconds: float) -> Performance:
    """Return Erlang A, or Erlang C for patience 0, with the agents as staffed."""
    queue = Queue("desk", patience_seconds=patience_seconds, threshold_seconds=threshold_seconds)
    return performance(queue, series.offered, series.aht_seconds, series.agents, 60)


def in_time_of_answered(found: Performance) -> FloatArray:
    """Return the share of the answered calls that was in time, as the file counts."""
    share: FloatArray = found.service_level / found.answer_rate
    return share


def fit(found: FloatArray, series: Observed) -> tuple[float, float, float]:
    """Return bias, mean absolute error and correlation, hours weighted by their calls."""
    weight = series.offered / series.offered.sum()
    error = found - series.in_time
    covariance = np.cov(found, series.in_time, aweights=weight)
    spread = np.sqrt(covariance[0, 0] * covariance[1, 1])
    return float(error @ weight), float(np.abs(error) @ weight), float(covariance[0, 1] / spread)


def thresholds(series: Observed, patience: dict[str, float]) -> dict[str, int]:
    """Print the fit at each threshold; return the one with the smallest error, by model."""
    print("| model | threshold s | predicted | bias | mean abs. error | correlation |")
    print("|---|---|---|---|---|---|")
    best = {}
    for model, seconds in patience.items():
        errors = {}
        for threshold in _THRESHOLDS:
            found = in_time_of_answered(predict(series, seconds, threshold))
            bias, errors[threshold], r = fit(found, series)
            mean = np.average(found, weights=series.offered)
            print(
                f"| {model} | {threshold} | {mean:.1%} | {100 * bias:+.1f} pt "
                f"| {100 * errors[threshold]:.1f} pt | {r:.2f} |"
            )
        best[model] = min(errors, key=lambda t: errors[t])
    return best


def by_hour(series: Observed, patience: dict[str, float], threshold: dict[str, int]) -> None:
    """Print observed and predicted service level, loss and wait by hours of the day."""
    found = {m: predict(series, patience[m], threshold[m]) for m in patience}
    print("| hours | calls | load / agents | recorded: in time, lost, wait |", end="")
    print("".join(f" {m}, {threshold[m]} s |" for m in found))
    print("|---" * (4 + len(found)) + "|")
    for first, end in (*_HOURS, (0, 24)):
        here = (series.hour >= first) & (series.hour < end)
        calls = series.offered[here]
        load = calls * series.aht_seconds[here] / 3600
        cells = [
            f"{first:02}-{end:02}",
            f"{calls.sum():.0f}",
            f"{load.sum() / series.agents[here].sum():.2f}",
            _triple(series.in_time[here], series.abandoned[here] / calls, series, here),
        ]
        for one in found.values():
            shares = in_time_of_answered(one)[here], 1 - one.answer_rate[here]
            cells.append(_triple(*shares, series, here, one.asa_seconds))
        print(f"| {' | '.join(cells)} |")


def _triple(
    in_time: FloatArray,
    lost: FloatArray,
    series: Observed,
    here: FloatArray,
    wait_seconds: FloatArray | None = None,
) -> str:
    waits = (series.asa_seconds if wait_seconds is None else wait_seconds)[here]
    weights = series.offered[here]
    means = [np.average(values, weights=weights) for values in (in_time, lost, waits)]
    return f"{means[0]:.1%}, {means[1]:.1%}, {means[2]:.0f} s"


def to_the_digit(series: Observed, patience: dict[str, float], threshold: dict[str, int]) -> None:
    """Print in how many hours a model gives the record's own rounded figures."""
    for model, seconds in patience.items():
        found = predict(series, seconds, threshold[model])
        same_wait = np.abs(found.asa_seconds - series.asa_seconds) <= _HALF_DIGIT
        missed = np.abs(in_time_of_answered(found) - series.in_time)
        same_share = 100 * missed <= _HALF_DIGIT
        print(
            f"{model}, {threshold[model]} s: the recorded wait to the second in "
            f"{same_wait.mean():.1%} of the hours, the share in time to the percent in "
            f"{same_share.mean():.1%}"
        )


def main() -> None:
    """Print what was recorded, the fit by threshold, and the hours of the day."""
    if not SERIES.is_file():
        print(f"no series at {SERIES} (set SIXSHIFT_DATA): nothing compared")
        return
    series, n_left_out = observed()
    patience = {"Erlang C": 0.0, "Erlang A": series.patience_seconds}
    mean = np.average(series.in_time, weights=series.offered)
    print(f"{series.offered.size} hours, {series.offered.sum():.0f} calls", end="; ")
    print(f"{n_left_out} hours without agents or handle time left out", end="; ")
    print(f"{mean:.1%} of the answered in time; patience {patience['Erlang A']:.0f} s\n")
    best = thresholds(series, patience)
    print()
    by_hour(series, patience, best)
    print()
    to_the_digit(series, patience, best)


if __name__ == "__main__":
    main()
