"""Shows chapters of a guide in Markdown: links between them, headings as anchors, pictures."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

_WAIT_MILLISECONDS = 50
_EDGE_PIXELS, _MARGIN = 60, 20
_LEAST_PIXELS = 200
_ABOVE_HEADING, _BELOW, _BELOW_ITEM = 14, 8, 3


def anchor_of(heading: str) -> str:
    """Return a heading's anchor as GitHub makes it: small letters and digits, - for spaces."""
    kept = re.sub(r"[^\w\- ]", "", heading.strip().lower())
    return kept.replace(" ", "-")


class GuideBrowser(QTextBrowser):
    """One chapter at a time, from Markdown files; other links are opened by the system."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document().setDocumentMargin(_MARGIN)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(True)
        self.anchorClicked.connect(self.follow)
        self._anchor = ""
        self._resized = QTimer(self, singleShot=True, interval=_WAIT_MILLISECONDS)
        self._resized.timeout.connect(self._read_again)

    def show_chapter(self, path: Path, anchor: str = "") -> None:
        """Show a file, at a heading or from its beginning."""
        self._anchor = anchor
        url = QUrl.fromLocalFile(str(path))
        self.setSource(url, QTextDocument.ResourceType.MarkdownResource)
        self._set_apart()
        self._go_to(anchor)

    def follow(self, link: QUrl) -> None:
        """Go where a link leads: a heading here, another chapter, or out of the window."""
        if link.scheme() in ("http", "https", "mailto"):
            return
        target = self.source().resolved(link)
        here = Path(self.source().toLocalFile())
        path = Path(target.toLocalFile()) if target.path() else here
        if path.suffix == ".md" and path.is_file():
            self.show_chapter(path, target.fragment(QUrl.ComponentFormattingOption.FullyDecoded))

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802 (Qt's name)
        loaded = super().loadResource(kind, name)
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return self._fitting(self.source().resolved(QUrl(name)))
        return loaded

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self.source().isValid():
            self._resized.start()

    def _fitting(self, url: QUrl) -> QImage:
        image = QImage(url.toLocalFile())
        room = max(_LEAST_PIXELS, self.viewport().width() - _EDGE_PIXELS)
        if image.width() > room:
            return image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        return image

    def _read_again(self) -> None:
        """Read the chapter once more: pictures are kept as wide as they were."""
        self.reload()
        self._set_apart()
        self._go_to(self._anchor)

    def _set_apart(self) -> None:
        """Put room between paragraphs and above headings; Markdown has none in Qt."""
        block = self.document().begin()
        while block.isValid():
            shape, level = block.blockFormat(), block.blockFormat().headingLevel()
            is_item = block.textList() is not None
            shape.setTopMargin(_ABOVE_HEADING if level else 0)
            shape.setBottomMargin(_BELOW_ITEM if is_item else _BELOW)
            QTextCursor(block).setBlockFormat(shape)
            block = block.next()

    def _go_to(self, anchor: str) -> None:
        block = self.document().begin()
        while anchor and block.isValid():
            if block.blockFormat().headingLevel() and anchor_of(block.text()) == anchor:
                self._scroll_to(block)
                return
            block = block.next()

    def _scroll_to(self, block: QTextBlock) -> None:
        cursor = QTextCursor(block)
        top = self.cursorRect(cursor).top() + self.verticalScrollBar().value()
        self.verticalScrollBar().setValue(top)
