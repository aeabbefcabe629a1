"""A few of the files that ``benchmarks.round_trip`` tries by the hundred."""

from __future__ import annotations

import pytest

from benchmarks.round_trip import (
    edited_by_libreoffice,
    edited_by_openpyxl,
    odd_files,
    office_python,
    round_trips,
)


def test_exported_rosters_come_back_as_they_were(tmp_path):
    assert round_trips(tmp_path, 3)[1:3] == (3, 0)


def test_just_the_edits_come_back(tmp_path):
    assert edited_by_openpyxl(tmp_path, 4)[1:3] == (4, 0)


def test_what_libreoffice_saves_is_read(tmp_path):
    if not office_python():
        pytest.skip("LibreOffice with Python's uno is not installed")
    assert edited_by_libreoffice(tmp_path, 2)[1:3] == (2, 0)


def test_odd_workbooks_give_a_reading_or_faults(tmp_path):
    assert odd_files(tmp_path, 30, seed=11)[1:3] == (30, 0)
