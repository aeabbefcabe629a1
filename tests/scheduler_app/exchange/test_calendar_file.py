"""Calendar files, read back by another library."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import vobject

from scheduler_app.exchange.calendar_file import (
    entry_uid,
    file_name,
    write_calendar,
    write_calendars,
)
from scheduler_app.store.edition import draft_edition
from scheduler_app.store.records import ActivityRow, CellRow
from scheduler_app.store.week import week_of
from solver.domain.activity import ActivityKind
from solver.domain.employee import Employee
from solver.domain.validation import FieldError

MADE = datetime(2026, 10, 20, 9, 30, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


def edition_of(centre, *cells, zone="Asia/Shanghai", activities=()):
    rows = [CellRow(employee, day, code) for employee, day, code in cells]
    first = min(row.date for row in rows)
    data = replace(centre, cells=tuple(rows), activities=activities)
    week = week_of(data, first - timedelta(days=first.weekday()))
    return draft_edition(week, "Centre", zone)


def entries(path):
    calendar = vobject.readOne(path.read_text(encoding="utf-8"))
    return {entry.uid.value: entry for entry in calendar.contents.get("vevent", [])}


def one(path):
    (entry,) = entries(path).values()
    return entry


def written(tmp_path, edition, *, language="en", people=None):
    path = tmp_path / "week.ics"
    write_calendar(path, edition, language, MADE, people)
    return path


def test_a_shift_is_an_entry_at_its_local_time(centre, tmp_path):
    day = date(2026, 12, 1)
    path = written(tmp_path, edition_of(centre, ("007", day, "E")))
    entry = one(path)
    shanghai = timedelta(hours=8)
    assert entry.dtstart.value.replace(tzinfo=None) == datetime(2026, 12, 1, 7)
    assert entry.dtstart.value.utcoffset() == shanghai
    assert entry.dtend.value.replace(tzinfo=None) == datetime(2026, 12, 1, 16)
    assert entry.summary.value == "Li Na · E Early"
    assert entry.description.value == "07:00–16:00, 8 h paid\nGuides: 陈晨\nDraft"
    assert (entry.status.value, entry.sequence.value) == ("TENTATIVE", "0")
    assert entry.dtstamp.value == MADE
    assert entry.uid.value == entry_uid("", "007", day)


@pytest.mark.parametrize(
    ("night", "hours"), [(date(2026, 3, 28), 8), (date(2026, 10, 24), 10), (date(2026, 12, 1), 9)]
)
def test_a_night_of_clock_change_ends_by_the_clock(centre, tmp_path, night, hours):
    entry = one(written(tmp_path, edition_of(centre, ("007", night, "N"), zone="Europe/Berlin")))
    start, end = entry.dtstart.value, entry.dtend.value
    assert (start.hour, end.hour, (end.date() - start.date()).days) == (22, 7, 1)
    assert end.astimezone(UTC) - start.astimezone(UTC) == timedelta(hours=hours)
    assert start.astimezone(BERLIN).hour == 22


def test_breaks_and_meetings_are_told_in_both_languages(centre, tmp_path):
    day = date(2026, 12, 1)
    inside = (
        ActivityRow("007", datetime(2026, 12, 1, 11), ActivityKind.LUNCH, 60, False, name="x"),
        ActivityRow("007", datetime(2026, 12, 1, 14), ActivityKind.REVIEW, 30, name="Friday; 复盘"),
    )
    edition = edition_of(centre, ("007", day, "E"), activities=inside)
    lines = one(written(tmp_path, edition)).description.value.split("\n")
    assert lines[1:3] == ["11:00–12:00 Lunch", "14:00–14:30 Friday; 复盘"]
    lines = one(written(tmp_path, edition, language="zh")).description.value.split("\n")
    assert lines[0] == "07:00–16:00，计薪 8 小时"
    assert lines[1] == "11:00–12:00 午餐"
    assert lines[-1] == "草稿"


def test_a_new_edition_changes_and_cancels_the_same_entries(centre, tmp_path):
    monday, tuesday = date(2026, 11, 30), date(2026, 12, 1)
    first = edition_of(centre, ("007", monday, "E"), ("007", tuesday, "E"))
    published = datetime(2026, 11, 20, 8, tzinfo=UTC)
    first = replace(first, number=1, at=published, key="k", versions={monday: 1})
    before = entries(written(tmp_path, first))
    assert {entry.status.value for entry in before.values()} == {"CONFIRMED"}
    second = edition_of(centre, ("007", monday, "L"))
    earlier = {("007", monday): "E", ("007", tuesday): "E"}
    second = replace(second, number=2, key="k", earlier=earlier, versions={monday: 2})
    after = entries(written(tmp_path, second))
    assert after.keys() == before.keys()
    changed, gone = (after[entry_uid("k", "007", day)] for day in (monday, tuesday))
    assert (changed.status.value, changed.dtstart.value.hour) == ("CONFIRMED", 14)
    assert (gone.status.value, gone.dtstart.value.day) == ("CANCELLED", 1)
    assert int(gone.sequence.value) > int(before[gone.uid.value].sequence.value)


def test_a_draft_follows_the_version_of_its_own_week(centre, tmp_path):
    monday = date(2026, 11, 30)
    edition = edition_of(centre, ("007", monday, "E"))
    versions = {monday: 3, monday + timedelta(days=7): 9}
    entry = one(written(tmp_path, replace(edition, versions=versions)))
    assert (entry.sequence.value, entry.status.value) == ("3", "TENTATIVE")


def test_a_cancelled_shift_without_a_pattern_is_cancelled_all_the_same(centre, tmp_path):
    edition = edition_of(centre, ("007", date(2026, 12, 1), "E"))
    edition = replace(edition, earlier={("007", date(2026, 12, 2)): "gone"})
    found = entries(written(tmp_path, edition))
    assert found[entry_uid("", "007", date(2026, 12, 2))].dtstart.value == date(2026, 12, 2)


def test_one_person_and_one_file_a_person(centre, tmp_path):
    day = date(2026, 12, 1)
    edition = edition_of(centre, ("007", day, "E"), ("009", day, "L"))
    entry = one(written(tmp_path, edition, people=[2]))
    assert entry.summary.value == "Shift L"
    (tmp_path / "all").mkdir()
    files = write_calendars(tmp_path / "all", edition, "en", MADE)
    assert [path.name for path in files] == ["007 Li Na.ics", "009 陈晨.ics"]
    alone, all_of = one(files[0]), entries(written(tmp_path, edition))
    assert alone.uid.value in all_of


def test_the_time_zone_is_in_the_file_and_an_unknown_one_is_refused(centre, tmp_path):
    edition = edition_of(centre, ("007", date(2026, 12, 1), "E"), zone="Europe/Berlin")
    text = written(tmp_path, edition).read_text(encoding="utf-8")
    assert "BEGIN:VTIMEZONE" in text
    assert "DTSTART;TZID=Europe/Berlin:20261201T070000" in text
    with pytest.raises(FieldError, match="Mars/Base"):
        write_calendar(tmp_path / "no.ics", replace(edition, time_zone="Mars/Base"), "en", MADE)
    assert not (tmp_path / "no.ics").exists()


def test_the_same_edition_makes_the_same_file(centre, tmp_path):
    edition = edition_of(centre, ("007", date(2026, 12, 1), "E"))
    assert written(tmp_path, edition).read_bytes() == written(tmp_path, edition).read_bytes()


def test_standby_and_mentors_are_told(centre, tmp_path):
    day = date(2026, 12, 1)
    reserve = replace(centre.patterns[0], is_standby=True)
    centre = replace(centre, patterns=(reserve, *centre.patterns[1:]))
    entry = one(written(tmp_path, edition_of(centre, ("009", day, "E")), people=[2]))
    assert entry.summary.value == "E Early (standby)"
    assert "Mentor: Li Na" in entry.description.value
    entry = one(written(tmp_path, edition_of(centre, ("007", day, "L")), people=[0]))
    assert "Guides: 陈晨" in entry.description.value


@pytest.mark.parametrize("name", ['Li, Na; \\n "x"', "陈" * 60, "BEGIN:VEVENT", "a\nEND:VEVENT"])
def test_any_name_comes_back_as_it_was(centre, tmp_path, name):
    lead, *others = centre.employees
    centre = replace(centre, employees=(replace(lead, name=name), *others))
    entry = one(written(tmp_path, edition_of(centre, ("007", date(2026, 12, 1), "E"))))
    assert entry.summary.value == f"{name} · E Early"


def test_a_file_name_has_no_sign_that_systems_refuse(centre):
    person = Employee("../0:1", "a/b?", centre.contracts[0])
    assert file_name(person) == "_0_1 a_b_.ics"


def test_two_whose_file_names_are_alike_have_a_file_each(centre, tmp_path):
    first, *others = centre.employees
    people = (replace(first, id="a/7"), replace(first, id="A:7"), *others)
    cells = tuple(CellRow(person.id, date(2026, 12, 1), "E") for person in people[:2])
    data = replace(centre, employees=people, cells=cells, time_zone="Asia/Shanghai", requests=())
    edition = draft_edition(week_of(data, date(2026, 11, 30)), "", "Asia/Shanghai")
    files = write_calendars(tmp_path, edition, "en", MADE)
    assert [path.name for path in files] == ["a_7 Li Na.ics", "A_7 Li Na (2).ics"]
    assert len({one(path).uid.value for path in files}) == 2


def split_centre(centre, code="E"):
    """The centre where one pattern is 07:00-10:00 and 13:00-16:00."""
    gap = {"gap_start_minute": 180, "gap_minutes": 180, "paid_minutes": 360}
    shapes = (replace(p, **gap) if p.code == code else p for p in centre.patterns)
    return replace(centre, patterns=tuple(shapes))


def spans(path):
    return sorted(
        (entry.dtstart.value.hour, entry.dtend.value.hour, entry.status.value)
        for entry in entries(path).values()
    )


def test_a_split_shift_leaves_its_gap_free(centre, tmp_path):
    day = date(2026, 12, 1)
    tea = ActivityRow("007", datetime(2026, 12, 1, 14), ActivityKind.BREAK, 15)
    edition = edition_of(split_centre(centre), ("007", day, "E"), activities=(tea,))
    path = written(tmp_path, edition)
    assert spans(path) == [(7, 10, "TENTATIVE"), (13, 16, "TENTATIVE")]
    first = entries(path)[entry_uid(edition.key, "007", day)]
    assert first.description.value.startswith("07:00–10:00 + 13:00–16:00, 6 h paid")
    assert "14:00" not in first.description.value
    second = entries(path)[entry_uid(edition.key, "007", day, 1)]
    assert "14:00–14:15" in second.description.value


@pytest.mark.parametrize(("now", "gone"), [("L", 1), ("", 2)])
def test_the_parts_of_a_split_shift_that_is_no_more_are_cancelled(centre, tmp_path, now, gone):
    day = date(2026, 12, 1)
    edition = edition_of(split_centre(centre), ("007", day, now))
    edition = replace(edition, earlier={("007", day): "E"})
    found = entries(written(tmp_path, edition))
    cancelled = {uid for uid, entry in found.items() if entry.status.value == "CANCELLED"}
    uids = [entry_uid(edition.key, "007", day, part) for part in (0, 1)]
    assert cancelled == set(uids[-gone:])
    assert len(found) == 2


@pytest.mark.parametrize("code", ["gone", "E"], ids=["deleted", "no longer split"])
@pytest.mark.parametrize(("now", "cancelled"), [("L", [1]), ("", [0, 1])])
def test_a_split_shift_is_cancelled_as_it_was_told(centre, tmp_path, code, now, cancelled):
    day = date(2026, 12, 1)
    place = "007", day
    told = {"earlier": {place: code}, "earlier_hours": {place: (420, 540, 180, 180)}}
    edition = replace(edition_of(centre, (*place, now)), **told, versions={day - timedelta(1): 2})
    found = entries(written(tmp_path, edition))
    gone = {uid: e for uid, e in found.items() if e.status.value == "CANCELLED"}
    hours = [(7, 10), (13, 16)]
    assert {uid: (e.dtstart.value.hour, e.dtend.value.hour) for uid, e in gone.items()} == {
        entry_uid(edition.key, *place, part): hours[part] for part in cancelled
    }
    assert {e.sequence.value for e in gone.values()} == {"2"}
