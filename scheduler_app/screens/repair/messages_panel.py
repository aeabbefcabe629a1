"""The messages to everybody whom the chosen plan affects, ready to paste into a chat."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from scheduler_app.exchange.roster_messages import messages_text
from scheduler_app.language.translation import Count
from scheduler_app.screens.repair.message_row import MessageRow
from scheduler_app.screens.repair.plan_news import plan_news
from scheduler_app.screens.repair.repair_state import RepairState
from scheduler_app.widgets.panel import Panel, button, label
from scheduler_app.widgets.scrolled import scrolled


class MessagesPanel(Panel):
    """Shows the messages of the chosen plan, before it is applied and after."""

    def __init__(self, state: RepairState) -> None:
        super().__init__()
        self._state = state
        self.rows: list[MessageRow] = []
        self._note, self.copy_button = label("small", wrap=True), button()
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 8, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        top = QHBoxLayout()
        top.addWidget(self._note, 1)
        top.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(scrolled(inside), 1)
        self.copy_button.clicked.connect(self.copy_all)
        state.menu_changed.connect(self.refresh)
        state.chosen_changed.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        self.copy_button.setText(self.tr("Copy all"))
        self.copy_button.setToolTip(self.tr("All messages as one text"))
        self._write_note()

    def refresh(self) -> None:
        """Write the messages of the chosen plan; those that are shown already stay as they are."""
        case, plan = self._state.case, self._state.plan
        news = plan_news(case.week, plan) if case is not None and plan is not None else []
        if news != [row.news for row in self.rows]:
            for row in self.rows:
                self._list.removeWidget(row)
                row.hide()  # it is deleted when the event loop comes round
                row.deleteLater()
            spoken = self._languages()
            self.rows = [MessageRow(one, spoken.get(one.employee_id, "")) for one in news]
            for row in self.rows:
                row.copied.connect(self._copy)
                self._list.insertWidget(self._list.count() - 1, row)
        self._write_note()

    def _languages(self) -> dict[str, str]:
        document = self._state.document
        rows = document.data.employment if document is not None else ()
        return {row.employee_id: row.language for row in rows}

    def copy_all(self) -> None:
        """Put all messages on the clipboard, an empty line between two."""
        if self.rows:
            self._copy(messages_text([row.text for row in self.rows]))
            text = self.tr("Copied: {count} {count:message|messages}. Paste into your chat.")
            self._state.say(text.format(count=Count(len(self.rows))), "green")

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def _write_note(self) -> None:
        self.copy_button.setEnabled(bool(self.rows))
        if not self.rows:
            self._note.setText(self.tr("This plan changes nobody: there is nothing to tell."))
        elif self._state.is_applied:
            self._note.setText(self.tr("Applied. Tell these people now:"))
        else:
            self._note.setText(self.tr("Not applied yet: ask them first, or apply and tell them."))
