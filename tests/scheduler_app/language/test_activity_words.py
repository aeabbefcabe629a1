from __future__ import annotations

from datetime import date

import pytest

from scheduler_app.language.phrases import ACTIVITY_WORDS, Phrases
from solver.activities.checks import activity_breaches
from solver.domain.activity import Activity, ActivityKind
from tests.solver.tiny import problem, roster


@pytest.mark.parametrize("kind", ActivityKind)
def test_an_activity_without_a_name_is_called_by_its_kind(kind):
    of = problem(days=1)
    (found,) = activity_breaches(of, roster("."), [Activity(0, 600, kind, 15)])
    text = Phrases(of, date(2026, 11, 30)).violation(found)
    assert text == f"Ana: {ACTIVITY_WORDS[kind]} (Mon 30 Nov 10:00–10:15) lies in no shift"
