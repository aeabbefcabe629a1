"""The figures by which rosters are compared, on weeks small enough to count."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.queue import Queue
from solver.report.week_figures import week_figures
from solver.report.week_report import week_report
from solver.roster.evaluate import evaluate
from solver.rules import default_rules
from solver.rules.priority import Priority
from tests.solver.tiny import calls, demand, junior, person, problem, roster

CURVE = (0.0, 4.0, 7.0, 8.0)
LINES = roster("EE.", "..N", "E.E")


@pytest.fixture
def week():
    queues = (Queue("Phone"),)
    n = 72
    return problem(
        person("Ana", max_minutes=480, hourly_cost_cents=3000),
        person("Bo"),
        junior("Cy"),
        queues=queues,
        requirements=demand(queues, {(0, t): 1 for t in range(7, 15)}, n),
        contacts=(calls(0, dict.fromkeys(range(7, 15), CURVE), n),),
    )


def test_figures_are_those_of_the_report(week):
    rules = default_rules()
    report, found = week_report(week, rules, LINES), week_figures(week, rules, LINES)
    assert found.answer_rate == report.rates.answer_rate
    assert found.worst_answer_rate == report.figures.worst_answer_rate
    assert found.paid_minutes == 5 * 480
    assert (found.price, found.overtime_hours) == (report.price, 8)
    judged = evaluate(week, rules, LINES)
    number = {p: sum(v.priority is p for v in judged.violations) for p in Priority}
    assert found.broken_must == number[Priority.MUST]
    assert found.broken_important == number[Priority.IMPORTANT]
    assert found.broken_nice == number[Priority.NICE]
    assert (found.important_cost, found.nice_cost) == tuple(judged.costs)


def test_least_and_most_are_of_those_who_could(week):
    assert week_figures(week, (), LINES).nights == (0, 1)
    days_only = replace(week.employees[0], works_nights=False)
    others = replace(week, employees=(days_only, *week.employees[1:]))
    assert week_figures(others, (), roster("EE.", "..N", "...")).nights == (1, 1)
    assert week_figures(week, (), roster("...", "...", "...")).nights == (0, 0)


def test_evener_rosters_have_fewer_steps(week):
    even, uneven = roster("N..", ".N.", "..."), roster("N..", "N..", "...")
    one = roster("NN.", "...", "...")
    assert week_figures(week, (), even).unevenness == week_figures(week, (), uneven).unevenness
    assert week_figures(week, (), one).unevenness > week_figures(week, (), even).unevenness


def test_rates_are_none_where_no_contacts_are_expected(week):
    found = week_figures(replace(week, contacts=()), (), LINES)
    assert (found.answer_rate, found.worst_answer_rate, found.worst_start_minute) == (None,) * 3
