"""The card of the timeline: the chart, a hint, progress of placing, the colours' meaning."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout

from scheduler_app.screens.day.kinds_legend import KindsLegend
from scheduler_app.screens.day.timeline_editor import TimelineEditor
from scheduler_app.widgets.panel import Panel, button, label, set_tone
from scheduler_app.widgets.theme import Theme

_BAR_STEPS, _BAR_PIXELS = 1_000, 120


class TimelineCard(Panel):
    """``hint`` is a line beneath the chart, hidden while there is nothing to say."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(kind="card")
        self.timeline, self.legend = TimelineEditor(theme), KindsLegend(theme)
        self.hint = label("small")
        self.stop_button = button()
        self.progress = QProgressBar(textVisible=False, maximum=_BAR_STEPS)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 10, 0)
        foot.setSpacing(12)
        foot.addWidget(self.legend, 1)
        foot.addWidget(self.hint)
        foot.addWidget(self.progress)
        foot.addWidget(self.stop_button)
        self.progress.setFixedWidth(_BAR_PIXELS)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 4)
        column.setSpacing(0)
        column.addWidget(self.timeline, 1)
        column.addLayout(foot)
        self.show_running(is_running=False)
        self.retranslate()

    def retranslate(self) -> None:
        self.timeline.setAccessibleName(self.tr("Shifts and breaks of the day"))
        self.stop_button.setText(self.tr("Stop"))
        self.stop_button.setToolTip(self.tr("Stop; nothing is changed (Esc)"))
        self.progress.setAccessibleName(self.tr("Progress"))
        self.legend.write()

    def say(self, text: str, tone: str = "") -> None:
        """Say something beneath the chart; "": nothing."""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        set_tone(self.hint, tone)

    def show_running(self, *, is_running: bool) -> None:
        """Show that something is being placed."""
        self.show_progress(0.0)
        self.progress.setVisible(is_running)
        self.stop_button.setVisible(is_running)
        self.stop_button.setEnabled(is_running)

    def show_progress(self, share: float) -> None:
        """Show how far the placing is, 0 to 1."""
        self.progress.setValue(round(_BAR_STEPS * share))
