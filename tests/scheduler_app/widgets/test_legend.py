"""Legends as rich text."""

from __future__ import annotations

from scheduler_app.widgets.legend import legend_text, sign_text


def test_each_word_has_its_sign_in_its_colour_before_it():
    parts = (("━", "#112233", "required"), ("■", "#445566", "short"))
    one, other = (sign_text(*part) for part in parts)
    assert one == '<span style="color:#112233">━</span>&nbsp;required'
    assert legend_text(parts) == f"{one}&nbsp;&nbsp; {other}"
    assert legend_text(()) == ""
