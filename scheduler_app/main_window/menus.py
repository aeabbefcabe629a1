"""The menu bar: File, Edit, View, Help."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar

from scheduler_app.context import AppContext
from scheduler_app.language.translation import LANGUAGE, LANGUAGES
from scheduler_app.main_window.exporter import EXPORTS
from scheduler_app.settings.user_settings import ColourScheme
from scheduler_app.widgets.theme import MODES

if TYPE_CHECKING:
    from scheduler_app.document.schedule_document import ScheduleDocument

_Key = QKeySequence.StandardKey
_LANGUAGE_NAMES = {"en": "English", "zh": "中文"}


class Menus(QObject):
    """Makes the menus once; ``retranslate`` writes their words again."""

    wanted = Signal(str)  # the key of an action that the window itself does

    def __init__(self, bar: QMenuBar, context: AppContext) -> None:
        super().__init__(bar)
        self._bar, self._context = bar, context
        self._stack: QUndoStack | None = None
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        self._make_file_menu()
        self._make_edit_menu()
        self._make_view_menu()
        self._make_help_menu()
        context.document_changed.connect(self._on_document_changed)
        context.building_changed.connect(self._update_enabled)
        context.setting_changed.connect(lambda _name: self._mark_choices())
        self._on_document_changed()
        self.retranslate()

    def action(self, key: str) -> QAction:
        """Return one action by its key, for example "undo"."""
        return self._actions[key]

    def retranslate(self) -> None:
        """Write every word of the menus in the current language."""
        for key, text in self._menu_words().items():
            self._menus[key].setTitle(text)
        for key, text in self._action_words().items():
            self._actions[key].setText(text)
        self._update_undo_words()

    def _menu_words(self) -> dict[str, str]:
        return {
            "file": self.tr("&File"),
            "recent": self.tr("&Recent"),
            "export": self.tr("&Export"),
            "edit": self.tr("&Edit"),
            "view": self.tr("&View"),
            "theme": self.tr("&Theme"),
            "language": self.tr("&Language"),
            "help": self.tr("&Help"),
        }

    def _action_words(self) -> dict[str, str]:
        return {
            "new": self.tr("&New project…"),
            "import": self.tr("New from &workbook…"),
            "open": self.tr("&Open…"),
            "sample": self.tr("Try the &sample"),
            "take_over": self.tr("&Take over an edited roster…"),
            "xlsx": self.tr("&Excel workbook…"),
            "personal": self.tr("Excel workbook with a &sheet for each person…"),
            "csv": self.tr("&CSV…"),
            "ics": self.tr("Calendar of &all people…"),
            "calendars": self.tr("Calendars, one &file for each person…"),
            "pdf": self.tr("&PDF of the roster…"),
            "days": self.tr("PDF of the &day charts…"),
            "time_zone": self.tr("&Time zone of the calendars…"),
            "close": self.tr("&Close project"),
            "quit": self.tr("&Quit"),
            "steps": self.tr("&Steps…"),
            "settings": self.tr("Se&ttings…"),
            "cut": self.tr("Cu&t"),
            "copy": self.tr("&Copy"),
            "paste": self.tr("&Paste"),
            "all": self.tr("Select &all"),
            "theme_system": self.tr("As the &system"),
            "theme_light": self.tr("&Light"),
            "theme_dark": self.tr("&Dark"),
            "palette": self.tr("All &commands…"),
            "help": self.tr("&Help for this screen"),
            "keys": self.tr("&Keys"),
            "tour": self.tr("&Tour in five steps"),
            "log": self.tr("Open the &log's folder"),
            "about": self.tr("&About SixShift"),
        }

    def _make_file_menu(self) -> None:
        context = self._context
        self._menu("file")
        self._add("file", "new", context.ask_new, _Key.New)
        self._add("file", "import", context.ask_import, "Ctrl+Shift+N")
        self._add("file", "open", context.ask_open, _Key.Open)
        self._add("file", "sample", context.try_sample)
        self._menu("recent", inside="file").aboutToShow.connect(self._fill_recent)
        self._menus["file"].addSeparator()
        self._add("file", "take_over", context.ask_take_over, "Ctrl+Shift+E")
        self._menu("export", inside="file")
        for kind in EXPORTS:
            shortcut = "Ctrl+E" if kind == "xlsx" else None
            self._add("export", kind, partial(context.export_wanted.emit, kind), shortcut)
        self._menus["export"].addSeparator()
        self._add_wanted("export", "time_zone")
        self._menus["file"].addSeparator()
        self._add("file", "close", context.close_project, _Key.Close)
        self._add_wanted("file", "quit", "Ctrl+Q")

    def _make_edit_menu(self) -> None:
        self._menu("edit")
        self._add("edit", "undo", self._undo, _Key.Undo)
        self._add("edit", "redo", self._redo)
        self._actions["redo"].setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        self._add_wanted("edit", "steps", "Ctrl+Shift+H")
        self._menus["edit"].addSeparator()
        self._add("edit", "cut", lambda: _tell_focus("cut"), _Key.Cut)
        self._add("edit", "copy", lambda: _tell_focus("copy"), _Key.Copy)
        self._add("edit", "paste", lambda: _tell_focus("paste"), _Key.Paste)
        self._add("edit", "all", lambda: _tell_focus("selectAll"), _Key.SelectAll)
        self._menus["edit"].addSeparator()
        self._add_wanted("edit", "settings", "Ctrl+,")

    def _make_view_menu(self) -> None:
        self._menu("view")
        self._add_wanted("view", "palette", "Ctrl+K")
        self._menus["view"].addSeparator()
        self._menu("theme", inside="view")
        self._menu("language", inside="view")
        themes, languages = QActionGroup(self), QActionGroup(self)
        for mode in MODES:
            action = self._add("theme", f"theme_{mode}", partial(self._set_theme, mode))
            self._as_choice(action, themes, mode == self._context.settings.colour_scheme)
        for code in LANGUAGES:
            action = self._add("language", f"language_{code}", partial(self._set_language, code))
            action.setText(_LANGUAGE_NAMES[code])
            self._as_choice(action, languages, code == LANGUAGE.code)

    def _make_help_menu(self) -> None:
        self._menu("help")
        self._add_wanted("help", "help", "F1")
        self._add_wanted("help", "keys", "Ctrl+F1")
        self._add_wanted("help", "tour")
        self._menus["help"].addSeparator()
        self._add_wanted("help", "log")
        self._add_wanted("help", "about")

    def _add_wanted(self, menu: str, key: str, shortcut: str | None = None) -> None:
        self._add(menu, key, partial(self.wanted.emit, key), shortcut)

    def _menu(self, key: str, inside: str = "") -> QMenu:
        menu = QMenu(self._bar)
        (self._menus[inside] if inside else self._bar).addMenu(menu)
        self._menus[key] = menu
        return menu

    def _add(
        self,
        menu: str,
        key: str,
        do: Callable[[], object],
        shortcut: _Key | str | None = None,
    ) -> QAction:
        action = QAction(self)
        action.triggered.connect(lambda _checked=False: do())
        if shortcut is not None:
            action.setShortcut(QKeySequence(shortcut))
        self._menus[menu].addAction(action)
        self._actions[key] = action
        return action

    @staticmethod
    def _as_choice(action: QAction, group: QActionGroup, is_chosen: bool) -> None:
        action.setCheckable(True)
        action.setChecked(is_chosen)
        group.addAction(action)

    def _undo(self) -> None:
        if self._stack is not None:
            self._stack.undo()

    def _redo(self) -> None:
        if self._stack is not None:
            self._stack.redo()

    def _set_theme(self, mode: str) -> None:
        self._context.choose_setting("colour_scheme", ColourScheme(mode))

    def _set_language(self, code: str) -> None:
        self._context.choose_setting("language", code)

    def _mark_choices(self) -> None:
        """Mark what was chosen, here or in the settings."""
        self._actions[f"theme_{self._context.settings.colour_scheme}"].setChecked(True)
        self._actions[f"language_{LANGUAGE.code}"].setChecked(True)

    def _fill_recent(self) -> None:
        menu = self._menus["recent"]
        menu.clear()
        for path in self._context.recent():
            action = menu.addAction(str(path))
            action.triggered.connect(lambda _checked=False, p=path: self._context.open_project(p))
        if menu.isEmpty():
            menu.addAction(self.tr("None yet")).setEnabled(False)

    def _on_document_changed(self) -> None:
        document = self._context.document
        self._stack = document.undo_stack if document is not None else None
        if document is not None:
            self._follow(document)
        self._update_enabled()
        self._update_undo_words()

    def _follow(self, document: ScheduleDocument) -> None:
        stack = document.undo_stack
        stack.canUndoChanged.connect(self._update_enabled)
        stack.canRedoChanged.connect(self._update_enabled)
        stack.undoTextChanged.connect(self._update_undo_words)
        stack.redoTextChanged.connect(self._update_undo_words)

    def _update_enabled(self) -> None:
        stack, building = self._stack, self._context.is_building
        self._actions["undo"].setEnabled(bool(stack and stack.canUndo() and not building))
        self._actions["redo"].setEnabled(bool(stack and stack.canRedo() and not building))
        for key in ("close", "take_over", *EXPORTS):
            self._actions[key].setEnabled(stack is not None)
        document = self._context.document
        can_edit = document is not None and not document.project.read_only
        self._actions["time_zone"].setEnabled(can_edit and not building)

    def _update_undo_words(self) -> None:
        # In a menu, a single & would become an accelerator.
        done = self._stack.undoText().replace("&", "&&") if self._stack else ""
        undone = self._stack.redoText().replace("&", "&&") if self._stack else ""
        self._actions["undo"].setText(
            self.tr("&Undo: {step}").format(step=done) if done else self.tr("&Undo")
        )
        self._actions["redo"].setText(
            self.tr("&Redo: {step}").format(step=undone) if undone else self.tr("&Redo")
        )


def _tell_focus(slot: str) -> None:
    """Call ``cut``, ``copy``, ... of the widget that has the focus, if it has one."""
    act = getattr(QApplication.focusWidget(), slot, None)
    if act is not None:
        act()
