"""Time-clock files of both kinds: real files in, worked days or faults by cell out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from scheduler_app.exchange.attendance_columns import AttendanceMapping
from scheduler_app.exchange.attendance_file import preview_attendance
from scheduler_app.exchange.attendance_import import attendance_changes, read_attendance
from scheduler_app.exchange.faults import WorkbookError
from scheduler_app.store.presence_records import AttendanceRow
from scheduler_app.store.records import CellRow

MON, TUE, WED = date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 2)
SUN, THU = date(2026, 11, 29), date(2026, 12, 3)
DAYS = "ID,Date,Start,End"
STAMPS = "ID,Stamp,In or out"


def at(day, clock):
    hours, minutes = map(int, clock.split(":"))
    return datetime.combine(day, time(hours, minutes))


@pytest.fixture
def staff(data):
    """007 works E on Monday and Tuesday, N on Wednesday; 009 L on Tuesday."""
    cells = (
        CellRow("007", MON, "E"),
        CellRow("007", TUE, "E"),
        CellRow("007", WED, "N"),
        CellRow("009", TUE, "L"),
    )
    return replace(data, cells=cells)


@pytest.fixture
def read(staff, tmp_path):
    """Read lines of a CSV file against the staff."""

    def reading(*lines, encoding="utf-8", mapping=None, data=staff):
        path = tmp_path / "clock.csv"
        path.write_bytes("\r\n".join(lines).encode(encoding))
        return read_attendance(path, mapping, data)

    return reading


def texts(faults):
    return [fault.text() for fault in faults]


def test_one_line_a_day(read):
    found = read(DAYS, "007,2026-11-30,06:58,16:03", "007,2026-12-01,,", "008,2026-12-01,,")
    assert found.rows == (
        AttendanceRow("007", MON, at(MON, "06:58"), at(MON, "16:03")),
        AttendanceRow("007", TUE, None, None),
    )
    assert not found.faults
    assert not found.is_stamps


def test_chinese_headers_in_gbk_and_names_in_place_of_ids(read):
    found = read("姓名,考勤日期,上班打卡,下班打卡", "陈晨,2026/12/1,14:02,23:00", encoding="gbk")
    assert found.rows == (AttendanceRow("009", TUE, at(TUE, "14:02"), at(TUE, "23:00")),)


def test_a_night_belongs_to_the_date_of_its_shift(read):
    expected = (AttendanceRow("007", WED, at(WED, "21:55"), at(THU, "07:04")),)
    assert read(DAYS, "007,2026-12-02,21:55,07:04").rows == expected
    spelled = "007,2026-12-02,2026-12-02 21:55,2026-12-03 07:04"
    assert read(DAYS, spelled).rows == expected
    # A clock that writes the date on which somebody left.
    assert read(DAYS, spelled.replace("007,2026-12-02", "007,2026-12-03", 1)).rows == expected
    stamps = ("007,2026-12-02 21:55,in", "007,2026-12-03 07:04,out")
    assert read(STAMPS, *stamps).rows == expected


def test_who_comes_after_midnight_for_a_night_is_late_and_not_a_day_early(read):
    (row,) = read(DAYS, "007,2026-12-02,00:20,07:00").rows
    assert (row.date, row.start, row.end) == (WED, at(THU, "00:20"), at(THU, "07:00"))


@pytest.mark.parametrize("day", [date(2026, 10, 25), date(2026, 3, 29)])
def test_nights_in_which_the_clocks_change_are_as_long_as_the_wall_says(read, staff, day):
    before = date.fromordinal(day.toordinal() - 1)
    data = replace(staff, cells=(CellRow("007", before, "N"),))
    lines = (f"007,{before} 22:00,in", f"007,{day} 07:00,out")
    (row,) = read(STAMPS, *lines, data=data).rows
    assert (row.date, row.start, row.end) == (before, at(before, "22:00"), at(day, "07:00"))


def test_stamps_in_any_order_pair_up_with_breaks(read):
    found = read(
        STAMPS,
        "007,2026-11-30 16:00,out",
        "007,2026-11-30 07:00,in",
        "007,2026-11-30 12:01,in",
        "007,2026-11-30 11:00,out",
    )
    (row,) = found.rows
    assert (row.start, row.end) == (at(MON, "07:00"), at(MON, "16:00"))
    assert row.breaks == ((at(MON, "11:00"), at(MON, "12:01")),)


def test_stamps_without_direction_are_in_and_out_in_turn(read):
    lines = [f"007,2026-11-30,{clock}" for clock in ("07:00", "11:00", "11:30", "16:00")]
    lines += [f"007,2026-12-01,{clock}" for clock in ("06:50", "18:30")]
    first, second = read("工号,日期,打卡时间", *lines).rows
    assert first.breaks == ((at(MON, "11:00"), at(MON, "11:30")),)
    assert (second.start, second.end) == (at(TUE, "06:50"), at(TUE, "18:30"))


def test_stamps_twice_count_once_and_are_told(read):
    lines = [f"007,{moment},{way}" for moment, way in (
        ("2026-11-30 07:00:10", "in"), ("2026-11-30 07:00:40", "in"), ("2026-11-30 07:01", "in"),
        ("2026-11-30 16:00", "out"),
    )]  # fmt: skip
    found = read(STAMPS, *lines)
    assert len(found.rows) == 1
    assert texts(found.warnings) == [
        "clock.csv!B3: 2 stamps within two minutes of another of the same person count once: "
        "rows 3, 4"
    ]


def test_a_third_minute_is_another_stamp(read):
    found = read(STAMPS, "007,2026-11-30 07:00,in", "007,2026-11-30 07:03,in")
    assert "two stamps in in a row" in found.faults[0].text()
    assert found.faults[0].cell == "B3"


def test_days_off_and_unknown_shifts_are_parted_by_a_rest(read):
    stamps = ["2026-12-04 09:00", "2026-12-04 18:00", "2026-12-05 09:00", "2026-12-05 18:00"]
    rows = read("ID,Stamp", *(f"008,{stamp}" for stamp in stamps)).rows
    assert [row.date.day for row in rows] == [4, 5]


def test_work_after_the_shift_is_of_its_day(read):
    stamps = ["2026-11-30 07:00,in", "2026-11-30 21:00,out"]
    (row,) = read(STAMPS, *(f"007,{stamp}" for stamp in stamps)).rows
    assert row.end == at(MON, "21:00")


def test_every_fault_has_its_cell_and_sound_days_stay(read):
    found = read(
        DAYS,
        "700,2026-11-30,07:00,16:00",
        "700,2026-12-01,07:00,16:00",
        "007,30th,07:00,16:00",
        "007,2026-12-01,07:00,25:99",
        "009,2026-12-01,,23:00",
        ",2026-12-01,07:00,16:00",
        "008,2026-12-02,08:00,18:00",
    )
    assert [f"{fault.sheet}!{fault.cell}" for fault in found.faults] == [
        f"clock.csv!{cell}" for cell in ("A2", "A7", "B4", "D5", "C6")
    ]
    assert '"700" is nobody in the project (2 rows)' in found.faults[0].text()
    assert "did you mean" in found.faults[0].text()
    assert [row.employee_id for row in found.rows] == ["008"]


def test_faults_of_stamps_name_the_stamp(read):
    found = read(
        STAMPS,
        "007,2026-11-30 07:00,in",
        "007,2026-11-30 16:00,in",
        "007,2026-12-01 16:00,out",
        "009,2026-12-01 14:00,perhaps",
    )
    assert [fault.cell for fault in found.faults] == ["C5", "B3", "B4"]
    assert "the first stamp of the shift, at 16:00, is out" in found.faults[2].text()
    odd = read("ID,Stamp", "007,2026-11-30 07:00")
    assert "1 stamps from 2026-11-30 07:00 on: one is missing" in odd.faults[0].text()
    assert odd.faults[0].cell == "B2"


def test_a_missing_end_stays_open_with_a_warning(read):
    for found in (
        read(DAYS, "007,2026-11-30,07:00,"),
        read(STAMPS, "007,2026-11-30 07:00,in"),
    ):
        assert found.rows == (AttendanceRow("007", MON, at(MON, "07:00"), None),)
        assert len(found.warnings) == 1


def test_two_rows_of_a_day_join_or_contradict(read):
    joined = read(DAYS, "007,2026-11-30,07:00,11:00", "007,2026-11-30,12:00,16:00")
    (row,) = joined.rows
    assert (row.start, row.end) == (at(MON, "07:00"), at(MON, "16:00"))
    assert row.breaks == ((at(MON, "11:00"), at(MON, "12:00")),)
    same = read(DAYS, *["007,2026-11-30,07:00,16:00"] * 2)
    assert len(same.rows) == len(same.warnings) == 1
    against = read(DAYS, "007,2026-11-30,07:00,16:00", "007,2026-11-30,08:00,16:00")
    assert not against.rows
    assert against.faults[0].cell == "C3"


def test_breaks_of_a_day_row(read):
    header = f"{DAYS},Break from,Break until"
    (row,) = read(header, "007,2026-12-02,22:00,07:00,01:00,02:00").rows
    assert row.breaks == ((at(THU, "01:00"), at(THU, "02:00")),)
    outside = read(header, "007,2026-11-30,07:00,16:00,17:00,18:00")
    assert outside.faults[0].cell == "E2"
    half = read(header, "007,2026-11-30,07:00,16:00,12:00,")
    assert half.faults[0].cell == "F2"


def test_an_excel_file_with_numbers_for_ids_and_real_times(staff, tmp_path):
    book = Workbook()
    book.active.append(["考勤记录", None, None, None])
    book.active.append(["工号", "日期", "上班", "下班"])
    book.active.append([7, at(MON, "00:00"), time(7, 5), time(16, 0)])
    book.active.append(["009", TUE, at(TUE, "14:00"), at(TUE, "23:10")])
    path = tmp_path / "clock.xlsx"
    book.save(path)
    found = read_attendance(path, None, staff)
    assert found.rows == (
        AttendanceRow("007", MON, at(MON, "07:05"), at(MON, "16:00")),
        AttendanceRow("009", TUE, at(TUE, "14:00"), at(TUE, "23:10")),
    )


def test_shifts_without_a_stamp_are_missing_not_absent(read):
    lines = ("007,2026-11-30,07:00,16:00", "007,2026-12-02,22:00,07:00")
    found = read(DAYS, *lines)
    assert found.missing == (("007", TUE), ("009", TUE))
    away = found.with_absences()
    assert AttendanceRow("009", TUE, None, None) in away.rows
    # The night has not ended when the file does.
    short = read(DAYS, "007,2026-11-30,07:00,16:00", "007,2026-12-01,07:00,16:00")
    assert short.missing == ()


def test_nobody_with_a_fault_is_missing(read):
    lines = ("007,2026-11-30,07:00,16:00", "007,2026-12-02,22:00,07:00", "009,2026-12-01,x,23:00")
    assert read(DAYS, *lines).missing == (("007", TUE),)


def test_a_second_import_changes_nothing_and_keeps_notes(read, staff):
    found = read(DAYS, "007,2026-11-30,07:00,16:00", "007,2026-12-01,07:00,16:00")
    noted = replace(found.rows[0], note="bus was late")
    data = replace(staff, attendance=(noted,))
    (change,) = attendance_changes(data, found)
    assert change.before is None
    assert change.after == found.rows[1]
    later = read(DAYS, "007,2026-11-30,07:00,16:30")
    (change,) = attendance_changes(data, later)
    assert change.after == replace(later.rows[0], note="bus was late")


def test_columns_by_hand_and_columns_that_lack(read, tmp_path):
    by_hand = AttendanceMapping(employee="Wer", date="Tag", start="Kam", end="Ging")
    found = read("Wer;Tag;Kam;Ging", "007;30.11.2026;07:00;16:00", mapping=by_hand)
    assert found.rows[0].date == MON
    with pytest.raises(WorkbookError) as error:
        read("ID,Date,Colour", "007,2026-11-30,red", mapping=AttendanceMapping(employee="Id"))
    assert [fault.cell for fault in error.value.faults] == ["A1", "A1"]
    with pytest.raises(WorkbookError, match="came and left"):
        read("ID,Date,Colour", "007,2026-11-30,red")


def test_a_file_that_leaves_day_and_month_open_is_told(read):
    found = read(DAYS, "008,01/12/2026,08:00,18:00", "008,02/12/2026,08:00,18:00")
    assert "the first is taken as the day" in found.warnings[0].text()


def test_the_preview_guesses_the_kind_of_file(tmp_path):
    path = tmp_path / "stamps.csv"
    path.write_text("Badge,Date,Event type\n7,2026-11-30 07:00,in\n7,2026-11-30 16:00,out\n")
    mapping = preview_attendance(path).mapping
    assert mapping.is_stamps
    assert (mapping.stamp, mapping.direction, mapping.date) == ("Date", "Event type", "")


CELL = st.sampled_from(
    (
        *("007", "7", "009", "700", "", "Li Na", "2026-11-30", "30.11.2026", "2026-12-02 22:00"),
        *("07:00", "0700", "16:00", "24:00", "0.5", "46356.25", "25:61", "in", "out", "上班", "x"),
        *("2026-13-01", "-", "未打卡", "00:00", "07:00:59", "2026-12-03T07:00+08:00"),
    )
)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    header=st.sampled_from((DAYS, STAMPS, "工号,日期,打卡时间", f"{DAYS},Break from,Break until")),
    rows=st.lists(st.lists(CELL, min_size=1, max_size=6), min_size=1, max_size=8),
)
def test_whatever_a_file_holds_it_is_read_or_told(staff, tmp_path, header, rows):
    path = tmp_path / "fuzz.csv"
    path.write_text("\n".join([header, *(",".join(row) for row in rows)]), encoding="utf-8")
    try:
        found = read_attendance(path, None, staff)
    except WorkbookError:
        return  # no table at all
    places = [(row.employee_id, row.date) for row in found.rows]
    assert len(places) == len(set(places))
    assert all(fault.cell and fault.text() for fault in (*found.faults, *found.warnings))
    # What is read can be stored, and read again changes nothing.
    stored = replace(staff, attendance=found.with_absences().rows)
    assert not attendance_changes(stored, found)


def test_who_is_known_to_have_come_is_not_missing_from_another_file(read, staff):
    came = AttendanceRow("009", TUE, at(TUE, "15:00"), at(TUE, "23:00"))
    known = replace(staff, attendance=(came,))
    lines = (DAYS, "007,2026-11-30,06:58,16:03", "007,2026-12-02,22:00,07:00")
    assert ("009", TUE) in read(*lines).missing
    found = read(*lines, data=known).with_absences()
    assert [row for row in found.rows if row.employee_id == "009"] == []
