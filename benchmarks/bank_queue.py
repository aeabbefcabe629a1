"""Erlang A against half a month of real calls of a bank, half hour by half hour.

``python -m benchmarks.bank_queue`` prints a Markdown table.  The file (folder from
SIXSHIFT_DATA) is a log of single calls: wait, who gave up, talk time, agent.  It does not
say who was on the line without a call, so an agent counts as there between two calls
that lie at most some minutes apart; the result is shown for several such limits.
"""

from __future__ import annotations

import csv
import os
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from solver.domain.queue import Queue
from solver.staffing.incomplete_gamma import FloatArray
from solver.staffing.performance import performance

DATA = Path(os.environ.get("SIXSHIFT_DATA", Path(__file__).parents[2] / "shared" / "data"))
CALLS = DATA / "call_volume" / "anonymous_bank_call_by_call.csv"
_STEP_SECONDS, _STEPS_PER_DAY = 1_800, 48
_THRESHOLD_SECONDS = 20
_LONGEST_TALK_SECONDS = 3_600  # longer ones are faults of the log
_FEWEST_CALLS = 30  # in a half hour that is compared
_GAPS_MINUTES = (2, 5, 10)

Span = tuple[int, int]


@dataclass(frozen=True)
class HalfHours:
    """Sums by half hour, arrays of one shape; ``talks`` by day and agent, in seconds of the day."""

    offered: FloatArray
    abandoned: FloatArray
    in_time: FloatArray
    wait_seconds: FloatArray
    talk_seconds: FloatArray
    n_talks: FloatArray
    talks: dict[tuple[int, str], list[Span]]

    def agents(self, gap_seconds: int) -> FloatArray:
        """Return the mean number of agents there, one who pauses longer not counted."""
        there = np.zeros(self.offered.shape)
        for (day, _), talks in self.talks.items():
            for start, end in _joined(sorted(talks), gap_seconds):
                last = min(end // _STEP_SECONDS, _STEPS_PER_DAY - 1)
                for step in range(start // _STEP_SECONDS, last + 1):
                    inside = min(end, (step + 1) * _STEP_SECONDS) - max(start, step * _STEP_SECONDS)
                    there[day * _STEPS_PER_DAY + step] += max(0, inside) / _STEP_SECONDS
        return there


def _joined(talks: list[Span], gap_seconds: int) -> list[Span]:
    spans = [talks[0]]
    for start, end in talks[1:]:
        first, last = spans[-1]
        if start - last <= gap_seconds:
            spans[-1] = first, max(last, end)
        else:
            spans.append((start, end))
    return spans


def half_hours() -> HalfHours:
    """Read the log; calls that end in the machine or are marked as phantoms are left out."""
    with CALLS.open(encoding="utf-8", newline="") as file:
        calls = [row for row in csv.DictReader(file) if row["outcome"] != "PHANTOM"]
    days = {day: i for i, day in enumerate(sorted({row["date"] for row in calls}))}
    sums = [np.zeros(len(days) * _STEPS_PER_DAY) for _ in range(6)]
    talks: dict[tuple[int, str], list[Span]] = defaultdict(list)
    for row in calls:
        wait, talk = int(row["q_time"]), int(row["ser_time"])
        served = row["outcome"] == "AGENT"
        if not served and wait == 0:
            continue
        day = days[row["date"]]
        step = min(_seconds(row["vru_exit"]) // _STEP_SECONDS, _STEPS_PER_DAY - 1)
        timed = served and 0 < talk < _LONGEST_TALK_SECONDS
        in_time = served and wait <= _THRESHOLD_SECONDS
        numbers = (1, not served, in_time, wait, talk if timed else 0, timed)
        for total, number in zip(sums, numbers, strict=True):
            total[day * _STEPS_PER_DAY + step] += number
        if served and _seconds(row["ser_start"]) <= _seconds(row["ser_exit"]):
            span = _seconds(row["ser_start"]), _seconds(row["ser_exit"])
            talks[day, row["server"]].append(span)
    return HalfHours(*sums, talks)


def _seconds(clock: str) -> int:
    hours, minutes, seconds = map(int, clock.split(":"))
    return 3_600 * hours + 60 * minutes + seconds


def compare(seen: HalfHours, gap_minutes: int) -> list[str]:
    """Return the lines of the table for one limit of the pause."""
    there = seen.agents(60 * gap_minutes)
    used = (seen.offered >= _FEWEST_CALLS) & (there >= 1) & (seen.n_talks > 0)
    patience = float(seen.wait_seconds[used].sum() / seen.abandoned[used].sum())
    queue = Queue("bank", patience_seconds=patience, threshold_seconds=_THRESHOLD_SECONDS)
    calls, agents = seen.offered[used], there[used]
    aht = seen.talk_seconds[used] / seen.n_talks[used]
    below, share = np.floor(agents), agents - np.floor(agents)
    less, more = (performance(queue, calls, aht, below + n, 30) for n in (0, 1))
    lines = []
    for name, what, observed in (
        ("answer_rate", "answered", 1 - seen.abandoned[used] / calls),
        ("service_level", f"answered in {_THRESHOLD_SECONDS} s", seen.in_time[used] / calls),
        ("asa_seconds", "wait of all, s", seen.wait_seconds[used] / calls),
    ):
        found = (1 - share) * getattr(less, name) + share * getattr(more, name)
        means = [np.average(v, weights=calls) for v in (observed, found, np.abs(found - observed))]
        spread = np.cov(observed, found, aweights=calls)
        r = spread[0, 1] / np.sqrt(spread[0, 0] * spread[1, 1])
        numbers = " | ".join(f"{mean:.1f}" if means[0] > 1 else f"{mean:.1%}" for mean in means)
        lines.append(f"| {gap_minutes} | {what} | {numbers} | {r:.2f} |")
    busy = seen.talk_seconds[used].sum() / (_STEP_SECONDS * agents.sum())
    print(
        f"pause up to {gap_minutes} min: {used.sum()} half hours, {calls.sum():.0f} calls, ", end=""
    )
    print(f"occupancy {busy:.0%}, patience {patience:.0f} s")
    return lines


def main() -> None:
    """Print observed and predicted means, hours weighted by their calls."""
    if not CALLS.is_file():
        print(f"no calls at {CALLS} (set SIXSHIFT_DATA): nothing compared")
        return
    seen = half_hours()
    lines = [line for gap in _GAPS_MINUTES for line in compare(seen, gap)]
    print("\n| pause min | what | observed | Erlang A | mean abs. error | correlation |")
    print("|---|---|---|---|---|---|")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
