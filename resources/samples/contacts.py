"""Contacts of the sample centre: 26 weeks of believable history, the same for the same seed.

Shape: the double daily peak (late morning and afternoon, with an evening
shoulder) and the quieter weekend that contact centres report; public holidays
are quiet, sales days busy, a bot takes a growing share of the chats.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import numpy as np
import numpy.typing as npt

from scheduler_app.store.day_tags import MAKE_UP_WORKDAY, tags_of
from scheduler_app.store.records import (
    DayTag,
    DemandRow,
    HistoryDay,
    ProjectData,
    SelfServiceShare,
)
from solver.domain.queue import Queue
from solver.forecast.self_service import share_by_day
from solver.staffing.staff import staff

HISTORY_WEEKS = 26
COUNTRY = "CN"
CHAT = 2
_INTERVALS, _INTERVAL_MINUTES = 48, 30
_DAY_FACTORS = (1.10, 1.05, 1.0, 1.0, 1.02, 0.88, 0.82)
_QUEUE_SHARES = (0.58, 0.17, 0.25)  # of the agents
_AHT_SECONDS = (225.0, 260.0, 520.0)
_GROWTH_A_WEEK = 0.004
_OPEN_FROM, _OPEN_TO = 18, 36  # of a queue that is closed at night, in half hours
_HOLIDAY_SIZE, _OUTAGE_SIZE = 0.62, 1.7
_SALES = ((date(2026, 6, 18), 2.1), (date(2026, 11, 11), 2.6))
_OUTAGE = date(2026, 9, 9)

Grid = npt.NDArray[np.float64]


def sample_tags(words: Mapping[str, str]) -> tuple[DayTag, ...]:
    """Sales days and an outage behind, a sales day ahead; their names are among ``words``."""
    (june, _), (november, _) = _SALES
    return (
        DayTag(june, "618"),
        DayTag(_OUTAGE, words["outage"]),
        DayTag(november, words["november_sale"]),
        DayTag(date(2026, 12, 12), words["december_sale"], size=1.6),
    )


def sample_shares(chat: str) -> tuple[SelfServiceShare, ...]:
    """What the bot has resolved of the chats, month by month."""
    shares = (0.41, 0.44, 0.47, 0.50, 0.54, 0.56)
    return tuple(
        SelfServiceShare(chat, date(2026, 6 + month, 1), share)
        for month, share in enumerate(shares)
    )


@dataclass(frozen=True, slots=True)
class Traffic:
    """Contacts per half hour of each queue, scaled so that they need ``agent_half_hours`` a week.

    ``open_all_night``: whether each queue is open around the clock.
    """

    queues: tuple[Queue, ...]
    open_all_night: tuple[bool, ...]
    agent_half_hours: float
    first_date: date
    seed: int

    def demand(self, monday: date) -> tuple[DemandRow, ...]:
        """Return what is to be expected in a week without anything special in it."""
        volume = self._expected(monday, self._scale())
        midnight = datetime.combine(monday, time())
        return tuple(
            DemandRow(
                midnight + timedelta(minutes=_INTERVAL_MINUTES * t),
                queue.name,
                volume=round(float(volume[q, t]), 2),
                aht_seconds=_AHT_SECONDS[q],
            )
            for t in range(volume.shape[1])
            for q, queue in enumerate(self.queues)
        )

    def history(self, data: ProjectData) -> tuple[HistoryDay, ...]:
        """Return the weeks before ``first_date``, with the tags and bot shares of ``data``."""
        random = np.random.default_rng(self.seed)
        first = self.first_date - timedelta(weeks=HISTORY_WEEKS)
        last = self.first_date - timedelta(days=1)
        scale = self._scale()
        found = []
        for q, queue in enumerate(self.queues):
            sizes = _day_sizes(data, queue.name, first, last)
            to_humans = _to_humans(data, queue.name, first, self.first_date)
            for week in range(HISTORY_WEEKS):
                monday = first + timedelta(weeks=week)
                usual = self._expected(monday, scale)[q].reshape(7, _INTERVALS)
                for weekday in range(7):
                    day = monday + timedelta(days=weekday)
                    size = sizes.get(day, 1.0) * float(random.lognormal(0, 0.04))
                    size *= to_humans[(day - first).days]
                    found.append(_counted(queue.name, day, usual[weekday] * size, q, random))
        return tuple(found)

    def _expected(self, monday: date, scale: float) -> Grid:
        weeks = (monday - self.first_date).days / 7
        return self._usual() * scale * (1 + _GROWTH_A_WEEK) ** weeks

    def _usual(self) -> Grid:
        """Relative contacts of a usual week, Q x T."""
        rows = []
        for q, around_the_clock in enumerate(self.open_all_night):
            shape = np.array(_day_shape(q))
            if not around_the_clock:
                shape[:_OPEN_FROM] = shape[_OPEN_TO:] = 0
            work = shape / shape.sum() * _QUEUE_SHARES[q] * self.queues[q].concurrency
            rows.append(np.concatenate([work * f for f in _DAY_FACTORS]) / _AHT_SECONDS[q])
        return np.array(rows)

    def _scale(self) -> float:
        """Return the factor at which the usual week needs the agents' time."""
        usual = self._usual()
        handle = np.repeat(np.array(_AHT_SECONDS)[:, None], usual.shape[1], axis=1)
        low, high = 0.0, 4000.0 * self.agent_half_hours
        for _ in range(24):
            middle = (low + high) / 2
            needed = staff(self.queues, usual * middle, handle, _INTERVAL_MINUTES, _INTERVALS)
            low, high = (middle, high) if needed.sum() < self.agent_half_hours else (low, middle)
        return low


