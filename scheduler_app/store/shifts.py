"""What of a project refers to a shift pattern, and edits that keep it all in one piece."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from scheduler_app.store.changes import Change
from scheduler_app.store.records import (
    CellRow,
    ForeignCode,
    ProjectData,
    RequestRow,
    ShiftTargetRow,
)
from scheduler_app.store.scenario_definition import Part
from scheduler_app.store.scenario_names import scenario_changes
from solver.domain.employee import Contract, Employee
from solver.domain.pattern import Pattern

Codes = frozenset[str]


@dataclass(frozen=True, slots=True)
class ShiftUse:
    """How often the records name one pattern by its code.

    ``shifts``: cells of rosters, from ``first`` to ``last``; ``wishes``: requests;
    ``targets``: people wanted on it; ``limits``: contracts and people who may have only
    so many of it; ``published``: shifts that people know, in the latest version of a week.
    """

    shifts: int = 0
    first: date | None = None
    last: date | None = None
    wishes: int = 0
    targets: int = 0
    limits: int = 0
    published: int = 0

    @property
    def is_used(self) -> bool:
        """Tell whether any record would lose its meaning without the pattern."""
        others = self.wishes or self.targets or self.limits or self.published
        return bool(self.shifts or others)


def shift_uses(data: ProjectData) -> dict[str, ShiftUse]:
    """Return how each pattern is used, by its code."""
    dates: dict[str, list[date]] = {pattern.code: [] for pattern in data.patterns}
    for cell in data.cells:
        if cell.pattern:
            dates[cell.pattern].append(cell.date)
    wishes = Counter(request.pattern for request in data.requests)
    targets = Counter(target.pattern for target in data.shift_targets)
    held = [*(c.max_shifts for c in data.contracts), *(e.max_shifts for e in data.employees)]
    limits = Counter(code for numbers in held for code, _ in numbers)
    told = Counter(
        code for week in data.published for codes in week.cells.values() for code in codes
    )
    return {
        code: ShiftUse(
            len(days),
            min(days, default=None),
            max(days, default=None),
            wishes[code],
            targets[code],
            limits[code],
            told[code],
        )
        for code, days in dates.items()
    }


def people_with_only(data: ProjectData, code: str) -> list[str]:
    """Return the names of those who may work no pattern but this one."""
    return [person.name for person in data.employees if person.patterns == {code}]


def removal(data: ProjectData, code: str) -> list[Change]:
    """Return the edit that takes a pattern out, and its code out of every list of codes."""
    place, pattern = _found(data, code)
    return [Change(pattern, None, place), *mended_lists(data, {pattern}, lambda c: c - {code})]


def renaming(data: ProjectData, code: str, new: Pattern) -> list[Change]:
    """Return the edit that puts ``new``, with another code, in place of a pattern everywhere.

    All that names it follows.  Published versions stay as they were told: there the code
    stands for the pattern with the same hours (``published.differences``).
    """
    place, pattern = _found(data, code)

    def renamed(codes: Codes) -> Codes:
        return codes - {code} | {new.code} if code in codes else codes

    own = replace(new, forbidden_followers=renamed(new.forbidden_followers))
    swap = [Change(pattern, None, place), Change(None, own, place)]
    lists = mended_lists(data, {pattern}, renamed)
    known: list[CellRow | ForeignCode] = [*data.cells, *data.foreign_codes]
    held = [Change(row, replace(row, pattern=new.code)) for row in known if row.pattern == code]
    return [
        *swap,
        *_with_limits(data, lists, code, new.code),
        *held,
        *_put_anew(data.requests, code, new.code),
        *_put_anew(data.shift_targets, code, new.code),
        *scenario_changes(data, Part.PATTERNS, code, new.code),
    ]


def _with_limits(data: ProjectData, lists: list[Change], code: str, new: str) -> list[Change]:
    """Return the edit of the lists with the limits of contracts and people renamed too."""
    after = {change.before: change.after for change in lists}

    def renamed(holder: Contract | Employee) -> Contract | Employee:
        limits = tuple((new if c == code else c, most) for c, most in holder.max_shifts)
        return replace(holder, max_shifts=limits)

    for person in data.employees:
        known = after.get(person, person)
        if isinstance(known, Employee):
            after[person] = renamed(known)
    for contract in data.contracts:
        after[contract] = renamed(contract)
    return [Change(before, now) for before, now in after.items() if before != now]


def _put_anew(rows: Iterable[RequestRow | ShiftTargetRow], code: str, new: str) -> list[Change]:
    """Return the edit that renames a pattern in records that it is part of the name of."""
    found = [(place, row) for place, row in enumerate(rows) if row.pattern == code]
    gone = [Change(row, None, place) for place, row in found]
    return [*gone, *(Change(None, replace(row, pattern=new), place) for place, row in found)]


def mended_lists(
    data: ProjectData, leave_out: Collection[Pattern], mend: Callable[[Codes], Codes]
) -> list[Change]:
    """Return what ``mend`` makes of the lists of codes of patterns, people and break rules.

    Patterns of ``leave_out`` are left alone.  An empty list of a person or a break rule
    means every pattern, and stays; a break rule whose last code goes, goes too.
    """
    patterns = [
        Change(p, replace(p, forbidden_followers=mend(p.forbidden_followers)))
        for p in data.patterns
        if p not in leave_out
    ]
    people = [
        Change(e, replace(e, patterns=mend(e.patterns))) for e in data.employees if e.patterns
    ]
    breaks = []
    for rule in data.break_rules:
        codes = mend(rule.patterns) if rule.patterns else rule.patterns
        is_over = bool(rule.patterns) and not codes
        breaks.append(Change(rule, None if is_over else replace(rule, patterns=codes)))
    changes: list[Change] = [*patterns, *people, *breaks]
    return [change for change in changes if change.before != change.after]


def _found(data: ProjectData, code: str) -> tuple[int, Pattern]:
    return next((i, p) for i, p in enumerate(data.patterns) if p.code == code)
