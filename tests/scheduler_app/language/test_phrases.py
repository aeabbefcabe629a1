from __future__ import annotations

from datetime import date

import pytest

from scheduler_app.language.phrases import Phrases
from solver.rules.base import Violation
from solver.rules.lead_present import LeadPresent
from solver.rules.wording import Span
from tests.solver.tiny import problem


@pytest.mark.parametrize(
    ("missing", "told"), [(1, "1 team lead missing"), (2, "2 team leads missing")]
)
def test_a_breach_counts_one_and_several(missing, told):
    values = (("span", Span(480, 600)), ("missing", missing))
    breach = Violation(LeadPresent.key, False, missing, 0, LeadPresent.text, values)
    found = Phrases(problem(days=1), date(2026, 11, 30)).violation(breach)
    assert found == f"Mon 30 Nov 08:00–10:00: {told}"
