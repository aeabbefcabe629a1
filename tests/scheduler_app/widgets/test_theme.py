"""Theme: the whole application switches between light and dark."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from scheduler_app.widgets.fonts import body_font
from scheduler_app.widgets.theme import Theme, style_sheet
from scheduler_app.widgets.tokens import DARK, LIGHT


def test_switching_sets_palette_and_style_sheet(qapp, qtbot):
    theme = Theme()
    for mode, tokens in (("dark", DARK), ("light", LIGHT)):
        with qtbot.waitSignal(theme.changed):
            theme.set_mode(mode)
        ground = QApplication.palette().color(QPalette.ColorRole.Window).name().upper()
        assert ground == tokens.background
        assert tokens.surface in qapp.styleSheet()


def test_an_unknown_mode_is_refused(qapp):
    with pytest.raises(ValueError, match="theme"):
        Theme().set_mode("sepia")


def test_every_place_of_the_style_sheet_is_filled(qapp):
    assert "$" not in style_sheet(LIGHT)


def test_chinese_fonts_follow_the_system_font(qapp):
    assert body_font().families()[-3:] == ["Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC"]
