"""The window: navigation at left, messages above, one screen at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QIcon, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from scheduler_app.context import WORKBOOK_SUFFIXES, AppContext
from scheduler_app.language.translation import translate
from scheduler_app.main_window.assistance import Assistance
from scheduler_app.main_window.commands_found import screen_keys
from scheduler_app.main_window.exporter import Exporter
from scheduler_app.main_window.menus import Menus
from scheduler_app.main_window.navigation import Navigation
from scheduler_app.main_window.time_zone_choice import TimeZoneChoice
from scheduler_app.main_window.window_state import WindowState
from scheduler_app.screens import SCREENS
from scheduler_app.widgets.message_bar import MessageBar
from scheduler_app.widgets.panel import label, set_tone
from scheduler_app.widgets.theme import RESOURCES
from scheduler_app.workbook_import import PROJECT_SUFFIX

if TYPE_CHECKING:
    from scheduler_app.store.project_file import ProjectFile

_FIRST_SIZE = (1280, 800)
_LEAST_SIZE = (960, 600)
_START, _WEEK = "start", "week"


class MainWindow(QMainWindow):
    """Shows the screens of ``SCREENS``; each is made when it is first shown."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self.context = context
        self._screens: dict[str, QWidget] = {}
        self.shown = SCREENS[0]
        self.navigation = Navigation()
        self._content = QWidget()
        self.message_bar = MessageBar(self._content)
        self.banner = label(wrap=True)
        self.banner.setProperty("kind", "banner")
        self._stack = QStackedWidget()
        self.menus = Menus(self.menuBar(), context)
        self._exporter = Exporter(context, self)
        self._time_zone = TimeZoneChoice(context, self)
        self.assistance = Assistance(self)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self.setWindowIcon(QIcon(str(RESOURCES / "icons" / "sixshift.svg")))
        self.setMinimumSize(*_LEAST_SIZE)
        self.resize(*_FIRST_SIZE)
        self._state = WindowState(self, context)
        self._state.restore_window()
        self._on_document_changed()

    def show_screen(self, key: str) -> None:
        """Show a screen by its key."""
        if key not in self._screens:
            entry = next(entry for entry in SCREENS if entry.key == key)
            self._screens[key] = entry.create(self.context)
            self._state.restore_screen(key, self._screens[key])
            self._stack.addWidget(self._screens[key])
        self._stack.setCurrentWidget(self._screens[key])
        self._screens[key].setFocus()
        self.navigation.show_chosen(key)
        self.shown = next(entry for entry in SCREENS if entry.key == key)

    def screen_of(self, key: str) -> QWidget:
        """Return a screen that was shown before."""
        return self._screens[key]

    def retranslate(self) -> None:
        """Write the window's own words in the current language."""
        document = self.context.document
        name = self.tr("SixShift")
        self.setWindowTitle(f"{document.project.path.name} - {name}" if document else name)
        if document and document.project.read_only:
            self.banner.setText(self._read_only_text(document.project))
        self.banner.setVisible(bool(document and document.project.read_only))

    def _read_only_text(self, project: ProjectFile) -> str:
        if project.held_by:
            text = self.tr(
                "Read only: the project is held by {who}. Close it there, then open again."
            )
            return text.format(who=project.held_by)
        if project.obstacle:
            text = self.tr("Read only: {reason}. Mend that and open the project again.")
            return text.format(reason=translate("Project", project.obstacle))
        return self.tr("Read only: this project cannot be changed here.")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.menus.retranslate()
            self.retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.context.open_path(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._state.keep(self.shown.key)
        self.context.close_project()
        event.accept()

    def _lay_out(self) -> None:
        set_tone(self.banner, "amber")
        above = QWidget()
        banners = QVBoxLayout(above)
        banners.setContentsMargins(16, 8, 16, 0)
        banners.addWidget(self.banner)
        content = self._content
        content.setObjectName("page")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(above)
        column.addWidget(self._stack, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addWidget(content, 1)
        self.setCentralWidget(whole)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def _connect(self) -> None:
        context = self.context
        context.message_posted.connect(self.message_bar.show_message)
        context.document_changed.connect(self._on_document_changed)
        context.building_changed.connect(lambda _is_building: self.message_bar.retire())
        context.building_changed.connect(self.navigation.show_building)
        context.import_refused.connect(lambda _path, _faults: self.show_screen(_START))
        context.screen_wanted.connect(self.show_screen)
        self.navigation.chosen.connect(lambda _key: self.message_bar.clear())
        self.navigation.chosen.connect(self.show_screen)
        acts: dict[str, Callable[[], object]] = {
            **self.assistance.acts(),
            "quit": self.close,
            "time_zone": self._time_zone.ask,
        }
        self.menus.wanted.connect(lambda key: acts[key]())
        for number, entry in enumerate(self.navigation.buttons.values(), start=1):
            QShortcut(screen_keys(number), self, entry.click)

    def _on_document_changed(self) -> None:
        document = self.context.document
        self.navigation.set_has_project(document is not None)
        self.navigation.show_saved(None)
        self.navigation.show_read_only(bool(document and document.project.read_only))
        self.message_bar.clear()  # what it says and offers was of the project before
        if document is not None:
            document.saved.connect(self.navigation.show_saved)
            document.saved.connect(lambda _moment: self.message_bar.retire())
            document.replaced.connect(self.message_bar.retire)
        self.show_screen(_START if document is None else self._state.screen_to_show(_WEEK))
        self.retranslate()


def _dropped_file(event: QDropEvent) -> Path | None:
    """Return the one project or workbook that is dragged, if it is one."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    suffixes = (PROJECT_SUFFIX, *WORKBOOK_SUFFIXES)
    return path if path.suffix.lower() in suffixes else None
