"""Whatever file is given: a table, or one clear fault."""

from __future__ import annotations

import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from scheduler_app.exchange.faults import WorkbookError
from scheduler_app.exchange.history_file import blocks, preview
from scheduler_app.exchange.history_import import read_history
from solver.search.cancellation import CancelToken

ROWS = "Start,Calls\n2026-11-30 10:00,5\n2026-11-30 10:30,6\n"


def fault(path):
    with pytest.raises(WorkbookError) as caught:
        read_history(path, None, "Main", CancelToken(), lambda _share: None)
    (only,) = caught.value.faults
    return only.text()


def test_a_preview_shows_headers_rows_and_the_likely_mapping(tmp_path):
    path = tmp_path / "calls.csv"
    path.write_text("Report\n\nStart;;Calls;Calls\n" + "2026-11-30 10:00;x;5\n" * 40)
    seen = preview(path)
    assert seen.headers == ("Start", "#2", "Calls", "Calls (2)")
    assert seen.rows[0] == ("2026-11-30 10:00", "x", "5", "")
    assert len(seen.rows) == 20
    assert seen.mapping.mapped() == {"start": "Start", "offered": "Calls"}
    assert (seen.encoding, seen.table.sheet) == ("utf-8", "")


def test_the_sheet_with_known_columns_is_taken(tmp_path):
    book = Workbook()
    book.active.append(["What", "ever"])
    sheet = book.create_sheet("Data")
    sheet.append(["日期", "时段", "来电量"])
    sheet.append(["2026-11-30", "10:00-10:30", 5])
    path = tmp_path / "calls.xlsx"
    book.save(path)
    seen = preview(path)
    assert seen.table.sheet == "Data"
    assert seen.rows == (("2026-11-30", "10:00-10:30", "5"),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
def test_chinese_only_near_the_end_of_a_long_file_is_read(tmp_path, encoding):
    path = tmp_path / "calls.csv"
    text = "Start,Queue,Calls\n" + "2026-11-30 10:00,A,5\n" * 5000 + "2026-11-30 10:30,售后,6\n"
    path.write_bytes(text.encode(encoding))
    rows = [row for block in blocks(preview(path).table) for row in block.rows]
    assert rows[-1] == ["2026-11-30 10:30", "售后", "6"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "the file is empty"),
        (b"\n\n\n", "no row of column names"),
        (b"Start,Calls\n", "there is no row of values below"),
        (b"Start,Calls\n,,\n\n", "there is no row of values below"),
        (b"2026-11-30 10:00,5\n2026-11-30 10:30,6\n", "no row of column names"),
        (b"one\ntwo\n", "no row of column names"),
        (bytes(range(256)) * 50, "neither a text file nor an Excel workbook"),
        (b"\x7fELF" + b"\x01\x02\x03" * 500, "neither a text file nor an Excel workbook"),
        (b"Start,Calls\n\x81\xff,5\n", "the characters cannot be read"),
        (b"<html><table><tr><td>Start</td></tr></table>", "a web page"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "an old .xls workbook"),
        (b"PK\x03\x04rubbish", "neither a text file nor an Excel workbook"),
        (ROWS.encode() + b'2026-11-30 11:00,"5\n', "quotation marks near line 4"),
        (ROWS.encode() + b"x" * 3_000_000, "line 4 is longer"),
        (b"x" * 3_000_000, "line 1 is longer"),
        (b'Start,Calls\n2026-11-30 10:00,"' + b"5\n" * 100_000, "quotation marks near line"),
        (
            b"Start,Calls\nnever,5\nsoon,6\n",
            'no row has a date and a time that can be read ("never")',
        ),
        (b"Start,Calls\n2026-11-30 10:00,a\n2026-11-30 10:30,b\n", "no row holds contacts"),
        (b"Start,Outcome\n2026-11-30 10:00,test\n", "no row holds contacts"),
        (b"Start,Queue,Calls\n2026-11-30 10:00,Total,5\n", "no row has a date"),
        (b"Date,Calls\n2026-11-30,5\n", "no column gives date and time"),
        (b"Start,Remark\n2026-11-30 10:00,5\n", "no column counts the contacts"),
    ],
)
def test_one_clear_fault_for_a_file_that_cannot_be_taken(tmp_path, content, words):
    path = tmp_path / "calls.csv"
    path.write_bytes(content)
    text = fault(path)
    assert text.startswith("calls.csv")
    assert words in text


def test_a_western_file_is_not_taken_for_chinese(tmp_path):
    path = tmp_path / "calls.csv"
    path.write_bytes("Zähler;Größe\nfür;5\n".encode("cp1252"))
    assert preview(path).headers == ("Zähler", "Größe")
    assert preview(path).encoding == "cp1252"


def test_a_folder_and_a_file_that_is_not_there(tmp_path):
    assert "cannot be read" in fault(tmp_path)
    assert "cannot be read" in fault(tmp_path / "none.csv")


def test_a_damaged_workbook(tmp_path):
    path = tmp_path / "calls.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<broken")
    assert "the workbook is damaged" in fault(path)


def test_a_file_that_vanishes_after_the_preview(tmp_path):
    path = tmp_path / "calls.csv"
    path.write_text(ROWS)
    table = preview(path).table
    path.unlink()
    with pytest.raises(WorkbookError, match="cannot be read"):
        list(blocks(table))


def test_a_file_that_changes_its_encoding_after_the_preview(tmp_path):
    path = tmp_path / "calls.csv"
    path.write_text(ROWS)
    table = preview(path).table
    path.write_bytes(ROWS.encode() + b"\xff\xfe\xff\n")
    with pytest.raises(WorkbookError, match="cannot be read"):
        list(blocks(table))


def test_a_stray_cell_far_out_does_no_harm(tmp_path):
    book = Workbook()
    for row in (["Start", "Calls"], ["2026-11-30 10:00", 5], ["2026-11-30 10:30", 6]):
        book.active.append(row)
    book.active.cell(3000, 300).value = "x"
    path = tmp_path / "calls.xlsx"
    book.save(path)
    reading = read_history(path, None, "Main", CancelToken(), lambda _share: None)
    assert reading is not None
    assert sum(n or 0 for n in reading.days[0].offered) == 11
    assert "rows 3000" in reading.warnings[0].text()


CELLS = st.one_of(
    st.text(st.characters(exclude_categories=("Cs",)), max_size=8),
    st.sampled_from(
        ["2026-11-30", "10:00", "=1+1", '"', "24:00", "1,5", "-5", "1e400", "合计", "nan", "{x}"]
    ),
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), max_size=8),
    st.sampled_from(["utf-8", "gb18030", "utf-16"]),
    st.sampled_from([",", ";", "\t"]),
)
def test_whatever_stands_in_the_cells_it_is_read_or_refused(tmp_path, rows, encoding, separator):
    lines = [("Date", "Time", "Calls", "AHT"), ("2026-11-30", "10:00-10:30", "5", "90"), *rows]
    path = tmp_path / "calls.csv"
    path.write_bytes("\n".join(map(separator.join, lines)).encode(encoding))
    assert all(told_of(path))


def told_of(path):
    """The faults of a file, or its days and warnings; any other error fails the test."""
    try:
        reading = read_history(path, None, "Main", CancelToken(), lambda _share: None)
    except WorkbookError as error:
        return [fault.text() for fault in error.faults]
    return [reading and reading.days, *(warning.text() for warning in reading.warnings)]
