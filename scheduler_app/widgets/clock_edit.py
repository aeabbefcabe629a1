"""A field for a time of day: steps of a quarter of an hour, round the clock."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QTimeEdit

_HOUR, _DAY_MINUTES, _STEP_MINUTES = 60, 24 * 60, 15


class ClockEdit(QTimeEdit):
    """``entered`` carries the minute of the day (0 to 1,439) that was typed or stepped to."""

    entered = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._shown = 0
        self.setDisplayFormat("HH:mm")
        self.setWrapping(True)
        self.setKeyboardTracking(False)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.editingFinished.connect(self._on_finished)

    @property
    def minute(self) -> int:
        """The minute of the day that is shown."""
        time = self.time()
        return time.hour() * _HOUR + time.minute()

    def show_minute(self, minute: int) -> None:
        """Show a time without saying that it was entered."""
        self._shown = minute % _DAY_MINUTES
        self.setTime(QTime(self._shown // _HOUR, self._shown % _HOUR))

    def stepBy(self, steps: int) -> None:  # noqa: N802 (Qt's name)
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
