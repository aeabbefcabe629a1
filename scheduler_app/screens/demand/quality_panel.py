"""How far off the forecast would have been: the method that won, and the simple ones beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout

from scheduler_app.language.method_names import SIMPLE, method_name
from scheduler_app.language.phrases import WEEKDAYS
from scheduler_app.language.translation import translate
from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.screens.demand.error_bars import ErrorBars
from scheduler_app.screens.demand.goals_panel import GoalsPanel
from scheduler_app.store.records import Counts, ForecastReport
from scheduler_app.widgets.panel import Panel, label, set_tone
from scheduler_app.widgets.theme import Theme

_LABELLED_HOURS = 6


class QualityPanel(Panel):
    """Shows the report of the queue whose goals are shown."""

    def __init__(self, state: DemandState, goals: GoalsPanel, theme: Theme) -> None:
        super().__init__(kind="card")
        self._state, self._goals = state, goals
        self._title, self._about = label("section"), label(wrap=True)
        self._by_weekday, self._by_hour = label("small"), label("small")
        self.weekdays, self.hours = ErrorBars(theme), ErrorBars(theme)
        self._grid = QGridLayout()
        self._scores: list[QLabel] = []
        state.changed.connect(self.refresh)
        goals.queues.currentIndexChanged.connect(lambda _index: self.refresh())
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self._by_weekday.setText(self.tr("Error by weekday (WAPE)"))
        self._by_hour.setText(self.tr("Error by hour of the day (WAPE)"))
        self.weekdays.setAccessibleName(self._by_weekday.text())
        self.hours.setAccessibleName(self._by_hour.text())
        self.refresh()

    def refresh(self) -> None:
        """Show the report as it is now."""
        queue, report = self._goals.queue, self._report()
        name = queue.name if queue is not None else ""
        self._title.setText(self.tr("How good it is: {queue}").format(queue=name))
        for part in (self._by_weekday, self.weekdays, self._by_hour, self.hours):
            part.setVisible(report is not None)
        for old in self._scores:
            old.hide()
            old.deleteLater()
        self._scores = []
        if report is None:
            self._about.setText(self.tr("Not forecast yet: F5 makes a forecast and tests it."))
            return
        text = self.tr("Tested on past weeks, '{method}' was best. Made {day}.")
        said = text.format(method=method_name(report.method), day=f"{report.made:%Y-%m-%d %H:%M}")
        self._about.setText(said)
        self._fill_scores(report)
        self._show_bars(report)

    def _report(self) -> ForecastReport | None:
        queue, document = self._goals.queue, self._state.document
        if queue is None or document is None:
            return None
        reports = document.data.forecast_reports
        return next((report for report in reports if report.queue == queue.name), None)

    def _fill_scores(self, report: ForecastReport) -> None:
        heads = (self.tr("Method"), self.tr("Error"), self.tr("Bias"))
        for column, head in enumerate(heads):
            self._put(0, column, head, "small")
        self._scores[1].setToolTip(self.tr("WAPE: all errors together, as a share of all contacts"))
        self._scores[2].setToolTip(self.tr("Above 0: the method says too many"))
        shown = [s for s in report.scores if s.method in (report.method, *SIMPLE)]
        for row, score in enumerate(sorted(shown, key=lambda s: s.wape), start=1):
            is_best = score.method == report.method
            texts = (
                method_name(score.method),
                f"{score.wape:.1%}",
                f"{score.bias:+.1%}".replace("-", "−"),
            )
            for column, text in enumerate(texts):
                made = self._put(row, column, text, "" if is_best else "muted")
                if is_best:
                    set_tone(made, "green")

    def _put(self, row: int, column: int, text: str, kind: str) -> QLabel:
        made = label(kind)
        made.setText(text)
        if column:
            made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(made, row, column)
        self._scores.append(made)
        return made

    def _show_bars(self, report: ForecastReport) -> None:
        days = [translate("Weekday", day) for day in WEEKDAYS]
        self.weekdays.show_bars(days, report.weekday_wape, _tips(days, report.weekday_wape))
        clocks = [f"{hour:02d}:00" for hour in range(len(report.hour_wape))]
        labels = [str(i) if i % _LABELLED_HOURS == 0 else "" for i in range(len(clocks))]
        self.hours.show_bars(labels, report.hour_wape, _tips(clocks, report.hour_wape))

    def _lay_out(self) -> None:
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addLayout(self._grid)
        for part in (self._by_weekday, self.weekdays, self._by_hour, self.hours):
            column.addWidget(part)


def _tips(names: list[str], shares: Counts) -> list[str]:
    texts = ("–" if share is None else f"{share:.1%}" for share in shares)
    return [f"{name}: {text}" for name, text in zip(names, texts, strict=True)]
