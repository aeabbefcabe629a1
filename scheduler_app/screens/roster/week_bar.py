"""Which week is shown; one step back, one step on, to weeks that hold something."""

from __future__ import annotations

from datetime import timedelta

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.document.week_beside import week_beside
from scheduler_app.widgets.week_steps import WeekSteps


class WeekBar(WeekSteps):
    """Steps through the weeks that hold demand or a roster."""

    def __init__(self) -> None:
        super().__init__()
        self._document: ScheduleDocument | None = None
        self._is_waiting = False
        self.stepped.connect(self._step)

    def show_document(self, document: ScheduleDocument | None) -> None:
        """Take another document."""
        self._document = document
        self.refresh()

    def set_waiting(self, is_waiting: bool) -> None:
        """Keep to the shown week, because it is being built."""
        self._is_waiting = is_waiting
        self.refresh()

    def refresh(self) -> None:
        """Write the shown week; allow the steps that lead somewhere."""
        document = self._document
        if document is None or document.week is None:
            self.hide()
            return
        first = document.first_date
        self.show_week(first, first + timedelta(days=document.problem.grid.n_days - 1))
        self.allow(
            back=not self._is_waiting and week_beside(document, -1) is not None,
            on=not self._is_waiting and week_beside(document, 1) is not None,
        )

    def _step(self, by: int) -> None:
        monday = week_beside(self._document, by)
        if self._document is not None and monday is not None:
            self._document.show_week(monday)
