"""What can be done now: menus, screens, the shown screen's buttons, weeks and people to go to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenu, QMenuBar, QWidget

from scheduler_app.context import AppContext
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens import SCREENS
from scheduler_app.widgets.command_palette import Command

_NATIVE = QKeySequence.SequenceFormat.NativeText
_GO_TO = QT_TRANSLATE_NOOP("Palette", "Go to")
_GO_TO_PERSON = QT_TRANSLATE_NOOP("Palette", "Go to the person")
_WEEK = QT_TRANSLATE_NOOP("Palette", "Week {number} from {first}")
_LEAST_LETTERS, _DIGITS = 2, 10


def plain(text: str) -> str:
    """Return a button's or menu's text without its accelerator."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…").strip()


def menu_commands(bar: QMenuBar) -> Iterator[Command]:
    """Yield every action of the menus that can be chosen now, with the path to it."""
    for action in bar.actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from _of_menu(menu, plain(action.text()))


def screen_keys(number: int) -> QKeySequence:
    """Return what goes to the first, second, ... screen: Ctrl and a digit, as far as they go."""
    return QKeySequence(f"Ctrl+{number % 10}" if number <= _DIGITS else "")


def screen_commands(context: AppContext, show: Callable[[str], None]) -> Iterator[Command]:
    """Yield the screens that can be gone to."""
    place = translate("Palette", _GO_TO)
    for number, entry in enumerate((e for e in SCREENS if e.in_navigation), start=1):
        if context.document is not None or not entry.needs_project:
            keys = screen_keys(number).toString(_NATIVE)
            title = translate("Screens", entry.title)
            yield Command(title, place, keys, partial(show, entry.key))


def button_commands(screen: QWidget, place: str) -> Iterator[Command]:
    """Yield the buttons with words that are seen on a screen and can be pressed."""
    for found in screen.findChildren(QAbstractButton):
        title = plain(found.text())
        if len(title) >= _LEAST_LETTERS and found.isVisible() and found.isEnabled():
            keys = found.shortcut().toString(_NATIVE)
            yield Command(title, place, keys, found.click)


def week_commands(context: AppContext) -> Iterator[Command]:
    """Yield the weeks that the project has anything for."""
    document = context.document
    if document is None or context.is_building:
        return
    place = translate("Palette", _GO_TO)
    for first in document.weeks():
        title = translate("Palette", _WEEK, number=first.isocalendar().week, first=first)
        yield Command(title, place, "", partial(_show_week, context, first))


def people_commands(context: AppContext) -> Iterator[Command]:
    """Yield everybody in the shown week's roster, to be gone to."""
    document = context.document
    if document is None or document.week is None:
        return
    place = translate("Palette", _GO_TO_PERSON)
    for person in document.problem.employees:
        title = f"{person.name}  {person.id}"
        yield Command(title, place, "", partial(context.want_person, person.id))


def _show_week(context: AppContext, first: date) -> None:
    from scheduler_app.document.week_beside import turn_to_week  # heavy; a project is open here

    refusal = turn_to_week(context.document, first)
    if refusal:
        context.post(refusal, "red")


def _of_menu(menu: QMenu, place: str) -> Iterator[Command]:
    menu.aboutToShow.emit()  # some fill themselves as they open
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _of_menu(inner, f"{place} › {plain(action.text())}")
        elif action.isEnabled() and not action.isSeparator():
            yield _of_action(action, place)


def _of_action(action: QAction, place: str) -> Command:
    keys = action.shortcut().toString(_NATIVE)
    return Command(plain(action.text()), place, keys, action.trigger)
