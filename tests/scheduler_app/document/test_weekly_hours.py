from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler_app.document.weekly_hours import (
    Stroke,
    Window,
    Word,
    common_windows,
    painted,
    stroke_changes,
    windows_of,
)
from scheduler_app.store.record_book import RecordBook
from scheduler_app.store.records import AvailabilityRow, ProjectData
from solver.domain.time_grid import MINUTES_PER_DAY

MON, TUE, SUN = 0, 1, 6
HALF = 30
_EMPTY = ProjectData()
EXCEPTION = AvailabilityRow("008", 0, 720, False, date=date(2026, 12, 4))


def stroke(days, start, end, word=Word.AVAILABLE):
    return Stroke(frozenset(days), start, end, word)


def words_of(windows, day):
    """What is said of each half hour of a weekday and the one after: a set of words."""
    return [
        {w.available for w in windows if w.weekday == day and w.start <= at < w.end}
        for at in range(0, 2 * MINUTES_PER_DAY, HALF)
    ]


def shut(windows, day):
    """Whether each half hour of a weekday is not available, by it or by the night before."""
    return [
        any(
            w.start <= at < w.end
            for w in windows
            if not w.available
            for at in ([half] if w.weekday == day else [])
            + ([half + MINUTES_PER_DAY] if w.weekday == (day - 1) % 7 else [])
        )
        for half in range(0, MINUTES_PER_DAY, HALF)
    ]


def test_strokes_of_one_word_become_one_window_and_another_word_cuts_it():
    morning = painted([], stroke([MON, TUE], 480, 720))
    day = painted(morning, stroke([MON], 720, 1080))
    assert day == (Window(MON, 480, 1080, True), Window(TUE, 480, 720, True))
    cut = painted(day, stroke([MON], 600, 660, Word.UNAVAILABLE))
    assert cut[:3] == (
        Window(MON, 480, 600, True),
        Window(MON, 600, 660, False),
        Window(MON, 660, 1080, True),
    )
    wiped = painted(cut, stroke([MON], 0, MINUTES_PER_DAY, Word.NONE))
    assert wiped == (Window(TUE, 480, 720, True),)


def test_a_night_stays_with_the_evening_on_which_it_starts():
    evening = painted([], stroke([SUN], 1200, 1440))
    night = painted(evening, stroke([SUN], 1440, 1860))
    assert night == (Window(SUN, 1200, 1860, True),)
    # By itself, what lies after midnight is of the next weekday.
    assert painted([], stroke([SUN], 1440, 1860)) == (Window(MON, 0, 420, True),)


def test_of_a_night_whose_evening_is_painted_over_only_closed_hours_stay():
    for available, left in ((True, ()), (False, (Window(TUE, 0, 420, False),))):
        night = (Window(MON, 1320, 1860, available),)
        assert painted(night, stroke([MON], 0, 1440, Word.NONE)) == left


SPANS = st.tuples(st.integers(0, 47), st.integers(1, 24)).map(
    lambda pair: (pair[0] * HALF, min(sum(pair), 64) * HALF)
)
STROKES = st.builds(
    lambda days, span, word: Stroke(frozenset(days), *span, word),
    st.sets(st.integers(0, 6), min_size=1),
    SPANS,
    st.sampled_from(list(Word)),
)


@given(st.lists(STROKES, max_size=6), STROKES)
def test_a_stroke_says_its_word_there_and_nothing_else_changes(earlier, last):
    windows: tuple[Window, ...] = ()
    for each in earlier:
        windows = painted(windows, each)
    after = painted(windows, last)
    said = {Word.AVAILABLE: {True}, Word.UNAVAILABLE: {False}, Word.NONE: set()}[last.word]
    for day in range(7):
        old, new = words_of(windows, day), words_of(after, day)
        was_shut, is_shut = shut(windows, day), shut(after, day)
        for half in range(MINUTES_PER_DAY // HALF):
            is_painted = day in last.weekdays and last.start <= half * HALF < last.end
            spilt = (day - 1) % 7 in last.weekdays and half * HALF + MINUTES_PER_DAY < last.end
            if is_painted:
                assert new[half] == said or spilt
            elif not spilt:
                assert (True in new[half]) == (True in old[half])
                assert is_shut[half] == was_shut[half]


@given(st.lists(STROKES, min_size=1, max_size=6))
def test_rows_say_what_was_painted_and_undo_brings_the_old_ones_back(strokes):
    start = (EXCEPTION, AvailabilityRow("009", 480, 600, True, weekday=2))
    people, rows, windows = ["008"], start, ()
    for each in strokes:
        data = replace(_EMPTY, availability=rows)
        changes = stroke_changes(data, people, each)
        book = RecordBook(data)
        book.apply(changes)
        after = book.data().availability
        book.apply([change.reversed() for change in changes])
        assert book.data().availability == rows
        rows, windows = after, painted(windows, each)
    assert set(start) <= set(rows)
    assert all(row.from_minute < MINUTES_PER_DAY for row in rows)
    found = windows_of(rows, "008")
    for day in range(7):
        assert words_of(found, day) == words_of(windows, day)


def test_windows_of_other_days_stay_the_rows_they_were():
    rows = (
        AvailabilityRow("008", 480, 720, True, weekday=TUE),
        AvailabilityRow("008", 720, 1440, True, weekday=TUE),
        AvailabilityRow("008", 1320, 420, False, weekday=SUN),
    )
    data = replace(_EMPTY, availability=rows)
    changes = stroke_changes(data, ["008"], stroke([MON], 480, 720))
    assert [change.after for change in changes] == [
        AvailabilityRow("008", 480, 720, True, weekday=MON)
    ]
    assert windows_of(rows, "008")[0] == Window(TUE, 480, 1440, True)


@pytest.mark.parametrize("end", [1800, 2160])
def test_more_than_a_day_is_said_by_two_rows_of_its_weekday(end):
    changes = stroke_changes(_EMPTY, ["008"], stroke([MON], 0, end))
    rows = [change.after for change in changes]
    assert {row.weekday for row in rows} == {MON}
    assert all(row.from_minute != row.to_minute for row in rows)
    assert windows_of(rows, "008") == (Window(MON, 0, end, True),)


def test_a_whole_day_said_twice_is_wiped_out_whole():
    rows = tuple(AvailabilityRow("008", 0, end, False, weekday=MON) for end in (0, MINUTES_PER_DAY))
    data = replace(_EMPTY, availability=rows)
    changes = stroke_changes(data, ["008"], stroke([MON], 0, MINUTES_PER_DAY, Word.NONE))
    assert {change.before for change in changes} == set(rows)


def test_of_many_people_what_all_have_and_what_some_have():
    first = (Window(MON, 480, 720, True), Window(TUE, 0, 60, False))
    second = (Window(MON, 600, 900, True),)
    both, some = common_windows([first, second])
    assert both == (Window(MON, 600, 720, True),)
    assert some == (
        Window(MON, 480, 600, True),
        Window(MON, 720, 900, True),
        Window(TUE, 0, 60, False),
    )
    assert common_windows([first]) == (first, ())
