"""Numbers with their unit."""

from __future__ import annotations

import pytest

from scheduler_app.language.units import hours_total


@pytest.mark.parametrize(
    ("hours", "text"),
    [(0, "0 h"), (5.0, "5 h"), (96.5, "96.5 h"), (-0.5, "-0.5 h"), (1234.4, "1,234 h")],
)
def test_sums_of_hours_are_rounded_alike_everywhere(hours, text):
    assert hours_total(hours) == text
