"""Impossible numbers become unknown and are named by their rows."""

from __future__ import annotations

import pytest

from scheduler_app.exchange.history_import import read_history
from solver.search.cancellation import CancelToken

HEADER = "Start,Offered,Answered,Abandoned,AHT\n"


@pytest.fixture
def odd(tmp_path):
    """Read good rows with one odd row at 11:00; return the day's slot there and the warnings."""

    def _odd(row, header=HEADER):
        path = tmp_path / "calls.csv"
        good = "2026-11-30 10:00,10,9,1,180\n2026-11-30 10:30,10,9,1,180\n"
        path.write_text(f"{header}{good}2026-11-30 11:00,{row}\n2026-11-30 11:30,10,9,1,180\n")
        reading = read_history(path, None, "Main", CancelToken(), lambda _share: None)
        assert reading is not None
        (day,) = reading.days
        assert day.offered[20:22] == (10, 10)
        assert day.offered[23] == 10
        slot = (day.offered[22], day.answered[22], day.abandoned[22], day.aht_seconds[22])
        return slot, [w.text() for w in reading.warnings]

    return _odd


@pytest.mark.parametrize(
    ("row", "slot", "words"),
    [
        ("-5,0,0,180", (None, 0, 0, None), "B4: 1 numbers are negative"),
        ("5,-1,0,180", (5, None, 0, 180), "C4: 1 numbers are negative"),
        ("nan,0,0,", (None, 0, 0, None), 'B4: 1 cells are no number ("nan")'),
        ("=B3,0,0,", (None, 0, 0, None), 'B4: 1 cells are no number ("=B3")'),
        (",0,0,", (None, 0, 0, None), "B4: 1 cells are empty"),
        ("1e9,0,0,", (None, 0, 0, None), "B4: 1 numbers are impossibly large"),
        ("10,9,2,180", (10, None, None, 180), "C4: in 1 rows more contacts were answered"),
        ("10,9,1,0", (10, 9, 1, None), "E4: 1 handle times are 0, negative or beyond 4 h"),
        ("10,9,1,-5", (10, 9, 1, None), "E4: 1 handle times are 0, negative"),
        ("10,9,1,14401", (10, 9, 1, None), "E4: 1 handle times are 0, negative"),
        ("10,9,1,long", (10, 9, 1, None), 'E4: 1 cells are no length of time ("long")'),
    ],
)
def test_an_impossible_value_is_unknown_and_said(odd, row, slot, words):
    found, warnings = odd(row)
    assert found == slot
    assert len(warnings) == 1
    assert words in warnings[0]
    assert warnings[0].endswith("rows 4")


@pytest.mark.parametrize(
    ("row", "slot"),
    [
        ("10,9,1,14400", (10, 9, 1, 14400)),
        ("10,9,1,1", (10, 9, 1, 1)),
        ("10,10,0,180", (10, 10, 0, 180)),
        ("10,9,0,180", (10, 9, 0, 180)),
        ("0,0,0,0", (0, 0, 0, None)),
        ("3,0,3,", (3, 0, 3, None)),
        ("10,9,1,", (10, 9, 1, None)),
    ],
)
def test_what_is_possible_is_kept_without_a_word(odd, row, slot):
    assert odd(row) == (slot, [])


def test_many_rows_of_a_kind_are_one_warning(tmp_path):
    path = tmp_path / "calls.csv"
    rows = [f"2026-11-{d:02d} {h:02d}:00,-1" for d in range(2, 20) for h in range(24)]
    path.write_text("Start,Calls\n2026-11-01 00:00,5\n" + "\n".join(rows) + "\n")
    reading = read_history(path, None, "Main", CancelToken(), lambda _share: None)
    assert reading is not None
    (text,) = [w.text() for w in reading.warnings if "negative" in w.text()]
    assert text.startswith("calls.csv!B3: 432 numbers are negative")
    assert text.endswith("20, 21, 22 and 412 more")
