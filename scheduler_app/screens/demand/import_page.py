"""Importing a call history: its first rows, which column is what, then all of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QVBoxLayout,
)

from scheduler_app.exchange.history_columns import HistoryMapping, mapping_key
from scheduler_app.exchange.history_file import HistoryPreview, preview
from scheduler_app.exchange.history_import import HistoryReading, mapping_faults, read_history
from scheduler_app.screens.demand.column_form import ColumnForm
from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.tasks.one_task import OneTask, reason_of
from scheduler_app.widgets.first_rows_table import FirstRowsTable
from scheduler_app.widgets.panel import Panel, button, label, set_tone
from scheduler_app.widgets.run_row import ShareRow
from scheduler_app.widgets.scrolled import scrolled

_FORM_PIXELS = 340


class ImportPage(Panel):
    """``open_file`` shows a file; ``read`` carries its ``HistoryReading``; ``left``: not imported.

    What was chosen is remembered for files with the same columns.
    """

    read = Signal(object)
    left = Signal()
    refused = Signal(str)

    def __init__(self, state: DemandState) -> None:
        super().__init__(kind="card")
        self._state = state
        self._seen: HistoryPreview | None = None
        self._title, self._about, self._fault = label("cardTitle"), label("muted"), label(wrap=True)
        set_tone(self._fault, "amber")
        self.form = ColumnForm()
        self._queue_name, self.queue = label(), QComboBox(editable=True)
        self.table = FirstRowsTable()
        self.import_button, self.cancel_button = button("primary"), button()
        self.task = OneTask(self)
        self.progress = ShareRow(self.task)
        self.form.changed.connect(self._check)
        self.queue.editTextChanged.connect(lambda _text: self._check())
        self.import_button.clicked.connect(self.start)
        self.cancel_button.clicked.connect(self.cancel)
        self.task.failed.connect(self._on_failed)
        self.task.running_changed.connect(lambda _is_running: self._check())
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self._queue_name.setText(self.tr("Queue of rows without one"))
        self.queue.setAccessibleName(self._queue_name.text())
        self.table.setAccessibleName(self.tr("First rows of the file"))
        self.import_button.setText(self.tr("Import"))
        self.cancel_button.setText(self.tr("Cancel"))
        self._say()
        self._check()

    def open_file(self, path: Path) -> None:
        """Look into a file in the background, then show its first rows."""
        self._seen = None
        self._title.setText(path.name)
        self.progress.start(
            self.tr("Reading {name}…").format(name=path.name),
            lambda _cancel, _report: preview(path),
            self.show_preview,
        )
        self._check()

    def show_preview(self, seen: HistoryPreview) -> None:
        """Show the first rows, with the columns as chosen last time or else as guessed."""
        self._seen = seen
        stored = self._state.context.settings.history_mappings.get(mapping_key(seen.headers))
        mapping = seen.mapping
        if stored is not None:
            mapping = HistoryMapping().changed(_known(stored)).resolved(seen.headers)
        self.form.show_headers(seen.headers, mapping.mapped())
        self.table.show_rows(seen.headers, seen.rows)
        self.queue.clear()
        self.queue.addItems(list(self._state.queues))
        if not self._state.queues:
            self.queue.setEditText(self.tr("Phone"))
        self._say()
        self._check()

    def start(self) -> None:
        """Import the file as chosen."""
        seen = self._seen
        if seen is None or not self.import_button.isEnabled():
            return
        mapping, settings = self.form.mapping(), self._state.context.settings
        kept = {**settings.history_mappings, mapping_key(seen.headers): mapping.mapped()}
        self._state.context.keep_settings(history_mappings=kept)
        work = partial(read_history, seen.table.path, mapping, self.queue.currentText().strip())
        text = self.tr("Importing {name}…").format(name=seen.table.path.name)
        self.progress.start(text, work, self._on_read)

    def cancel(self) -> None:
        """Leave without importing."""
        self.task.forget()
        self.left.emit()

    def forget(self) -> None:
        """Drop what is under way, because another project is shown."""
        self.task.forget()

    def _on_read(self, reading: HistoryReading) -> None:
        self.read.emit(reading)

    def _on_failed(self, error: Exception) -> None:
        reason = reason_of(error)
        if self._seen is None:
            self.refused.emit(reason)
            self.left.emit()
        else:
            self._fault.setText(reason)

    def _say(self) -> None:
        if self._seen is None:
            self._about.setText("")
            return
        table = self._seen.table
        kind = table.sheet or f'{table.encoding.upper()}, "{table.separator}"'.replace("\t", "Tab")
        text = self.tr("First rows ({kind}). Check which column is what, then import.")
        self._about.setText(text.format(kind=kind))

    def _check(self) -> None:
        """Allow the import when the columns suffice; else say what is missing."""
        seen, is_running = self._seen, self.task.is_running
        text = ""
        if seen is not None and not is_running:
            faults = mapping_faults(seen.table, self.form.mapping())
            text = "\n".join(fault.text() for fault in faults)
            if not text and not self.form.mapping().queue and not self.queue.currentText().strip():
                text = self.tr("Say which queue these contacts belong to.")
        self._fault.setText(text)
        has_column = bool(self.form.mapping().queue) if seen is not None else True
        for part in (self._queue_name, self.queue):
            part.setVisible(not has_column)
        self.form.setEnabled(not is_running)
        self.import_button.setEnabled(seen is not None and not is_running and not text)

    def _lay_out(self) -> None:
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        inside = Panel()
        form = QVBoxLayout(inside)
        form.setContentsMargins(0, 0, 8, 0)
        for part in (self.form, self._queue_name, self.queue):
            form.addWidget(part)
        form.addStretch(1)
        area = scrolled(inside)
        area.setFixedWidth(_FORM_PIXELS)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(area)
        middle.addWidget(self.table, 1)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._fault, 1)
        below.addWidget(self.progress, 1)
        below.addWidget(self.cancel_button)
        below.addWidget(self.import_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addLayout(middle, 1)
        column.addLayout(below)


def _known(stored: dict[str, str]) -> dict[str, str]:
    """Leave out fields that this program does not have."""
    fields = HistoryMapping.__dataclass_fields__
    return {key: header for key, header in stored.items() if key in fields}
