"""Wishes in cells: for and against, in both languages, and what was most likely meant."""

from __future__ import annotations

import pytest

from scheduler_app.exchange.wish_text import Wish, clash, guess_wish, read_wish, wish_text
from scheduler_app.exchange.words import Names
from scheduler_app.language.translation import LANGUAGE

CODES = Names(["E1", "N", "非标", "NOT-1"])


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("e1", Wish("E1", avoid=False)),
        ("休", Wish("", avoid=False)),
        ("not E1", Wish("E1", avoid=True)),
        ("Not  off", Wish("", avoid=True)),
        ("非n", Wish("N", avoid=True)),
        ("非 休", Wish("", avoid=True)),
        ("非标", Wish("非标", avoid=False)),
        ("非非标", Wish("非标", avoid=True)),
        ("not-1", Wish("NOT-1", avoid=False)),
        ("noN", None),
        ("not", None),
        ("非", None),
        ("not Q", None),
        ("not not E1", None),
    ],
)
def test_a_cell_says_one_wish_or_none(text, wish):
    assert read_wish(text, CODES) == wish


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("pattern", ["E1", "N", "非标", "NOT-1", ""])
@pytest.mark.parametrize("avoid", [True, False])
def test_what_is_written_is_read_again(pattern, avoid, language):
    wish = Wish(pattern, avoid)
    assert read_wish(wish_text(wish, language), CODES) == wish


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("E11", "E1"),
        ("no E1", "not E1"),
        ("not: E1", "not E1"),
        ("notE1", "not E1"),
        ("-N", "not N"),
        ("不上N", "not N"),
        ("别休", "not OFF"),
        ("not E11", "not E1"),
        ("OF", "OFF"),
        ("???", ""),
    ],
)
def test_the_guess_never_turns_a_wish_round(qapp, text, guess):
    LANGUAGE.switch("en")
    assert guess_wish(text, CODES) == guess


def test_a_code_that_would_be_a_wish_against_another_clashes():
    codes = Names(["N", "not N", "非N", "非休", "非标", "not Q"])
    found = {code: clash(code, codes) for code in ("N", "not N", "非N", "非休", "非标", "not Q")}
    assert found == {"N": "", "not N": "N", "非N": "N", "非休": "休", "非标": "", "not Q": ""}
