"""The versions of the week, newest first, and the way back to one of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout

from scheduler_app.language.phrases import day_text
from scheduler_app.language.translation import Count
from scheduler_app.store.versions import VersionEntry
from scheduler_app.widgets.panel import Panel, button, label

_NUMBER = Qt.ItemDataRole.UserRole


class VersionsPanel(Panel):
    """``chosen`` carries the number of a version, ``revert_wanted`` that to go back to."""

    chosen = Signal(int)
    revert_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__(kind="card")
        self._versions: list[VersionEntry] = []
        self._can_revert = False
        self._title, self._none = label("section"), label("muted", wrap=True)
        self.list, self.revert_button = QListWidget(), button()
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setSpacing(4)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(lambda _now, _before: self._on_current())
        self.revert_button.clicked.connect(self._on_revert)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for part in (self._title, self._none):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self.revert_button)
        self.retranslate()

    def retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Versions of this week"))
        self._none.setText(
            self.tr(
                "Nothing is published of this week yet. Publish it when everybody may know it: "
                "each version stays here, and every change after it is marked."
            )
        )
        self.revert_button.setToolTip(
            self.tr("Put this version into the draft, as one undo step; nobody is told by that")
        )
        self.show_versions(self._versions, can_revert=self._can_revert)

    @property
    def number(self) -> int | None:
        """The version that is chosen, or None."""
        item = self.list.currentItem()
        return None if item is None else int(item.data(_NUMBER))

    def show_versions(self, versions: Sequence[VersionEntry], *, can_revert: bool) -> None:
        """List these; the chosen one stays chosen while it is there, else the newest is."""
        chosen = self.number
        known = [entry.number for entry in self._versions]
        self._versions, self._can_revert = list(versions), can_revert
        if known != [entry.number for entry in versions]:
            chosen = None
        self.list.blockSignals(True)
        self.list.clear()
        for entry in reversed(versions):
            item = QListWidgetItem(self._text(entry))
            item.setData(_NUMBER, entry.number)
            self.list.addItem(item)
            if entry.number == chosen or (chosen is None and entry is versions[-1]):
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._title.setText(self.tr("Versions of this week  {count}").format(count=len(versions)))
        self._none.setVisible(not versions)
        self.list.setVisible(bool(versions))
        self._show_button()

    def _text(self, entry: VersionEntry) -> str:
        at = entry.at.astimezone()
        first = self.tr("Version {number} · {day} {time:%H:%M}")
        day = day_text(at.date())
        lines = [first.format(number=entry.number, day=day, time=at), entry.user]
        if entry.note:
            lines.append(entry.note)
        if entry.violations:
            broken = self.tr("hard rules broken in {count} {count:place|places}")
            lines.append(broken.format(count=Count(entry.violations)))
        return "\n".join(lines)

    def _on_current(self) -> None:
        self._show_button()
        if self.number is not None:
            self.chosen.emit(self.number)

    def _on_revert(self) -> None:
        if self.number is not None:
            self.revert_wanted.emit(self.number)

    def _show_button(self) -> None:
        number = self.number
        self.revert_button.setVisible(number is not None)
        self.revert_button.setEnabled(self._can_revert)
        text = self.tr("Take version {number} back as the draft")
        self.revert_button.setText(text.format(number=number))
