"""``check``: the rule violations of a roster, also of one edited by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from scheduler_app.cli.as_json import evaluation_json
from scheduler_app.cli.console import (
    Json,
    Lang,
    Source,
    WeekDate,
    Weeks,
    require_target,
    stdout,
    write_json,
)
from scheduler_app.cli.report import print_rates, print_violations
from scheduler_app.cli.source import open_source
from scheduler_app.exchange.roster_reader import read_week
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from solver.model.coverage import coverage
from solver.roster.evaluate import evaluate
from solver.staffing.outlook import outlook

_VERDICT = QT_TRANSLATE_NOOP("Command", "{hard} broken rules, {soft} wishes not met, cost {cost}")

RosterFile = Annotated[Path, typer.Option("--roster", metavar="roster.xlsx")]


def check(
    source: Source,
    roster: RosterFile,
    week: WeekDate = "",
    weeks: Weeks = 1,
    json: Json = None,
    lang: Lang = "",
) -> None:
    """Check a roster workbook against the rules of a project or workbook."""
    del lang
    require_target(json)
    with open_source(source, read_only=True) as opened:
        chosen = read_week(roster, opened.week(week, weeks))
    evaluation = evaluate(chosen.problem, chosen.rules, chosen.roster)
    expected = outlook(chosen.problem, coverage(chosen.problem, chosen.roster).scheduled)
    write_json(json, evaluation_json(chosen, evaluation, expected))
    print_violations(chosen, evaluation.violations)
    hard = sum(v.hard for v in evaluation.violations)
    soft = len(evaluation.violations) - hard
    stdout(translate("Command", _VERDICT, hard=hard, soft=soft, cost=evaluation.cost))
    print_rates(chosen, expected)
