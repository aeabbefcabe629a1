"""What the levels are called."""

from __future__ import annotations

import pytest

from scheduler_app.exchange.people_cells import shown
from scheduler_app.language.levels import level_text
from scheduler_app.language.translation import LANGUAGE, LANGUAGES
from solver.domain.employee import Level


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("level", Level)
def test_screens_and_workbooks_spell_levels_alike(level, code):
    LANGUAGE.switch(code)
    assert level_text(level) == shown("level", level)
