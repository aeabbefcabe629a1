"""The left side: the program's name, one entry a screen, what state the work is in."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout

from scheduler_app.language.translation import translate
from scheduler_app.screens import SCREENS
from scheduler_app.widgets.panel import Panel, button, label, set_tone

_PIXELS = 140
_ENTRIES = tuple(entry for entry in SCREENS if entry.in_navigation)


class Navigation(Panel):
    """``chosen`` carries the key of the screen that the user wants."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setFixedWidth(_PIXELS)
        self._brand, self._saved = label(), label(wrap=True)
        self._brand.setObjectName("brand")
        self._saved.setObjectName("saved")
        self._saved_at: datetime | None = None
        self._is_building = self._is_read_only = False
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.buttons = {entry.key: button("navigation") for entry in _ENTRIES}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 0)
        column.setSpacing(4)
        column.addWidget(self._brand)
        for key, item in self.buttons.items():
            item.setCheckable(True)
            item.clicked.connect(lambda _checked=False, k=key: self.chosen.emit(k))
            self._group.addButton(item)
            column.addWidget(item)
        column.addStretch(1)
        column.addWidget(self._saved)
        self.retranslate()

    def retranslate(self) -> None:
        self._brand.setText(self.tr("SixShift"))
        for entry in _ENTRIES:
            title = translate("Screens", entry.title)
            self.buttons[entry.key].setText(title.replace("&", "&&"))  # not a mnemonic
            needs = entry.needs_project
            tip = self.tr("Open a project or import a workbook first") if needs else ""
            self.buttons[entry.key].setToolTip(tip)
        self._say_state()

    def show_chosen(self, key: str) -> None:
        """Mark the entry of the screen that is shown; none where it has no entry."""
        self._group.setExclusive(key in self.buttons)
        for entry, item in self.buttons.items():
            item.setChecked(entry == key)

    def set_has_project(self, has_project: bool) -> None:
        """Allow or refuse the screens that need a project."""
        for entry in _ENTRIES:
            self.buttons[entry.key].setEnabled(has_project or not entry.needs_project)

    def show_saved(self, moment: datetime | None) -> None:
        """Say when the work was last saved; None: nothing to say."""
        self._saved_at = moment
        self._say_state()

    def show_building(self, is_building: bool) -> None:
        """Say that a roster is being built, on whatever screen she is meanwhile."""
        self._is_building = is_building
        self._say_state()

    def show_read_only(self, is_read_only: bool) -> None:
        """Say that nothing can be saved."""
        self._is_read_only = is_read_only
        self._say_state()

    def _say_state(self) -> None:
        tone, text = "", ""
        if self._is_read_only:
            tone, text = "amber", self.tr("Read only")
        elif self._is_building:
            tone, text = "amber", self.tr("Building…")
        elif self._saved_at is not None:
            text = self.tr("Saved {time}").format(time=f"{self._saved_at:%H:%M}")
        self._saved.setText(text)
        set_tone(self._saved, tone)
