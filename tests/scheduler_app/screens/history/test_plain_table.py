from __future__ import annotations

import pytest

from scheduler_app.screens.history.plain_table import PlainTable
from scheduler_app.widgets.theme import Theme


@pytest.fixture
def table(qtbot):
    made = PlainTable(Theme())
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def test_a_column_without_a_word_takes_no_room_until_it_has_one(table):
    table.show_rows(("Who", "Published", "What"), [("Ana", "", "shift"), ("Bo", "", "lock")])
    assert [table.isColumnHidden(column) for column in range(3)] == [False, True, False]
    table.show_rows(("Who", "Published", "What"), [("Ana", "after V1", "shift")])
    assert not table.isColumnHidden(1)


def test_the_last_column_takes_what_is_left_and_no_more(table):
    table.show_rows(("Who", "Step"), [("Ana", "a step of very many words " * 9)])
    assert table.horizontalHeader().length() == table.viewport().width()
