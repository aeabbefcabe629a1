"""Tokens: labels of every hue are readable, light and dark."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from scheduler_app.widgets.tokens import DARK, LIGHT, READABLE, contrast, pill_colours

COLOURS = [
    QColor.fromHslF(h / 12, s, v).name() for h in range(12) for s in (0, 1) for v in (0.1, 0.9)
]


def test_contrast_of_black_on_white_is_21():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21, abs=0.01)


@pytest.mark.parametrize("is_dark", [False, True])
@pytest.mark.parametrize("colour", ["#CFE5FA", "#FFDDA8", "not a colour", *COLOURS])
def test_pill_text_is_readable_on_its_fill(colour, is_dark):
    fill, text = pill_colours(colour, is_dark)
    assert contrast(fill, text) >= READABLE


def test_pill_keeps_the_hue_of_the_pattern():
    for is_dark in (False, True):
        fill, text = pill_colours("#FFDDA8", is_dark)
        assert fill.hslHueF() == pytest.approx(QColor("#FFDDA8").hslHueF(), abs=0.02)
        assert text.hslHueF() == pytest.approx(fill.hslHueF(), abs=0.04)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize("name", ["text", "muted", "accent", "red", "amber", "green"])
def test_words_are_readable_on_a_card(tokens, name):
    assert contrast(QColor(getattr(tokens, name)), QColor(tokens.surface)) >= READABLE
