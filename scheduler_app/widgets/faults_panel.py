"""What is wrong with a file that was not taken: sheet, cell, what to do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from scheduler_app.language.translation import Count
from scheduler_app.widgets.panel import Panel, button, label

_MOST_PIXELS = 360


class _Fault(Protocol):
    """What is wrong in a cell: "Sheet!B7: what, and what to do"."""

    @property
    def sheet(self) -> str: ...
    @property
    def cell(self) -> str: ...
    def text(self) -> str: ...


class FaultsPanel(Panel):
    """Hidden until ``show_faults``; ``retry`` asks to read the same workbook again."""

    retry = Signal(object)  # Path

    def __init__(self) -> None:
        super().__init__(kind="card")
        self._workbook, self._faults = Path(), ()  # type: Path, Sequence[_Fault]
        self._title = label("section")
        self._copy, self._retry = button(), button("primary")
        self._copy.clicked.connect(self._on_copy)
        self._retry.clicked.connect(lambda: self.retry.emit(self._workbook))
        self.table = QTableWidget(0, 3)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()
        self.hide()
        self.retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._copy)
        top.addWidget(self._retry)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addLayout(top)
        column.addWidget(self.table)

    def retranslate(self) -> None:
        self._copy.setText(self.tr("Copy list"))
        self._retry.setText(self.tr("Read again"))
        self.table.setAccessibleName(self.tr("Faults"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Sheet"), self.tr("Cell"), self.tr("What is wrong, what to do")]
        )
        self._fill()

    def show_faults(self, workbook: Path, faults: Sequence[_Fault]) -> None:
        """List the faults of ``workbook``."""
        self._workbook, self._faults = workbook, faults
        self._fill()
        self.show()

    def clear(self) -> None:
        """Forget the faults and hide."""
        self._faults = ()
        self.hide()

    def _fill(self) -> None:
        text = self.tr("{count} {count:fault|faults} in {name}: mend in Excel, save, read again")
        self._title.setText(text.format(count=Count(len(self._faults)), name=self._workbook.name))
        self.table.setRowCount(len(self._faults))
        for row, fault in enumerate(self._faults):
            what = fault.text().removeprefix(f"{fault.sheet}!{fault.cell}").lstrip(": ")
            for column, text in enumerate((fault.sheet, fault.cell, what)):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.resizeRowsToContents()
        wanted = self.table.verticalHeader().length() + self.table.horizontalHeader().height() + 12
        self.table.setFixedHeight(min(_MOST_PIXELS, max(96, wanted)))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(fault.text() for fault in self._faults))
