"""Editors in the cells of the table of people; what is entered goes to ``entered``."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from scheduler_app.screens.staff.field_editors import fill_editor, make_editor, value_of
from scheduler_app.screens.staff.people_model import PeopleModel
from scheduler_app.screens.staff.staff_state import StaffState
from scheduler_app.widgets.check_choice import CheckChoice
from scheduler_app.widgets.date_field import DateField
from scheduler_app.widgets.prompt_delegate import PromptDelegate

Index = QModelIndex | QPersistentModelIndex
_POPUP_LEAST_PIXELS, _SIDE_PIXELS, _SMALL_PIXELS = 180, 10, 12


class PeopleDelegate(PromptDelegate):
    """``entered``: index, and a value or (of a line) the text that was typed."""

    entered = Signal(object, object)

    def __init__(
        self, state: StaffState, model: PeopleModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._state, self._model = state, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if self._model.is_new(index) and self._model.key(index) == "name":
            self._paint_prompt(painter, option)

    def _paint_prompt(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        painter.save()
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        small = QFont(painter.font())
        small.setPixelSize(_SMALL_PIXELS)
        painter.setFont(small)
        across = option.rect.adjusted(_SIDE_PIXELS, 0, -2, 0)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        text = painter.fontMetrics().elidedText(
            self._model.short_prompt(), Qt.TextElideMode.ElideRight, across.width()
        )
        painter.drawText(across, side, text)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the editor of the column."""
        editor = make_editor(self._state, self._model.key(index), parent)
        if isinstance(editor, QComboBox):
            editor.view().setMinimumWidth(_POPUP_LEAST_PIXELS)
            if isinstance(editor, CheckChoice):
                editor.closed.connect(lambda: self._take(editor))
            else:
                editor.activated.connect(lambda _place: self._take(editor))
        if isinstance(editor, DateField):
            editor.picked.connect(lambda: self._take(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        person, key = self._model.person(index), self._model.key(index)
        fill_editor(editor, self._state, key, person.value(key), [person.id])
        if isinstance(editor, QLineEdit):
            editor.selectAll()
        elif isinstance(editor, QComboBox) and (line := editor.lineEdit()) is not None:
            line.selectAll()  # what is typed takes its place
        elif isinstance(editor, QComboBox):
            QTimer.singleShot(0, editor, editor.showPopup)  # when it is in its place

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was entered, if it differs."""
        person, key = self._model.person(index), self._model.key(index)
        value = value_of(editor, key)
        if isinstance(editor, QLineEdit):
            if value != self._model.text(person, key):
                self.entered.emit(QPersistentModelIndex(index), value)
        elif value is not None and value != person.value(key):
            self.entered.emit(QPersistentModelIndex(index), value)

    def updateEditorGeometry(  # noqa: N802 (Qt's name)
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        rect = option.rect
        editor.setGeometry(
            rect.x(), rect.y(), max(rect.width(), editor.minimumSizeHint().width()), rect.height()
        )

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Alt+Down and the space bar open a list; a calendar or list does not end the edit."""
        opened = isinstance(editor, DateField) and editor.calendar.isVisible()
        if event.type() == QEvent.Type.FocusOut and opened:
            return False
        if (
            isinstance(editor, QComboBox)
            and not editor.isEditable()
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Space
        ):
            editor.showPopup()
            return True
        return super().eventFilter(editor, event)

    def _take(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
