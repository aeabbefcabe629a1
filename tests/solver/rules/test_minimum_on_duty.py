"""Minimum on duty: everybody counts, whatever they can serve."""

from __future__ import annotations

import pytest

from solver.domain.queue import Queue
from solver.rules.minimum_on_duty import MinimumOnDuty
from solver.rules.wording import Span
from tests.solver.tiny import H, assert_halves_agree, demand, junior, person, problem, roster

QUEUES = (Queue("zh", "zh"), Queue("en", "en"))
OF = problem(
    person("Ana", skills=frozenset({"zh"})),
    person("Bo", skills=frozenset({"zh", "en"})),
    junior("Jo"),
    days=1,
    queues=QUEUES,
    requirements=demand(QUEUES, {(0, 8): 1, (1, 9): 1}, 24),
)


def test_the_minimum_is_allowed_and_one_agent_fewer_is_not():
    rule = MinimumOnDuty(minimum=2)
    assert not list(rule.violations(OF, roster("E", ".", "E")))  # Jo serves no queue, but is there
    (found,) = rule.violations(OF, roster("E", ".", "."))
    assert (found.rule, found.amount, found.day, found.start) == (
        "minimum_on_duty",
        2 * H,
        0,
        8 * H,
    )
    assert found.text == "{span}: {missing} {missing:agent|agents} short of the minimum on duty"
    assert dict(found.values) == {"span": Span(8 * H, 10 * H), "missing": 1}


@pytest.mark.parametrize("hard", [True, False])
def test_solver_and_checker_agree_on_every_roster(hard):
    seen = assert_halves_agree(MinimumOnDuty(hard=hard, weight=3, minimum=2), OF)
    assert seen == ({0, 2 * H, 4 * H} if hard else {0, 6 * H, 12 * H})
