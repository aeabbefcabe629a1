"""Lines of the change log in words: what was changed, from what to what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from scheduler_app.language.phrases import clock_text, weekday_text
from scheduler_app.language.phrases import kind_text as kind_of_activity
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.change_log import EXPORT, LoggedChange
from scheduler_app.store.steps import StepSource
from scheduler_app.store.versions import VersionEntry
from scheduler_app.store.week import monday_of
from solver.domain.activity import ActivityKind

_CONTEXT = "ChangeLog"
_SOURCES = {
    StepSource.CREATE: QT_TRANSLATE_NOOP("ChangeLog", "project made"),
    StepSource.EDIT: QT_TRANSLATE_NOOP("ChangeLog", "edit"),
    StepSource.UNDO: QT_TRANSLATE_NOOP("ChangeLog", "undo"),
    StepSource.REDO: QT_TRANSLATE_NOOP("ChangeLog", "redo"),
    StepSource.SOLVE: QT_TRANSLATE_NOOP("ChangeLog", "build"),
    StepSource.BREAKS: QT_TRANSLATE_NOOP("ChangeLog", "breaks placed"),
    StepSource.FORECAST: QT_TRANSLATE_NOOP("ChangeLog", "forecast"),
    StepSource.DESIGN: QT_TRANSLATE_NOOP("ChangeLog", "shift design"),
    StepSource.SCENARIO: QT_TRANSLATE_NOOP("ChangeLog", "what-if"),
    StepSource.IMPORT: QT_TRANSLATE_NOOP("ChangeLog", "import"),
    StepSource.REPAIR: QT_TRANSLATE_NOOP("ChangeLog", "repair"),
    StepSource.ATTENDANCE: QT_TRANSLATE_NOOP("ChangeLog", "attendance"),
    StepSource.PUBLISH: QT_TRANSLATE_NOOP("ChangeLog", "publish"),
    StepSource.REVERT: QT_TRANSLATE_NOOP("ChangeLog", "revert"),
    StepSource.EXPORT: QT_TRANSLATE_NOOP("ChangeLog", "export"),
}
_KINDS = {
    "CellRow": QT_TRANSLATE_NOOP("ChangeLog", "shift"),
    "RoleRow": QT_TRANSLATE_NOOP("ChangeLog", "role"),
    "ShiftTargetRow": QT_TRANSLATE_NOOP("ChangeLog", "people wanted on a shift"),
    "DemandRow": QT_TRANSLATE_NOOP("ChangeLog", "demand"),
    "HistoryDay": QT_TRANSLATE_NOOP("ChangeLog", "call history"),
    "DayTag": QT_TRANSLATE_NOOP("ChangeLog", "tagged day"),
    "SelfServiceShare": QT_TRANSLATE_NOOP("ChangeLog", "self-service"),
    "ForecastReport": QT_TRANSLATE_NOOP("ChangeLog", "forecast report"),
    "Employee": QT_TRANSLATE_NOOP("ChangeLog", "person"),
    "Pattern": QT_TRANSLATE_NOOP("ChangeLog", "shift pattern"),
    "Queue": QT_TRANSLATE_NOOP("ChangeLog", "queue"),
    "Rule": QT_TRANSLATE_NOOP("ChangeLog", "rule"),
    "ProjectInfo": QT_TRANSLATE_NOOP("ChangeLog", "project"),
    "BreakRule": QT_TRANSLATE_NOOP("ChangeLog", "break rule"),
    "MeetingRow": QT_TRANSLATE_NOOP("ChangeLog", "meeting"),
    "ActivityRow": QT_TRANSLATE_NOOP("ChangeLog", "break or meeting"),
    "AbsenceRow": QT_TRANSLATE_NOOP("ChangeLog", "absence"),
    "AttendanceRow": QT_TRANSLATE_NOOP("ChangeLog", "attendance"),
    "ForeignCode": QT_TRANSLATE_NOOP("ChangeLog", "code of other rosters"),
    "PublishedWeek": QT_TRANSLATE_NOOP("ChangeLog", "published version"),
    EXPORT: QT_TRANSLATE_NOOP("ChangeLog", "file"),
    "Contract": QT_TRANSLATE_NOOP("ChangeLog", "contract"),
    "EmploymentRow": QT_TRANSLATE_NOOP("ChangeLog", "employment"),
    "AvailabilityRow": QT_TRANSLATE_NOOP("ChangeLog", "availability"),
    "TimeOffRow": QT_TRANSLATE_NOOP("ChangeLog", "leave"),
    "RequestRow": QT_TRANSLATE_NOOP("ChangeLog", "wish"),
    "ScenarioRow": QT_TRANSLATE_NOOP("ChangeLog", "scenario"),
}
_FIELDS = {
    "volume": QT_TRANSLATE_NOOP("ChangeLog", "contacts"),
    "aht_seconds": QT_TRANSLATE_NOOP("ChangeLog", "handle time (s)"),
    "required": QT_TRANSLATE_NOOP("ChangeLog", "required"),
    "note": QT_TRANSLATE_NOOP("ChangeLog", "note"),
    "name": QT_TRANSLATE_NOOP("ChangeLog", "name"),
    "team": QT_TRANSLATE_NOOP("ChangeLog", "team"),
    "level": QT_TRANSLATE_NOOP("ChangeLog", "level"),
    "skills": QT_TRANSLATE_NOOP("ChangeLog", "skills"),
    "mentor_id": QT_TRANSLATE_NOOP("ChangeLog", "mentor"),
    "contract": QT_TRANSLATE_NOOP("ChangeLog", "contract"),
    "patterns": QT_TRANSLATE_NOOP("ChangeLog", "shift patterns"),
    "start": QT_TRANSLATE_NOOP("ChangeLog", "start"),
    "end": QT_TRANSLATE_NOOP("ChangeLog", "end"),
    "start_minute": QT_TRANSLATE_NOOP("ChangeLog", "start (min)"),
    "length_minutes": QT_TRANSLATE_NOOP("ChangeLog", "length (min)"),
    "paid_minutes": QT_TRANSLATE_NOOP("ChangeLog", "paid (min)"),
    "answer_rate": QT_TRANSLATE_NOOP("ChangeLog", "answer rate"),
    "service_level": QT_TRANSLATE_NOOP("ChangeLog", "service level"),
    "shrinkage": QT_TRANSLATE_NOOP("ChangeLog", "shrinkage"),
    "weight": QT_TRANSLATE_NOOP("ChangeLog", "weight"),
    "hard": QT_TRANSLATE_NOOP("ChangeLog", "must hold"),
    "kind": QT_TRANSLATE_NOOP("ChangeLog", "kind"),
    "paid": QT_TRANSLATE_NOOP("ChangeLog", "paid"),
    "locked": QT_TRANSLATE_NOOP("ChangeLog", "locked"),
    "pinned": QT_TRANSLATE_NOOP("ChangeLog", "locked"),
    "reason": QT_TRANSLATE_NOOP("ChangeLog", "reason"),
    "queue": QT_TRANSLATE_NOOP("ChangeLog", "queue"),
    "breaks": QT_TRANSLATE_NOOP("ChangeLog", "breaks"),
    "joined": QT_TRANSLATE_NOOP("ChangeLog", "joined"),
    "left": QT_TRANSLATE_NOOP("ChangeLog", "left"),
    "language": QT_TRANSLATE_NOOP("ChangeLog", "language"),
    "works_nights": QT_TRANSLATE_NOOP("ChangeLog", "works nights"),
    "volunteers": QT_TRANSLATE_NOOP("ChangeLog", "volunteers for"),
    "first": QT_TRANSLATE_NOOP("ChangeLog", "first day"),
    "last": QT_TRANSLATE_NOOP("ChangeLog", "last day"),
    "available": QT_TRANSLATE_NOOP("ChangeLog", "available"),
    "weekday": QT_TRANSLATE_NOOP("ChangeLog", "weekday"),
    "from_minute": QT_TRANSLATE_NOOP("ChangeLog", "from"),
    "to_minute": QT_TRANSLATE_NOOP("ChangeLog", "to"),
    "pattern": QT_TRANSLATE_NOOP("ChangeLog", "shift"),
    "avoid": QT_TRANSLATE_NOOP("ChangeLog", "against"),
    "gap_start_minute": QT_TRANSLATE_NOOP("ChangeLog", "gap starts (min)"),
    "gap_minutes": QT_TRANSLATE_NOOP("ChangeLog", "gap (min)"),
    "demand": QT_TRANSLATE_NOOP("ChangeLog", "demand"),
    "away": QT_TRANSLATE_NOOP("ChangeLog", "away"),
    "rules": QT_TRANSLATE_NOOP("ChangeLog", "rules"),
    "built": QT_TRANSLATE_NOOP("ChangeLog", "built"),
    "volume_percent": QT_TRANSLATE_NOOP("ChangeLog", "contacts %"),
    "aht_percent": QT_TRANSLATE_NOOP("ChangeLog", "handle time %"),
    "key": QT_TRANSLATE_NOOP("ChangeLog", "rule"),
    "values": QT_TRANSLATE_NOOP("ChangeLog", "values"),
}
_OFF = QT_TRANSLATE_NOOP("ChangeLog", "off")
_LOCKED = QT_TRANSLATE_NOOP("ChangeLog", "{shift}, locked")
_ONLY_LOCKED = QT_TRANSLATE_NOOP("ChangeLog", "locked")
_ONLY_UNLOCKED = QT_TRANSLATE_NOOP("ChangeLog", "not locked")
_RECORDS = QT_TRANSLATE_NOOP("ChangeLog", "{count} {count:record|records}")
_ABSENT_FROM = QT_TRANSLATE_NOOP("ChangeLog", "until {end}")
_ABSENT_WHY = QT_TRANSLATE_NOOP("ChangeLog", "{reason}, until {end}")
_ABSENT_SPAN = QT_TRANSLATE_NOOP("ChangeLog", "{start} to {end}")
_ABSENT_SPAN_WHY = QT_TRANSLATE_NOOP("ChangeLog", "{reason}, {start} to {end}")
_ACTIVITY = QT_TRANSLATE_NOOP("ChangeLog", "{kind} {start}, {minutes} min")
_VERSION = QT_TRANSLATE_NOOP("ChangeLog", "version {number}")
_DRAFT = QT_TRANSLATE_NOOP("ChangeLog", "draft")
_FOR = QT_TRANSLATE_NOOP("ChangeLog", "{what}, for {count} {count:person|people}")
_YES, _NO = QT_TRANSLATE_NOOP("ChangeLog", "yes"), QT_TRANSLATE_NOOP("ChangeLog", "no")
_ABSENT = "—"
_CLOCKS = ("from_minute", "to_minute")
_A_MONDAY = date(2026, 11, 30)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?")


def source_text(source: StepSource) -> str:
    """Return where a step came from, as a word."""
    return translate(_CONTEXT, _SOURCES[source])


def kind_text(kind: str) -> str:
    """Return what kind of record a line is about; "" for a step without one."""
    return translate(_CONTEXT, _KINDS[kind]) if kind else ""


def kinds() -> Iterable[str]:
    """Return the kinds of records that the log knows."""
    return _KINDS


def before_and_after(line: LoggedChange) -> tuple[str, str]:
    """Return what was there and what is there now; a dash for nothing."""
    if line.records > 1 or (line.kind and line.before is line.after is None):
        return "", translate(_CONTEXT, _RECORDS, count=line.records)
    if line.kind == "CellRow":
        return _cell_texts(line.before, line.after)
    if line.kind == "PublishedWeek":
        return _version_text(line.before), _version_text(line.after)
    if line.kind == EXPORT:
        return "", _export_text(line.after or {})
    if line.kind == "AbsenceRow":
        return _absence_text(line, line.before), _absence_text(line, line.after)
    if line.kind == "ActivityRow":
        return _activity_text(line, line.before), _activity_text(line, line.after)
    return _values_text(line.before), _values_text(line.after)


def version_known(line: LoggedChange, versions: Iterable[VersionEntry]) -> int:
    """Return the version of the line's week that people knew when it was made; 0: none."""
    if line.date is None or line.source is StepSource.PUBLISH:
        return 0
    monday = monday_of(line.date)
    known = (v.number for v in versions if v.first == monday and v.at < line.at)
    return max(known, default=0)


