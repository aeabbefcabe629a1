"""The steps of a week: what each says in weeks of every kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.document.week_progress import StepKey, StepState, next_step, steps_of
from scheduler_app.screens.week.step_words import link_text, sentence
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import DemandRow
from solver.explain.conflicts.conflict import Conflict

MONDAY = date(2026, 11, 30)
MORNING = datetime(2026, 11, 30, 8)


@pytest.fixture
def steps(centre, tmp_path, qapp):
    """The steps of the centre with other records, by key."""
    opened = []

    def steps_with(conflicts=(), **changed):
        path = tmp_path / f"{len(opened)}.sixshift"
        document = ScheduleDocument(ProjectFile.create(path, replace(centre, **changed)))
        opened.append(document.project)
        document.show_week(MONDAY)
        return {step.key: step for step in steps_of(document, conflicts)}

    yield steps_with
    for project in opened:
        project.close()


@pytest.mark.parametrize(
    ("rows", "state", "text"),
    [
        ((), StepState.DONE, "People are wanted on 2 shifts."),
        (
            (DemandRow(MORNING, "Phone", 2), DemandRow(MORNING, "Chat", 1)),
            StepState.DONE,
            "Agents are set by hand · 2 queues",
        ),
        (
            (DemandRow(MORNING, "Phone", None, 1_200.0, 60), DemandRow(MORNING, "Chat", 1)),
            StepState.DONE,
            "1,200 contacts · 2 queues",
        ),
        (
            (DemandRow(MORNING, "Phone", None, 8.0, 60),),
            StepState.ATTENTION,
            "8 contacts; nothing is expected in Chat.",
        ),
    ],
)
def test_demand(steps, rows, state, text):
    step = steps(demand=rows)[StepKey.DEMAND]
    assert (step.state, sentence(step)) == (state, text)


def test_without_anything_wanted_demand_comes_first(steps):
    found = steps(demand=(), shift_targets=())
    assert next_step(tuple(found.values())).key is StepKey.DEMAND
    assert link_text(found[StepKey.DEMAND]) == "Enter the demand"


def test_what_no_roster_can_keep_is_told_before_one_is_built(steps):
    step = steps([Conflict(True, "x"), Conflict(False, "y")])[StepKey.RULES]
    assert step.state is StepState.ATTENTION
    assert sentence(step) == "No roster can be built: 1 demand contradicts others."
    assert steps([Conflict(False, "y")])[StepKey.RULES].state is StepState.DONE


def test_people_count_with_leave_and_wishes(steps):
    assert sentence(steps()[StepKey.STAFF]) == "3 people · 1 away some of the week · 4 wishes"


def test_retired_shifts_are_no_shifts(steps, centre):
    retired = tuple(replace(pattern, is_retired=True) for pattern in centre.patterns)
    assert sentence(steps(patterns=retired)[StepKey.RULES]).startswith("There is no shift")


def test_where_nobody_has_leave_no_0_is_told(steps):
    found = sentence(steps(time_off=())[StepKey.STAFF])
    assert found == "3 people · nobody away · 4 wishes"
