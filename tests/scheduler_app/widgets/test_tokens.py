"""Tokens: labels of every hue are readable, light and dark."""

from __future__ import annotations

import math

import pytest
from PySide6.QtGui import QColor

from scheduler_app.widgets.tokens import (
    DARK,
    LIGHT,
    READABLE,
    colour_blind,
    contrast,
    pill_colours,
)

NO_RED = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)
NO_GREEN = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
"""What is seen without red, without green cones, of linear RGB.

Source: Machado, Oliveira, Fernandes 2009, severity 1.0.
"""
WHITE = (0.9505, 1.0, 1.089)
TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
CLEARLY_APART = 15  # 2.3 is just noticed side by side
PAIRS = [("red", "green"), ("red", "amber"), ("amber", "green"), ("short", "on_duty")]

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


@pytest.mark.parametrize("tokens", [LIGHT, DARK, colour_blind(LIGHT), colour_blind(DARK)])
@pytest.mark.parametrize("name", ["text", "muted", "accent", "red", "amber", "green"])
def test_words_are_readable_on_a_card(tokens, name):
    assert contrast(QColor(getattr(tokens, name)), QColor(tokens.surface)) >= READABLE


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_people_beyond_need_are_seen_beside_those_needed_and_on_the_card(tokens):
    surplus = QColor(tokens.surplus)
    for beside in (tokens.surface, tokens.on_duty):
        assert contrast(surplus, QColor(beside)) >= 1.2


def times(matrix, column):
    return [sum(a * b for a, b in zip(row, column, strict=True)) for row in matrix]


def lab(name, cones):
    """CIE L*a*b* of a colour as it is seen (D65)."""
    colour = QColor(name)
    shares = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares]
    seen = [min(1.0, max(0.0, c)) for c in times(cones, linear)]
    parts = (c / w for c, w in zip(times(TO_XYZ, seen), WHITE, strict=True))
    x, y, z = (c ** (1 / 3) if c > 0.008856 else 7.787 * c + 16 / 116 for c in parts)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(tokens, pair, cones):
    """Difference of two tokens as it is seen (CIE 1976)."""
    first, second = (lab(getattr(tokens, name), cones) for name in pair)
    return math.dist(first, second)


@pytest.mark.parametrize("cones", [NO_RED, NO_GREEN], ids=["no red", "no green"])
@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_signals_for_the_colour_blind_are_told_apart(tokens, cones):
    alike = {pair: apart(colour_blind(tokens), pair, cones) for pair in PAIRS}
    assert min(alike.values()) >= CLEARLY_APART, alike
    assert apart(colour_blind(tokens), PAIRS[0], cones) > apart(tokens, PAIRS[0], cones)
