"""Accuracy, coverage and speed of the forecast on real call volumes.

``python -m benchmarks.forecast`` prints Markdown tables.  Protocol: half hours (service desk:
hours), closed times are 0, every week forecast from all days before it; the last eight weeks,
and windows of eight weeks that end earlier.  Holidays inside the weeks stay in.  Tags come
from the ``holidays`` package where it is installed.  Files: folder from SIXSHIFT_DATA.
"""

from __future__ import annotations

import csv
import importlib
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from solver.forecast.forecast import forecast
from solver.forecast.series import FloatArray, FutureDay, Series
from solver.search.cancellation import CancelToken

DATA = Path(os.environ.get("SIXSHIFT_DATA", Path(__file__).parents[2] / "shared" / "data"))
FOLDER = DATA / "call_volume"
WEEK, WEEKS = 7, 8
_FIRST_ORIGIN_WEEKS = 6
_LIBRARY_WAPE = {"bank": 0.149, "anonymous bank": 0.361, "service desk": 0.093}
"""MSTL + AutoETS of statsforecast on twelve weeks, as published beside the data."""

Row = tuple[datetime, float]


def bank() -> Series:
    """US bank in half hours; the five minutes after 21:00 are left out."""
    with (FOLDER / "bank_calls_5min.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [(_time(r["timestamp"]), float(r["calls"])) for r in csv.DictReader(file)]
    return _series([row for row in rows if row[0].hour < 21], 30)


def anonymous_bank() -> Series:
    """Israeli bank in half hours, filled-in slots as they are."""
    path = FOLDER / "anonymous_bank_1999_30min.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [
            (_time(f"{r['date']} {r['start']}"), float(r["calls"])) for r in csv.DictReader(file)
        ]
    return _series(rows, 30)


def service_desk() -> Series:
    """Service desk, calls offered by the hour."""
    path = FOLDER / "service_desk_hourly_2019.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [(_time(r["CallsDateTime"]), float(r["CallsOffered"])) for r in csv.DictReader(file)]
    return _series(rows, 60)


SERIES: dict[str, Callable[[], Series]] = {
    "bank": bank,
    "anonymous bank": anonymous_bank,
    "service desk": service_desk,
}
COUNTRIES = {"bank": "US", "anonymous bank": "IL"}


