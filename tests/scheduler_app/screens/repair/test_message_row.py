"""A message is in the person's language, if it is known, else as her name looks."""

from __future__ import annotations

import pytest

from scheduler_app.screens.repair.message_row import MessageRow
from scheduler_app.screens.repair.plan_news import PersonNews


@pytest.mark.parametrize(
    ("language", "name", "shown"),
    [("", "王芳", "zh"), ("en", "王芳", "en"), ("", "Li Na", "en"), ("zh", "Li Na", "zh")],
)
def test_the_persons_language_comes_first(qtbot, language, name, shown):
    row = MessageRow(PersonNews("007", name, ()), language)
    qtbot.addWidget(row)
    assert row.languages.currentData() == shown
