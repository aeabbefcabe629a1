"""From the call history of a project to the demand of weeks to come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

import numpy as np

from scheduler_app.store.call_history import CallHistory, by_queue, call_history
from scheduler_app.store.changes import Change, changes_between
from scheduler_app.store.corrections import keep_corrected as carried_over
from scheduler_app.store.day_tags import HOLIDAY, MAKE_UP_WORKDAY, TaggedDay, tags_of
from scheduler_app.store.records import (
    Counts,
    DemandRow,
    ForecastReport,
    MethodScore,
    Predicted,
    ProjectData,
)
from solver.domain.time_grid import DAYS_PER_WEEK, SATURDAY, SUNDAY
from solver.forecast.forecast import Forecast, forecast
from solver.forecast.progress import Cancellable
from solver.forecast.self_service import share_by_day
from solver.forecast.series import FloatArray, FutureDay, Series

_VOLUME_DIGITS, _AHT_DIGITS, _SHARE_DIGITS = 2, 1, 4
_VOLUMES = ("volume", "low_80", "high_80", "low_95", "high_95")
_ALL_BY_BOT = 0.99  # of a queue that a bot empties, nothing can be learned


@dataclass(frozen=True, slots=True)
class DemandForecast:
    """Rows of the weeks asked for, and how each queue's forecast was chosen.

    ``without_history``: queues that no forecast could be made for;
    ``without_aht``: those whose handle time the history does not tell.
    """

    first_date: date
    n_weeks: int
    rows: tuple[DemandRow, ...]
    reports: tuple[ForecastReport, ...]
    without_history: tuple[str, ...]
    without_aht: tuple[str, ...]


def forecast_demand(  # noqa: PLR0913 - each is a choice of the user
    data: ProjectData,
    first_date: date,
    n_weeks: int,
    queues: Sequence[str],
    cancel: Cancellable,
    report: Callable[[float], None],
    now: datetime | None = None,
) -> DemandForecast:
    """Forecast ``n_weeks`` weeks from ``first_date`` from what is known before them.

    ``report`` gets the share done; ``now`` is written into the reports.

    Raises:
        CancelledError: Stopped on the way.
    """
    known = by_queue(data.history)
    rows: list[DemandRow] = []
    reports, without_history, without_aht = [], [], []
    for i, queue in enumerate(queues):
        past = call_history(known.get(queue, ()), first_date)
        if past is None or np.isnan(past.volume).all():
            without_history.append(queue)
            continue

        def tell(share: float, done: int = i) -> None:
            report((done + share) / len(queues))

        found = _forecast_queue(data, queue, past, first_date, n_weeks, (cancel, tell))
        rows += _rows(queue, past, first_date, found)
        reports.append(_report(queue, found, now or datetime.now()))
        if np.isnan(found.aht_seconds).all():
            without_aht.append(queue)
    order = {queue: i for i, queue in enumerate(queues)}
    in_order = tuple(sorted(rows, key=lambda row: (row.start, order[row.queue])))
    nowhere = (tuple(without_history), tuple(without_aht))
    return DemandForecast(first_date, n_weeks, in_order, tuple(reports), *nowhere)


def forecast_changes(
    data: ProjectData, found: DemandForecast, *, keep_corrected: bool
) -> list[Change]:
    """Return the edit that puts a forecast in place of the demand of its queues and days.

    ``keep_corrected``: a value that was corrected by hand stays, beside the new forecast.
    """
    days = range(found.n_weeks * DAYS_PER_WEEK)
    changes = []
    for report in found.reports:
        old = [
            row
            for row in data.demand
            if row.queue == report.queue and (row.start.date() - found.first_date).days in days
        ]
        new = [row for row in found.rows if row.queue == report.queue]
        changes += changes_between(old, carried_over(old, new) if keep_corrected else new)
    queues = {report.queue for report in found.reports}
    before = [report for report in data.forecast_reports if report.queue in queues]
    return changes + changes_between(before, found.reports)


def _forecast_queue(
    data: ProjectData,
    queue: str,
    past: CallHistory,
    first_date: date,
    n_weeks: int,
    progress: tuple[Cancellable, Callable[[float], None]],
) -> Forecast:
    """Forecast up to the last week asked for; only the days asked for are returned."""
    n_past = len(past.volume)
    n_skipped = (first_date - past.first_date).days - n_past
    n_days = n_skipped + n_weeks * DAYS_PER_WEEK
    last = first_date + timedelta(days=n_weeks * DAYS_PER_WEEK - 1)
    tagged = _with_known_tags(tags_of(data, queue, past.first_date, last), first_date)
    human = 1 - _bot_shares(data, queue, past.first_date, n_past + n_days)
    series = Series(
        past.first_date.weekday(),
        past.interval_minutes,
        past.volume / human[:n_past, None],
        past.aht_seconds,
        tuple(tagged[day].tag if day in tagged else "" for day in past.dates),
        past.first_date,
    )
    ahead = [past.first_date + timedelta(days=n_past + i) for i in range(n_days)]
    days = [
        FutureDay(tagged[day].tag, tagged[day].size) if day in tagged else FutureDay()
        for day in ahead
    ]
    found = forecast(series, days, *progress)
    unseen = [i for i, day in enumerate(days) if day.tag == MAKE_UP_WORKDAY not in series.tags]
    weekday = [day.weekday() if not days[i].tag else SUNDAY for i, day in enumerate(ahead)]
    left = human[n_past:, None]
    by_humans: dict[str, Any] = {
        name: (_as_workdays(getattr(found, name), unseen, weekday) * left)[n_skipped:]
        for name in _VOLUMES
    }
    return replace(found, aht_seconds=found.aht_seconds[n_skipped:], **by_humans)


def _as_workdays(values: FloatArray, days: Sequence[int], weekday: Sequence[int]) -> FloatArray:
    """Give ``days`` the mean of the working days around them: what nobody has seen yet."""
    changed = values.copy()
    for i in days:
        around = range(max(0, i - DAYS_PER_WEEK), min(len(values), i + DAYS_PER_WEEK + 1))
        normal = [j for j in around if weekday[j] < SATURDAY]
        if normal:
            changed[i] = values[normal].mean(axis=0)
    return changed


def _with_known_tags(tagged: dict[date, TaggedDay], first_date: date) -> dict[date, TaggedDay]:
    """Give holidays one common tag where one to come has none of its name to learn from."""
    seen = {day.tag for when, day in tagged.items() if when < first_date}
    holidays = {
        when: day for when, day in tagged.items() if not day.is_own and day.tag != MAKE_UP_WORKDAY
    }
    if all(day.tag in seen for when, day in holidays.items() if when >= first_date):
        return tagged
    return tagged | {when: replace(day, tag=HOLIDAY) for when, day in holidays.items()}


def _bot_shares(data: ProjectData, queue: str, first: date, n_days: int) -> FloatArray:
    observed = [((s.date - first).days, s.share) for s in data.self_service if s.queue == queue]
    return np.minimum(_ALL_BY_BOT, share_by_day(observed, 0, n_days))


def _rows(queue: str, past: CallHistory, first_date: date, found: Forecast) -> list[DemandRow]:
    midnight = datetime.combine(first_date, time())
    step = timedelta(minutes=past.interval_minutes)
    bands = (found.low_80, found.high_80, found.low_95, found.high_95)
    columns = [a.ravel().tolist() for a in (found.volume, found.aht_seconds, *bands)]
    rows = []
    for i, (volume, aht_seconds, *band) in enumerate(zip(*columns, strict=True)):
        seconds = None if np.isnan(aht_seconds) else round(aht_seconds, _AHT_DIGITS)
        low_80, high_80, low_95, high_95 = (round(n, _VOLUME_DIGITS) for n in band)
        model = Predicted(round(volume, _VOLUME_DIGITS), seconds, low_80, high_80, low_95, high_95)
        rows.append(
            DemandRow(midnight + i * step, queue, None, model.volume, seconds, forecast=model)
        )
    return rows


def _report(queue: str, found: Forecast, now: datetime) -> ForecastReport:
    scores = tuple(
        MethodScore(s.method, round(s.wape, _SHARE_DIGITS), round(s.bias, _SHARE_DIGITS))
        for s in found.scores
        if np.isfinite(s.wape)
    )
    return ForecastReport(
        queue,
        now.replace(microsecond=0, tzinfo=None),
        found.method,
        scores,
        _known(found.weekday_wape),
        _known(found.hour_wape),
    )


def _known(values: FloatArray) -> Counts:
    return tuple(None if np.isnan(v) else round(float(v), _SHARE_DIGITS) for v in values)
