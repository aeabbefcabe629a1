"""What the commands share: exit codes, options, where text goes."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from enum import IntEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from scheduler_app.exchange.atomic_file import replacing
from scheduler_app.language.translation import (
    LANGUAGE,
    LANGUAGES,
    QT_TRANSLATE_NOOP,
    system_language,
    translate,
)

_NOT_A_DATE = QT_TRANSLATE_NOOP("Command", "{text} is not a date; write it as 2026-11-30")


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
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError as error:
        raise typer.BadParameter(translate("Command", _NOT_A_DATE, text=text)) from error


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
    str, typer.Option("--week", metavar="DATE", help="A date of the week (YYYY-MM-DD).")
]
Json = Annotated[
    Path | None, typer.Option("--json", metavar="F", help="Write the result as JSON to F.")
]
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


def write_json(path: Path | None, value: dict[str, Any]) -> None:
    """Write ``value`` to ``path`` whole or not at all; nothing for None."""
    if path is not None:
        with replacing(path) as stream:
            stream.write(json.dumps(value, ensure_ascii=False, indent=1).encode())
