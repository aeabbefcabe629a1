"""One undo step: records before and after, written through to the store."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QUndoCommand

from scheduler_app.store.changes import Change
from scheduler_app.store.project_error import ProjectError
from scheduler_app.store.steps import StepSource


class RecordEdit(QUndoCommand):
    """An edit that ``write`` has already made; undo and redo write through it again.

    When ``write`` refuses (a full disk, a week that could not be), nothing was
    changed: the step is then taken off the stack, so that stack and document
    agree, and ``fail`` is told why.
    """

    def __init__(
        self,
        text: str,
        changes: Sequence[Change],
        write: Callable[[Sequence[Change], str, StepSource], None],
        fail: Callable[[str], None],
    ) -> None:
        super().__init__(text)
        self._changes = changes
        self._write, self._fail = write, fail
        self._is_pushed = False

    def redo(self) -> None:
        # Pushing a command redoes it, and cuts off the steps that were undone.
        # The edit is made before that, so that a refused one costs no step.
        if self._is_pushed:
            self._put(self._changes, StepSource.REDO)
        self._is_pushed = True

    def undo(self) -> None:
        self._put([change.reversed() for change in self._changes], StepSource.UNDO)

    def _put(self, changes: Sequence[Change], source: StepSource) -> None:
        try:
            self._write(changes, self.text(), source)
        except (ProjectError, ValueError) as error:
            self.setObsolete(True)
            self._fail(str(error))
