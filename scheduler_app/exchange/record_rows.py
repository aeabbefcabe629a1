"""Project records as rows of the input workbook's tables: the reader's inverse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from scheduler_app.exchange import tables
from scheduler_app.exchange.columns import OFF_WORD, Table
from scheduler_app.exchange.rules_reader import rule_text
from scheduler_app.store.records import ProjectData
from solver.domain.employee import EXTRA_PAY
from solver.domain.time_grid import MINUTES_PER_DAY

Row = dict[str, Any]
"""Values by column key, as ``cell_values.parse`` returns them."""


def _employees(data: ProjectData, _language: str) -> Iterator[Row]:
    for e in data.employees:
        yield {
            "id": e.id,
            "name": e.name,
            "team": e.team,
            "level": e.level,
            "skills": sorted(e.skills),
            "contract": e.contract.name,
            "mentor": e.mentor_id,
            "patterns": sorted(e.patterns),
            "night": e.works_nights,
            "volunteer": sorted(e.volunteers),
        }


def _contracts(data: ProjectData, _language: str) -> Iterator[Row]:
    for c in data.contracts:
        yield {
            "name": c.name,
            "min_hours": c.min_minutes,
            "max_hours": c.max_minutes,
            "min_days": c.min_days,
            "max_days": c.max_days,
            "max_consecutive_days": c.max_consecutive_days,
            "min_rest_hours": c.min_rest_minutes,
            "min_consecutive_days": c.min_consecutive_days,
            "min_days_off": c.min_days_off,
            "hourly_cost_cents": c.hourly_cost_cents,
            **{name: getattr(c, name) for name in EXTRA_PAY},
        }


def _patterns(data: ProjectData, _language: str) -> Iterator[Row]:
    for p in data.patterns:
        yield {
            "code": p.code,
            "name": p.name,
            "start": p.start_minute,
            "end": p.end_minute % MINUTES_PER_DAY,
            "paid_hours": p.paid_minutes,
            "break_minutes": p.break_minutes,
            "colour": p.colour,
            "forbidden_followers": sorted(p.forbidden_followers),
            "is_unpopular": p.is_unpopular,
            "is_flexible": p.is_flexible,
            "is_standby": p.is_standby,
        }


def _queues(data: ProjectData, _language: str) -> Iterator[Row]:
    keys = [column.key for column in tables.QUEUES.columns]
    for queue in data.queues:
        yield {key: getattr(queue, key) for key in keys}


def _demand(data: ProjectData, _language: str) -> Iterator[Row]:
    for row in data.demand:
        yield {
            "start": row.start,
            "queue": row.queue,
            "volume": row.volume,
            "aht": row.aht_seconds,
            "required": row.required,
        }


def _availability(data: ProjectData, _language: str) -> Iterator[Row]:
    for row in data.availability:
        yield {
            "id": row.employee_id,
            "weekday": row.weekday,
            "date": row.date,
            "from": row.from_minute,
            "to": row.to_minute,
            "available": row.available,
        }


def _time_off(data: ProjectData, _language: str) -> Iterator[Row]:
    for row in data.time_off:
        yield {"id": row.employee_id, "from": row.first, "to": row.last, "type": row.kind}


def _requests(data: ProjectData, language: str) -> Iterator[Row]:
    for row in data.requests:
        pattern = row.pattern or OFF_WORD.text(language)
        yield {"id": row.employee_id, "date": row.date, "pattern": pattern, "weight": row.weight}


def _rules(data: ProjectData, language: str) -> Iterator[Row]:
    for rule in data.rules:
        title = rule_text(rule.title, language)
        yield {
            "rule": title,
            "hard": rule.hard,
            "weight": rule.weight,
            "priority": None if rule.hard else rule.priority,
        }
        for s in rule.settings():
            label = rule_text(s.label, language)
            yield {"rule": title, "setting": label, "value": getattr(rule, s.name)}


_ROWS: dict[str, Callable[[ProjectData, str], Iterator[Row]]] = {
    tables.EMPLOYEES.name.en: _employees,
    tables.CONTRACTS.name.en: _contracts,
    tables.PATTERNS.name.en: _patterns,
    tables.QUEUES.name.en: _queues,
    tables.DEMAND.name.en: _demand,
    tables.AVAILABILITY.name.en: _availability,
    tables.TIME_OFF.name.en: _time_off,
    tables.REQUESTS.name.en: _requests,
    tables.RULES.name.en: _rules,
}


def rows_of(table: Table, data: ProjectData, language: str) -> Iterator[Row]:
    """Yield the rows of every table but the roster's, in the order of the records."""
    return _ROWS[table.name.en](data, language)
