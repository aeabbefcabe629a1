"""The rows of a time-clock file, understood: who, which day, which moments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from scheduler_app.exchange.attendance_columns import AttendanceMapping
from scheduler_app.exchange.faults import CellError, FaultList, Place, Translated
from scheduler_app.exchange.history_file import HistoryTable, blocks
from scheduler_app.exchange.history_moments import (
    Clock,
    clock_of_day_text,
    read_clock,
    read_days,
    split_moment,
)
from scheduler_app.exchange.words import Names
from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from solver.domain.employee import Employee

_MOMENTS = ("date", "start", "end", "break_start", "break_end", "stamp")
_MINUTE_SECONDS = 60
_GUESSED_ORDER = QT_TRANSLATE_NOOP(
    "Fault", "whether day or month comes first cannot be seen; the first is taken as the {part}"
)
_DAY_PART = QT_TRANSLATE_NOOP("Fault", "day")
_MONTH_PART = QT_TRANSLATE_NOOP("Fault", "month")
_UNREADABLE = QT_TRANSLATE_NOOP(
    "Fault", '"{value}" is no date or time: write it as 2026-11-30 or 08:30'
)
_UNKNOWN_PERSON = QT_TRANSLATE_NOOP(
    "Fault",
    '"{value}" is nobody in the project ({count} rows): mend the ID, or add the person first',
)
_SAME_NAME = QT_TRANSLATE_NOOP(
    "Fault", 'several people are called "{value}" ({count} rows): give the ID in place of the name'
)
_NOBODY = QT_TRANSLATE_NOOP("Fault", "the row says nobody: fill in the ID")


class Mark(NamedTuple):
    """A moment as a cell gives it: a date, a time of day (seconds), or both."""

    day: date | None
    clock: float | None

    def at(self, other: date | None) -> datetime | None:
        """Return the moment to the minute, on its own date or else on ``other``."""
        day = self.day or other
        if day is None or self.clock is None:
            return None
        minutes = int(self.clock // _MINUTE_SECONDS)  # 08:00:40 is not late for 08:00
        return datetime.combine(day, time()) + timedelta(minutes=minutes)


@dataclass(frozen=True, slots=True)
class ClockRow:
    """One row; ``number`` as a table program counts it.  ``marks`` by field, empty cells not."""

    number: int
    employee_id: str
    marks: dict[str, Mark]
    direction: str

    @property
    def date(self) -> date | None:
        """The date that the row itself says."""
        mark = self.marks.get("date")
        return mark.day if mark else None


class RowReader:
    """Reads the rows of one table; what cannot be understood goes to ``faults``."""

    def __init__(
        self,
        table: HistoryTable,
        mapping: AttendanceMapping,
        employees: Iterable[Employee],
        faults: FaultList,
    ) -> None:
        self._table, self._mapping, self._faults = table, mapping, faults
        self._people = _People(employees)
        self._at = {key: table.headers.index(h) for key, h in mapping.mapped().items()}
        self._days: dict[str, date | None] = {}
        self.refused: set[str] = set()
        """IDs of people of whom a row could not be read: what they lack is not known."""

    def rows(self) -> list[ClockRow]:
        """Return the rows that could be read, in their order; empty ones are left out."""
        texts = list(self._texts())
        self._read_days(texts)
        people = self._known_people(texts)
        found = []
        for number, cells in texts:
            employee_id = people.get(cells["employee"].strip(), "")
            marks = self._marks(number, employee_id, cells)
            if employee_id and marks is not None:
                found.append(ClockRow(number, employee_id, marks, cells.get("direction", "")))
        return found

    def _texts(self) -> Iterator[tuple[int, dict[str, str]]]:
        number = self._table.header_row
        for block in blocks(self._table):
            for row in block.rows:
                number += 1
                if "".join(row).strip():
                    cells = {k: row[at] if at < len(row) else "" for k, at in self._at.items()}
                    yield number, cells

    def _read_days(self, texts: list[tuple[int, dict[str, str]]]) -> None:
        """Read the dates of all columns together: they are written in one way."""
        parts = {
            split_moment(cells[key].strip())[0]
            for _, cells in texts
            for key in _MOMENTS
            if cells.get(key, "").strip()
        }
        read = read_days(part for part in parts if part.strip())
        self._days = read.by_text
        if read.is_ambiguous:
            part = _DAY_PART if read.day_first else _MONTH_PART
            header = self._mapping.date or self._mapping.stamp or self._mapping.start
            self._faults.warn(
                self._table.place(header), _GUESSED_ORDER, part=Translated("Fault", part)
            )

    def _known_people(self, texts: list[tuple[int, dict[str, str]]]) -> dict[str, str]:
        """Return the IDs by what the file says; one fault for each that is nobody's."""
        rows: dict[str, list[int]] = {}
        for number, cells in texts:
            rows.setdefault(cells["employee"].strip(), []).append(number)
        found = {}
        for text, numbers in rows.items():
            matches = self._people.find(text)
            if len(matches) == 1:
                found[text] = matches[0]
                continue
            place = self.place("employee", numbers[0])
            if not text:
                for number in numbers:
                    self._faults.add(self.place("employee", number), _NOBODY)
            elif matches:
                self._faults.add(place, _SAME_NAME, value=text, count=len(numbers))
            else:
                guess = self._people.guess(text)
                self._faults.add(place, _UNKNOWN_PERSON, guess, value=text, count=len(numbers))
        return found

    def _marks(
        self, number: int, employee_id: str, cells: dict[str, str]
    ) -> dict[str, Mark] | None:
        marks: dict[str, Mark] = {}
        is_sound = True
        for key in _MOMENTS:
            text = cells.get(key, "").strip()
            if not text or text in _NO_TIME:
                continue
            mark = self._mark(text)
            needs_day = key == "date"
            if mark is None or (mark.day if needs_day else mark.clock) is None:
                self.refuse(employee_id, key, number, _UNREADABLE, value=text)
                is_sound = False
            else:
                marks[key] = mark
        return marks if is_sound else None

    def _mark(self, text: str) -> Mark | None:
        day_text, clock_text = split_moment(text)
        day = self._days.get(day_text) if day_text.strip() else None
        clock: Clock | None
        if day is not None:
            clock = read_clock(clock_text) or clock_of_day_text(day_text)
            is_unread = bool(clock_text.strip()) and clock is None
            return None if is_unread else Mark(day, clock.start if clock else None)
        clock = read_clock(text)
        return Mark(None, clock.start) if clock else None

    def refuse(
        self, employee_id: str, key: str, number: int, problem: str, **values: object
    ) -> None:
        """Add a fault of a person's row, at the cell of a field."""
        self.refused.add(employee_id)
        self._faults.add_cell_error(self.place(key, number), CellError(problem, "", **values))

    def place(self, key: str, number: int) -> Place:
        """Return the cell of a field in a row."""
        return self._table.place(getattr(self._mapping, key), number)


_NO_TIME = frozenset({"-", "--", "—", "–", "/", "无", "未打卡", "缺卡", "N/A", "n/a"})
"""What time clocks write where there is no stamp."""


class _People:
    """Finds people by ID, by an ID that a spreadsheet made a number, or by name."""

    def __init__(self, employees: Iterable[Employee]) -> None:
        people = list(employees)
        self._ids = Names(person.id for person in people)
        self._by_number: dict[str, list[str]] = {}
        self._by_name: dict[str, list[str]] = {}
        for person in people:
            self._by_name.setdefault(person.name.strip(), []).append(person.id)
            if person.id.isdigit():
                self._by_number.setdefault(person.id.lstrip("0"), []).append(person.id)
        self._names = Names(name for name in self._by_name if name)

    def find(self, text: str) -> list[str]:
        """Return the IDs that ``text`` may mean."""
        exact = self._ids.find(text)
        if exact is not None:
            return [exact]
        if text.isdigit() and text.lstrip("0") in self._by_number:
            return self._by_number[text.lstrip("0")]
        name = self._names.find(text)
        return self._by_name[name] if name is not None and text else []

    def guess(self, text: str) -> str:
        """Return the nearest ID or name, or ""."""
        return self._ids.guess(text) or self._names.guess(text)
