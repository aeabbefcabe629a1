"""Every time and the memory that the window is held to, without a display.

``python -m benchmarks.window [--people 150,1200] [--past-weeks 52] [--starts 5]`` prints
Markdown tables: medians and worst, the processor time of all threads (it counts on a busy
machine), and the bar beside each.  Each size of project runs in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.kept import ROOT
from benchmarks.window_project import make_project

_SMALL = 150
_MEMORY_BAR_MB = 600
_START = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from scheduler_app.app import make_window
from scheduler_app.widgets.file_dialogs import FileDialogs
app = QApplication(["sixshift"])
path = Path(sys.argv[2])
window = make_window(FileDialogs(), path.parent)
window.show()
app.processEvents()
shown = time.time() - float(sys.argv[1])
window.context.load_libraries()
window.context.open_path(path)
while window.context.document is None:  # it sleeps: else it would hold up the imports
    app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
for _ in range(4):
    app.processEvents()
print(shown, time.time() - float(sys.argv[1]), time.process_time())
"""


def start_seconds(path: Path) -> tuple[float, ...]:
    """Seconds of a new process to the first window, to the open project; of the processor."""
    command = [sys.executable, "-c", _START, str(time.time()), str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    return tuple(map(float, done.stdout.split()))


def starts(what: str, path: Path, bar: float, times: int) -> None:
    """Print what a start with a project takes; the first, which compiles, does not count."""
    start_seconds(path)
    shown, usable, used = zip(*(start_seconds(path) for _ in range(times)), strict=True)
    print(f"| {what}: first window, s | {_figures(shown, 2)} | | |")
    print(f"| {what}: project usable, s | {_figures(usable, 2)} | {median(used):.2f} | {bar:g} |")


def run_seconds(path: Path) -> dict[str, dict[str, list[list[float]]]]:
    """Return what ``benchmarks.window_run`` measures in a process of its own."""
    told = path.with_suffix(".json")
    command = [sys.executable, "-m", "benchmarks.window_run", str(path), str(told)]
    subprocess.run(command, check=True, cwd=ROOT)
    return dict(json.loads(told.read_text(encoding="utf-8")))


def bar_of(what: str, people: int) -> str:
    """Return the most that a step may take, in milliseconds; "" where none was set."""
    if what == "open":
        return "5000"
    if what.startswith("edit of"):
        return "100" if people <= _SMALL else "250"
    return "16" if what.startswith("scroll") else ""


def sizes(folder: Path, people: int, past_weeks: int) -> None:
    """Print what one size of project takes."""
    path = make_project(folder / f"people_{people}.sixshift", people, past_weeks)
    found = run_seconds(path)
    print(f"\n| {people} people, {past_weeks} weeks behind | median | worst | processor | bar |")
    print("|---|---|---|---|---|")
    for what, times in found["steps"].items():
        wall, used = zip(*times, strict=True)
        bar = bar_of(what, people)
        print(f"| {what}, ms | {_figures(wall)} | {median(used):.0f} | {bar} |", flush=True)
    for when, memory in found["memory_mb"].items():
        print(f"| memory, {when}, MB | {memory} | {memory} | | {_MEMORY_BAR_MB} |")


def _figures(times: tuple[float, ...], digits: int = 0) -> str:
    return f"{median(times):.{digits}f} | {max(times):.{digits}f}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", default="150,1200")
    parser.add_argument("--past-weeks", type=int, default=52)
    parser.add_argument("--starts", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "SIXSHIFT_CONFIG_DIR": name}
        # Compiled once, as an installer leaves the program.
        os.environ |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": f"{name}/compiled"}
        print("| start | median | worst | processor | bar |\n|---|---|---|---|---|")
        sample = folder / "sample.sixshift"
        shutil.copyfile(ROOT / "resources" / "samples" / "sample_en.sixshift", sample)
        starts("sample", sample, 2, options.starts)
        starts("1,200 people", make_project(folder / "big.sixshift", 1200, 2), 3, options.starts)
        for people in map(int, options.people.split(",")):
            sizes(folder, people, options.past_weeks)


if __name__ == "__main__":
    main()
