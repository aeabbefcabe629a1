"""The roster's table over the curve of a day, which gives its room away when it is folded."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QSplitter

from scheduler_app.context import AppContext
from scheduler_app.screens.roster.coverage_panel import CoveragePanel
from scheduler_app.screens.roster.table_card import TableCard

_LEAST_TABLE, _LEAST_CURVE = 474, 186
"""Pixels in a window of 800: fourteen people, and a curve that can still be read."""

_TABLE_SHARE, _CURVE_SHARE = 3, 1


class TableAndCurve(QSplitter):
    """The line between them is drawn by hand; whether the curve is folded is remembered."""

    def __init__(
        self, context: AppContext, table: TableCard, curve: CoveragePanel, gap: int
    ) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._context, self._curve = context, curve
        self._open_sizes = [_LEAST_TABLE, _LEAST_CURVE]
        self.addWidget(table)
        self.addWidget(curve)
        self.setSizes(self._open_sizes)
        self.setStretchFactor(0, _TABLE_SHARE)
        self.setStretchFactor(1, _CURVE_SHARE)
        self.setHandleWidth(gap)
        self.setChildrenCollapsible(False)
        if context.settings.is_curve_folded:
            curve.fold(is_folded=True)
            self._fit(is_folded=True)
        curve.folded.connect(self._on_folded)

    def _on_folded(self, is_folded: bool) -> None:
        if is_folded:
            self._open_sizes = self.sizes()
        self._fit(is_folded)
        self._context.keep_settings(is_curve_folded=is_folded)

    def _fit(self, is_folded: bool) -> None:
        """Folded, the curve is as high as its title, and the table has the rest."""
        down = QSizePolicy.Policy.Fixed if is_folded else QSizePolicy.Policy.Preferred
        self._curve.setSizePolicy(QSizePolicy.Policy.Preferred, down)
        self.setStretchFactor(1, 0 if is_folded else _CURVE_SHARE)
        self.setSizes([sum(self._open_sizes), 0] if is_folded else self._open_sizes)
