"""The frontier as chart and table, and the chosen proposal's people day by day."""

from __future__ import annotations

from datetime import date, timedelta
from math import isnan

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from scheduler_app.language.phrases import weekday_text
from scheduler_app.language.units import percent_number
from scheduler_app.screens.shifts.design_work import DesignFound
from scheduler_app.screens.shifts.frontier_plot import FrontierPlot
from scheduler_app.screens.shifts.proposal import Proposal
from scheduler_app.screens.shifts.shift_words import (
    clock,
    end_text,
    fixed_text,
    hours_text,
    number_text,
)
from scheduler_app.widgets.compact_table import compact_table
from scheduler_app.widgets.panel import Panel, label
from scheduler_app.widgets.tab_button import TabButton
from scheduler_app.widgets.text_table_model import TextColumn, TextTableModel
from scheduler_app.widgets.theme import Theme
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.patterns.answer import DesignStatus

_UNKNOWN = "–"
FRONTIER, PEOPLE = range(2)
_MONDAY = date(2001, 1, 1)


class FrontierPanel(Panel):
    """``chosen`` carries the number of shifts that was clicked in the chart or the table."""

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(kind="card")
        self._found: DesignFound | None = None
        self._shown: Proposal | None = None
        self._is_filling = False
        self._about = label("small", wrap=True)
        self.tabs = [TabButton() for _ in range(2)]
        self._group, self._pages = QButtonGroup(self), QStackedWidget()
        self.plot = FrontierPlot(theme)
        self.frontier, self.people = TextTableModel(theme, self), TextTableModel(theme, self)
        self.table, self.people_table = compact_table(self.frontier), compact_table(self.people)
        self._lay_out()
        self._group.idClicked.connect(self.show_page)
        self.plot.chosen.connect(self.chosen)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.show_page(FRONTIER)
        self.retranslate()

    def retranslate(self) -> None:
        words = (self.tr("What more shifts buy"), self.tr("People a day"))
        for tab, word in zip(self.tabs, words, strict=True):
            tab.setText(word)
        self.plot.setLabel("left", self.tr("Answered, %"))
        self.plot.setLabel("bottom", self.tr("Number of shifts"))
        self.table.setAccessibleName(words[FRONTIER])
        self.people_table.setAccessibleName(words[PEOPLE])
        self.show_found(self._found, self._shown)

    def show_page(self, page: int) -> None:
        """Bring the frontier or the people to the front."""
        self.tabs[page].setChecked(True)
        self._pages.setCurrentIndex(page)

    def show_found(self, found: DesignFound | None, shown: Proposal | None) -> None:
        """Show what was found, and the proposal that is looked at."""
        self._found, self._shown = found, shown
        self._is_filling = True  # the row that is marked now is nobody's choice
        proposals = () if found is None else found.proposals
        rated = [p for p in proposals if not isnan(p.design.answer_rate)]
        rates = [100 * p.design.answer_rate for p in rated]
        self.plot.show_points([p.n_patterns for p in rated], rates)
        self._show_frontier(proposals)
        self._show_people(shown)
        number = 0 if shown is None else shown.n_patterns
        self.plot.show_chosen(number)
        row = next((i for i, p in enumerate(proposals) if p.n_patterns == number), -1)
        if row >= 0:
            self.table.selectRow(row)
            middle = QAbstractItemView.ScrollHint.PositionAtCenter
            self.table.scrollTo(self.frontier.index(row, 0), middle)
        self._is_filling = False
        self._about.setText(
            self.tr(
                "Expected with these people and hours, before rosters are built. "
                "Click a number of shifts to see them."
            )
        )

    def _show_frontier(self, proposals: tuple[Proposal, ...]) -> None:
        columns = [
            TextColumn(self.tr("Shifts")),
            TextColumn(self.tr("Answered"), self.tr("Expected answer rate")),
            TextColumn(self.tr("Gain"), self.tr("Points more than with one shift fewer")),
            TextColumn(self.tr("Lost"), self.tr("Expected contacts not answered")),
            TextColumn(self.tr("Hours"), self.tr("Paid hours a week")),
            TextColumn(self.tr("Gap"), self.tr("How much fewer could be lost at best, at most")),
        ]
        rows = []
        for i, proposal in enumerate(proposals):
            rate = 100 * proposal.design.answer_rate
            before = 100 * proposals[i - 1].design.answer_rate if i else rate
            rows.append(
                (
                    number_text(proposal.n_patterns, 0),
                    _UNKNOWN if isnan(rate) else percent_number(fixed_text(rate)),
                    f"+{fixed_text(max(0.0, rate - before))}" if i and rate >= before else _UNKNOWN,
                    number_text(proposal.design.lost, 0),
                    self.tr("{hours} h").format(hours=number_text(proposal.hours_a_week, 0)),
                    self._proof(proposal),
                )
            )
        self.frontier.show_rows(columns, rows)
        self.table.resizeColumnsToContents()
        bar = self.table.verticalScrollBar().sizeHint().width()
        self.table.setFixedWidth(self.table.horizontalHeader().length() + bar)

    def _proof(self, proposal: Proposal) -> str:
        if proposal.design.status is DesignStatus.OPTIMAL:
            return self.tr("optimal")
        return percent_number(fixed_text(100 * proposal.design.gap))

    def _show_people(self, shown: Proposal | None) -> None:
        days = [weekday_text(_MONDAY + timedelta(days=d)) for d in range(DAYS_PER_WEEK)]
        columns = [
            TextColumn(self.tr("Code"), is_number=False),
            TextColumn(self.tr("Start")),
            TextColumn(self.tr("End")),
            TextColumn(self.tr("Paid")),
            TextColumn(self.tr("A day"), self.tr("People a day, mean of the week")),
            *(TextColumn(day) for day in days),
        ]
        rows = []
        if shown is not None:
            for i, pattern in enumerate(shown.patterns):
                people = [number_text(shown.people(i, d), 1) for d in range(DAYS_PER_WEEK)]
                mean = fixed_text(shown.people_a_day(i))
                hours = hours_text(pattern.paid_minutes)
                start = clock(pattern.start_minute)
                rows.append((pattern.code, start, end_text(pattern), hours, mean, *people))
        self.people.show_rows(columns, rows)
        self.people_table.resizeColumnsToContents()

    def _on_row(self, current: QModelIndex, _before: QModelIndex) -> None:
        if self._found is not None and current.isValid() and not self._is_filling:
            number = self._found.proposals[current.row()].n_patterns
            # After the click: the table is filled again, and would mark what is then beneath.
            QTimer.singleShot(0, self, lambda: self.chosen.emit(number))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        for page, tab in enumerate(self.tabs):
            self._group.addButton(tab, page)
            top.addWidget(tab)
        top.addStretch(1)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.plot, 1)
        row.addWidget(self.table)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pages.addWidget(both)
        self._pages.addWidget(self.people_table)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._about)
        column.addWidget(self._pages, 1)
