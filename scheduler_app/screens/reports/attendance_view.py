"""The table of attendance: typing goes on downwards, blocks come from and go to Excel."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTableView,
    QWidget,
)

from scheduler_app.screens.reports.attendance_table import (
    BREAKS,
    CAME,
    DIFFERENCE,
    LEFT,
    NAME,
    NOTE,
    PLANNED,
    SHIFT,
    AttendanceTable,
)
from scheduler_app.screens.reports.reports_state import ReportsState
from scheduler_app.widgets.clipboard_block import PasteError, block_text, check_room, split_block
from scheduler_app.widgets.prompt_delegate import PromptDelegate

_ROW_PIXELS = 26
_WIDTHS = {NAME: 116, SHIFT: 56, PLANNED: 94, CAME: 92, LEFT: 56, BREAKS: 100, NOTE: 76}
_Trigger = QAbstractItemView.EditTrigger


class AttendanceView(QTableView):
    """Del takes away what is known, x says that somebody did not come."""

    def __init__(self, state: ReportsState, model: AttendanceTable) -> None:
        super().__init__()
        self._state, self._table = state, model
        self.setModel(model)
        self.setProperty("kind", "plain")
        self.setItemDelegate(PromptDelegate(self))
        self.setEditTriggers(
            _Trigger.AnyKeyPressed | _Trigger.DoubleClicked | _Trigger.EditKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_PIXELS)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        for column, pixels in _WIDTHS.items():
            self.setColumnWidth(column, pixels)
        header.setSectionResizeMode(DIFFERENCE, QHeaderView.ResizeMode.Stretch)

    def copy(self) -> None:
        """Put the block around the selection on the clipboard as Excel reads it."""
        cells = self._cells()
        if cells:
            rows = sorted({row for row, _ in cells})
            columns = sorted({column for _, column in cells})
            text = block_text((self._text(row, column) for column in columns) for row in rows)
            QGuiApplication.clipboard().setText(text)

    def paste(self) -> None:
        """Type the clipboard's block from the first selected cell on, as one undo step."""
        cells = self._cells()
        if not cells:
            return
        row, column = min(r for r, _ in cells), min(c for _, c in cells)
        try:
            block = split_block(QGuiApplication.clipboard().text())
            if len(block) == 1 and len(block[0]) == 1:
                self._table.write(dict.fromkeys(cells, block[0][0]))
                return
            check_room(block, self._table.rowCount() - row, DIFFERENCE + 1 - column)
        except PasteError as error:
            self._state.say(str(error))
            return
        self._table.write(
            {
                (row + r, column + c): text
                for r, line in enumerate(block)
                for c, text in enumerate(line)
                if CAME <= column + c <= NOTE
            }
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._table.write(dict.fromkeys(self._cells(), ""))
        else:
            super().keyPressEvent(event)

    def commitData(self, editor: QWidget) -> None:  # noqa: N802 (Qt's name)
        """Type the text into every selected cell of the column, as one undo step."""
        column = self.currentIndex().column()
        chosen = [cell for cell in self._cells() if cell[1] == column]
        if isinstance(editor, QLineEdit) and len(chosen) > 1:
            self._table.write(dict.fromkeys(chosen, editor.text()))
        else:
            super().commitData(editor)

    def closeEditor(  # noqa: N802 (Qt's name)
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Enter goes on to the next person, as in Excel."""
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            below: QModelIndex = self.currentIndex().siblingAtRow(self.currentIndex().row() + 1)
            if below.isValid() and len(self._cells()) == 1:
                self.setCurrentIndex(below)

    def _cells(self) -> list[tuple[int, int]]:
        return sorted((index.row(), index.column()) for index in self.selectedIndexes())

    def _text(self, row: int, column: int) -> str:
        return str(self._table.data(self._table.index(row, column)) or "")
