"""What people were told of the shown week, and what has changed since."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from scheduler_app.store.published import Difference, differences
from scheduler_app.store.published_week import PublishedWeek
from scheduler_app.store.publishing import (
    draft_of,
    moved_activities_since,
    next_version,
    publishing,
    revert_changes,
)
from scheduler_app.store.steps import StepSource
from scheduler_app.store.versions import VersionEntry
from scheduler_app.store.week import Week

if TYPE_CHECKING:
    from scheduler_app.document.schedule_document import ScheduleDocument

Cell = tuple[int, int]
"""Employee index and day (0-6) of the shown week."""


class Publication:
    """Publishing, comparing and taking back the shown week of ``document``.

    Publishing is no undo step: what people were told cannot be untold.  Edits after it
    change the draft alone; ``changed`` says which cells.  Without a shown week, nothing
    is published.
    """

    def __init__(self, document: ScheduleDocument) -> None:
        self._document = document
        self._known: tuple[Week, PublishedWeek] | None = None
        self._changed: Mapping[Cell, Difference] = {}
        self._moved: int | None = None

    @property
    def latest(self) -> PublishedWeek | None:
        """The version that people know; None: none yet."""
        week = self._document.week
        return None if week is None else self._document.published_week(week.first_date)

    @property
    def is_published(self) -> bool:
        """Tell whether people know a version of the week, whatever has changed since."""
        return self.latest is not None

    @property
    def changed(self) -> Mapping[Cell, Difference]:
        """The cells that differ from what people know, by employee and day."""
        self._follow()
        return self._changed

    @property
    def moved_activities(self) -> int:
        """How many breaks and meetings are not where people were told."""
        self._follow()
        if self._known is None:
            return 0
        if self._moved is None:
            week, latest = self._known
            self._moved = moved_activities_since(latest, draft_of(week))
        return self._moved

    @property
    def is_draft(self) -> bool:
        """Tell whether there is something that people have not been told."""
        return not self.is_published or bool(self.changed) or bool(self.moved_activities)

    def versions(self) -> list[VersionEntry]:
        """Return the versions of the week, oldest first; read from the file."""
        week = self._document.week
        return [] if week is None else self._document.project.versions(week.first_date)

    def version(self, number: int) -> PublishedWeek:
        """Return one version of the week; 0: the draft as it stands.

        Raises:
            LookupError: There is no such version.
        """
        week = self._shown()
        if number == 0:
            return draft_of(week)
        latest = self.latest
        if latest is not None and latest.number == number:
            return latest
        return self._document.project.version(week.first_date, number)

    def publish(self, note: str = "") -> PublishedWeek:
        """Make the week as it stands its next version; return it.

        It may break hard rules: the version keeps which it broke.

        Raises:
            PublishingError: There is nothing to publish.
            ProjectError: The file refuses; nothing was published.
        """
        document, week = self._document, self._shown()
        found = document.evaluation.violations
        version = next_version(document.data, week, note, found)
        text = QCoreApplication.translate("Publication", "publish version {number}")
        changes = publishing(document.data, version)
        document.write(changes, text.format(number=version.number), StepSource.PUBLISH)
        return version

    def revert_to(self, number: int) -> None:
        """Give the draft what a version has, as one undo step; nobody is told by that.

        Raises:
            LookupError: There is no such version.
            PublishingError: It has shifts whose patterns are gone.
            ProjectError: The file refuses; nothing was changed.
        """
        document = self._document
        changes = revert_changes(document.data, self._shown(), self.version(number))
        text = QCoreApplication.translate("Publication", "back to version {number}")
        document.edit(text.format(number=number), changes, StepSource.REVERT)

    def _shown(self) -> Week:
        if self._document.week is None:
            raise LookupError("the project has no week to show")
        return self._document.week

    def _follow(self) -> None:
        """Compare again after an edit, when somebody asks."""
        week, latest = self._document.week, self.latest
        if week is None or latest is None:
            self._known, self._changed = None, {}
            return
        if self._known is not None and self._known[0] is week and self._known[1] is latest:
            return
        self._known, self._moved = (week, latest), None
        people = {employee.id: e for e, employee in enumerate(week.problem.employees)}
        self._changed = {
            (people[cell.employee_id], (cell.date - week.first_date).days): cell
            for cell in differences(latest, draft_of(week, with_activities=False))
            if cell.employee_id in people
        }
