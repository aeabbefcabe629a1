"""Garbage is collected, on the GUI thread alone."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import weakref

import pytest

from scheduler_app.tasks.garbage import GarbageCollector, n_blocks

# A cycle of Qt's objects is left, then a thread allocates; with Python's own collection on
# that thread the program dies of a segmentation fault.
_CRASH = """
import os, sys, threading
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QTableView
from scheduler_app.tasks.garbage import GarbageCollector

app = QApplication([])
collector = GarbageCollector(app)

def allocate():
    kept = [[number] for number in range(300_000)]

for _ in range(20):
    view, model = QTableView(), QStringListModel(["a"])
    view.setModel(model)
    view.model_kept, model.view_kept = model, view
    view.show()
    app.processEvents()
    del view, model
    thread = threading.Thread(target=allocate)
    thread.start()
    while thread.is_alive():
        app.processEvents()
print("alive")
"""


class Cycle:
    def __init__(self):
        self.me = self


@pytest.fixture
def collector(qapp):
    made = GarbageCollector()
    yield made
    made.deleteLater()


def test_a_cycle_is_freed_on_the_gui_thread(collector, qtbot):
    threads: list[threading.Thread] = []
    dying = Cycle()
    weakref.finalize(dying, lambda: threads.append(threading.current_thread()))
    del dying
    worker = threading.Thread(target=lambda: [[number] for number in range(100_000)])
    worker.start()
    worker.join()
    assert not threads
    kept = [[number] for number in range(10_000)]  # more than the first generation holds
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.main_thread()]
    assert kept


@pytest.fixture
def _hasty():
    """Every generation is due after a few objects, not after hundreds of thousands."""
    before = gc.get_threshold()
    gc.set_threshold(10, 0, 0)
    yield
    gc.set_threshold(*before)


@pytest.mark.usefixtures("_hasty")
def test_what_is_old_is_collected_when_a_quarter_is_new(collector):
    kept = []

    def dying_among(rounds, size):
        old = Cycle()
        gc.collect()
        dying = weakref.ref(old)
        del old
        for _ in range(rounds):
            kept.append([[str(number)] for number in range(size)])
            collector.collect_due()
        return dying

    assert dying_among(30, 20)() is None  # the first time of all
    assert dying_among(30, 20)() is not None
    assert dying_among(30, sys.getallocatedblocks() // 100)() is None


def test_measuring_what_is_old_leaves_whole_what_a_thread_is_just_building():
    failed = []

    def build():
        for _ in range(100):
            try:
                tuple([number] for number in range(20_000))
            except SystemError as error:
                failed.append(error)

    worker = threading.Thread(target=build)
    worker.start()
    while worker.is_alive():
        gc.collect(0)
        gc.collect(1)
        assert n_blocks() > 0
    assert not failed


def test_a_threads_work_does_not_free_what_belongs_to_the_window():
    done = subprocess.run([sys.executable, "-c", _CRASH], capture_output=True, text=True)
    assert done.stdout.strip() == "alive", done.stderr
