"""What came of building a scenario's roster: kept as JSON text beside its definition."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, is_dataclass
from datetime import datetime
from typing import Any

from scheduler_app.store.week import Week
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.validation import FieldError
from solver.report.week_figures import WeekFigures
from solver.roster.result import Status

_PAIRS = ("nights", "weekend_days")


@dataclass(frozen=True, slots=True)
class ScenarioResult:
    """``figures`` None: no roster was found.  They are judged by the project's own rules.

    ``gap``: proven, a fraction.  ``basis``: of what the roster was made (``basis_of``).
    ``cells``: codes of a person's week ("" off) by ID; ``roles``: the queue that a person
    serves, by ID, where roles were chosen for the roster.
    """

    status: Status
    gap: float | None
    seconds: float
    made: datetime
    basis: str
    figures: WeekFigures | None = None
    cells: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    roles: Mapping[str, str] = field(default_factory=dict)

    def to_json(self) -> str:
        """Return the result as the JSON text that a project keeps."""
        return json.dumps(asdict(self), default=datetime.isoformat, ensure_ascii=False)


def result_from(text: str) -> ScenarioResult | None:
    """Read what ``to_json`` has written; None for "": nothing was built yet.

    Raises:
        FieldError: It is no such text, for example of a newer program.
    """
    if not text:
        return None
    try:
        found: dict[str, Any] = json.loads(text)
        found["status"] = Status(found["status"])
        found["made"] = datetime.fromisoformat(found["made"])
        found["cells"] = {who: tuple(codes) for who, codes in found["cells"].items()}
        if found["figures"] is not None:
            pairs = {name: tuple(found["figures"][name]) for name in _PAIRS}
            found["figures"] = WeekFigures(**found["figures"] | pairs)
        return ScenarioResult(**found)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise FieldError("result", f"cannot be read: {error}") from error


def basis_of(week: Week) -> str:
    """Return a digest of all that a roster of the week depends on, but for its own roster.

    The same for the same records, in every process; another one when any record of people,
    shifts, demand, leave, wishes, locks, rules or the weeks before has changed.
    """
    problem = week.problem
    # What contacts are answered follows from volume, handle time and queue: left out as large.
    contacts = [(c.queue, c.volume, c.aht_seconds, c.on_line) for c in problem.contacts]
    others = [
        getattr(problem, field.name)
        for field in fields(Problem)
        if field.init and field.name != "contacts"
    ]
    digest = hashlib.sha256()
    for part in (contacts, *others, week.rules):
        digest.update(repr(_plain(part)).encode())
    return digest.hexdigest()


def _plain(value: Any) -> Any:
    """Return a value whose text is the same in every process: sets have an order of their own."""
    if isinstance(value, frozenset):
        return sorted(map(repr, value))
    if isinstance(value, tuple | list):
        if not value or isinstance(value[0], int | float):
            return value
        return [_plain(part) for part in value]
    if is_dataclass(value) and not isinstance(value, type):
        shown = (getattr(value, f.name) for f in fields(value) if f.init)
        return [type(value).__name__, *map(_plain, shown)]
    return value


def codes_of(week: Week, roster: Roster) -> dict[str, tuple[str, ...]]:
    """Return the codes of everybody's cells, by ID; "" is a day off."""
    codes = {OFF: ""} | {p: pattern.code for p, pattern in enumerate(week.problem.patterns)}
    return {
        person.id: tuple(codes[pattern] for pattern in row)
        for person, row in zip(week.problem.employees, roster.cells, strict=True)
    }


def roster_from(week: Week, cells: Mapping[str, tuple[str, ...]]) -> Roster:
    """Return the roster of such codes; who is not among them has the week off.

    Raises:
        FieldError: A code that the week does not have.
    """
    index = {"": OFF} | {pattern.code: p for p, pattern in enumerate(week.problem.patterns)}
    unknown = {code for codes in cells.values() for code in codes} - index.keys()
    if unknown:
        raise FieldError("patterns", f"there is no shift pattern {min(unknown)}")
    off = ("",) * week.problem.grid.n_days
    return Roster(
        tuple(
            tuple(index[code] for code in cells.get(person.id, off))
            for person in week.problem.employees
        )
    )
