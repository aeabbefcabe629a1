"""Files as phone systems write them become days of counts."""

from __future__ import annotations

import os
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook

from scheduler_app.exchange.faults import WorkbookError
from scheduler_app.exchange.history_columns import HistoryMapping
from scheduler_app.exchange.history_file import preview
from scheduler_app.exchange.history_import import read_history
from scheduler_app.language.translation import LANGUAGE
from solver.domain.queue import Channel
from solver.search.cancellation import CancelToken

DAY = date(2026, 11, 30)
REAL = Path(os.environ.get("SIXSHIFT_DATA", Path(__file__).parents[4] / "shared" / "data"))


def read(path, mapping=None, queue="Main", **more):
    reading = read_history(path, mapping, queue, CancelToken(), lambda _share: None)
    assert reading is not None
    return reading


def warnings(path, mapping=None):
    return [fault.text() for fault in read(path, mapping).warnings]


def fault(path, mapping=None):
    with pytest.raises(WorkbookError) as caught:
        read(path, mapping)
    return caught.value.faults[0].text()


def known(values, length=30):
    """The numbers that are known and not 0, by their clock."""
    return {
        f"{at * length // 60:02d}:{at * length % 60:02d}": value
        for at, value in enumerate(values)
        if value
    }


@pytest.fixture
def write(tmp_path):
    def _write(text, encoding="utf-8", name="calls.csv"):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return _write


PLAIN = (
    "Date,Time,Queue,Offered,Answered,Abandoned,AHT\n"
    '2026-11-30,10:00,Sales,"1,200",1190,10,185\n'
    "2026-11-30,10:30,Sales,30,29,1,3:05\n"
    "2026-11-30,10:00,Help,5,5,0,200\n"
)


def test_totals_by_queue(write):
    reading = read(write(PLAIN))
    assert (reading.n_rows, reading.interval_minutes, reading.is_call_by_call) == (3, 30, False)
    assert reading.queues == ("Help", "Sales")
    assert reading.first_date == reading.last_date == DAY
    sales = reading.days[1]
    assert (sales.queue, sales.date, sales.interval_minutes) == ("Sales", DAY, 30)
    assert known(sales.offered) == {"10:00": 1200, "10:30": 30}
    assert known(sales.answered) == {"10:00": 1190, "10:30": 29}
    assert known(sales.abandoned) == {"10:00": 10, "10:30": 1}
    assert known(sales.aht_seconds) == {"10:00": 185, "10:30": 185}
    assert sales.offered.count(None) == 46


