"""``report``: what a week's roster achieves, costs and asks of people."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from scheduler_app.cli.as_json import fairness_rows, mentor_rows, number, rates_json, violation_rows
from scheduler_app.cli.attendance_json import attendance_json
from scheduler_app.cli.console import (
    Json,
    Lang,
    Project,
    WeekDate,
    require_target,
    stdout,
    write_json,
)
from scheduler_app.cli.report import percent
from scheduler_app.cli.source import open_source, require_roster
from scheduler_app.language.phrases import Phrases, day_text
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.expected import expected_of
from scheduler_app.store.published_week import PublishedWeek
from scheduler_app.store.week import Week
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.model.coverage import coverage
from solver.report.week_report import WeekReport, week_report

_WEEK = QT_TRANSLATE_NOOP("Command", "Week {first} to {last}")
_RATES = QT_TRANSLATE_NOOP(
    "Command",
    "Expected: {contacts} contacts, answer rate {answer_rate}, service level {service_level}, "
    "mean wait {wait} s, occupancy {occupancy}",
)
_NO_CONTACTS = QT_TRANSLATE_NOOP("Command", "No contacts are expected: no rates can be told")
_DAY = QT_TRANSLATE_NOOP("Command", "{day}: answer rate {answer_rate}, occupancy {occupancy}")
_WORST = QT_TRANSLATE_NOOP("Command", "Lowest at {moment}: answer rate {answer_rate}")
_HOURS = QT_TRANSLATE_NOOP(
    "Command", "{shifts} shifts, {hours} h paid, {overtime} h of them overtime"
)
_COST = QT_TRANSLATE_NOOP("Command", "Cost {cost}")
_FAIR = QT_TRANSLATE_NOOP(
    "Command", "A person has {nights} nights and {weekends} weekend days; {hours} h"
)
_RANGE = QT_TRANSLATE_NOOP("Command", "{least} to {most}")
_MENTORS = QT_TRANSLATE_NOOP(
    "Command",
    "{paired} of {juniors} juniors have a mentor, {share} of their hours beside the mentor",
)
_PUBLISHED = QT_TRANSLATE_NOOP(
    "Command", "Version {number} was published with {count} broken {count:rule|rules}:"
)
_NOT_KEPT = QT_TRANSLATE_NOOP(
    "Command",
    "Version {number} was published with {count} broken {count:rule|rules}; which they were was "
    "not kept by the program that published it",
)
_RULES = QT_TRANSLATE_NOOP("Command", "{hard} broken rules, {soft} wishes not met")


def report(project: Project, week: WeekDate = "", json: Json = None, lang: Lang = "") -> None:
    """Answer rate, hours, cost, fairness and rules of a week, and who came, where known."""
    del lang
    require_target(json)
    with open_source(project, read_only=True) as source:
        chosen = source.rostered_week(week)
        data = source.data
    require_roster(chosen)
    expected = expected_of(chosen, coverage(chosen.problem, chosen.roster))
    found = week_report(chosen.problem, chosen.rules, chosen.roster, expected=expected)
    version = data.latest_version(chosen.first_date)
    more = {"attendance": attendance_json(data, chosen), "published": _published_json(version)}
    write_json(json, _as_json(chosen, found) | more)
    _tell(chosen, found)
    _tell_published(version)


def _tell(week: Week, found: WeekReport) -> None:
    last = week.first_date + timedelta(days=DAYS_PER_WEEK - 1)
    stdout(translate("Command", _WEEK, first=week.first_date, last=last))
    _tell_rates(week, found)
    hours = f"{found.figures.paid_minutes / 60:,.1f}"
    told = {"shifts": found.figures.shifts, "hours": hours, "overtime": found.overtime_hours}
    stdout(translate("Command", _HOURS, **told))
    if found.price is not None:
        stdout(translate("Command", _COST, cost=f"{found.price:,}"))
    stdout(
        translate(
            "Command",
            _FAIR,
            nights=_range([p.added.nights for p in found.people]),
            weekends=_range([p.added.weekends for p in found.people]),
            hours=_range([round(p.paid_minutes / 60) for p in found.people]),
        )
    )
    mentors = found.mentors
    if mentors.juniors:
        share = mentors.shared_minutes / mentors.worked_minutes if mentors.worked_minutes else None
        told = {"paired": mentors.paired, "juniors": mentors.juniors, "share": percent(share)}
        stdout(translate("Command", _MENTORS, **told))
    hard = sum(v.hard for v in found.violations)
    stdout(translate("Command", _RULES, hard=hard, soft=len(found.violations) - hard))


def _tell_published(version: PublishedWeek | None) -> None:
    """Say what the latest version was published in spite of."""
    if version is None or not version.violations:
        return
    text = _NOT_KEPT if version.broken is None else _PUBLISHED
    stdout(translate("Command", text, number=version.number, count=version.violations))
    for one in version.broken or ():
        stdout(f"  {one.title}: {one.sentence}")


def _published_json(version: PublishedWeek | None) -> dict[str, Any] | None:
    """Return the latest version's number, its broken rules, and which they were, where known."""
    if version is None:
        return None
    broken = version.broken
    return {
        "version": version.number,
        "violations": version.violations,
        "broken": None
        if broken is None
        else [
            {
                "rule": one.rule,
                "employee": one.employee_id or None,
                "date": None if one.date is None else one.date.isoformat(),
                "text": one.sentence,
            }
            for one in broken
        ],
    }


