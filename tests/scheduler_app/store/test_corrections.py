"""Corrections by hand outlive a new forecast, also one on another grid."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from scheduler_app.store.corrections import is_corrected, keep_corrected
from scheduler_app.store.records import DemandRow, Predicted

EIGHT = datetime(2026, 11, 30, 8)


def said(volume, aht=200.0):
    return Predicted(volume, aht, 0, 99, 0, 99)


def rows(minutes, *volumes):
    """A forecast from eight o'clock on."""
    return [
        DemandRow(
            EIGHT + timedelta(minutes=minutes * i),
            "Phone",
            volume=volume,
            aht_seconds=200.0,
            forecast=said(volume),
        )
        for i, volume in enumerate(volumes)
    ]


def test_what_the_forecast_said_is_no_correction():
    (row,) = rows(30, 4.0)
    assert not is_corrected(row)
    assert is_corrected(replace(row, volume=5.0))
    assert is_corrected(replace(row, aht_seconds=210.0))
    assert is_corrected(replace(row, required=3))


def test_typed_rows_are_kept_only_if_somebody_said_why():
    typed = DemandRow(EIGHT, "Phone", volume=9.0, aht_seconds=100.0)
    assert not is_corrected(typed)
    assert is_corrected(replace(typed, note="campaign"))
    (row,) = rows(30, 4.0)
    assert keep_corrected([typed], [row]) == [row]
    kept = keep_corrected([replace(typed, note="campaign")], [row])
    assert kept == [replace(typed, note="campaign", forecast=row.forecast)]


def test_a_note_on_a_row_that_was_not_changed_stays():
    (old,), (new,) = rows(30, 4.0), rows(30, 5.0)
    assert keep_corrected([replace(old, note="watch")], [new]) == [replace(new, note="watch")]


def test_half_hours_become_hours_with_all_their_contacts():
    first, second, third, fourth = rows(30, 10.0, 10.0, 10.0, 10.0)
    old = [replace(first, volume=50.0, note="sale"), replace(second, aht_seconds=300.0)]
    kept = keep_corrected([*old, third, fourth], rows(60, 21.0, 22.0))
    assert [row.volume for row in kept] == [60.0, 22.0]
    assert kept[0].aht_seconds == pytest.approx((50 * 200 + 10 * 300) / 60)
    assert (kept[0].note, kept[0].forecast.volume) == ("sale", 21.0)


def test_hours_become_half_hours_in_the_new_forecasts_shape():
    first, second = rows(60, 20.0, 20.0)
    old = [replace(first, volume=40.0), second]
    kept = keep_corrected(old, rows(30, 6.0, 14.0, 9.0, 11.0))
    assert [row.volume for row in kept] == pytest.approx([12, 28, 9, 11])
    assert [is_corrected(row) for row in kept] == [True, True, False, False]
