"""What a project holds, with dates: the one form that files and screens share.

People, contracts, patterns and queues have no date and are the solver's own
types; the rest names people by ID, patterns by code and days by date.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from scheduler_app.store.presence_records import AbsenceRow, AttendanceRow
from scheduler_app.store.published_week import PublishedWeek
from solver.domain.activity import ActivityKind, BreakRule, require_meeting
from solver.domain.employee import Contract, Employee
from solver.domain.pattern import Pattern
from solver.domain.queue import Queue
from solver.domain.repair import RepairSettings
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.validation import require
from solver.rules.base import Rule

_BY_DEFAULT = RepairSettings()


@dataclass(frozen=True, slots=True)
class DemandRow:
    """What one queue needs in the interval from ``start``.

    ``volume`` (contacts in the interval) with ``aht_seconds``, or ``required``
    (rostered agents), which beside contacts counts instead of what they need.
    These are what counts; where they came from a forecast, ``forecast`` keeps
    what it said, whatever was corrected by hand since, and ``note`` why it was.

    Raises:
        FieldError: A negative number.
    """

    start: datetime
    queue: str
    required: int | None = None
    volume: float | None = None
    aht_seconds: float | None = None
    forecast: Predicted | None = None
    note: str = ""

    def __post_init__(self) -> None:
        for name in ("required", "volume", "aht_seconds"):
            number = getattr(self, name)
            require(number is None or number >= 0, name, "must not be negative")


@dataclass(frozen=True, slots=True)
class Predicted:
    """What the forecast said of one interval.

    ``low_80`` to ``high_80`` holds the volume in 80 % of the cases, ``low_95``
    to ``high_95`` in 95 %.  ``aht_seconds`` is None where no handle time is known.
    """

    volume: float
    aht_seconds: float | None
    low_80: float
    high_80: float
    low_95: float
    high_95: float


Counts = tuple[float | None, ...]
"""One number an interval of a day; None where nothing is known."""


@dataclass(frozen=True, slots=True)
class HistoryDay:
    """What the phone system counted in one queue on one day.

    Each tuple has 1,440 / ``interval_minutes`` numbers: contacts offered,
    answered and abandoned, and the mean handle time of the answered ones in
    seconds.  Where a file has no such column, all are None.
    """

    queue: str
    date: date
    interval_minutes: int
    offered: Counts
    answered: Counts
    abandoned: Counts
    aht_seconds: Counts


@dataclass(frozen=True, slots=True)
class DayTag:
    """A day unlike others: 618, a launch, an outage; ``queue`` "" means every queue.

    In the past, the day is left out of the normal profile and learned under its
    ``tag``; in the future it gets that profile.  ``size``: its volume as a
    multiple of a normal day's; None: as large as earlier ones of its tag were.
    """

    date: date
    tag: str
    queue: str = ""
    size: float | None = None


@dataclass(frozen=True, slots=True)
class SelfServiceShare:
    """From ``date`` on, a bot resolves this share (0 to 1) of a queue's contacts."""

    queue: str
    date: date
    share: float


@dataclass(frozen=True, slots=True)
class MethodScore:
    """Error of one method on the past: WAPE and bias as fractions of the volume."""

    method: str
    wape: float
    bias: float


@dataclass(frozen=True, slots=True)
class ForecastReport:
    """How a queue's last forecast was chosen, and how far off it would have been.

    ``method`` won among ``scores``; ``weekday_wape`` (7) and ``hour_wape`` (24)
    are its errors, NaN-free: None where nothing came in.
    """

    queue: str
    made: datetime
    method: str
    scores: tuple[MethodScore, ...]
    weekday_wape: Counts
    hour_wape: Counts


@dataclass(frozen=True, slots=True)
class AvailabilityRow:
    """A weekly (``weekday``, 0 = Monday) or single-date window of one person.

    Minutes are of that day; ``to_minute`` <= ``from_minute`` ends on the next day.
    """

    employee_id: str
    from_minute: int
    to_minute: int
    available: bool
    weekday: int | None = None
    date: date | None = None


@dataclass(frozen=True, slots=True)
class TimeOffRow:
    """Approved leave from ``first`` to ``last``, both included."""

    employee_id: str
    first: date
    last: date
    kind: str = ""


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A wish for a pattern on a date; ``pattern`` "" asks for the day off.

    ``avoid``: it is a wish against that pattern, or against the day off.
    """

    employee_id: str
    date: date
    pattern: str
    weight: int = 1
    avoid: bool = False


@dataclass(frozen=True, slots=True)
class ShiftTargetRow:
    """People wanted on a pattern of a date, and what each too few and too many counts."""

    date: date
    pattern: str
    agents: int
    under_weight: int = 1
    over_weight: int = 0


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A role: the one queue that a person serves in the week from ``week``, a Monday.

    Raises:
        FieldError: ``week`` is another day.
    """

    employee_id: str
    week: date
    queue: str

    def __post_init__(self) -> None:
        require(self.week.weekday() == 0, "week", "must be a Monday")


