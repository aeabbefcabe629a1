"""Wishes that name a shift which nobody gets any more."""

from __future__ import annotations

from dataclasses import replace

from scheduler_app.store.adopt import nearest, replaceable
from scheduler_app.store.records import ProjectData, RequestRow


class OldWishes:
    """Says for which of today's patterns a wish counts.

    A wish for a retired pattern counts for the one of today's that the person may work
    which is most like it; where there is none, it is dropped.  What nobody gets any more
    is always avoided.  A roster that still has the pattern in the cell keeps the wish.
    """

    def __init__(self, data: ProjectData) -> None:
        self._people = {person.id: person for person in data.employees}
        self._today = replaceable(data.patterns)
        self._retired = {p.code: p for p in data.patterns if p.is_retired}

    def now(self, wish: RequestRow, rostered: str) -> RequestRow | None:
        """Return the wish as it counts beside the code in its cell; None: not at all."""
        old = self._retired.get(wish.pattern)
        if old is None or rostered == wish.pattern:
            return wish
        if wish.avoid:
            return None
        person = self._people[wish.employee_id]
        like = nearest(old, [p for p in self._today if person.may_work(p.code)])
        return None if like is None else replace(wish, pattern=like.code)
