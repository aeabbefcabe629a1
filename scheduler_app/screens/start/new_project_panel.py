"""A project made by hand: the few things that it cannot begin without."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from scheduler_app.context import AppContext
from scheduler_app.language.country_names import country_name
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.widgets.clock_edit import ClockEdit
from scheduler_app.widgets.panel import Panel, button, label

_OPENS_MINUTE, _CLOSES_MINUTE = 8 * 60, 22 * 60
_FIELD_PIXELS, _CLOCK_PIXELS, _WEEK_DAYS = 260, 80, 7
_TITLE, _OPEN, _COUNTRY, _WEEK = range(4)


class NewProjectPanel(Panel):
    """Hidden until it is opened; ``closed`` tells that it is gone again."""

    closed = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__(kind="card")
        self._context = context
        self._head, self._about = label("cardTitle"), label("muted", wrap=True)
        self._names: list[QLabel] = [label() for _ in range(4)]
        self.title, self.countries, self.week = QLineEdit(), QComboBox(), QDateEdit()
        self.opens, self.closes, self._to = ClockEdit(), ClockEdit(), label()
        self.round_the_clock = QCheckBox()
        self.create_button, self.cancel_button = button("primary"), button()
        self.week.setCalendarPopup(True)
        self.week.setDisplayFormat("yyyy-MM-dd")
        self.opens.show_minute(_OPENS_MINUTE)
        self.closes.show_minute(_CLOSES_MINUTE)
        self._lay_out()
        self.round_the_clock.toggled.connect(self._on_clock)
        self.create_button.clicked.connect(self.create_project)
        self.title.returnPressed.connect(self.create_project)
        for field in (self.opens, self.closes, self.week):
            for keys in ("Return", "Enter"):
                enter = QShortcut(QKeySequence(keys), field, partial(self._on_return, field))
                enter.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.cancel_button.clicked.connect(self.close_panel)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self._head.setText(self.tr("New project"))
        self._about.setText(
            self.tr(
                "It begins with six shifts spread over the opening hours, one queue, two "
                "contracts, breaks and the usual rules. Everything can be changed later."
            )
        )
        words = (
            self.tr("Name of the centre"),
            self.tr("Open from"),
            self.tr("Public holidays of"),
            self.tr("First week to plan"),
        )
        for name, word in zip(self._names, words, strict=True):
            name.setText(word)
        self.title.setPlaceholderText(self._usual_title())
        self.title.setAccessibleName(words[_TITLE])
        self.opens.setAccessibleName(words[_OPEN])
        self.closes.setAccessibleName(self.tr("Open until"))
        self.countries.setAccessibleName(words[_COUNTRY])
        self.week.setAccessibleName(words[_WEEK])
        self._to.setText(self.tr("to"))
        self.round_the_clock.setText(self.tr("round the clock"))
        self.create_button.setText(self.tr("Create…"))
        self.cancel_button.setText(self.tr("Cancel"))
        if self.countries.count():
            self._fill_countries(str(self.countries.currentData()))

    def open(self) -> None:
        """Ask for the next project."""
        following = date.today() + timedelta(days=_WEEK_DAYS - date.today().weekday())
        self.week.setDate(QDate(following.year, following.month, following.day))
        self.show()
        self._context.when_loaded(lambda: self._fill_countries(_home_country()))
        self.title.setFocus()

    def close_panel(self) -> None:
        """Put it away; nothing was made."""
        self.hide()
        self.closed.emit()

    def create_project(self) -> None:
        """Ask where to save the project, make it, and show its first week."""
        self._context.when_loaded(self._create)

    def _on_return(self, field: QDateTimeEdit) -> None:
        field.interpretText()  # what is half typed counts
        self.create_project()

    def _create(self) -> None:
        # Here and not above: the first window does not wait for the rules.
        from scheduler_app.store.new_project import new_project_data

        title = self.title.text().strip() or self._usual_title()
        opens, closes = self.opens.minute, self.closes.minute
        if self.round_the_clock.isChecked():
            opens = closes = 0
        data = new_project_data(title, str(self.countries.currentData() or ""), opens, closes)
        chosen = self.week.date()
        first = date(chosen.year(), chosen.month(), chosen.day())
        if self._context.create_project(data, first):
            self.title.clear()
            self.close_panel()

    def _usual_title(self) -> str:
        return self.tr("My centre")

    def _fill_countries(self, chosen: str) -> None:
        from scheduler_app.store.day_tags import countries

        self.countries.clear()
        self.countries.addItem(self.tr("No public holidays"), "")
        for name, code in sorted((country_name(code), code) for code in countries()):
            self.countries.addItem(name, code)
        self.countries.setCurrentIndex(max(0, self.countries.findData(chosen)))

    def _on_clock(self, is_on: bool) -> None:
        for part in (self.opens, self.closes):
            part.setEnabled(not is_on)

    def _lay_out(self) -> None:
        clocks = QWidget()
        row = QHBoxLayout(clocks)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for clock in (self.opens, self.closes):
            clock.setFixedWidth(_CLOCK_PIXELS)
        for part in (self.opens, self._to, self.closes, self.round_the_clock):
            row.addWidget(part)
        row.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        fields = (self.title, clocks, self.countries, self.week)
        for line, (name, field) in enumerate(zip(self._names, fields, strict=True)):
            if field is not clocks:
                field.setFixedWidth(_FIELD_PIXELS)
            grid.addWidget(name, line, 0)
            grid.addWidget(field, line, 1)
        below = QHBoxLayout()
        below.addStretch(1)
        below.addWidget(self.cancel_button)
        below.addWidget(self.create_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        for part in (self._head, self._about):
            column.addWidget(part)
        column.addLayout(grid)
        column.addLayout(below)


def _home_country() -> str:
    """Return the country that this computer is set to; China for who reads Chinese."""
    if LANGUAGE.code == "zh":
        return "CN"
    return QLocale.territoryToCode(QLocale.system().territory())
