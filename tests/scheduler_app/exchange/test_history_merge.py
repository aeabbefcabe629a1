"""An import beside what a project knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scheduler_app.exchange.history_columns import HistoryMapping
from scheduler_app.exchange.history_import import HistoryReading
from scheduler_app.exchange.history_merge import coarser, merge_history, merged
from scheduler_app.store.records import HistoryDay, ProjectData
from solver.domain.queue import Channel, Queue

DAY = date(2026, 11, 30)


def day_of(offered, length=60, answered=None, aht=None, queue="Sales", day=DAY):
    """A day that begins with the given numbers; the rest is unknown."""
    n = 1440 // length

    def column(values):
        values = [] if values is None else values
        return (*values, *([None] * (n - len(values))))

    return HistoryDay(queue, day, length, *map(column, (offered, answered, None, aht)))


def reading_of(*days, channels=None, closed_days=()):
    closed = frozenset((day.queue, day.date) for day in closed_days)
    return HistoryReading(days, (), 0, 60, False, channels or {}, HistoryMapping(), closed)


def test_a_new_day_is_taken_as_it_is():
    assert merged(None, day_of([1, 2])) == day_of([1, 2])


def test_what_is_new_wins_and_what_it_does_not_know_is_kept():
    old = day_of([1, 2, 3], answered=[1, 1, 1], aht=[90, 90, 90])
    new = day_of([None, 2, 9, 4], aht=[None, 80, None, 70])
    assert merged(old, new) == day_of(
        [1, 2, 9, 4], answered=[1, 1, None, None], aht=[90, 80, None, 70]
    )


def test_finer_intervals_replace_a_day_that_they_cover():
    new = day_of([1, 2, 3, 4], 30)
    assert merged(day_of([5, 6]), new) == new


def test_a_part_of_a_day_in_finer_intervals_is_brought_to_the_longer_ones():
    old = day_of([5, 6, 7])
    new = day_of([None, None, 3, 4], 30, aht=[None, None, 100, 200])
    assert merged(old, new) == day_of([5, 7, 7], aht=[None, pytest.approx(1100 / 7), None])


def test_lengths_that_do_not_divide_each_other_meet_at_their_common_multiple():
    old = day_of([1] * 9, 10)
    new = day_of([2, 2], 15)
    assert merged(old, new) == day_of([4, 3, 3], 30)


def test_a_longer_interval_with_an_unknown_part_is_unknown():
    day = day_of([1, None, 2, 3], 30, aht=[90, None, 100, 100])
    assert coarser(day, 60) == day_of([None, 5], aht=[None, 100])


COUNTS = st.lists(st.none() | st.integers(0, 20), max_size=24)
DAYS = st.builds(
    day_of, COUNTS, st.sampled_from([5, 6, 10, 15, 30, 60]), COUNTS, st.lists(st.integers(1, 600))
).filter(lambda day: len(day.offered) == len(day.aht_seconds) == 1440 // day.interval_minutes)


@given(DAYS, DAYS)
@example(day_of([None, None, 0, 0], 5, [], []), day_of([0], 10, [], [1]))
@example(day_of([None, None, 7, 7], 5), day_of([3], 10, aht=[90.1]))
def test_importing_the_same_day_again_changes_nothing(old, new):
    for before in (None, old, new):
        once = merged(before, new)
        assert merged(once, new) == once


@pytest.mark.parametrize("old", [None, day_of([5, 4, 2]), day_of([5], 30)])
def test_a_handle_time_of_no_contacts_means_nothing(old):
    new = day_of([0, 4, 2], answered=[None, 0, 1], aht=[90, 90, 90])
    assert merged(old, new) == day_of([0, 4, 2], answered=[None, 0, 1], aht=[None, None, 90])


def test_the_handle_time_of_an_unanswered_interval_goes_with_its_contacts():
    old = day_of([4], answered=[0])
    assert merged(old, day_of([4], aht=[90])) == old


def test_the_edit_has_new_queues_first_and_only_days_that_change():
    same, other = day_of([1]), day_of([2], day=date(2026, 12, 1))
    data = ProjectData(queues=(Queue("Sales"),), history=(same, other))
    fresh = day_of([4], queue="Chat")
    merge = merge_history(
        data,
        reading_of(same, replace(other, offered=day_of([3]).offered), fresh,
                   channels={"Chat": Channel.CHAT}),
    )  # fmt: skip
    assert merge.new_queues == (Queue("Chat", channel=Channel.CHAT),)
    assert [type(change.after) for change in merge.changes] == [Queue, HistoryDay, HistoryDay]
    assert (merge.n_added, merge.n_changed, merge.n_unchanged) == (1, 1, 1)


def test_a_queue_is_found_whatever_its_case_and_blanks():
    data = ProjectData(queues=(Queue("Sales Team"),))
    merge = merge_history(data, reading_of(day_of([1], queue="sales  team")))
    assert merge.new_queues == ()
    (change,) = merge.changes
    assert change.after == day_of([1], queue="Sales Team")


def test_a_closed_day_is_new_where_nothing_is_known():
    closed = day_of([0] * 24, queue="sales")
    data = ProjectData(queues=(Queue("Sales"),))
    (change,) = merge_history(data, reading_of(closed, closed_days=[closed])).changes
    assert change.after == day_of([0] * 24)


@pytest.mark.parametrize("old", [day_of([7, 8]), day_of([7, 8], 30), day_of([0])])
def test_a_closed_day_gives_way_to_a_known_one(old):
    closed = day_of([0] * 24)
    data = ProjectData(queues=(Queue("Sales"),), history=(old,))
    merge = merge_history(data, reading_of(closed, closed_days=[closed]))
    assert (merge.changes, merge.n_unchanged) == ((), 1)


def test_contacts_of_another_file_replace_a_closed_day():
    data = ProjectData(queues=(Queue("Sales"),), history=(day_of([0] * 24),))
    (change,) = merge_history(data, reading_of(day_of([7, 8]))).changes
    assert change.after == day_of([7, 8] + [0] * 22)


def test_the_same_reading_again_changes_nothing():
    data = ProjectData(queues=(Queue("Sales"),), history=(day_of([1]),))
    merge = merge_history(data, reading_of(day_of([1])))
    assert merge.changes == ()
    assert merge.n_unchanged == 1
