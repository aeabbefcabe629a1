"""Edits as tests write them."""

from __future__ import annotations

from scheduler_app.store.changes import Change


def puts(*records):
    """The edit that stores these records, whatever was there before."""
    return [Change(None, record) for record in records]