class Repeat(StrEnum):
    """How often a meeting is held."""

    ONCE = "once"
    DAILY = "daily"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A briefing, review, training or coaching; see ``solver.domain.activity.Meeting``.

    ``attendees`` (IDs) with the people of ``team``; neither: everybody, but in coaching,
    which is then for each junior with her named mentor.  ``weekdays`` empty: any (0 =
    Monday).  It is held from ``first`` to ``last`` (None: no end), fortnightly counted from
    the week of ``first`` (None: of 1 January 2024), monthly in the first week of a month
    that has one of its days.
    Training may have ``hours_a_year``: it is then held for those who are behind.

    Raises:
        FieldError: A number that cannot be; the field is named.
    """

    name: str
    kind: ActivityKind
    length_minutes: int = 30
    attendees: frozenset[str] = frozenset()
    team: str = ""
    weekdays: frozenset[int] = frozenset()
    from_minute: int = 0
    to_minute: int = MINUTES_PER_DAY
    repeat: Repeat = Repeat.WEEKLY
    first: date | None = None
    last: date | None = None
    required: bool = True
    hours_a_year: int = 0

    def __post_init__(self) -> None:
        require_meeting(self.name, self.kind, self.length_minutes, self.from_minute, self.to_minute)
        ends = self.first is None or self.last is None or self.first <= self.last
        require(ends, "last", "must not be before the first day")
        require(self.hours_a_year >= 0, "hours_a_year", "must not be negative")


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """A break, meeting or the like that a person has, from ``start``; unpaid or paid.

    ``name`` is that of the break rule or meeting it was placed for, "" if put by hand.
    ``locked``: placing keeps it.  It counts while a shift of the person holds it.
    """

    employee_id: str
    start: datetime
    kind: ActivityKind
    length_minutes: int
    paid: bool = True
    locked: bool = False
    name: str = ""

    def __post_init__(self) -> None:
        require(0 < self.length_minutes <= MINUTES_PER_DAY, "length_minutes", "must be 1 to 1440")


@dataclass(frozen=True, slots=True)
class CellRow:
    """One cell of a roster; ``pattern`` "" is a day off."""

    employee_id: str
    date: date
    pattern: str
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class EmploymentRow:
    """When a person is employed, from ``joined`` to ``left``, both included; None: no end.

    A person without a row is simply employed.  ``language``: what messages to her are
    written in; "": guessed by her name.

    Raises:
        FieldError: She left before she joined.
    """

    employee_id: str
    joined: date | None = None
    left: date | None = None
    language: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        in_order = self.joined is None or self.left is None or self.joined <= self.left
        require(in_order, "left", "must not be before the first day")


@dataclass(frozen=True, slots=True)
class ScenarioRow:
    """A variant of the week from the Monday ``week``: what it changes, and what came of it.

    ``definition`` and ``result`` are JSON texts; ``result`` is "" until it was solved.
    """

    week: date
    name: str
    definition: str
    result: str = ""

    def __post_init__(self) -> None:
        require(self.week.weekday() == 0, "week", "must be a Monday")
        require(bool(self.name.strip()), "name", "must not be empty")


@dataclass(frozen=True, slots=True)
class ForeignCode:
    """What a code of somebody else's rosters means here: a pattern's code, or "" for a day off."""

    text: str
    pattern: str


@dataclass(frozen=True, slots=True)
class ProjectInfo:
    """What is said once for the whole project.

    ``time_zone``: an IANA name, "" for that of the machine.
    """

    title: str = ""
    country: str = ""
    time_zone: str = ""
    repair: RepairSettings = _BY_DEFAULT


@dataclass(frozen=True, slots=True)
class ProjectData:
    """All records of a project.  ``rules`` is the complete rule book, in its order.

    ``roles`` are in order of the people, then of week, one a person and week at most.
    ``cells`` holds every day that somebody works and every pinned day off; a
    day that is not in it is an unpinned day off.  ``demand`` is in order of
    start, then of queue; what has queue and date in order of queue, then of date.
    ``activities`` are in order of the people, then of start.
    ``country`` (ISO 3166, "" for none) says which public holidays there are.
    ``published`` holds the latest version of each week, in order of week; the versions
    before it stay in the file.  ``absences`` and ``attendance`` are in order of the people,
    then of time, ``foreign_codes`` in order of their text.  ``employment`` has one row a
    person at most, in their order; ``scenarios`` are in order of week, then of name.
    """

    title: str = ""
    contracts: tuple[Contract, ...] = ()
    employees: tuple[Employee, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    queues: tuple[Queue, ...] = ()
    demand: tuple[DemandRow, ...] = ()
    availability: tuple[AvailabilityRow, ...] = ()
    time_off: tuple[TimeOffRow, ...] = ()
    requests: tuple[RequestRow, ...] = ()
    shift_targets: tuple[ShiftTargetRow, ...] = ()
    rules: tuple[Rule, ...] = ()
    cells: tuple[CellRow, ...] = ()
    history: tuple[HistoryDay, ...] = ()
    day_tags: tuple[DayTag, ...] = ()
    self_service: tuple[SelfServiceShare, ...] = ()
    forecast_reports: tuple[ForecastReport, ...] = ()
    country: str = ""
    roles: tuple[RoleRow, ...] = ()
    break_rules: tuple[BreakRule, ...] = ()
    meetings: tuple[MeetingRow, ...] = ()
    activities: tuple[ActivityRow, ...] = ()
    absences: tuple[AbsenceRow, ...] = ()
    attendance: tuple[AttendanceRow, ...] = ()
    foreign_codes: tuple[ForeignCode, ...] = ()
    employment: tuple[EmploymentRow, ...] = ()
    scenarios: tuple[ScenarioRow, ...] = ()
    published: tuple[PublishedWeek, ...] = ()
    time_zone: str = ""
    repair: RepairSettings = _BY_DEFAULT

    @property
    def info(self) -> ProjectInfo:
        """What is said once for the whole project, as the record that an edit changes."""
        return ProjectInfo(self.title, self.country, self.time_zone, self.repair)

    def latest_version(self, first: date) -> PublishedWeek | None:
        """Return what people know of the week from the Monday ``first``, or None."""
        return next((week for week in self.published if week.first == first), None)
