"""Queues and channels of a history."""

from __future__ import annotations

import pytest

from scheduler_app.exchange.faults import WorkbookError
from scheduler_app.exchange.history_import import read_history
from solver.domain.queue import Channel
from solver.search.cancellation import CancelToken


@pytest.fixture
def read(tmp_path):
    def _read(text):
        path = tmp_path / "calls.csv"
        path.write_text(text, encoding="utf-8")
        reading = read_history(path, None, "Main", CancelToken(), lambda _share: None)
        assert reading is not None
        return reading

    return _read


def test_names_stay_as_in_the_file_and_empty_ones_are_the_default(read):
    reading = read("Start,Queue,Calls\n2026-11-30 10:00, 007 ,5\n2026-11-30 10:30,,6\n")
    assert reading.queues == ("007", "Main")


def test_spellings_of_a_name_are_one_queue_and_added_up(read):
    reading = read(
        "Start,Queue,Channel,Calls\n2026-11-30 10:00,Sales Team,voice,5\n"
        "2026-11-30 10:00,sales  team,voice,6\n2026-11-30 10:30,ＳＡＬＥＳ team,voice,7\n"
        "2026-11-30 10:30,Help,voice,8\n"
    )
    assert [(day.queue, day.offered[20:22]) for day in reading.days] == [
        ("Help", (0, 8)),
        ("Sales Team", (11, 7)),
    ]
    assert set(reading.channels) == {"Help", "Sales Team"}


def test_the_spelling_of_the_default_queue_is_kept(read):
    assert read("Start,Queue,Calls\n2026-11-30 10:00,main,5\n2026-11-30 10:30,,6\n").queues == (
        "Main",
    )


@pytest.mark.parametrize(
    ("word", "channel"),
    [
        ("Voice", Channel.VOICE),
        ("电话", Channel.VOICE),
        ("Web Chat", Channel.CHAT),
        ("在线", Channel.CHAT),
        ("E-Mail", Channel.EMAIL),
        ("工单", Channel.EMAIL),
    ],
)
def test_channels_in_two_languages(read, word, channel):
    rows = "".join(f"2026-11-30 {h}:00,Q,{word},5\n" for h in (10, 11))
    assert read("Start,Queue,Channel,Calls\n" + rows).channels == {"Q": channel}


def test_an_unknown_channel_is_said_and_left_out(read):
    reading = read(
        "Start,Queue,Channel,Calls\n2026-11-30 10:00,Q,fax,5\n2026-11-30 10:30,Q,fax,5\n"
    )
    assert reading.channels == {}
    assert "2 rows have an unknown channel (fax)" in reading.warnings[0].text()


def test_two_channels_in_one_queue_are_said(read):
    reading = read(
        "Start,Queue,Channel,Calls\n"
        "2026-11-30 10:00,Q,chat,5\n2026-11-30 10:30,Q,chat,5\n2026-11-30 11:00,Q,voice,5\n"
    )
    assert reading.channels == {"Q": Channel.CHAT}
    assert "the queue Q has rows of several channels" in reading.warnings[0].text()


def test_channels_part_the_contacts_where_no_queue_does(read):
    reading = read(
        "Start,Channel,Calls\n"
        "2026-11-30 10:00,电话,5\n2026-11-30 10:00,在线,7\n"
        "2026-11-30 10:30,电话,6\n2026-11-30 10:30,在线,8\n"
    )
    assert [(d.queue, d.offered[20:22]) for d in reading.days] == [
        ("在线", (7, 8)),
        ("电话", (5, 6)),
    ]
    assert reading.channels == {"在线": Channel.CHAT, "电话": Channel.VOICE}
    assert not reading.warnings


def test_a_column_of_phone_numbers_is_no_queue(read):
    rows = "".join(f"2026-11-30 {n % 24:02d}:00,{n},5\n" for n in range(300))
    with pytest.raises(WorkbookError, match="300 different names: it is hardly the queue"):
        read("Start,Queue,Calls\n" + rows)


def test_totals_of_all_queues_are_left_out(read):
    reading = read(
        "Start,Queue,Calls\n2026-11-30 10:00,A,5\n2026-11-30 10:30,A,6\n2026-11-30 10:00,Total,5\n"
    )
    assert reading.queues == ("A",)
    assert "rows of totals were left out: rows 4" in reading.warnings[0].text()
