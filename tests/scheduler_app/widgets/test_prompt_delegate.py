"""Numbers typed faster than the window takes them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QStandardItemModel
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from scheduler_app.widgets.prompt_delegate import PromptDelegate


def press(editor, key, text=""):
    """Send a key; nothing else is done in between."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(editor, event)


def test_enter_ends_the_edit_before_the_next_key(qtbot):
    view, model = QTableView(), QStandardItemModel(1, 1)
    view.setModel(model)
    view.setItemDelegate(PromptDelegate(view))
    qtbot.addWidget(view)
    view.show()
    view.edit(model.index(0, 0))
    editor = view.findChild(QLineEdit)
    press(editor, Qt.Key.Key_8, "8")
    press(editor, Qt.Key.Key_Return)
    assert model.index(0, 0).data() == "8"
