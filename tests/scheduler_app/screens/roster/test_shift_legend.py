"""The line of shifts beneath the roster."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scheduler_app.store.adopt import adopt_changes


@pytest.fixture
def document(roster_screen, window):
    return window.context.document


def test_the_legend_names_every_shift(roster_screen, document):
    text = roster_screen.legend.text()
    assert all(f";{p.code}&" in text for p in document.problem.patterns)
    assert "07:00–16:00" in text


def test_the_legend_leaves_out_retired_shifts_that_the_week_has_not(roster_screen, document):
    early, _late, night = document.data.patterns
    document.edit("", adopt_changes(document.data, (night,)))
    retired = {p.code for p in document.problem.patterns if p.is_retired}
    assert retired == {"E", "L"}
    text = roster_screen.legend.text()
    assert ";L&" not in text
    assert f";{early.code}&" in text  # this week has it
    assert f";{night.code}&" in text


def test_the_legend_says_the_hours_of_a_designed_shift_once(roster_screen, document):
    named = replace(document.data.patterns[0], code="E0800", start_minute=480, name="08:00-17:00")
    document.edit("", adopt_changes(document.data, (named,)))
    assert "08:00-17:00" not in roster_screen.legend.text()
    assert "08:00–17:00" in roster_screen.legend.text()