def _cell_texts(
    before: Mapping[str, Any] | None, after: Mapping[str, Any] | None
) -> tuple[str, str]:
    if before is not None and after is not None and "pattern" not in after:  # only the lock
        return _lock_text(before), _lock_text(after)
    return _cell_text(before), _cell_text(after)


def _lock_text(values: Mapping[str, Any]) -> str:
    return translate(_CONTEXT, _ONLY_LOCKED if values["pinned"] else _ONLY_UNLOCKED)


def _cell_text(values: Mapping[str, Any] | None) -> str:
    shift = (values or {}).get("pattern") or translate(_CONTEXT, _OFF)
    is_locked = bool((values or {}).get("pinned"))
    return translate(_CONTEXT, _LOCKED, shift=shift) if is_locked else str(shift)


def _version_text(values: Mapping[str, Any] | None) -> str:
    if values is None:
        return _ABSENT
    text = translate(_CONTEXT, _VERSION, number=values.get("number", ""))
    return f"{text}: {values['note']}" if values.get("note") else text


def _export_text(values: Mapping[str, Any]) -> str:
    number = values.get("version", 0)
    text = translate(_CONTEXT, _VERSION, number=number) if number else translate(_CONTEXT, _DRAFT)
    file, people = values.get("file", ""), values.get("people", 0)
    return f"{file}: {translate(_CONTEXT, _FOR, what=text, count=people) if people else text}"


