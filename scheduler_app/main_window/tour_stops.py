"""The five stops of the tour: the way a week goes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.widgets.tour import Stop

if TYPE_CHECKING:
    from scheduler_app.main_window.main_window import MainWindow

_STOPS = (
    (
        "demand",
        QT_TRANSLATE_NOOP("Tour", "1. What will come in"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "The contacts of the week, forecast from your history, and how many agents they need. "
            "Press F5 to forecast again; type over any number that you know better.",
        ),
    ),
    (
        "shifts",
        QT_TRANSLATE_NOOP("Tour", "2. Shifts and rules"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "When shifts begin and end, and what must hold. SixShift can choose the six shifts "
            "that answer the most contacts with the same people.",
        ),
    ),
    (
        "roster",
        QT_TRANSLATE_NOOP("Tour", "3. Build the roster"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Press F5. In less than a minute everybody has a week: the peaks covered, the new "
            "beside the experienced. Click a cell to ask why, or type another shift into it.",
        ),
    ),
    (
        "repair",
        QT_TRANSLATE_NOOP("Tour", "4. Two people call in sick"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Say who is absent and look at the plans: who would change, and what the answer rate "
            "becomes. The messages to send are written for you.",
        ),
    ),
    (
        "roster",
        QT_TRANSLATE_NOOP("Tour", "5. Publish and export"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Publish the week, export it to Excel, PDF or calendars, and take edited workbooks "
            "back. Everything is saved as you go. Ctrl+K finds any command, F1 helps.",
        ),
    ),
)


def tour_stops(window: MainWindow) -> list[Stop]:
    """Return the stops in the current language."""
    return [
        Stop(translate("Tour", title), translate("Tour", text), partial(_show, window, key))
        for key, title, text in _STOPS
    ]


def _show(window: MainWindow, key: str) -> QWidget:
    """Show the screen; its entry of the navigation is lit."""
    window.show_screen(key)
    return window.navigation.buttons[key]
