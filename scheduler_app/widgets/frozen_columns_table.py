"""A table whose first columns stay where they are while the others scroll under them."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from scheduler_app.widgets.prompt_delegate import go_below_after

_ROW_PIXELS = 30
_LINE_PIXELS = 1
Index = QModelIndex | QPersistentModelIndex


class _FrozenPart(QTableView):
    """Has no focus of its own: Qt would leave it nowhere when an editor in it is closed."""

    def closeEditor(  # noqa: N802 (Qt's name)
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        had_focus = editor.isAncestorOf(QApplication.focusWidget() or self) or editor.hasFocus()
        super().closeEditor(editor, hint)
        whole = self.focusProxy()
        if had_focus and whole is not None:
            whole.setFocus()
        if isinstance(whole, FrozenColumnsTable):
            whole.end_entry(hint)


class FrozenColumnsTable(QTableView):
    """One table to whoever uses it: both parts share model, selection and scrolling.

    Each part has a delegate of its own (``setItemDelegate`` of this and of ``frozen``).
    After Qt's example of a frozen column: a second view lies over the first.
    ``is_refused``: what is entered just now cannot be, so the cell stays the current one.
    """

    def __init__(self, n_frozen: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._n_frozen = n_frozen
        self.is_refused = False
        self.frozen = _FrozenPart(self)
        for view in (self, self.frozen):
            _prepare(view)
        self.frozen.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.frozen.setFocusProxy(self)
        off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.frozen.setVerticalScrollBarPolicy(off)
        self.frozen.setHorizontalScrollBarPolicy(off)
        self.setProperty("kind", "sheet")
        self.frozen.setProperty("kind", "frozen")
        self.horizontalHeader().sectionResized.connect(self._on_resized)
        self.frozen.horizontalHeader().sectionResized.connect(self._on_frozen_resized)
        self.verticalScrollBar().valueChanged.connect(self.frozen.verticalScrollBar().setValue)
        self.frozen.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)

    def setModel(self, model: QAbstractItemModel | None) -> None:  # noqa: N802 (Qt's name)
        super().setModel(model)
        self.frozen.setModel(model)
        if model is None:
            return
        self.frozen.setSelectionModel(self.selectionModel())
        for column in range(self._n_frozen, model.columnCount()):
            self.frozen.setColumnHidden(column, True)
        self._place()

    def edit(self, index: Index, *how: Any) -> bool:  # type: ignore[override]
        """Open the editor in the part of the table that shows the column."""
        if index.column() < self._n_frozen:
            return bool(self.frozen.edit(index, *how))
        return bool(super().edit(index, *how))

    def closeEditor(  # noqa: N802 (Qt's name)
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        super().closeEditor(editor, hint)
        self.end_entry(hint)

    def end_entry(self, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go on below after Enter, but not from what was refused."""
        if not self.is_refused:
            go_below_after(self, hint)
        self.is_refused = False

    @property
    def is_editing(self) -> bool:
        """Tell whether an editor is open in either part."""
        editing = QAbstractItemView.State.EditingState
        return editing in (self.state(), self.frozen.state())

    def setEditTriggers(self, triggers: QAbstractItemView.EditTrigger) -> None:  # noqa: N802
        super().setEditTriggers(triggers)
        self.frozen.setEditTriggers(triggers)

    def setSortingEnabled(self, enable: bool) -> None:  # noqa: N802 (Qt's name)
        """Both headers sort; the arrow is on whichever was clicked last."""
        super().setSortingEnabled(enable)
        for header, other in (
            (self.horizontalHeader(), self.frozen.horizontalHeader()),
            (self.frozen.horizontalHeader(), self.horizontalHeader()),
        ):
            header.setSectionsClickable(enable)
            header.setSortIndicatorShown(enable)
            header.sortIndicatorChanged.connect(partial(_mark, other))

    def scrollTo(  # noqa: N802 (Qt's name)
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Also past what the frozen columns cover; they themselves are always in sight."""
        if index.column() < self._n_frozen:
            across = self.horizontalScrollBar().value()
            super().scrollTo(index, hint)
            self.horizontalScrollBar().setValue(across)
            return
        super().scrollTo(index, hint)
        covered = self._frozen_pixels() - self.visualRect(index).left()
        if covered > 0:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - covered)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def updateGeometries(self) -> None:  # noqa: N802 (Qt's name)
        super().updateGeometries()
        self._place()

    def _on_resized(self, column: int, _old: int, new: int) -> None:
        if column < self._n_frozen:
            self.frozen.setColumnWidth(column, new)
            self._place()

    def _on_frozen_resized(self, column: int, _old: int, new: int) -> None:
        if column < self._n_frozen and self.columnWidth(column) != new:
            self.setColumnWidth(column, new)

    def _frozen_pixels(self) -> int:
        return sum(self.columnWidth(column) for column in range(self._n_frozen))

    def _place(self) -> None:
        edge = self.frameWidth()
        height = self.viewport().height() + self.horizontalHeader().height()
        width = self._frozen_pixels() + _LINE_PIXELS
        if self.frozen.geometry().getRect() != (edge, edge, width, height):
            self.frozen.setGeometry(edge, edge, width, height)


def _mark(header: QHeaderView, column: int, order: Qt.SortOrder) -> None:
    header.setSortIndicator(column, order)


def _prepare(view: QTableView) -> None:
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setWordWrap(False)
    view.setCornerButtonEnabled(False)
    view.setTabKeyNavigation(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(_ROW_PIXELS)
    view.horizontalHeader().setHighlightSections(False)
    side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    view.horizontalHeader().setDefaultAlignment(side)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
