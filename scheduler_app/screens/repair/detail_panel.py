"""Under a plan's changes: its day, the messages, and who else could take a shift."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from scheduler_app.screens.repair.curve_panel import CurvePanel
from scheduler_app.screens.repair.messages_panel import MessagesPanel
from scheduler_app.screens.repair.repair_state import RepairState
from scheduler_app.screens.repair.replacements_panel import ReplacementsPanel
from scheduler_app.widgets.panel import Panel
from scheduler_app.widgets.tab_button import TabButton
from scheduler_app.widgets.theme import Theme

CURVE, MESSAGES, REPLACEMENTS = range(3)


class DetailPanel(Panel):
    """Three pages in one card."""

    def __init__(self, state: RepairState, theme: Theme) -> None:
        super().__init__(kind="card")
        self._state = state
        self.curve, self.messages = CurvePanel(state, theme), MessagesPanel(state)
        self.replacements = ReplacementsPanel(state)
        self.tabs = [TabButton() for _ in range(3)]
        self._group, self._pages = QButtonGroup(self), QStackedWidget()
        parts: tuple[QWidget, ...] = (self.curve, self.messages, self.replacements)
        top = QHBoxLayout()
        top.setSpacing(4)
        for page, (tab, part) in enumerate(zip(self.tabs, parts, strict=True)):
            self._group.addButton(tab, page)
            self._pages.addWidget(part)
            top.addWidget(tab)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._pages, 1)
        self._group.idClicked.connect(self.show_page)
        state.menu_changed.connect(self._show_visible)
        self.show_page(CURVE)
        self.retranslate()

    def retranslate(self) -> None:
        words = (self.tr("The day"), self.tr("Messages"), self.tr("Who could take a shift"))
        for tab, word in zip(self.tabs, words, strict=True):
            tab.setText(word)
            tab.setAccessibleName(word)
        self._show_visible()

    @property
    def page(self) -> int:
        """The shown page."""
        return self._pages.currentIndex()

    def show_page(self, page: int) -> None:
        """Show the day, the messages or the replacements."""
        self.tabs[page].setChecked(True)
        self._pages.setCurrentIndex(page)

    def _show_visible(self) -> None:
        self.setVisible(self._state.plan is not None)
