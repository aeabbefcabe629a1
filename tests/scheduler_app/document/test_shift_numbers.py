"""Wishes against, people wanted on shifts and limits: no edit loses them; weeks made of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.store.changes import Change
from scheduler_app.store.week import week_of
from solver.domain.roster import Roster

MONDAY, NEXT_MONDAY = date(2026, 11, 30), date(2026, 12, 7)
E, L, N = range(3)


def test_wishes_targets_and_limits_survive_edits_and_undo(document):
    def kept():
        data = document.data
        limits = [x.max_shifts for x in (*data.contracts, *data.employees)]
        return data.contracts, data.requests, data.shift_targets, limits

    before = kept()
    assert any(before[3])
    assert [wish.avoid for wish in before[1]] == [False, False, True, True]
    *_, junior = document.data.employees
    document.edit("mentor", [Change(junior, replace(junior, mentor_id=""))])
    document.apply_roster(Roster(((L,) * 7, (E,) * 7, (N,) * 7)))
    assert document.data == document.project.data()
    assert document.problem == week_of(document.data, MONDAY).problem
    assert kept() == before
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.data == document.project.data()
    assert document.problem == week_of(document.data, MONDAY).problem
    assert kept() == before


def test_a_week_of_targets_alone_is_a_week_with_demand(document):
    target = document.data.shift_targets[0]
    later = replace(target, date=NEXT_MONDAY)
    data = replace(document.data, shift_targets=(target, later), demand=())
    document.project.replace(data)
    reopened = ScheduleDocument(document.project)
    assert reopened.first_date == NEXT_MONDAY
    assert reopened.weeks_without_demand(2) == [date(2026, 12, 14)]
    assert reopened.weeks() == [date(2026, 11, 23), MONDAY, NEXT_MONDAY]
