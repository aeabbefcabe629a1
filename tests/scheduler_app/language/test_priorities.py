"""Costs of one level and of two, as the window and the command line show them."""

from __future__ import annotations

import pytest

from scheduler_app.cli.report import state_text
from scheduler_app.language.priorities import (
    cost_text,
    price_text,
    priority_text,
    progress_cost_text,
)
from solver.roster.evaluate import Evaluation
from solver.roster.result import SolveProgress
from solver.rules.priority import LevelCosts, Priority


@pytest.mark.parametrize(
    ("progress", "figure", "line"),
    [
        (SolveProgress(None, 0, 1), "–", "cost -, bound 0, gap -"),
        (SolveProgress(1200, 1080, 1), "1,200", "cost 1,200, bound 1,080, gap 10.00%"),
        (
            SolveProgress(1200, 1080, 1, Priority.IMPORTANT),
            "1,200 + …",
            "cost 1,200 of what is important, bound 1,080, gap 10.00%",
        ),
        (
            SolveProgress(1250, 1250, 1, Priority.NICE, 1200),
            "1,200 + 50",
            "cost 1,200 of what is important + 50 of what is nice to have, bound 1,250, gap 0.00%",
        ),
    ],
)
def test_progress_tells_the_level_where_there_are_two(progress, figure, line):
    assert progress_cost_text(progress) == figure
    assert state_text(progress) == line


def test_a_rosters_cost_has_two_parts_where_rules_of_both_levels_count():
    costs = {"coverage": 1200, "requests": 50}
    assert cost_text(Evaluation((), costs)) == "1,250"
    assert cost_text(Evaluation((), costs, frozenset(costs))) == "1,250"
    assert cost_text(Evaluation((), costs, frozenset({"requests"}))) == "1,200 + 50"


@pytest.mark.parametrize(
    ("prices", "text"),
    [
        (LevelCosts(40, 0), "+40"),
        (LevelCosts(0, 0), "±0"),
        (LevelCosts(40, -12), "+40, nice to have −12"),
        (LevelCosts(0, 12), "±0, nice to have +12"),
    ],
)
def test_a_price_names_what_is_nice_only_where_that_changes(prices, text):
    assert price_text(prices) == text


def test_priorities_have_words():
    assert [priority_text(p) for p in Priority] == ["must", "important", "nice to have"]
