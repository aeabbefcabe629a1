"""Blocks of cells as Excel copies and pastes them."""

from __future__ import annotations

import pytest

from scheduler_app.widgets.clipboard_block import (
    PasteError,
    block_text,
    check_room,
    split_block,
)


def test_a_block_comes_back_as_it_went():
    block = [["1", ""], ["", "x y"]]
    assert split_block(block_text(block)) == block


def test_excel_ends_lines_its_own_way():
    assert split_block("1\t2\r\n3\r\n") == [["1", "2"], ["3"]]


def test_empty_cells_are_a_block_and_no_text_is_none():
    assert split_block("\t\n\t") == [["", ""], ["", ""]]
    with pytest.raises(PasteError, match="no text"):
        split_block(" \r\n")


@pytest.mark.parametrize("room", [(1, 2), (2, 1)])
def test_a_block_must_fit(room):
    block = [["1"], ["2", "3"]]
    check_room(block, 2, 2)
    with pytest.raises(PasteError, match=r"2 × 2 cells, but only {} × {}".format(*room)):
        check_room(block, *room)