def _day_shape(queue: int) -> list[float]:
    """Relative contacts of a day per half hour; the chat peak comes later."""
    late = 0.7 if queue == CHAT else 0.0

    def bell(hour: float, peak: float, width: float) -> float:
        return math.exp(-(((hour - peak) / width) ** 2))

    return [
        0.08
        + bell(hour, 10.8 + late, 2.2)
        + 0.86 * bell(hour, 15.6 + late, 2.4)
        + 0.5 * bell(hour, 20.2, 1.8)
        for hour in (t / 2 + 0.25 for t in range(_INTERVALS))
    ]


def _day_sizes(data: ProjectData, queue: str, first: date, last: date) -> dict[date, float]:
    sizes = {}
    for day, tagged in tags_of(data, queue, first, last).items():
        if tagged.is_own:
            sizes[day] = dict(_SALES).get(day, _OUTAGE_SIZE)
        elif tagged.tag == MAKE_UP_WORKDAY:
            sizes[day] = _DAY_FACTORS[2] / _DAY_FACTORS[day.weekday()]
        else:
            sizes[day] = _HOLIDAY_SIZE
    return sizes


def _to_humans(data: ProjectData, queue: str, first: date, last: date) -> Grid:
    """Share of each day's contacts that the bot leaves, as a multiple of the last day's."""
    observed = [((s.date - first).days, s.share) for s in data.self_service if s.queue == queue]
    left = 1 - share_by_day(observed, 0, (last - first).days)
    return np.asarray(left / left[-1])


def _counted(
    queue: str, day: date, expected: Grid, q: int, random: np.random.Generator
) -> HistoryDay:
    offered = random.poisson(expected)
    abandoned = random.binomial(offered, np.where(expected > expected.mean() * 1.6, 0.05, 0.02))
    answered = offered - abandoned
    busy = np.maximum(1, answered)
    handle = _AHT_SECONDS[q] * random.lognormal(0, 0.02) * random.gamma(busy * 2.0) / (busy * 2.0)
    seconds = [round(float(s)) if n else None for s, n in zip(handle, answered, strict=True)]
    return HistoryDay(
        queue,
        day,
        _INTERVAL_MINUTES,
        _floats(offered),
        _floats(answered),
        _floats(abandoned),
        tuple(None if s is None else float(s) for s in seconds),
    )


def _floats(counts: Sequence[int]) -> tuple[float, ...]:
    return tuple(float(n) for n in counts)
