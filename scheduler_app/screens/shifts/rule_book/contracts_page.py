"""The contracts: the table of all, and the form of the chosen one."""

from __future__ import annotations

from scheduler_app.screens.shifts.inside_page import InsidePage
from scheduler_app.screens.shifts.inside_state import Row
from scheduler_app.screens.shifts.rule_book.contract_form import ContractForm
from scheduler_app.screens.shifts.rule_book.contracts_state import ContractsState
from scheduler_app.screens.shifts.shift_words import hours_span_text, hours_text
from scheduler_app.screens.shifts.shifts_state import ShiftsState
from scheduler_app.widgets.text_table_model import TextColumn
from scheduler_app.widgets.theme import Theme
from solver.domain.employee import Contract

_HOUR = 60


class ContractsPage(InsidePage):
    """What people have agreed to: limits that differ from person to person."""

    def __init__(self, state: ShiftsState, theme: Theme) -> None:
        own = ContractsState(state)
        self._own = own
        super().__init__(own, ContractForm(own), theme)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Contracts: limits of hours, days and rest"))
        self.add_button.setText(self.tr("Add contract"))
        self.table.setAccessibleName(self.tr("Contracts"))
        self.refresh()

    def columns(self) -> list[TextColumn]:
        return [
            TextColumn(self.tr("Contract"), is_number=False),
            TextColumn(self.tr("Hours a week"), self.tr("Paid hours, least and most")),
            TextColumn(self.tr("Days a week"), self.tr("Least and most")),
            TextColumn(self.tr("In a row"), self.tr("Most days without a day off")),
            TextColumn(self.tr("Rest"), self.tr("Least rest between two shifts")),
            TextColumn(self.tr("Weekends"), self.tr("Most weekends with work in the period")),
            TextColumn(self.tr("People"), self.tr("How many have it")),
        ]

    def texts(self, row: Row) -> tuple[str, ...]:
        assert isinstance(row, Contract)
        weekends = row.max_weekends
        return (
            row.name,
            hours_span_text(row.min_minutes, row.max_minutes),
            str(row.max_days) if row.min_days == row.max_days else f"{row.min_days}–{row.max_days}",
            str(row.max_consecutive_days),
            hours_text(row.min_rest_minutes),
            "" if weekends is None else str(weekends),
            str(len(self._own.holders_of(row.name))),
        )

    def hint_text(self) -> str:
        return self.tr(
            "What differs from person to person. Which of these limits must hold and which only "
            "should is said by the rules."
        )

    def new_row(self) -> Contract:
        """Return five days of eight hours."""
        return Contract(self.tr("Contract"), 40 * _HOUR, 40 * _HOUR, 5, 5)
