"""One line to type in, and what can be done that fits it; floats over a window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from scheduler_app.language.name_search import folded, matches
from scheduler_app.widgets.panel import Panel

_WIDTH, _TOP, _ROW, _MARGIN = 560, 64, 34, 12
_MOST_SHOWN, _ROWS_SEEN = 60, 10
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done: ``place`` says where it is found, ``keys`` what does it."""

    title: str
    place: str
    keys: str
    run: Callable[[], object]


def fitting(commands: Sequence[Command], query: str) -> list[Command]:
    """Return those whose title or place has what is typed, pinyin and initials too.

    Those that begin with it come first, then those whose title has it.
    """
    wanted = folded(query)

    def rank(command: Command) -> int:
        title = folded(command.title)
        if title.startswith(wanted):
            return 0
        return 1 if matches(query, command.title) else 2

    found = [
        command
        for command in commands
        if matches(query, command.title) or matches(query, f"{command.place} {command.title}")
    ]
    return sorted(found, key=rank)[:_MOST_SHOWN]


class CommandPalette(Panel):
    """Shows what fits as it is typed; Enter does the marked one, Esc leaves."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "card")
        self._page = parent
        self._commands: Sequence[Command] = ()
        self._found: list[Command] = []
        self._before: QWidget | None = None
        self.line, self.list = QLineEdit(), QListWidget()
        self.list.setItemDelegate(_Rows(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.line.textChanged.connect(self._on_text)
        self.list.itemClicked.connect(lambda _item: self._run())
        self.line.installEventFilter(self)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("What would you like to do? Type a part of it…"))
        self.line.setAccessibleName(self.tr("Search all commands"))
        self.list.setAccessibleName(self.tr("Commands"))

    def offer(self, commands: Sequence[Command]) -> None:
        """Show ``commands``, nothing typed yet."""
        self._commands = commands
        self._before = QGuiApplication.focusObject()  # type: ignore[assignment]
        self.line.clear()
        self._on_text("")
        self.show()
        self.raise_()
        self.line.setFocus()

    def leave(self) -> None:
        """Go away; the focus is where it was."""
        self.hide()
        if isinstance(self._before, QWidget):
            self._before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        if watched is self.line and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run()
        elif event.key() in _MOVES:
            self.list.keyPressEvent(event)
        else:
            return False
        return True

    def _on_text(self, text: str) -> None:
        self._found = fitting(self._commands, text)
        self.list.clear()
        for command in self._found:
            item = QListWidgetItem(command.title)
            where = " · ".join(filter(None, (command.place, command.keys)))
            item.setData(Qt.ItemDataRole.UserRole, where)
            self.list.addItem(item)
        if not self._found:
            item = QListWidgetItem(self.tr("Nothing of that name."))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        self.list.setCurrentRow(0 if self._found else -1)
        self._place()

    def _place(self) -> None:
        page = self._page.rect()
        width = min(_WIDTH, page.width() - 2 * _MARGIN)
        rows = min(_ROWS_SEEN, max(1, self.list.count()))
        self.list.setFixedHeight(rows * _ROW + 2)
        height = self.sizeHint().height()
        self.setGeometry((page.width() - width) // 2, _TOP, width, height)

    def _run(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._found):
            command = self._found[row]
            self.leave()
            command.run()


class _Rows(QStyledItemDelegate):
    """Paints a title at left and where it is found at right."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(_WIDTH // 2, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        area: QRect = option.rect.adjusted(8, 0, -8, 0)
        palette: QPalette = option.palette
        is_chosen = option.state & QStyle.StateFlag.State_Selected
        painter.save()
        if is_chosen:
            painter.fillRect(option.rect, palette.highlight())
        metrics = painter.fontMetrics()
        where = index.data(Qt.ItemDataRole.UserRole) or ""
        room = min(metrics.horizontalAdvance(where) + 2, area.width() // 2)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        place = metrics.elidedText(where, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, int(right), place)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        title = area.adjusted(0, 0, -room - 16, 0)
        said = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(title, int(left), said)
        painter.restore()
