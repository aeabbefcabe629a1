"""The grid of days: keys, clipboard, selection, dragging."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QWidget

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.screens.roster.cell_block import Place
from scheduler_app.screens.roster.cell_menu import CellMenu
from scheduler_app.screens.roster.roster_table_model import RosterTableModel
from scheduler_app.screens.roster.side_cells import N_LEFT
from scheduler_app.screens.roster.swap_table import SwapTable
from scheduler_app.widgets.clipboard_block import PasteError
from solver.domain.pattern import OFF

Index = QModelIndex | QPersistentModelIndex
Cell = tuple[int, int]
_WEEK_COLUMN_PIXELS, _SMALL_COLUMN_PIXELS = 48, 44
_Trigger, _Key = QAbstractItemView.EditTrigger, Qt.Key
_Flag, _Modifier = QItemSelectionModel.SelectionFlag, Qt.KeyboardModifier


class RosterView(SwapTable):
    """Keys: digits set a shift, letters type a code, Del off, L lock; fill, swap, copy, paste.

    Cells are named by person and date; what asks about the document's week by its indices.
    """

    refused = Signal(str)
    current_date = Signal(object)  # date
    build_asked = Signal()
    why_asked = Signal(int, int)  # employee, day
    cost_asked = Signal(int, int, int)  # employee, day, pattern
    leave_asked = Signal(int, object)  # employee, range of days
    absence_asked = Signal(int, int)  # employee, day

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: ScheduleDocument | None = None
        self._kept: Place | None = None
        self.setEditTriggers(
            _Trigger.AnyKeyPressed | _Trigger.DoubleClicked | _Trigger.EditKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.dragged.connect(self._on_dragged)

    def show_roster(self, document: ScheduleDocument | None) -> None:
        """Take the document whose model is shown; None before the model goes."""
        self._document = document
        if document is not None:
            self.selectionModel().currentChanged.connect(self._on_current_changed)
            model = self.roster_model()
            model.modelAboutToBeReset.connect(self._keep_place)
            model.modelReset.connect(self._go_back)
            small = model.shown.n_weeks > 1
            pixels = _SMALL_COLUMN_PIXELS if small else _WEEK_COLUMN_PIXELS
            self.horizontalHeader().setMinimumSectionSize(pixels)

    def prepare_header(self) -> None:
        """Let the days share the width; once, when the header is in place."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.sectionPressed.connect(self._on_header_pressed)

    def roster_model(self) -> RosterTableModel:
        """Return the model as the type it is."""
        model = self.model()
        assert isinstance(model, RosterTableModel)
        return model

    def selected_places(self) -> list[Place]:
        """Return the selected cells, row by row as shown."""
        model = self.roster_model()
        found = sorted((i.row(), i.column()) for i in self.selectedIndexes())
        places = (model.place_at(*at) for at in found)
        return [place for place in places if place is not None]

    def selected_cells(self) -> list[Cell]:
        """Return employee and day of those selected cells that the document's week has."""
        span = self.roster_model().shown
        cells = (span.cell_of(place) for place in self.selected_places())
        return [cell for cell in cells if cell is not None]

    def current_place(self) -> Place | None:
        """Return the current cell; None where there is none."""
        index = self.currentIndex()
        return (
            self.roster_model().place_at(index.row(), index.column()) if index.isValid() else None
        )

    def current_cell(self) -> Cell | None:
        """Return employee and day of the current cell; None outside the document's week."""
        place = self.current_place()
        return None if place is None else self.roster_model().shown.cell_of(place)

    def jump(self, employee: int, day: int) -> None:
        """Make a cell of the document's week current and bring it into sight."""
        people = self._document.problem.employees if self._document is not None else ()
        if employee < len(people):  # a project may have nobody yet
            person = people[employee]
            if not self.go_to((person.id, self.roster_model().shown.date_of(day))):
                text = self.tr("{name} is not among the people shown: turn Compare off.")
                self.refused.emit(text.format(name=person.name))
            self.setFocus()

    def go_to(self, place: Place) -> bool:
        """Make a cell current and bring it into sight; False where it is not shown."""
        model = self.roster_model()
        row = model.row_of(place[0])
        if row is None:
            return False
        index = model.index(row, model.column_of(place[1]))
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def choose_rows(self, row: int, modifiers: Qt.KeyboardModifier = _Modifier.NoModifier) -> None:
        """Select all days of a row, or of a heading's group; Ctrl adds, Shift reaches up to it."""
        model, current = self.roster_model(), self.currentIndex()
        rows = model.members_at(row)
        if modifiers & _Modifier.ShiftModifier and current.isValid():
            rows = list(range(min(rows[0], current.row()), max(rows[-1], current.row()) + 1))
        last = N_LEFT + len(model.shown.dates) - 1
        self._select((rows[0], N_LEFT), (rows[-1], last), modifiers, max(N_LEFT, current.column()))

    def choose_day(self, column: int, modifiers: Qt.KeyboardModifier) -> None:
        """Select a whole day: more days with Ctrl."""
        bottom = self.roster_model().rowCount() - 1
        self._select((0, column), (bottom, column), modifiers, column)

    def codes(self) -> list[str]:
        """Return the codes of the shifts, in the order of the digits that set them."""
        document = self._document
        return [] if document is None else [p.code for p in document.problem.patterns]

    def other_choices(self, employee: int, day: int) -> list[tuple[int, str]]:
        """Return the patterns, and OFF, that a cell does not hold, with their codes."""
        choices = [*enumerate(self.codes()), (OFF, "")]
        held = self._document.roster.cells[employee][day] if self._document else OFF
        return [choice for choice in choices if choice[0] != held]

    def copy(self) -> None:
        """Put the selected block on the clipboard as Excel reads it."""
        places = self.selected_places()
        if places:
            QGuiApplication.clipboard().setText(self.roster_model().block().text_of(places))

    def cut(self) -> None:
        """Copy, then give the selected cells a day off."""
        self.copy()
        self.assign("")

    def paste(self) -> None:
        """Write the clipboard's block from the first selected cell; all of it or nothing."""
        places, model = self.selected_places(), self.roster_model()
        if self._document is None or not places:
            return
        text = QGuiApplication.clipboard().text()
        try:
            given = model.block().pasted(text, places, self._document.problem.patterns)
        except PasteError as error:
            self.refused.emit(str(error))
            return
        model.give(given)

    def fill_down(self) -> None:
        """Give the selection what its first row holds; a single row what is above it."""
        self._fill(is_down=True)

    def fill_right(self) -> None:
        """Give the selection what its first day holds; a single day what is before it."""
        self._fill(is_down=False)

    def can_swap(self) -> bool:
        """Tell whether the selection is two cells, or two people on the same days."""
        places = self.selected_places()
        return bool(places) and self.roster_model().block().halves(places) is not None

    def swap_two(self) -> None:
        """Exchange the two halves of the selection."""
        places, block = self.selected_places(), self.roster_model().block()
        halves = block.halves(places) if places else None
        if halves is None:
            self.refused.emit(self.tr("Select two cells, or two people on the same days, to swap."))
        else:
            self.roster_model().give(block.swapped(*halves))

    def toggle_lock(self) -> None:
        """Lock the selected cells; unlock them if all are locked."""
        document, places = self._document, self.selected_places()
        if document is None or not places:
            return
        pinned = not all(document.cell(*place).pinned for place in places)
        self.roster_model().edit(lambda: document.lock(places, pinned))

    def assign(self, code: str) -> None:
        """Give every selected cell a code, "" for a day off."""
        self.roster_model().give([(place, code) for place in self.selected_places()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._document is None or not (self._act_on(event) or self._act_on_ctrl(event)):
            super().keyPressEvent(event)

    def commitData(self, editor: QWidget) -> None:  # noqa: N802 (Qt's name)
        """Give the typed code to every selected cell, as one undo step."""
        places = self.selected_places()
        if isinstance(editor, QLineEdit) and len(places) > 1:
            self.roster_model().write(places, editor.text())
        else:
            super().commitData(editor)

    def _on_dragged(self, start: QModelIndex, target: QModelIndex) -> None:
        model, places = self.roster_model(), self.selected_places()
        block, end = model.block(), model.place_at(target.row(), target.column())
        begin = model.place_at(start.row(), start.column())
        if begin is None or end is None or not places:
            return  # dropped on a heading, or outside
        rows = {person: row for row, person in enumerate(block.people)}
        by_rows, by_days = rows[end[0]] - rows[begin[0]], (end[1] - begin[1]).days
        given = block.swapped(places, by_rows, by_days)
        if given and model.give(given):
            self.go_to(end)
        elif not given:
            self.refused.emit(self.tr("Nothing was swapped: the cells do not all fit there."))

    def _act_on(self, event: QKeyEvent) -> bool:
        if event.modifiers() not in (_Modifier.NoModifier, _Modifier.KeypadModifier):
            return False
        key, reason = event.key(), self.roster_model().refusal()
        if reason and event.text().strip().isprintable() and event.text().strip():
            self.refused.emit(reason)
            return True
        codes, number = self.codes(), key - _Key.Key_1
        if key in (_Key.Key_Delete, _Key.Key_Backspace):
            self.assign("")
        elif key == _Key.Key_L:
            self.toggle_lock()
        elif 0 <= number < min(9, len(codes)):
            self.assign(codes[number])
        else:
            return key == _Key.Key_Escape and self.cancel_drag()
        return True

    def _act_on_ctrl(self, event: QKeyEvent) -> bool:
        acts = {
            _Key.Key_D: self.fill_down,
            _Key.Key_R: self.fill_right,
            _Key.Key_T: self.swap_two,
        }
        act = acts.get(_Key(event.key()))
        if event.modifiers() == _Modifier.ControlModifier and act is not None:
            act()
            return True
        current = self.currentIndex()
        if event.key() != _Key.Key_Space or not current.isValid():
            return False
        if event.modifiers() == _Modifier.ShiftModifier:
            self.choose_rows(current.row())
            return True
        if event.modifiers() == _Modifier.ControlModifier:
            self.choose_day(current.column(), _Modifier.NoModifier)
            return True
        return False

    def _fill(self, *, is_down: bool) -> None:
        places = self.selected_places()
        if places:
            self.roster_model().give(self.roster_model().block().filled(places, is_down=is_down))

    def _select(
        self,
        first: tuple[int, int],
        last: tuple[int, int],
        modifiers: Qt.KeyboardModifier,
        current_column: int,
    ) -> None:
        """Select a block; the current cell is its first row's, unless it grew by Shift."""
        model, selection = self.roster_model(), self.selectionModel()
        more = bool(modifiers & _Modifier.ControlModifier)
        if not modifiers & _Modifier.ShiftModifier:
            row = next((r for r in range(first[0], last[0] + 1) if model.person_at(r)), first[0])
            index = model.index(row, current_column)
            selection.setCurrentIndex(index, _Flag.NoUpdate)
        block = QItemSelection(model.index(*first), model.index(*last))
        selection.select(block, _Flag.Select if more else _Flag.ClearAndSelect)
        self.setFocus()

    def cell_menu(self) -> CellMenu:
        """Return the menu of the selected cells."""
        return CellMenu(self)

    def _show_menu(self, position: QPoint) -> None:
        if self.selected_places():
            self.cell_menu().popup(self.viewport().mapToGlobal(position))

    def _on_header_pressed(self, section: int) -> None:
        day = self.roster_model().date_at(section)
        if day is not None:
            modifiers = QGuiApplication.keyboardModifiers()
            # With Shift, Qt has selected up to the day, which is the current one by now.
            if not modifiers & _Modifier.ShiftModifier:
                self.choose_day(section, modifiers)
            self.current_date.emit(day)

    def _keep_place(self) -> None:
        self._kept = self.current_place()

    def _go_back(self) -> None:
        if self._kept is not None:
            self.go_to(self._kept)

    def _on_current_changed(self, current: Index, _previous: Index) -> None:
        day: date | None = None
        if current.isValid():
            day = self.roster_model().date_at(current.column())
        if day is not None:
            self.current_date.emit(day)
