"""Every control of every screen says what it is to a screen reader, and can be reached by Tab."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from scheduler_app.screens import SCREENS

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)


def controls(screen: QWidget) -> list[QWidget]:
    """Return what can be operated; not the parts that Qt makes inside of it."""
    return [
        widget
        for kind in CONTROLS
        for widget in screen.findChildren(kind)
        if not isinstance(widget, QHeaderView)
        and not isinstance(widget.parent(), QAbstractSpinBox | QComboBox | QAbstractItemView)
        and not widget.objectName().startswith("qt_")
        and not _is_inside_combo_box(widget)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]


def _is_inside_combo_box(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QComboBox):
        above = above.parentWidget()
    return above is not None


def nameless(screen: QWidget) -> list[str]:
    found = []
    for widget in controls(screen):
        if isinstance(widget, QAbstractButton) and not widget.isVisibleTo(screen):
            continue  # it gets its words as it is shown
        name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        if not (name or widget.accessibleName()):
            parents, above = [], widget
            while above is not screen and above is not None:
                parents.append(type(above).__name__)
                above = above.parentWidget()
            found.append(" in ".join(parents))
    return found


@pytest.mark.parametrize("key", [entry.key for entry in SCREENS])
def test_every_control_has_a_name(window, project_path, key):
    window.context.open_project(project_path)
    window.show_screen(key)
    assert nameless(window.screen_of(key)) == []


def test_every_control_of_the_frame_has_a_name(window):
    assert nameless(window.navigation) == []
