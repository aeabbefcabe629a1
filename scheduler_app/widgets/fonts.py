"""The font of all text, on the screen and on paper."""

from __future__ import annotations

from PySide6.QtGui import QFont, QGuiApplication

BODY_PIXELS = 13
_CHINESE_FONTS = ["Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC"]


def body_font() -> QFont:
    """Return the system font at body size, with Chinese fonts to fall back on."""
    font = QFont(QGuiApplication.font())
    font.setFamilies([font.family(), *_CHINESE_FONTS])
    font.setPixelSize(BODY_PIXELS)
    return font
