"""What a build aims for: a choice over the rule book, beside the build button's state."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.punctuation import listed
from scheduler_app.screens.roster.aims import (
    Aim,
    aim_changes,
    aim_of,
    hold_changes,
    holds_answer_rate,
    queues_left_out,
)
from scheduler_app.store.changes import Change
from scheduler_app.widgets.panel import Panel, label, set_tone

_AIMS = (Aim.REQUIRED, Aim.CONTACTS, Aim.BOTH)


class AimChoice(Panel):
    """Shows what the rules say; each choice is one undo step on the rules."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._document: ScheduleDocument | None = None
        self._is_running = False
        self._name, self.note = label("small"), label("small", wrap=True)
        set_tone(self.note, "amber")
        self.aim, self.hold = QComboBox(), QCheckBox()
        self.aim.addItems([""] * len(_AIMS))
        self.aim.activated.connect(self._on_aim)
        self.hold.clicked.connect(self._on_hold)
        row = QHBoxLayout()
        row.addWidget(self._name)
        row.addWidget(self.aim, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.hold)
        column.addWidget(self.note)
        self.retranslate()

    def retranslate(self) -> None:
        self._name.setText(self.tr("Aim for"))
        self.aim.setAccessibleName(self.tr("Aim for"))
        words = (self.tr("Required agents"), self.tr("Contacts answered"), self.tr("Both"))
        for i, word in enumerate(words):
            self.aim.setItemText(i, word)
        self.aim.setPlaceholderText(self.tr("Neither"))
        self.hold.setText(self.tr("Hold the week's answer rate"))
        self.refresh()

    def show_document(self, document: ScheduleDocument | None) -> None:
        """Take another document."""
        self._document = document
        self.refresh()

    def set_running(self, is_running: bool) -> None:
        """Wait while a roster is built."""
        if is_running != self._is_running:
            self._is_running = is_running
            self.refresh()

    def refresh(self) -> None:
        """Show what the rule book says, and what can be chosen in this week."""
        document = self._document
        if document is None or document.week is None:
            self.setEnabled(False)
            return
        aim, held = aim_of(document.rules), holds_answer_rate(document.rules)
        has_contacts = any(any(c.volume) for c in document.problem.contacts)
        is_open = not self._is_running and not document.project.read_only
        self.setEnabled(True)
        # What cannot be chosen in this week can still be left.
        self.aim.setEnabled(is_open and (has_contacts or aim is not Aim.REQUIRED))
        self.hold.setEnabled(is_open and (has_contacts or held))
        self._allow_contacts(has_contacts)
        self.aim.setCurrentIndex(_AIMS.index(aim) if aim in _AIMS else -1)
        self.hold.setChecked(held)
        self._write_tips(has_contacts)
        left_out = listed(queues_left_out(document.problem, aim))
        text = self.tr("{queues}: no contacts are expected, so nobody is planned. Choose Both.")
        self.note.setText(text.format(queues=left_out))
        self.note.setVisible(bool(left_out))

    def _allow_contacts(self, has_contacts: bool) -> None:
        model = self.aim.model()
        if isinstance(model, QStandardItemModel):
            for i, aim in enumerate(_AIMS):
                model.item(i).setEnabled(has_contacts or aim is Aim.REQUIRED)

    def _write_tips(self, has_contacts: bool) -> None:
        if not has_contacts:
            why = self.tr(
                "This week holds required agents only.\n"
                "With expected contacts (a forecast, or Volume and AHT in the sheet Demand)\n"
                "a build can aim for contacts answered."
            )
            self.aim.setToolTip(why)
            self.hold.setToolTip(why)
            return
        self.aim.setToolTip(
            self.tr(
                "Required agents: in every interval as many as the goals ask for.\n"
                "Contacts answered: people go where they answer the most contacts.\n"
                "Both: the two are weighed against each other."
            )
        )
        self.hold.setToolTip(
            self.tr(
                "No roster is accepted that answers fewer of the week's contacts\n"
                "than the answer rates of the queues ask for.\n"
                "Single intervals may be lower."
            )
        )

    def _on_aim(self, index: int) -> None:
        if self._document is not None:
            text = self.tr("aim for {aim}").format(aim=self.aim.itemText(index))
            self._edit(text, aim_changes(self._document.rules, _AIMS[index]))

    def _on_hold(self, held: bool) -> None:
        if self._document is not None:
            text = self.tr("hold the answer rate") if held else self.tr("let the answer rate go")
            self._edit(text, hold_changes(self._document.rules, held))

    def _edit(self, text: str, changes: Sequence[Change]) -> None:
        document = self._document
        if document is None:
            return
        try:
            document.edit(text, changes)
        except (ValueError, RuntimeError, OSError) as error:
            self._context.post(str(error), "red")
        self.refresh()
