"""The report repeats what the pieces say, and adds up people."""

from __future__ import annotations

import pytest

from solver.domain.queue import Queue
from solver.model.coverage import coverage
from solver.model.ledger import added, carried
from solver.report.week_report import week_report
from solver.roster.evaluate import evaluate
from solver.rules import default_rules
from solver.rules.pay import Unit, week_price
from solver.scenarios.figures import figures_of
from solver.staffing.outlook import outlook
from tests.solver.tiny import calls, demand, junior, person, problem, roster

CURVE = (0.0, 4.0, 7.0, 8.0)


@pytest.fixture
def week():
    queues = (Queue("Phone"), Queue("Chat", "chat"))
    n = 72
    return problem(
        person("Ana", max_minutes=480, hourly_cost_cents=3000, overtime_percent=50),
        person("Bo"),
        junior("Cy", mentor_id="Ana"),
        queues=queues,
        requirements=demand(queues, {(0, t): 1 for t in range(7, 15)}, n),
        contacts=(calls(0, dict.fromkeys(range(7, 15), CURVE), n),),
    )


LINES = roster("EE.", "..N", "E.E")


def test_rates_and_figures_are_those_of_their_modules(week):
    report = week_report(week, default_rules(), LINES)
    expected = outlook(week, coverage(week, LINES).scheduled)
    assert report.rates == expected.rates(range(2), range(72))
    assert report.by_day[0] == expected.rates(range(2), range(24))
    assert report.by_queue[0] == expected.rates([0], range(72))
    assert report.by_interval[8].answered == expected.answered[:, 8].sum()
    assert report.figures == figures_of(week, LINES)
    assert report.violations == evaluate(week, default_rules(), LINES).violations


def test_people_add_up_to_the_week(week):
    report = week_report(week, default_rules(), LINES)
    assert [p.shifts for p in report.people] == [2, 1, 2]
    assert sum(p.paid_minutes for p in report.people) == report.figures.paid_minutes
    assert report.overtime_hours == 8
    assert report.price == week_price(week, LINES, range(3), Unit.MONEY) == 8 * 30 * 2 + 8 * 15
    assert tuple(p.carried for p in report.people) == carried(week)
    assert tuple(p.added for p in report.people) == added(week, LINES)
    assert report.people[1].added.nights == 1


def test_cost_is_none_where_no_pay_is_known():
    assert week_report(problem(), (), roster("EE.")).price is None


def test_mentor_time_counts_juniors_with_and_without_a_mentor(week):
    mentors = week_report(week, default_rules(), LINES).mentors
    assert (mentors.juniors, mentors.paired) == (1, 1)
    assert (mentors.worked_minutes, mentors.shared_minutes) == (960, 480)
    alone = problem(junior("Cy"))
    mentors = week_report(alone, default_rules(), roster("EE.")).mentors
    assert (mentors.juniors, mentors.paired, mentors.shared_minutes) == (1, 0, 0)
    assert mentors.worked_minutes == 960
