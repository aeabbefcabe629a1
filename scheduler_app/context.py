"""What every screen is given: the open document, files, messages, settings, theme.

The heavy parts (solver, database, workbooks) are imported when they are first
needed, so that the first window does not wait for them.
"""

from __future__ import annotations

import gc
import logging
import re
import shutil
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from scheduler_app.exchange.atomic_file import unused_name
from scheduler_app.language.translation import LANGUAGE, system_language
from scheduler_app.settings.user_settings import load_settings, save_settings, with_recent
from scheduler_app.tasks.one_task import OneTask
from scheduler_app.widgets.file_dialogs import FileDialogs
from scheduler_app.widgets.message_bar import Message
from scheduler_app.widgets.theme import RESOURCES, Theme

if TYPE_CHECKING:
    from scheduler_app.document.schedule_document import ScheduleDocument
    from scheduler_app.exchange.input_workbook import Reading
    from scheduler_app.store.project_file import ProjectFile
    from scheduler_app.store.records import ProjectData

log = logging.getLogger(__name__)

PROJECT_SUFFIX, WORKBOOK_SUFFIXES = ".sixshift", (".xlsx", ".xlsm")
_UNFIT = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
"""What no system has in the name of a file."""
_SHOWN_WARNINGS = 3
_LOADING_POLL_MILLISECONDS = 20


@dataclass(frozen=True, slots=True)
class Place:
    """A day (0-6) of the shown week, of one employee (index) or of everybody."""

    day: int
    employee: int | None = None


