"""Qt list model of the violations: what must hold first, each priority under its heading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from scheduler_app.language.phrases import Phrases, rule_text
from scheduler_app.screens.roster.violation_row import ViolationRow
from solver.rules.base import Violation
from solver.rules.priority import Priority

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

ROW_ROLE = Qt.ItemDataRole.UserRole + 3
"""The row as a ``ViolationRow``."""


class ViolationListModel(QAbstractListModel):
    """Headings and violations, in words; ``show_violations`` replaces all of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ViolationRow] = []

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.text
        return row if role == ROW_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_heading = index.isValid() and self._rows[index.row()].violation is None
        return Qt.ItemFlag.NoItemFlags if is_heading else super().flags(index)

    def show_violations(self, phrases: Phrases | None, found: Sequence[Violation]) -> None:
        """List ``found``; nothing without ``phrases``."""
        rows: list[ViolationRow] = []
        if phrases is not None:
            for priority in Priority:
                is_hard = priority is Priority.MUST
                group = [v for v in found if v.priority is priority]
                if group:
                    rows.append(ViolationRow(self._heading(priority, len(group)), is_hard))
                    rows += [
                        ViolationRow(phrases.violation(v), is_hard, rule_text(v.rule), v)
                        for v in group
                    ]
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _heading(self, priority: Priority, count: int) -> str:
        texts = {
            Priority.MUST: self.tr("Must be mended: {count}"),
            Priority.IMPORTANT: self.tr("To look at: {count}"),
            Priority.NICE: self.tr("Nice to have: {count}"),
        }
        return texts[priority].format(count=count)
