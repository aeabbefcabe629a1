"""A file is replaced whole or stays as it was."""

from __future__ import annotations

import pytest

from scheduler_app.exchange.atomic_file import free_name, replacing


def test_a_finished_block_replaces_the_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")
    with replacing(path) as stream:
        stream.write(b"new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failed_block_leaves_the_file_and_no_litter(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")

    def write_half():
        with replacing(path) as stream:
            stream.write(b"half")
            raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        write_half()
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_another_name_is_one_that_is_free(tmp_path):
    path = tmp_path / "roster.xlsx"
    assert free_name(path).name == "roster (2).xlsx"
    (tmp_path / "roster (2).xlsx").touch()
    assert free_name(path).name == "roster (3).xlsx"
