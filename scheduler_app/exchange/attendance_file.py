"""A time-clock file before it is read: its first rows, its likely columns, what it lacks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scheduler_app.exchange.attendance_columns import (
    FIELDS,
    AttendanceMapping,
    guess_mapping,
    recognised,
)
from scheduler_app.exchange.faults import Alternatives, Fault
from scheduler_app.exchange.history_file import (
    PREVIEW_ROWS,
    HistoryTable,
    find_table,
    known_headers,
)
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate

_NO_HEADER = QT_TRANSLATE_NOOP(
    "Fault",
    "no row of column names found: put names such as ID, Date, Start, End above the rows",
)
_NO_EMPLOYEE = QT_TRANSLATE_NOOP(
    "Fault", "no column says who it is ({headers}): name it ID, or say which it is"
)
_NO_TIMES = QT_TRANSLATE_NOOP(
    "Fault",
    "no column says when people came and left ({headers}): name them Date, Start and End, or "
    "Stamp where each row is one stamp, or say which they are",
)


@dataclass(frozen=True, slots=True)
class AttendancePreview:
    """``rows``: the first below the header, as texts; ``mapping``: what the names suggest."""

    table: HistoryTable
    rows: tuple[tuple[str, ...], ...]
    mapping: AttendanceMapping


def preview_attendance(path: Path, mapping: AttendanceMapping | None = None) -> AttendancePreview:
    """Return header, first rows and likely mapping of a file.

    With a ``mapping`` made by hand, the header is the row that has its names.

    Raises:
        WorkbookError: It cannot be read as a table: missing, empty, no header, no text.
    """
    wanted = mapping.mapped() if mapping else {}
    known = known_headers(wanted.values()) if wanted else recognised
    table, texts = find_table(path, known, _NO_HEADER)
    return AttendancePreview(table, texts[:PREVIEW_ROWS], guess_mapping(table.headers, texts))


def attendance_mapping_faults(table: HistoryTable, mapping: AttendanceMapping) -> tuple[Fault, ...]:
    """Return why a file cannot be read with ``mapping``; nothing if it can."""
    place, headers = table.place(), Alternatives(table.headers)
    labels = {field.key: translate("TimeClock", field.label) for field in FIELDS}
    faults = table.unknown(mapping, labels)
    if not mapping.employee:
        faults.append(Fault(*place, _NO_EMPLOYEE, (("headers", headers),)))
    if not mapping.is_stamps and not (mapping.start and mapping.end):
        faults.append(Fault(*place, _NO_TIMES, (("headers", headers),)))
    return tuple(faults)
