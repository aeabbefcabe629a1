"""``import``: a workbook becomes a project."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from scheduler_app.cli.console import Exit, Lang, require_target, stderr, stdout
from scheduler_app.exchange.input_workbook import read_workbook
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.project_file import ProjectFile

_FOUND = QT_TRANSLATE_NOOP(
    "Command",
    "{people} people, {patterns} patterns, {queues} queues, "
    "{demand} rows of demand, {cells} shifts",
)
_EXISTS = QT_TRANSLATE_NOOP("Command", "{name} exists already; choose another name")
_NO_OUTPUT = QT_TRANSLATE_NOOP("Command", "say where to save with -o, or use --check")

Workbook = Annotated[Path, typer.Argument(metavar="WORKBOOK.xlsx")]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="PROJECT.sixshift")]
Check = Annotated[bool, typer.Option("--check", help="Only look for faults; write nothing.")]


def import_workbook(
    workbook: Workbook, output: Output = None, check: Check = False, lang: Lang = ""
) -> None:
    """Turn a workbook into a project; with faults nothing is written."""
    del lang
    if output is None and not check:
        raise typer.BadParameter(translate("Command", _NO_OUTPUT))
    require_target(output, ".sixshift")
    reading = read_workbook(workbook)
    for warning in reading.warnings:
        stderr(warning.text())
    if output is not None and not check:
        try:
            ProjectFile.create(output, reading.data).close()
        except FileExistsError as error:
            stderr(translate("Command", _EXISTS, name=output))
            raise typer.Exit(Exit.BAD_INPUT) from error
    data = reading.data
    found = translate(
        "Command",
        _FOUND,
        people=len(data.employees),
        patterns=len(data.patterns),
        queues=len(data.queues),
        demand=len(data.demand),
        cells=len(data.cells),
    )
    stdout(found)
