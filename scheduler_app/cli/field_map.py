"""The option ``--map`` of the imports: which column of a file is which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated, NoReturn

import typer

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate

_BAD_MAP = QT_TRANSLATE_NOOP("Command", "{text}: write it as field=header; the fields are {fields}")

Map = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="FIELD=HEADER,…", help="Which column is which, if not found."),
]


def parsed_map(maps: Sequence[str], keys: Sequence[str]) -> dict[str, str]:
    """Read "offered=Calls,start=Zeit"; a comma inside a header does not part two fields.

    Raises:
        typer.BadParameter: No such field.
    """
    starts = re.compile(r"(?:^|,)\s*(\w+)\s*=")
    found: dict[str, str] = {}
    for text in maps:
        parts = list(starts.finditer(text))
        if not parts or parts[0].start():
            _refuse(text, keys)
        ends = [part.start() for part in parts[1:]] + [len(text)]
        for part, end in zip(parts, ends, strict=True):
            if part[1] not in keys:
                _refuse(part[1], keys)
            found[part[1]] = text[part.end() : end].strip()
    return found


def _refuse(text: str, keys: Sequence[str]) -> NoReturn:
    raise typer.BadParameter(translate("Command", _BAD_MAP, text=text, fields=", ".join(keys)))
