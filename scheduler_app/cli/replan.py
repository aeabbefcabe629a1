"""``replan``: plans that mend a roster after absences or a surge, and one of them applied."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from scheduler_app.cli.console import (
    Json,
    Lang,
    WeekDate,
    require_target,
    stderr,
    stdout,
    stopped_by_ctrl_c,
    write_json,
)
from scheduler_app.cli.export import write_workbook
from scheduler_app.cli.replan_json import menu_json
from scheduler_app.cli.replan_question import Asked, absence_rows, demand_scales
from scheduler_app.cli.replan_text import MenuText
from scheduler_app.cli.source import Source as OpenSource
from scheduler_app.cli.source import open_source, require_roster
from scheduler_app.document.repair_edit import absence_changes, demand_changes
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.changes import Change
from scheduler_app.store.record_book import RecordBook
from scheduler_app.store.repair_changes import repair_changes
from scheduler_app.store.steps import StepSource
from scheduler_app.store.week import Week, monday_of, week_of
from solver.domain.validation import FieldError
from solver.replan.breaks import with_breaks
from solver.replan.plan import Menu, Plan
from solver.replan.replan import replan, usual_seconds
from solver.replan.situation import Situation
from solver.roster.result import SolveOptions
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits

_BREAK_SECONDS = 3.0
_NO_PLAN = QT_TRANSLATE_NOOP("Command", "there are {count} plans; choose 1 to {count}")
_APPLIED = QT_TRANSLATE_NOOP("Command", "Plan {number} applied: {cells} cell(s) changed.")
_ONLY_PROJECTS = QT_TRANSLATE_NOOP(
    "Command", "a workbook cannot be changed; import it and repair the project"
)
_STEP = QT_TRANSLATE_NOOP("Command", "repair of {date}")

Project = Annotated[Path, typer.Argument(metavar="PROJECT", help=".sixshift or .xlsx")]
Absent = Annotated[
    list[str] | None,
    typer.Option(
        "--absent",
        metavar="ID:DATE[..DATE]",
        help='Who is absent when; also "ID:DATE 14:00..", "ID:DATE ..09:30". May be repeated.',
    ),
]
SurgeOption = Annotated[
    list[str] | None,
    typer.Option(
        "--surge", metavar="QUEUE:+30%:HH:MM", help="More contacts from then on; *: all queues."
    ),
]
Now = Annotated[
    str, typer.Option("--now", metavar='"DATE HH:MM"', help="What is before that stays.")
]
Number = Annotated[
    int, typer.Option("--plan", metavar="N", help="Which plan to apply or write (1).", min=1)
]
Apply = Annotated[bool, typer.Option("--apply", help="Put the plan into the project.")]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="roster.xlsx")]
TimeLimit = Annotated[
    float, typer.Option("--time-limit", metavar="S", help="Seconds; 0: by size.", min=0)
]


def replan_command(  # noqa: PLR0913 - the command's options are its contract
    project: Project,
    absent: Absent = None,
    surge: SurgeOption = None,
    now: Now = "",
    week: WeekDate = "",
    plan: Number = 1,
    apply: Apply = False,
    output: Output = None,
    json: Json = None,
    time_limit: TimeLimit = 0.0,
    lang: Lang = "",
) -> None:
    """Mend a roster with the fewest changes; plan 1 is recommended. Ctrl+C keeps what is found."""
    del lang
    require_target(output, ".xlsx")
    require_target(json)
    asked = Asked(tuple(absent or ()), tuple(surge or ()), now)
    first = asked.first_date()
    with open_source(project, read_only=not apply) as opened:
        if apply:
            opened.require_project(translate("Command", _ONLY_PROJECTS))
        chosen = opened.week(week or monday_of(first).isoformat())
        situation = _situation(opened, chosen, asked)
        with stopped_by_ctrl_c() as cancel:
            seconds = time_limit or usual_seconds(len(chosen.problem.employees))
            menu = replan(situation, SolveOptions(seconds), cancel)
            plans = in_order(menu)
            taken = _numbered(plans, plan)
            _tell(chosen, menu, plans)
            changes = _changes(opened, chosen, situation, taken, cancel)
        if apply and opened.project is not None:
            text = translate("Command", _STEP, date=chosen.first_date)
            opened.project.write(changes, text, StepSource.REPAIR)
            cells = taken.cells_changed + len(taken.absent)
            stderr(translate("Command", _APPLIED, number=plan, cells=cells))
        if output is not None:
            _write_repaired(opened, chosen, changes, output)
        value = menu_json(chosen, situation, menu, plans)
        write_json(json, {**value, "applied": plan if apply else None})


def _numbered(plans: Sequence[Plan], number: int) -> Plan:
    if number > len(plans):
        raise FieldError("--plan", translate("Command", _NO_PLAN, count=len(plans)))
    return plans[number - 1]


def _tell(week: Week, menu: Menu, plans: Sequence[Plan]) -> None:
    text = MenuText(week, menu)
    for number, plan in enumerate(plans, 1):
        for line in text.plan(number, plan):
            stdout(line)


def in_order(menu: Menu) -> list[Plan]:
    """Return the plan that is recommended, then all others, fewest changes first."""
    first = menu.plans[menu.fewest]
    return [first, *(one for one in menu.plans if one is not first)]


def _situation(opened: OpenSource, week: Week, asked: Asked) -> Situation:
    require_roster(week)
    return Situation(
        week.problem,
        week.rules,
        week.roster,
        asked.now_minute(week),
        asked.absences(week),
        asked.surges(week),
        opened.data.repair,
        week.activities,
        week.meetings,
    )


def _changes(
    opened: OpenSource, week: Week, situation: Situation, plan: Plan, cancel: CancelToken
) -> list[Change]:
    """Return the one edit that puts the plan into the project, breaks and all."""
    whole = with_breaks(situation, plan, SearchLimits(_BREAK_SECONDS), cancel)
    data = opened.data
    return [
        *absence_changes(data, absence_rows(week, situation.absences)),
        *demand_changes(data, demand_scales(week, situation.surges)),
        *repair_changes(data, week, whole),
    ]


def _write_repaired(
    opened: OpenSource, week: Week, changes: Sequence[Change], output: Path
) -> None:
    book = RecordBook(opened.data)
    book.apply(changes)
    write_workbook(output, week_of(book.data(), week.first_date), opened)
