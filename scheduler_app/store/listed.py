"""Edits of records that a project keeps as lists: what goes, and what comes in its place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from scheduler_app.store.changes import Change, Record


def listed_changes(
    records: Sequence[Record], gone: Collection[Record], new: Iterable[Record]
) -> list[Change]:
    """Return the edit that takes ``gone`` out of ``records`` and puts ``new`` at its end.

    Each goes from its place, so that taking the edit back puts it there again.  What is
    in both stays as it is; so does what comes though it is there already.
    """
    coming = list(dict.fromkeys(new))
    going = set(gone) - set(coming)
    known = set(records)
    out = [Change(record, None, place) for place, record in enumerate(records) if record in going]
    return [*out, *(Change(None, record) for record in coming if record not in known)]
