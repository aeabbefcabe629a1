"""A small centre with a record of every kind."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool

from scheduler_app.app import make_window
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import (
    AvailabilityRow,
    CellRow,
    DemandRow,
    ProjectData,
    RequestRow,
    ShiftTargetRow,
    TimeOffRow,
)
from scheduler_app.widgets.file_dialogs import FileDialogs
from solver.domain.employee import Contract, Employee, Level
from solver.domain.pattern import Pattern
from solver.domain.queue import Channel, Queue
from solver.rules import default_rules

MONDAY = date(2026, 11, 30)
CELLS = (
    CellRow("007", date(2026, 11, 29), "N"),
    CellRow("007", date(2026, 12, 1), "E", pinned=True),
    CellRow("007", date(2026, 12, 2), "E"),
    CellRow("009", date(2026, 12, 1), "", pinned=True),
    CellRow("009", date(2026, 12, 8), "L"),
)
DAYS_ONLY = {"works_nights": False, "max_shifts": (("E", 9),)}
WISHES = (
    RequestRow("007", date(2026, 12, 3), "", 3),
    RequestRow("009", date(2026, 12, 1), "L"),
    RequestRow("008", date(2026, 12, 2), "E", avoid=True),
    RequestRow("007", date(2026, 12, 1), "", 2, avoid=True),
)
TARGETS = (
    ShiftTargetRow(date(2026, 12, 5), "N", 0, 0, 1),
    ShiftTargetRow(date(2026, 12, 1), "E", 1, 3, 2),
)


@pytest.fixture
def centre() -> ProjectData:
    """Three people, an early, a late and a night pattern, the week from 30 Nov 2026."""
    full = Contract("Full time", max_weekends=4, period_weeks=4, max_shifts=(("N", 6), ("E", 20)))
    part = Contract(
        "Part time", 600, 1_200, 2, 3, 4, 720, min_period_minutes=90, max_period_minutes=4_890
    )
    return ProjectData(
        title="客服中心",
        contracts=(full, part),
        employees=(
            Employee("007", "Li Na", full, Level.LEAD, "A", frozenset({"zh", "en"})),
            Employee("008", "Wang Wei", part, patterns=frozenset({"E"}), **DAYS_ONLY),
            Employee(
                "009", "陈晨", full, Level.JUNIOR, "A", mentor_id="007", volunteers=frozenset("ab")
            ),
        ),
        patterns=(
            Pattern("E", 420, 540, 480, "Early", 60, "#FFEEAA"),
            Pattern("L", 840, 540, 480),
            Pattern("N", 1_320, 540, 480),
        ),
        queues=(Queue("Phone", "zh"), Queue("Chat", "", Channel.CHAT, concurrency=3)),
        demand=(
            DemandRow(datetime(2026, 11, 30, 8), "Phone", required=2),
            DemandRow(datetime(2026, 11, 30, 8, 30), "Phone", required=1),
            DemandRow(datetime(2026, 12, 2, 10), "Chat", volume=30.5, aht_seconds=200.0),
        ),
        availability=(
            AvailabilityRow("008", 480, 1_080, True, weekday=2),
            AvailabilityRow("009", 1_200, 360, False, date=date(2026, 12, 4)),
        ),
        time_off=(TimeOffRow("009", date(2026, 12, 5), date(2026, 12, 6), "annual"),),
        requests=WISHES,
        shift_targets=TARGETS,
        rules=default_rules(),
        cells=CELLS,
    )


class AnsweredDialogs(FileDialogs):
    """File dialogs that take the next of ``answers`` and keep what they were asked."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[Any] = []
        self.offered: list[str] = []
        self.suggested: list[Path] = []

    def open_file(self, title: str, folder: Path, file_types: str) -> Path | None:
        return self.answers.pop(0)

    def save_file(self, title: str, suggested: Path, file_types: str) -> Path | None:
        self.suggested.append(suggested)
        return self.answers.pop(0)

    def choose_text(
        self, title: str, question: str, offered: list[str], current: str
    ) -> str | None:
        self.offered = [*offered, current]
        return self.answers.pop(0)

    def choose_folder(self, title: str, folder: Path) -> Path | None:
        return self.answers.pop(0)


@pytest.fixture
def window(qtbot, tmp_path, monkeypatch):
    """The main window with nothing open; its ``context.dialogs`` answer from a list."""
    # Windows of earlier tests wait for an event loop to be deleted; a theme restyles them all.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    monkeypatch.setenv("SIXSHIFT_CONFIG_DIR", str(tmp_path / "config"))
    made = make_window(AnsweredDialogs(), tmp_path)
    LANGUAGE.switch("en")
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    QThreadPool.globalInstance().waitForDone()
    LANGUAGE.switch("en")


@pytest.fixture
def project_path(centre, tmp_path):
    """A closed project of the small centre."""
    path = tmp_path / "centre.sixshift"
    ProjectFile.create(path, centre).close()
    return path


@pytest.fixture
def roster_screen(window, project_path):
    """The roster screen of the small centre; the week from 7 Dec is another one."""
    window.context.open_project(project_path)
    window.context.document.show_week(MONDAY)
    window.show_screen("roster")
    return window.screen_of("roster")
