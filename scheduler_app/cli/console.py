"""What the commands share: exit codes, options, where text goes."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from enum import IntEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import Progress

from scheduler_app.exchange.atomic_file import free_name, is_disk_full, replacing
from scheduler_app.language.translation import (
    LANGUAGE,
    LANGUAGES,
    QT_TRANSLATE_NOOP,
    system_language,
    translate,
)
from scheduler_app.store.week import MOST_WEEKS
from solver.domain.validation import FieldError
from solver.search.cancellation import CancelToken

_NOT_A_DATE = QT_TRANSLATE_NOOP("Command", "{text} is not a date; write it as 2026-11-30")
_SUFFIX = QT_TRANSLATE_NOOP("Command", "{name}: the name must end with {allowed}")
_NO_FOLDER = QT_TRANSLATE_NOOP("Command", "there is no such folder; make it or choose another")
_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "Command",
    "was not written ({reason}): it may be open in another program, or the folder cannot be "
    "written to. Close it there, or choose another name, for example {other}",
)
_DISK_FULL = QT_TRANSLATE_NOOP(
    "Command", "was not written: the disk is full. Free some space, or choose another folder"
)
_FIRST_YEAR, _LAST_YEAR = 2000, 2100


class Exit(IntEnum):
    """Exit codes of every command."""

    DONE = 0
    WRONG_USAGE = 2
    BAD_INPUT = 3
    NO_ROSTER = 4
    STOPPED = 5


def switch_language(code: str) -> str:
    """Speak ``code`` from here on; empty: the language of this machine."""
    chosen = code or system_language()
    if chosen not in LANGUAGES:
        raise typer.BadParameter(f"{chosen}: {' | '.join(LANGUAGES)}")
    LANGUAGE.switch(chosen)
    return chosen


def parse_date(text: str) -> date:
    """Read a date given as YYYY-MM-DD."""
    try:
        day = datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        day = None
    if day is None or not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise typer.BadParameter(translate("Command", _NOT_A_DATE, text=text))
    return day


def require_target(path: Path | None, *suffixes: str) -> None:
    """Refuse, before any work, a target with another suffix or in no folder.

    Raises:
        typer.BadParameter: The suffix is none of ``suffixes`` (none given: any will do).
        FieldError: The folder does not exist.
    """
    if path is None:
        return
    if suffixes and path.suffix.lower() not in suffixes:
        allowed = " | ".join(suffixes)
        raise typer.BadParameter(translate("Command", _SUFFIX, name=path, allowed=allowed))
    if not path.absolute().parent.is_dir():
        raise FieldError(str(path), translate("Command", _NO_FOLDER))


def require_folder(path: Path) -> None:
    """Refuse, before any work, a folder that does not exist.

    Raises:
        FieldError: It does not.
    """
    if not path.is_dir():
        raise FieldError(str(path), translate("Command", _NO_FOLDER))


Lang = Annotated[
    str,
    typer.Option(
        "--lang",
        metavar="en|zh",
        help="Language of all that is written (default: this machine's).",
        callback=switch_language,
        is_eager=True,
    ),
]
WeekDate = Annotated[
    str,
    typer.Option(
        "--week",
        metavar="DATE",
        help="A date of the week (YYYY-MM-DD).",
        callback=lambda text: text and parse_date(text).isoformat(),
    ),
]
Weeks = Annotated[
    int,
    typer.Option("--weeks", metavar="N", help="Weeks from that one on.", min=1, max=MOST_WEEKS),
]
Json = Annotated[
    Path | None, typer.Option("--json", metavar="F", help="Write the result as JSON to F.")
]
Project = Annotated[Path, typer.Argument(metavar="PROJECT", help=".sixshift")]
Source = Annotated[Path, typer.Argument(metavar="PROJECT|WORKBOOK", help=".sixshift or .xlsx")]


def stdout(text: str) -> None:
    """Write one line of results."""
    typer.echo(text)


def stderr(text: str) -> None:
    """Write progress or a fault."""
    typer.echo(text, err=True)


def is_terminal() -> bool:
    """Tell whether a person watches the progress."""
    return sys.stderr.isatty()


@contextmanager
def stopped_by_ctrl_c() -> Iterator[CancelToken]:
    """Give work a token that Ctrl+C cancels, so that it ends in order."""
    cancel = CancelToken()
    before = signal.signal(signal.SIGINT, lambda _signal, _frame: cancel.cancel())
    try:
        yield cancel
    finally:
        signal.signal(signal.SIGINT, before)


class ShareReporter:
    """Shows the share of some work that is done: a bar on a terminal, else nothing."""

    def __init__(self) -> None:
        self._bar = Progress(console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("", total=1.0)

    def __enter__(self) -> ShareReporter:
        if is_terminal():
            self._bar.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._bar.stop()

    def report(self, share: float) -> None:
        """Take the share done, 0 to 1."""
        self._bar.update(self._task, completed=share)


@contextmanager
def offering_another_name(path: Path) -> Iterator[None]:
    """Say what to do if the block cannot write ``path``, or a file in that folder.

    Raises:
        FieldError: It could not; a free name is offered, or another folder if the disk is full.
    """
    try:
        yield
    except OSError as error:
        target = Path(error.filename2 or path)
        other = free_name(path).name
        reason = translate("Command", _NOT_WRITTEN, reason=error.strerror or error, other=other)
        if is_disk_full(error):
            reason = translate("Command", _DISK_FULL)
        raise FieldError(str(target), reason) from error


def write_json(path: Path | None, value: dict[str, Any]) -> None:
    """Write ``value`` to ``path`` whole or not at all; nothing for None.

    Raises:
        FieldError: It could not be written; a free name is offered.
    """
    if path is not None:
        with offering_another_name(path), replacing(path) as stream:
            stream.write(json.dumps(value, ensure_ascii=False, indent=1).encode())
