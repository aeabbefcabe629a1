"""Break rules, or meetings: the table of all, and the form of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from scheduler_app.screens.shifts.break_form import BreakForm
from scheduler_app.screens.shifts.inside_form import InsideForm
from scheduler_app.screens.shifts.inside_state import InsideState, Row
from scheduler_app.screens.shifts.inside_words import break_texts, meeting_texts
from scheduler_app.screens.shifts.meeting_form import MeetingForm
from scheduler_app.screens.shifts.shifts_state import ShiftsState
from scheduler_app.store.records import MeetingRow
from scheduler_app.widgets.compact_table import compact_table, fit_columns
from scheduler_app.widgets.main_and_side import lay_out_beside
from scheduler_app.widgets.panel import Panel, button, label
from scheduler_app.widgets.scrolled import scrolled_column
from scheduler_app.widgets.text_table_model import TextColumn, TextTableModel
from scheduler_app.widgets.theme import Theme
from solver.domain.activity import ActivityKind, BreakRule

_SIDE_PIXELS, _GAP = 334, 12
_TABLE_GAP, _CELL_GAP = 8, 4
_LUNCH_MINUTES, _BREAK_MINUTES, _BRIEFING_MINUTES = 60, 15, 10


class InsidePage(Panel):
    """A subclass says its words, what a row reads and what is added."""

    def __init__(self, state: InsideState, form: InsideForm, theme: Theme) -> None:
        super().__init__()
        self.state, self.form = state, form
        self.title, self.hint = label("section"), label("small", wrap=True)
        self.add_button = button()
        self.model = TextTableModel(theme, self)
        self.table = compact_table(self.model)
        self._is_filling = False
        self._lay_out()
        state.changed.connect(self.refresh)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.add_button.clicked.connect(self.add)
        for keys, act in (("Ins", self.add), ("Ctrl+D", state.copy)):
            QShortcut(QKeySequence(keys), self, act)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table, state.delete)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.setFocusProxy(self.table)
        self.retranslate()

    def refresh(self) -> None:
        """Show all rows as they are now, the chosen one marked."""
        rows = self.state.rows
        self._is_filling = True  # the row that is marked meanwhile is nobody's choice
        self.model.show_rows(self.columns(), [self.texts(row) for row in rows])
        fit_columns(self.table)
        chosen = [row.name for row in rows]
        if self.state.chosen in chosen:
            self.table.selectRow(chosen.index(self.state.chosen))
        self._is_filling = False
        self.add_button.setEnabled(not self.state.shifts.refusal())
        self.hint.setText(self.hint_text())
        self.form.setVisible(bool(rows))
        self.form.refresh()

    def add(self) -> None:
        """Put in a new one and go on to its name."""
        if self.state.shifts.document is not None and self.state.add(self.new_row()):
            self.form.name.setFocus()
            self.form.name.selectAll()

    def columns(self) -> list[TextColumn]:
        """Return the headings of the table."""
        raise NotImplementedError

    def texts(self, row: Row) -> tuple[str, ...]:
        """Return what the table says of a row."""
        raise NotImplementedError

    def hint_text(self) -> str:
        """Return what is good to know of what is there."""
        raise NotImplementedError

    def new_row(self) -> Row:
        """Return what is added."""
        raise NotImplementedError

    def _on_row(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._is_filling:
            self.state.choose(self.state.rows[current.row()].name)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.addWidget(self.title)
        top.addStretch(1)
        top.addWidget(self.add_button)
        below = QVBoxLayout()
        below.setContentsMargins(_TABLE_GAP, 0, _TABLE_GAP, 0)
        below.setSpacing(6)
        self.hint.setContentsMargins(_CELL_GAP, 0, 0, 0)
        below.addWidget(self.hint)
        below.addWidget(self.table, 1)
        card = Panel(kind="card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 8, 1, 8)
        inside.setSpacing(4)
        inside.addLayout(top)
        inside.addLayout(below, 1)
        lay_out_beside(self, card, scrolled_column(self.form), _SIDE_PIXELS)


class BreaksPage(InsidePage):
    """The break rules."""

    def __init__(self, state: ShiftsState, theme: Theme) -> None:
        own = InsideState(state, "break_rules")
        super().__init__(own, BreakForm(own), theme)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Lunches and breaks of the shifts"))
        self.add_button.setText(self.tr("Add break"))
        self.table.setAccessibleName(self.tr("Lunches and breaks"))
        self.refresh()

    def columns(self) -> list[TextColumn]:
        return [
            TextColumn(self.tr("Name"), is_number=False),
            TextColumn(self.tr("Kind"), is_number=False),
            TextColumn(self.tr("Length")),
            TextColumn(
                self.tr("Starts after, h"),
                self.tr("Hours and minutes after the shift's start"),
                is_number=False,
            ),
            TextColumn(self.tr("Paid"), is_number=False),
            TextColumn(
                self.tr("Most work"), self.tr("Longest work without a break"), is_number=False
            ),
            TextColumn(self.tr("Shifts"), self.tr("Which shifts have it"), is_number=False),
        ]

    def texts(self, row: Row) -> tuple[str, ...]:
        assert isinstance(row, BreakRule)
        return break_texts(row)

    def hint_text(self) -> str:
        if not self.state.rows:
            return self.tr(
                "None yet: a shift with break minutes has one lunch around its middle, and rosters "
                "do not count on it."
            )
        return self.tr(
            "Rosters count on these breaks; F5 on the screen Day places them. Where several are "
            "for one shift, the strictest distance, most work and share of a team count."
        )

    def new_row(self) -> BreakRule:
        """Return a lunch as long as the breaks of the shifts, after it breaks of 15 minutes."""
        if self.state.rows:
            kind, minutes = ActivityKind.BREAK, _BREAK_MINUTES
            return BreakRule(self.tr("Break"), kind, minutes, 60, 150, paid=True)
        pauses = [p.break_minutes for p in self.state.shifts.patterns if p.break_minutes]
        minutes = pauses[0] if pauses else _LUNCH_MINUTES
        return BreakRule(self.tr("Lunch"), ActivityKind.LUNCH, minutes)


class MeetingsPage(InsidePage):
    """The meetings."""

    def __init__(self, state: ShiftsState, theme: Theme) -> None:
        own = InsideState(state, "meetings")
        super().__init__(own, MeetingForm(own), theme)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Briefings, reviews, training and coaching"))
        self.add_button.setText(self.tr("Add meeting"))
        self.table.setAccessibleName(self.tr("Meetings"))
        self.refresh()

    def columns(self) -> list[TextColumn]:
        return [
            TextColumn(self.tr("Name"), is_number=False),
            TextColumn(self.tr("Kind"), is_number=False),
            TextColumn(self.tr("Length")),
            TextColumn(self.tr("Who"), is_number=False),
            TextColumn(self.tr("Days"), is_number=False),
            TextColumn(self.tr("Time"), is_number=False),
            TextColumn(self.tr("Repeat"), is_number=False),
        ]

    def texts(self, row: Row) -> tuple[str, ...]:
        assert isinstance(row, MeetingRow)
        return meeting_texts(row)

    def hint_text(self) -> str:
        return self.tr(
            "Placed with the breaks (F5 on the screen Day) where the fewest contacts are lost."
        )

    def new_row(self) -> MeetingRow:
        """Return a briefing of ten minutes, after it a weekly review."""
        if not self.state.rows:
            return MeetingRow(self.tr("Briefing"), ActivityKind.BRIEFING, _BRIEFING_MINUTES)
        return MeetingRow(self.tr("Review"), ActivityKind.REVIEW, required=False)
