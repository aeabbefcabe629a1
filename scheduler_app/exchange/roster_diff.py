"""An edited roster against the project: what was changed there, what here, and what both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from scheduler_app.exchange.faults import Place
from scheduler_app.exchange.foreign_codes import CodeBook, counted, is_pinned, key_of
from scheduler_app.exchange.incoming_cells import IncomingCell
from scheduler_app.exchange.roster_base import RosterBase
from scheduler_app.exchange.wish_text import means_off
from scheduler_app.exchange.words import fold
from scheduler_app.store.changes import Change
from scheduler_app.store.records import CellRow
from scheduler_app.store.week import Week, cell_rows
from solver.domain.pattern import OFF

CellKey = tuple[int, int]
"""Employee index and day of the week."""


@dataclass(frozen=True, slots=True)
class CellDifference:
    """A cell that the file has otherwise than the project; codes, "" off.

    ``base`` is what the export said, None where the file was not ours; ``mine`` what the
    project says, ``theirs`` what the file says.  ``is_pinned``: the file asks to lock it.
    """

    employee: int
    day: int
    base: str | None
    mine: str
    theirs: str
    place: Place
    is_pinned: bool = False

    @property
    def key(self) -> CellKey:
        """Which cell it is."""
        return self.employee, self.day

    @property
    def is_conflict(self) -> bool:
        """Tell whether the project was changed too since the export, to something else."""
        return self.base is not None and self.base != self.mine


@dataclass(frozen=True, slots=True)
class Comparison:
    """``changed_here``: cells that only the project has changed since the export.

    ``unknown``: codes that mean nothing here yet, with how many cells have them.
    """

    differences: tuple[CellDifference, ...] = ()
    changed_here: tuple[CellKey, ...] = ()
    unknown: Mapping[str, int] = field(default_factory=dict)


def compare(
    week: Week,
    cells: Iterable[IncomingCell],
    base: RosterBase | None,
    codes: CodeBook,
    kept: frozenset[str] = frozenset(),
    empty_is_off: bool = False,
) -> Comparison:
    """Compare the cells of a file with the week's and, where it was exported, with its base.

    A cell that still says what the export said is untouched, whatever the project says now.
    ``kept``: keys of codes whose cells stay as they are here.
    """
    shown = _codes_of(week)
    differences: list[CellDifference] = []
    changed_here: list[CellKey] = []
    unknown: list[str] = []
    for cell in cells:
        person = week.problem.employees[cell.employee].id
        was = base.code(person, week.first_date + timedelta(days=cell.day)) if base else None
        mine = shown[cell.employee][cell.day]
        if was is not None and _says(cell.text, was):
            if mine != was:
                changed_here.append((cell.employee, cell.day))
            continue
        theirs = "" if empty_is_off and not key_of(cell.text) else codes.find(cell.text)
        if theirs is None:
            if key_of(cell.text) not in kept:
                unknown.append(cell.text)
        elif theirs != mine:
            pin = is_pinned(cell.text)
            differences.append(
                CellDifference(cell.employee, cell.day, was, mine, theirs, cell.place, pin)
            )
    in_order = tuple(sorted(differences, key=lambda d: d.key))
    return Comparison(in_order, tuple(changed_here), counted(unknown))


def taken_over(
    week: Week, accepted: Iterable[CellDifference], *, pinned: bool = False
) -> list[Change]:
    """Return the edit that puts accepted differences into the week.

    Locked cells stay locked, with what is new; ``pinned`` locks all of them.
    """
    before = {(c.employee_id, c.date): c for c in cell_rows(week, week.roster, week.problem.pins)}
    changes = []
    for difference in accepted:
        person = week.problem.employees[difference.employee].id
        key = (person, week.first_date + timedelta(days=difference.day))
        old = before.get(key)
        locked = pinned or difference.is_pinned or (old is not None and old.pinned)
        changes.append(Change(old, CellRow(*key, difference.theirs, locked)))
    return changes


def pattern_of(week: Week, code: str) -> int:
    """Return the index of a code of the project, OFF for ""."""
    if not code:
        return OFF
    return next(i for i, pattern in enumerate(week.problem.patterns) if pattern.code == code)


def _codes_of(week: Week) -> Sequence[Sequence[str]]:
    patterns = week.problem.patterns
    return [["" if p == OFF else patterns[p].code for p in row] for row in week.roster.cells]


def _says(text: str, code: str) -> bool:
    """Tell whether a cell still says a code of the export."""
    if not code:
        return not key_of(text) or means_off(key_of(text))
    return key_of(text) == fold(code)