def _time(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%d %H:%M")


def _series(rows: Sequence[Row], interval_minutes: int) -> Series:
    """Sum into intervals; 0 where the file has no row."""
    first = min(rows)[0].date()
    n_days = (max(rows)[0].date() - first).days + 1
    volume = np.zeros((n_days, 1440 // interval_minutes))
    for when, calls in rows:
        slot = (when.hour * 60 + when.minute) // interval_minutes
        volume[(when.date() - first).days, slot] += calls
    unknown = np.full(volume.shape, np.nan)
    return Series(first.weekday(), interval_minutes, volume, unknown, ("",) * n_days, first)


def with_holidays(series: Series, country: str) -> Series:
    """Tag the public holidays of a country."""
    assert series.first_date is not None
    known = importlib.import_module("holidays").country_holidays(country)
    days = [series.first_date + timedelta(days=d) for d in range(series.n_days)]
    return replace(series, tags=tuple("holiday" if day in known else "" for day in days))


def until(series: Series, day: int) -> Series:
    """Return the days before ``day``."""
    return replace(
        series,
        volume=series.volume[:day],
        aht_seconds=series.aht_seconds[:day],
        tags=series.tags[:day],
    )


@dataclass(frozen=True, slots=True)
class Week:
    """One forecast week beside what came in; ``naive``: last week, mean of 4, median of 6."""

    actual: FloatArray
    expected: FloatArray
    naive: dict[str, FloatArray]
    covered_80: FloatArray
    covered_95: FloatArray
    seconds: float


def weeks(series: Series, n_weeks: int | None = None) -> list[Week]:
    """Forecast the last weeks one by one, oldest first; None = all that can be."""
    origins = range(series.n_days - WEEK, _FIRST_ORIGIN_WEEKS * WEEK - 1, -WEEK)
    return [_week(series, origin) for origin in list(origins)[:n_weeks][::-1]]


def _week(series: Series, origin: int) -> Week:
    actual = series.volume[origin : origin + WEEK]
    start = time.perf_counter()
    ahead = [FutureDay(tag) for tag in series.tags[origin : origin + WEEK]]
    made = forecast(until(series, origin), ahead, CancelToken(), lambda _: None)
    seconds = time.perf_counter() - start
    is_open = _open(series.volume[:origin])
    return Week(
        actual,
        made.volume,
        _naive(series.volume[:origin]),
        ((made.low_80 <= actual) & (actual <= made.high_80))[is_open],
        ((made.low_95 <= actual) & (actual <= made.high_95))[is_open],
        seconds,
    )


def _weekday_rows(history: FloatArray, ahead: int) -> FloatArray:
    """Same weekdays as the one ``ahead`` days from now, newest first."""
    return history[len(history) - WEEK + ahead :: -WEEK]


def _open(history: FloatArray) -> FloatArray:
    """Intervals of the week ahead in which anybody ever called: only these can be missed."""
    return np.stack([_weekday_rows(history, d).sum(axis=0) > 0 for d in range(WEEK)])


def _naive(history: FloatArray) -> dict[str, FloatArray]:
    rows = [_weekday_rows(history, d) for d in range(WEEK)]
    return {
        "last week": np.stack([r[0] for r in rows]),
        "mean of 4": np.stack([r[:4].mean(axis=0) for r in rows]),
        "median of 6": np.stack([np.median(r[:6], axis=0) for r in rows]),
    }


def wape(made: Sequence[Week], method: str = "") -> float:
    """Sum of |error| / sum of actual; of a naive method if one is named."""
    error = sum(np.abs((w.naive[method] if method else w.expected) - w.actual).sum() for w in made)
    return float(error / sum(w.actual.sum() for w in made))


def bias(made: Sequence[Week]) -> float:
    """Sum of errors / sum of actual."""
    error = sum((w.expected - w.actual).sum() for w in made)
    return float(error / sum(w.actual.sum() for w in made))


def covered(made: Sequence[Week], share: int = 80) -> float:
    """Share of the open intervals that lay inside the 80 or 95 % band."""
    inside = [w.covered_80 if share == 80 else w.covered_95 for w in made]
    return float(np.concatenate(inside).mean())


def variants() -> dict[str, tuple[str, Series]]:
    """Name -> series as it is, without dates, and with tagged holidays."""
    found: dict[str, tuple[str, Series]] = {}
    for name, load in SERIES.items():
        series = load()
        found[name] = (name, series)
        found[f"{name}, no dates"] = (name, replace(series, first_date=None))
        if name in COUNTRIES and find_spec("holidays"):
            found[f"{name}, holidays tagged"] = (name, with_holidays(series, COUNTRIES[name]))
    return found


def accuracy() -> None:
    """Print WAPE, bias, coverage and seconds on the last eight weeks, and earlier windows."""
    if not find_spec("holidays"):
        print("No tagged holidays: the package `holidays` is not installed.\n")
    print(
        "| series | last week | mean of 4 | median of 6 | MSTL + ETS | ours | ours / mean of 4 ",
        end="",
    )
    print("| bias | in 80 % | in 95 % | s |\n|---|---|---|---|---|---|---|---|---|---|---|")
    windows = []
    for name, (base, series) in variants().items():
        made = weeks(series)
        last = made[-WEEKS:]
        naive = " | ".join(f"{wape(last, m):.1%}" for m in last[0].naive)
        ours, share = wape(last), wape(last) / wape(last, "mean of 4")
        seconds = np.mean([w.seconds for w in last])
        print(
            f"| {name} | {naive} | {_LIBRARY_WAPE[base]:.1%} | **{ours:.1%}** | {share:.3f} ",
            end="",
        )
        print(
            f"| {bias(last):+.1%} | {covered(last):.1%} | {covered(last, 95):.1%} | {seconds:.2f} |"
        )
        windows.append((name, [made[end - WEEKS : end] for end in range(len(made), WEEKS - 1, -4)]))
    print(
        "\nWindows of eight weeks that end 0, 4, 8 ... weeks before the last: "
        "ours / best naive (in 80 %)\n"
    )
    for name, parts in windows:
        cells = [
            f"{wape(p):.1%} / {min(wape(p, m) for m in p[0].naive):.1%} ({covered(p):.0%})"
            for p in parts
        ]
        print(f"* {name}: " + ", ".join(cells))


def speed() -> None:
    """Print seconds for five queues, two years of half hours, thirteen weeks ahead."""
    rng = np.random.default_rng(1)
    n_days, n_intervals = 730, 48
    day = np.exp(-(((np.arange(n_intervals) - 24) / 8) ** 2))
    weekday = np.array([1.2, 1.0, 0.95, 0.9, 1.0, 0.5, 0.4])[np.arange(n_days) % WEEK]
    first = datetime(2024, 1, 1).date()
    start = time.perf_counter()
    for size in (5, 20, 60, 200, 800):
        volume = rng.poisson(size * weekday[:, None] * day).astype(float)
        aht_seconds = np.where(volume > 0, 300.0, np.nan)
        series = Series(0, 30, volume, aht_seconds, ("",) * n_days, first)
        forecast(series, [FutureDay()] * 13 * WEEK, CancelToken(), lambda _: None)
    seconds = time.perf_counter() - start
    print(f"\n5 queues, two years of half hours, 13 weeks ahead: {seconds:.1f} s")


if __name__ == "__main__":
    if FOLDER.is_dir():
        accuracy()
    else:
        print(f"No call volumes: {FOLDER} is not there (set SIXSHIFT_DATA).")
    speed()