def _tell_rates(week: Week, found: WeekReport) -> None:
    rates, figures = found.rates, found.figures
    if not rates.offered > 0:
        stdout(translate("Command", _NO_CONTACTS))
        return
    stdout(
        translate(
            "Command",
            _RATES,
            contacts=f"{rates.offered:,.0f}",
            answer_rate=percent(rates.answer_rate),
            service_level=percent(rates.service_level),
            wait="-" if number(rates.asa_seconds) is None else f"{rates.asa_seconds:.1f}",
            occupancy=percent(rates.occupancy),
        )
    )
    for day, of_day in enumerate(found.by_day):
        if of_day.offered > 0:
            told = {
                "answer_rate": percent(of_day.answer_rate),
                "occupancy": percent(of_day.occupancy),
            }
            at = week.first_date + timedelta(days=day)
            stdout(translate("Command", _DAY, day=day_text(at), **told))
    if figures.worst_start_minute is not None:
        moment = Phrases(week.problem, week.first_date).moment(figures.worst_start_minute)
        worst = percent(figures.worst_answer_rate)
        stdout(translate("Command", _WORST, moment=f"{moment:%Y-%m-%d %H:%M}", answer_rate=worst))


def _range(numbers: list[int]) -> str:
    return translate("Command", _RANGE, least=min(numbers), most=max(numbers))


def _as_json(week: Week, found: WeekReport) -> dict[str, Any]:
    problem, figures = week.problem, found.figures
    phrases = Phrases(problem, week.first_date)
    worst = figures.worst_start_minute
    return {
        "week": week.first_date.isoformat(),
        **rates_json(found.rates),
        "worst_interval": None
        if worst is None
        else {
            "start": f"{phrases.moment(worst):%Y-%m-%dT%H:%M}",
            "answer_rate": number(figures.worst_answer_rate),
        },
        "queues": [
            {"queue": queue.name, **rates_json(rates)}
            for queue, rates in zip(problem.queues, found.by_queue, strict=True)
        ],
        "days": [
            {"date": phrases.date_of(day).isoformat(), **rates_json(rates)}
            for day, rates in enumerate(found.by_day)
        ],
        "shifts": figures.shifts,
        "hours": round(figures.paid_minutes / 60, 3),
        "overtime_hours": found.overtime_hours,
        "cost": found.price,
        "people": [
            {
                "employee": problem.employees[p.employee].id,
                "shifts": p.shifts,
                "hours": round(p.paid_minutes / 60, 3),
                "overtime_hours": p.overtime_hours,
                "cost": p.price if found.knows_pay else None,
            }
            for p in found.people
        ],
        "fairness": fairness_rows(week, week.roster),
        "mentors": mentor_rows(week, week.roster),
        "violations": violation_rows(week, found.violations),
    }
