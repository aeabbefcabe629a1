"""The contracts of the project: the chosen one, its people, and edits."""

from __future__ import annotations

from scheduler_app.screens.shifts.inside_state import InsideState, Row
from scheduler_app.screens.shifts.shifts_state import ShiftsState
from scheduler_app.store.changes import Change
from scheduler_app.store.contracts import holders, renamed_contract
from solver.domain.employee import Contract, Employee


class ContractsState(InsideState):
    """A contract that somebody has stays; a new name goes to all who have it."""

    def __init__(self, state: ShiftsState) -> None:
        super().__init__(state, "contracts")

    def holders_of(self, name: str) -> list[Employee]:
        """Return who has a contract."""
        document = self.shifts.document
        return [] if document is None else holders(document.data).get(name, [])

    def delete_refusal(self) -> str:
        """Return why the chosen contract has to stay; "" when it may go."""
        if len(self.rows) == 1:
            return self.tr("It is the only contract: add another one first.")
        people = self.holders_of(self.chosen)
        if not people:
            return ""
        if len(people) == 1:
            text = self.tr("{name} has it: give them another contract first.")
            return text.format(name=people[0].name)
        return self.tr("{count} people have it: give them another contract first.").format(
            count=len(people)
        )

    def renaming(self, before: Row, after: Row) -> list[Change]:
        """Return the edit that gives a contract another name."""
        document = self.shifts.document
        assert document is not None
        assert isinstance(before, Contract)
        assert isinstance(after, Contract)
        return renamed_contract(document.data, before, after)
