"""Importing a time-clock file: which column is what, what it would bring, then all of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
)

from scheduler_app.exchange.attendance_columns import FIELDS, AttendanceMapping
from scheduler_app.exchange.attendance_file import (
    AttendancePreview,
    attendance_mapping_faults,
    preview_attendance,
)
from scheduler_app.exchange.attendance_import import (
    AttendanceReading,
    attendance_changes,
    read_attendance,
)
from scheduler_app.exchange.history_columns import mapping_key
from scheduler_app.language.translation import Count
from scheduler_app.screens.reports.reports_state import ReportsState
from scheduler_app.store.records import ProjectData
from scheduler_app.tasks.one_task import OneTask
from scheduler_app.widgets.column_form import ColumnForm, FormField
from scheduler_app.widgets.first_rows_table import FirstRowsTable
from scheduler_app.widgets.panel import Panel, button, label, set_tone

_FORM_PIXELS, _MOST_FAULTS = 330, 200
_MEMORY = "clock "
"""Before the keys under which mappings of time clocks are remembered."""


class ImportPage(Panel):
    """``left``: the page is to be closed.  The dry run is made anew with every choice."""

    left = Signal()

    def __init__(self, state: ReportsState) -> None:
        super().__init__(kind="card")
        self._state = state
        self._seen: AttendancePreview | None = None
        self.reading: AttendanceReading | None = None
        self._title, self._about = label("cardTitle"), label("muted")
        self.form = ColumnForm(
            [FormField("TimeClock", f.key, f.label, f.note) for f in FIELDS], len(FIELDS)
        )
        self.absent, self.leave_out = QCheckBox(), QCheckBox()
        self.table, self.result = FirstRowsTable(), label(wrap=True)
        self.faults = QPlainTextEdit(readOnly=True)
        self.import_button, self.cancel_button = button("primary"), button()
        self._reading = OneTask(self)
        self._reading.failed.connect(self._on_failed)
        # One dry run for all choices of one turn of the event loop.
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._read)
        self.form.changed.connect(self._again.start)
        for box in (self.absent, self.leave_out):
            box.toggled.connect(lambda _on: self._show_result())
        self.import_button.clicked.connect(self.take)
        self.cancel_button.clicked.connect(self.cancel)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("First rows of the file"))
        self.faults.setAccessibleName(self.tr("Faults and warnings"))
        self.import_button.setText(self.tr("Import"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.leave_out.setText(self.tr("Import the sound days, leave out the faulty ones"))
        self._show_result()

    def open_file(self, path: Path) -> None:
        """Look into a file; what keeps it from being read is said, and the page closes."""
        self._seen = self.reading = None
        self._title.setText(path.name)
        self._about.setText(self.tr("Reading {name}…").format(name=path.name))
        self._reading.forget()
        self._reading.start(lambda _cancel, _report: preview_attendance(path), self._show_preview)
        self._show_result()

    @property
    def is_open(self) -> bool:
        """Tell whether a file is looked at."""
        return self._seen is not None or self._reading.is_running

    def cancel(self) -> None:
        """Leave without importing."""
        self.forget()
        self.left.emit()

    def forget(self) -> None:
        """Drop what is under way."""
        self._again.stop()
        self._reading.forget()
        self._seen = self.reading = None

    def take(self) -> None:
        """Put what was read into the project, as one undo step."""
        document, reading = self._state.document, self._taken()
        if document is None or reading is None or self._seen is None:
            return
        settings = self._state.context.settings
        key = _MEMORY + mapping_key(self._seen.table.headers)
        kept = {**settings.history_mappings, key: reading.mapping.mapped()}
        self._state.context.keep_settings(history_mappings=kept)
        changes = attendance_changes(document.data, reading)
        if changes and not self._state.edit(self.tr("import of attendance"), changes):
            return
        text = self.tr("Imported: {days} days, {changed} of them new or changed.")
        said = text.format(days=len(reading.rows), changed=len(changes))
        self._state.say(said, "green")
        self.cancel()

    def _show_preview(self, seen: AttendancePreview) -> None:
        self._seen = seen
        table = seen.table
        key = _MEMORY + mapping_key(table.headers)
        stored = self._state.context.settings.history_mappings.get(key)
        mapping = seen.mapping
        if stored is not None:
            known = {k: h for k, h in stored.items() if k in AttendanceMapping.field_names()}
            mapping = AttendanceMapping().changed(known).resolved(table.headers)
        self.form.show_headers(table.headers, mapping.mapped())
        kind = table.sheet or f'{table.encoding.upper()}, "{table.separator}"'.replace("\t", "Tab")
        text = self.tr("First rows ({kind}). Check which column is what, then import.")
        self._about.setText(text.format(kind=kind))
        self.table.show_rows(seen.table.headers, seen.rows)
        self._read()

    def _read(self) -> None:
        """Make the dry run with the columns as chosen."""
        seen, document = self._seen, self._state.document
        if seen is None or document is None:
            return
        self.reading = None
        mapping = AttendanceMapping().changed(self.form.chosen())
        self._reading.forget()
        wrong = attendance_mapping_faults(seen.table, mapping)
        if wrong:
            self._show_result("\n".join(fault.text() for fault in wrong))
            return
        path, data = seen.table.path, document.data
        self._reading.start(lambda _c, _r: _read(path, mapping, data), self._on_read)
        self._show_result()

    def _on_read(self, reading: AttendanceReading) -> None:
        self.reading = reading
        self._show_result()

    def _on_failed(self, error: Exception) -> None:
        if self._seen is None:
            self._state.say(str(error))
            self.cancel()
        else:
            self._show_result(str(error))

    def _taken(self) -> AttendanceReading | None:
        if self.reading is None:
            return None
        return self.reading.with_absences() if self.absent.isChecked() else self.reading

    def _show_result(self, problem: str = "") -> None:
        reading, taken = self.reading, self._taken()
        faults = reading.faults if reading is not None else ()
        warnings = reading.warnings if reading is not None else ()
        n_missing = len(reading.missing) if reading is not None else 0
        text = self.tr("Nobody came for the {count} rostered shifts that are not in the file")
        self.absent.setText(text.format(count=n_missing))
        self.absent.setVisible(n_missing > 0)
        self.leave_out.setVisible(bool(faults))
        lines = [fault.text() for fault in (*faults, *warnings)][:_MOST_FAULTS]
        self.faults.setPlainText("\n".join(lines))
        self.faults.setVisible(bool(lines))
        checking = self.tr("Checking…") if self._reading.is_running else ""
        self.result.setText(problem or checking or self._words(taken))
        set_tone(self.result, "amber" if problem or faults else "")
        is_sound = not faults or self.leave_out.isChecked()
        self.import_button.setEnabled(bool(taken and taken.rows and is_sound))

    def _words(self, reading: AttendanceReading | None) -> str:
        if reading is None:
            return ""
        if not reading.rows and not reading.faults:
            return self.tr("No row says when somebody came or left.")
        text = self.tr(
            "{days} {days:day|days} of {people} {people:person|people}, {away} of them absent; "
            "{faults} {faults:fault|faults}."
        )
        return text.format(
            days=Count(len(reading.rows)),
            people=Count(len({row.employee_id for row in reading.rows})),
            away=sum(row.start is None for row in reading.rows),
            faults=Count(len(reading.faults)),
        )

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(10)
        self.form.setFixedWidth(_FORM_PIXELS)
        side.addWidget(self.form)
        side.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.table, 2)
        for part in (self.result, self.absent, self.leave_out):
            right.addWidget(part)
        right.addWidget(self.faults, 1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addLayout(side)
        middle.addLayout(right, 1)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addStretch(1)
        below.addWidget(self.cancel_button)
        below.addWidget(self.import_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addLayout(middle, 1)
        column.addLayout(below)


def _read(path: Path, mapping: AttendanceMapping, data: ProjectData) -> AttendanceReading:
    return read_attendance(path, mapping, data)
