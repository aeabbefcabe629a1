"""How far each week is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from scheduler_app.store.published_week import PublishedWeek
from scheduler_app.store.records import CellRow, DemandRow
from scheduler_app.store.week_states import week_states

FIRST = date(2026, 11, 23)


def test_each_week_tells_demand_shifts_version_and_changes(centre):
    off = ("",) * 7
    told = {"007": ("", "E", "L", *off[3:]), "009": off}
    version = PublishedWeek(date(2026, 11, 30), 2, datetime(2026, 11, 26, tzinfo=UTC), "", "", told)
    zero = DemandRow(datetime(2026, 12, 7, 8), "Phone", volume=0.0)
    data = replace(
        centre,
        published=(version,),
        demand=(*centre.demand, zero),
        cells=(*centre.cells, CellRow("009", date(2026, 12, 4), "L")),
    )
    before, shown, after, empty = week_states(data, FIRST, 4)
    assert (before.has_demand, before.shifts, before.version) == (False, 1, 0)
    assert (shown.has_demand, shown.shifts, shown.version) == (True, 3, 2)
    assert shown.changes == 2  # E for L on Wednesday, and a new shift
    assert (after.has_demand, after.shifts) == (False, 1)  # an interval without contacts
    assert (empty.first, empty.shifts) == (date(2026, 12, 14), 0)
