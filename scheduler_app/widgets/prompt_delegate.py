"""Editors in cells that take Enter at once, however fast the next cell is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
)

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PromptDelegate(QStyledItemDelegate):
    """Qt ends an edit by Enter only after the keys that wait already.

    While the window is busy with the number before, those would go into the same cell: 8, Enter,
    9, Enter would make one cell of 89.
    """

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """End the edit of a line before another key is looked at."""
        if (
            isinstance(editor, QLineEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _ENTER
            and editor.hasAcceptableInput()
        ):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, self.EndEditHint.SubmitModelCache)
            return True
        return super().eventFilter(editor, event)


def go_below_after(view: QAbstractItemView, hint: QAbstractItemDelegate.EndEditHint) -> None:
    """Enter goes on to the cell below, as in Excel; several selected cells stay selected."""
    current = view.currentIndex()
    below = current.siblingAtRow(current.row() + 1)
    is_entered = hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache
    if is_entered and below.isValid() and len(view.selectionModel().selectedIndexes()) == 1:
        view.setCurrentIndex(below)
