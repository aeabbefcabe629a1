from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from resources.samples.centre import FIRST_DATE, Centre
from scheduler_app.store.changes import Change, key_of
from scheduler_app.store.record_book import RecordBook
from scheduler_app.store.records import CellRow, ProjectData

DATA = Centre(6).data()
PEOPLE = [person.id for person in DATA.employees]

places = st.tuples(
    st.sampled_from(PEOPLE),
    st.integers(-20, 20).map(lambda day: FIRST_DATE + timedelta(days=day)),
    st.sampled_from(["", DATA.patterns[0].code]),
)


def in_order(data: ProjectData) -> list[CellRow]:
    people = [person.id for person in data.employees]
    return sorted(data.cells, key=lambda cell: (people.index(cell.employee_id), cell.date))


def put(book: RecordBook, cell: CellRow) -> None:
    book.apply([Change(book.find(CellRow, *key_of(cell)), cell)])


@settings(max_examples=30, deadline=None)
@given(edits=st.lists(st.tuples(places, st.booleans()), max_size=12))
def test_cells_stay_in_order_of_people_and_dates(
    edits: list[tuple[tuple[str, object, str], bool]],
) -> None:
    book = RecordBook(DATA, in_order=[CellRow])
    wanted = {key_of(cell): cell for cell in DATA.cells}
    for place, is_looked_at in edits:
        cell = CellRow(*place)  # type: ignore[arg-type]
        put(book, cell)
        wanted[key_of(cell)] = cell
        if is_looked_at:
            book.data()
    data = book.data()
    assert list(data.cells) == in_order(data)
    assert {key_of(c): c for c in data.cells} == {k: c for k, c in wanted.items() if c.pattern}
    assert book.planned_days() == {c.date for c in data.cells} | {
        row.start.date() for row in data.demand
    }


def test_people_in_another_order_put_their_cells_in_that_order() -> None:
    book = RecordBook(DATA, in_order=[CellRow])
    first = DATA.employees[0]
    book.apply([Change(first, None)])
    book.apply([Change(None, first, len(PEOPLE) - 1)])
    assert book.data().employees[-1] == first
    assert list(book.data().cells) == in_order(book.data())


def test_many_new_cells_are_sorted_all_at_once() -> None:
    book = RecordBook(DATA, in_order=[CellRow])
    code = DATA.patterns[0].code
    days = [FIRST_DATE + timedelta(days=day) for day in range(100, 50, -1)]
    book.apply([Change(None, CellRow(person, day, code)) for person in PEOPLE for day in days])
    assert list(book.data().cells) == in_order(book.data())
    put(book, replace(book.data().cells[0], pattern=""))
    assert list(book.data().cells) == in_order(book.data())
