"""Qt table model of the week's expected rates, one row a queue that expects contacts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from scheduler_app.document.rates_summary import (
    NOTHING,
    RatesSummary,
    against_text,
    share_text,
    wait_text,
)
from scheduler_app.widgets.theme import Theme
from solver.domain.queue import Channel, Queue

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
_N_COLUMNS = 5
_NAME, _ANSWERED, _IN_TIME, _WAIT, _BUSY = range(_N_COLUMNS)


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One queue and what it is expected to reach."""

    queue: Queue
    summary: RatesSummary

    def text(self, column: int) -> str:
        """Return what a cell shows."""
        rates = self.summary.rates
        is_email = self.queue.channel is Channel.EMAIL  # it waits by plan
        return (
            self.queue.name,
            _beside(rates.answer_rate, self.queue.answer_rate),
            _beside(rates.service_level, self.queue.service_level),
            NOTHING if is_email else wait_text(rates.asa_seconds),
            NOTHING if isnan(rates.occupancy) else f"{rates.occupancy:.0%}",
        )[column]

    def tone(self, column: int) -> str:
        """Return the token name of a cell's colour."""
        goal, wait = self.queue.asa_seconds, self.summary.rates.asa_seconds
        wait_tone = ("red" if wait > goal else "green") if goal else ""
        tones = ("", self.summary.answer_tone, self.summary.service_tone, wait_tone, "")
        return tones[column] or "text"


class QueueTableModel(QAbstractTableModel):
    """Queue, answer rate, service level, wait and occupancy; toned against the goals."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[QueueRow, ...] = ()
        theme.changed.connect(self._emit_all)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else _N_COLUMNS

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == _Role.DisplayRole:
            return row.text(column)
        if role == _Role.TextAlignmentRole:
            return _side(column)
        if role == _Role.ForegroundRole:
            return self._theme.colour(row.tone(column))
        return self._tip(row) if role == _Role.ToolTipRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < _N_COLUMNS:
            return None
        if role == _Role.TextAlignmentRole:
            return _side(section)
        if role == _Role.DisplayRole:
            words = (
                self.tr("Queue"),
                self.tr("Answ. %"),
                self.tr("SL %"),
                self.tr("Wait"),
                self.tr("Busy"),
            )
            return words[section]
        if role == _Role.ToolTipRole:
            tips = (
                self.tr("Queues with expected contacts"),
                self.tr("Answer rate / its goal: answered of all contacts"),
                self.tr("Service level / its goal: answered within the queue's threshold"),
                self.tr("Mean wait of all contacts"),
                self.tr("Occupancy: share of the time on the line spent on contacts"),
            )
            return tips[section]
        return None

    def show_rows(self, rows: Sequence[QueueRow]) -> None:
        """Show these queues."""
        if tuple(rows) == self._rows:
            return
        if len(rows) == len(self._rows):  # a reset would measure all columns again
            self._rows = tuple(rows)
            self._emit_all()
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def retranslate(self) -> None:
        """Show every text again in the current language."""
        self._emit_all()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, _N_COLUMNS - 1)

    def _emit_all(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, _N_COLUMNS - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _tip(self, row: QueueRow) -> str:
        queue, rates = row.queue, row.summary.rates
        answered, service = self.tr("Answer rate {rates}"), self.tr("Service level {rates}")
        lines = [
            queue.name,
            answered.format(rates=against_text(rates.answer_rate, queue.answer_rate)),
            service.format(rates=against_text(rates.service_level, queue.service_level)),
        ]
        if queue.channel is not Channel.EMAIL:
            wait = wait_text(rates.asa_seconds)
            if queue.asa_seconds:
                wait = self.tr("{wait} (goal {goal})").format(
                    wait=wait, goal=wait_text(queue.asa_seconds)
                )
            lines.append(self.tr("Mean wait {wait}").format(wait=wait))
        lines.append(self.tr("Occupancy {share}").format(share=share_text(rates.occupancy)))
        contacts = self.tr("{answered} of {offered} contacts answered")
        numbers = {"answered": f"{rates.answered:,.0f}", "offered": f"{rates.offered:,.0f}"}
        return "\n".join([*lines, contacts.format(**numbers)])


def _beside(share: float, goal: float) -> str:
    """Return "96.1/97": what is reached beside its goal, in percent."""
    return NOTHING if isnan(share) else f"{100 * share:.1f}/{100 * goal:.3g}"


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == _NAME else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
