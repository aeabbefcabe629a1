"""Which shifts are worked in a scenario: ticked, those of today at first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout

from scheduler_app.language.phrases import clock_text
from scheduler_app.widgets.panel import Panel, button, label
from solver.domain.pattern import Pattern

_ACROSS = 2


class ShiftsSection(Panel):
    """``edited`` carries the codes of the only shifts that are worked; none: those of today."""

    edited = Signal(tuple)  # of str

    def __init__(self) -> None:
        super().__init__()
        self._patterns: tuple[Pattern, ...] = ()
        self._chosen: tuple[str, ...] = ()
        self._title, self.retired_button = label("section"), button("link")
        self.retired_button.setCheckable(True)
        self.retired_button.toggled.connect(lambda _on: self._show())
        self.ticks: dict[str, QCheckBox] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.retired_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(self._grid)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Shifts worked"))
        self.retired_button.setText(self.tr("Retired ones too"))
        self._show()

    def show_patterns(self, patterns: Sequence[Pattern], chosen: Sequence[str]) -> None:
        """Show the shifts of the project; ``chosen`` are worked, none: those of today."""
        if tuple(patterns) != self._patterns:
            self._patterns = tuple(patterns)
            self._make_ticks()
        self._chosen = tuple(chosen)
        self._show()

    def _show(self) -> None:
        worked = self._worked()
        n_shown = 0
        for pattern in self._patterns:
            tick = self.ticks[pattern.code]
            tick.blockSignals(True)
            tick.setChecked(pattern.code in worked)
            tick.blockSignals(False)
            is_seen = not pattern.is_retired or pattern.code in worked
            is_seen = is_seen or self.retired_button.isChecked()
            tick.setVisible(is_seen)
            if is_seen:
                self._grid.addWidget(tick, n_shown // _ACROSS, n_shown % _ACROSS)
                n_shown += 1
        self.retired_button.setVisible(any(pattern.is_retired for pattern in self._patterns))

    def _worked(self) -> list[str]:
        today = [pattern.code for pattern in self._patterns if not pattern.is_retired]
        return [p.code for p in self._patterns if p.code in (self._chosen or today)]

    def _make_ticks(self) -> None:
        for tick in self.ticks.values():
            self._grid.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self.ticks = {}
        for pattern in self._patterns:
            start, end = clock_text(pattern.start_minute), clock_text(pattern.end_minute)
            tick = self.ticks[pattern.code] = QCheckBox(f"{pattern.code}  {start}–{end}")
            tick.setToolTip(pattern.name)
            tick.toggled.connect(lambda _on: self._on_toggled())

    def _on_toggled(self) -> None:
        today = tuple(pattern.code for pattern in self._patterns if not pattern.is_retired)
        codes = tuple(p.code for p in self._patterns if self.ticks[p.code].isChecked())
        if not codes:  # nobody could work at all
            self._show()
            return
        self._chosen = () if codes == today else codes
        self.edited.emit(self._chosen)
