"""A project made from an input workbook: read in the background, saved where the user says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from scheduler_app.exchange.atomic_file import unused_name
from scheduler_app.tasks.one_task import OneTask
from scheduler_app.widgets.file_dialogs import FileDialogs

if TYPE_CHECKING:
    from scheduler_app.exchange.input_workbook import Reading
    from scheduler_app.store.records import ProjectData

PROJECT_SUFFIX = ".sixshift"
_SHOWN_WARNINGS = 3


class WorkbookImport(QObject):
    """One at a time; nothing is written of a workbook with faults.

    ``create`` makes the project file and shows it, and tells whether it did.
    """

    told = Signal(str, str)  # what was done or was not, and its tone
    refused = Signal(object, object)  # workbook path, tuple of faults

    def __init__(
        self, dialogs: FileDialogs, create: Callable[[Path, ProjectData], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._dialogs, self._create = dialogs, create
        self._task, self._path = OneTask(self), Path()
        self._task.failed.connect(self._on_unreadable)

    @property
    def is_running(self) -> bool:
        """Tell whether a workbook is being read."""
        return self._task.is_running

    def start(self, path: Path) -> None:
        """Read the workbook, then ask where to save."""
        if not self.is_running:
            self._path = path
            self._task.start(lambda _cancel, _report: _read_workbook(path), self._ask_where)

    def _on_unreadable(self, error: Exception) -> None:
        name, faults = self._path.name, getattr(error, "faults", None)
        if faults:
            text = self.tr("{name} was not imported: {count} faults to mend, nothing was written.")
            self.told.emit(text.format(name=name, count=len(faults)), "red")
            self.refused.emit(self._path, tuple(faults))
        else:
            text = self.tr("{name} cannot be read: {reason}")
            self.told.emit(text.format(name=name, reason=error), "red")

    def _ask_where(self, reading: Reading) -> None:
        suggested = unused_name(self._path.with_suffix(PROJECT_SUFFIX))
        types = self.tr("SixShift projects (*.sixshift)")
        target = self._dialogs.save_file(self.tr("Save the project as"), suggested, types)
        if target is None:
            self.told.emit(self.tr("Import cancelled; nothing was written."), "")
        elif self._create(target, reading.data):
            self._tell_done(target, reading)

    def _tell_done(self, target: Path, reading: Reading) -> None:
        if not reading.warnings:
            self.told.emit(self.tr("Saved as {path}").format(path=target), "green")
            return
        lines = [fault.text() for fault in reading.warnings[:_SHOWN_WARNINGS]]
        more = len(reading.warnings) - len(lines)
        if more:
            lines.append(self.tr("and {count} more").format(count=more))
        self.told.emit("\n".join([self.tr("Imported, with warnings:"), *lines]), "amber")


def _read_workbook(path: Path) -> Reading:
    from scheduler_app.exchange.input_workbook import read_workbook

    return read_workbook(path)
