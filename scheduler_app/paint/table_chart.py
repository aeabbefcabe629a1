"""A table on paper: people by days in colours, headings on each page, totals, a legend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from scheduler_app.paint.legend import Label, Legend
from scheduler_app.paint.paper import TITLE_PIXELS, PagePainter, write_title
from scheduler_app.widgets.cell_marks import draw_hatch
from scheduler_app.widgets.tokens import LIGHT, pill_colours

_ROW, _HEAD, _LEGEND_ABOVE, _TOTALS_ABOVE = 24.0, 38.0, 8.0, 6.0
_SIDE, _RADIUS, _NARROWEST_DAY, _WIDEST_DAY, _WIDEST_WORDS = 6.0, 4.0, 34.0, 150.0, 200.0
_LEAST_SCALE, _MOST_SCALE = 1.15, 1.4
_ROUNDING = 0.01  # what was enlarged to fill the page still fits on it
_Align = Qt.AlignmentFlag


@dataclass(frozen=True, slots=True)
class Heading:
    """One column: ``lines`` stand above each other; ``is_day``: it shares the spare width."""

    lines: tuple[str, ...]
    is_day: bool = False
    is_weekend: bool = False
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """One cell; ``colour`` ("#RRGGBB") is its fill, ``span`` how many columns it takes."""

    text: str = ""
    colour: str = ""
    is_bold: bool = False
    is_muted: bool = False
    is_framed: bool = False
    is_hatched: bool = False
    span: int = 1


Fields = tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What is printed; the rows of ``totals`` stay together on the last page if it holds them."""

    title: str
    note: str
    headings: tuple[Heading, ...]
    rows: tuple[Fields, ...]
    totals: tuple[Fields, ...] = ()
    legend: tuple[Label, ...] = ()


def table_pages(table: Table, room: QSizeF, font: QFont) -> list[PagePainter]:
    """Return the pages of a table; one that is wide is made smaller, a short one larger."""
    painter = _TablePainter(table, room, font)
    per_page = painter.rows_per_page
    parts = [table.rows[at : at + per_page] for at in range(0, len(table.rows), per_page)] or [()]
    has_room = len(parts[-1]) + len(table.totals) + 1 <= per_page
    pages: list[tuple[Sequence[Fields], Sequence[Fields]]] = [(part, ()) for part in parts[:-1]]
    if has_room or not table.totals:
        pages.append((parts[-1], table.totals))
    else:
        pages.append((parts[-1], ()))
        starts = range(0, len(table.totals), per_page)
        pages += [((), table.totals[at : at + per_page]) for at in starts]
    return [partial(painter.paint, rows, totals) for rows, totals in pages]


