"""What a pasted block of people would change, before it is done; its faults, each with its cell."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout

from scheduler_app.exchange.pasted_people import PastedPeople
from scheduler_app.exchange.people_cells import COLUMNS
from scheduler_app.language.punctuation import listed, sentences
from scheduler_app.language.translation import Count
from scheduler_app.widgets.panel import Panel, button, label, set_tone

_MOST_SHOWN, _LINE_PIXELS = 6, 22


class PasteBar(Panel):
    """Hidden until ``show_paste``; ``accepted`` carries the block that is to be applied."""

    accepted = Signal(object)  # PastedPeople
    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__(kind="message")
        self._paste: PastedPeople | None = None
        self._text = label(wrap=True)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.list.setObjectName("bare")
        self.list.setWordWrap(True)
        self.accept_button, self.cancel_button = button("primary"), button()
        self.accept_button.clicked.connect(self._on_accept)
        self.cancel_button.clicked.connect(self.dismiss)
        for key, act in (
            ("Esc", self.dismiss),
            ("Return", self._on_return),
            ("Enter", self._on_return),
        ):
            shortcut = QShortcut(QKeySequence(key), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        top = QHBoxLayout()
        top.addWidget(self._text, 1)
        top.addWidget(self.cancel_button)
        top.addWidget(self.accept_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addLayout(top)
        column.addWidget(self.list)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.cancel_button.setText(self.tr("Cancel"))
        self.list.setAccessibleName(self.tr("What is wrong in the pasted cells"))
        self._write()

    def show_paste(self, paste: PastedPeople) -> None:
        """Show what a block would change."""
        self._paste = paste
        self._write()
        self.show()
        (self.cancel_button if paste.faults else self.accept_button).setFocus()

    def forget(self) -> None:
        """Drop the block: what it was read against is otherwise by now."""
        self._paste = None
        self.hide()

    def dismiss(self) -> None:
        """Forget the block: nothing was changed."""
        self.forget()
        self.dismissed.emit()

    def _on_return(self) -> None:
        """Do what the button with the focus says."""
        can_accept = self._paste is not None and not self._paste.faults
        is_accepted = can_accept and not self.cancel_button.hasFocus()
        (self.accept_button if is_accepted else self.cancel_button).click()

    def _on_accept(self) -> None:
        paste, self._paste = self._paste, None
        self.hide()
        if paste is not None:
            self.accepted.emit(paste)

    def _write(self) -> None:
        paste = self._paste
        if paste is None:
            return
        set_tone(self, "amber" if paste.faults else "")
        self.accept_button.setText(self.tr("Put them in"))
        self.accept_button.setVisible(not paste.faults)
        self._text.setText(sentences([self.what(paste), *self._rest(paste)]))
        self.list.clear()
        self.list.addItems([fault.text() for fault in paste.faults])
        self.list.setVisible(bool(paste.faults))
        self.list.setFixedHeight(_LINE_PIXELS * min(_MOST_SHOWN, len(paste.faults)) + 6)

    def what(self, paste: PastedPeople) -> str:
        """Say how many people a block adds and changes, and how many faults it has."""
        parts = []
        if paste.n_new:
            parts.append(
                self.tr("{count} new {count:person|people}").format(count=Count(paste.n_new))
            )
        if paste.n_changed:
            parts.append(self.tr("{count} changed").format(count=paste.n_changed))
        if paste.faults:
            parts.append(
                self.tr("{count} {count:fault|faults}").format(count=Count(len(paste.faults)))
            )
        if not parts:
            return self.tr("Nothing in it differs.")
        text = self.tr("{what}:") if paste.faults else self.tr("{what}.")
        return text.format(what=listed(parts))

    def _rest(self, paste: PastedPeople) -> list[str]:
        if paste.faults:
            return [self.tr("nothing was changed. Mend them and paste again.")]
        text = self.tr("Where no {column} is given: {value}.")
        return [text.format(column=COLUMNS[key].name, value=value) for key, value in paste.assumed]
