"""The program with an ear: says where its widgets are and what they show; it never acts.

A script of its own: ``python observed_window.py [PROJECT]``.  Each line of its standard input
is an expression over the names of ``Observer.names``; its value goes to standard output as one
line of JSON, {"value": ...} or {"error": ...}.  Mouse and keys come from the X server.
"""

from __future__ import annotations

import json
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QRect, QThreadPool, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QHeaderView,
    QLineEdit,
    QWidget,
)

from scheduler_app.app import run
from scheduler_app.main_window.main_window import MainWindow


class Observer(QObject):
    """Answers on the window's thread, between two events."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._answer)
        threading.Thread(target=self._listen, daemon=True).start()

    def names(self) -> dict[str, object]:
        windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
        window = windows[0] if windows else None
        return {
            "window": window,
            "screen": window.screen_of if window else None,
            "document": window.context.document if window else None,
            "at": at,
            "cell": cell,
            "head": head,
            "point": point,
            "editor": editor,
            "dialog": dialog,
            "focus": QApplication.focusWidget,
            "is_idle": lambda: not QThreadPool.globalInstance().activeThreadCount(),
        }

    def _listen(self) -> None:
        for line in sys.stdin:
            self.asked.emit(line)

    def _answer(self, question: str) -> None:
        try:
            answer = {"value": eval(question, self.names())}
        except Exception as error:  # noqa: BLE001  whatever it is, who asked is told
            answer = {"error": f"{type(error).__name__}: {error}"}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def point(widget: QWidget, inside: QPoint) -> list[int] | None:
    """Return where a point of a widget is on the screen; None: it cannot be clicked there."""
    if not widget.isVisible() or not widget.visibleRegion().contains(inside):
        return None
    there = widget.mapToGlobal(inside)
    return [there.x(), there.y()]


def at(widget: QWidget) -> list[int] | None:
    """Return the middle of a widget that can be clicked."""
    return point(widget, widget.rect().center()) if widget.isEnabled() else None


def cell(view: QAbstractItemView, row: int, column: int) -> list[int] | None:
    """Return the middle of a cell in sight."""
    rect: QRect = view.visualRect(view.model().index(row, column))
    return point(view.viewport(), rect.center())


def head(header: QHeaderView, section: int) -> list[int] | None:
    """Return the middle of a column's title in sight."""
    middle = header.sectionViewportPosition(section) + header.sectionSize(section) // 2
    return point(header.viewport(), QPoint(middle, header.height() // 2))


def editor() -> str | None:
    """Return what stands in the line that has the focus; None: no line has."""
    focused = QApplication.focusWidget()
    return focused.text() if isinstance(focused, QLineEdit) else None


def dialog() -> int | None:
    """Return the X window of the dialog that waits for an answer."""
    found = QApplication.activeModalWidget()
    return int(found.winId()) if isinstance(found, QDialog) and found.isVisible() else None


if __name__ == "__main__":
    observer = Observer()
    sys.exit(run(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
