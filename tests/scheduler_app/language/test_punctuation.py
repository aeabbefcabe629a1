"""Signs between parts of a text."""

from __future__ import annotations

from scheduler_app.language.punctuation import sentences
from scheduler_app.language.translation import LANGUAGE


def test_sentences_follow_each_other_as_the_language_has_it():
    assert sentences(["A.", "B.", "C."]) == "A. B. C."
    assert sentences([]) == ""
    LANGUAGE.switch("zh")
    assert sentences(["甲。", "乙。"]) == "甲。乙。"
