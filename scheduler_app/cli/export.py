"""``export``: a week's roster as a workbook or as CSV."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from scheduler_app.cli.console import Lang, WeekDate, Weeks, require_target, stdout
from scheduler_app.cli.source import open_source
from scheduler_app.exchange.roster_csv import write_csv
from scheduler_app.exchange.roster_words import DRAFT
from scheduler_app.exchange.roster_workbook import write_roster
from scheduler_app.language.translation import LANGUAGE, QT_TRANSLATE_NOOP, translate
from scheduler_app.store.week import Week, latest_roster_week
from solver.domain.validation import FieldError
from solver.model.coverage import coverage
from solver.roster.evaluate import evaluate

NO_ROSTER = QT_TRANSLATE_NOOP(
    "Command", "there is no roster in the week of {date}; build it first, or choose another week"
)

Project = Annotated[Path, typer.Argument(metavar="PROJECT")]
Output = Annotated[Path, typer.Option("-o", "--output", metavar="FILE.xlsx|.csv")]
Draft = Annotated[bool, typer.Option("--draft", help="Write the draft as it stands.")]


def export(
    project: Project,
    output: Output,
    week: WeekDate = "",
    weeks: Weeks = 1,
    draft: Draft = False,
    lang: Lang = "",
) -> None:
    """Write a week's roster; every roster is still a draft, with or without --draft."""
    del lang, draft
    require_target(output, ".xlsx", ".csv")
    with open_source(project, read_only=True) as source:
        latest = latest_roster_week(source.data)
        chosen = source.week(week or (latest.isoformat() if latest else ""), weeks)
        title = source.data.title
    if not any(True for _ in chosen.roster.shifts()):
        raise FieldError("--week", translate("Command", NO_ROSTER, date=chosen.first_date))
    if output.suffix.lower() == ".csv":
        write_csv(output, chosen, chosen.roster)
    else:
        write_workbook(output, chosen, title)
    stdout(str(output))


def write_workbook(output: Path, week: Week, title: str) -> None:
    """Write the roster that ``week`` holds as a workbook in the current language."""
    problem, roster = week.problem, week.roster
    evaluation = evaluate(problem, week.rules, roster)
    write_roster(
        output,
        week,
        roster,
        evaluation,
        coverage(problem, roster),
        title,
        DRAFT.text(LANGUAGE.code),
        LANGUAGE.code,
    )
