"""The change log in words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from scheduler_app.document.log_words import (
    before_and_after,
    date_text,
    kind_text,
    kinds,
    source_text,
    subject_text,
    version_known,
)
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.store.change_log import EXPORT, LoggedChange
from scheduler_app.store.changes import KEYS
from scheduler_app.store.steps import StepSource
from scheduler_app.store.versions import VersionEntry

AT = datetime(2026, 11, 26, 9, tzinfo=UTC)
MONDAY = date(2026, 11, 30)


@pytest.fixture(autouse=True)
def english(qapp):
    LANGUAGE.switch("en")


def line(kind, before, after, **fields):
    known = {"source": StepSource.EDIT, "records": 1, **fields}
    return LoggedChange(1, AT, "li", "text", kind=kind, before=before, after=after, **known)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"pattern": "E"}, {"pattern": "L"}, ("E", "L")),
        (None, {"pattern": "E", "pinned": False}, ("off", "E")),
        (None, {"pattern": "", "pinned": True}, ("off", "off, locked")),
        ({"pattern": "E", "pinned": True}, None, ("E, locked", "off")),
        ({"pinned": False}, {"pinned": True}, ("not locked", "locked")),
    ],
)
def test_cells_are_told_by_their_shift_and_lock(before, after, expected):
    assert before_and_after(line("CellRow", before, after)) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"answer_rate": 0.95}, {"answer_rate": 0.9}, ("answer rate: 0.95", "answer rate: 0.9")),
        (None, {"reason": "", "end": "x"}, ("—", "reason: —, end: x")),
        ({"skills": ["en", "zh"]}, {"skills": []}, ("skills: en zh", "skills: —")),
        ({"paid": True}, {"paid": False}, ("paid: yes", "paid: no")),
        ({"repair": {"may_swap": True}}, {"other": 3}, ("repair: may_swap yes", "other: 3")),
    ],
)
def test_other_records_are_told_by_the_fields_that_differ(before, after, expected):
    assert before_and_after(line("Queue", before, after)) == expected


def test_a_window_is_told_by_its_weekday_and_the_clock():
    window = {"from_minute": 480, "to_minute": 1080, "available": True, "weekday": 2}
    told = before_and_after(line("AvailabilityRow", None, window))
    assert told == ("—", "from: 08:00, to: 18:00, available: yes, weekday: Wed")


def test_many_records_are_told_by_their_number():
    assert before_and_after(line("HistoryDay", None, None, records=365)) == ("", "365 records")


@pytest.mark.parametrize(
    ("reason", "expected"),
    [("sick", "sick, until 12-03 00:00"), ("", "until 12-03 00:00")],
)
def test_an_absence_is_told_by_its_reason_and_its_end(reason, expected):
    absence = {"end": "2026-12-03T00:00:00", "reason": reason}
    assert before_and_after(line("AbsenceRow", None, absence)) == ("—", expected)


@pytest.mark.parametrize(
    ("reason", "expected"),
    [("sick", "sick, 14:00 to 12-03 00:00"), ("", "14:00 to 12-03 00:00")],
)
def test_an_absence_in_the_middle_of_a_day_says_from_when(reason, expected):
    absence = {"end": "2026-12-03T00:00:00", "reason": reason}
    told = line("AbsenceRow", None, absence, key=("007", "2026-12-02T14:00:00"))
    assert before_and_after(told)[1] == expected


def test_a_break_is_told_by_what_it_is_and_when():
    key = ("007", "2026-12-02T12:15:00")
    lunch = {"kind": "lunch", "length_minutes": 30, "paid": False, "locked": False, "name": "x"}
    assert before_and_after(line("ActivityRow", lunch, None, key=key)) == (
        "lunch 12:15, 30 min",
        "—",
    )
    locked = before_and_after(line("ActivityRow", None, {**lunch, "locked": True}, key=key))[1]
    assert locked == "lunch 12:15, 30 min, locked"
    moved = line("ActivityRow", {"length_minutes": 30}, {"length_minutes": 45}, key=key)
    assert before_and_after(moved) == ("length (min): 30", "length (min): 45")


def test_moments_are_told_without_seconds():
    came = {"start": "2026-11-30T07:45:00"}
    assert before_and_after(line("AttendanceRow", None, came)) == ("—", "start: 11-30 07:45")


def test_a_version_is_told_by_its_number_and_note():
    found = line("PublishedWeek", {"number": 1, "note": ""}, {"number": 2, "note": "board"})
    assert before_and_after(found) == ("version 1", "version 2: board")
    assert before_and_after(line("PublishedWeek", None, {"number": 1}))[0] == "—"


def test_every_kind_and_source_has_words():
    assert set(kinds()) == {kind.__name__ for kind in KEYS} | {EXPORT}
    assert all(kind_text(kind) for kind in kinds())
    assert len({source_text(source) for source in StepSource}) == len(StepSource)
    assert kind_text("") == ""


def test_a_line_is_about_a_person_or_what_names_the_record():
    assert subject_text(line("CellRow", None, None, employee_id="7"), {"7": "Li"}) == "Li"
    assert subject_text(line("CellRow", None, None, employee_id="8"), {"7": "Li"}) == "8"
    assert subject_text(line("Queue", None, None, key=("Phone",)), {}) == "Phone"
    assert (date_text(MONDAY), date_text(None)) == ("2026-11-30", "")


def test_what_people_knew_when_it_was_changed():
    day = timedelta(days=1)
    versions = [
        VersionEntry(MONDAY, 1, AT - 2 * day, "", "", 0),
        VersionEntry(MONDAY, 2, AT - day, "", "", 0),
        VersionEntry(MONDAY, 3, AT + day, "", "", 0),
        VersionEntry(MONDAY + 7 * day, 9, AT - day, "", "", 0),
    ]
    changed = line("CellRow", None, {"pattern": "E"}, date=MONDAY + day)
    assert version_known(changed, versions) == 2
    assert version_known(changed, versions[2:]) == 0
    assert version_known(line("Queue", None, {}), versions) == 0
    published = line("PublishedWeek", None, {}, date=MONDAY, source=StepSource.PUBLISH)
    assert version_known(published, versions) == 0
