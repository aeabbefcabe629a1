"""Whatever stands in the cells: a reading or a list of faults, nothing else."""

from __future__ import annotations

import io
from datetime import date, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from scheduler_app.exchange.faults import WorkbookError
from scheduler_app.exchange.input_workbook import read_workbook
from scheduler_app.exchange.tables import TABLES
from scheduler_app.exchange.template import write_template

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False, allow_infinity=False),
    TEXT,
    st.sampled_from(
        ["", "!", "OFF!", "=1/0", "24:00", "{value}", "%", "-", "９", "1e400", "#REF!"]
    ),
    st.datetimes(datetime(1900, 3, 1), datetime(9999, 12, 30)),
    st.dates(date(1900, 3, 1)),
    st.times(),
    st.timedeltas(timedelta(0), timedelta(days=400)),
)


def read_or_faults(path):
    """The reading, or the texts of the faults; any other error fails the test."""
    try:
        return read_workbook(path)
    except WorkbookError as error:
        return [fault.text() for fault in error.faults]


PLACES = st.tuples(
    st.sampled_from([table.name.en for table in TABLES]), st.integers(1, 4), st.integers(1, 11)
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.dictionaries(PLACES, VALUES, min_size=1, max_size=12))
def test_mutated_cells_never_crash_the_reader(tmp_path: Path, cells):
    path = tmp_path / "fuzz.xlsx"
    write_template(path, "en")
    book = load_workbook(io.BytesIO(path.read_bytes()))
    for (sheet, row, column), value in cells.items():
        book[sheet].cell(row, column).value = value
    book.save(path)
    assert read_or_faults(path)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(at=st.floats(0, 1), junk=st.binary(min_size=1, max_size=40))
def test_a_corrupted_file_never_crashes_the_reader(tmp_path: Path, at, junk):
    path = tmp_path / "broken.xlsx"
    write_template(path, "en")
    content = bytearray(path.read_bytes())
    start = int(at * (len(content) - 1))
    content[start : start + len(junk)] = junk
    path.write_bytes(content)
    assert read_or_faults(path)
