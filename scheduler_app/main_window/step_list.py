"""The steps of this session, the latest at the bottom; a click goes back, or on, to one."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QIcon, QUndoStack
from PySide6.QtWidgets import QDialog, QUndoView, QVBoxLayout, QWidget

from scheduler_app.widgets.panel import label

_SIZE = (340, 480)


class StepList(QDialog):
    """Qt's own view of the undo stack, in a window beside the work."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.view, self._hint = QUndoView(self), label("small", wrap=True)
        self.view.setCleanIcon(QIcon())
        column = QVBoxLayout(self)
        column.addWidget(self._hint)
        column.addWidget(self.view, 1)
        self.resize(*_SIZE)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Steps"))
        self.view.setEmptyLabel(self.tr("As it was opened"))
        self.view.setAccessibleName(self.tr("Steps"))
        self._hint.setText(self.tr("Choose a step to go back to how it was after it, or on again."))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_stack(self, stack: QUndoStack | None) -> None:
        """Show the steps of the open project; None: none is open."""
        if stack is not None:
            self.view.setStack(stack)
        else:
            self.view.setStack(QUndoStack(self))

    def allow(self, allowed: bool) -> None:
        """While a roster is built nothing is undone."""
        self.view.setEnabled(allowed)
