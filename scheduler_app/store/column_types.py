"""Column types of a project file: how values that are no plain number or text are stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, astuple, fields
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Dialect, LargeBinary, String, TypeDecorator

from scheduler_app.store.broken_rules import BrokenRule, as_json, from_json
from scheduler_app.store.packed_activities import PackedActivities, packed
from scheduler_app.store.presence_records import Span
from scheduler_app.store.published_week import Times
from scheduler_app.store.records import ActivityRow, MethodScore, Predicted
from solver.domain.employee import ShiftNumbers
from solver.domain.repair import RepairSettings


class Names(TypeDecorator[frozenset[str]]):
    """A set of names, as a sorted JSON list."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: frozenset[str] | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return sorted(value or ())

    def process_result_value(self, value: Any, dialect: Dialect) -> frozenset[str]:  # noqa: ARG002
        return frozenset(value)


class Weekdays(TypeDecorator[frozenset[int]]):
    """Days of the week, 0 = Monday, as a sorted JSON list."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: frozenset[int] | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return sorted(value or ())

    def process_result_value(self, value: Any, dialect: Dialect) -> frozenset[int]:  # noqa: ARG002
        return frozenset(value)


class NumbersOfShifts(TypeDecorator[ShiftNumbers]):
    """Numbers of shifts by code of pattern, as a JSON list of pairs."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: ShiftNumbers | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return [list(pair) for pair in value or ()]

    def process_result_value(self, value: Any, dialect: Dialect) -> ShiftNumbers:  # noqa: ARG002
        return tuple((code, number) for code, number in value)


class Word(TypeDecorator[StrEnum]):
    """One word of an enumeration, as text."""

    impl = String
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str:  # noqa: ARG002
        return str(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> StrEnum:  # noqa: ARG002
        return self.kind(value)


class Code(TypeDecorator[str]):
    """A pattern code; "" (a day off) is NULL, so that the foreign key holds."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return value or None

    def process_result_value(self, value: Any, dialect: Dialect) -> str:  # noqa: ARG002
        return value or ""


class Numbers(TypeDecorator[tuple[float | None, ...]]):
    """Numbers of a day, one an interval, as a JSON list."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: tuple[float | None, ...] | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return list(value or ())

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[float | None, ...]:  # noqa: ARG002
        return tuple(value)


class Forecast(TypeDecorator[Predicted]):
    """What the forecast said of one interval, as a JSON list of its numbers."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: Predicted | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return None if value is None else list(astuple(value))

    def process_result_value(self, value: Any, dialect: Dialect) -> Predicted | None:  # noqa: ARG002
        return None if value is None else Predicted(*value)


class Scores(TypeDecorator[tuple[MethodScore, ...]]):
    """Errors of the methods that competed, as a JSON list of lists."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: tuple[MethodScore, ...] | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return [list(astuple(score)) for score in value or ()]

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[MethodScore, ...]:  # noqa: ARG002
        return tuple(MethodScore(*score) for score in value)


class Repair(TypeDecorator[RepairSettings]):
    """What a repair may do, as a JSON object; what it does not name is as by default.

    Settings of other versions of the program that this one does not have are left out.
    """

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: RepairSettings | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return asdict(value or RepairSettings())

    def process_result_value(self, value: Any, dialect: Dialect) -> RepairSettings:  # noqa: ARG002
        known = {field.name for field in fields(RepairSettings)}
        return RepairSettings(**{name: kept for name, kept in value.items() if name in known})


class Spans(TypeDecorator[tuple[Span, ...]]):
    """Times from and to, as a JSON list of pairs."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: tuple[Span, ...] | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return [[start.isoformat(), end.isoformat()] for start, end in value or ()]

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[Span, ...]:  # noqa: ARG002
        return tuple(
            (datetime.fromisoformat(start), datetime.fromisoformat(end)) for start, end in value
        )


class Moment(TypeDecorator[datetime]):
    """A time with its zone, as text in UTC that sorts as the times do."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else datetime.fromisoformat(value)


class WeekCells(TypeDecorator[Mapping[str, tuple[str, ...]]]):
    """Seven codes a person, as a JSON object."""

    impl = JSON
    cache_ok = True

    def process_bind_param(
        self,
        value: Mapping[str, tuple[str, ...]] | None,
        dialect: Dialect,  # noqa: ARG002
    ) -> Any:
        return {person: list(codes) for person, codes in (value or {}).items()}

    def process_result_value(self, value: Any, dialect: Dialect) -> dict[str, tuple[str, ...]]:  # noqa: ARG002
        return {person: tuple(codes) for person, codes in value.items()}


class HoursOfCodes(TypeDecorator[Mapping[str, Times]]):
    """Start and length of each code, of split shifts their gap too, as a JSON object."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: Mapping[str, Times] | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return {code: list(times) for code, times in (value or {}).items()}

    def process_result_value(self, value: Any, dialect: Dialect) -> dict[str, Times]:  # noqa: ARG002
        return {code: tuple(times) for code, times in value.items()}


class BrokenRules(TypeDecorator["tuple[BrokenRule, ...]"]):
    """Breaches that a version was published with, as a JSON list; NULL where nobody kept them."""

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: tuple[BrokenRule, ...] | None, dialect: Dialect) -> Any:  # noqa: ARG002
        return None if value is None else as_json(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[BrokenRule, ...] | None:  # noqa: ARG002
        return None if value is None else from_json(value)


class Activities(TypeDecorator[Sequence[ActivityRow]]):
    """Placed activities, packed until somebody looks at them."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Sequence[ActivityRow] | None, dialect: Dialect) -> bytes:  # noqa: ARG002
        return packed(value or ())

    def process_result_value(self, value: Any, dialect: Dialect) -> PackedActivities:  # noqa: ARG002
        return PackedActivities(value)
