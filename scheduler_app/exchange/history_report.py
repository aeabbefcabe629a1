"""What is odd in a file of call history: one warning a kind, naming its rows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from scheduler_app.exchange.faults import Fault, Place
from scheduler_app.exchange.history_file import HistoryTable
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate

_NAMED = 20
_AND_MORE = QT_TRANSLATE_NOOP("Fault", "{named} and {count} more")

Rows = npt.NDArray[np.intp]
"""Positions of rows: 0 is the first row below the header."""


class Listed:
    """The first of many things, and how many more; in the current language."""

    def __init__(self, things: Sequence[object], most: int = _NAMED) -> None:
        self._named = tuple(things[:most])
        self._n_more = len(things) - len(self._named)

    def __str__(self) -> str:
        named = ", ".join(str(thing) for thing in self._named)
        if not self._n_more:
            return named
        return translate("Fault", _AND_MORE, named=named, count=self._n_more)


class RowReport:
    """Collects the warnings of one reading, in the order in which they are found."""

    def __init__(self, table: HistoryTable) -> None:
        self._table = table
        self.warnings: list[Fault] = []

    def number(self, position: int) -> int:
        """Return the number of a row as a table program shows it."""
        return self._table.header_row + 1 + position

    def tell(self, problem: str, header: str, rows: Rows, **values: object) -> None:
        """Warn of ``rows`` (nothing if there is none); ``problem`` has {count} and {rows}."""
        if rows.size:
            numbers = [self.number(int(row)) for row in np.sort(rows)]
            values |= {"count": len(numbers), "rows": Listed(numbers)}
            place = self._table.place(header, numbers[0])
            self.warnings.append(Fault(*place, problem, tuple(values.items())))

    def tell_file(self, problem: str, header: str = "", **values: object) -> None:
        """Warn of a column, or (no header) of the file as a whole."""
        place = self._table.place(header) if header else Place(self._table.path.name)
        self.warnings.append(Fault(*place, problem, tuple(values.items())))
