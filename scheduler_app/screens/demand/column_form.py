"""Which column of a call history holds what."""

from __future__ import annotations

from scheduler_app.exchange.history_columns import FIELDS, HistoryMapping
from scheduler_app.widgets import column_form

_FIRST_FIELDS = 9


class ColumnForm(column_form.ColumnForm):
    """The form with the fields of a call history."""

    def __init__(self) -> None:
        fields = [column_form.FormField("History", f.key, f.label, f.note) for f in FIELDS]
        super().__init__(fields, _FIRST_FIELDS)

    def mapping(self) -> HistoryMapping:
        """Return what is chosen."""
        return HistoryMapping().changed(self.chosen())
