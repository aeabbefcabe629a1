"""Counts and lengths of time as phone systems write them."""

from __future__ import annotations

import math

import pytest

from scheduler_app.exchange.history_numbers import read_durations, read_numbers


@pytest.mark.parametrize(
    ("texts", "separator", "numbers"),
    [
        (["12", "1,234", "1,234.5", "1,234,567"], ",", [12, 1234, 1234.5, 1_234_567]),
        (["12,5", "1.234,5", "1.234"], ";", [12.5, 1234.5, 1234]),
        (["12,5", "3"], "\t", [12.5, 3]),
        (["1.234", "12.345"], ";", [1234, 12_345]),
        (["180.5", "3"], ";", [180.5, 3]),
        (["1,234", "1,234.5"], ";", [1234, 1234.5]),
        (["1 234", "1\u00a0234", "1'234"], ",", [1234, 1234, 1234]),
        (["１２", " 7 ", '="007"', "-3", "1e2"], ",", [12, 7, 7, -3, 100]),
    ],
)
def test_numbers(texts, separator, numbers):
    read = read_numbers(texts, separator)
    assert [read.by_text[text] for text in texts] == numbers
    assert not read.bad


def test_empty_cells_are_unknown_and_words_are_bad():
    read = read_numbers(["", "-", "N/A", "null", "NaN", "many", "=A1+B1", "1e999"])
    assert all(map(math.isnan, read.by_text.values()))
    assert read.bad == {"NaN", "many", "=A1+B1", "1e999"}


@pytest.mark.parametrize(
    ("texts", "header", "seconds"),
    [
        (["185", "92.5"], "AHT", [185, 92.5]),
        (["3:05", "12:10"], "AHT", [185, 730]),
        (["0:03:05", "1:00:00"], "AHT", [185, 3600]),
        (["3:05", "1:00:00", "200"], "AHT", [185, 3600, 200]),
        (["3分5秒", "1小时"], "平均处理时长", [185, 3600]),
        (["3m 5s"], "AHT", [185]),
        (["3.5"], "AHT (min)", [210]),
        (["3.5"], "平均通话时长(分钟)", [210]),
        (["185000"], "aht_ms", [185]),
    ],
)
def test_lengths_of_time(texts, header, seconds):
    read = read_durations(texts, header)
    assert [read.by_text[text] for text in texts] == seconds


def test_handle_times_of_a_few_seconds_are_hours_and_minutes():
    read = read_durations(["0:03", "0:05", "0:00"], "AHT")
    assert read.by_text == {"0:03": 180, "0:05": 300, "0:00": 0}


def test_minutes_that_excel_took_for_hours():
    read = read_durations(["03:05:00", "04:10:00"], "AHT")
    assert read.by_text == {"03:05:00": 185, "04:10:00": 250}
