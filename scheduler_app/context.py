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
from dataclasses import replace
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from scheduler_app.exchange.atomic_file import unused_name
from scheduler_app.language.translation import LANGUAGE, system_language
from scheduler_app.settings.user_settings import load_settings, save_settings, with_recent
from scheduler_app.wanted_places import WantedPlaces
from scheduler_app.widgets.file_dialogs import FileDialogs
from scheduler_app.widgets.message_bar import Message
from scheduler_app.widgets.theme import RESOURCES, Theme
from scheduler_app.workbook_import import PROJECT_SUFFIX, WorkbookImport

if TYPE_CHECKING:
    from scheduler_app.document.schedule_document import ScheduleDocument
    from scheduler_app.store.project_file import ProjectFile
    from scheduler_app.store.records import ProjectData
    from scheduler_app.store.week import Week

log = logging.getLogger(__name__)

WORKBOOK_SUFFIXES = (".xlsx", ".xlsm")
_UNFIT = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
"""What no system has in the name of a file."""
_LOADING_POLL_MILLISECONDS = 20


class AppContext(WantedPlaces):
    """The one open project and the ways to get it, shared by all screens."""

    document_changed = Signal()
    message_posted = Signal(object)  # Message
    import_refused = Signal(object, object)  # workbook path, tuple of faults
    export_wanted = Signal(str)  # one of main_window.exporter.EXPORTS
    building_changed = Signal(bool)
    setting_changed = Signal(str)  # the name of a field of the settings
    published = Signal()  # a version of the shown week
    exported = Signal()  # a file of a week
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
        self._importing = WorkbookImport(dialogs, self._create, self)
        self._importing.told.connect(self.post)
        self._importing.refused.connect(self.import_refused)
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

    def publish(self, note: str = "", *, despite_warnings: bool = False) -> None:
        """Publish the shown week; where it is not as it should be, only after that was said."""
        document = self.document
        if document is None or document.week is None or self.is_building:
            return
        warnings = [] if despite_warnings else self._publish_warnings(document, document.week)
        if warnings:
            publish = partial(self.publish, note, despite_warnings=True)
            action = self.tr("Publish all the same")
            text = "\n".join(warnings)
            self.message_posted.emit(Message(text, "amber", action, publish, is_passing=True))
            return
        try:
            version = document.publication.publish(note)
        except (ValueError, RuntimeError, OSError) as error:
            self.post(str(error), "amber")
            return
        self.post(self.tr("Version {number} is published.").format(number=version.number), "green")
        self.published.emit()

    def _publish_warnings(self, document: ScheduleDocument, week: Week) -> list[str]:
        from scheduler_app.language.phrases import weekdays_text
        from scheduler_app.store.missing_breaks import missing_breaks

        warnings = []
        broken = sum(violation.hard for violation in document.evaluation.violations)
        if broken:
            text = self.tr("Hard rules are broken in {count} places of this week.")
            warnings.append(text.format(count=broken))
        found = missing_breaks(week)
        if found.missing:
            text = self.tr(
                "Shifts without breaks: {missing} of {due} ({days}). People would not be told when "
                "they may rest: place the breaks first, on the screen Day."
            )
            days = weekdays_text(found.days)
            warnings.append(text.format(missing=found.missing, due=found.due, days=days))
        return warnings

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

    def create_project(self, data: ProjectData, first: date) -> bool:
        """Ask where to save a new project; make it, and show the week that ``first`` lies in."""
        name = _UNFIT.sub(" ", data.title).strip()
        suggested = unused_name(self._folder() / f"{name or 'SixShift'}{PROJECT_SUFFIX}")
        types = self.tr("SixShift projects (*.sixshift)")
        target = self.dialogs.save_file(self.tr("Save the project as"), suggested, types)
        if target is None or not self._create(target, data):
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
        if not self._importing.is_running:
            self.post(self.tr("Reading {name}…").format(name=path.name))
            self.when_loaded(lambda: self._importing.start(path))

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

    def _create(self, target: Path, data: ProjectData) -> bool:
        return self._take(lambda: _create_project(target, data))

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


def _open_project(path: Path) -> ProjectFile:
    from scheduler_app.store.project_file import ProjectFile

    return ProjectFile.open(path)


def _create_project(path: Path, data: ProjectData) -> ProjectFile:
    from scheduler_app.store.project_file import ProjectFile

    return ProjectFile.create(path, data)
