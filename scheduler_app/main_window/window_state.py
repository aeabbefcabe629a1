"""How she left the window: its size and place, the screen, the widths drawn by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from scheduler_app.context import AppContext
from scheduler_app.screens import SCREENS

_KEPT_SCREENS = {entry.key for entry in SCREENS if entry.needs_project and entry.in_navigation}


class WindowState:
    """Kept in the user's settings as the window closes; given back at the next start."""

    def __init__(self, window: QMainWindow, context: AppContext) -> None:
        self._window, self._context = window, context
        self._moved: dict[str, QSplitter] = {}
        self._is_first_project = True

    def restore_window(self) -> None:
        """Give the window the size and place that it had."""
        geometry = QByteArray.fromBase64(self._context.settings.geometry.encode())
        if not geometry.isEmpty():
            self._window.restoreGeometry(geometry)

    def restore_screen(self, key: str, screen: QWidget) -> None:
        """Part a new screen as she drew it, and follow what she draws from now on."""
        for name, splitter in _splitters(key, screen):
            sizes = self._context.settings.splitters.get(name, ())
            if len(sizes) == splitter.count():
                splitter.setSizes(list(sizes))
            splitter.splitterMoved.connect(lambda _at, _n, k=name, s=splitter: self._note(k, s))

    def screen_to_show(self, usual: str) -> str:
        """Return the screen for a project just opened: the first time the one she left."""
        is_first, self._is_first_project = self._is_first_project, False
        left = self._context.settings.last_screen
        return left if is_first and left in _KEPT_SCREENS else usual

    def keep(self, shown: str) -> None:
        """Keep everything; ``shown`` is the key of the screen that she leaves."""
        settings = self._context.settings
        drawn = {name: tuple(splitter.sizes()) for name, splitter in self._moved.items()}
        self._context.keep_settings(
            geometry=self._window.saveGeometry().toBase64().toStdString(),
            last_screen=shown if shown in _KEPT_SCREENS else settings.last_screen,
            splitters={**settings.splitters, **drawn},
        )

    def _note(self, name: str, splitter: QSplitter) -> None:
        # What is hidden now has no width to be given back.
        if all(splitter.sizes()):
            self._moved[name] = splitter


def _splitters(key: str, screen: QWidget) -> Iterator[tuple[str, QSplitter]]:
    """Yield a screen's splitters with names that stay the same from start to start."""
    seen: Counter[str] = Counter()
    for splitter in screen.findChildren(QSplitter):
        above = splitter.parentWidget()
        way = "across" if splitter.orientation() == Qt.Orientation.Horizontal else "down"
        name = f"{key}/{type(above).__name__}/{way}"
        seen[name] += 1
        yield f"{name}/{seen[name]}", splitter
