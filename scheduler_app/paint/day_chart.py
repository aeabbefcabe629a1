"""The timeline on paper: pages with title, time header and page number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QBuffer, QMarginsF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.paint.row_painter import RowPainter
from scheduler_app.paint.time_scale import TimeScale
from scheduler_app.paint.timeline_canvas import HEADER_PIXELS, Scene, TimelineCanvas
from scheduler_app.paint.timeline_rows import Row
from scheduler_app.widgets.tokens import COMPACT_ROW_PIXELS, LIGHT

Device = QPrinter | QPdfWriter
PAPERS = {"A4": QPageSize.PageSizeId.A4, "A3": QPageSize.PageSizeId.A3}
_MARGIN_MILLIMETRES, _RESOLUTION = 10.0, 300
_TITLE_PIXELS, _FOOT_PIXELS, _BODY_PIXELS, _NAMES_MOST = 34, 22, 13, 260
_DOTS_PER_PIXEL_96 = 96.0
_PAGE = QT_TRANSLATE_NOOP("ChartPrint", "Page {page} of {pages}")


@dataclass(frozen=True, slots=True)
class Chart:
    """What is printed: ``title`` stands on each page."""

    title: str
    rows: tuple[Row, ...]
    span: tuple[int, int]


def chart_pdf(chart: Chart, paper: str, font: QFont) -> tuple[bytes, int]:
    """Return a PDF file, on one of ``PAPERS`` laid across, and the number of its pages."""
    made = QBuffer()
    made.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    writer.setTitle(chart.title)
    set_page(writer, paper)
    pages = print_chart(writer, chart, font)
    return bytes(made.data().data()), pages


def set_page(device: Device, paper: str) -> None:
    """Lay the paper across, with narrow margins."""
    device.setResolution(_RESOLUTION)
    margins = QMarginsF(*[_MARGIN_MILLIMETRES] * 4)
    size, across = QPageSize(PAPERS[paper]), QPageLayout.Orientation.Landscape
    device.setPageLayout(QPageLayout(size, across, margins, QPageLayout.Unit.Millimeter))


def print_chart(device: Device, chart: Chart, font: QFont) -> int:
    """Print all rows; return the number of pages, 0 if the device takes none."""
    painter = QPainter()
    if not painter.begin(device):
        return 0
    try:
        return _print_pages(painter, device, chart, font)
    finally:
        painter.end()


def _print_pages(painter: QPainter, device: Device, chart: Chart, font: QFont) -> int:
    # All is laid out in pixels of a screen and enlarged to the printer's dots.
    factor = device.resolution() / _DOTS_PER_PIXEL_96
    dots = device.pageLayout().paintRectPixels(device.resolution())
    page = QRectF(0, 0, dots.width() / factor, dots.height() / factor)
    painter.scale(factor, factor)
    body = QFont(font)
    body.setPixelSize(_BODY_PIXELS)
    room = page.height() - _TITLE_PIXELS - _FOOT_PIXELS - HEADER_PIXELS
    per_page = max(1, int(room) // COMPACT_ROW_PIXELS)
    pages = max(1, ceil(len(chart.rows) / per_page))
    for number in range(pages):
        if number:
            device.newPage()
        rows = chart.rows[number * per_page : (number + 1) * per_page]
        _print_page(painter, page, chart, rows, body)
        _write_foot(painter, page, body, number + 1, pages)
    return pages


def _print_page(
    painter: QPainter, page: QRectF, chart: Chart, rows: Sequence[Row], font: QFont
) -> None:
    title = QFont(font)
    title.setPixelSize(_BODY_PIXELS + 5)
    title.setWeight(QFont.Weight.DemiBold)
    painter.setClipping(False)
    painter.setFont(title)
    painter.setPen(QColor(LIGHT.text))
    top = QRectF(0, 0, page.width(), _TITLE_PIXELS)
    painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, chart.title)
    names = _names_width(chart.rows, font)
    width = int(page.width()) - names - 1
    scene = Scene(tuple(rows), TimeScale(width, *chart.span), names)
    area = QRect(0, 0, int(page.width()), HEADER_PIXELS + len(rows) * COMPACT_ROW_PIXELS)
    painter.save()
    painter.translate(QPointF(0, _TITLE_PIXELS))
    painter.setFont(font)
    # Not through pictures of rows: on paper lines and letters stay sharp.
    TimelineCanvas(LIGHT, font, COMPACT_ROW_PIXELS).paint_directly(painter, area, scene)
    painter.restore()


def _names_width(rows: Sequence[Row], font: QFont) -> int:
    measure = RowPainter(LIGHT, font, COMPACT_ROW_PIXELS)
    widest = max((measure.name_width(row) for row in rows), default=0.0)
    return min(_NAMES_MOST, round(widest))


def _write_foot(painter: QPainter, page: QRectF, font: QFont, number: int, pages: int) -> None:
    painter.setClipping(False)
    painter.setFont(font)
    painter.setPen(QColor(LIGHT.muted))
    foot = QRectF(0, page.height() - _FOOT_PIXELS, page.width(), _FOOT_PIXELS)
    text = translate("ChartPrint", _PAGE, page=number, pages=pages)
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, text)