CHINESE = (
    "热线日报\n\n日期,时段,技能组,渠道,来电量,接通量,呼损,平均处理时长\n"
    "2026年11月30日,10:00-10:30,售后,电话,30,29,1,00:03:05\n"
    "2026年11月30日,10:30-11:00,售后,电话,40,38,2,00:02:00\n"
    "2026年11月30日,合计,售后,电话,70,67,3,00:02:30\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_chinese_files_in_their_encodings_and_separators(write, encoding, separator):
    path = write(CHINESE.replace(",", separator), encoding)
    reading = read(path)
    (day,) = reading.days
    assert day.queue == "售后"
    assert reading.channels == {"售后": Channel.VOICE}
    assert known(day.offered) == {"10:00": 30, "10:30": 40}
    assert known(day.aht_seconds) == {"10:00": 185, "10:30": 120}
    assert [w.text() for w in reading.warnings] == [
        "calls.csv!A6: 1 rows of totals were left out: rows 6"
    ]


def test_semicolons_with_decimal_commas(write):
    path = write("Datum;Start;Calls;AHT\n30.11.2026;10:00;12;185,5\n30.11.2026;10:15;1.200;90,0\n")
    (day,) = read(
        path, HistoryMapping(date="Datum", time="Start", offered="Calls", aht_seconds="AHT")
    ).days
    assert known(day.offered, 15) == {"10:00": 12, "10:15": 1200}
    assert known(day.aht_seconds, 15) == {"10:00": 185.5, "10:15": 90}


def test_a_first_line_names_the_separator(write):
    path = write("sep=;\nStart;Calls\n2026-11-30 10:00;5\n2026-11-30 10:30;6\n")
    assert known(read(path).days[0].offered) == {"10:00": 5, "10:30": 6}


@pytest.mark.parametrize("length", [5, 6, 10, 15, 30, 60])
def test_intervals_of_any_usual_length(write, length):
    starts = [datetime(2026, 11, 30, 8) + timedelta(minutes=length * n) for n in range(20)]
    rows = "".join(f"{start},{n + 1}\n" for n, start in enumerate(starts))
    reading = read(write("Start,Calls\n" + rows))
    assert reading.interval_minutes == length
    (day, *_) = reading.days
    assert len(day.offered) == 1440 // length
    assert [n for n in day.offered if n][:3] == [1, 2, 3]


@pytest.mark.parametrize(
    ("minutes", "first"), [(20, 0), (12, 0), (45, 0), (120, 0), (1, 0), (60, 30), (30, 15)]
)
def test_other_lengths_are_refused(write, minutes, first):
    starts = [datetime(2026, 11, 30, 0, first) + timedelta(minutes=minutes * n) for n in range(20)]
    path = write("Start,Calls\n" + "".join(f"{start},5\n" for start in starts))
    assert "export totals of 5, 6, 10, 15, 30 or 60 min" in fault(path)


def test_totals_of_days_are_refused(write):
    path = write("Start,Calls\n2026-11-30 00:00,500\n2026-12-01 00:00,600\n")
    assert "every row starts at 00:00" in fault(path)


def test_a_single_interval_says_its_length_by_its_end(write):
    (day,) = read(write("Date,Interval,Calls\n2026-11-30,10:00-10:15,7\n")).days
    assert day.interval_minutes == 15
    assert known(day.offered, 15) == {"10:00": 7}


def test_the_last_interval_of_a_day_and_24_00(write):
    path = write("Start,Calls\n2026-11-30 23:30,7\n2026-11-30 24:00,8\n2026-12-01 00:30,9\n")
    first, second = read(path).days
    assert known(first.offered) == {"23:30": 7}
    assert known(second.offered) == {"00:00": 8, "00:30": 9}


def test_a_workbook_with_titles_real_dates_and_times(tmp_path):
    book = Workbook()
    book.active.append(["Notes", "nothing here"])
    sheet = book.create_sheet("Report")
    sheet.append(["Call report of", date(2026, 11, 30)])
    sheet.append([])
    sheet.append(["Date", "Time", "Skill", "Calls\nOffered", "Handled", "AHT"])
    sheet.append([date(2026, 11, 30), time(10), "007", 30, 29, time(0, 3, 5)])
    sheet.append([datetime(2026, 11, 30), time(10, 30), "007", 40, 38, timedelta(minutes=2)])
    path = tmp_path / "calls.xlsx"
    book.save(path)
    (day,) = read(path).days
    assert day.queue == "007"
    assert known(day.offered) == {"10:00": 30, "10:30": 40}
    assert known(day.answered) == {"10:00": 29, "10:30": 38}
    assert known(day.aht_seconds) == {"10:00": 185, "10:30": 120}


def test_moments_that_excel_keeps_as_numbers(tmp_path):
    book = Workbook()
    book.active.append(["Start", "Calls"])
    for n in range(4):
        book.active.append([46356 + (10 + n / 2) / 24, n + 1])
    path = tmp_path / "calls.xlsx"
    book.save(path)
    (day,) = read(path).days
    assert day.date == DAY
    assert known(day.offered) == {"10:00": 1, "10:30": 2, "11:00": 3, "11:30": 4}


def test_a_place_in_a_workbook_is_its_sheet_and_cell(tmp_path):
    book = Workbook()
    book.active.title = "History"
    for row in (["Start", "Calls"], ["2026-11-30 10:00", "many"], ["2026-11-30 10:30", 5]):
        book.active.append(row)
    path = tmp_path / "calls.xlsx"
    book.save(path)
    assert warnings(path)[0].startswith('History!B2: 1 cells are no number ("many")')


def test_columns_given_by_hand(write):
    path = write("Zeit;Anrufe;angenommen\n30.11.2026 10:00;5;4\n30.11.2026 10:30;6;6\n")
    assert "no column gives date and time" in fault(path)
    mapping = HistoryMapping(start="Zeit", offered="Anrufe", answered="angenommen")
    assert preview(path, mapping).headers == ("Zeit", "Anrufe", "angenommen")
    (day,) = read(path, mapping).days
    assert known(day.answered) == {"10:00": 4, "10:30": 6}


def test_a_header_that_is_not_there_is_named_with_a_guess(write):
    text = fault(write(PLAIN), HistoryMapping(date="Date", time="Time", offered="Ofered"))
    assert 'there is no column "Ofered"' in text
    assert 'did you mean "Offered"?' in text


def test_only_answered_contacts_stand_for_those_offered_and_it_is_said(write):
    path = write("Start,Answered\n2026-11-30 10:00,5\n2026-11-30 10:30,6\n")
    assert known(read(path).days[0].offered) == {"10:00": 5, "10:30": 6}
    assert "the answered ones are taken" in warnings(path)[0]


def test_answered_and_abandoned_together_are_those_offered(write):
    path = write("Start,Answered,Abandoned\n2026-11-30 10:00,5,1\n2026-11-30 10:30,6,0\n")
    assert known(read(path).days[0].offered) == {"10:00": 6, "10:30": 6}


def test_talk_and_wrap_up_make_the_handle_time(write):
    path = write("Start,Calls,Talk time,ACW\n2026-11-30 10:00,5,100,20\n2026-11-30 10:30,6,90,\n")
    assert known(read(path).days[0].aht_seconds) == {"10:00": 120, "10:30": 90}


def test_a_total_handle_time_is_divided_by_the_answered(write):
    path = write(
        "Start,Calls,Answered,Total handle time\n"
        "2026-11-30 10:00,6,5,1000\n2026-11-30 10:30,6,4,600\n"
    )
    assert known(read(path).days[0].aht_seconds) == {"10:00": 200, "10:30": 150}
    path = write(
        "Start,Calls,Answered,Talk time\n"
        "2026-11-30 10:00,60,50,10000\n2026-11-30 10:30,60,40,6000\n"
    )
    assert known(read(path).days[0].aht_seconds) == {"10:00": 200, "10:30": 150}
    assert "divided by those answered" in warnings(path)[0]


def test_the_same_file_gives_the_same_days(write):
    path = write(PLAIN)
    assert read(path) == read(path)


def test_a_message_in_chinese_names_the_same_place(write):
    path = write("Start,Calls\n2026-11-30 10:00,many\n2026-11-30 10:30,6\n")
    LANGUAGE.switch("zh")
    assert warnings(path)[0].startswith("calls.csv!B2: ")


def test_cancelling_ends_it_and_progress_comes_to_the_end(write):
    path = write("Start,Calls\n" + "".join(f"2026-11-30 {h:02d}:00,5\n" for h in range(24)))
    shares: list[float] = []
    assert read_history(path, None, "Main", CancelToken(), shares.append) is not None
    assert shares == sorted(shares)
    assert shares[-1] == 1
    cancelled = CancelToken()
    cancelled.cancel()
    assert read_history(path, None, "Main", cancelled, lambda _share: None) is None


def test_a_long_file_is_cancelled_between_its_blocks(write):
    path = write("Start,Calls\n" + "2026-11-30 10:00,5\n" * 50_000)
    token = CancelToken()
    assert read_history(path, None, "Main", token, lambda _share: token.cancel()) is None


@pytest.mark.parametrize(
    ("name", "length", "total", "queue"),
    [
        ("bank_calls_5min", 5, 3_932_544, "Main"),
        ("anonymous_bank_1999_30min", 30, 326_705.5, "Main"),
        ("anonymous_bank_call_by_call", 15, 23_469, "Main"),
        ("service_desk_hourly_2019", 60, 721_453, "Service Desk"),
    ],
)
def test_real_files_need_no_hand(name, length, total, queue):
    path = REAL / "call_volume" / f"{name}.csv"
    if not path.is_file():
        pytest.skip(f"{path} is not here")
    reading = read(path)
    assert reading.interval_minutes == length
    assert reading.queues == (queue,)
    assert sum(n or 0 for day in reading.days for n in day.offered) == total
