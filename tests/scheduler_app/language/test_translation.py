"""Texts in English and Chinese with numbers filled in."""

from __future__ import annotations

import pytest

from scheduler_app.language.translation import LANGUAGE, Count, translate

_RECORDS = "{count} {count:record|records}"


@pytest.fixture(autouse=True)
def english():
    LANGUAGE.switch("en")
    yield
    LANGUAGE.switch("en")


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0 records"), (1, "1 record"), (2, "2 records"), (1200, "1200 records")]
)
def test_an_english_word_follows_its_number(count, text):
    assert translate("ChangeLog", _RECORDS, count=count) == text


def test_chinese_has_one_word_for_any_number():
    LANGUAGE.switch("zh")
    assert translate("ChangeLog", _RECORDS, count=1) == "1 条记录"


def test_a_count_is_formatted_as_any_other_number():
    assert f"{Count(1200):,}" == "1,200"
