"""What the lines and fills beneath the ruler are."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QLabel, QSizePolicy

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.shifts.need_curve import NeedCurve
from scheduler_app.widgets.legend import legend_text
from scheduler_app.widgets.theme import Theme

_REQUIRED = QT_TRANSLATE_NOOP("Shifts", "agents required")
_MEAN = QT_TRANSLATE_NOOP("Shifts", "agents required, mean of the week")
_HIGHEST = QT_TRANSLATE_NOOP("Shifts", "on the day that needs most")
_ON_DUTY = QT_TRANSLATE_NOOP("Shifts", "on duty in this roster")
_SHORT = QT_TRANSLATE_NOOP("Shifts", "short")
_BREAKS = QT_TRANSLATE_NOOP("Shifts", "breaks may lie here")


class RulerLegend(QLabel):
    """A line of words, or two, each with its sign before it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: list[tuple[str, str, str]] = []
        self.setProperty("kind", "small")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setWordWrap(True)
        theme.changed.connect(self._write)

    def show_curve(
        self, curve: NeedCurve | None, *, is_week: bool, has_breaks: bool = False
    ) -> None:
        """Explain what is drawn of ``curve``; nothing without one."""
        self._parts = []
        if curve is not None:
            self._parts.append(("━", "text", _MEAN if is_week else _REQUIRED))
            if not np.array_equal(curve.highest, curve.required):
                self._parts.append(("─", "muted", _HIGHEST))
            if curve.on_duty is not None:
                self._parts += [("■", "on_duty", _ON_DUTY), ("■", "short", _SHORT)]
        if has_breaks:
            self._parts.append(("▁", "text", _BREAKS))
        self.setVisible(bool(self._parts))
        self._write()

    def _write(self) -> None:
        self.setText(
            legend_text(
                (sign, self._theme.colour(token).name(), translate("Shifts", words))
                for sign, token, words in self._parts
            )
        )
