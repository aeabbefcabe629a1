"""``attendance``: who really came when, from the file of a time clock, goes into a project."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from scheduler_app.cli.console import (
    Json,
    Lang,
    Project,
    require_target,
    stderr,
    stdout,
    write_json,
)
from scheduler_app.cli.field_map import Map, parsed_map
from scheduler_app.exchange.attendance_columns import FIELDS, AttendanceMapping
from scheduler_app.exchange.attendance_file import preview_attendance
from scheduler_app.exchange.attendance_import import (
    AttendanceReading,
    attendance_changes,
    read_attendance,
)
from scheduler_app.exchange.faults import WorkbookError
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import ProjectData
from scheduler_app.store.steps import StepSource

_READ = QT_TRANSLATE_NOOP(
    "Command", "{rows} rows: {days} days of {people} people, {first} to {last}; {away} did not come"
)
_NOTHING = QT_TRANSLATE_NOOP("Command", "no row says when somebody came or left")
_CHANGED = QT_TRANSLATE_NOOP("Command", "{changed} days new or changed")
_MISSING = QT_TRANSLATE_NOOP(
    "Command",
    "{count} rostered shifts of that time are not in the file, so nothing is known of them; "
    "--absent says that nobody came for them",
)
_LEFT_OUT = QT_TRANSLATE_NOOP("Command", "{count} {count:fault|faults} left out")
_DRY_RUN = QT_TRANSLATE_NOOP("Command", "only checked; nothing was written")
_STEP = QT_TRANSLATE_NOOP("Command", "import of attendance")

ClockFile = Annotated[Path, typer.Argument(metavar="FILE", help=".csv, .txt or .xlsx")]
Check = Annotated[bool, typer.Option("--check", help="Only read; write nothing.")]
Absent = Annotated[
    bool, typer.Option("--absent", help="Nobody came for rostered shifts without a stamp.")
]
LeaveOut = Annotated[
    bool, typer.Option("--leave-out", help="Take the sound days and leave out the faulty ones.")
]


def attendance(  # noqa: PLR0913 - the command's options are its contract
    project: Project,
    file: ClockFile,
    maps: Map = None,
    absent: Absent = False,
    leave_out: LeaveOut = False,
    check: Check = False,
    json: Json = None,
    lang: Lang = "",
) -> None:
    """Take from a file who came and left when; the same file again changes nothing."""
    del lang
    require_target(json)
    by_hand = AttendanceMapping().changed(parsed_map(maps or [], [f.key for f in FIELDS]))
    opened = ProjectFile.open(project, read_only=check)
    try:
        if not check:
            opened.require_writable()
        data = opened.data()
        reading = _read(file, by_hand, data, leave_out=leave_out)
        taken = reading.with_absences() if absent else reading
        changes = attendance_changes(data, taken)
        if not check and changes:
            opened.write(changes, translate("Command", _STEP), StepSource.ATTENDANCE)
    finally:
        opened.close()
    _tell(taken, len(changes))
    if check:
        stdout(translate("Command", _DRY_RUN))
    write_json(json, _as_json(taken, len(changes)))


def _read(
    file: Path, by_hand: AttendanceMapping, data: ProjectData, *, leave_out: bool
) -> AttendanceReading:
    """Read the file, say what is odd in it, and refuse it for a fault.

    Raises:
        WorkbookError: There are faults, and they are not to be left out.
    """
    is_mapped = bool(by_hand.mapped())
    seen = preview_attendance(file, by_hand if is_mapped else None)
    reading = read_attendance(file, seen.mapping.changed(by_hand.mapped()), data)
    for warning in reading.warnings:
        stderr(warning.text())
    if reading.faults and not leave_out:
        raise WorkbookError(reading.faults)
    for fault in reading.faults:
        stderr(fault.text())
    if reading.faults:
        stderr(translate("Command", _LEFT_OUT, count=len(reading.faults)))
    return reading


def _tell(reading: AttendanceReading, n_changed: int) -> None:
    if not reading.rows:
        stdout(translate("Command", _NOTHING))
        return
    dates = [row.date for row in reading.rows]
    stdout(
        translate(
            "Command",
            _READ,
            rows=reading.n_rows,
            days=len(reading.rows),
            people=len({row.employee_id for row in reading.rows}),
            first=min(dates),
            last=max(dates),
            away=sum(row.start is None for row in reading.rows),
        )
    )
    stdout(translate("Command", _CHANGED, changed=n_changed))
    if reading.missing:
        stdout(translate("Command", _MISSING, count=len(reading.missing)))


def _as_json(reading: AttendanceReading, n_changed: int) -> dict[str, Any]:
    return {
        "rows": reading.n_rows,
        "stamps": reading.is_stamps,
        "days": [
            {
                "employee": row.employee_id,
                "date": row.date.isoformat(),
                "start": row.start.isoformat(timespec="minutes") if row.start else None,
                "end": row.end.isoformat(timespec="minutes") if row.end else None,
                "breaks": [
                    [moment.isoformat(timespec="minutes") for moment in b] for b in row.breaks
                ],
            }
            for row in reading.rows
        ],
        "changed": n_changed,
        "missing": [
            {"employee": employee_id, "date": day.isoformat()}
            for employee_id, day in reading.missing
        ],
        "mapping": reading.mapping.mapped(),
        "faults": [fault.text() for fault in reading.faults],
        "warnings": [warning.text() for warning in reading.warnings],
    }
