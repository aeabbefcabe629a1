"""The way of a call history into the project: ask, preview, read, one undo step."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from scheduler_app.exchange.history_import import HistoryReading
from scheduler_app.exchange.history_merge import HistoryMerge, merge_history
from scheduler_app.language.punctuation import listed
from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.screens.demand.import_page import ImportPage
from scheduler_app.screens.demand.notes_bar import NotesBar
from scheduler_app.store.steps import StepSource


class HistoryImport(QObject):
    """``is_open`` while a file is looked at; ``moved`` when that begins or ends."""

    moved = Signal()

    def __init__(self, state: DemandState, page: ImportPage, notes: NotesBar) -> None:
        super().__init__(page)
        self._state, self._page, self._notes = state, page, notes
        self.is_open = False
        page.read.connect(self._on_read)
        page.left.connect(self.leave)
        page.refused.connect(lambda reason: notes.say(reason, "red"))

    def ask(self) -> None:
        """Ask for a file of call history and show what is in it."""
        state = self._state
        if state.refusal() or state.document is None:
            state.say(state.refusal())
            return
        types = self.tr("Call history (*.csv *.txt *.tsv *.xlsx *.xlsm)")
        folder = state.document.project.path.parent
        path = state.context.dialogs.open_file(self.tr("Import history"), folder, types)
        if path is not None:
            self._notes.clear()
            self.is_open = True
            self.moved.emit()
            self._page.open_file(path)

    def leave(self) -> None:
        """Go back to the week."""
        if self.is_open:
            self.is_open = False
            self.moved.emit()

    def forget(self) -> None:
        """Drop what is under way, because another project is shown."""
        self._page.forget()
        self.leave()

    def _on_read(self, reading: HistoryReading) -> None:
        self.leave()
        text = self.tr("The call history is read. It is put in when the roster has been built.")
        self._state.when_built(partial(self._apply, reading), text)

    def _apply(self, reading: HistoryReading) -> None:
        document = self._state.document
        if document is None:
            return
        merge = merge_history(document.data, reading)
        text = self.tr("import of the call history")
        if self._state.edit(text, lambda: list(merge.changes), source=StepSource.IMPORT):
            details = [fault.text() for fault in reading.warnings]
            tone = "amber" if details else "green"
            self._notes.say(self._words(reading, merge), tone, details)

    def _words(self, reading: HistoryReading, merge: HistoryMerge) -> str:
        if not merge.changes:
            text = self.tr("Nothing is new: all {days} days were there already.")
            return text.format(days=len(reading.days))
        text = self.tr(
            "Imported {rows} rows: {added} days new, {changed} changed; {first} to {last}; "
            "queues: {queues}."
        )
        words = text.format(
            rows=f"{reading.n_rows:,}",
            added=merge.n_added,
            changed=merge.n_changed,
            first=reading.first_date,
            last=reading.last_date,
            queues=len(reading.queues),
        )
        if merge.new_queues:
            text = self.tr("New queues, with usual goals to check: {names}.")
            words += " " + text.format(names=listed(q.name for q in merge.new_queues))
        return words
