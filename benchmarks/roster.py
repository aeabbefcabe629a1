"""Repaint and edit times of the roster's table in the real window, without a display.

``python -m benchmarks.roster [--people 1200]`` prints a Markdown table (medians and worst).
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.window import make_project, settle
from scheduler_app.app import make_window
from scheduler_app.main_window.main_window import MainWindow
from scheduler_app.screens.roster.roster_screen import RosterScreen
from scheduler_app.screens.roster.row_order import Grouping
from scheduler_app.store.changes import Change
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.widgets.file_dialogs import FileDialogs
from solver.domain.time_grid import DAYS_PER_WEEK

_TIMES = 30
_ZOOMS = (1, 4)


def four_weeks(folder: Path, n_people: int) -> Path:
    """Return a project whose roster of the planned week is repeated in the three after it."""
    path = make_project(folder, n_people)
    project = ProjectFile.open(path)
    cells = project.data().cells
    last = max(cell.date for cell in cells)
    week = [cell for cell in cells if (last - cell.date).days < DAYS_PER_WEEK]
    later = (
        Change(None, replace(cell, date=cell.date + timedelta(days=DAYS_PER_WEEK * number)))
        for number in (1, 2, 3)
        for cell in week
    )
    project.write(list(later))
    project.close()
    return path


def timed(act: Callable[[int], object]) -> list[float]:
    """Return the milliseconds of each of some runs, until the window is painted."""
    times = []
    for run in range(_TIMES):
        settle()
        start = time.perf_counter()
        act(run)
        settle()
        times.append(1000 * (time.perf_counter() - start))
    return times


def scrolled(screen: RosterScreen) -> list[float]:
    """Times of scrolling by a page; with the paint of all cells in sight."""
    bar = screen.view.verticalScrollBar()
    step = max(1, (bar.maximum() - bar.minimum()) // _TIMES)
    return timed(lambda run: bar.setValue(bar.minimum() + step * run))


def edited(screen: RosterScreen) -> list[float]:
    """Times of setting a cell by a key, with curve, totals and checks."""
    view = screen.view

    def edit(run: int) -> None:
        QTest.keyClick(view, Qt.Key.Key_2 if run % 2 else Qt.Key.Key_3)

    view.jump(5, 2)
    return timed(edit)


def grouped(screen: RosterScreen) -> list[float]:
    """Times of putting people together and taking them apart."""
    return timed(lambda r: screen.card.set_grouping(Grouping.NONE if r % 2 else Grouping.TEAM))


def moved(screen: RosterScreen) -> list[float]:
    """Times of moving the current cell into another of four weeks."""
    view, shown = screen.view, screen.model.shown
    person = shown.people[3].id
    return timed(lambda run: view.go_to((person, shown.dates[7 * (run % 4) + 1])))


def measure(window: MainWindow) -> list[tuple[str, list[float]]]:
    """Return what was timed in each zoom."""
    screen = window.screen_of("roster")
    assert isinstance(screen, RosterScreen)
    found = []
    for zoom in _ZOOMS:
        screen.card.set_zoom(zoom)
        settle()
        days = zoom * DAYS_PER_WEEK
        found.append((f"scroll by a page, {days} days", scrolled(screen)))
        found.append((f"edit to all refreshed, {days} days", edited(screen)))
        found.append((f"group or ungroup, {days} days", grouped(screen)))
    found.append(("into another week of four", moved(screen)))
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=1200)
    people = parser.parse_args().people
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["SIXSHIFT_CONFIG_DIR"] = name
        path = four_weeks(folder, people)
        QApplication(["sixshift"])
        window = make_window(FileDialogs(), folder)
        window.resize(1440, 900)
        window.show()
        window.context.load_libraries()
        window.context.open_path(path)
        while window.context.document is None:
            settle()
        window.context.screen_wanted.emit("roster")
        settle()
        found = measure(window)
        window.close()
    print(f"| {people} people | median ms | worst ms |")
    print("|---|---|---|")
    for what, times in found:
        print(f"| {what} | {median(times):.0f} | {max(times):.0f} |")


if __name__ == "__main__":
    main()
