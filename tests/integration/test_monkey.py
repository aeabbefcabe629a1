"""Random events on every screen: no error, no Qt warning."""

from __future__ import annotations

from PySide6.QtCore import QThreadPool

from benchmarks.monkey import Monkey, open_window
from scheduler_app.screens import SCREENS

EVENTS, PEOPLE = 60, 12


def test_nothing_that_she_does_makes_an_error(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("SIXSHIFT_CONFIG_DIR", str(tmp_path / "config"))
    window = open_window(tmp_path, PEOPLE)
    qtbot.addWidget(window)
    with Monkey(window, seed=618) as monkey:
        for entry in SCREENS[1:]:
            monkey.act(entry.key, EVENTS)
    window.close()
    QThreadPool.globalInstance().waitForDone()
    assert monkey.faults == []


def test_the_monkey_tells_errors_and_warnings(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("SIXSHIFT_CONFIG_DIR", str(tmp_path / "config"))
    window = open_window(tmp_path, PEOPLE)
    qtbot.addWidget(window)
    window.navigation.chosen.connect(lambda _key: [][1])
    with Monkey(window, seed=618) as monkey:
        window.navigation.buttons["day"].click()
        window.setGeometry(0, 0, -5, -5)
    assert any("IndexError" in fault for fault in monkey.faults)
