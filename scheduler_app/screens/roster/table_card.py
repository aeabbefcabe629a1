"""The roster's table with its totals and legend: order, zoom, comparison, finding people."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QVBoxLayout

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.name_search import matches
from scheduler_app.screens.roster.day_painter import DayPainter
from scheduler_app.screens.roster.roster_table_model import RosterTableModel
from scheduler_app.screens.roster.roster_view import RosterView
from scheduler_app.screens.roster.row_order import Arrangement, Grouping, SortKey
from scheduler_app.screens.roster.shift_legend import ShiftLegend
from scheduler_app.screens.roster.side_cells import N_LEFT, N_RIGHT
from scheduler_app.screens.roster.side_delegate import SideDelegate
from scheduler_app.screens.roster.totals_bar import TotalsBar
from scheduler_app.widgets.frozen_table import FrozenTable
from scheduler_app.widgets.panel import Panel
from scheduler_app.widgets.solid_table import CellSpot
from scheduler_app.widgets.two_line_header import TwoLineHeader

_ROW_PIXELS = 26
"""Lower than those of other tables: a roster is read down, many people at once."""


class TableCard(Panel):
    """Owns the table model of the shown document.

    ``day_chosen`` carries the date of the current cell; ``selected`` how many cells, people
    and paid minutes are selected.
    """

    refused = Signal(str)
    day_chosen = Signal(object)  # date
    selected = Signal(int, int, int)
    sorted_by = Signal(object)  # SortKey

    def __init__(self, context: AppContext) -> None:
        super().__init__(kind="card")
        self._document: ScheduleDocument | None = None
        self.model: RosterTableModel | None = None
        self._n_weeks, self._by, self._is_comparing = 1, Arrangement(), False
        self._is_locked = False
        self.view = RosterView()
        self.table = FrozenTable(self.view, context.theme)
        self.totals = TotalsBar(self.table, context.theme)
        self.legend = ShiftLegend(context.theme)
        # One count for all changes of a selection in one turn of the event loop.
        self._count = QTimer(self, singleShot=True, interval=0)
        self._count.timeout.connect(self._tell_selected)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.totals)
        column.addWidget(self.legend)
        self.view.prepare_header()
        self._days = DayPainter(context.theme)
        self.view.paint_cell = self._paint_day
        for part in (self.table.left, self.view, self.table.right):
            part.verticalHeader().setDefaultSectionSize(_ROW_PIXELS)
        for side in (self.table.left, self.table.right):
            side.setItemDelegate(SideDelegate(context.theme, side, self.view))
            side.horizontalHeader().sectionClicked.connect(self._on_title_clicked)
        self.table.can_spare_last = True
        self.table.on_row = self._on_row_clicked
        self.view.current_date.connect(self.day_chosen)
        self.view.refused.connect(self.refused)
        context.theme.changed.connect(self.table.update)

    def _paint_day(self, painter: QPainter, spot: CellSpot) -> None:
        assert self.model is not None
        self._days.paint(painter, spot, self.model.look_at(spot.row, spot.column))

    def show_document(self, document: ScheduleDocument | None) -> None:
        """Take another document."""
        self._document, self._by = document, Arrangement(self._by.grouping)
        self._make_model()
        self.sorted_by.emit(self._by.key)

    def retranslate(self) -> None:
        if self.model is not None:
            self.model.retranslate()
            self.table.measure()

    def show_again(self) -> None:
        """Show another week of the document, or the same one made anew."""
        if self.model is not None:
            self.model.show_again()
            self._show_beside()
            self._stay_in_week()

    def refresh(self) -> None:
        """Show checks and totals of the roster as it is now."""
        if self.model is not None:
            self.model.refresh_checks()
            self._show_beside()

    def set_zoom(self, n_weeks: int) -> None:
        """Show so many weeks, the document's among them; the current cell stays."""
        if n_weeks != self._n_weeks:
            place = self.view.current_place() if self.model is not None else None
            self._n_weeks = n_weeks
            self._make_model()
            if place is not None:
                self.view.go_to(place)

    def set_grouping(self, grouping: Grouping) -> None:
        """Put people together; those of one shift by that of the current day."""
        self._arrange(replace(self._by, grouping=grouping))

    def set_sorting(self, key: SortKey) -> None:
        """Sort by a key: up, and downwards when it is chosen again."""
        is_given = key is SortKey.GIVEN
        self._arrange(Arrangement(self._by.grouping) if is_given else self._by.sorted_by(key))

    def set_comparing(self, is_comparing: bool) -> None:
        """Show only the people of whom something is not as published, the rest of it faded."""
        self._is_comparing = is_comparing
        if self.model is not None:
            self.model.compare(is_comparing)
            self._arrange(self._by)

    def set_locked(self, is_locked: bool) -> None:
        """Keep all cells as they are, because a roster is being built."""
        self._is_locked = is_locked
        if self.model is not None:
            self.model.is_locked = is_locked

    def find_person(self, text: str, *, next_one: bool) -> bool:
        """Go to the person looked for, or to the next one; False where there is none."""
        model = self.model
        if model is None or not text.strip():
            return True
        count, current = model.rowCount(), max(0, self.view.currentIndex().row())
        for step in range(count):
            row = (current + step + int(next_one)) % count
            person = model.person_at(row)
            if person is not None and matches(text, person.name, person.id):
                column = max(N_LEFT, self.view.currentIndex().column())
                self.view.setCurrentIndex(model.index(row, column))
                self.view.scrollTo(self.view.currentIndex())
                return True
        return False

    def go_to_first(self) -> None:
        """Make the first person's first day of the document's week the current cell."""
        model = self.model
        if model is None:
            return
        people = map(model.person_at, range(model.rowCount()))
        person = next((person for person in people if person is not None), None)
        if person is not None:
            self.view.go_to((person.id, model.shown.date_of(0)))
            self.view.setFocus()

    def show_day(self, day: date) -> None:
        """Mark a day as the chosen one."""
        header = self.view.horizontalHeader()
        if isinstance(header, TwoLineHeader) and self.model is not None:
            header.select_section(self.model.column_of(day))

    def _make_model(self) -> None:
        old, self.model = self.model, None
        document = self._document
        self.view.show_roster(None)
        self.table.clear_model()
        if document is not None:
            self.model = RosterTableModel(document, self, self._n_weeks)
            self.model.is_locked = self._is_locked
            self.model.refused.connect(self.refused)
            self.model.modelReset.connect(self._span_headings)
            self.model.around_changed.connect(self.table.update_around)
            self.table.set_model(self.model, N_LEFT, N_RIGHT)
            self.view.show_roster(document)
            self.table.fit_columns()  # the days' least width is that of the zoom now
            self.view.selectionModel().selectionChanged.connect(self._count.start)
            self.model.compare(self._is_comparing)
            if not self._by.is_given or self._is_comparing:
                self._arrange(self._by)
            self._show_beside()
        if old is not None:
            old.deleteLater()

    def _arrange(self, by: Arrangement) -> None:
        self._by = by
        if self.model is None:
            return
        place = self.view.current_place()
        if place is not None:
            self.model.choose_day(place[1])
        # Where nothing has changed, all are shown, faded.
        changed = self.model.changed_people() if self._is_comparing else set()
        self.model.arrange(by, changed or None)
        self.sorted_by.emit(by.key)

    def _show_beside(self) -> None:
        """Show what stands under the table."""
        document, model = self._document, self.model
        self.legend.show_document(document)
        if document is None or model is None or document.week is None:
            return
        heads = model.totals.heads()
        patterns = {pattern.code: pattern for pattern in document.problem.patterns}
        paid = sum(n * patterns[code].paid_minutes for day in heads for code, n in day.items())
        self.totals.show_totals(heads, list(patterns.values()), paid)

    def _stay_in_week(self) -> None:
        """Follow the document into another of the shown weeks, for example after an undo."""
        place, model = self.view.current_place(), self.model
        if place is None or model is None or self._n_weeks == 1:
            return
        if not 0 <= model.shown.day_of(place[1]) < 7:
            self.view.go_to((place[0], model.shown.date_of(place[1].weekday())))

    def _span_headings(self) -> None:
        self.table.left.clearSpans()
        for row in self.model.headings() if self.model is not None else ():
            self.table.left.setSpan(row, 0, 1, N_LEFT)

    def _on_title_clicked(self, section: int) -> None:
        key = self.model.sort_key(section) if self.model is not None else None
        if key is not None:
            self.set_sorting(key)

    def _on_row_clicked(self, row: int) -> None:
        self.view.choose_rows(row, QGuiApplication.keyboardModifiers())

    def _tell_selected(self) -> None:
        if self.model is None:
            return
        places = self.view.selected_places()
        shifts = [self.model.shown.pattern(place) for place in places]
        minutes = sum(pattern.paid_minutes for pattern in shifts if pattern is not None)
        self.selected.emit(len(places), len({person for person, _ in places}), minutes)
