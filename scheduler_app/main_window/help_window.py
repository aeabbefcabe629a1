"""Help inside the window: the guide's chapter of the shown screen, and all keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from scheduler_app.language.translation import LANGUAGE
from scheduler_app.widgets.command_palette import Command
from scheduler_app.widgets.guide_browser import GuideBrowser

GUIDE = Path(__file__).parents[2] / "docs" / "guide"
_SIZE = (980, 680)
_CHAPTERS_PIXELS = 240
_FIRST = "README"


def chapters(language: str) -> list[tuple[Path, str]]:
    """Return the guide's files in a language with their titles, the first chapter first."""
    found = sorted((GUIDE / language).glob("*.md"), key=lambda p: (p.stem != _FIRST, p.stem))
    return [(path, _title(path)) for path in found]


def _title(path: Path) -> str:
    with path.open(encoding="utf-8") as lines:
        heading = next((line for line in lines if line.startswith("#")), path.stem)
    said = re.split("[:：]", heading.lstrip("# ").strip(), maxsplit=1)[-1].strip()
    return said[:1].upper() + said[1:]


class HelpWindow(QDialog):
    """A window beside the work: it stays open while she goes on."""

    def __init__(self, keys: Callable[[], Sequence[Command]], parent: QWidget) -> None:
        """``keys``: what can be done by a key, in groups by place."""
        super().__init__(parent)
        self._keys_now = keys
        self._chapter = _FIRST
        self.tabs, self.chapters = QTabWidget(), QListWidget()
        self.browser, self.keys = GuideBrowser(), QTreeWidget()
        self.chapters.setFixedWidth(_CHAPTERS_PIXELS)
        self.chapters.currentRowChanged.connect(self._on_chapter)
        self.browser.sourceChanged.connect(self._mark)
        self.keys.setColumnCount(2)
        self.keys.setRootIsDecorated(False)
        guide = QWidget()
        row = QHBoxLayout(guide)
        row.addWidget(self.chapters)
        row.addWidget(self.browser, 1)
        self.tabs.addTab(guide, "")
        self.tabs.addTab(self.keys, "")
        whole = QHBoxLayout(self)
        whole.addWidget(self.tabs)
        self.resize(*_SIZE)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("SixShift help"))
        self.tabs.setTabText(0, self.tr("Guide"))
        self.tabs.setTabText(1, self.tr("Keys"))
        self.keys.setHeaderLabels([self.tr("What"), self.tr("Keys")])
        self.chapters.setAccessibleName(self.tr("Chapters"))
        self.browser.setAccessibleName(self.tr("Guide"))
        self._fill_chapters()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_chapter(self, name: str) -> None:
        """Show a chapter by the name of its file; the first where there is none."""
        files = {path.stem: path for path, _ in chapters(LANGUAGE.code)}
        self._chapter = name if name in files else _FIRST
        self.tabs.setCurrentIndex(0)
        if self._chapter in files:
            self.browser.show_chapter(files[self._chapter])
        self._come()

    def show_keys(self) -> None:
        """Show what can be done by a key."""
        self.keys.clear()
        groups: dict[str, QTreeWidgetItem] = {}
        for command in self._keys_now():
            group = groups.get(command.place)
            if group is None:
                group = groups[command.place] = QTreeWidgetItem(self.keys, [command.place])
                group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            QTreeWidgetItem(group, [command.title, command.keys])
        self.keys.expandAll()
        self.keys.resizeColumnToContents(0)
        self.tabs.setCurrentIndex(1)
        self._come()

    def _come(self) -> None:
        self.show()
        self.raise_()
        self.activateWindow()

    def _fill_chapters(self) -> None:
        self.chapters.blockSignals(True)
        self.chapters.clear()
        for path, title in chapters(LANGUAGE.code):
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            item.setToolTip(title)
            self.chapters.addItem(item)
        self.chapters.blockSignals(False)
        if self.isVisible():
            self.show_chapter(self._chapter)

    def _on_chapter(self, row: int) -> None:
        item = self.chapters.item(row)
        if item is not None:
            path = Path(item.data(Qt.ItemDataRole.UserRole))
            self._chapter = path.stem
            self.browser.show_chapter(path)

    def _mark(self, url: QUrl) -> None:
        """Mark the chapter that is read, however it was come to."""
        shown = url.toLocalFile()
        self.chapters.blockSignals(True)
        for row in range(self.chapters.count()):
            if Path(self.chapters.item(row).data(Qt.ItemDataRole.UserRole)) == Path(shown):
                self.chapters.setCurrentRow(row)
                self._chapter = Path(shown).stem
        self.chapters.blockSignals(False)
