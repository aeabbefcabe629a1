"""Start and edit times of the real window, without a display.

``python -m benchmarks.window [--people 150]`` prints a Markdown table (medians and worst).
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from resources.samples.centre import FIRST_DATE, Centre
from scheduler_app.app import make_window
from scheduler_app.main_window.main_window import MainWindow
from scheduler_app.screens.roster.roster_view import RosterView
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.week import roster_changes, week_of
from scheduler_app.widgets.file_dialogs import FileDialogs
from solver.roster.greedy import greedy_roster
from solver.search.cancellation import CancelToken

_EDITS = 40
_STARTS = 5
_START = """
import sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from scheduler_app.app import make_window
from scheduler_app.widgets.file_dialogs import FileDialogs
app = QApplication(["sixshift"])
window = make_window(FileDialogs(), Path(sys.argv[2]))
window.show()
app.processEvents()
print(time.time() - float(sys.argv[1]))
"""


def start_seconds(folder: Path) -> float:
    """Seconds from starting a new process to the window shown and painted."""
    command = [sys.executable, "-c", _START, str(time.time()), str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout)


def make_project(folder: Path, n_people: int) -> Path:
    """Return a project of ``n_people`` with a whole roster."""
    data = Centre(n_people).data()
    week = week_of(data, FIRST_DATE)
    roster = greedy_roster(week.problem, week.rules, CancelToken())
    project = ProjectFile.create(folder / "edit.sixshift", data)
    project.write(roster_changes(week, roster))
    project.close()
    return project.path


def settle() -> None:
    """Handle events until none is left: the edit, the refresh it asked for, the paint."""
    app = QApplication.instance()
    assert app is not None
    for _ in range(4):
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def edit_milliseconds(window: MainWindow) -> list[float]:
    """Times of single-cell edits by key, curve, checks and totals refreshed and painted."""
    window.show_screen("roster")
    view = window.findChild(RosterView)
    assert view is not None
    view.setFocus()
    document = window.context.document
    times = []
    for edit in range(_EDITS):
        employee, day = 3 * edit % len(document.roster.cells), edit % 7
        view.jump(employee, day)
        settle()
        key = Qt.Key.Key_2 if document.roster.cells[employee][day] != 1 else Qt.Key.Key_3
        start = time.perf_counter()
        QTest.keyClick(view, key)
        settle()
        times.append(1000 * (time.perf_counter() - start))
    assert document.undo_stack.count() == _EDITS
    return times


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=150)
    people = parser.parse_args().people
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["SIXSHIFT_CONFIG_DIR"] = name
        starts = [start_seconds(folder) for _ in range(_STARTS)]
        path = make_project(folder, people)
        QApplication(["sixshift"])
        window = make_window(FileDialogs(), folder)
        window.resize(1440, 900)
        window.show()
        start = time.perf_counter()
        window.context.load_libraries()
        window.context.open_path(path)
        while window.context.document is None:
            settle()
        settle()
        opened = time.perf_counter() - start
        edits = edit_milliseconds(window)
        window.close()
    print("| what | median | worst |")
    print("|---|---|---|")
    print(f"| start to window shown, s | {median(starts):.2f} | {max(starts):.2f} |")
    print(f"| open a project of {people} people, s | {opened:.2f} | {opened:.2f} |")
    print(
        f"| edit to all refreshed, {people} people, ms | {median(edits):.0f} | {max(edits):.0f} |"
    )


if __name__ == "__main__":
    main()
