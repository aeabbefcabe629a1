"""Two rosters of the week, cell by cell: two versions, or a version and the draft."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.phrases import day_text
from scheduler_app.screens.history.plain_table import PlainTable
from scheduler_app.store.published import Difference, differences
from scheduler_app.store.publishing import moved_activities_since
from scheduler_app.store.versions import VersionEntry
from scheduler_app.widgets.panel import Panel, label
from scheduler_app.widgets.theme import Theme

DRAFT = 0


class ComparePanel(Panel):
    """The older one at the left; without a version there is nothing to compare."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(kind="card")
        self._document: ScheduleDocument | None = None
        self._versions: list[VersionEntry] = []
        self.before, self.after = QComboBox(), QComboBox()
        self._arrow, self.summary = label("muted"), label("muted")
        self.table = PlainTable(theme)
        self._lay_out()
        for box in (self.before, self.after):
            box.setMinimumWidth(170)
            box.currentIndexChanged.connect(lambda _index: self.compare())
        self.retranslate()

    def retranslate(self) -> None:
        self._arrow.setText("→")
        self.before.setAccessibleName(self.tr("Compare"))
        self.after.setAccessibleName(self.tr("with"))
        self.table.setAccessibleName(self.tr("Cells that differ"))
        self.show_document(self._document, self._versions)

    def show_document(
        self, document: ScheduleDocument | None, versions: Sequence[VersionEntry]
    ) -> None:
        """Take another document or other versions; what was chosen stays where it can."""
        known = [entry.number for entry in self._versions]
        self._document, self._versions = document, list(versions)
        numbers = [entry.number for entry in versions]
        before, after = self.before.currentData(), self.after.currentData()
        if numbers != known or before is None:
            before, after = (numbers[-1] if numbers else None), DRAFT
        self._fill(self.before, numbers, before)
        self._fill(self.after, [*numbers, DRAFT], after)
        self.compare()

    def choose(self, before: int, after: int) -> None:
        """Compare these two versions; 0: the draft."""
        for box, number in ((self.before, before), (self.after, after)):
            box.blockSignals(True)
            box.setCurrentIndex(box.findData(number))
            box.blockSignals(False)
        self.compare()

    def compare(self) -> None:
        """Read both and show where they differ."""
        document = self._document
        before, after = self.before.currentData(), self.after.currentData()
        columns = (self.tr("ID"), self.tr("Name"), self.tr("Date"), self.tr("Old"), self.tr("New"))
        if document is None or document.week is None or before is None or after is None:
            self.table.show_rows(columns, ())
            self.summary.setText(self.tr("Nothing is published of this week yet."))
            return
        old, new = document.publication.version(before), document.publication.version(after)
        found = differences(old, new)
        self.table.show_rows(columns, [self._row(document, cell) for cell in found])
        moved = moved_activities_since(old, new)
        if not found and not moved:
            self.summary.setText(self.tr("Both are the same."))
            return
        text = self.tr("{cells} cells of {people} people differ; {moved} breaks or meetings moved")
        people = len({cell.employee_id for cell in found})
        self.summary.setText(text.format(cells=len(found), people=people, moved=moved))

    def _row(self, document: ScheduleDocument, cell: Difference) -> tuple[str, ...]:
        names = {person.id: person.name for person in document.problem.employees}
        off = self.tr("off")
        same = cell.before == cell.after
        new = self.tr("{shift}, other hours").format(shift=cell.after) if same else cell.after
        name = names.get(cell.employee_id, self.tr("has left"))
        return cell.employee_id, name, day_text(cell.date), cell.before or off, new or off

    def _fill(self, box: QComboBox, numbers: Sequence[int], chosen: int | None) -> None:
        box.blockSignals(True)
        box.clear()
        for number in numbers:
            draft, version = self.tr("Draft"), self.tr("Version {number}")
            box.addItem(draft if number == DRAFT else version.format(number=number), number)
        box.setCurrentIndex(max(0, box.findData(chosen)) if numbers else -1)
        box.blockSignals(False)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.before, self._arrow, self.after):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.summary)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.table, 1)
