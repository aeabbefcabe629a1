"""Packed activities: a sequence like any other, read when somebody looks."""

from __future__ import annotations

from datetime import datetime

from scheduler_app.store.packed_activities import PackedActivities, packed
from scheduler_app.store.records import ActivityRow
from solver.domain.activity import ActivityKind

ROWS = (
    ActivityRow("007", datetime(2026, 12, 1, 11), ActivityKind.LUNCH, 30, paid=False),
    ActivityRow("陈", datetime(2026, 12, 1, 23, 45), ActivityKind.REVIEW, 15, True, True, "周会"),
)


def test_what_is_packed_comes_out_and_compares_as_a_tuple_does():
    found = PackedActivities(packed(ROWS))
    assert found == ROWS
    assert (found[1], found[:1], len(found)) == (ROWS[1], ROWS[:1], 2)
    assert found == PackedActivities(packed(ROWS))
    assert found != PackedActivities(packed(()))
    assert hash(found) == hash(ROWS)


def test_packing_again_does_not_unpack():
    found = PackedActivities(b"not what packed() makes")
    assert packed(found) == found.content
