"""``import-history``: what the phone system counted goes into a project."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from scheduler_app.cli.console import (
    Exit,
    Json,
    Lang,
    ShareReporter,
    require_target,
    stderr,
    stdout,
    stopped_by_ctrl_c,
    write_json,
)
from scheduler_app.cli.field_map import Map, parsed_map
from scheduler_app.exchange.history_columns import FIELDS, HistoryMapping
from scheduler_app.exchange.history_file import preview
from scheduler_app.exchange.history_import import HistoryReading, read_history
from scheduler_app.exchange.history_merge import HistoryMerge, merge_history
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import ProjectData
from scheduler_app.store.steps import StepSource
from solver.domain.validation import FieldError
from solver.rules import default_rules

_READ = QT_TRANSLATE_NOOP(
    "Command",
    "{rows} rows, intervals of {minutes} min: {days} days of {queues} queues, {first} to {last}",
)
_READ_CALLS = QT_TRANSLATE_NOOP(
    "Command",
    "{rows} calls, counted by {minutes} min: {days} days of {queues} queues, {first} to {last}",
)
_CHANGED = QT_TRANSLATE_NOOP(
    "Command", "{added} days new, {changed} changed, {unchanged} as they were"
)
_NOTHING_NEW = QT_TRANSLATE_NOOP("Command", "nothing new: the project has all of it already")
_NEW_QUEUES = QT_TRANSLATE_NOOP(
    "Command", "new queues, with usual goals that you should check: {queues}"
)
_DRY_RUN = QT_TRANSLATE_NOOP("Command", "only checked; nothing was written")
_CREATED = QT_TRANSLATE_NOOP("Command", "the project {name} was made")
_STOPPED = QT_TRANSLATE_NOOP("Command", "Stopped; nothing was written.")
_WHICH_QUEUE = QT_TRANSLATE_NOOP(
    "Command", "the file names no queue and the project has several ({queues}); say which one it is"
)
_MAIN_QUEUE = QT_TRANSLATE_NOOP("Command", "Main")

Project = Annotated[Path, typer.Argument(metavar="PROJECT", help="It is made if it is not there.")]
HistoryFile = Annotated[Path, typer.Argument(metavar="FILE", help=".csv, .txt or .xlsx")]
QueueName = Annotated[
    str, typer.Option("--queue", metavar="NAME", help="Queue of rows that name none.")
]
Check = Annotated[bool, typer.Option("--check", help="Only read; write nothing.")]


def import_history(  # noqa: PLR0913 - the command's options are its contract
    project: Project,
    file: HistoryFile,
    maps: Map = None,
    queue: QueueName = "",
    json: Json = None,
    check: Check = False,
    lang: Lang = "",
) -> None:
    """Take the contacts that came in from a file; the same file again changes nothing."""
    del lang
    require_target(project, ".sixshift")
    require_target(json)
    by_hand = parsed_map(maps or [], [field.key for field in FIELDS])
    with _opened(project, write=not check) as opened:
        data = opened.data() if opened else ProjectData(project.stem, rules=default_rules())
        reading = _read(file, by_hand, queue, data)
        merge = merge_history(data, reading)
        if opened is not None and not check:
            opened.write(merge.changes, file.name, StepSource.IMPORT)
    if opened is None and not check:
        days = reading.days
        new = replace(data, queues=merge.new_queues, history=days)
        ProjectFile.create(project, new).close()
    for warning in reading.warnings:
        stderr(warning.text())
    _tell(reading, merge)
    if check:
        stdout(translate("Command", _DRY_RUN))
    elif opened is None:
        stdout(translate("Command", _CREATED, name=project.name))
    write_json(json, _as_json(reading, merge))


@contextmanager
def _opened(path: Path, *, write: bool) -> Iterator[ProjectFile | None]:
    """Open the project; None if there is none yet."""
    if not path.exists():
        yield None
        return
    project = ProjectFile.open(path, read_only=not write)
    try:
        if write:
            project.require_writable()
        yield project
    finally:
        project.close()


def _read(file: Path, by_hand: Mapping[str, str], queue: str, data: ProjectData) -> HistoryReading:
    chosen = HistoryMapping().changed(by_hand)
    seen = preview(file, chosen if by_hand else None)
    mapping = seen.mapping.changed(by_hand)
    default_queue = queue.strip() or _only_queue(mapping, data)
    with stopped_by_ctrl_c() as cancel, ShareReporter() as reporter:
        reading = read_history(file, mapping, default_queue, cancel, reporter.report)
    if reading is None:
        stderr(translate("Command", _STOPPED))
        raise typer.Exit(Exit.STOPPED)
    return reading


def _only_queue(mapping: HistoryMapping, data: ProjectData) -> str:
    """The queue of rows that name none, if nobody said it."""
    names = [queue.name for queue in data.queues]
    if len(names) > 1 and not mapping.queue and not mapping.channel:
        raise FieldError("--queue", translate("Command", _WHICH_QUEUE, queues=", ".join(names)))
    return names[0] if len(names) == 1 else translate("Command", _MAIN_QUEUE)


def _tell(reading: HistoryReading, merge: HistoryMerge) -> None:
    stdout(
        translate(
            "Command",
            _READ_CALLS if reading.is_call_by_call else _READ,
            rows=f"{reading.n_rows:,}",
            minutes=reading.interval_minutes,
            days=len(reading.days),
            queues=len(reading.queues),
            first=reading.first_date,
            last=reading.last_date,
        )
    )
    if not merge.changes:
        stdout(translate("Command", _NOTHING_NEW))
        return
    stdout(
        translate(
            "Command",
            _CHANGED,
            added=merge.n_added,
            changed=merge.n_changed,
            unchanged=merge.n_unchanged,
        )
    )
    if merge.new_queues:
        names = ", ".join(queue.name for queue in merge.new_queues)
        stdout(translate("Command", _NEW_QUEUES, queues=names))


def _as_json(reading: HistoryReading, merge: HistoryMerge) -> dict[str, Any]:
    return {
        "rows": reading.n_rows,
        "interval_minutes": reading.interval_minutes,
        "call_by_call": reading.is_call_by_call,
        "days": len(reading.days),
        "queues": list(reading.queues),
        "first_date": reading.first_date.isoformat(),
        "last_date": reading.last_date.isoformat(),
        "days_added": merge.n_added,
        "days_changed": merge.n_changed,
        "days_unchanged": merge.n_unchanged,
        "queues_added": [queue.name for queue in merge.new_queues],
        "mapping": reading.mapping.mapped(),
        "warnings": [warning.text() for warning in reading.warnings],
    }
