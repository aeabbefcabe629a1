"""Writes the roster of the shown week to files of every kind, in the background."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from scheduler_app.context import AppContext
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.tasks.task import Report, Task
from scheduler_app.widgets.message_bar import Message
from solver.search.cancellation import CancelToken

if TYPE_CHECKING:
    from scheduler_app.document.schedule_document import ScheduleDocument
    from scheduler_app.store.edition import Edition

log = logging.getLogger(__name__)

PERSONAL, CALENDARS, DAYS = "personal", "calendars", "days"
EXPORTS = ("xlsx", PERSONAL, "csv", "ics", CALENDARS, "pdf", DAYS)
"""What the menu offers: suffixes, and a workbook with personal sheets, a folder, day charts."""
_SUFFIXES = {PERSONAL: "xlsx", DAYS: "pdf"}


class Exporter(QObject):
    """Asks for a name, writes, and says where the file is or why there is none."""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        context.export_wanted.connect(self.export)

    def export(self, kind: str, suggested: Path | None = None) -> None:
        """Write the shown week as one of ``EXPORTS``; ask for its name first."""
        document = self._context.document
        if document is None or document.week is None:
            self._context.post(self.tr("There is no week to export yet."), "amber")
            return
        path = self._asked(kind, suggested or self._suggested(document, kind))
        if path is None:
            return
        self._context.post(self.tr("Writing {name}…").format(name=path.name))
        edition = self._edition(document)
        task = Task(_writer(kind, path, edition))
        task.succeeded.connect(lambda written: self._on_written(path, len(written)))
        task.succeeded.connect(lambda _written: self._note(document, edition, path))
        task.failed.connect(lambda error: self._on_failed(kind, path, error))
        task.start()

    def _edition(self, document: ScheduleDocument) -> Edition:
        """Gather what is handed out now, on the window's thread; it is written later.

        That is what the screens show: the version that people know, or what has become of
        it since, which says of itself that it is a draft.
        """
        from scheduler_app.store.editions import edition_of

        data, draft = document.data, document.publication.is_draft
        found = edition_of(document.project, data, document.first_date, draft=draft)
        return replace(found, title=data.title or document.project.path.stem)

    def _asked(self, kind: str, suggested: Path) -> Path | None:
        dialogs = self._context.dialogs
        if kind == CALENDARS:
            title = self.tr("Choose the folder for the calendars")
            return dialogs.choose_folder(title, suggested.parent)
        types = {
            "xlsx": self.tr("Excel workbooks (*.xlsx)"),
            "csv": self.tr("CSV (*.csv)"),
            "ics": self.tr("Calendars (*.ics)"),
            "pdf": self.tr("PDF files (*.pdf)"),
        }[_SUFFIXES.get(kind, kind)]
        return dialogs.save_file(self.tr("Export the roster"), suggested, types)

    def _suggested(self, document: ScheduleDocument, kind: str) -> Path:
        project, suffix = document.project.path, _SUFFIXES.get(kind, kind)
        what = {PERSONAL: self.tr("personal"), DAYS: self.tr("days")}.get(kind, "")
        stem = f"{project.stem} {document.first_date:%Y-%m-%d} {what}".strip()
        return project.with_name(f"{stem}.{suffix}")

    def _on_written(self, path: Path, count: int) -> None:
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path)))
        text = self.tr("Written: {path}").format(path=path)
        if path.is_dir():
            text = self.tr("Written: {count} files in {path}").format(count=count, path=path)
        self._context.message_posted.emit(Message(text, "green", self.tr("Open"), show))

    def _note(self, document: ScheduleDocument, edition: Edition, path: Path) -> None:
        """Put into the change log what was handed out, where the log can be written."""
        context = self._context
        if document is not context.document or document.project.read_only:
            return
        try:
            document.project.note_export(edition.week.first_date, path.name, edition.number)
        except (RuntimeError, OSError):
            # The file is there, which is what was asked for.
            log.warning("export not noted", exc_info=True)
        else:
            context.exported.emit()

    def _on_failed(self, kind: str, path: Path, error: Exception) -> None:
        from scheduler_app.exchange.atomic_file import free_name, is_disk_full

        if isinstance(error, OSError) and is_disk_full(error):
            text = self.tr(
                "{name} was not written: the disk is full. Free some space, or choose another "
                "folder."
            ).format(name=path.name)
        elif isinstance(error, OSError):
            text = self.tr(
                "{name} was not written: it may be open in Excel, or the folder cannot be written "
                "to. Close it there, or choose another name."
            ).format(name=path.name)
        else:
            text = self.tr("{name} was not written: {reason}").format(name=path.name, reason=error)
        again = partial(self.export, kind, free_name(path))
        action = self.tr("Choose another name…")
        self._context.message_posted.emit(Message(text, "red", action, again))


def _writer(kind: str, path: Path, edition: Edition) -> Callable[[CancelToken, Report], list[Path]]:
    """Return the work of writing one of ``EXPORTS``; its result are the files."""
    from scheduler_app.exchange.export_file import ExportKind, ExportOptions, write_export

    personal = kind == PERSONAL
    options = ExportOptions(LANGUAGE.code, datetime.now(UTC), personal=personal)
    what = ExportKind.WORKBOOK if personal else ExportKind(kind)
    return lambda _cancel, _report: write_export(what, path, edition, options)
