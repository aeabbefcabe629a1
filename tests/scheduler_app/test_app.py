"""The error hook and the log."""

from __future__ import annotations

import gc
import logging
import subprocess
import sys

import pytest

from scheduler_app.app import install_error_hook, start_log
from scheduler_app.tasks.garbage import GarbageCollector


@pytest.fixture
def _root_log():
    root = logging.getLogger()
    before = list(root.handlers)
    yield
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()


def test_an_unexpected_error_is_shown_inline_and_the_window_lives(window, monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    install_error_hook(window, tmp_path / "log")
    error = ZeroDivisionError("division by zero")
    sys.excepthook(ZeroDivisionError, error, None)
    assert "division by zero" in window.message_bar.message.text
    assert window.isVisible()


def test_only_the_windows_thread_frees_what_python_leaves(window):
    assert window.findChild(GarbageCollector) is not None
    assert not gc.isenabled()


@pytest.mark.usefixtures("_root_log")
def test_the_log_is_written_to_its_folder(tmp_path):
    file = start_log(tmp_path / "log")
    logging.getLogger("x").warning("hello")
    assert "hello" in file.read_text(encoding="utf-8")


def test_the_first_window_imports_no_heavy_library():
    heavy = ("ortools", "pandas", "openpyxl", "pyqtgraph", "sqlalchemy")
    code = f"import sys, scheduler_app.app; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
