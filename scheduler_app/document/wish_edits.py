"""What edits of wishes mean: a person wishes one thing of a shift and day at most."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from scheduler_app.store.changes import Change
from scheduler_app.store.listed import listed_changes
from scheduler_app.store.records import ProjectData, RequestRow


def wishes_put(
    data: ProjectData, wishes: Iterable[RequestRow], instead_of: Collection[RequestRow] = ()
) -> list[Change]:
    """Return the edit that adds wishes, in the place of others if any are given.

    What a person wished of the same shift (or day off) and date before gives way: two weights,
    or for and against at once, say nothing.
    """
    new = list(wishes)
    places = {(w.employee_id, w.date, w.pattern) for w in new}
    gone = [w for w in data.requests if (w.employee_id, w.date, w.pattern) in places]
    return listed_changes(data.requests, [*gone, *instead_of], new)


def wishes_removed(data: ProjectData, gone: Collection[RequestRow]) -> list[Change]:
    """Return the edit that takes wishes away."""
    return listed_changes(data.requests, gone, ())
