"""Records of the project that have a name (break rules, say): the chosen one, and edits of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from scheduler_app.exchange.words import Names
from scheduler_app.language.translation import translate
from scheduler_app.screens.shifts.shifts_state import ShiftsState
from scheduler_app.store.activities import with_new_name
from scheduler_app.store.changes import Change
from scheduler_app.store.records import MeetingRow
from solver.domain.activity import BreakRule
from solver.domain.employee import Contract
from solver.domain.validation import FieldError

Row = BreakRule | MeetingRow | Contract


class InsideState(QObject):
    """Every edit is one undo step of the document; names are unique, as in the workbook.

    ``field`` is that of ``ProjectData`` which holds them.  ``fault`` is why the last edit
    was refused, "" once another is made or another row chosen.
    """

    changed = Signal()

    def __init__(self, state: ShiftsState, field: str) -> None:
        super().__init__(state)
        self.shifts = state
        self._field = field
        self.chosen = ""
        self.fault = ""
        state.changed.connect(self.refresh)

    @property
    def rows(self) -> tuple[Any, ...]:
        """The records, in their order."""
        document = self.shifts.document
        return () if document is None else getattr(document.data, self._field)

    @property
    def row(self) -> Any:
        """The chosen one; None without any."""
        return next((row for row in self.rows if row.name == self.chosen), None)

    def refresh(self) -> None:
        """Read the document again and tell everybody."""
        names = [row.name for row in self.rows]
        if self.chosen not in names:
            self.chosen, self.fault = (names[0] if names else ""), ""
        self.changed.emit()

    def choose(self, name: str) -> None:
        """Take another one in hand."""
        if name != self.chosen:
            self.chosen, self.fault = name, ""
            self.changed.emit()

    def change(self, make: Callable[[Any], Row]) -> bool:
        """Make another one of the chosen one; keep why if that cannot be."""
        before, document = self.row, self.shifts.document
        if before is None or document is None:
            return False
        try:
            after = make(before)
        except FieldError as error:
            return self.refuse(translate("Domain", error.reason))
        if after == before:
            return self._accept()
        if after.name != before.name:
            return self._rename(before, after)
        text = self.tr("change {name}").format(name=before.name)
        return self._edit(text, lambda: [Change(before, after)])

    def add(self, new: Row) -> bool:
        """Put one in at the end; it gets a number where its name is taken."""
        new = replace(new, name=self._free(new.name))
        return self._insert(new, len(self.rows), self.tr("add {name}"))

    def copy(self) -> bool:
        """Put in one like the chosen one, right after it."""
        like = self.row
        if like is None:
            return False
        new = replace(like, name=self._free(like.name))
        return self._insert(new, self.rows.index(like) + 1, self.tr("copy to {name}"))

    def delete(self) -> bool:
        """Take the chosen one out; keep why if that cannot be."""
        row = self.row
        if row is None:
            return False
        reason = self.delete_refusal()
        if reason:
            return self.refuse(reason)
        place, text = self.rows.index(row), self.tr("delete {name}").format(name=row.name)
        if not self._edit(text, lambda: [Change(row, None, place)]):
            return False
        left = self.rows
        self.choose(left[min(place, len(left) - 1)].name if left else "")
        return True

    def delete_refusal(self) -> str:
        """Return why the chosen one has to stay; "": what was placed for it goes with the next."""
        return ""

    def renaming(self, before: Row, after: Row) -> list[Change]:
        """Return the edit that puts a row of another name in place of one."""
        document = self.shifts.document
        assert document is not None
        assert not isinstance(before, Contract)
        assert not isinstance(after, Contract)
        return with_new_name(document.data, before, after)

    def refuse(self, reason: str) -> bool:
        """Keep why an edit was not made; the form shows what still holds."""
        self.fault = reason
        self.changed.emit()
        return False

    def _insert(self, new: Row, place: int, text: str) -> bool:
        before, self.chosen = self.chosen, new.name
        if self._edit(text.format(name=new.name), lambda: [Change(None, new, place)]):
            return True
        self.chosen = before
        return False

    def _rename(self, before: Row, after: Row) -> bool:
        document = self.shifts.document
        others = Names(row.name for row in self.rows if row.name != before.name)
        if document is None or others.find(after.name) is not None:
            return self.refuse(self.tr("{name} is there already.").format(name=after.name))
        text = self.tr("rename {name}").format(name=before.name)
        self.chosen = after.name
        if self._edit(text, lambda: self.renaming(before, after)):
            return True
        self.chosen = before.name
        return False

    def _edit(self, text: str, make: Callable[[], list[Change]]) -> bool:
        chosen = self.chosen
        is_done = self.shifts.edit(text, make)
        self.chosen = chosen
        return self._accept() if is_done else False

    def _accept(self) -> bool:
        self.fault = ""
        self.changed.emit()
        return True

    def _free(self, name: str) -> str:
        """Return the name, or with the first number that makes it a new one."""
        known, stem, number = Names(row.name for row in self.rows), name.rstrip(" 0123456789"), 1
        stem, found = stem or name, name
        while known.find(found) is not None:
            number += 1
            found = f"{stem} {number}"
        return found
