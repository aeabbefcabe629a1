"""Reading codes as people type them."""

from __future__ import annotations

import pytest

from scheduler_app.screens.roster.cell_look import read_code
from solver.domain.pattern import OFF, Pattern

PATTERNS = (Pattern("E1", 420, 540, 480), Pattern("早2", 480, 540, 480))


@pytest.mark.parametrize(
    ("text", "pattern"),
    [("E1", 0), (" e1 ", 0), ("Ｅ１", 0), ("E1!", 0), ("早2", 1), ("早２", 1)]
    + [(word, OFF) for word in ("", " ", "off", "OFF", "休", "休!", "-")]
    + [("E", None), ("早", None), ("E11", None)],
)
def test_code(qapp, text, pattern):
    assert read_code(text, PATTERNS) == pattern
