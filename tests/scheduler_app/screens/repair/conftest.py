"""The Repair screen of eight people on Wednesday at 07:40: three early, three late, two off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from scheduler_app.screens.repair.repair_screen import RepairScreen
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import CellRow, DemandRow, ProjectData
from solver.domain.employee import OVERTIME, Contract, Employee, Level
from solver.domain.pattern import Pattern
from solver.domain.queue import Queue
from solver.rules import default_rules

MONDAY, WEDNESDAY = date(2026, 11, 30), date(2026, 12, 2)
MORNING = datetime(2026, 12, 2, 7, 40)
NAMES = ("Li Na", "Gao Xiang", "Xu Qiang", "Zhou Tao", "Zhu Lin", "Lin Hui", "Huang Li", "黄敏")
WAIT = 60_000


@pytest.fixture
def small_centre() -> ProjectData:
    """Contacts from 08:00 to 22:00 on every day; E from 08:00, L until 22:00."""
    full = Contract("Full time", min_minutes=0, max_minutes=3_000, min_days=0, max_days=6)
    people = tuple(
        Employee(f"{n:03d}", name, full, Level.SENIOR, volunteers=frozenset({OVERTIME}))
        for n, name in enumerate(NAMES, start=1)
    )
    starts = [
        datetime.combine(MONDAY + timedelta(days=day), time()) + timedelta(minutes=minute)
        for day in range(7)
        for minute in range(8 * 60, 22 * 60, 30)
    ]
    cells = tuple(
        CellRow(f"{n:03d}", MONDAY + timedelta(days=day), "E" if n <= 3 else "L")
        for n in range(1, 7)
        for day in range(5)
    )
    return ProjectData(
        title="Small",
        contracts=(full,),
        employees=people,
        patterns=(
            Pattern("E", 480, 510, 480, "Early", 30, "#FFEEAA"),
            Pattern("L", 810, 510, 480, "Late", 30, "#CFE5FA"),
        ),
        queues=(Queue("Phone", patience_seconds=90),),
        demand=tuple(DemandRow(start, "Phone", volume=11.0, aht_seconds=240.0) for start in starts),
        rules=default_rules(),
        cells=cells,
    )


@pytest.fixture
def open_repair(window, tmp_path, qtbot):
    """Show the Repair screen of a project; ``clock`` is the moment that it takes for now."""

    def opened(data, clock=MORNING, *, week=MONDAY):
        path = tmp_path / "repair.sixshift"
        if not path.exists():
            ProjectFile.create(path, data).close()
        window.resize(1280, 800)
        window.context.open_project(path)
        if window.context.document.week is not None:
            window.context.document.show_week(week)
        window.show_screen("repair")
        screen = window.screen_of("repair")
        assert isinstance(screen, RepairScreen)
        screen.state.clock = lambda: clock
        screen.refresh()
        qtbot.waitUntil(lambda: not screen._refresh.isActive())
        return screen

    return opened


@pytest.fixture
def screen(open_repair, small_centre):
    """Nobody is absent yet."""
    return open_repair(small_centre)


@pytest.fixture
def document(screen, window):
    return window.context.document


@pytest.fixture
def state(screen):
    return screen.state


@pytest.fixture
def say_absent(screen):
    """Fill the form with a name for Wednesday, and add it."""

    def said(name, kind=0):
        people = {person.name: person.id for person in screen.state.document.problem.employees}
        screen.absences.ask(people[name], WEDNESDAY)
        screen.absences.kind.setCurrentIndex(kind)
        screen.absences.add()

    return said


@pytest.fixture
def menu(screen, say_absent, qtbot):
    """Li Na is absent all day, and the plans are there."""
    say_absent("Li Na")
    qtbot.waitUntil(lambda: screen.state.menu is not None, timeout=WAIT)
    return screen.state.menu


@pytest.fixture
def night_off(small_centre):
    """The same without any roster."""
    return replace(small_centre, cells=())
