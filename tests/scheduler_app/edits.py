"""Edits as tests write them."""

from __future__ import annotations

from datetime import timedelta

from scheduler_app.store.changes import Change


def puts(*records):
    """The edit that stores these records, whatever was there before."""
    return [Change(None, record) for record in records]


def places(document, cells):
    """The ID and date of each (employee, day) of the shown week."""
    people, first = document.problem.employees, document.first_date
    return [(people[e].id, first + timedelta(days=day)) for e, day in cells]


def is_locked(document, employee, day):
    """Tell whether a cell of the shown week is locked."""
    return document.cell(*places(document, [(employee, day)])[0]).pinned
