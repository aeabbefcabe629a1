"""The page of the table: filters, people, what was pasted; the detail pane at the right."""

from __future__ import annotations

from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from scheduler_app.exchange.pasted_people import (
    PastedPeople,
    has_headers,
    read_cells,
    read_people,
)
from scheduler_app.exchange.people_cells import COLUMNS
from scheduler_app.screens.staff.detail_pane import DetailPane
from scheduler_app.screens.staff.field_editors import DATES, TEXTS
from scheduler_app.screens.staff.filter_bar import FilterBar
from scheduler_app.screens.staff.paste_bar import PasteBar
from scheduler_app.screens.staff.people_delegate import PeopleDelegate
from scheduler_app.screens.staff.people_filter import PeopleFilter
from scheduler_app.screens.staff.people_model import KEYS, PeopleModel
from scheduler_app.screens.staff.people_table import PeopleTable
from scheduler_app.screens.staff.staff_state import StaffState
from scheduler_app.store.records import ProjectData
from scheduler_app.widgets.clipboard_block import PasteError, block_text, check_room, split_block
from scheduler_app.widgets.main_and_side import lay_out_beside
from scheduler_app.widgets.panel import Panel, label
from scheduler_app.widgets.theme import Theme

_SIDE_PIXELS = 348
_NOT_FILLED = ("id", "name")


