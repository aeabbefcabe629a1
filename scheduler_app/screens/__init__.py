"""One folder per screen; this list is the navigation.

A screen is a module with ``create(context) -> QWidget``; it is imported when it
is first shown.  To add one: a folder, and a line in ``SCREENS``.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import cast

from PySide6.QtWidgets import QWidget

from scheduler_app.context import AppContext
from scheduler_app.language.translation import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class ScreenEntry:
    """One screen; ``title`` is marked in the context "Screens".

    ``in_navigation`` False: it is opened from a menu, where there is something to show.
    ``guide``: the chapter of the guide that F1 shows, by the name of its file.
    """

    key: str
    title: str
    module: str
    needs_project: bool = True
    in_navigation: bool = True
    guide: str = "README"

    def create(self, context: AppContext) -> QWidget:
        """Import the screen's module and make its widget."""
        return cast("QWidget", import_module(self.module).create(context))


SCREENS = (
    ScreenEntry(
        "start",
        QT_TRANSLATE_NOOP("Screens", "Start"),
        "scheduler_app.screens.start.start_screen",
        needs_project=False,
    ),
    ScreenEntry(
        "week",
        QT_TRANSLATE_NOOP("Screens", "Week"),
        "scheduler_app.screens.week.week_screen",
        guide="week",
    ),
    ScreenEntry(
        "demand",
        QT_TRANSLATE_NOOP("Screens", "Demand"),
        "scheduler_app.screens.demand.demand_screen",
        guide="demand",
    ),
    ScreenEntry(
        "staff",
        QT_TRANSLATE_NOOP("Screens", "Staff"),
        "scheduler_app.screens.staff.staff_screen",
        guide="staff",
    ),
    ScreenEntry(
        "shifts",
        QT_TRANSLATE_NOOP("Screens", "Shifts & rules"),
        "scheduler_app.screens.shifts.shifts_screen",
        guide="shifts",
    ),
    ScreenEntry(
        "roster",
        QT_TRANSLATE_NOOP("Screens", "Roster"),
        "scheduler_app.screens.roster.roster_screen",
        guide="roster",
    ),
    ScreenEntry(
        "day",
        QT_TRANSLATE_NOOP("Screens", "Day"),
        "scheduler_app.screens.day.day_screen",
        guide="day",
    ),
    ScreenEntry(
        "repair",
        QT_TRANSLATE_NOOP("Screens", "Repair"),
        "scheduler_app.screens.repair.repair_screen",
        guide="repair",
    ),
    ScreenEntry(
        "whatif",
        QT_TRANSLATE_NOOP("Screens", "What-if"),
        "scheduler_app.screens.whatif.whatif_screen",
        guide="whatif",
    ),
    ScreenEntry(
        "reports",
        QT_TRANSLATE_NOOP("Screens", "Reports"),
        "scheduler_app.screens.reports.reports_screen",
        guide="reports",
    ),
    ScreenEntry(
        "history",
        QT_TRANSLATE_NOOP("Screens", "History"),
        "scheduler_app.screens.history.history_screen",
        guide="publish",
    ),
    ScreenEntry(
        "incoming",
        QT_TRANSLATE_NOOP("Screens", "Incoming roster"),
        "scheduler_app.screens.incoming.incoming_screen",
        in_navigation=False,
        guide="excel",
    ),
)
