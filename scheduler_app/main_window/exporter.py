"""Writes the roster of the shown week to Excel or CSV in the background."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from scheduler_app.context import AppContext
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.tasks.task import Task
from scheduler_app.widgets.message_bar import Message

if TYPE_CHECKING:
    from scheduler_app.document.schedule_document import ScheduleDocument
    from scheduler_app.store.week import Week


class Exporter(QObject):
    """Asks for a name, writes, and says where the file is or why there is none."""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        context.export_wanted.connect(self.export)

    def export(self, kind: str) -> None:
        """Write the shown week as "xlsx" or "csv"."""
        document = self._context.document
        if document is None or document.week is None:
            self._context.post(self.tr("There is no week to export yet."), "amber")
            return
        suggested = self._suggested(document, kind)
        types = self.tr("Excel workbooks (*.xlsx)") if kind == "xlsx" else self.tr("CSV (*.csv)")
        path = self._context.dialogs.save_file(self.tr("Export the roster"), suggested, types)
        if path is None:
            return
        self._context.post(self.tr("Writing {name}…").format(name=path.name))
        make = _workbook_writer if kind == "xlsx" else _csv_writer
        write = make(document, document.week, path)
        task = Task(lambda _cancel, _report: write())
        task.succeeded.connect(lambda _result: self._on_written(path))
        task.failed.connect(lambda error: self._on_failed(kind, path, error))
        task.start()

    def _suggested(self, document: ScheduleDocument, kind: str) -> Path:
        project = document.project.path
        return project.with_name(f"{project.stem} {document.first_date:%Y-%m-%d}.{kind}")

    def _on_written(self, path: Path) -> None:
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path)))
        text = self.tr("Written: {path}").format(path=path)
        self._context.message_posted.emit(Message(text, "green", self.tr("Open"), show))

    def _on_failed(self, kind: str, path: Path, error: Exception) -> None:
        if isinstance(error, OSError):
            text = self.tr(
                "{name} was not written: it may be open in Excel, or the folder cannot be written "
                "to. Close it there, or choose another name."
            ).format(name=path.name)
        else:
            text = self.tr("{name} was not written: {reason}").format(name=path.name, reason=error)
        again = partial(self.export, kind)
        action = self.tr("Choose another name…")
        self._context.message_posted.emit(Message(text, "red", action, again))


def _workbook_writer(document: ScheduleDocument, week: Week, path: Path) -> Callable[[], Any]:
    """Gather what the writer needs now, on the window's thread; write later."""
    from scheduler_app.exchange.roster_words import DRAFT
    from scheduler_app.exchange.roster_workbook import write_roster

    roster = document.roster
    evaluation, coverage = document.evaluation, document.coverage
    title = document.data.title or document.project.path.stem
    code = LANGUAGE.code
    status = DRAFT.text(code)
    return partial(write_roster, path, week, roster, evaluation, coverage, title, status, code)


def _csv_writer(document: ScheduleDocument, week: Week, path: Path) -> Callable[[], Any]:
    from scheduler_app.exchange.roster_csv import write_csv

    return partial(write_csv, path, week, document.roster)
