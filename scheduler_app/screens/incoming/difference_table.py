"""The table of differences: ticks by mouse and keys, old and new shift as labels."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from scheduler_app.screens.incoming.difference_table_model import (
    CHANGE,
    DAY,
    EFFECT,
    ROW_ROLE,
    DifferenceRow,
    DifferenceTableModel,
    EffectLine,
    PersonRow,
)
from scheduler_app.widgets.theme import Theme
from scheduler_app.widgets.tokens import pill_colours

Index = QModelIndex | QPersistentModelIndex
_HEADING_PIXELS, _LINE_PIXELS, _PADDING, _SIDE = 30, 19, 12, 8
_PILL_WIDTH, _PILL_HEIGHT, _ARROW, _RADIUS = 54, 22, 26, 4
_MOST_LINES = 4
_DAY_PIXELS, _CHANGE_PIXELS = 190, 2 * _PILL_WIDTH + _ARROW + 24
_TICK_PIXELS = 16
_CHECK_ROLE = Qt.ItemDataRole.CheckStateRole
_WEIGHT = QFont.Weight
_VERTICAL = Qt.AlignmentFlag.AlignVCenter


class DifferenceTable(QTableView):
    """Space turns ticks, + accepts, - and Del reject; a double click turns one."""

    def __init__(self, model: DifferenceTableModel, theme: Theme) -> None:
        super().__init__()
        self._differences = model
        self.setModel(model)
        self.setItemDelegate(_DifferenceDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(_HEADING_PIXELS)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | _VERTICAL)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(EFFECT, QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        self.setColumnWidth(DAY, _DAY_PIXELS)
        self.setColumnWidth(CHANGE, _CHANGE_PIXELS)
        theme.changed.connect(self.viewport().update)
        model.modelReset.connect(self._on_reset)

    def selected_rows(self) -> list[int]:
        """Return the rows that are selected."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows, model = self.selected_rows(), self._differences
        key = event.key()
        if key == Qt.Key.Key_Space:
            model.toggle(rows)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Insert):
            model.accept(model.keys_of(rows), True)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            model.accept(model.keys_of(rows), False)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() != DAY:
            self._differences.toggle([index.row()])
        else:
            super().mouseDoubleClickEvent(event)

    def _on_reset(self) -> None:
        self.clearSpans()
        for row in range(self._differences.rowCount()):
            shown = self._differences.row_at(row)
            if isinstance(shown, PersonRow):
                self.setSpan(row, DAY, 1, EFFECT + 1)
            self.setRowHeight(row, _height(shown))
        if self._differences.rowCount():
            self.setCurrentIndex(self._differences.index(0, DAY))


