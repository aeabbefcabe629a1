"""The plain parts: regridding, history, typed numbers, pasted blocks."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from scheduler_app.language.method_names import method_name
from scheduler_app.screens.demand.history_book import HistoryBook
from scheduler_app.screens.demand.measures import Measure, editable, exact, read_number, written
from scheduler_app.screens.demand.pasted_block import read_block
from scheduler_app.screens.demand.regrid import highest, ratio, summed, total
from scheduler_app.store.records import HistoryDay
from scheduler_app.widgets.clipboard_block import PasteError

NAN = float("nan")
DAY = date(2026, 11, 23)


def test_counts_add_up_to_longer_intervals_and_are_shared_by_shorter_ones():
    values = np.array([1.0, 2.0, NAN, 4.0, NAN, NAN])
    assert np.allclose(summed(values, 30, 60), [3, 4, NAN], equal_nan=True)
    assert summed(np.array([6.0]), 60, 15).tolist() == [1.5] * 4


def test_levels_take_the_highest():
    assert highest(np.array([1.0, 5.0, 2.0, 2.0]), 30, 60).tolist() == [5, 2]
    assert highest(np.array([5.0]), 60, 30).tolist() == [5, 5]


def test_unknown_beside_known_counts_as_nothing():
    rows = np.array([[1.0, NAN], [NAN, NAN]])
    assert np.allclose(total(rows), [1, NAN], equal_nan=True)
    assert np.isnan(total(np.empty((0, 2)))).all()
    found = ratio(np.array([1.0, 2.0, 3.0]), np.array([2.0, 0.0, NAN]))
    assert np.allclose(found, [0.5, NAN, NAN], equal_nan=True)


def history_day(queue, day, minutes, counts):
    empty = (None,) * len(counts)
    return HistoryDay(queue, day, minutes, tuple(counts), empty, empty, empty)


def test_history_of_other_intervals_comes_to_the_asked_one():
    twenties = history_day("A", DAY, 20, [2.0] * 72)
    hours = history_day("B", DAY, 60, [3.0] * 23 + [None])
    book = HistoryBook([twenties, hours])
    found = book.offered(["A", "B"], DAY, 1, 30)
    assert found.tolist() == pytest.approx([4.5] * 46 + [3.0] * 2)
    assert (book.first, book.last) == (DAY, DAY)


def test_days_without_history_are_unknown():
    book = HistoryBook([history_day("A", DAY, 60, [1.0] * 24)])
    found = book.offered(["A"], DAY - timedelta(days=1), 2, 60)
    assert np.isnan(found[:24]).all()
    assert found[24:].sum() == 24
    assert book.offered(["A"], DAY - timedelta(days=9), 2, 60) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        (" 1,234.5 ", 1234.5),
        ("1,234,567", 1234567),
        ("1 234", 1234),
        ("3:30", 210),
        ("1:00:05", 3605),
        ("１２．５", 12.5),
        ("12,5", 12.5),
        ("１２，５", 12.5),
        ("0,125", 0.125),
        ("1234,567", 1234.567),
    ],
)
def test_numbers_as_people_type_them(text, number):
    assert read_number(text) == number


@pytest.mark.parametrize(
    "text", ["", "x", "-1", "nan", "inf", "1:x", "1,2,3", "1,234,5", "12,34.5", "1 2"]
)
def test_what_is_no_number(text):
    with pytest.raises(ValueError):  # noqa: PT011 - the text is the whole message
        read_number(text)


def test_numbers_as_the_table_writes_them():
    assert written(Measure.VOLUME, 1234.4) == "1,234"
    assert written(Measure.VOLUME, 3.44) == "3.4"
    assert written(Measure.ANSWER_RATE, 0.9812) == "98.1%"
    assert written(Measure.AHT, NAN) == ""


def test_numbers_as_they_are_edited_and_copied():
    assert (editable(12.0), editable(NAN)) == ("12", "")
    assert (editable(0.04), editable(12.345678)) == ("0.04", "12.3457")
    assert (exact(1_234_567.8), exact(2 / 3), exact(NAN)) == ("1234567.8", "0.666666666666667", "")


def test_a_block_keeps_its_gaps():
    assert read_block("1\t\n\t4\n", 5, 5) == [[1, None], [None, 4]]


@pytest.mark.parametrize(
    ("text", "told"), [("1\tx", "column 2"), ("1\n2\n3", "3 × 1"), (" ", "no")]
)
def test_a_block_that_does_not_fit_is_refused(text, told):
    with pytest.raises(PasteError, match=told):
        read_block(text, 2, 2)


def test_methods_have_names():
    assert method_name("mean_of_4") == "mean of 4 weeks"
    assert method_name("month_trend") == "weekday and day of the month, with trend"
    assert method_name("something") == "something"
