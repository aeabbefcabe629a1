"""The most shifts of a pattern, of people and of contracts, from the sheet ShiftLimits."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from scheduler_app.exchange.faults import FaultList
from scheduler_app.exchange.people_reader import (
    UNKNOWN_CODE,
    UNKNOWN_CONTRACT,
    UNKNOWN_ID,
    PeopleReader,
)
from scheduler_app.exchange.sheet_reader import Record
from scheduler_app.exchange.words import Names
from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from solver.domain.employee import ShiftNumbers

_NEITHER = QT_TRANSLATE_NOOP("Fault", "neither ID nor Contract is filled in: fill in one")
_BOTH = QT_TRANSLATE_NOOP("Fault", "ID and Contract are both filled in: leave one empty")


@dataclass
class ShiftLimits:
    """Limits by ID of the person and by name of the contract, each in the order of the rows."""

    of_person: dict[str, ShiftNumbers] = field(default_factory=lambda: defaultdict(tuple))
    of_contract: dict[str, ShiftNumbers] = field(default_factory=lambda: defaultdict(tuple))


class LimitsReader:
    """Reads rows that name a person or a contract; ``None`` names: cannot be looked up."""

    def __init__(
        self, faults: FaultList, ids: Names | None, contracts: Names | None, codes: Names | None
    ) -> None:
        self._faults = faults
        self._people = PeopleReader(faults)
        self._names = (
            ("id", ids, UNKNOWN_ID),
            ("contract", contracts, UNKNOWN_CONTRACT),
            ("pattern", codes, UNKNOWN_CODE),
        )

    def limits(self, records: list[Record]) -> ShiftLimits:
        """Return the limits of all rows without a fault."""
        for record in records:
            for key, names, problem in self._names:
                self._people.resolve(record, key, names, problem)
            self._check_whose(record)
        self._people.check_once(records, ("id", "contract", "pattern"))
        limits = ShiftLimits()
        for record in (r for r in records if not r.bad):
            who, contract = record.get("id"), record.get("contract")
            limit = (record.values["pattern"], record.values["most"])
            if who is not None:
                limits.of_person[who] += (limit,)
            else:
                limits.of_contract[str(contract)] += (limit,)
        return limits

    def _check_whose(self, record: Record) -> None:
        given = {"id", "contract"} & set(record.raw)
        if len(given) != 1:
            self._faults.add(record.place("id"), _BOTH if given else _NEITHER)
            record.bad.add("id")