class AppContext(QObject):
    """The one open project and the ways to get it, shared by all screens."""

    document_changed = Signal()
    message_posted = Signal(object)  # Message
    import_refused = Signal(object, object)  # workbook path, tuple of faults
    export_wanted = Signal(str)  # one of main_window.exporter.EXPORTS
    screen_wanted = Signal(str)  # the key of the screen where the next step is
    person_wanted = Signal(str)  # ID of somebody to be shown in the roster
    building_changed = Signal(bool)
    setting_changed = Signal(str)  # the name of a field of the settings
    published = Signal()  # a version of the shown week
    exported = Signal()  # a file of a week
    new_project_wanted = Signal()  # the form on the start screen, which is shown then
    build_wanted = Signal()  # on the roster screen, which is shown then
    breaks_wanted = Signal()  # those of the week, on the day screen, which is shown then
    place_wanted = Signal(object)  # Place on the roster screen, which is shown then
    roster_file_chosen = Signal(object)  # Path of a roster to be taken over

    def __init__(
        self,
        theme: Theme,
        dialogs: FileDialogs,
        documents_folder: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = load_settings()
        self.theme = theme
        self.dialogs = dialogs
        self.documents_folder = documents_folder
        self.document: ScheduleDocument | None = None
        self.is_building = False
        self.roster_file: Path | None = None
        self.absence_asked: tuple[str, date] | None = None
        self.day_asked: int | None = None
        self._reading, self._read_path = OneTask(self), Path()
        self._reading.failed.connect(self._on_unreadable)
        self._loading: threading.Thread | None = None

    def load_libraries(self) -> None:
        """Import the heavy libraries in the background, while the user looks around."""
        self._loading = threading.Thread(target=_load_libraries, daemon=True)
        self._loading.start()

    def when_loaded(self, act: Callable[[], object]) -> None:
        """Call ``act`` once the libraries are there: two threads must not import them at once."""
        if self._loading is not None and self._loading.is_alive():
            QTimer.singleShot(_LOADING_POLL_MILLISECONDS, lambda: self.when_loaded(act))
        else:
            act()

    def post(self, text: str, tone: str = "") -> None:
        """Show a message inline; ``tone`` "red", "amber", "green" or plain."""
        self.message_posted.emit(Message(text, tone))

    def keep_settings(self, **changes: Any) -> None:
        """Change fields of ``settings`` for now and for the next start."""
        self.settings = replace(self.settings, **changes)
        try:
            save_settings(self.settings)
        except OSError:
            # The choice holds until the window is closed; no reason to interrupt.
            log.warning("settings not saved", exc_info=True)
        for name in changes:
            self.setting_changed.emit(name)

    def choose_setting(self, name: str, value: Any) -> None:
        """Keep what the user chose, and let the window follow at once."""
        self.keep_settings(**{name: value})
        if name == "language":
            LANGUAGE.switch(value or system_language())
        elif name in ("colour_scheme", "is_colour_blind"):
            self.theme.set_mode(
                self.settings.colour_scheme, is_colour_blind=self.settings.is_colour_blind
            )

    def recent(self) -> list[Path]:
        """Return the projects opened last that still exist, newest first."""
        return [path for name in self.settings.recent if (path := Path(name)).is_file()]

    def set_building(self, is_building: bool) -> None:
        """Say that a roster is being built: edits wait until it is done."""
        if is_building != self.is_building:
            self.is_building = is_building
            self.building_changed.emit(is_building)

    def refusal(self) -> str:
        """Return why nothing of the project can be changed now; "" when it can."""
        if self.is_building:
            return self.tr("A roster is being built. Stop it (Esc on the roster screen) to edit.")
        if self.document is None or self.document.project.read_only:
            return self.tr("This project is read-only: nothing can be changed here.")
        return ""

    def want_person(self, employee_id: str) -> None:
        """Go to somebody's row in the roster."""
        self.screen_wanted.emit("roster")
        self.person_wanted.emit(employee_id)

    def want_absence(self, employee_id: str, day: date) -> None:
        """Go to Repair with a person and a day filled in."""
        self.absence_asked = employee_id, day
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
        asked, self.absence_asked = self.absence_asked, None
        return asked

    def want_day(self, day: int) -> None:
        """Go to the Day screen with a day of the shown week, 0 to 6."""
        self.day_asked = day
        self.screen_wanted.emit("day")

    def take_day(self) -> int | None:
        """Return the day that the Day screen was asked for, once."""
        asked, self.day_asked = self.day_asked, None
        return asked

    def publish(self, note: str = "", *, despite_broken_rules: bool = False) -> None:
        """Publish the shown week; where hard rules are broken, only after that was said."""
        document = self.document
        if document is None or document.week is None or self.is_building:
            return
        broken = sum(violation.hard for violation in document.evaluation.violations)
        if broken and not despite_broken_rules:
            text = self.tr("Hard rules are broken in {count} places of this week.")
            self.message_posted.emit(
                Message(
                    text.format(count=broken),
                    "amber",
                    self.tr("Publish all the same"),
                    partial(self.publish, note, despite_broken_rules=True),
                    is_passing=True,
                )
            )
            return
        try:
            version = document.publication.publish(note)
        except (ValueError, RuntimeError, OSError) as error:
            self.post(str(error), "amber")
            return
        self.post(self.tr("Version {number} is published.").format(number=version.number), "green")
        self.published.emit()

    def open_path(self, path: Path) -> None:
        """Open a project, or import a workbook, by the file's suffix."""
        if path.suffix.lower() in WORKBOOK_SUFFIXES:
            self.import_workbook(path)
        else:
            self.open_project(path)

    def ask_open(self) -> None:
        """Ask for a project file and open it."""
        types = self.tr("SixShift projects (*.sixshift)")
        path = self.dialogs.open_file(self.tr("Open project"), self._folder(), types)
        if path is not None:
            self.open_project(path)

    def ask_new(self) -> None:
        """Go to the form of a new project."""
        self.screen_wanted.emit("start")
        self.new_project_wanted.emit()

    def create_project(self, data: ProjectData, first: date) -> bool:
        """Ask where to save a new project; make it, and show the week that ``first`` lies in."""
        name = _UNFIT.sub(" ", data.title).strip()
        suggested = unused_name(self._folder() / f"{name or 'SixShift'}{PROJECT_SUFFIX}")
        types = self.tr("SixShift projects (*.sixshift)")
        target = self.dialogs.save_file(self.tr("Save the project as"), suggested, types)
        if target is None or not self._take(lambda: _create_project(target, data)):
            return False
        if self.document is not None:
            self.document.show_week(first)
        self.post(self.tr("Saved as {path}").format(path=target), "green")
        return True

    def ask_import(self) -> None:
        """Ask for an input workbook and make a project of it."""
        types = self.tr("Excel workbooks (*.xlsx *.xlsm)")
        path = self.dialogs.open_file(self.tr("Import workbook"), self._folder(), types)
        if path is not None:
            self.import_workbook(path)

    def ask_take_over(self) -> None:
        """Ask for a roster that was edited elsewhere and show what it would change."""
        if self.document is None:
            return
        types = self.tr("Rosters (*.xlsx *.xlsm *.csv *.txt)")
        folder = self.document.project.path.parent
        path = self.dialogs.open_file(self.tr("Take over an edited roster"), folder, types)
        if path is not None:
            self.roster_file = path
            self.screen_wanted.emit("incoming")
            self.roster_file_chosen.emit(path)

    def open_project(self, path: Path) -> None:
        """Open ``path``; what stands in the way is said inline."""
        self.when_loaded(lambda: self._take(lambda: _open_project(path)))

    def import_workbook(self, path: Path) -> None:
        """Read ``path`` in the background, then ask where to save; nothing written on faults."""
        self._read(path, lambda reading: self._ask_where(path, reading))

    def try_sample(self) -> None:
        """Open a fresh copy of the sample centre in the user's documents folder."""
        sample = RESOURCES / "samples" / f"sample_{LANGUAGE.code}{PROJECT_SUFFIX}"
        if not sample.is_file():
            self.post(self.tr("The sample is missing from this installation."), "red")
            return
        self.documents_folder.mkdir(parents=True, exist_ok=True)
        name = self.tr("SixShift sample")
        target = unused_name(self.documents_folder / f"{name}{PROJECT_SUFFIX}")
        try:
            shutil.copyfile(sample, target)  # writable, even if the sample is not
        except OSError as error:
            target.unlink(missing_ok=True)
            self.post(
                self.tr("{name} cannot be read: {reason}").format(name=name, reason=error), "red"
            )
            return
        self.open_project(target)

    def close_project(self) -> None:
        """Close the open project, if any; every edit is already saved."""
        document, self.document = self.document, None
        if document is not None:
            self.document_changed.emit()
            document.project.close()
            document.deleteLater()

    def _folder(self) -> Path:
        recent = self.recent()
        return recent[0].parent if recent else self.documents_folder

    def _read(self, path: Path, use: Callable[[Reading], None]) -> None:
        if self._reading.is_running:
            return
        self.post(self.tr("Reading {name}…").format(name=path.name))
        self.when_loaded(lambda: self._start_reading(path, use))

    def _start_reading(self, path: Path, use: Callable[[Reading], None]) -> None:
        if not self._reading.is_running:
            self._read_path = path
            self._reading.start(lambda _cancel, _report: _read_workbook(path), use)

    def _on_unreadable(self, error: Exception) -> None:
        path = self._read_path
        faults = getattr(error, "faults", None)
        if faults:
            text = self.tr("{name} was not imported: {count} faults to mend, nothing was written.")
            self.post(text.format(name=path.name, count=len(faults)), "red")
            self.import_refused.emit(path, tuple(faults))
        else:
            text = self.tr("{name} cannot be read: {reason}")
            self.post(text.format(name=path.name, reason=error), "red")

    def _ask_where(self, workbook: Path, reading: Reading) -> None:
        suggested = unused_name(workbook.with_suffix(PROJECT_SUFFIX))
        types = self.tr("SixShift projects (*.sixshift)")
        target = self.dialogs.save_file(self.tr("Save the project as"), suggested, types)
        if target is not None:
            self._create(target, reading)
        else:
            self.post(self.tr("Import cancelled; nothing was written."))

    def _create(self, target: Path, reading: Reading) -> None:
        if not self._take(lambda: _create_project(target, reading.data)):
            return
        if reading.warnings:
            lines = [fault.text() for fault in reading.warnings[:_SHOWN_WARNINGS]]
            more = len(reading.warnings) - len(lines)
            if more:
                lines.append(self.tr("and {count} more").format(count=more))
            self.post("\n".join([self.tr("Imported, with warnings:"), *lines]), "amber")
        else:
            self.post(self.tr("Saved as {path}").format(path=target), "green")

    def _take(self, make: Callable[[], ProjectFile]) -> bool:
        """Show the project that ``make`` opens in place of the open one."""
        from scheduler_app.document.schedule_document import ScheduleDocument

        try:
            project = make()
            try:
                document = ScheduleDocument(project, self)
            except ValueError:
                project.close()
                raise
        except FileExistsError as error:
            text = self.tr("{name} exists already. Choose another name.")
            self.post(text.format(name=Path(error.filename or str(error)).name), "red")
            return False
        except (ValueError, RuntimeError, OSError) as error:
            log.warning("project not opened: %s", error)
            self.post(str(error), "red")
            return False
        self.close_project()
        self.document = document
        self.keep_settings(recent=with_recent(self.settings, project.path).recent)
        self.document_changed.emit()
        return True


def _load_libraries() -> None:
    import_module("scheduler_app.document.schedule_document")
    import_module("scheduler_app.exchange.input_workbook")
    # They live as long as the program: a garbage collection over them takes a tenth of a
    # second, in the middle of some edit.
    gc.freeze()


def _read_workbook(path: Path) -> Any:
    from scheduler_app.exchange.input_workbook import read_workbook

    return read_workbook(path)


def _open_project(path: Path) -> ProjectFile:
    from scheduler_app.store.project_file import ProjectFile

    return ProjectFile.open(path)


def _create_project(path: Path, data: ProjectData) -> ProjectFile:
    from scheduler_app.store.project_file import ProjectFile

    return ProjectFile.create(path, data)
