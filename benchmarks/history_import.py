"""Seconds and memory to import call history: a year of half hours, and a million calls.

``python -m benchmarks.history_import [--calls 1000000] [--queues 5] [--days 365]``
writes such files to a temporary folder, reads each in a process of its own and prints
a Markdown table: rows, file size, seconds, peak memory, longest time between two looks
at the cancel flag.
"""

from __future__ import annotations

import argparse
import csv
import multiprocessing
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from openpyxl import Workbook

from scheduler_app.exchange.history_import import read_history
from solver.search.cancellation import CancelToken

_FIRST = datetime(2025, 1, 1)
_KILO_BYTES = 1024 if sys.platform != "darwin" else 1024 * 1024


class _WatchedToken(CancelToken):
    """Remembers the longest time between two looks at it."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_seconds = 0.0
        self._last = time.perf_counter()

    def is_cancelled(self) -> bool:
        now = time.perf_counter()
        self.longest_seconds = max(self.longest_seconds, now - self._last)
        self._last = now
        return super().is_cancelled()


def intervals(n_queues: int, n_days: int) -> Iterator[list[object]]:
    """Rows of interval totals, half hour by half hour."""
    chance = random.Random(1)
    yield ["Start", "Queue", "Offered", "Answered", "Abandoned", "AHT"]
    for slot in range(n_days * 48):
        start = _FIRST + timedelta(minutes=30 * slot)
        for queue in range(n_queues):
            offered = chance.randint(0, 400)
            lost = chance.randint(0, offered // 10)
            aht = f"{chance.randint(2, 9):02d}:{chance.randint(0, 59):02d}"
            yield [start, f"Queue {queue}", offered, offered - lost, lost, aht]


def calls(n_calls: int, n_queues: int) -> Iterator[list[object]]:
    """Rows of single calls, as they came in over a year."""
    chance = random.Random(2)
    yield ["call_id", "queue", "start_time", "outcome", "handle_time", "agent", "customer", "note"]
    for number in range(n_calls):
        start = _FIRST + timedelta(seconds=round(365 * 86_400 * number / n_calls))
        answered = chance.random() < 0.93
        seconds = chance.randint(20, 900) if answered else 0
        yield [
            number,
            f"Queue {number % n_queues}",
            start,
            "answered" if answered else "abandoned",
            seconds,
            f"agent {number % 87}",
            f"{number * 7919 % 100_000_007}",
            "",
        ]


def write_csv(path: Path, rows: Iterator[list[object]]) -> None:
    """Write rows as UTF-8 text."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)


def write_workbook(path: Path, rows: Iterator[list[object]]) -> None:
    """Write rows as a workbook."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("History")
    for row in rows:
        sheet.append(row)
    workbook.save(path)


def measure(path: Path) -> str:
    """Read one file; return its line of the table."""
    token = _WatchedToken()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KILO_BYTES
    began = time.perf_counter()
    reading = read_history(path, None, "Main", token, lambda _share: None)
    seconds = time.perf_counter() - began
    token.is_cancelled()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KILO_BYTES
    if reading is None:
        raise RuntimeError("the reading was cancelled")
    return (
        f"| {path.name} | {reading.n_rows:,} | {path.stat().st_size / 1e6:.1f} | {seconds:.1f} "
        f"| {peak - before:.0f} | {token.longest_seconds:.2f} | {len(reading.days)} |"
    )


def main() -> None:
    """Write the files, read them, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=1_000_000)
    parser.add_argument("--queues", type=int, default=5)
    parser.add_argument("--days", type=int, default=365)
    options = parser.parse_args()
    print("| file | rows | MB | seconds | more memory MB | longest without a look s | days |")
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        year, book, single = (
            Path(folder) / name for name in ("intervals.csv", "intervals.xlsx", "calls.csv")
        )
        write_csv(year, intervals(options.queues, options.days))
        write_workbook(book, intervals(options.queues, options.days))
        write_csv(single, calls(options.calls, options.queues))
        for path in (year, book, single):
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                print(pool.apply(measure, (path,)), flush=True)


if __name__ == "__main__":
    main()
