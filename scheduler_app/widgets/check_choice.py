"""A field for some of several names: a drop-down whose entries are ticked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

_NAME = Qt.ItemDataRole.UserRole
_SHOWN = 14


class CheckChoice(QComboBox):
    """``ticked`` tells that the reader has changed what is chosen; ``names`` is that."""

    ticked = Signal()
    closed = Signal()  # the list, with what is chosen by then

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setItemDelegate(QStyledItemDelegate(self))  # boxes in the look of the theme
        self.setMaxVisibleItems(_SHOWN)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._text, self._of_none = "", ""
        self.view().viewport().installEventFilter(self)
        self.view().installEventFilter(self)

    @property
    def names(self) -> frozenset[str]:
        """The ticked names."""
        return frozenset(str(item.data(_NAME)) for item in self._all() if _is_ticked(item))

    def show_names(
        self, offered: Sequence[tuple[str, str]], ticked: Iterable[str], of_none: str = ""
    ) -> None:
        """Offer (name, word) pairs; ``of_none`` is what is shown while none is ticked."""
        self._of_none = of_none
        chosen = set(ticked)
        self._items.clear()
        for name, word in offered:
            item = QStandardItem(word)
            item.setData(name, _NAME)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            state = Qt.CheckState.Checked if name in chosen else Qt.CheckState.Unchecked
            item.setCheckState(state)
            self._items.appendRow(item)
        self.setCurrentIndex(-1)
        self._write()

    def show_text(self, text: str) -> None:
        """Show a text in place of what is ticked: "(different)"."""
        self._text = text
        self.update()

    def hidePopup(self) -> None:  # noqa: N802 (Qt's name)
        """Close the list, and say so."""
        was_open = self.view().isVisible()
        super().hidePopup()
        if was_open:
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tick with the mouse or the space bar, and stay open."""
        if event.type() == QEvent.Type.MouseButtonRelease and watched is self.view().viewport():
            self._turn(self.view().currentIndex().row())
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Space:
                self._turn(self.view().currentIndex().row())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.hidePopup()
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self._text
        painter.drawComplexControl(self.style().ComplexControl.CC_ComboBox, option)
        painter.drawControl(self.style().ControlElement.CE_ComboBoxLabel, option)

    def _all(self) -> list[QStandardItem]:
        return [self._items.item(row) for row in range(self._items.rowCount())]

    def _turn(self, row: int) -> None:
        item = self._items.item(row)
        if item is not None:
            state = Qt.CheckState.Unchecked if _is_ticked(item) else Qt.CheckState.Checked
            item.setCheckState(state)
            self._write()
            self.ticked.emit()

    def _write(self) -> None:
        words = [item.text() for item in self._all() if _is_ticked(item)]
        self.show_text(", ".join(words) or self._of_none)
        self.setToolTip(self._text)


def _is_ticked(item: QStandardItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked
