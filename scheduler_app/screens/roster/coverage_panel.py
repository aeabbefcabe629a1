"""The coverage curve and the answer rate of the chosen day, with legend and queue selector."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from scheduler_app.document.day_curve import DayCurve, answer_rates, day_curve
from scheduler_app.document.rates_summary import (
    RatesSummary,
    against_text,
    rates_summary,
    share_text,
)
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.phrases import day_text
from scheduler_app.widgets.all_or_one import AllOrOne
from scheduler_app.widgets.answer_rate_plot import AnswerRatePlot
from scheduler_app.widgets.coverage_plot import CoveragePlot
from scheduler_app.widgets.legend import legend_text, sign_text
from scheduler_app.widgets.panel import Panel, button, label, set_tone
from scheduler_app.widgets.theme import Theme


class CoveragePanel(Panel):
    """Shows one day; ``show_day`` chooses it.

    ``asked``: who could cover an interval of the week, for a queue (None: all)?
    ``folded``: the plots are hidden now, or shown again, by a click on the title.
    """

    asked = Signal(int, object)
    folded = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(kind="card")
        self._theme = theme
        self._document: ScheduleDocument | None = None
        self._day = 0
        self._curve: DayCurve | None = None
        self.title, self._legend, self._at = button("link"), label("small"), label("small")
        self.title.setCheckable(True)  # checked: open
        self.title.setChecked(True)
        self.title.toggled.connect(self._on_toggled)
        self._day_name = ""
        self._rate = label("small")
        self.queues = AllOrOne()
        self.queues.currentIndexChanged.connect(lambda _index: self._draw())
        self.rate_plot, self.plot = AnswerRatePlot(theme), CoveragePlot(theme)
        self._plots = QWidget()
        for plot in (self.rate_plot, self.plot):
            plot.hovered.connect(self._on_hovered)
            plot.menu_wanted.connect(self._show_menu)
        theme.changed.connect(self._recolour)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setToolTip(self.tr("Hide the curve, or show it again"))
        self.queues.setAccessibleName(self.tr("Queue"))
        self.plot.setAccessibleName(self.tr("Coverage of the day"))
        self.rate_plot.setAccessibleName(self.tr("Expected answer rate of the day"))
        self._fill_queues()
        self._write_legend()
        self._draw()

    def show_document(self, document: ScheduleDocument | None, day: int = 0) -> None:
        """Show a day of the document."""
        self._document, self._day = document, day
        self._fill_queues()
        self._draw()

    def show_day(self, day: int) -> None:
        """Show another day of the same week."""
        if day != self._day:
            self._day = day
            self._draw()

    def refresh(self) -> None:
        """Draw the day again after an edit."""
        self._draw()

    def fold(self, *, is_folded: bool) -> None:
        """Hide the plots and keep the title with the day's answer rate, or show them again."""
        self.title.setChecked(not is_folded)

    @property
    def is_folded(self) -> bool:
        """Tell whether the plots are hidden."""
        return not self.title.isChecked()

    @property
    def day(self) -> int:
        """The shown day of the week, 0 to 6."""
        return self._day

    @property
    def curve(self) -> DayCurve | None:
        """What is drawn; None while there is no week."""
        return self._curve

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        for part in (self.title, self._rate, self._legend):
            top.addWidget(part)
        top.addWidget(self._at, 1)
        top.addStretch()
        top.addWidget(self.queues)
        # What is said under the mouse must not widen the window.
        self._at.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 4)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self._plots, 1)
        plots = QVBoxLayout(self._plots)
        plots.setContentsMargins(0, 0, 0, 0)
        plots.setSpacing(2)
        plots.addWidget(self.rate_plot)
        plots.addWidget(self.plot, 1)

    def _on_toggled(self) -> None:
        self._plots.setVisible(not self.is_folded)
        self._write_title()
        self._say_at("")
        self.folded.emit(self.is_folded)

    def _write_title(self) -> None:
        self.title.setText(f"{'▸' if self.is_folded else '▾'} {self._day_name}")

    def _fill_queues(self) -> None:
        document = self._document
        has_week = document is not None and document.week is not None
        queues = document.problem.queues if document is not None and has_week else ()
        self.queues.show_names(self.tr("All queues"), [queue.name for queue in queues])

    def _recolour(self) -> None:
        self._write_legend()
        self._draw()

    def _write_legend(self) -> None:
        tokens = self._theme.tokens
        parts = (
            ("━", tokens.text, self.tr("required")),
            ("■", tokens.on_duty, self.tr("on duty")),
            ("■", tokens.surplus, self.tr("beyond need")),
            ("■", tokens.short, self.tr("short")),
        )
        self._legend.setText(legend_text(parts))

    def _draw(self) -> None:
        document = self._document
        if document is None or document.week is None:
            self._curve = None
            return
        date = document.first_date + timedelta(days=self._day)
        self._day_name = day_text(date)
        self._write_title()
        curve = self._curve = day_curve(document.coverage, self._times, self._queue)
        self.plot.show_curve(curve.required, curve.covered, curve.surplus)
        self._draw_rates(document)
        self._on_hovered(-1)

    def _draw_rates(self, document: ScheduleDocument) -> None:
        """Show the day's answer rate, in a word and by interval; nothing where none is known."""
        times = range(self._times.start, self._times.stop)
        day = self._rates(document, times)
        self.rate_plot.setVisible(day.is_known)
        self._rate.setText("")
        set_tone(self._rate, day.answer_tone)
        if not day.is_known:
            return
        rate = against_text(day.rates.answer_rate, day.answer_goal)
        words = self.tr("answer rate {rate}").format(rate=rate)
        accent = self._theme.tokens.accent  # the line's colour
        self._rate.setText(sign_text("━", accent, words))
        shares = answer_rates(document.problem, document.outlook, self._chosen, self._times)
        self.rate_plot.show_rates(*shares)

    @property
    def _times(self) -> slice:
        """The intervals of the shown day."""
        n = self._document.problem.grid.intervals_per_day if self._document is not None else 0
        return slice(self._day * n, (self._day + 1) * n)

    @property
    def _queue(self) -> int | None:
        """The shown queue; None: all."""
        return self.queues.place

    @property
    def _chosen(self) -> list[int]:
        """The shown queues."""
        if self._queue is None:
            return list(range(len(self._document.problem.queues))) if self._document else []
        return [self._queue]

    def _rates(self, document: ScheduleDocument, times: range) -> RatesSummary:
        return rates_summary(document.problem, document.outlook, self._chosen, times)

    def _on_hovered(self, interval: int) -> None:
        for plot in (self.rate_plot, self.plot):
            plot.point_at(interval)
        curve, document = self._curve, self._document
        if curve is None or document is None or not 0 <= interval < len(curve.required):
            self._say_at("")
            return
        minute = interval * document.problem.grid.interval_minutes
        text = self.tr("{clock}: required {required}, on duty {on_duty}, short {short}")
        words = text.format(
            clock=f"{minute // 60:02d}:{minute % 60:02d}",
            required=curve.required[interval],
            on_duty=curve.on_duty[interval],
            short=curve.short[interval],
        )
        at = self._times.start + interval
        found = self._rates(document, range(at, at + 1))
        self._say_at(f"{words} · {self._rates_words(found)}" if found.is_known else words)

    def interval_menu(self, interval: int) -> QMenu:
        """Return the menu of an interval of the shown day."""
        menu = QMenu(self)
        at = self._times.start + interval
        menu.addAction(self.tr("Who could cover this?"), partial(self.asked.emit, at, self._queue))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _show_menu(self, interval: int, place: QPoint) -> None:
        self.interval_menu(interval).popup(place)

    def _rates_words(self, found: RatesSummary) -> str:
        rates = found.rates
        text = self.tr(
            "{contacts} contacts, answer rate {answered}, service level {in_time}, occupancy {busy}"
        )
        return text.format(
            contacts=f"{rates.offered:.0f}" if rates.offered >= 1 else f"{rates.offered:.1f}",
            answered=share_text(rates.answer_rate),
            in_time=share_text(rates.service_level),
            busy=share_text(rates.occupancy),
        )

    def _say_at(self, text: str) -> None:
        """Show the figures under the mouse in the place of title and legend; "": these."""
        self._at.setText(text)
        self._at.setToolTip(text)
        self._at.setVisible(bool(text))
        self.title.setVisible(not text)
        self._legend.setVisible(not text and not self.is_folded)
        self._rate.setVisible(not text and bool(self._rate.text()))
