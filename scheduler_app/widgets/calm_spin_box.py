"""A number field that scrolling past does not change."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget


class CalmSpinBox(QDoubleSpinBox):
    """Takes the wheel only while it has the focus; shows no more decimals than it needs."""

    def __init__(self, least: float, most: float, decimals: int, suffix: str = "") -> None:
        super().__init__()
        self.setRange(least, most)
        self.setDecimals(decimals)
        self.setSuffix(suffix)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setGroupSeparatorShown(True)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def textFromValue(self, value: float) -> str:  # noqa: N802 (Qt's name)
        return QLocale().toString(round(value, self.decimals()), "g", 9)


def set_quietly(field: CalmSpinBox, value: float) -> None:
    """Show a value without saying that it changed; not while the user types into it."""
    is_typing = isinstance(field.focusWidget(), QWidget) and field.lineEdit().isModified()
    if not is_typing:
        field.blockSignals(True)
        field.setValue(value)
        field.blockSignals(False)
