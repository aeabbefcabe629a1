"""``check``: the rule violations of a roster, also of one edited by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from scheduler_app.cli.as_json import evaluation_json, violation_rows
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
from scheduler_app.exchange.roster_reader import read_roster
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.expected import expected_of
from scheduler_app.store.week import Week
from solver.activities.checks import activity_breaches
from solver.model.coverage import coverage
from solver.roster.evaluate import evaluate
from solver.rules.base import Violation

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
        reading = read_roster(roster, opened.week(week, weeks))
    chosen = reading.week
    evaluation = evaluate(chosen.problem, chosen.rules, chosen.roster)
    inside = (*(_inside_shifts(chosen) if reading.is_placed else ()), *reading.differences)
    expected = expected_of(chosen, coverage(chosen.problem, chosen.roster))
    found = {"activity_violations": violation_rows(chosen, inside)}
    write_json(json, evaluation_json(chosen, evaluation, expected) | found)
    print_violations(chosen, (*evaluation.violations, *inside))
    hard = sum(v.hard for v in evaluation.violations) + len(inside)
    soft = len(evaluation.violations) + len(inside) - hard
    stdout(translate("Command", _VERDICT, hard=hard, soft=soft, cost=evaluation.cost))
    print_rates(chosen, expected)


def _inside_shifts(week: Week) -> list[Violation]:
    """Return what is wrong with breaks and meetings, those that are missing among it."""
    return activity_breaches(week.problem, week.roster, week.activities, week.meetings)
