"""Inline messages: what happened, why, what to do; in place of dialogs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from scheduler_app.widgets.panel import Panel, button, label, set_tone

_FADE_MILLISECONDS = 8_000
_MARGIN, _MOST_PIXELS = 16, 560


@dataclass(frozen=True)
class Message:
    """One message in the reader's words.

    ``tone``: "green" and "" go away by themselves, "amber" and "red" stay.
    ``action`` is done by a button that says ``action_text``.
    ``is_passing``: true only until the next edit, or until the build ends.
    """

    text: str
    tone: str = ""
    action_text: str = ""
    action: Callable[[], object] | None = None
    is_passing: bool = False


class MessageBar(Panel):
    """Shows the latest message; hidden while there is none.

    It floats over the lower edge of ``parent`` and never moves what is there.  One that goes
    by itself stays while the pointer is over it; a screen reader says it as it comes.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "message")
        self._page = parent
        self.message: Message | None = None
        self._text = label(wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._act = button("link")
        self._act.clicked.connect(self._on_act)
        self._close = button()
        self._close.setText("✕")
        self._close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.addWidget(self._text, 1)
        row.addWidget(self._act)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self, singleShot=True, interval=_FADE_MILLISECONDS)
        self._timer.timeout.connect(self.clear)
        self.hide()
        parent.installEventFilter(self)
        self.retranslate()

    def retranslate(self) -> None:
        self._close.setAccessibleName(self.tr("Close message"))
        self._close.setToolTip(self.tr("Close message"))

    def show_message(self, message: Message) -> None:
        """Show ``message`` in place of the one before."""
        self.message = message
        self._text.setText(message.text)
        self._act.setText(message.action_text)
        self._act.setVisible(message.action is not None)
        set_tone(self, message.tone)
        self.show()
        self._place()
        self.raise_()
        self.setAccessibleName(message.text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self._timer.stop()
        if not self.underMouse():
            self._fade()

    def clear(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self.message = None
        self.hide()

    def retire(self) -> None:
        """Take a passing message away: what it says is over."""
        if self.message is not None and self.message.is_passing:
            self.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._page:
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 (Qt's name)
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        self._fade()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _fade(self) -> None:
        """Begin to count down, if the message goes by itself."""
        if self.message is not None and self.message.tone in ("", "green"):
            self._timer.start()

    def _place(self) -> None:
        """Lie at the bottom of the parent, in its middle."""
        room = self._page.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        self._text.setWordWrap(False)
        width = min(room.width(), _MOST_PIXELS, self.sizeHint().width())
        self._text.setWordWrap(True)
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        left = room.left() + (room.width() - width) // 2
        self.setGeometry(left, room.bottom() - height + 1, width, height)

    def _on_act(self) -> None:
        if self.message is not None and self.message.action is not None:
            self.message.action()
