"""The colour tokens of the two themes, and the colours derived from them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from PySide6.QtGui import QColor

ROW_PIXELS, COMPACT_ROW_PIXELS = 30, 26
"""Height of a row of people."""
READABLE = 4.5
"""Least contrast of text on its fill (WCAG 2.2, success criterion 1.4.3)."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme; every colour of the window is one of these or derived from one."""

    is_dark: bool
    background: str
    surface: str
    line: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    on_accent: str
    selection: str
    hover: str
    weekend: str
    red: str
    red_soft: str
    amber: str
    amber_soft: str
    green: str
    green_soft: str
    on_duty: str
    surplus: str
    short: str


LIGHT = Tokens(
    is_dark=False,
    background="#F6F7F9",
    surface="#FFFFFF",
    line="#E4E7EC",
    text="#1D2433",
    muted="#6B7485",
    faint="#B4BBC6",
    accent="#2563EB",
    accent_hover="#1D4FD0",
    on_accent="#FFFFFF",
    selection="#E8F0FE",
    hover="#F1F3F6",
    weekend="#FBF4F4",
    red="#C62828",
    red_soft="#FDECEC",
    amber="#B45309",
    amber_soft="#FDF3E4",
    green="#15803D",
    green_soft="#E8F6ED",
    on_duty="#BFD3FA",
    surplus="#DFE9FD",
    short="#DD6666",
)

DARK = Tokens(
    is_dark=True,
    background="#15181E",
    surface="#1C2027",
    line="#2C323C",
    text="#E6E9EF",
    muted="#98A2B3",
    faint="#566071",
    accent="#7AA2FF",
    accent_hover="#93B4FF",
    on_accent="#10182B",
    selection="#243352",
    hover="#242932",
    weekend="#2A2226",
    red="#FF8A80",
    red_soft="#3A2224",
    amber="#F5B161",
    amber_soft="#382B1B",
    green="#7BD88F",
    green_soft="#1D3325",
    on_duty="#2F55A4",
    surplus="#2A3C69",
    short="#C24A45",
)


_TOLD_APART: dict[bool, dict[str, Any]] = {
    False: {
        **{"red": "#8A2A00", "red_soft": "#FCEBDD", "short": "#E08A3C"},
        **{"amber": "#936600", "amber_soft": "#FDF7E6"},
        **{"green": "#0A6BA8", "green_soft": "#E3F1FA"},
    },
    True: {
        **{"red": "#FF8A3D", "red_soft": "#3D2717", "short": "#B3621E"},
        **{"amber": "#F5E6A8", "amber_soft": "#36301A"},
        **{"green": "#6FC3F2", "green_soft": "#182F3D"},
    },
}
"""By darkness: vermilion, yellow and blue, which keep apart without red or green cones.

Source of the hues: Okabe, Ito 2008, Color Universal Design.  Vermilion and yellow look alike
without green cones, so that they differ in lightness too; all are dark or light enough for text.
"""


def colour_blind(tokens: Tokens) -> Tokens:
    """Return a theme whose signals do not need red and green to be told apart."""
    return replace(tokens, **_TOLD_APART[tokens.is_dark])


@lru_cache(maxsize=256)
def pill_colours(colour: str, is_dark: bool) -> tuple[QColor, QColor]:
    """Return fill and text for a label of the given hue; always readable.

    Light: a pastel with dark text.  Dark: a deep fill with light text.
    """
    asked = QColor(colour)
    if not asked.isValid():
        asked = QColor("#CFD4DC")
    # A grey has no hue; Qt says -1 then.
    hue = max(asked.hslHueF(), 0.0)
    saturation, lightness = asked.hslSaturationF(), asked.lightnessF()
    if is_dark:
        fill = _dark_fill(hue, min(saturation, 0.28), 0.40 - 0.10 * (1.0 - lightness))
        return fill, _readable(fill, hue, min(saturation, 0.5), 0.93, 0.01)
    fill = _hsl(hue, saturation, min(max(lightness, 0.78), 0.92))
    return fill, _readable(fill, hue, min(saturation, 0.75), 0.26, -0.02)


def contrast(first: QColor, second: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    low, high = sorted((_luminance(first), _luminance(second)))
    return (high + 0.05) / (low + 0.05)


def _readable(fill: QColor, hue: float, saturation: float, lightness: float, by: float) -> QColor:
    text = _hsl(hue, saturation, lightness)
    while contrast(fill, text) < READABLE and 0.0 < lightness < 1.0:
        lightness = min(1.0, max(0.0, lightness + by))
        text = _hsl(hue, saturation, lightness)
    return text


def _dark_fill(hue: float, saturation: float, lightness: float) -> QColor:
    """Return a fill on which white can be read; yellow has to be darker than blue for it."""
    fill = _hsl(hue, saturation, lightness)
    while contrast(fill, QColor("white")) < READABLE + 0.5:
        lightness -= 0.01
        fill = _hsl(hue, saturation, lightness)
    return fill


def _hsl(hue: float, saturation: float, lightness: float) -> QColor:
    return QColor.fromHslF(hue, saturation, lightness)


def _luminance(colour: QColor) -> float:
    def linear(c: float) -> float:
        return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(c) for c in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
