"""The timeline on paper: as many pages a day as its people need, large enough to be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil

from PySide6.QtCore import QRect, QSizeF
from PySide6.QtGui import QFont, QPainter

from scheduler_app.paint.activity_look import COLOURS, kind_letter, kind_name
from scheduler_app.paint.day_rows import shown_kinds
from scheduler_app.paint.legend import LINE_PIXELS, Label, Legend
from scheduler_app.paint.paper import TITLE_PIXELS, PagePainter, write_title
from scheduler_app.paint.row_painter import RowPainter
from scheduler_app.paint.time_scale import TimeScale
from scheduler_app.paint.timeline_canvas import HEADER_PIXELS, Scene, TimelineCanvas
from scheduler_app.paint.timeline_rows import Row
from scheduler_app.widgets.tokens import COMPACT_ROW_PIXELS, LIGHT
from solver.domain.activity import ActivityKind

_NAMES_MOST = 260
_LEAST_SCALE, _MOST_SCALE = 1.15, 1.5
"""A row is enlarged: its smallest letters, of 9 pixels, must be readable on a wall."""


@dataclass(frozen=True, slots=True)
class Chart:
    """What is printed of a day: ``title`` stands on each page, ``note`` beside it."""

    title: str
    rows: tuple[Row, ...]
    span: tuple[int, int]
    note: str = ""


def chart_pages(charts: Sequence[Chart], room: QSizeF, font: QFont) -> list[PagePainter]:
    """Return the pages of each chart in turn; a chart with few people is enlarged."""
    return [page for chart in charts for page in _pages_of(chart, room, font)]


def _pages_of(chart: Chart, room: QSizeF, font: QFont) -> list[PagePainter]:
    for_rows = room.height() - TITLE_PIXELS - 2 * LINE_PIXELS
    wanted = len(chart.rows) * COMPACT_ROW_PIXELS + HEADER_PIXELS
    scale = min(_MOST_SCALE, max(_LEAST_SCALE, for_rows / wanted))
    per_page = max(1, round(for_rows / scale - HEADER_PIXELS) // COMPACT_ROW_PIXELS)
    painter = _ChartPainter(chart, room, font, scale)
    pages = range(max(1, ceil(len(chart.rows) / per_page)))
    parts = [chart.rows[number * per_page : (number + 1) * per_page] for number in pages]
    return [partial(painter.paint, part) for part in parts]


class _ChartPainter:
    def __init__(self, chart: Chart, room: QSizeF, font: QFont, scale: float) -> None:
        self._chart, self._room, self._font, self._scale = chart, room, font, scale
        kinds = shown_kinds(chart.rows)
        labels = [
            Label(kind_letter(kind), COLOURS[kind], kind_name(kind))
            for kind in ActivityKind
            if kind in kinds
        ]
        self._legend = Legend(labels, room.width(), font)

    def paint(self, rows: Sequence[Row], painter: QPainter) -> None:
        chart, room = self._chart, self._room
        write_title(painter, room.width(), chart.title, self._font, chart.note)
        self._legend.paint(painter, room.height() - self._legend.height)
        painter.translate(0, TITLE_PIXELS)
        painter.scale(self._scale, self._scale)
        wide = int(room.width() / self._scale)
        names = self._names_width()
        scene = Scene(tuple(rows), TimeScale(wide - names - 1, *chart.span), names)
        area = QRect(0, 0, wide, HEADER_PIXELS + len(rows) * COMPACT_ROW_PIXELS)
        painter.setFont(self._font)
        # Not through pictures of rows: on paper lines and letters stay sharp.
        TimelineCanvas(LIGHT, self._font, COMPACT_ROW_PIXELS).paint_directly(painter, area, scene)

    def _names_width(self) -> int:
        measure = RowPainter(LIGHT, self._font, COMPACT_ROW_PIXELS)
        widest = max((measure.name_width(row) for row in self._chart.rows), default=0.0)
        return min(_NAMES_MOST, round(widest))
