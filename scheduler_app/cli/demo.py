"""``demo``: the sample week, solved and written as a workbook, without a window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from scheduler_app.cli.console import Lang, require_target
from scheduler_app.cli.solve import build_roster
from scheduler_app.cli.source import open_source
from scheduler_app.language.translation import LANGUAGE
from solver.roster.result import SolveOptions

SAMPLES_FOLDER = Path(__file__).parents[2] / "resources" / "samples"
_TIME_LIMIT_SECONDS = 30.0

Output = Annotated[Path, typer.Option("-o", "--output", metavar="roster.xlsx")]


def demo(output: Output = Path("roster.xlsx"), lang: Lang = "") -> None:
    """Build the roster of the sample week and write it as a workbook."""
    del lang
    require_target(output, ".xlsx")
    sample = SAMPLES_FOLDER / f"sample_{LANGUAGE.code}.sixshift"
    with open_source(sample, read_only=True) as source:
        kept_nowhere = replace(source, project=None)  # the sample stays as it is
        options = SolveOptions(_TIME_LIMIT_SECONDS)
        build_roster(kept_nowhere, source.week(""), options, output, None)
