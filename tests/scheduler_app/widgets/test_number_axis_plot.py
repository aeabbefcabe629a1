"""The left axis of plots."""

from __future__ import annotations

import pytest

from scheduler_app.widgets.number_axis_plot import NumberAxis


@pytest.mark.parametrize(("size", "ticks"), [(60, [0, 20, 40, 60, 80]), (30, [0, 40, 80])])
def test_numbers_of_a_low_plot_do_not_touch(qapp, size, ticks):
    spacing, shown = NumberAxis().tickValues(0, 85, size)[0]
    assert [round(tick) for tick in shown] == ticks
    assert spacing * size / 85 >= 14


def test_thousands_have_commas(qapp):
    assert NumberAxis().tickStrings([500, 1000, 12000], 1.0, 500) == ["500", "1,000", "12,000"]