class _DifferenceDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PersonRow | DifferenceRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        painter.save()
        self._paint_ground(painter, option, row)
        painter.restore()
        if index.column() == DAY:
            self._paint_tick(painter, option, index, row)
        elif isinstance(row, DifferenceRow) and index.column() == CHANGE:
            self._paint_change(painter, rect, row)
        elif isinstance(row, DifferenceRow):
            self._paint_lines(painter, rect, row)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), _height(index.data(ROW_ROLE)))

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, row: PersonRow | DifferenceRow
    ) -> None:
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        plain = "background" if isinstance(row, PersonRow) else "surface"
        painter.fillRect(rect, self._theme.colour("selection" if is_selected else plain))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, self._theme.colour("line"))

    def _paint_tick(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        row: PersonRow | DifferenceRow,
    ) -> None:
        box = _tick_rect(option.rect, row)
        painter.save()
        draw_tick(painter, box, Qt.CheckState(index.data(_CHECK_ROLE)), self._theme)
        font = QFont(painter.font())
        font.setWeight(_WEIGHT.DemiBold if isinstance(row, PersonRow) else _WEIGHT.Normal)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        rect: QRect = option.rect
        words = rect.adjusted(int(box.right()) - rect.left() + _SIDE, 0, -_SIDE, -1)
        text = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | _VERTICAL, text)
        painter.restore()

    def editorEvent(  # noqa: N802  Qt's name
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if not isinstance(event, QMouseEvent) or index.column() != DAY:
            return False
        reach = _tick_rect(option.rect, index.data(ROW_ROLE)).adjusted(-_SIDE, -_SIDE, _SIDE, _SIDE)
        is_hit = event.button() == Qt.MouseButton.LeftButton and reach.contains(event.position())
        if is_hit and event.type() == QEvent.Type.MouseButtonRelease:
            is_on = Qt.CheckState(index.data(_CHECK_ROLE)) == Qt.CheckState.Checked
            wanted = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
            return model.setData(index, wanted, _CHECK_ROLE)
        return is_hit

    def _paint_change(self, painter: QPainter, rect: QRect, row: DifferenceRow) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = rect.top() + (rect.height() - _PILL_HEIGHT) / 2
        left = QRectF(rect.left() + _SIDE, top, _PILL_WIDTH, _PILL_HEIGHT)
        right = left.translated(_PILL_WIDTH + _ARROW, 0)
        self._paint_pill(painter, left, row.before, row.colours[0], faded=True)
        painter.setPen(self._theme.colour("muted"))
        arrow = QRectF(left.right(), top, _ARROW, _PILL_HEIGHT)
        painter.drawText(arrow, Qt.AlignmentFlag.AlignCenter, "→")
        self._paint_pill(painter, right, row.after, row.colours[1], faded=False)
        painter.restore()

    def _paint_pill(
        self, painter: QPainter, pill: QRectF, text: str, colour: str, *, faded: bool
    ) -> None:
        pen = self._theme.colour("muted")
        if colour:
            fill, pen = pill_colours(colour, self._theme.tokens.is_dark)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.setOpacity(0.6 if faded else 1.0)
            painter.drawRoundedRect(pill, _RADIUS, _RADIUS)
            painter.setOpacity(1.0)
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.Normal if faded else QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(pen)
        elide = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(text, elide, int(pill.width()) - 4)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_lines(self, painter: QPainter, rect: QRect, row: DifferenceRow) -> None:
        painter.save()
        lines = _shown_lines(row)
        top = rect.top() + (rect.height() - _LINE_PIXELS * len(lines)) // 2
        width = rect.width() - 2 * _SIDE
        for number, line in enumerate(lines):
            place = QRect(rect.left() + _SIDE, top + number * _LINE_PIXELS, width, _LINE_PIXELS)
            painter.setPen(self._theme.colour(line.tone))
            elide = Qt.TextElideMode.ElideRight
            text = painter.fontMetrics().elidedText(line.text, elide, width)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | _VERTICAL, text)
        painter.restore()


def draw_tick(painter: QPainter, box: QRectF, state: Qt.CheckState, theme: Theme) -> None:
    """Draw a box: empty, with a tick, or with a bar where only some are ticked."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    is_empty = state == Qt.CheckState.Unchecked
    painter.setPen(QPen(theme.colour("muted" if is_empty else "accent"), 1.2))
    painter.setBrush(theme.colour("surface" if is_empty else "accent"))
    painter.drawRoundedRect(box, 3, 3)
    if is_empty:
        return
    painter.setPen(QPen(theme.colour("on_accent"), 2.0))
    middle = box.center()
    if state == Qt.CheckState.PartiallyChecked:
        painter.drawLine(middle - QPointF(4, 0), middle + QPointF(4, 0))
    else:
        low = middle + QPointF(-1, 3.5)
        painter.drawPolyline([middle + QPointF(-4.5, 0), low, middle + QPointF(4.5, -4)])


def _tick_rect(rect: QRect, row: PersonRow | DifferenceRow) -> QRectF:
    inset = _SIDE if isinstance(row, PersonRow) else 3 * _SIDE
    top = rect.top() + (rect.height() - _TICK_PIXELS) / 2
    return QRectF(rect.left() + inset, top, _TICK_PIXELS, _TICK_PIXELS)


def _shown_lines(row: DifferenceRow) -> tuple[EffectLine, ...]:
    """As many lines as a row may have; the tip has all."""
    if len(row.lines) <= _MOST_LINES:
        return row.lines
    left = len(row.lines) - _MOST_LINES + 1
    return (*row.lines[: _MOST_LINES - 1], EffectLine(f"… +{left}", "muted"))


def _height(row: PersonRow | DifferenceRow) -> int:
    if isinstance(row, PersonRow):
        return _HEADING_PIXELS
    return max(_HEADING_PIXELS, _PADDING + _LINE_PIXELS * len(_shown_lines(row)))
