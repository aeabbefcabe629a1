"""No words are cut off: each English text made longer, and the Chinese, at 1280 x 800."""

from __future__ import annotations

import re
import shutil
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QWidget,
)

from resources.samples import __path__ as samples
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.screens import SCREENS
from scheduler_app.widgets.tab_button import TabButton

WIDTH, HEIGHT = 1_280, 800
LONGER_BY = 0.4
PADDING = "xyx xyxy "


class LongTexts(QTranslator):
    """Each text of the program longer by 40 %, as a translation may be."""

    def translate(self, context, source, disambiguation=None, n=-1):
        if not source.strip(" &…%") or source.startswith(" "):
            return source  # a unit or a sign
        more = max(1, round(LONGER_BY * len(re.sub(r"\{.*?\}", "", source))))
        return f"{source} {(PADDING * more)[: more - 1]}".rstrip()


def is_cut(widget: QWidget) -> bool:
    """Tell whether a text needs more room than it has."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height()
    return widget.sizeHint().width() > widget.width()


def cut_texts(window: QWidget) -> list[str]:
    kinds = (QLabel, QPushButton, QCheckBox, QRadioButton)
    return [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}: {widget.text()}"
        for kind in kinds
        for widget in window.findChildren(kind)
        if widget.isVisible() and widget.text() and is_cut(widget)
    ]


def tabs_of(screen: QWidget) -> list[QAbstractButton]:
    return [tab for tab in screen.findChildren(TabButton) if tab.isVisible() and tab.isEnabled()]


def faults_of(window, screen) -> list[str]:
    """Return what is cut off on a screen, whichever of its tabs is shown, one after the other."""
    found, done = set(), set()
    todo = [None, *tabs_of(screen)]
    while todo:
        tab = todo.pop(0)
        if tab is not None:
            done.add(tab)
            tab.click()
        for _ in range(3):
            QCoreApplication.processEvents()
        found.update(cut_texts(window))
        todo += [other for other in tabs_of(screen) if other not in done and other not in todo]
    if (window.width(), window.height()) != (WIDTH, HEIGHT):
        found.add(f"the window is {window.width()} x {window.height()}")
    return sorted(found)


@pytest.fixture(params=["longer", "zh"])
def language(request, qapp):
    """Speak longer English, or Chinese."""
    if request.param == "zh":
        yield lambda: LANGUAGE.switch("zh")
        return
    texts = LongTexts()
    yield lambda: QCoreApplication.installTranslator(texts)
    QCoreApplication.removeTranslator(texts)


@pytest.mark.parametrize("key", [entry.key for entry in SCREENS if entry.in_navigation])
def test_no_text_is_cut_off(window, tmp_path, language, key):
    path = tmp_path / "centre.sixshift"
    shutil.copyfile(f"{samples[0]}/sample_{LANGUAGE.code}.sixshift", path)
    language()
    window.resize(WIDTH, HEIGHT)
    window.context.open_project(path)
    if key in {"roster", "day", "repair", "reports"}:
        document = window.context.document
        document.show_week(document.first_date - timedelta(days=7))
    window.show_screen(key)
    assert not (faults := faults_of(window, window.screen_of(key))), "\n".join(faults)