def _absence_text(line: LoggedChange, values: Mapping[str, Any] | None) -> str:
    if values is None or "end" not in values:
        return _values_text(values)
    has_reason, start = bool(values.get("reason")), _start(line)
    words = _ABSENT_WHY if has_reason else _ABSENT_FROM
    if start is not None and start.time() != time.min:
        words = _ABSENT_SPAN_WHY if has_reason else _ABSENT_SPAN
    told = {"reason": values.get("reason", ""), "end": _value_text(values["end"])}
    return translate(_CONTEXT, words, start=f"{start or line.at:%H:%M}", **told)


def _activity_text(line: LoggedChange, values: Mapping[str, Any] | None) -> str:
    """Return "lunch 12:00, 30 min" of a whole record, else the fields that differ."""
    start = _start(line)
    if values is None or start is None or not {"kind", "length_minutes"} <= values.keys():
        return _values_text(values)
    told = {"kind": kind_of_activity(ActivityKind(values["kind"])), "start": f"{start:%H:%M}"}
    text = translate(_CONTEXT, _ACTIVITY, minutes=values["length_minutes"], **told)
    return translate(_CONTEXT, _LOCKED, shift=text) if values.get("locked") else text


def _start(line: LoggedChange) -> datetime | None:
    """Return when the record of a line begins, which its key says after the person."""
    return datetime.fromisoformat(line.key[1]) if len(line.key) > 1 else None


