"""What a repair may do, in a few lines; opened, every line is a field of the project."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from scheduler_app.screens.repair.repair_state import RepairState
from scheduler_app.widgets.calm_spin_box import CalmSpinBox, set_quietly
from scheduler_app.widgets.panel import Panel, button, label
from solver.domain.repair import RepairSettings

_MINUTES = (
    "notice_minutes",
    "may_extend_minutes",
    "may_start_earlier_minutes",
    "may_shorten_minutes",
)
_TICKS = (
    "may_call_in",
    "may_swap",
    "may_move_breaks",
    "standby_first",
    "only_volunteers_for_overtime",
)
_MOST_MINUTES, _STEP_MINUTES, _FIELD_PIXELS, _HOUR = 720, 30, 92, 60


class SettingsPanel(Panel):
    """Every change is one undo step of the project, and looks for plans again."""

    def __init__(self, state: RepairState) -> None:
        super().__init__(kind="card")
        self._state = state
        self._title, self.summary = label("section"), label("small", wrap=True)
        self.change_button = button("link")
        self.change_button.setCheckable(True)
        self.minutes = {name: CalmSpinBox(0, _MOST_MINUTES, 0) for name in _MINUTES}
        self.ticks = {name: QCheckBox() for name in _TICKS}
        self._names: dict[str, QLabel] = {}
        self._form = QWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("What a repair may do"))
        for name, word, tip in (
            (
                "notice_minutes",
                self.tr("Notice at home"),
                self.tr("Somebody at home gets a shift that starts no sooner than this from now"),
            ),
            (
                "may_extend_minutes",
                self.tr("Extend by"),
                self.tr("A shift may end later by this much at most; 0: not at all"),
            ),
            (
                "may_start_earlier_minutes",
                self.tr("Start earlier by"),
                self.tr("A shift that has not begun may start earlier by this much at most"),
            ),
            (
                "may_shorten_minutes",
                self.tr("Shorten by"),
                self.tr("A shift may end earlier by this much at most; 0: not at all"),
            ),
        ):
            self._names[name].setText(word)
            self._names[name].setToolTip(tip)
            self.minutes[name].setToolTip(tip)
            self.minutes[name].setAccessibleName(word)
            self.minutes[name].setSuffix(self.tr(" min"))
        for name, word in self._tick_words().items():
            self.ticks[name].setText(word)
        self.refresh()

    def refresh(self) -> None:
        """Show the project's settings."""
        document = self._state.document
        settings = document.data.repair if document is not None else RepairSettings()
        for name, field in self.minutes.items():
            set_quietly(field, getattr(settings, name))
        for name, tick in self.ticks.items():
            tick.blockSignals(True)
            tick.setChecked(getattr(settings, name))
            tick.blockSignals(False)
        self._form.setEnabled(not self._state.refusal())
        is_open = self.change_button.isChecked()
        self._form.setVisible(is_open)
        self.summary.setVisible(not is_open)
        self.change_button.setText(self.tr("Close") if is_open else self.tr("Change…"))
        self.summary.setText("\n".join(self._summary(settings)))

    def _tick_words(self) -> dict[str, str]:
        return {
            "may_call_in": self.tr("Call in people who are off"),
            "may_swap": self.tr("Swap two people's shifts"),
            "may_move_breaks": self.tr("Move breaks"),
            "standby_first": self.tr("Standby before anybody else"),
            "only_volunteers_for_overtime": self.tr("Overtime only for volunteers"),
        }

    def _summary(self, settings: RepairSettings) -> list[str]:
        """Return what is allowed, one line each; what is not allowed is said so."""
        yes, no = "✓ {text}", "✕ {text}"
        lines = [yes.format(text=self.tr("Locked cells and what is past stay"))]
        notice = self.tr("Notice for people at home: {hours}")
        if settings.may_call_in:
            text = notice.format(hours=self._hours(settings.notice_minutes))
            lines.append(yes.format(text=text))
        for name, text in (
            ("may_extend_minutes", self.tr("Extend shifts: up to {hours}")),
            ("may_start_earlier_minutes", self.tr("Start earlier: up to {hours}")),
            ("may_shorten_minutes", self.tr("Shorten shifts: up to {hours}")),
        ):
            minutes = getattr(settings, name)
            sign = yes if minutes else no
            lines.append(sign.format(text=text.format(hours=self._hours(minutes))))
        for name, text in self._tick_words().items():
            lines.append((yes if getattr(settings, name) else no).format(text=text))
        return lines

    def _hours(self, minutes: int) -> str:
        if minutes % _HOUR:
            return self.tr("{minutes} min").format(minutes=minutes)
        return self.tr("{hours} h").format(hours=minutes // _HOUR)

    def _connect(self) -> None:
        self.change_button.clicked.connect(self.refresh)
        self._state.changed.connect(self.refresh)
        for name, field in self.minutes.items():
            field.setSingleStep(_STEP_MINUTES)
            field.valueChanged.connect(lambda value, n=name: self._change(n, round(value)))
        for name, tick in self.ticks.items():
            tick.toggled.connect(lambda is_on, n=name: self._change(n, is_on))

    def _change(self, name: str, value: Any) -> None:
        document = self._state.document
        if document is not None:
            self._state.change_settings(replace(document.data.repair, **{name: value}))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, (name, field) in enumerate(self.minutes.items()):
            self._names[name] = label()
            field.setFixedWidth(_FIELD_PIXELS)
            grid.addWidget(self._names[name], row, 0)
            grid.addWidget(field, row, 1)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(4)
        form.addLayout(grid)
        for tick in self.ticks.values():
            form.addWidget(tick)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.change_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(4)
        column.addLayout(top)
        for part in (self.summary, self._form):
            column.addWidget(part)
