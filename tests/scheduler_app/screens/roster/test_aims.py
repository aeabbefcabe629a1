"""What the rule book aims for, and the edits that change it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scheduler_app.screens.roster.aims import (
    Aim,
    aim_changes,
    aim_of,
    hold_changes,
    holds_answer_rate,
    queues_left_out,
)
from scheduler_app.store.changes import Change
from scheduler_app.store.week import week_of
from solver.rules import default_rules
from solver.rules.answer_rate import AnswerRate
from solver.rules.contacts_answered import ContactsAnswered
from solver.rules.coverage import Coverage
from tests.scheduler_app.conftest import MONDAY


def after(rules, changes):
    new = {change.after.key: change.after for change in changes}
    return tuple(new.pop(rule.key, rule) for rule in rules) + tuple(new.values())


@pytest.mark.parametrize("first", Aim)
@pytest.mark.parametrize("then", Aim)
def test_every_aim_can_follow_every_other(first, then):
    rules = after(default_rules(), aim_changes(default_rules(), first))
    assert aim_of(rules) is first
    changes = aim_changes(rules, then)
    assert aim_of(after(rules, changes)) is then
    assert bool(changes) is (first is not then)


def test_a_rule_that_stays_on_keeps_its_weight_and_one_turned_on_gets_the_usual_one():
    rules = (Coverage(weight=7, spread=3), ContactsAnswered())
    both = after(rules, aim_changes(rules, Aim.BOTH))
    assert both == (Coverage(weight=7, spread=3), ContactsAnswered(weight=1))
    contacts = after(both, aim_changes(both, Aim.CONTACTS))
    assert after(contacts, aim_changes(contacts, Aim.REQUIRED)) == (
        Coverage(spread=3),
        ContactsAnswered(),
    )


def test_a_rule_that_the_book_lacks_is_added_when_it_is_wanted():
    assert aim_of(()) is Aim.NEITHER
    assert aim_changes((), Aim.REQUIRED) == [Change(None, Coverage())]


@pytest.mark.parametrize("before", [AnswerRate(hard=True), AnswerRate(weight=3)])
def test_the_answer_rate_is_held_hard_or_not_at_all(before):
    assert holds_answer_rate([before])
    assert hold_changes([before], held=True) == []
    assert hold_changes([before], held=False) == [Change(before, AnswerRate())]
    assert hold_changes([AnswerRate()], held=True) == [Change(AnswerRate(), AnswerRate(hard=True))]


def test_a_queue_without_contacts_is_left_out_only_when_contacts_alone_count(centre):
    problem = week_of(centre, MONDAY).problem
    assert queues_left_out(problem, Aim.CONTACTS) == ["Phone"]
    assert queues_left_out(problem, Aim.BOTH) == []
    silent = replace(centre, demand=centre.demand[2:])
    assert queues_left_out(week_of(silent, MONDAY).problem, Aim.CONTACTS) == []
