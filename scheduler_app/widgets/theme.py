"""Light and dark: palette and style sheet of the application, made from the tokens."""

from __future__ import annotations

from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from scheduler_app.widgets.tokens import DARK, LIGHT, Tokens, colour_blind

MODES = ("system", "light", "dark")
RESOURCES = Path(__file__).parents[2] / "resources"


class Theme(QObject):
    """The look of the running application; ``changed`` fires after it was switched."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mode, self.is_colour_blind = "light", False
        self.tokens: Tokens = LIGHT
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    def colour(self, token: str) -> QColor:
        """Return a token by name as a colour."""
        return QColor(_parsed(getattr(self.tokens, token)))

    def set_mode(self, mode: str, *, is_colour_blind: bool = False) -> None:
        """Show "light", "dark", or what the system shows; orange and blue for the colour-blind.

        Raises:
            ValueError: Not one of ``MODES``.
        """
        if mode not in MODES:
            raise ValueError(f"theme: must be one of {', '.join(MODES)}, got {mode}")
        self.mode, self.is_colour_blind = mode, is_colour_blind
        self._apply()

    def _on_system_changed(self) -> None:
        if self.mode == "system":
            self._apply()

    def _apply(self) -> None:
        scheme = QGuiApplication.styleHints().colorScheme()
        is_dark = self.mode == "dark" or (self.mode == "system" and scheme == Qt.ColorScheme.Dark)
        tokens = DARK if is_dark else LIGHT
        self.tokens = colour_blind(tokens) if self.is_colour_blind else tokens
        QApplication.setPalette(_palette(self.tokens))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setStyleSheet(style_sheet(self.tokens))
        self.changed.emit()


# A table asks a thousand times a paint; the copies are the askers' own to change.
_parsed = lru_cache(maxsize=256)(QColor)


def style_sheet(tokens: Tokens) -> str:
    """Return the application's style sheet in the colours of ``tokens``."""
    template = (RESOURCES / "styles" / "window.qss").read_text(encoding="utf-8")
    tone = "dark" if tokens.is_dark else "light"
    icons = (RESOURCES / "icons").as_posix()
    return Template(template).substitute(asdict(tokens), icons=icons, tone=tone)


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in (
        (role.Window, tokens.background),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.background),
        (role.Button, tokens.surface),
        (role.ToolTipBase, tokens.surface),
        (role.WindowText, tokens.text),
        (role.Text, tokens.text),
        (role.ButtonText, tokens.text),
        (role.ToolTipText, tokens.text),
        (role.PlaceholderText, tokens.muted),
        (role.Highlight, tokens.selection),
        (role.HighlightedText, tokens.text),
        (role.Link, tokens.accent),
        (role.Mid, tokens.line),
    ):
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.muted))
    return palette
