"""``breaks``: place the breaks and meetings of a week's roster."""

from __future__ import annotations

from typing import Annotated

import typer

from scheduler_app.cli.console import (
    Json,
    Lang,
    Source,
    WeekDate,
    Weeks,
    require_target,
    stopped_by_ctrl_c,
    write_json,
)
from scheduler_app.cli.placing import placed, placement_json, print_placement, usual_seconds
from scheduler_app.cli.source import open_source, require_roster
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.activities import activity_changes
from scheduler_app.store.steps import StepSource
from solver.search.limits import SearchLimits

_ONLY_PROJECTS = QT_TRANSLATE_NOOP(
    "Command", "a workbook cannot be changed; import it and place the breaks in the project"
)

Apply = Annotated[bool, typer.Option("--apply", help="Keep them in the project.")]


def breaks(
    source: Source,
    week: WeekDate = "",
    weeks: Weeks = 1,
    json: Json = None,
    apply: Apply = False,
    lang: Lang = "",
) -> None:
    """Place breaks and meetings where the fewest contacts are lost; locked ones stay."""
    del lang
    require_target(json)
    with open_source(source, read_only=not apply) as opened:
        if apply:
            opened.require_project(translate("Command", _ONLY_PROJECTS))
        chosen = opened.rostered_week(week, weeks)
        require_roster(chosen)
        with stopped_by_ctrl_c() as cancel:
            placement = placed(chosen, SearchLimits(usual_seconds(chosen)), cancel)
        if apply and opened.project is not None:
            found = placement.activities
            changes = activity_changes(opened.data, chosen.first_date, chosen.roster, found)
            opened.project.write(changes, source=StepSource.BREAKS)
        print_placement(chosen, placement)
        write_json(
            json, {"week": chosen.first_date.isoformat(), **placement_json(chosen, placement)}
        )
