"""Who changed what when: the change log with its filters, newest first."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout

from scheduler_app.document.log_words import (
    before_and_after,
    kind_text,
    kinds,
    source_text,
    subject_text,
    version_known,
)
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.phrases import day_text
from scheduler_app.language.translation import Count
from scheduler_app.screens.history.plain_table import PlainTable
from scheduler_app.store.change_log import LogFilter, LoggedChange
from scheduler_app.store.steps import StepSource
from scheduler_app.store.versions import VersionEntry
from scheduler_app.widgets.panel import Panel, button, label
from scheduler_app.widgets.theme import Theme
from solver.domain.time_grid import DAYS_PER_WEEK

PAGE_LINES = 500
_WEEK, _EVERYTHING = "week", "all"


class LogPanel(Panel):
    """Reads the file when it is shown and when a filter changes, a page at a time."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(kind="card")
        self._document: ScheduleDocument | None = None
        self._lines: list[LoggedChange] = []
        self.person, self.dates, self.kind = QComboBox(), QComboBox(), QComboBox()
        self.source = QComboBox()
        self._boxes = (self.dates, self.person, self.kind, self.source)
        self.count, self.more = label("muted"), button("link")
        self.table = PlainTable(theme)
        self._lay_out()
        for box in self._boxes:
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMaximumWidth(190)
            box.currentIndexChanged.connect(lambda _index: self.read())
        self.more.clicked.connect(self._read_more)
        self.retranslate()

    def retranslate(self) -> None:
        self.more.setText(self.tr("Show older changes"))
        self.table.setAccessibleName(self.tr("Who changed what when"))
        for box, name in zip(
            self._boxes,
            (self.tr("Dates"), self.tr("Person"), self.tr("Kind"), self.tr("How")),
            strict=True,
        ):
            box.setAccessibleName(name)
        self.show_document(self._document)

    def show_document(self, document: ScheduleDocument | None) -> None:
        """Take another document, or another week of it; filters stay where they can."""
        self._document = document
        self._fill(self.dates, self._date_items(), _WEEK)
        people = document.data.employees if document is not None else ()
        everybody: list[tuple[str, Any]] = [(self.tr("Everybody"), "")]
        names = [(f"{person.name}  {person.id}", person.id) for person in people]
        self._fill(self.person, everybody + names, "")
        all_kinds: list[tuple[str, Any]] = [(self.tr("All that was changed"), "")]
        self._fill(self.kind, all_kinds + [(kind_text(kind), kind) for kind in kinds()], "")
        any_way: list[tuple[str, Any]] = [(self.tr("In any way"), None)]
        ways = [(source_text(source), source) for source in StepSource]
        self._fill(self.source, any_way + ways, None)
        self.read()

    def read(self) -> None:
        """Read the newest lines that the filters let pass."""
        self._lines = []
        self._read_more()

    def _read_more(self) -> None:
        document = self._document
        if document is None:
            self.table.show_rows((), ())
            return
        found = document.project.log(self._wanted())
        self._lines += found
        self.more.setVisible(len(found) == PAGE_LINES)
        self._show()

    def _wanted(self) -> LogFilter:
        wanted = LogFilter(
            employee_id=self.person.currentData() or "",
            kind=self.kind.currentData() or "",
            source=self.source.currentData(),
            below=self._lines[-1].place if self._lines else None,
            most=PAGE_LINES,
        )
        dates = self.dates.currentData()
        document = self._document
        if document is None or document.week is None or dates == _EVERYTHING:
            return wanted
        first, last = document.first_date, document.first_date + timedelta(days=DAYS_PER_WEEK - 1)
        if isinstance(dates, int):
            first = last = first + timedelta(days=dates)
        return replace(wanted, first=first, last=last)

    def _show(self) -> None:
        document = self._document
        if document is None:
            return
        names = {person.id: person.name for person in document.data.employees}
        versions = document.project.versions()
        rows = [self._row(line, names, versions) for line in self._lines]
        tones = ["amber" if version_known(line, versions) else "text" for line in self._lines]
        columns = (
            self.tr("When"),
            self.tr("Who"),
            self.tr("How"),
            self.tr("Of"),
            self.tr("Date"),
            self.tr("Old"),
            self.tr("New"),
            self.tr("Published"),
            self.tr("What"),
            self.tr("Step"),
        )
        self.table.show_rows(columns, rows, tones)
        count = (
            self.tr("{count} {count:change|changes}")
            if rows
            else self.tr("Nothing was changed here.")
        )
        self.count.setText(count.format(count=Count(len(rows))))

    def _row(
        self, line: LoggedChange, names: dict[str, str], versions: list[VersionEntry]
    ) -> tuple[str, ...]:
        before, after = before_and_after(line)
        known = version_known(line, versions)
        return (
            f"{line.at.astimezone():%Y-%m-%d %H:%M}",
            line.user,
            source_text(line.source),
            subject_text(line, names),
            "" if line.date is None else day_text(line.date),
            before,
            after,
            self.tr("after V{number}").format(number=known) if known else "",
            kind_text(line.kind),
            line.text,
        )

    def _date_items(self) -> list[tuple[str, Any]]:
        items: list[tuple[str, Any]] = [(self.tr("This week"), _WEEK)]
        document = self._document
        if document is not None and document.week is not None:
            first = document.first_date
            items += [(day_text(first + timedelta(days=n)), n) for n in range(DAYS_PER_WEEK)]
        return [*items, (self.tr("All dates"), _EVERYTHING)]

    @staticmethod
    def _fill(box: QComboBox, items: list[tuple[str, Any]], default: Any) -> None:
        chosen = box.currentData() if box.count() else default
        box.blockSignals(True)
        box.clear()
        for text, value in items:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for box in self._boxes:
            row.addWidget(box)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.count.setWordWrap(True)
        row.addWidget(self.count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self.more)
