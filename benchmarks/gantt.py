"""Repaint times of the day's timeline while it is scrolled and zoomed, without a display.

``python -m benchmarks.gantt [--people 1200] [--size 1440x700]`` prints a Markdown table (median
and worst, milliseconds by the clock, and of the processor: other programs do not count in
those).  A day of 96 quarter hours: everybody has a shift, a lunch and two
breaks.
"""

from __future__ import annotations

import argparse
import os
import random
import time
from collections.abc import Callable, Iterable
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from scheduler_app.paint.timeline_rows import Bar, Block, Row
from scheduler_app.screens.day.timeline_editor import TimelineEditor
from scheduler_app.widgets.theme import Theme

_STARTS = (420, 510, 600, 780, 960, 1_380)
_COLOURS = ("#CFE5FA", "#A9D0F5", "#D3EFCF", "#B2E0AA", "#FFDFB0", "#D9CDF2")
_QUARTER = 15
Times = tuple[float, float]
"""Milliseconds by the clock, and of the processor."""


def rows(n_people: int, seed: int = 618) -> list[Row]:
    """Return everybody's day; the same numbers give the same rows."""
    rng = random.Random(seed)
    made = []
    for e in range(n_people):
        p = rng.randrange(len(_STARTS))
        begin = _STARTS[p] - (1_440 if p == len(_STARTS) - 1 and rng.random() < 0.5 else 0)
        bar = Bar(begin, begin + 510, f"E{p}", _COLOURS[p], 0)
        times = (rng.randrange(6, 9), rng.randrange(14, 18), rng.randrange(24, 29))
        kinds = (("Break", "B", 15), ("Lunch", "L", 30), ("Break", "B", 15))
        blocks = tuple(
            Block(at, at + minutes, text, letter, "#F2A65A", (e, i), is_locked=rng.random() < 0.1)
            for i, (slot, (text, letter, minutes)) in enumerate(zip(times, kinds, strict=True))
            for at in [begin + slot * _QUARTER]
        )
        made.append(Row(e, f"Agent {e:04d} of many", f"Team {e % 26}", (bar,), blocks))
    return made


def milliseconds(view: TimelineEditor, steps: Iterable[Callable[[], object]]) -> list[Times]:
    """Return the times of each step with the repaint that it asks for."""
    times = []
    for step in steps:
        clock, processor = time.perf_counter(), time.thread_time()
        step()
        view.viewport().repaint()
        spent = time.perf_counter() - clock, time.thread_time() - processor
        times.append((1_000 * spent[0], 1_000 * spent[1]))
    return times


def _scrolls(view: TimelineEditor, pixels: int) -> Iterable[Callable[[], object]]:
    bar = view.verticalScrollBar()
    for value in range(0, bar.maximum(), pixels):
        yield lambda v=value: bar.setValue(v)


def _side_scrolls(view: TimelineEditor) -> Iterable[Callable[[], object]]:
    bar = view.horizontalScrollBar()
    for value in range(0, bar.maximum(), 20):
        yield lambda v=value: bar.setValue(v)


def _drag(view: TimelineEditor) -> list[Times]:
    """Hold the lunch of a person and move it about."""
    view.verticalScrollBar().setValue(0)
    block = view.rows[3].blocks[1]
    from_here = view.point_of(3, (block.start + block.end) / 2)

    def mouse(kind: QEvent.Type, x: int) -> None:
        at = QPointF(QPoint(x, from_here.y()))
        button = Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, at, at, button, button, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view.viewport(), event)

    mouse(QEvent.Type.MouseButtonPress, from_here.x())
    moves = [from_here.x() + 15 + 2 * i for i in range(100)]
    move = QEvent.Type.MouseMove
    times = milliseconds(view, [lambda x=x: mouse(move, x) for x in moves])
    view.end_drag()
    return times


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=1_200)
    parser.add_argument("--size", default="1440x700")
    chosen = parser.parse_args()
    width, height = map(int, chosen.size.split("x"))
    QApplication(["sixshift"])
    view = TimelineEditor(Theme())
    view.resize(width, height)
    view.show_rows(rows(chosen.people))
    view.show()
    QApplication.processEvents()
    found = {
        "wheel (3 rows)": milliseconds(view, _scrolls(view, 90)),
        "a page": milliseconds(view, _scrolls(view, height)),
        "back over known rows": milliseconds(view, list(_scrolls(view, 90))[:40]),
        "drag a lunch": _drag(view),
    }
    view.zoom(4.0)
    found["zoomed, to the side"] = milliseconds(view, _side_scrolls(view))
    print(f"{chosen.people} people, {chosen.size}\n")
    print("| repaint, ms | n | median | worst | median, processor | worst, processor |")
    print("|---|---|---|---|---|---|")
    for name, times in found.items():
        clock, processor = zip(*times, strict=True)
        figures = (median(clock), max(clock), median(processor), max(processor))
        print(f"| {name} | {len(times)} | " + " | ".join(f"{n:.2f}" for n in figures) + " |")


if __name__ == "__main__":
    main()
