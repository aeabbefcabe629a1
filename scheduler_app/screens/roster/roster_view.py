"""The grid of days: keys, clipboard, selection."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTableView,
    QWidget,
)

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.screens.roster.cell_look import off_word
from scheduler_app.screens.roster.clipboard_table import read_table, write_table
from scheduler_app.screens.roster.roster_table_model import RosterTableModel
from scheduler_app.widgets.clipboard_block import PasteError
from solver.domain.pattern import OFF

Cell = tuple[int, int]
_LEAST_COLUMN_PIXELS = 54
_Trigger = QAbstractItemView.EditTrigger


class RosterView(QTableView):
    """Keys: digits set a shift, letters type a code, Del off, L lock, copy and paste."""

    refused = Signal(str)
    current_day = Signal(int)
    why_asked = Signal(int, int)  # employee, day
    cost_asked = Signal(int, int, int)  # employee, day, pattern
    leave_asked = Signal(int, object)  # employee, range of days
    absence_asked = Signal(int, int)  # employee, day

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: ScheduleDocument | None = None
        self.setEditTriggers(
            _Trigger.AnyKeyPressed | _Trigger.DoubleClicked | _Trigger.EditKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)

    def show_roster(self, document: ScheduleDocument | None) -> None:
        """Take the document whose model is shown; None before the model goes."""
        self._document = document
        if document is not None:
            self.selectionModel().currentChanged.connect(self._on_current_changed)

    def prepare_header(self) -> None:
        """Let the days share the width; once, when the header is in place."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(_LEAST_COLUMN_PIXELS)
        header.sectionClicked.connect(self._on_header_clicked)

    def roster_model(self) -> RosterTableModel:
        """Return the model as the type it is."""
        model = self.model()
        assert isinstance(model, RosterTableModel)
        return model

    def selected_cells(self) -> list[Cell]:
        """Return the selected (employee, day) cells, row by row."""
        model = self.roster_model()
        found = [(i.row(), model.day_of(i.column())) for i in self.selectedIndexes()]
        return sorted((e, day) for e, day in found if day is not None)

    def jump(self, employee: int, day: int) -> None:
        """Make one cell current and bring it into sight."""
        model = self.roster_model()
        index = model.index(employee, model.column_of(day))
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.setFocus()

    def copy(self) -> None:
        """Put the selected block on the clipboard as Excel reads it."""
        cells = self.selected_cells()
        if self._document is not None and cells:
            QGuiApplication.clipboard().setText(write_table(self._document, cells))

    def cut(self) -> None:
        """Copy, then give the selected cells a day off."""
        self.copy()
        self._assign(OFF)

    def paste(self) -> None:
        """Write the clipboard's block from the first selected cell; all of it or nothing."""
        cells = self.selected_cells()
        if self._document is None or not cells:
            return
        try:
            changes = read_table(self._document, QGuiApplication.clipboard().text(), cells)
        except PasteError as error:
            self.refused.emit(str(error))
            return
        document = self._document
        self.roster_model().edit(lambda: document.paste(changes))

    def toggle_lock(self) -> None:
        """Lock the selected cells; unlock them if all are locked."""
        document, cells = self._document, self.selected_cells()
        if document is None or not cells:
            return
        pinned = not all(document.is_pinned(e, d) for e, d in cells)
        self.roster_model().edit(lambda: document.set_pinned(cells, pinned))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._document is None or not self._act_on(event):
            super().keyPressEvent(event)

    def commitData(self, editor: QWidget) -> None:  # noqa: N802 (Qt's name)
        """Give the typed code to every selected cell, as one undo step."""
        cells = self.selected_cells()
        if isinstance(editor, QLineEdit) and len(cells) > 1:
            self.roster_model().write(cells, editor.text())
        else:
            super().commitData(editor)

    def _act_on(self, event: QKeyEvent) -> bool:
        plain = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
        if event.modifiers() not in plain:
            return False
        key, reason = event.key(), self.roster_model().refusal()
        if reason and event.text().strip().isprintable() and event.text().strip():
            self.refused.emit(reason)
            return True
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            return self._assign(OFF)
        if key == Qt.Key.Key_L:
            self.toggle_lock()
            return True
        number = key - Qt.Key.Key_1
        if self._document is not None and 0 <= number < min(9, len(self._patterns())):
            return self._assign(number)
        return False

    def _patterns(self) -> tuple[str, ...]:
        document = self._document
        return () if document is None else tuple(p.code for p in document.problem.patterns)

    def _assign(self, pattern: int) -> bool:
        document, cells = self._document, self.selected_cells()
        if document is not None and cells:
            self.roster_model().edit(lambda: document.assign(cells, pattern))
        return True

    def _show_menu(self, position: QPoint) -> None:
        if self.selected_cells():
            self.cell_menu().popup(self.viewport().mapToGlobal(position))

    def cell_menu(self) -> QMenu:
        """Return the menu of the selected cells; questions are about the current one."""
        menu = QMenu(self)
        for number, code in enumerate(self._patterns()):
            key = f"\t{number + 1}" if number < 9 else ""
            menu.addAction(f"{code}{key}", partial(self._assign, number))
        menu.addAction(f"{off_word()}\tDel", partial(self._assign, OFF))
        menu.addSeparator()
        menu.addAction(self.tr("Lock or unlock") + "\tL", self.toggle_lock)
        menu.addAction(self.tr("Copy") + "\tCtrl+C", self.copy)
        menu.addAction(self.tr("Paste") + "\tCtrl+V", self.paste)
        self._add_questions(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _add_questions(self, menu: QMenu) -> None:
        current, document = self.currentIndex(), self._document
        day = self.roster_model().day_of(current.column()) if current.isValid() else None
        if day is None or document is None:
            return
        employee = current.row()
        menu.addSeparator()
        menu.addAction(self.tr("Absent…"), partial(self.absence_asked.emit, employee, day))
        menu.addAction(self.tr("Why this shift?"), partial(self.why_asked.emit, employee, day))
        costs = menu.addMenu(self.tr("What would it cost to give…"))
        for pattern, code in enumerate((*self._patterns(), off_word())):
            choice = OFF if pattern == len(self._patterns()) else pattern
            if choice != document.roster.cells[employee][day]:
                costs.addAction(code, partial(self.cost_asked.emit, employee, day, choice))
        days = [d for e, d in self.selected_cells() if e == employee]
        asked = range(min(days, default=day), max(days, default=day) + 1)
        text = self.tr("Price of leave on this day")
        if len(asked) > 1:
            text = self.tr("Price of leave on these {count} days").format(count=len(asked))
        menu.addAction(text, partial(self.leave_asked.emit, employee, asked))

    def _on_header_clicked(self, section: int) -> None:
        day = self.roster_model().day_of(section)
        if day is not None:
            self.current_day.emit(day)

    def _on_current_changed(
        self,
        current: QModelIndex | QPersistentModelIndex,
        _previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        day = self.roster_model().day_of(current.column()) if current.isValid() else None
        if day is not None:
            self.current_day.emit(day)
