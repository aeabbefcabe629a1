"""``forecast``: fill weeks of a project with contacts and handle times from its call history."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any

import typer

from scheduler_app.cli.console import (
    Exit,
    Json,
    Lang,
    Project,
    ShareReporter,
    WeekDate,
    parse_date,
    require_target,
    stderr,
    stdout,
    stopped_by_ctrl_c,
    write_json,
)
from scheduler_app.cli.report import percent
from scheduler_app.language.method_names import method_name
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.forecasting import DemandForecast, forecast_changes, forecast_demand
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import ForecastReport, ProjectData
from scheduler_app.store.steps import StepSource
from scheduler_app.store.week import monday_of
from solver.domain.validation import FieldError
from solver.forecast.progress import CancelledError

MOST_WEEKS = 13

_NO_HISTORY = QT_TRANSLATE_NOOP(
    "Command", "there is no call history before {date}; import some with import-history"
)
_NO_QUEUE = QT_TRANSLATE_NOOP("Command", "there is no queue {name}; there are: {names}")
_WITHOUT_HISTORY = QT_TRANSLATE_NOOP(
    "Command", "{queue}: no call history before {date}, left as it is"
)
_WITHOUT_AHT = QT_TRANSLATE_NOOP(
    "Command", "{queue}: the history has no handle times (AHT); enter them before staffing"
)
_LINE = QT_TRANSLATE_NOOP(
    "Command",
    "{queue}: {contacts} contacts in {weeks} week(s) from {date}, by {method}; "
    "error on the past (WAPE) {wape}, last week {last_week}, mean of 4 weeks {mean_of_4}",
)
_STOPPED = QT_TRANSLATE_NOOP("Command", "Stopped; nothing was changed.")

Weeks = Annotated[int, typer.Option("--weeks", metavar="N", min=1, max=MOST_WEEKS)]
QueueNames = Annotated[
    list[str] | None, typer.Option("--queue", metavar="NAME", help="Only this one; repeatable.")
]
Overwrite = Annotated[
    bool, typer.Option("--overwrite", help="Also values that were corrected by hand.")
]


def forecast(  # noqa: PLR0913 - the command's options are its contract
    project: Project,
    week: WeekDate = "",
    weeks: Weeks = 1,
    queue: QueueNames = None,
    overwrite: Overwrite = False,
    json: Json = None,
    lang: Lang = "",
) -> None:
    """Fill volume and AHT of a week (or several) from the call history."""
    del lang
    require_target(json)
    opened = ProjectFile.open(project)
    try:
        opened.require_writable()
        data = opened.data()
        first = _first_date(data, week)
        queues = _queues(data, queue or [])
        with stopped_by_ctrl_c() as cancel, ShareReporter() as reporter:
            try:
                found = forecast_demand(data, first, weeks, queues, cancel, reporter.report)
            except CancelledError:
                stderr(translate("Command", _STOPPED))
                raise typer.Exit(Exit.STOPPED) from None
        if not found.reports:
            raise FieldError("history", translate("Command", _NO_HISTORY, date=first))
        changes = forecast_changes(data, found, keep_corrected=not overwrite)
        opened.write(changes, source=StepSource.FORECAST)
        write_json(json, _as_json(found))
        _tell(found)
    finally:
        opened.close()


def _first_date(data: ProjectData, text: str) -> date:
    """Return the Monday of the week asked for, or of the one after the history."""
    if text:
        return monday_of(parse_date(text))
    if not data.history:
        raise FieldError("history", translate("Command", _NO_HISTORY, date="-"))
    return monday_of(max(day.date for day in data.history)) + timedelta(days=7)


def _queues(data: ProjectData, asked: list[str]) -> list[str]:
    known = [queue.name for queue in data.queues]
    for name in asked:
        if name not in known:
            names = ", ".join(known)
            raise FieldError("--queue", translate("Command", _NO_QUEUE, name=name, names=names))
    return list(dict.fromkeys(asked)) or known


def _tell(found: DemandForecast) -> None:
    for report in found.reports:
        errors = {score.method: percent(score.wape) for score in report.scores}
        contacts = sum(row.volume or 0 for row in found.rows if row.queue == report.queue)
        stdout(
            translate(
                "Command",
                _LINE,
                queue=report.queue,
                contacts=f"{contacts:,.0f}",
                weeks=found.n_weeks,
                date=found.first_date,
                method=method_name(report.method),
                wape=errors.get(report.method, "-"),
                last_week=errors.get("last_week", "-"),
                mean_of_4=errors.get("mean_of_4", "-"),
            )
        )
    for text, queues in (
        (_WITHOUT_HISTORY, found.without_history),
        (_WITHOUT_AHT, found.without_aht),
    ):
        for queue in queues:
            stderr(translate("Command", text, queue=queue, date=found.first_date))


def _as_json(found: DemandForecast) -> dict[str, Any]:
    return {
        "week": found.first_date.isoformat(),
        "weeks": found.n_weeks,
        "queues": [_report_json(report) for report in found.reports],
        "without_history": list(found.without_history),
        "without_aht": list(found.without_aht),
        "intervals": [
            {
                "start": f"{row.start:%Y-%m-%dT%H:%M}",
                "queue": row.queue,
                "volume": row.volume,
                "aht_seconds": row.aht_seconds,
                "low_80": model.low_80,
                "high_80": model.high_80,
                "low_95": model.low_95,
                "high_95": model.high_95,
            }
            for row in found.rows
            if (model := row.forecast) is not None
        ],
    }


def _report_json(report: ForecastReport) -> dict[str, Any]:
    return {
        "queue": report.queue,
        "method": report.method,
        "scores": [{"method": s.method, "wape": s.wape, "bias": s.bias} for s in report.scores],
        "wape_by_weekday": list(report.weekday_wape),
        "wape_by_hour": list(report.hour_wape),
    }
