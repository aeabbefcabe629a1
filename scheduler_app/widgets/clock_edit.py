"""A field for a time of day: steps of a quarter of an hour, round the clock."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTime, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QTimeEdit

_HOUR, _DAY_MINUTES, _STEP_MINUTES = 60, 24 * 60, 15


class ClockEdit(QTimeEdit):
    """``entered`` carries the minute of the day (0 to 1,439) that was typed or stepped to.

    Whoever clicks into it and types ``07:40`` or ``0740`` gets that time: the first click
    stands on the hours, wherever it lands, and a digit always writes over what stands there.
    """

    entered = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._shown = 0
        self._clicked_into = False
        self.setDisplayFormat("HH:mm")
        self.setWrapping(True)
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.editingFinished.connect(self._on_finished)
        self.lineEdit().installEventFilter(self)

    @property
    def minute(self) -> int:
        """The minute of the day that is shown."""
        time = self.time()
        return time.hour() * _HOUR + time.minute()

    def show_minute(self, minute: int) -> None:
        """Show a time without saying that it was entered."""
        self._shown = minute % _DAY_MINUTES
        self.setTime(QTime(self._shown // _HOUR, self._shown % _HOUR))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        self._clicked_into = event.reason() == Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and self._clicked_into:
            self._clicked_into = False
            self.setSelectedSection(QTimeEdit.Section.HourSection)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.lineEdit()
        if event.text().isdigit() and len(line.text()) == len(self.displayFormat()):
            if line.selectedText() == line.text():
                self.setSelectedSection(QTimeEdit.Section.HourSection)
            elif not line.hasSelectedText():
                self.setSelectedSection(self.currentSection())
        super().keyPressEvent(event)

    def stepBy(self, steps: int) -> None:  # noqa: N802 (Qt's name)
        self._clicked_into = False
        if self.currentSection() == QTimeEdit.Section.HourSection:
            minute = self.minute + steps * _HOUR
        else:
            minute = self.minute + steps * _STEP_MINUTES
        minute %= _DAY_MINUTES
        self.setTime(QTime(minute // _HOUR, minute % _HOUR))
        self._on_finished()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:  # noqa: N802 (Qt's name)
        flags = QAbstractSpinBox.StepEnabledFlag
        return flags.StepUpEnabled | flags.StepDownEnabled

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _on_finished(self) -> None:
        if self.minute != self._shown:
            self._shown = self.minute
            self.entered.emit(self._shown)
