"""The activities of a published week: tens of thousands, packed until somebody looks at them."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from datetime import datetime
from typing import overload

from scheduler_app.store.records import ActivityRow
from solver.domain.activity import ActivityKind


class PackedActivities(Sequence[ActivityRow]):
    """A sequence that reads its rows from ``content`` when the first is asked for."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self._rows: tuple[ActivityRow, ...] | None = None

    @property
    def rows(self) -> tuple[ActivityRow, ...]:
        """All rows, in the order in which they were packed."""
        if self._rows is None:
            self._rows = _unpacked(self.content)
        return self._rows

    @overload
    def __getitem__(self, index: int) -> ActivityRow: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[ActivityRow]: ...
    def __getitem__(self, index: int | slice) -> ActivityRow | Sequence[ActivityRow]:
        return self.rows[index]

    def __len__(self) -> int:
        return len(self.rows)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, PackedActivities):
            return self.content == other.content
        return isinstance(other, Sequence) and self.rows == tuple(other)

    def __hash__(self) -> int:
        return hash(self.rows)


def packed(rows: Sequence[ActivityRow]) -> bytes:
    """Return the rows as a file holds them."""
    if isinstance(rows, PackedActivities):
        return rows.content
    values = [
        [
            row.employee_id,
            row.start.isoformat(),
            row.kind.value,
            row.length_minutes,
            row.paid,
            row.locked,
            row.name,
        ]
        for row in rows
    ]
    return zlib.compress(json.dumps(values, separators=(",", ":")).encode())


def _unpacked(content: bytes) -> tuple[ActivityRow, ...]:
    return tuple(
        ActivityRow(person, datetime.fromisoformat(start), ActivityKind(kind), *rest)
        for person, start, kind, *rest in json.loads(zlib.decompress(content))
    )