class TablePage(Panel):
    """Everything that keys and buttons of the table do; the document keeps the people."""

    def __init__(self, state: StaffState, theme: Theme) -> None:
        super().__init__()
        self._state = state
        self.model = PeopleModel(state, theme, self)
        self.table = PeopleTable(self.model)
        for view in (self.table, self.table.frozen):
            delegate = PeopleDelegate(state, self.model, self)
            view.setItemDelegate(delegate)
            delegate.entered.connect(self._entered)
        self.filters, self.paste_bar, self.detail = FilterBar(state), PasteBar(), DetailPane(state)
        self._hint = label("small", wrap=True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("People"))
        self._hint.setText(
            self.tr(
                "Type into a cell, or select several: what is entered goes into all of them. "
                "Ctrl+C and Ctrl+V to and from Excel, Ctrl+D fills down, Ctrl+F finds."
            )
        )
        self.refresh()

    def refresh(self) -> None:
        """Show the people as they are now."""
        chosen = self._state.chosen
        self.filters.refresh()
        self.model.refresh()
        self.filters.show_count(len(self.model.ids))
        if tuple(self.table.ids()) != chosen:
            self.table.select_people(chosen)

    def show_all_anew(self) -> None:
        """Pick the people of the filter again: another project or week is shown."""
        self.model.show_only(self.filters.wanted)
        if not self._state.chosen:
            self._state.choose(self.model.ids[:1])
        self.refresh()

    def add(self) -> None:
        """Put in a new person and go on to her name."""
        self._begin(self._state.add())

    def copy_people(self) -> None:
        """Put in people like the chosen ones and go on to the first one's name."""
        self._begin(self._state.copy())

    def copy(self) -> None:
        """Put the block of the selection on the clipboard, as Excel takes it."""
        keys, people = self.table.columns(), self._state.people
        rows = [[self.model.text(people[id_], key) for key in keys] for id_ in self.table.ids()]
        if rows:
            QGuiApplication.clipboard().setText(block_text(rows))

    def paste(self) -> None:
        """Take the clipboard over: whole people where it has IDs, else cells from here on."""
        document = self._state.document
        if document is None:
            return
        try:
            block = split_block(QGuiApplication.clipboard().text())
            row, column = self.table.first_place()
            if has_headers(block) or not self.model.ids or KEYS[column] == "id":
                paste = read_people(block, document.data)
            elif row == len(self.model.ids) and KEYS[column] == "name":
                paste = read_people(self._state.with_ids(block), document.data)
            else:
                paste = self._cells(block, document.data, row, column)
        except PasteError as error:
            self._state.say(str(error))
            return
        if paste.faults or paste.n_new:
            self.paste_bar.show_paste(paste)
        else:
            self._apply(paste)

    def paste_people(self) -> None:
        """Take the clipboard over as rows of whole people, wherever the selection is."""
        document = self._state.document
        if document is None:
            return
        try:
            block = split_block(QGuiApplication.clipboard().text())
        except PasteError as error:
            self._state.say(str(error))
            return
        self.paste_bar.show_paste(read_people(block, document.data))

    def fill_down(self) -> None:
        """Give every row of the selection what its first row has, column by column."""
        ids, people = self.table.ids(), self._state.people
        keys = [key for key in self.table.columns() if key not in _NOT_FILLED]
        if len(ids) > 1 and keys:
            values = {key: people[ids[0]].value(key) for key in keys}
            self._state.put_each(dict.fromkeys(ids[1:], values))

    def clear(self) -> None:
        """Empty the cells of the selection that may be empty."""
        keys = [key for key in self.table.columns() if not COLUMNS[key].required]
        cells = self._state.cells
        if cells is not None and keys:
            values = {key: cells.read(key, "") for key in keys}
            self._state.put_each(dict.fromkeys(self.table.ids(), values))

    def _cells(
        self, block: list[list[str]], data: ProjectData, row: int, column: int
    ) -> PastedPeople:
        if len(block) == 1 and len(block[0]) == 1:
            return read_cells(block, data, self.table.ids(), self.table.columns())
        ids, keys = self.model.ids[row:], KEYS[column:]
        check_room(block, len(ids), len(keys))
        return read_cells(block, data, ids, keys)

    def _apply(self, paste: PastedPeople) -> None:
        text = self.tr("paste {count} people").format(count=len(paste.ids))
        if paste.changes and self._state.edit(text, lambda: paste.changes):
            if paste.n_new:
                self._state.refresh()
                self._state.choose(paste.ids)
            self._state.say(self.paste_bar.what(paste), "green")
        self.table.setFocus()

    def _begin(self, is_done: bool) -> None:
        if is_done:
            if not set(self._state.chosen) <= set(self.model.ids):
                self.filters.clear()  # the new ones would not be seen
            self.table.select_people(self._state.chosen, "name")
            self.table.setFocus()
            self.table.edit(self.table.currentIndex())

    def _entered(self, index: QPersistentModelIndex, value: object) -> None:
        """Give what was entered to the cell, and to those of its column that are selected.

        In the last row it makes a new person.
        """
        key = self.model.key(index)
        if self.model.is_new(index):
            self._add_with(key, value)
            return
        employee_id = self.model.ids[index.row()]
        ids = self.table.ids()
        alone = employee_id not in ids or key not in self.table.columns() or key == "id"
        wanted = [employee_id] if alone else ids
        if key in TEXTS or key in DATES:
            is_done = self._state.type_into(wanted, key, str(value))
        else:
            is_done = self._state.put(wanted, key, value)
        self.table.is_refused = not is_done

    def _add_with(self, key: str, value: object) -> None:
        state = self._state
        is_typed = key in TEXTS or key in DATES
        if not (state.add_typed(key, str(value)) if is_typed else state.add_with(key, value)):
            return
        if list(state.people)[-1] not in self.model.ids:
            self.filters.clear()  # she would not be seen
            self.table.go_to_new(key)
        self.table.scrollToBottom()

    def _on_filter(self, wanted: PeopleFilter) -> None:
        self.model.show_only(wanted)
        self.filters.show_count(len(self.model.ids))
        self.table.select_people([id_ for id_ in self._state.chosen if id_ in self.model.ids])

    def _on_chosen(self) -> None:
        if tuple(self.table.ids()) != self._state.chosen:
            self.table.select_people(self._state.chosen)

    def _connect(self) -> None:
        state, table = self._state, self.table
        state.changed.connect(self.refresh)
        state.chosen_changed.connect(self._on_chosen)
        self.filters.changed.connect(self._on_filter)
        table.chosen.connect(state.choose)
        table.copy_wanted.connect(self.copy)
        table.paste_wanted.connect(self.paste)
        table.fill_wanted.connect(self.fill_down)
        table.clear_wanted.connect(self.clear)
        self.paste_bar.accepted.connect(self._apply)
        self.paste_bar.dismissed.connect(table.setFocus)
        self.detail.copy_wanted.connect(self.copy_people)
        for keys, act in (("Ctrl+F", self._find), ("Ins", self.add)):
            QShortcut(QKeySequence(keys), self, act)
        self.setFocusProxy(table)

    def _find(self) -> None:
        self.filters.search.setFocus()
        self.filters.search.selectAll()

    def _lay_out(self) -> None:
        card = Panel(kind="card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 10, 1, 8)
        inside.setSpacing(8)
        inside.addWidget(self.filters)
        inside.addWidget(self.paste_bar)
        inside.addWidget(self.table, 1)
        self._hint.setContentsMargins(12, 0, 12, 0)
        inside.addWidget(self._hint)
        side_pixels = max(_SIDE_PIXELS, self.detail.minimumSizeHint().width())
        lay_out_beside(self, card, self.detail, side_pixels)