def _values_text(values: Mapping[str, Any] | None) -> str:
    if values is None:
        return _ABSENT
    shown = (f"{_field_text(name)}: {_named_text(name, value)}" for name, value in values.items())
    return ", ".join(shown) or _ABSENT


def _named_text(name: str, value: Any) -> str:
    """Return a value as its field is spoken of: times of day and weekdays are no numbers."""
    if name in _CLOCKS and value is not None:
        return clock_text(value)
    if name == "weekday" and value is not None:
        return weekday_text(_A_MONDAY + timedelta(days=value))
    return _value_text(value)


def _field_text(name: str) -> str:
    return translate(_CONTEXT, _FIELDS[name]) if name in _FIELDS else name


def _value_text(value: Any) -> str:
    if isinstance(value, bool):
        return translate(_CONTEXT, _YES if value else _NO)
    if isinstance(value, list):
        return " ".join(map(_value_text, value)) or _ABSENT
    if isinstance(value, dict):
        return " ".join(f"{_field_text(k)} {_value_text(v)}" for k, v in value.items())
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, str) and _MOMENT.fullmatch(value):
        return f"{datetime.fromisoformat(value):%m-%d %H:%M}"
    return _ABSENT if value in (None, "") else str(value)


def subject_text(line: LoggedChange, names: Mapping[str, str]) -> str:
    """Return whom or what a line is about: a person by name, else what names the record."""
    if line.employee_id is not None:
        return names.get(line.employee_id, line.employee_id)
    if line.kind in ("PublishedWeek", EXPORT):
        return ""
    return " ".join(line.key)


def date_text(day: date | None) -> str:
    """Return a date as files and lists show it; "" for none."""
    return "" if day is None else day.isoformat()
