"""Contracts and people: limits, levels, allowed patterns."""

from __future__ import annotations

import pytest

from solver.domain.employee import Contract, Employee, Level
from solver.domain.validation import FieldError

FULL = Contract("full")


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("name", {"name": "  "}),
        ("min_hours", {"min_minutes": -1}),
        ("max_hours", {"min_minutes": 2_401, "max_minutes": 2_400}),
        ("max_hours", {"max_minutes": 168 * 60 + 1}),
        ("min_days", {"min_days": -1}),
        ("max_days", {"min_days": 6, "max_days": 5}),
        ("max_days", {"max_days": 8}),
        ("max_consecutive_days", {"max_consecutive_days": 0}),
        ("min_rest_hours", {"min_rest_minutes": -1}),
        ("min_consecutive_days", {"min_consecutive_days": 0}),
        ("min_consecutive_days", {"min_consecutive_days": 7}),
        ("min_days_off", {"min_days_off": 0}),
        ("min_period_hours", {"min_period_minutes": -1}),
        ("max_period_hours", {"min_period_minutes": 2, "max_period_minutes": 1}),
        ("max_weekends", {"max_weekends": -1}),
        ("period_weeks", {"period_weeks": 0}),
        ("max_shifts", {"max_shifts": (("E", 1), ("E", 2))}),
        ("max_shifts", {"max_shifts": (("E", -1),)}),
        ("hourly_cost_cents", {"hourly_cost_cents": -1}),
        ("night_percent", {"night_percent": -1}),
        ("overtime_percent", {"overtime_percent": -1}),
    ],
)
def test_a_contract_names_the_field_that_is_wrong(field, wrong):
    with pytest.raises(FieldError) as refused:
        Contract(**{"name": "full", **wrong})
    assert refused.value.field == field


def test_contract_limits_themselves_are_allowed():
    Contract("all", 168 * 60, 168 * 60, 7, 7, 1, 0)
    Contract("none", 0, 0, 0, 0, 1, 0)
    Contract("blocks", min_consecutive_days=6, max_consecutive_days=6, min_days_off=1)
    Contract("period", min_period_minutes=1, max_period_minutes=1, max_weekends=0)
    Contract("endless", min_period_minutes=1, max_period_minutes=None, max_weekends=None)


@pytest.mark.parametrize(
    ("weeks", "n_days", "whole", "started"),
    [(None, 7, 1, 1), (None, 29, 1, 1), (4, 7, 0, 1), (4, 28, 1, 1), (2, 28, 2, 2), (2, 15, 1, 2)],
)
def test_days_are_counted_in_periods_of_the_contract(weeks, n_days, whole, started):
    contract = Contract("period", period_weeks=weeks)
    assert (contract.whole_periods(n_days), contract.started_periods(n_days)) == (whole, started)


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("id", {"id": " "}),
        ("mentor", {"id": "7", "mentor_id": "7"}),
        ("max_shifts", {"max_shifts": (("E", 1), ("E", 2))}),
        ("max_shifts", {"max_shifts": (("E", -1),)}),
    ],
)
def test_an_employee_names_the_field_that_is_wrong(field, wrong):
    with pytest.raises(FieldError) as refused:
        Employee(**{"id": "1", "name": "Ana", "contract": FULL, **wrong})
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("level", "guides"), [(Level.JUNIOR, False), (Level.SENIOR, True), (Level.LEAD, True)]
)
def test_seniors_and_leads_guide(level, guides):
    assert Employee("1", "Ana", FULL, level).is_guide is guides


def test_no_pattern_listed_means_every_pattern():
    assert Employee("1", "Ana", FULL).may_work("N")
    early_only = Employee("1", "Ana", FULL, patterns=frozenset({"E"}))
    assert early_only.may_work("E")
    assert not early_only.may_work("N")
