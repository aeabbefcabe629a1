"""Where the user is taken next: screens ask for each other's places here, and meet nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Place:
    """A day (0-6) of the shown week, of one employee (index) or of everybody."""

    day: int
    employee: int | None = None


class WantedPlaces(QObject):
    """``screen_wanted`` shows a screen; what to do there follows, or waits until it is taken."""

    screen_wanted = Signal(str)  # the key of the screen where the next step is
    person_wanted = Signal(str)  # ID of somebody to be shown in the roster
    new_project_wanted = Signal()  # the form on the start screen, which is shown then
    build_wanted = Signal()  # on the roster screen, which is shown then
    breaks_wanted = Signal()  # those of the week, on the day screen, which is shown then
    place_wanted = Signal(object)  # Place on the roster screen, which is shown then

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._absence: tuple[str, date] | None = None
        self._day: int | None = None

    def ask_new(self) -> None:
        """Go to the form of a new project."""
        self.screen_wanted.emit("start")
        self.new_project_wanted.emit()

    def want_person(self, employee_id: str) -> None:
        """Go to somebody's row in the roster."""
        self.screen_wanted.emit("roster")
        self.person_wanted.emit(employee_id)

    def want_absence(self, employee_id: str, day: date) -> None:
        """Go to Repair with a person and a day filled in."""
        self._absence = employee_id, day
        self.screen_wanted.emit("repair")

    def want_build(self) -> None:
        """Go to the roster and build it."""
        self.screen_wanted.emit("roster")
        self.build_wanted.emit()

    def want_breaks(self) -> None:
        """Go to the day, and place the breaks of the whole week."""
        self.screen_wanted.emit("day")
        self.breaks_wanted.emit()

    def want_place(self, place: Place) -> None:
        """Go to the roster, to a cell or a day of it."""
        self.screen_wanted.emit("roster")
        self.place_wanted.emit(place)

    def take_absence(self) -> tuple[str, date] | None:
        """Return the person and the day that Repair was asked for, once."""
        asked, self._absence = self._absence, None
        return asked

    def want_day(self, day: int) -> None:
        """Go to the Day screen with a day of the shown week, 0 to 6."""
        self._day = day
        self.screen_wanted.emit("day")

    def take_day(self) -> int | None:
        """Return the day that the Day screen was asked for, once."""
        asked, self._day = self._day, None
        return asked
