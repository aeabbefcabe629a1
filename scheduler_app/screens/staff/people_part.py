"""The base of what the Staff screen shows about chosen people: follows them and the document."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.store.changes import Change
from scheduler_app.store.records import ProjectData
from scheduler_app.widgets.lazy_panel import LazyPanel
from scheduler_app.widgets.message_bar import Message
from solver.domain.employee import Employee

_NO_DATA = ProjectData()


class PeoplePart(LazyPanel):
    """``people`` are the IDs that it is about; a subclass ends its constructor with ``follow``.

    ``fill`` is called whenever people, document or language are others, while it is seen.
    """

    def __init__(self, context: AppContext, parent: QWidget | None = None, kind: str = "") -> None:
        super().__init__(parent, kind)
        self.context = context
        self.people: tuple[str, ...] = ()

    def follow(self) -> None:
        """Follow the context from now on, and show what there is."""
        self.context.document_changed.connect(self._on_document_changed)
        self.context.building_changed.connect(lambda _is_building: self.refresh())
        self.retranslate()
        self._on_document_changed()

    def show_people(self, ids: Sequence[str]) -> None:
        """Be about these people; whom the project does not have is left out."""
        self.people = tuple(ids)
        self.refresh()

    @property
    def document(self) -> ScheduleDocument | None:
        """The open project, if there is one."""
        return self.context.document

    @property
    def data(self) -> ProjectData:
        """All records as they are now; none while nothing is open."""
        return _NO_DATA if self.document is None else self.document.data

    @property
    def shown_people(self) -> list[Employee]:
        """The chosen people that there are, in the order of the project."""
        wanted = set(self.people)
        return [person for person in self.data.employees if person.id in wanted]

    def refusal(self) -> str:
        """Return why nothing can be changed now; "" when it can."""
        return self.context.refusal()

    def say(self, text: str, tone: str = "amber") -> None:
        """Show why something was not done, or what was."""
        self.context.message_posted.emit(Message(text, tone, is_passing=True))

    def edit(self, text: str, changes: Sequence[Change]) -> bool:
        """Make one undo step of the changes; say why if it is refused."""
        refusal = self.refusal()
        if refusal or self.document is None:
            self.say(refusal)
            return False
        try:
            self.document.edit(text, changes)
        except (ValueError, RuntimeError, OSError) as error:
            self.say(str(error))
            return False
        return True

    def of_whom(self) -> str:
        """Return whom an edit is about: a name, or how many people."""
        people = self.shown_people
        if len(people) == 1:
            return people[0].name
        return self.tr("{count} people").format(count=len(people))

    def _on_document_changed(self) -> None:
        document = self.document
        if document is not None:
            document.replaced.connect(self.refresh)
            document.cells_changed.connect(lambda _cells: self.refresh())
        self.refresh()
