"""An inline message of this screen: what came of something, the next step, details on demand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from scheduler_app.widgets.panel import Panel, button, label, set_tone

_MOST_LINES = 6


class NotesBar(Panel):
    """Hidden while there is nothing to say."""

    def __init__(self, *, can_close: bool = True) -> None:
        super().__init__(kind="message")
        self._n_details = 0
        self._text = label(wrap=True)
        self._act: Callable[[], object] | None = None
        self.act_button, self.detail_button, self.close_button = (
            button("link"),
            button("link"),
            button(),
        )
        self.details = QPlainTextEdit(readOnly=True)
        self.details.hide()
        self.act_button.clicked.connect(self._on_act)
        self.detail_button.clicked.connect(self._on_details)
        self.close_button.setText("✕")
        self.close_button.clicked.connect(self.clear)
        row = QHBoxLayout()
        row.addWidget(self._text, 1)
        for part in (self.act_button, self.detail_button, self.close_button):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 6, 4)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.details)
        # Only now: a widget without a parent would show as a window.
        self.close_button.setVisible(can_close)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.close_button.setAccessibleName(self.tr("Close message"))
        self.close_button.setToolTip(self.tr("Close message"))
        self.details.setAccessibleName(self.tr("Warnings"))
        self._write_details_button()

    @property
    def text(self) -> str:
        """What is said; "" while hidden."""
        return "" if self.isHidden() else self._text.text()

    def say(self, text: str, tone: str = "", details: Sequence[str] = ()) -> None:
        """Show a message, with a list that can be opened."""
        self._act = None
        self._text.setText(text)
        self.act_button.hide()
        self.details.setPlainText("\n".join(details))
        self._n_details = len(details)
        lines = min(_MOST_LINES, max(2, len(details))) + 1
        self.details.setFixedHeight(lines * self.details.fontMetrics().lineSpacing())
        self.details.hide()
        self._write_details_button()
        set_tone(self, tone)
        self.show()

    def offer(self, text: str, action_text: str, action: Callable[[], object]) -> None:
        """Show a message with the next step as a button."""
        self.say(text)
        self._act = action
        self.act_button.setText(action_text)
        self.act_button.show()

    def retire(self) -> None:
        """Take good news away: something else has happened since."""
        if self.property("tone") == "green":
            self.clear()

    def clear(self) -> None:
        """Take the message away."""
        self.hide()

    def _write_details_button(self) -> None:
        self.detail_button.setVisible(self._n_details > 0)
        text = self.tr("{count} warnings").format(count=self._n_details)
        self.detail_button.setText(text if self.details.isHidden() else self.tr("Hide warnings"))

    def _on_details(self) -> None:
        self.details.setVisible(self.details.isHidden())
        self._write_details_button()

    def _on_act(self) -> None:
        if self._act is not None:
            self._act()
