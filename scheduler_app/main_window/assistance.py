"""What helps her find her way: all commands, help, keys, steps, settings, the tour."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from scheduler_app.language.translation import LANGUAGE, translate
from scheduler_app.main_window.commands_found import (
    button_commands,
    menu_commands,
    people_commands,
    screen_commands,
    week_commands,
)
from scheduler_app.main_window.error_report import program_version
from scheduler_app.main_window.guide_keys import keys_in
from scheduler_app.main_window.help_window import GUIDE, HelpWindow
from scheduler_app.main_window.settings_dialog import SettingsDialog
from scheduler_app.main_window.step_list import StepList
from scheduler_app.main_window.tour_stops import tour_stops
from scheduler_app.widgets.command_palette import Command, CommandPalette
from scheduler_app.widgets.message_bar import Message
from scheduler_app.widgets.tour import Tour

if TYPE_CHECKING:
    from scheduler_app.main_window.main_window import MainWindow

LOG_FOLDER_NAME = "SixShift"


class Assistance(QObject):
    """Makes each of them when it is first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._context = window, window.context
        self.palette: CommandPalette | None = None
        self.help: HelpWindow | None = None
        self.steps: StepList | None = None
        self.settings: SettingsDialog | None = None
        self.tour: Tour | None = None
        self._context.document_changed.connect(self._on_document_changed)
        self._context.building_changed.connect(self._on_building_changed)

    def acts(self) -> dict[str, Callable[[], None]]:
        """Return what is done, by the key of the menus' action that wants it."""
        return {
            "palette": self.show_palette,
            "help": self.show_help,
            "keys": self.show_keys,
            "steps": self.show_steps,
            "settings": self.show_settings,
            "tour": self.start_tour,
            "log": self.open_log,
            "about": self.say_about,
        }

    def commands(self) -> list[Command]:
        """Return all that can be done now; what the shown screen offers comes first."""
        window, screen = self._window, self._window.screen_of(self._window.shown.key)
        place = translate("Screens", window.shown.title)
        return [
            *button_commands(screen, place),
            *screen_commands(self._context, window.show_screen),
            *menu_commands(window.menuBar()),
            *week_commands(self._context),
            *people_commands(self._context),
        ]

    def show_palette(self) -> None:
        """Offer all commands to be searched."""
        if self.palette is None:
            self.palette = CommandPalette(self._window)
        self.palette.offer(self.commands())

    def show_help(self) -> None:
        """Show the guide's chapter of the shown screen."""
        self._help().show_chapter(self._window.shown.guide)

    def show_keys(self) -> None:
        """Show every key."""
        self._help().show_keys()

    def show_steps(self) -> None:
        """Show the steps that can be undone."""
        if self.steps is None:
            self.steps = StepList(self._window)
            self._on_document_changed()
            self._on_building_changed(self._context.is_building)
        self.steps.show()
        self.steps.raise_()

    def show_settings(self) -> None:
        """Show the settings; each choice holds at once."""
        context = self._context
        if self.settings is not None:  # its values may be of some time ago
            self.settings.close()
            self.settings.deleteLater()
        self.settings = SettingsDialog(context.settings, context.choose_setting, self._window)
        self.settings.show()

    def start_tour(self) -> None:
        """Begin the tour; without a project the sample is opened for it."""
        context = self._context
        if context.document is None:
            context.keep_settings(has_seen_tour=False)
            context.try_sample()
            return
        if self.tour is None:
            context.keep_settings(has_seen_tour=True)
            self.tour = Tour(self._window, tour_stops(self._window))
            self.tour.ended.connect(self._on_tour_ended)

    def open_log(self) -> None:
        """Show the folder of the program's log."""
        folder = platformdirs.user_log_path(LOG_FOLDER_NAME)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def say_about(self) -> None:
        """Say what this is, and which version."""
        text = self.tr("SixShift {version}: weekly rosters for customer-service centres.")
        said = text.format(version=program_version()).replace("  ", " ").replace(" :", ":")
        self._context.message_posted.emit(Message(said))

    def _help(self) -> HelpWindow:
        if self.help is None:
            self.help = HelpWindow(self._keys, self._window)
        return self.help

    def _keys(self) -> list[Command]:
        """Return what has a key: of the shown screen first, then everywhere."""
        place = translate("Screens", self._window.shown.title)
        chapter = GUIDE / LANGUAGE.code / f"{self._window.shown.guide}.md"
        rows = keys_in(chapter) if chapter.is_file() else []
        found = [Command(does, place, key, _nothing) for key, does in rows]
        return [*found, *(command for command in self.commands() if command.keys)]

    def _on_document_changed(self) -> None:
        document = self._context.document
        if self.steps is not None:
            self.steps.show_stack(document.undo_stack if document else None)
        if self.tour is not None:
            self.tour.leave()
        is_sample = document is not None and _is_sample(document.project.path)
        if is_sample and not self._context.settings.has_seen_tour:
            QTimer.singleShot(0, self.start_tour)  # the screen is laid out first

    def _on_building_changed(self, is_building: bool) -> None:
        if self.steps is not None:
            self.steps.allow(not is_building)

    def _on_tour_ended(self) -> None:
        self.tour = None


def _nothing() -> None:
    """Do nothing: keys that belong to a table or chart are only told."""


def _is_sample(path: Path) -> bool:
    """Tell whether a project is a copy of the sample, by its name."""
    names = (translate("AppContext", "SixShift sample"), "SixShift sample")
    return path.stem.startswith(names)
