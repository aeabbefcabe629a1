"""``staff``: the agents that each queue needs in each interval of a week."""

from __future__ import annotations

from typing import Any

from scheduler_app.cli.as_json import rates_json
from scheduler_app.cli.console import (
    Json,
    Lang,
    Source,
    WeekDate,
    require_target,
    stdout,
    write_json,
)
from scheduler_app.cli.report import percent
from scheduler_app.cli.source import open_source
from scheduler_app.language.phrases import Phrases
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.week import Week
from solver.domain.validation import FieldError
from solver.model.coverage import required_agents
from solver.staffing.outlook import Outlook, Rates, outlook

_NO_DEMAND = QT_TRANSLATE_NOOP("Command", "there is no demand in the week of {date}")
_LINE = QT_TRANSLATE_NOOP(
    "Command",
    "{queue}: {hours} agent hours, at most {most} agents; {contacts} contacts, "
    "answer rate {answer_rate}, service level {service_level}, occupancy {occupancy}",
)
_ALL = QT_TRANSLATE_NOOP("Command", "All queues")


def staff(source: Source, week: WeekDate = "", json: Json = None, lang: Lang = "") -> None:
    """Required agents per interval and queue, and what they are expected to achieve."""
    del lang
    require_target(json)
    with open_source(source, read_only=True) as opened:
        asked = opened.week(week)
    if not asked.problem.requirements:
        raise FieldError("--week", translate("Command", _NO_DEMAND, date=asked.first_date))
    required = required_agents(asked.problem)
    expected = outlook(asked.problem, required)
    write_json(json, _as_json(asked, expected))
    grid = asked.problem.grid
    hours = required[:, : grid.n_intervals].sum(axis=1) * grid.interval_minutes / 60
    for requirement in asked.problem.requirements:
        q = requirement.queue
        rates = expected.rates([q], range(grid.n_intervals))
        most = max(requirement.agents[: grid.n_intervals])
        _tell(asked.problem.queues[q].name, hours[q], most, rates)
    everything = expected.rates(range(len(hours)), range(grid.n_intervals))
    most = int(required[:, : grid.n_intervals].sum(axis=0).max())
    _tell(translate("Command", _ALL), float(hours.sum()), most, everything)


def _tell(name: str, hours: float, most: int, rates: Rates) -> None:
    stdout(
        translate(
            "Command",
            _LINE,
            queue=name,
            hours=f"{hours:,.1f}",
            most=most,
            contacts=f"{rates.offered:,.0f}",
            answer_rate=percent(rates.answer_rate),
            service_level=percent(rates.service_level),
            occupancy=percent(rates.occupancy),
        )
    )


def _as_json(week: Week, expected: Outlook) -> dict[str, Any]:
    problem = week.problem
    grid = problem.grid
    phrases = Phrases(problem, week.first_date)
    contacts = {c.queue: c for c in problem.contacts}
    intervals = [
        {
            "start": f"{phrases.moment(t * grid.interval_minutes):%Y-%m-%dT%H:%M}",
            "queue": problem.queues[r.queue].name,
            "required": r.agents[t],
            "volume": contacts[r.queue].volume[t] if r.queue in contacts else None,
            "aht_seconds": contacts[r.queue].aht_seconds[t] if r.queue in contacts else None,
            **rates_json(expected.rates([r.queue], [t])),
            "answered_by_agents": contacts[r.queue].answered[t] if r.queue in contacts else None,
        }
        for t in range(grid.n_intervals)
        for r in problem.requirements
    ]
    return {
        "week": week.first_date.isoformat(),
        "interval_minutes": grid.interval_minutes,
        "queues": [
            {"queue": problem.queues[r.queue].name}
            | rates_json(expected.rates([r.queue], range(grid.n_intervals)))
            for r in problem.requirements
        ],
        "intervals": intervals,
    }
