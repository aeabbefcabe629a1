"""One run of the real window, without a display: opens a project, then edits, scrolls, zooms.

``python -m benchmarks.window_run PROJECT TOLD`` writes a JSON file: the wall time and the
processor time of all threads of each step in milliseconds, and the peak memory in MB.
``benchmarks.window`` calls it, so that each project has a process and a memory of its own.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar

from benchmarks.curve import peak_memory_mb
from scheduler_app.app import make_window
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.main_window.main_window import MainWindow
from scheduler_app.screens import SCREENS
from scheduler_app.screens.roster.roster_screen import RosterScreen
from scheduler_app.screens.roster.row_order import Grouping
from scheduler_app.store.changes import Change
from scheduler_app.store.records import AvailabilityRow
from scheduler_app.widgets.file_dialogs import FileDialogs
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.rules.base import Rule

_TIMES = 12
_SCROLLS = 30
_ZOOMS = (1, 4)
_LEVELS = ("important", "nice")

Steps = dict[str, list[tuple[float, float]]]
"""Wall and processor milliseconds by what was timed."""


def settle() -> None:
    """Handle events until none is left: the edit, the refresh it asked for, the paint."""
    app = QApplication.instance()
    assert app is not None
    for _ in range(4):
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def timed(act: Callable[[int], object], times: int = _TIMES) -> list[tuple[float, float]]:
    """Return wall and processor milliseconds of each run, until the window is painted."""
    found = []
    for run in range(times):
        settle()
        wall, used = time.perf_counter(), time.process_time()
        act(run)
        settle()
        found.append((1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - used)))
    return found


def opened(window: MainWindow, path: Path) -> list[tuple[float, float]]:
    """Open the project, libraries loaded on the way, as at a start with a double click."""

    def act(_run: int) -> None:
        window.context.load_libraries()
        window.context.open_path(path)
        app = QApplication.instance()
        assert app is not None
        while window.context.document is None:  # it sleeps: else it would hold up the imports
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    return timed(act, 1)


class Editing:
    """Edits of each kind, each on the screen where they are made."""

    def __init__(self, window: MainWindow, document: ScheduleDocument) -> None:
        self._window, self._document = window, document

    def steps(self) -> Steps:
        """Return the times of all kinds of edit."""
        found: Steps = {}
        for screen, kind, change in (
            ("staff", "person", self._person),
            ("staff", "availability", self._availability),
            ("shifts", "rule", self._rule),
            ("demand", "demand", self._demand),
        ):
            self._window.show_screen(screen)
            found[f"edit of {kind}"] = timed(partial(self._edit, change))
        return found

    def _edit(self, make: Callable[[int], Change], run: int) -> None:
        self._document.edit("edit", [make(run)])

    def _person(self, run: int) -> Change:
        person = self._document.data.employees[run]
        return Change(person, replace(person, works_nights=not person.works_nights))

    def _availability(self, run: int) -> Change:
        person = self._document.data.employees[run]
        return Change(None, AvailabilityRow(person.id, 60 * run, 60 * run + 600, True, 2))

    def _rule(self, _run: int) -> Change:
        rule: Rule = next(r for r in self._document.data.rules if not r.hard)
        return Change(rule, replace(rule, weight=rule.weight + 1))

    def _demand(self, run: int) -> Change:
        row = self._document.data.demand[-1 - run]  # the planned week's are the last
        return Change(row, replace(row, volume=(row.volume or 0) + 1))


def roster_steps(screen: RosterScreen) -> Steps:
    """Scroll, edit, group at each zoom; then change the zoom."""
    found: Steps = {}
    view = screen.view

    def edit(run: int) -> None:
        QTest.keyClick(view, Qt.Key.Key_2 if run % 2 else Qt.Key.Key_3)

    for zoom in _ZOOMS:
        screen.card.set_zoom(zoom)
        settle()
        days = f"{zoom * DAYS_PER_WEEK} days"
        bar = view.verticalScrollBar()
        page = max(1, (bar.maximum() - bar.minimum()) // _SCROLLS)
        tops = [bar.minimum() + page * run for run in range(_SCROLLS)]
        found[f"scroll, {days}"] = timed(partial(_scroll, bar, tops), _SCROLLS)
        view.jump(5, 2)
        found[f"edit of cell, {days}"] = timed(edit)
        found[f"group, {days}"] = timed(
            lambda run: screen.card.set_grouping(Grouping.NONE if run % 2 else Grouping.TEAM)
        )
    found["zoom"] = timed(lambda run: screen.card.set_zoom(_ZOOMS[run % 2]))
    screen.card.set_zoom(1)
    return found


def main() -> None:
    """Measure and write what was found."""
    path, told = Path(sys.argv[1]), Path(sys.argv[2])
    QApplication(["sixshift"])
    window = make_window(FileDialogs(), path.parent)
    window.resize(1440, 900)
    window.show()
    found: Steps = {"open": opened(window, path)}
    memory_mb = {"opened": peak_memory_mb()}
    for entry in SCREENS:  # all are there, as at the end of a working day
        found[f"first look at {entry.key}"] = timed(partial(_show, window, entry.key), 1)
    document = window.context.document
    assert document is not None
    found |= Editing(window, document).steps()
    window.show_screen("roster")
    screen = window.screen_of("roster")
    assert isinstance(screen, RosterScreen)
    found |= roster_steps(screen)
    memory_mb["at the end"] = peak_memory_mb()
    told.write_text(json.dumps({"steps": found, "memory_mb": memory_mb}), encoding="utf-8")
    window.close()


def _show(window: MainWindow, key: str, _run: int) -> None:
    window.show_screen(key)


def _scroll(bar: QScrollBar, tops: Sequence[int], run: int) -> None:
    bar.setValue(tops[run])


if __name__ == "__main__":
    main()
