"""The menu of a place in the timeline: insert, delete, lock, place anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from scheduler_app.paint.activity_look import kind_name
from solver.domain.activity import Activity, ActivityKind

INSERTED = (
    ActivityKind.LUNCH,
    ActivityKind.BREAK,
    ActivityKind.MEETING,
    ActivityKind.TRAINING,
    ActivityKind.OFF_LINE,
)
"""What can be put in by hand, in the order of the menu."""
_INSERT = QT_TRANSLATE_NOOP("PlaceMenu", "Insert {kind}")
_LOCK = QT_TRANSLATE_NOOP("PlaceMenu", "Lock")
_UNLOCK = QT_TRANSLATE_NOOP("PlaceMenu", "Unlock")
_DELETE = QT_TRANSLATE_NOOP("PlaceMenu", "Delete")
_DAY = QT_TRANSLATE_NOOP("PlaceMenu", "Place the breaks of this day anew")
_WEEK = QT_TRANSLATE_NOOP("PlaceMenu", "Place the breaks of this week anew")


@dataclass(frozen=True, slots=True)
class MenuActs:
    """What the entries do; None where there is nothing to do it to."""

    insert: Callable[[ActivityKind], object] | None
    delete: Callable[[], object] | None
    lock: Callable[[], object] | None
    place: Callable[[bool], object] | None  # True: the whole week


def place_menu(parent: QWidget, chosen: Activity | None, acts: MenuActs) -> QMenu:
    """Return the menu; what cannot be done now is grey."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if chosen is not None:
        is_locked = chosen.locked
        _add(menu, _words(_UNLOCK if is_locked else _LOCK) + "\tL", acts.lock)
        _add(menu, _words(_DELETE) + "\tDel", acts.delete)
        menu.addSeparator()
    insert = acts.insert
    for kind in INSERTED:
        do = partial(insert, kind) if insert is not None else None
        _add(menu, _words(_INSERT).format(kind=kind_name(kind)), do)
    menu.addSeparator()
    place = acts.place
    for words, is_week in ((_DAY, False), (_WEEK, True)):
        _add(menu, _words(words), partial(place, is_week) if place is not None else None)
    return menu


def _add(menu: QMenu, words: str, do: Callable[[], object] | None) -> None:
    action = menu.addAction(words)
    action.setEnabled(do is not None)
    if do is not None:
        action.triggered.connect(lambda _checked=False, d=do: d())


def _words(text: str) -> str:
    return QCoreApplication.translate("PlaceMenu", text)