class _TablePainter:
    def __init__(self, table: Table, room: QSizeF, font: QFont) -> None:
        self._table, self._room, self._font = table, room, QFont(font)
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._metrics, self._bold_metrics = QFontMetricsF(self._font), QFontMetricsF(self._bold)
        self._legend = Legend(table.legend, room.width(), self._font)
        widths = [self._natural_width(column) for column in range(len(table.headings))]
        self._scale = self._chosen_scale(sum(widths))
        self._lefts = self._places(widths, room.width() / self._scale)

    @property
    def rows_per_page(self) -> int:
        """How many rows a page has."""
        room = self._body_height() / self._scale - _HEAD - _TOTALS_ABOVE
        return max(1, int((room + _ROUNDING) // _ROW))

    def paint(self, rows: Sequence[Fields], totals: Sequence[Fields], painter: QPainter) -> None:
        table, room = self._table, self._room
        write_title(painter, room.width(), table.title, self._font, table.note)
        self._legend.paint(painter, room.height() - self._legend.height)
        painter.translate(0, TITLE_PIXELS)
        painter.scale(self._scale, self._scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter)
        top = _HEAD
        for row in rows:
            self._paint_row(painter, row, top)
            top += _ROW
        top += _TOTALS_ABOVE if rows else 0.0
        for row in totals:
            self._paint_row(painter, row, top)
            top += _ROW

    def _body_height(self) -> float:
        legend = self._legend.height
        return self._room.height() - TITLE_PIXELS - (legend + _LEGEND_ABOVE if legend else 0.0)

    def _chosen_scale(self, widest: float) -> float:
        n_rows = len(self._table.rows) + len(self._table.totals) + 1
        by_height = self._body_height() / (_HEAD + _TOTALS_ABOVE + n_rows * _ROW)
        return min(self._room.width() / widest, max(_LEAST_SCALE, min(_MOST_SCALE, by_height)))

    def _natural_width(self, column: int) -> float:
        """Return the least width of a column in which its words can be read."""
        heading = self._table.headings[column]
        texts = [self._bold_metrics.horizontalAdvance(line) for line in heading.lines]
        fields = (row[column] for row in self._table.rows)
        texts += [self._metrics.horizontalAdvance(field.text) for field in fields]
        widest = max(texts, default=0.0) + 2 * _SIDE
        return max(_NARROWEST_DAY, widest) if heading.is_day else min(_WIDEST_WORDS, widest)

    def _places(self, widths: list[float], room: float) -> list[float]:
        """Return the left edges of the columns and the right edge of the last."""
        days = [i for i, heading in enumerate(self._table.headings) if heading.is_day]
        words = sum(width for i, width in enumerate(widths) if i not in days)
        share = min(_WIDEST_DAY, (room - words) / max(1, len(days)))
        is_even = share >= max((widths[i] for i in days), default=0.0)
        lefts = [0.0]
        for i, width in enumerate(widths):
            lefts.append(lefts[-1] + (share if i in days and is_even else width))
        return lefts

    def _paint_head(self, painter: QPainter) -> None:
        painter.setFont(self._bold)
        for column, heading in enumerate(self._table.headings):
            rect = self._rect(column, 1, 0.0, _HEAD)
            painter.fillRect(rect, QColor(LIGHT.weekend if heading.is_weekend else LIGHT.hover))
            painter.setPen(QColor(LIGHT.text))
            is_words = not (heading.is_day or heading.is_number)
            side = _Align.AlignLeft if is_words else _Align.AlignHCenter
            inner = rect.adjusted(_SIDE, 0, -_SIDE, 0) if is_words else rect
            painter.drawText(inner, side | _Align.AlignVCenter, "\n".join(heading.lines))
            self._frame(painter, rect)

    def _paint_row(self, painter: QPainter, row: Fields, top: float) -> None:
        column = 0
        for field in row:
            heading = self._table.headings[column]
            rect = self._rect(column, field.span, top, _ROW)
            if heading.is_weekend:
                painter.fillRect(rect, QColor(LIGHT.weekend))
            self._frame(painter, rect)
            is_words = not (heading.is_day or heading.is_number)
            self._paint_field(painter, field, rect, is_words=is_words)
            column += field.span

    def _paint_field(
        self, painter: QPainter, field: Field, rect: QRectF, *, is_words: bool
    ) -> None:
        ink = QColor(LIGHT.muted if field.is_muted else LIGHT.text)
        pill = rect.adjusted(2, 2, -2, -2)
        if field.is_hatched:
            draw_hatch(painter, pill, QColor(LIGHT.muted))
        if field.colour:
            fill, ink = pill_colours(field.colour, LIGHT.is_dark)
            painter.setBrush(fill)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(pill, _RADIUS, _RADIUS)
        if field.is_framed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(LIGHT.text), 1.5))
            painter.drawRoundedRect(pill, _RADIUS, _RADIUS)
        font, metrics = self._font, self._metrics
        if field.is_bold or field.colour:
            font, metrics = self._bold, self._bold_metrics
        inner = rect.adjusted(_SIDE, 0, -_SIDE, 0) if is_words else rect
        side = _Align.AlignLeft if is_words else _Align.AlignHCenter
        painter.setFont(font)
        painter.setPen(ink)
        text = metrics.elidedText(field.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, side | _Align.AlignVCenter, text)

    def _rect(self, column: int, span: int, top: float, height: float) -> QRectF:
        left = self._lefts[column]
        return QRectF(left, top, self._lefts[column + span] - left, height)

    @staticmethod
    def _frame(painter: QPainter, rect: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(LIGHT.line), 1.0))
        painter.drawRect(rect)
