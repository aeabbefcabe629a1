"""Pages on paper or in a PDF file: laid across, with narrow margins and page numbers.

All is laid out in pixels of a screen (96 an inch) and enlarged to the printer's dots.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.widgets.fonts import BODY_PIXELS, body_font
from scheduler_app.widgets.tokens import LIGHT

PAPERS = {"A4": QPageSize.PageSizeId.A4, "A3": QPageSize.PageSizeId.A3}
TITLE_PIXELS = 34
PagePainter = Callable[[QPainter], None]
"""Paints one page from its top left corner."""
Pages = Callable[[QSizeF, QFont], list[PagePainter]]
"""Returns the painters of all pages, given the room on each and the body font."""

_MARGIN_MILLIMETRES, _RESOLUTION = 10.0, 300
_FOOT_PIXELS = 22
_DOTS_PER_PIXEL_96 = 96.0
_CREATOR = "SixShift"
_PAGE = QT_TRANSLATE_NOOP("ChartPrint", "Page {page} of {pages}")
_Align = Qt.AlignmentFlag


def pdf_file(title: str, paper: str, pages: Pages) -> tuple[bytes, int]:
    """Return a PDF file, on one of ``PAPERS``, and the number of its pages.

    ``title`` is what programs show in place of the file's name.
    """
    made = QBuffer()
    made.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    writer.setTitle(title)
    writer.setCreator(_CREATOR)
    writer.setResolution(_RESOLUTION)
    set_page(writer, paper)
    count = print_pages(writer, pages)
    return bytes(made.data().data()), count


def set_page(device: QPagedPaintDevice, paper: str) -> None:
    """Lay the paper across, with narrow margins."""
    margins = QMarginsF(*[_MARGIN_MILLIMETRES] * 4)
    size, across = QPageSize(PAPERS[paper]), QPageLayout.Orientation.Landscape
    device.setPageLayout(QPageLayout(size, across, margins, QPageLayout.Unit.Millimeter))


def print_pages(device: QPagedPaintDevice, pages: Pages) -> int:
    """Print all pages; return their number, 0 if the device takes none."""
    painter = QPainter()
    if not painter.begin(device):
        return 0
    try:
        return _print_all(painter, device, pages)
    finally:
        painter.end()


def write_title(painter: QPainter, width: float, title: str, font: QFont, note: str = "") -> None:
    """Write the title of a page at its top, and a note at the right."""
    large = QFont(font)
    large.setPixelSize(BODY_PIXELS + 5)
    large.setWeight(QFont.Weight.DemiBold)
    top = QRectF(0, 0, width, TITLE_PIXELS)
    painter.setFont(large)
    painter.setPen(QColor(LIGHT.text))
    painter.drawText(top, _Align.AlignLeft | _Align.AlignTop, title)
    painter.setFont(font)
    painter.setPen(QColor(LIGHT.muted))
    painter.drawText(top, _Align.AlignRight | _Align.AlignTop, note)


def _print_all(painter: QPainter, device: QPagedPaintDevice, pages: Pages) -> int:
    factor = device.logicalDpiX() / _DOTS_PER_PIXEL_96
    dots = device.pageLayout().paintRectPixels(device.logicalDpiX())
    page = QSizeF(dots.width() / factor, dots.height() / factor)
    painter.scale(factor, factor)
    body = body_font()
    painters = pages(QSizeF(page.width(), page.height() - _FOOT_PIXELS), body)
    for number, paint in enumerate(painters, start=1):
        if number > 1:
            device.newPage()
        painter.save()
        paint(painter)
        painter.restore()
        text = translate("ChartPrint", _PAGE, page=number, pages=len(painters))
        _write_foot(painter, page, body, text)
    return len(painters)


def _write_foot(painter: QPainter, page: QSizeF, font: QFont, text: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(LIGHT.muted))
    foot = QRectF(0, page.height() - _FOOT_PIXELS, page.width(), _FOOT_PIXELS)
    painter.drawText(foot, _Align.AlignRight | _Align.AlignBottom, text)
