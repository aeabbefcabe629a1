"""Making a forecast: from when, for how long, for which queues; the result is one undo step."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSpinBox, QVBoxLayout

from scheduler_app.language.punctuation import listed, sentences
from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.store.forecasting import DemandForecast, forecast_changes, forecast_demand
from scheduler_app.store.records import ProjectData
from scheduler_app.store.steps import StepSource
from scheduler_app.store.week import monday_of
from scheduler_app.tasks.one_task import OneTask, reason_of
from scheduler_app.widgets.panel import Panel, label
from scheduler_app.widgets.run_row import ShareRow
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.forecast.progress import Cancellable, CancelledError, Report

_MOST_WEEKS, _USUAL_WEEKS, _FIELD_PIXELS = 13, 4, 84


class ForecastPanel(Panel):
    """``start`` forecasts the chosen queues from the shown week on.

    ``told`` carries (text, tone): how it ended.
    """

    told = Signal(str, str)

    def __init__(self, state: DemandState) -> None:
        super().__init__(kind="card")
        self._state = state
        self._title, self._about = label("section"), label("muted", wrap=True)
        self._weeks_name = label()
        self.weeks = QSpinBox(minimum=1, maximum=_MOST_WEEKS, value=_USUAL_WEEKS)
        self.weeks.setFixedWidth(_FIELD_PIXELS)
        self.weeks.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.keep_corrected = QCheckBox()
        self.keep_corrected.setChecked(True)
        self.task = OneTask(self)
        self.progress = ShareRow(self.task)
        self.task.failed.connect(self._on_failed)
        self.weeks.valueChanged.connect(lambda _value: self.refresh())
        state.changed.connect(self.refresh)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Forecast"))
        self._weeks_name.setText(self.tr("Weeks"))
        self.weeks.setAccessibleName(self.tr("Weeks to forecast"))
        self.keep_corrected.setText(self.tr("Keep what was corrected by hand"))
        self.refresh()

    @property
    def first_date(self) -> date | None:
        """The Monday that the forecast begins with; None without history.

        The shown week, or where that is known already, the first that is not.
        """
        last = self._state.history.last
        if last is None:
            return None
        after = monday_of(last + timedelta(days=DAYS_PER_WEEK))
        return after if self._state.week is None else self._state.week.first_date

    def refresh(self) -> None:
        """Say what a forecast would be made of."""
        first, state = self.first_date, self._state
        if first is None:
            self._about.setText(self.tr("Import the call history first."))
            return
        text = self.tr("{queues}: from {first} to {last}, from the history up to {known}.")
        last = first + timedelta(weeks=self.weeks.value(), days=-1)
        who = state.queue or self.tr("All queues")
        said = text.format(queues=who, first=first, last=last, known=state.history.last)
        self._about.setText(said)

    def start(self) -> None:
        """Forecast in the background; say why if it cannot be."""
        state, first = self._state, self.first_date
        if self.task.is_running:
            return
        refusal = state.refusal()
        if refusal or first is None or state.document is None:
            state.say(refusal or self.tr("There is no call history yet. Import it first."))
            return
        work = partial(
            _forecast, state.document.data, first, self.weeks.value(), state.shown_queues
        )
        self.progress.start(self.tr("Forecasting…"), work, self._on_done)

    def forget(self) -> None:
        """Stop a running forecast and drop it, because another project is shown."""
        self.task.forget()

    def _on_done(self, found: DemandForecast) -> None:
        text = self.tr("The forecast is done. It is put in when the roster has been built.")
        self._state.when_built(partial(self._apply, found), text)

    def _apply(self, found: DemandForecast) -> None:
        state, document = self._state, self._state.document
        if document is None:
            return
        if not found.reports:
            names = listed(found.without_history)
            text = self.tr("No history before {first} for: {queues}. Import it first.")
            self.told.emit(text.format(first=found.first_date, queues=names), "amber")
            return
        keep = self.keep_corrected.isChecked()
        is_done = state.edit(
            self.tr("forecast"),
            lambda: forecast_changes(document.data, found, keep_corrected=keep),
            source=StepSource.FORECAST,
        )
        if is_done:
            state.has_learned = False
            self.told.emit(*self._summary(found))

    def _summary(self, found: DemandForecast) -> tuple[str, str]:
        contacts = sum(row.volume or 0.0 for row in found.rows)
        text = self.tr("Forecast: {contacts} contacts; weeks: {weeks}, queues: {queues}.")
        parts = [
            text.format(contacts=f"{contacts:,.0f}", weeks=found.n_weeks, queues=len(found.reports))
        ]
        if found.without_history:
            text = self.tr(
                "Without history: {queues}. Give it another queue's shape under 'Queues'."
            )
            parts.append(text.format(queues=listed(found.without_history)))
        if found.without_aht:
            text = self.tr(
                "The history has no handle time for {queues}: type it in the table (Handle time)."
            )
            parts.append(text.format(queues=listed(found.without_aht)))
        return sentences(parts), "green" if len(parts) == 1 else "amber"

    def _on_failed(self, error: Exception) -> None:
        text = self.tr("The forecast failed: {reason}").format(reason=reason_of(error))
        self.told.emit(text, "red")

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._weeks_name, 0, 0)
        grid.addWidget(self.weeks, 0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        for part in (self._title, self._about):
            column.addWidget(part)
        column.addLayout(grid)
        column.addWidget(self.keep_corrected)
        column.addWidget(self.progress)


def _forecast(
    data: ProjectData,
    first_date: date,
    n_weeks: int,
    queues: tuple[str, ...],
    cancel: Cancellable,
    report: Report,
) -> DemandForecast | None:
    """Forecast on the worker thread; None when it was stopped."""
    try:
        return forecast_demand(data, first_date, n_weeks, queues, cancel, report)
    except CancelledError:
        return None
