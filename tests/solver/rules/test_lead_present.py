"""Lead present: only leads count."""

from __future__ import annotations

import pytest

from solver.domain.employee import Level
from solver.domain.queue import Queue
from solver.rules.lead_present import LeadPresent
from solver.rules.wording import Span
from tests.solver.tiny import H, assert_halves_agree, demand, person, problem, roster

PHONE = (Queue("phone"),)
NEEDS = demand(PHONE, {(0, 8): 1, (0, 9): 2, (0, 23): 1}, 24)
LEAD, LEAD_2 = person("Lea", level=Level.LEAD), person("Leo", level=Level.LEAD)
OF = problem(LEAD, LEAD_2, person("Sue"), days=1, queues=PHONE, requirements=NEEDS)


def test_the_lead_is_there_or_the_stretch_is_told():
    rule = LeadPresent(weight=2)
    assert not list(rule.violations(OF, roster("E", "N", ".")))
    (found,) = rule.violations(OF, roster(".", "N", "E"))
    assert (found.rule, found.amount, found.cost) == ("lead_present", 2 * H, 4 * H)
    assert found.text == "{span}: {missing} team {missing:lead|leads} missing"
    assert dict(found.values) == {"span": Span(8 * H, 10 * H), "missing": 1}


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("minimum", [1, 2])
def test_solver_and_checker_agree_on_every_roster(hard, minimum):
    assert_halves_agree(LeadPresent(hard=hard, weight=3, minimum=minimum), OF)


@pytest.mark.parametrize("hard", [True, False])
def test_solver_and_checker_agree_where_there_is_no_lead(hard):
    of = problem(person("Sue"), days=1, queues=PHONE, requirements=NEEDS)
    assert_halves_agree(LeadPresent(hard=hard, weight=3), of)
