"""What the parts of the staff screen share: the document, the chosen people, edits of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QObject, Signal

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.exchange.faults import CellError
from scheduler_app.exchange.mentor_check import check_mentor
from scheduler_app.exchange.people_cells import COLUMNS, PeopleCells
from scheduler_app.language.phrases import day_text
from scheduler_app.language.translation import translate
from scheduler_app.screens.staff.staff_words import cell_error_text, uses_text
from scheduler_app.store.changes import Change
from scheduler_app.store.staff import (
    Person,
    free_id,
    new_person,
    people_of,
    person_changes,
    removal,
    renaming,
    uses_of,
)
from scheduler_app.widgets.message_bar import Message
from solver.domain.employee import Contract
from solver.domain.validation import FieldError


class StaffState(QObject):
    """Holds no people of its own; every edit is one undo step of the document.

    ``changed``: other people or fields are to be shown; ``chosen_changed``: other people
    are chosen, in the order of the table.
    """

    changed = Signal()
    chosen_changed = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.chosen: tuple[str, ...] = ()
        self._people: dict[str, Person] | None = None

    @property
    def document(self) -> ScheduleDocument | None:
        """The open project; None without one."""
        return self.context.document

    @property
    def people(self) -> Mapping[str, Person]:
        """Everybody by ID, in order of the employees."""
        if self._people is None:
            people = [] if self.document is None else people_of(self.document.data)
            self._people = {person.id: person for person in people}
        return self._people

    @property
    def chosen_people(self) -> list[Person]:
        """The chosen people."""
        return [self.people[id_] for id_ in self.chosen if id_ in self.people]

    @property
    def cells(self) -> PeopleCells | None:
        """What typed text means in the open project."""
        return None if self.document is None else PeopleCells(self.document.data)

    @property
    def today(self) -> date:
        """The first day that counts: the Monday of the shown week; without one, today."""
        document = self.document
        return document.first_date if document is not None and document.week else date.today()

    def is_archived(self, person: Person) -> bool:
        """Tell whether somebody has left before the shown week."""
        return person.employment.left is not None and person.employment.left < self.today

    def refresh(self) -> None:
        """Read the document again and tell everybody."""
        self._people = None
        self.chosen = tuple(id_ for id_ in self.chosen if id_ in self.people)
        self.changed.emit()

    def choose(self, ids: Sequence[str]) -> None:
        """Take other people in hand."""
        if tuple(ids) != self.chosen:
            self.chosen = tuple(ids)
            self.chosen_changed.emit()

    def refusal(self) -> str:
        """Return why nothing can be changed now; "" when it can."""
        return self.context.refusal()

    def type_into(self, ids: Sequence[str], key: str, text: str) -> bool:
        """Give people what a typed text stands for; say why if it is no such value."""
        cells = self.cells
        if cells is None:
            return False
        try:
            value = cells.read(key, text)
        except CellError as error:
            return self._refuse(cell_error_text(str(COLUMNS[key].name), error))
        return self.put(ids, key, value)

    def put(self, ids: Sequence[str], key: str, value: Any) -> bool:
        """Give all these people one value in a field, as one undo step."""
        return self.put_each({employee_id: {key: value} for employee_id in ids})

    def put_each(self, values: Mapping[str, Mapping[str, Any]]) -> bool:
        """Give each of these people her own values; all of them or none."""
        document = self.document
        if document is None:
            return False
        contracts = {contract.name: contract for contract in document.data.contracts}
        after: dict[str, Person] = {}
        for employee_id, fields in values.items():
            try:
                after[employee_id] = self.people[employee_id].with_values(fields, contracts)
            except FieldError as error:
                return self._refuse(self._field_text(employee_id, error))
        changed = {id_: p for id_, p in after.items() if p != self.people[id_]}
        reason = self._mentor_refusal(changed)
        if reason:
            return self._refuse(reason)
        if any(id_ != person.id for id_, person in changed.items()):
            return self._rename(changed)
        changes = [c for id_, p in changed.items() for c in person_changes(self.people[id_], p)]
        return bool(changes) and self.edit(self._edit_text(list(changed)), lambda: changes)

    def nobody_yet(self) -> Person:
        """Return somebody who could be put in: a free ID, the usual contract, and no name."""
        contracts = () if self.document is None else self.document.data.contracts
        held = [person.value("contract") for person in self.people.values()]
        usual = max(contracts, key=lambda c: held.count(c.name), default=None)
        return new_person(free_id(self.people), "", usual or Contract(self.tr("Full time")))

    def add(self) -> bool:
        """Put in a new person at the end, and choose her; her name is to be typed."""
        new = self.nobody_yet().with_values({"name": self.tr("New person")}, {})
        if not self._put_in(new):
            return False
        self.refresh()
        self.choose([new.id])
        return True

    def add_with(self, key: str, value: Any) -> bool:
        """Put in a new person at the end with one field; say why if she cannot be."""
        document = self.document
        if document is None:
            return False
        contracts = {contract.name: contract for contract in document.data.contracts}
        new, name = self.nobody_yet(), {"name": self.tr("New person")}
        try:
            new = new.with_values({**name, key: value}, contracts)
        except FieldError as error:
            return self._refuse(self._field_text(new.id, error))
        reason = self._taken_text(new.id) or self._mentor_refusal({new.id: new})
        if reason:
            return self._refuse(reason)
        if not self._put_in(new):
            return False
        self.refresh()
        return True

    def add_typed(self, key: str, text: str) -> bool:
        """Put in a new person with what a typed text stands for; say why if it is no such value."""
        cells = self.cells
        if cells is None:
            return False
        try:
            value = cells.read(key, text)
        except CellError as error:
            return self._refuse(cell_error_text(str(COLUMNS[key].name), error))
        return self.add_with(key, value)

    def with_ids(self, rows: Sequence[Sequence[str]]) -> list[list[str]]:
        """Return rows that begin with the name of a new person, a free ID before each."""
        taken, found = set(self.people), []
        for row in rows:
            fresh = free_id(taken)
            taken.add(fresh)
            found.append([fresh, *row])
        return found

    def copy(self) -> bool:
        """Put in a person like each of the chosen ones, with new IDs and nobody's name."""
        like = self.chosen_people
        taken, new = set(self.people), []
        for person in like:
            fresh = free_id(taken)
            taken.add(fresh)
            employee = replace(person.employee, id=fresh, name=self.tr("New person"))
            employment = replace(person.employment, employee_id=fresh, joined=None, left=None)
            new.append(Person(employee, replace(employment, note="")))
        changes = [change for person in new for change in person_changes(None, person)]
        return bool(new) and self._insert(new, changes, self.tr("copy people"))

    def archive(self) -> bool:
        """Let the chosen people leave: their last day is the Sunday before the shown week."""
        last = self.today - timedelta(days=1)
        ids = [p.id for p in self.chosen_people if not self.is_archived(p)]
        values = {}
        for employee_id in ids:
            joined = self.people[employee_id].employment.joined
            values[employee_id] = {"left": last if joined is None else max(last, joined)}
        if not self.put_each(values):
            return False
        text = self.tr(
            "{names}: last day {day}, still in the rosters until then. Another day can be typed "
            "into the column Left."
        )
        self.say(text.format(names=self.names_text(ids), day=day_text(last)), "green")
        return True

    def bring_back(self) -> bool:
        """Let the chosen people stay on."""
        ids = [p.id for p in self.chosen_people if p.employment.left is not None]
        return self.put(ids, "left", None)

    def delete(self) -> bool:
        """Take the chosen people out; say why if records name one of them."""
        document, people = self.document, self.chosen_people
        if document is None or not people:
            return False
        uses = uses_of(document.data)
        for person in people:
            named = uses_text(uses[person.id])
            if named:
                text = self.tr("{name} cannot be deleted: {records}. Archive instead.")
                name = person.employee.name or person.id
                return self._refuse(text.format(name=name, records=named))
        ids = [person.id for person in people]
        text = self.tr("delete {names}").format(names=self.names_text(ids))
        return self.edit(text, lambda: removal(document.data, ids))

    def names_text(self, ids: Sequence[str]) -> str:
        """Return the name of one person, or how many there are."""
        if len(ids) == 1:
            return self.people[ids[0]].employee.name or ids[0]
        return self.tr("{count} people").format(count=len(ids))

    def say(self, text: str, tone: str = "amber") -> None:
        """Show what was done, or why something was not."""
        self.context.message_posted.emit(Message(text, tone, is_passing=True))

    def edit(self, text: str, make: Callable[[], Sequence[Change]]) -> bool:
        """Make one undo step of what ``make`` returns; say why if it is refused."""
        refusal = self.refusal()
        if refusal or self.document is None:
            return self._refuse(refusal)
        try:
            self.document.edit(text, make())
        except (ValueError, RuntimeError, OSError) as error:
            return self._refuse(str(error))
        return True

    def _insert(self, new: Sequence[Person], changes: Sequence[Change], text: str) -> bool:
        if not self.edit(text, lambda: changes):
            return False
        self.refresh()
        self.choose([person.id for person in new])
        return True

    def _put_in(self, new: Person) -> bool:
        document = self.document
        if document is None:
            return False
        contract = new.employee.contract
        first = [] if contract in document.data.contracts else [Change(None, contract)]
        changes = [*first, *person_changes(None, new)]
        return self.edit(self.tr("add a person"), lambda: changes)

    def _taken_text(self, employee_id: str) -> str:
        """Return that somebody has the ID; "" when nobody has."""
        if employee_id not in self.people:
            return ""
        text = self.tr("Somebody has the ID {id} already.")
        return text.format(id=employee_id)

    def _rename(self, changed: Mapping[str, Person]) -> bool:
        ((old, person),) = changed.items()
        document = self.document
        taken = self._taken_text(person.id)
        if document is None or taken:
            return self._refuse(taken)
        named = uses_text(uses_of(document.data)[old])
        if named:
            text = self.tr("The ID {id} stays: {records}.")
            return self._refuse(text.format(id=old, records=named))
        chosen, self.chosen = self.chosen, (person.id,)
        text = self.tr("ID of {names}").format(names=self.names_text([old]))
        if self.edit(text, lambda: renaming(document.data, self.people[old], person)):
            self.chosen_changed.emit()
            return True
        self.chosen = chosen
        return False

    def _mentor_refusal(self, changed: Mapping[str, Person]) -> str:
        """Return why the mentors that there would be cannot be; "" when they can."""
        people = {id_: person.employee for id_, person in self.people.items()}
        people |= {id_: person.employee for id_, person in changed.items()}
        concerned = [id_ for id_, e in people.items() if id_ in changed or e.mentor_id in changed]
        for employee_id in concerned:
            try:
                check_mentor(people, employee_id)
            except CellError as error:
                return cell_error_text(people[employee_id].name or employee_id, error)
        return ""

    def _field_text(self, employee_id: str, error: FieldError) -> str:
        column = COLUMNS.get(error.field)
        person = self.people.get(employee_id)
        name = (person.employee.name if person is not None else "") or employee_id
        field = str(column.name) if column is not None else error.field
        return f"{name}, {field}: {translate('Domain', error.reason)}"

    def _edit_text(self, ids: Sequence[str]) -> str:
        return self.tr("change {names}").format(names=self.names_text(ids))

    def _refuse(self, reason: str) -> bool:
        self.say(reason)
        self.changed.emit()  # what is shown goes back to what holds
        return False
