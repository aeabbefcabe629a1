"""One undo step: dated cells before and after, written through to the store."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QUndoCommand

from scheduler_app.store.project_error import ProjectError
from scheduler_app.store.records import CellRow


class CellEdit(QUndoCommand):
    """An edit that ``write`` has already made; undo and redo write through it again.

    When ``write`` refuses (a full disk), nothing was changed: the step is then
    taken off the stack, so that stack and document agree, and ``fail`` is told why.
    """

    def __init__(
        self,
        text: str,
        old: Sequence[CellRow],
        new: Sequence[CellRow],
        write: Callable[[Sequence[CellRow]], None],
        fail: Callable[[str], None],
    ) -> None:
        super().__init__(text)
        self._old, self._new = old, new
        self._write, self._fail = write, fail
        self._is_pushed = False

    def redo(self) -> None:
        # Pushing a command redoes it, and cuts off the steps that were undone.
        # The edit is made before that, so that a refused one costs no step.
        if self._is_pushed:
            self._put(self._new)
        self._is_pushed = True

    def undo(self) -> None:
        self._put(self._old)

    def _put(self, cells: Sequence[CellRow]) -> None:
        try:
            self._write(cells)
        except ProjectError as error:
            self.setObsolete(True)
            self._fail(str(error))
