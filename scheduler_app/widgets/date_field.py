"""A field for a date or none: typed like 2026-11-30, or picked from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget

from scheduler_app.widgets.theme import RESOURCES, Theme


class DateField(QLineEdit):
    """``picked``: a day of the calendar was clicked; what is typed comes as of any line."""

    picked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._first_shown: date | None = None
        self.calendar = QCalendarWidget()
        self.calendar.setParent(self, Qt.WindowType.Popup)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.clicked.connect(self._on_clicked)
        self._open = QAction(self)
        self._open.triggered.connect(self.show_calendar)
        self.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        theme.changed.connect(self._colour)
        self._colour()

    def show_from(self, day: date) -> None:
        """Open the calendar at that day while the field is empty."""
        self._first_shown = day

    def show_calendar(self) -> None:
        """Open the calendar below the field."""
        shown = QDate.fromString(self.text().strip(), Qt.DateFormat.ISODate)
        first = self._first_shown
        if not shown.isValid() and first is not None:
            shown = QDate(first.year, first.month, first.day)
        self.calendar.setSelectedDate(shown if shown.isValid() else QDate.currentDate())
        self.calendar.adjustSize()
        self.calendar.move(self._place())
        self.calendar.show()

    def _place(self) -> QPoint:
        """Return where the calendar opens: below the field, and whole on the screen."""
        below, size = self.mapToGlobal(QPoint(0, self.height())), self.calendar.size()
        screen = self.screen().availableGeometry()
        left = min(below.x(), screen.right() - size.width())
        is_below = below.y() + size.height() <= screen.bottom()
        top = below.y() if is_below else below.y() - self.height() - size.height()
        return QPoint(max(left, screen.left()), max(top, screen.top()))

    def _colour(self) -> None:
        tone = "dark" if self._theme.tokens.is_dark else "light"
        self._open.setIcon(QIcon(str(RESOURCES / "icons" / f"pick_{tone}.svg")))

    def _on_clicked(self, day: QDate) -> None:
        self.calendar.hide()
        self.setText(day.toString(Qt.DateFormat.ISODate))
        self.picked.emit()
