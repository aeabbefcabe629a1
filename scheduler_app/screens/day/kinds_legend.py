"""The kinds of activities in their colours, in one line."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from scheduler_app.paint.activity_look import COLOURS, kind_letter, kind_name
from scheduler_app.paint.row_painter import block_colours
from scheduler_app.widgets.theme import Theme
from solver.domain.activity import ActivityKind

_SIDE, _BETWEEN = 10, "&nbsp;&nbsp;&nbsp; "


class KindsLegend(QLabel):
    """Letter and name of the kinds that are shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kinds: tuple[ActivityKind, ...] = ()
        self.setProperty("kind", "small")
        self.setContentsMargins(_SIDE, 4, _SIDE, 4)
        # The words never make the window wider.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.write)

    def show_kinds(self, kinds: Iterable[ActivityKind]) -> None:
        """Show these kinds, in the usual order."""
        there = set(kinds)
        self._kinds = tuple(kind for kind in ActivityKind if kind in there)
        self.write()

    def write(self) -> None:
        """Write the line in the current language and colours."""
        self.setText(_BETWEEN.join(map(self._entry, self._kinds)))

    def _entry(self, kind: ActivityKind) -> str:
        fill, text = block_colours(COLOURS[kind], self._theme.tokens.is_dark)
        style = f"background-color:{fill.name()};color:{text.name()}"
        letter = f'<span style="{style}">&nbsp;{escape(kind_letter(kind))}&nbsp;</span>'
        return f"{letter}&nbsp;{escape(kind_name(kind))}"
