from datetime import date

from scheduler_app.store.changes import Change
from scheduler_app.store.listed import listed_changes
from scheduler_app.store.record_book import RecordBook
from scheduler_app.store.records import TimeOffRow

ROWS = tuple(TimeOffRow("008", date(2026, 12, n), date(2026, 12, n)) for n in (1, 3, 5))
NEW = TimeOffRow("008", date(2026, 12, 7), date(2026, 12, 7))


def test_what_goes_has_its_place_and_comes_back_to_it(centre):
    book = RecordBook(centre)
    book.apply([Change(None, row) for row in ROWS])
    before = book.data().time_off
    changes = listed_changes(before, {ROWS[0], ROWS[2]}, [NEW])
    book.apply(changes)
    assert book.data().time_off == (before[0], ROWS[1], NEW)
    book.apply([change.reversed() for change in changes])
    assert book.data().time_off == before


def test_what_goes_and_comes_or_is_there_already_is_no_change():
    assert listed_changes(ROWS, {ROWS[0]}, [ROWS[0], ROWS[1]]) == []
    assert listed_changes(ROWS, (), [NEW, NEW]) == [Change(None, NEW)]
