"""Where an activity may lie: each reason, and that what is wrong already may be mended."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scheduler_app.screens.day.judgement import DayJudge
from scheduler_app.store.changes import Change
from scheduler_app.store.project_file import ProjectFile
from solver.domain.activity import Activity, ActivityKind, BreakRule

DAY = 1_440
RULES = (
    BreakRule("Lunch", length_minutes=30, earliest_minute=180, latest_minute=300),
    BreakRule(
        "Tea",
        ActivityKind.BREAK,
        15,
        60,
        525,
        paid=True,
        distance_minutes=60,
        most_work_minutes=300,
    ),
)
LUNCH = Activity(0, DAY + 660, ActivityKind.LUNCH, 30, False, name="Lunch")
TEA = Activity(0, DAY + 840, ActivityKind.BREAK, 15, name="Tea")


@pytest.fixture
def document(window, centre, tmp_path):
    """Li Na, Wang Wei and Chen Chen, her junior, work early on Tuesday, 07:00 to 16:00."""
    people = tuple(replace(person, team="A") for person in centre.employees)
    data = replace(centre, break_rules=RULES, employees=people)
    path = tmp_path / "judged.sixshift"
    ProjectFile.create(path, data).close()
    window.context.open_project(path)
    made = window.context.document
    made.show_week(made.first_date.fromisoformat("2026-11-30"))
    made.assign([(1, 1), (2, 1)], 0)
    made.apply_activities([LUNCH, TEA])
    return made


def reason(document, old, **new):
    return DayJudge(document, 1).reason(old, replace(old, **new))


def test_inside_window_and_distance_it_may_lie(document):
    assert reason(document, LUNCH, start=DAY + 600) == ""
    assert reason(document, LUNCH, start=DAY + 720) == ""
    assert reason(document, TEA, start=DAY + 750) == ""


@pytest.mark.parametrize(
    ("old", "start", "words"),
    [
        (LUNCH, 599, "may begin only from 10:00 to 12:00"),
        (LUNCH, 721, "may begin only from 10:00 to 12:00"),
        (LUNCH, 950, "outside the shift"),
        (TEA, 410, "outside the shift"),
        (TEA, 670, "at the same time as Lunch"),
        (TEA, 749, "59 min after another break; at least 60 min"),
        (LUNCH, 535, "may begin only from 10:00 to 12:00"),
    ],
)
def test_one_minute_beyond_it_may_not(document, old, start, words):
    assert reason(document, old, start=DAY + start) == words


def test_the_longest_work_without_a_break(document):
    document.apply_activities([TEA, replace(LUNCH, start=DAY + 600)])
    lunch = document.activities[0]
    assert reason(document, TEA, start=DAY + 930) == ""
    assert reason(document, TEA, start=DAY + 935).startswith("5:05 h of work without a break")
    assert lunch.name == "Lunch"


def test_the_share_of_the_team(document):
    """Of three, half may go at a time: one."""
    bo = replace(LUNCH, employee=1)
    document.replace_activities("x", [LUNCH], [bo])
    words = "2 of A would be on a break at 11:15; at most 1"
    assert DayJudge(document, 1).reason(None, replace(LUNCH, start=DAY + 675)) == words
    assert DayJudge(document, 1).reason(None, replace(LUNCH, start=DAY + 690)) == ""
    assert reason(document, bo, start=DAY + 675) == ""  # nobody more is away then
    meeting = Activity(2, LUNCH.start, ActivityKind.MEETING, 30)
    assert DayJudge(document, 1).reason(None, meeting) == ""


def test_never_away_with_the_mentor(document):
    data = document.data.employees
    assert data[2].mentor_id == data[0].id
    book = document.data.break_rules
    document.edit("x", [Change(rule, replace(rule, most_away_percent=100)) for rule in book])
    words = DayJudge(document, 1).reason(None, replace(LUNCH, employee=2))
    assert words == "on a break at the same time as Li Na: mentor and junior"
    assert DayJudge(document, 1).reason(None, replace(LUNCH, employee=2, start=DAY + 690)) == ""
    meeting = Activity(2, LUNCH.start, ActivityKind.MEETING, 30)
    assert DayJudge(document, 1).reason(None, meeting) == ""


def test_what_is_wrong_already_may_be_made_better_not_worse(document):
    early = replace(LUNCH, start=DAY + 540)
    document.replace_activities("x", [LUNCH], [early])
    assert reason(document, early, start=DAY + 570) == ""
    assert reason(document, early, start=DAY + 525).startswith("may begin only")


def test_another_length_is_the_supervisors_to_choose(document):
    assert reason(document, LUNCH, length_minutes=45) == ""
