"""At the side: goals and what they lead to, the forecast and its quality, self-service."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.screens.demand.forecast_panel import ForecastPanel
from scheduler_app.screens.demand.goals_panel import GoalsPanel
from scheduler_app.screens.demand.like_queue_panel import LikeQueuePanel
from scheduler_app.screens.demand.outlook_panel import OutlookPanel
from scheduler_app.screens.demand.quality_panel import QualityPanel
from scheduler_app.screens.demand.queues_panel import QueuesPanel
from scheduler_app.screens.demand.self_service_panel import SelfServicePanel
from scheduler_app.screens.demand.what_if_panel import WhatIfPanel
from scheduler_app.widgets.panel import Panel, button
from scheduler_app.widgets.scrolled import scrolled
from scheduler_app.widgets.theme import Theme

GOALS, FORECAST, QUEUES = range(3)


class SidePanel(Panel):
    """Three pages, one at a time."""

    def __init__(self, state: DemandState, theme: Theme) -> None:
        super().__init__()
        self.goals = GoalsPanel(state)
        self.tabs = [button("tab") for _ in range(3)]
        self.outlook = OutlookPanel(state)
        self.what_if = WhatIfPanel(state, self.goals)
        self.forecast = ForecastPanel(state)
        self.quality = QualityPanel(state, self.goals, theme)
        self.queues = QueuesPanel(state)
        self.self_service, self.like_queue = SelfServicePanel(state), LikeQueuePanel(state)
        self._group = QButtonGroup(self)
        self._pages = QStackedWidget()
        for page, tab in enumerate(self.tabs):
            tab.setCheckable(True)
            self._group.addButton(tab, page)
        self._group.idClicked.connect(self.show_page)
        self._lay_out()
        self.show_page(GOALS)
        self.retranslate()

    def retranslate(self) -> None:
        words = (self.tr("Goals"), self.tr("Forecast"), self.tr("Queues"))
        for tab, word in zip(self.tabs, words, strict=True):
            tab.setText(word)
            tab.setAccessibleName(word)

    def show_page(self, page: int) -> None:
        """Bring one page to the front."""
        self.tabs[page].setChecked(True)
        self._pages.setCurrentIndex(page)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        for tab in self.tabs:
            top.addWidget(tab, 1)
        for parts in (
            (self.goals, self.outlook, self.what_if),
            (self.forecast, self.quality),
            (self.queues, self.like_queue, self.self_service),
        ):
            self._pages.addWidget(scrolled(_column(parts)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._pages, 1)


def _column(parts: tuple[QWidget, ...]) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return inside
