"""``template``: an empty input workbook with help, drop-downs and an example row."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from scheduler_app.cli.console import Lang, require_target, stdout
from scheduler_app.exchange.template import write_template
from scheduler_app.language.translation import LANGUAGE

Output = Annotated[Path, typer.Option("-o", "--output", metavar="TEMPLATE.xlsx")]


def template(output: Output, lang: Lang = "") -> None:
    """Write an empty input workbook with help, drop-downs and one example row."""
    del lang  # its callback has switched the language
    require_target(output, ".xlsx")
    write_template(output, LANGUAGE.code)
    stdout(str(output))
