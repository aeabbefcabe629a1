"""Random events on every screen of the window: whatever happens, no error and no Qt warning.

``python -m benchmarks.monkey [--events 10000] [--screens roster,day] [--seed N]
[--people 60]`` drives the real window (offscreen where there is no display) and prints a line
a screen; the seed repeats a run.  The same in small is a test.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QPoint,
    QPointF,
    Qt,
    QThreadPool,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from resources.samples.centre import Centre
from scheduler_app.app import make_window
from scheduler_app.main_window.main_window import MainWindow
from scheduler_app.screens import SCREENS
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.widgets.file_dialogs import FileDialogs

_KEYS = [
    *(getattr(Qt.Key, f"Key_{letter}") for letter in "ALMNEC0123456789"),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Tab),
    *(Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Backspace),
    *(Qt.Key.Key_Space, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_F5),
]
_WITH_CONTROL = [getattr(Qt.Key, f"Key_{letter}") for letter in "ZYCVXADRF"]
_BUTTONS = [Qt.MouseButton.LeftButton] * 5 + [Qt.MouseButton.RightButton]
_POPUP_MILLISECONDS = 30
_HARMLESS = (
    "This plugin does not support",
    "Keyboard event not accepted by receiving widget",  # says the test's own keyboard
    'Mouse event "Mouse',  # and its mouse: "not accepted by receiving widget"
)
_BUILD_SECONDS = 1.0


class NoDialogs(FileDialogs):
    """Every dialog is cancelled at once."""

    def open_file(self, *_asked: Any) -> None:
        """Cancel."""

    def save_file(self, *_asked: Any) -> None:
        """Cancel."""

    def choose_folder(self, *_asked: Any) -> None:
        """Cancel."""

    def choose_text(self, *_asked: Any) -> None:
        """Cancel."""

    def choose_printer(self, *_asked: Any) -> bool:
        """Cancel."""
        return False


class Monkey:
    """Acts on the shown screen of a window; ``faults`` holds what went wrong, in order."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self._window, self._random = window, random.Random(seed)
        self.faults: list[str] = []
        self.last = ""

    def __enter__(self) -> Monkey:
        self._hook, sys.excepthook = sys.excepthook, self._on_error
        self._handler = qInstallMessageHandler(self._on_message)
        self._closer = QTimer(interval=_POPUP_MILLISECONDS)
        self._closer.timeout.connect(_close_popups)
        self._closer.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._closer.stop()
        qInstallMessageHandler(self._handler)
        sys.excepthook = self._hook

    def act(self, key: str, events: int) -> None:
        """Do so many things on one screen; it comes back where an action has left it."""
        for _ in range(events):
            if self._window.context.document is None:
                return
            if self._window.shown.key != key:
                self._window.show_screen(key)
            self._once()
            QApplication.processEvents()
            # Outside of an event loop nobody deletes what is to be deleted "later".
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _once(self) -> None:
        window = self._window
        screen = window.screen_of(window.shown.key)
        parts = [part for part in screen.findChildren(QWidget) if part.isVisible()] or [screen]
        part = self._random.choice(parts)
        way = self._random.random()
        self.last = f"{type(part).__name__} {part.objectName()} {way:.3f}"
        if way < 0.45:
            self._click(part)
        elif way < 0.9:
            target = QApplication.focusWidget() or part
            if self._random.random() < 0.2:
                control = Qt.KeyboardModifier.ControlModifier
                QTest.keyClick(target, self._random.choice(_WITH_CONTROL), control)
            else:
                QTest.keyClick(target, self._random.choice(_KEYS))
        else:
            self._turn_wheel(part)

    def _click(self, part: QWidget) -> None:
        at = self._place(part)
        if self._random.random() < 0.15:
            QTest.mousePress(part, Qt.MouseButton.LeftButton, pos=at)
            QTest.mouseMove(part, self._place(part))
            QTest.mouseRelease(part, Qt.MouseButton.LeftButton, pos=self._place(part))
        elif self._random.random() < 0.15:
            QTest.mouseDClick(part, Qt.MouseButton.LeftButton, pos=at)
        else:
            QTest.mouseClick(part, self._random.choice(_BUTTONS), pos=at)

    def _turn_wheel(self, part: QWidget) -> None:
        at = QPointF(self._place(part))
        turn = QPoint(0, self._random.choice((-240, 120)))
        event = QWheelEvent(
            at,
            QPointF(part.mapToGlobal(at.toPoint())),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(part, event)

    def _place(self, part: QWidget) -> QPoint:
        width, height = max(1, part.width()), max(1, part.height())
        return QPoint(self._random.randrange(width), self._random.randrange(height))

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        told = "".join(traceback.format_exception(kind, error, trace))
        self.faults.append(f"{self._window.shown.key}, {self.last}: {told}")

    def _on_message(self, kind: QtMsgType, _where: object, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not text.startswith(_HARMLESS):
            self.faults.append(f"{self._window.shown.key}, {self.last}: Qt: {text}")


def _close_popups() -> None:
    """Close menus and dialogs that an event has opened; else everything would wait for them."""
    popup = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    if popup is not None:
        popup.close()


def open_window(folder: Path, n_people: int) -> MainWindow:
    """Return the window with a generated centre open."""
    os.environ["SIXSHIFT_CONFIG_DIR"] = str(folder / "config")
    path = folder / "centre.sixshift"
    ProjectFile.create(path, Centre(n_people, has_breaks=True).data()).close()
    window = make_window(NoDialogs(), folder)
    window.context.keep_settings(time_limit_seconds=_BUILD_SECONDS, has_seen_tour=True)
    window.show()
    window.context.open_path(path)
    return window


def main(arguments: Sequence[str] | None = None) -> int:
    """Run on each screen; 1 if anything went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--screens", default=",".join(e.key for e in SCREENS))
    parser.add_argument("--seed", type=int, default=618)
    parser.add_argument("--people", type=int, default=60)
    options = parser.parse_args(arguments)
    QApplication(["sixshift"])
    faults = 0
    for key in options.screens.split(","):
        with tempfile.TemporaryDirectory() as name:
            window = open_window(Path(name), options.people)
            start = time.monotonic()
            with Monkey(window, options.seed) as monkey:
                monkey.act(key, options.events)
            window.close()
            QThreadPool.globalInstance().waitForDone()
            seconds = time.monotonic() - start
        print(f"{key}: {options.events} events, {seconds:.0f} s, {len(monkey.faults)} faults")
        for fault in dict.fromkeys(monkey.faults):
            print(fault)
        faults += len(monkey.faults)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
