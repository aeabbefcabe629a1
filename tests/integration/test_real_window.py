"""The program in a real window on a virtual screen, driven by mouse and keys."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from datetime import time as clock

import pytest

from resources.samples.centre import FIRST_DATE, Centre
from scheduler_app.screens import SCREENS
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import ActivityRow, CellRow
from solver.domain.activity import ActivityKind
from tests.integration.virtual_screen import (
    ROOT,
    needs_screen,
    virtual_screen,
    wait_for,
    xdotool,
)

NAVIGATION_X, FIRST_ENTRY_Y, ENTRY_HEIGHT = 60, 106, 41


def entry_at(key):
    """Return where the navigation shows a screen, as words of xdotool."""
    keys = [entry.key for entry in SCREENS if entry.in_navigation]
    return str(NAVIGATION_X), str(FIRST_ENTRY_Y + ENTRY_HEIGHT * keys.index(key))


@pytest.fixture
def screen():
    with virtual_screen() as environment:
        yield environment


@contextmanager
def window(environment, tmp_path, project):
    """Run the program on ``project``; yield the id of its window."""
    environment = {
        **environment,
        "SIXSHIFT_CONFIG_DIR": str(tmp_path / "config"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "LC_ALL": "C.UTF-8",
    }
    with (tmp_path / "window.log").open("wb") as log:
        program = subprocess.Popen(
            [sys.executable, str(ROOT / "main.py"), str(project)], env=environment, stderr=log
        )
        try:
            name = project.stem
            found = wait_for(
                lambda: xdotool(environment, "search", "--onlyvisible", "--name", name), "window"
            )
            assert program.poll() is None
            yield found.splitlines()[0]
        finally:
            program.kill()
            program.wait()


def press_until(environment, found, key, condition):
    """Go to the roster and press ``key``, which may be repeated, until it has worked."""
    xdotool(environment, "windowmove", found, "0", "0", "windowsize", found, "1280", "800")

    def pressed():
        xdotool(environment, "mousemove", *entry_at("roster"), "click", "1")
        xdotool(environment, "windowfocus", found)
        xdotool(environment, "key", key)
        time.sleep(0.5)
        return condition()

    wait_for(pressed, f"effect of {key}")


def shifts_of(project):
    opened = ProjectFile.open(project, read_only=True)
    try:
        return {
            (c.employee_id, (c.date - FIRST_DATE).days): c.pattern
            for c in opened.data().cells
            if c.date >= FIRST_DATE
        }
    finally:
        opened.close()


@needs_screen
def test_keys_edit_the_roster_and_a_kill_loses_nothing(screen, tmp_path):
    project = tmp_path / "morning.sixshift"
    ProjectFile.create(project, Centre(n_people=12).data()).close()
    with window(screen, tmp_path, project) as found:
        press_until(screen, found, "1", lambda: shifts_of(project))
        for key in ("Right", "2", "Right", "3", "ctrl+z"):
            xdotool(screen, "key", key)
            time.sleep(0.3)
        wait_for(lambda: len(shifts_of(project)) == 2, "two shifts in the file")
    assert shifts_of(project) == {("00001", 0): "E1", ("00001", 1): "E2"}


@needs_screen
def test_f5_builds_and_the_roster_is_saved(screen, tmp_path):
    project = tmp_path / "thursday.sixshift"
    ProjectFile.create(project, Centre(n_people=12).data()).close()
    with window(screen, tmp_path, project) as found:
        press_until(screen, found, "F5", lambda: len(shifts_of(project)) > 30)


def demand_of(project):
    opened = ProjectFile.open(project, read_only=True)
    try:
        return opened.data().demand
    finally:
        opened.close()


@needs_screen
def test_the_mouse_goes_to_the_demand_where_f5_forecasts_it(screen, tmp_path):
    project = tmp_path / "forecast.sixshift"
    data = replace(Centre(n_people=12).forecast_data(), demand=(), forecast_reports=())
    ProjectFile.create(project, data).close()
    with window(screen, tmp_path, project) as found:
        xdotool(screen, "windowmove", found, "0", "0", "windowsize", found, "1280", "800")

        def forecast():
            xdotool(screen, "mousemove", *entry_at("demand"), "click", "1")
            xdotool(screen, "windowfocus", found, "key", "F5")
            time.sleep(0.5)
            return demand_of(project)

        rows = wait_for(forecast, "forecast in the file")
    assert all(row.forecast and row.volume == row.forecast.volume for row in rows)
    assert {row.queue for row in rows} == {queue.name for queue in data.queues}


@needs_screen
def test_the_second_window_on_a_file_changes_nothing(screen, tmp_path):
    project = tmp_path / "shared.sixshift"
    ProjectFile.create(project, Centre(n_people=12).data()).close()
    held = ProjectFile.open(project)
    try:
        with window(screen, tmp_path, project) as found:
            end = time.monotonic() + 5
            press_until(screen, found, "1", lambda: time.monotonic() > end)
    finally:
        held.close()
    assert shifts_of(project) == {}
    ProjectFile.open(project).close()


def activities_of(project):
    opened = ProjectFile.open(project, read_only=True)
    try:
        return opened.data().activities
    finally:
        opened.close()


@needs_screen
def test_keys_move_a_break_on_the_day_screen(screen, tmp_path):
    project = tmp_path / "tuesday.sixshift"
    data = Centre(n_people=12).data()
    morning = datetime.combine(FIRST_DATE, clock(7))
    lunch = ActivityRow("00001", morning + timedelta(hours=4), ActivityKind.LUNCH, 30, False)
    shift = CellRow("00001", FIRST_DATE, "E1")
    earlier = tuple(c for c in data.cells if c.date < FIRST_DATE and c.employee_id != "00001")
    ProjectFile.create(project, replace(data, cells=(*earlier, shift), activities=(lunch,))).close()
    with window(screen, tmp_path, project) as found:
        xdotool(screen, "windowmove", found, "0", "0", "windowsize", found, "1280", "800")

        def moved():
            xdotool(screen, "mousemove", *entry_at("day"), "click", "1")
            xdotool(screen, "windowfocus", found, "key", "Right", "Right")
            time.sleep(0.5)
            return activities_of(project)[0].start > lunch.start

        wait_for(moved, "moved lunch in the file")
    (after,) = activities_of(project)
    assert after.kind is ActivityKind.LUNCH
    assert (after.start - lunch.start) % timedelta(minutes=15) == timedelta()
