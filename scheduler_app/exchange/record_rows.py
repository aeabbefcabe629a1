"""Project records as rows of the input workbook's tables: the reader's inverse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from scheduler_app.exchange import tables
from scheduler_app.exchange.columns import Table
from scheduler_app.exchange.rules_reader import rule_text
from scheduler_app.exchange.wish_text import Wish, wish_text
from scheduler_app.store.records import EmploymentRow, ProjectData, RoleRow
from solver.domain.employee import EXTRA_PAY
from solver.domain.time_grid import MINUTES_PER_DAY

Row = dict[str, Any]
"""Values by column key, as ``cell_values.parse`` returns them."""


def _employees(data: ProjectData, _language: str) -> Iterator[Row]:
    nothing = EmploymentRow("")
    employment = {row.employee_id: row for row in data.employment}
    for e in data.employees:
        employed = employment.get(e.id, nothing)
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
            "joined": employed.joined,
            "left": employed.left,
            "language": employed.language,
            "note": employed.note,
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
            "min_period_hours": c.min_period_minutes,
            "max_period_hours": c.max_period_minutes,
            "max_weekends": c.max_weekends,
            "period_weeks": c.period_weeks,
            "hourly_cost_cents": c.hourly_cost_cents,
            **{name: getattr(c, name) for name in EXTRA_PAY},
        }


def _patterns(data: ProjectData, _language: str) -> Iterator[Row]:
    for p in data.patterns:
        leaves, returns = (None, None)
        if p.gap_minutes:
            leaves, returns = p.parts[0][1] % MINUTES_PER_DAY, p.parts[1][0] % MINUTES_PER_DAY
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
            "is_retired": p.is_retired,
            "gap_start": leaves,
            "gap_end": returns,
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
        wish = wish_text(Wish(row.pattern, row.avoid), language)
        yield {"id": row.employee_id, "date": row.date, "pattern": wish, "weight": row.weight}


def _shift_targets(data: ProjectData, _language: str) -> Iterator[Row]:
    for row in data.shift_targets:
        yield {
            "date": row.date,
            "pattern": row.pattern,
            "wanted": row.agents,
            "under_weight": row.under_weight,
            "over_weight": row.over_weight,
        }


def _shift_limits(data: ProjectData, _language: str) -> Iterator[Row]:
    for contract in data.contracts:
        for code, most in contract.max_shifts:
            yield {"contract": contract.name, "pattern": code, "most": most}
    for person in data.employees:
        for code, most in person.max_shifts:
            yield {"id": person.id, "pattern": code, "most": most}


def role_values(row: RoleRow) -> Row:
    """Return a row of the sheet of roles."""
    return {"id": row.employee_id, "week": row.week, "queue": row.queue}


def _roles(data: ProjectData, _language: str) -> Iterator[Row]:
    yield from map(role_values, data.roles)


def _breaks(data: ProjectData, _language: str) -> Iterator[Row]:
    for rule in data.break_rules:
        yield _fields(tables.BREAKS, rule)


def _meetings(data: ProjectData, _language: str) -> Iterator[Row]:
    for meeting in data.meetings:
        yield _fields(tables.MEETINGS, meeting)


def _fields(table: Table, record: object) -> Row:
    """Return the columns whose keys are fields of the record."""
    values = {column.key: getattr(record, column.key) for column in table.columns}
    return {key: sorted(v) if isinstance(v, frozenset) else v for key, v in values.items()}


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
    tables.ROLES.name.en: _roles,
    tables.SHIFT_TARGETS.name.en: _shift_targets,
    tables.SHIFT_LIMITS.name.en: _shift_limits,
    tables.BREAKS.name.en: _breaks,
    tables.MEETINGS.name.en: _meetings,
    tables.RULES.name.en: _rules,
}


def rows_of(table: Table, data: ProjectData, language: str) -> Iterator[Row]:
    """Yield the rows of every table but the roster's, in the order of the records."""
    return _ROWS[table.name.en](data, language)
