"""Minutes to pixels and back."""

from __future__ import annotations

from itertools import pairwise

import pytest

from scheduler_app.paint.time_scale import TimeScale, snapped


def test_a_minute_comes_back_from_its_place():
    scale = TimeScale(800, 360, 1_320, zoom=2.0, offset=130)
    assert scale.minute(scale.x(777)) == pytest.approx(777)
    assert scale.x(360) == -130


def test_all_is_seen_without_zoom_and_half_of_it_at_two():
    assert TimeScale(800, 360, 1_320).seen() == (360, 1_320)
    first, last = TimeScale(800, 360, 1_320, zoom=2.0).seen()
    assert last - first == pytest.approx(480)
    assert TimeScale(800, zoom=2.0).hidden == 800


@pytest.mark.parametrize(("zoom", "step"), [(1.0, 120), (2.0, 60), (4.0, 30), (8.0, 15)])
def test_labels_have_room(zoom, step):
    scale = TimeScale(900, zoom=zoom)
    assert scale.tick_minutes() == step
    places = [scale.x(minute) for minute in scale.ticks()]
    assert all(b - a >= 52 for a, b in pairwise(places))
    assert places[0] >= 0
    assert places[-1] <= 900


def test_snapping_goes_to_the_nearest_step():
    assert [snapped(minute, 15) for minute in (7, 8, 22.4, 22.6)] == [0, 15, 15, 30]
