"""What a scenario changes of the records, and that its JSON says the same again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler_app.store.records import CellRow, DemandRow
from scheduler_app.store.scenario_definition import (
    LEAST_PERCENT,
    MOST_PERCENT,
    DemandChange,
    Part,
    RuleChange,
    ScenarioDefinition,
    definition_from,
)
from scheduler_app.store.scenarios import rule_change, scenario_data, scenario_week
from solver.domain.pattern import OFF
from solver.domain.validation import FieldError
from solver.rules.fairness import Fairness
from solver.rules.nights import Nights

MONDAY = date(2026, 11, 30)
NEXT_WEEK = datetime(2026, 12, 7, 10)


def test_contacts_grow_in_that_week_alone_and_a_queue_can_grow_by_itself(centre):
    later = DemandRow(NEXT_WEEK, "Chat", volume=10.0, aht_seconds=100.0)
    data = replace(centre, demand=(*centre.demand, later))
    more = ScenarioDefinition(
        demand=(DemandChange("", 20), DemandChange("Chat", 50, 10)),
    )
    after = scenario_data(data, MONDAY, more)
    # Required agents, where they are given, grow with the work and are rounded up.
    assert [row.required for row in after.demand[:2]] == [3, 2]
    chat = after.demand[2]
    assert (chat.volume, chat.aht_seconds) == (pytest.approx(45.75), pytest.approx(220.0))
    assert after.demand[3] == later
    assert [target.agents for target in after.shift_targets] == [0, 2]


def test_growing_by_nothing_or_there_and_back_changes_no_agents(centre):
    data = replace(
        centre, demand=tuple(DemandRow(r.start, r.queue, required=10) for r in centre.demand)
    )
    by_ten = scenario_data(data, MONDAY, ScenarioDefinition(demand=(DemandChange("", 10),)))
    assert {row.required for row in by_ten.demand} == {11}
    none = scenario_data(data, MONDAY, ScenarioDefinition(demand=(DemandChange(),)))
    assert none == data


def test_people_away_have_leave_and_none_of_the_weeks_cells(centre):
    week = scenario_week(centre, MONDAY, ScenarioDefinition(away=("007",)))
    assert set(week.roster.cells[0]) == {OFF}
    assert not [pin for pin in week.problem.pins if pin.employee == 0]
    assert [pin.employee for pin in week.problem.pins] == [2]
    assert week.problem.leave_days(0, range(7)) == 7
    # What she worked before the week is still known.
    after = scenario_data(centre, MONDAY, ScenarioDefinition(away=("007",)))
    assert CellRow("007", date(2026, 11, 29), "N") in after.cells


def test_only_these_shifts_are_worked(centre):
    data = replace(
        centre, patterns=(*centre.patterns, replace(centre.patterns[0], code="X", is_retired=True))
    )
    after = scenario_data(data, MONDAY, ScenarioDefinition(patterns=("E", "X")))
    assert [p.is_retired for p in after.patterns] == [False, True, True, False]


def test_rules_get_other_values_and_keep_the_rest(centre):
    nights = next(rule for rule in centre.rules if isinstance(rule, Nights))
    other = replace(nights, hard=False, weight=7)
    change = rule_change(nights, other)
    assert change is not None
    assert change.values == (("hard", False), ("weight", 7))
    after = scenario_data(centre, MONDAY, ScenarioDefinition(rules=(change,)))
    assert other in after.rules
    assert [r for r in after.rules if r.key != "nights"] == [
        r for r in centre.rules if r.key != "nights"
    ]
    assert rule_change(nights, nights) is None


def test_only_the_wanted_parts_are_applied(centre):
    whole = ScenarioDefinition(
        demand=(DemandChange("", 20),),
        away=("007",),
        rules=(RuleChange("fairness", (("weight", 0),)),),
        patterns=("E",),
    )
    after = scenario_data(centre, MONDAY, whole, {Part.RULES})
    assert next(r for r in after.rules if isinstance(r, Fairness)).weight == 0
    assert replace(after, rules=centre.rules) == centre
    assert scenario_data(centre, MONDAY, whole, ()) == centre
    assert whole.parts == frozenset(Part)


@pytest.mark.parametrize(
    ("definition", "field"),
    [
        (ScenarioDefinition(demand=(DemandChange("Fax", 20),)), "demand"),
        (ScenarioDefinition(away=("999",)), "away"),
        (ScenarioDefinition(patterns=("Z",)), "patterns"),
        (ScenarioDefinition(rules=(RuleChange("no_rule", ()),)), "rules"),
        (ScenarioDefinition(rules=(RuleChange("nights", (("no_setting", 1),)),)), "rules"),
    ],
)
def test_what_the_project_does_not_have_is_refused(centre, definition, field):
    with pytest.raises(FieldError) as caught:
        scenario_data(centre, MONDAY, definition)
    assert caught.value.field == field


def test_a_rule_that_cannot_be_so_is_refused(centre):
    hard = ScenarioDefinition(rules=(RuleChange("fairness", (("hard", True),)),))
    with pytest.raises(FieldError):
        scenario_data(centre, MONDAY, hard)


def test_percentages_have_limits():
    for percent in (LEAST_PERCENT - 1, MOST_PERCENT + 1):
        with pytest.raises(FieldError):
            DemandChange("", percent)
    assert DemandChange("", LEAST_PERCENT).volume_percent == LEAST_PERCENT


percents = st.integers(LEAST_PERCENT, MOST_PERCENT)
definitions = st.builds(
    ScenarioDefinition,
    demand=st.lists(st.builds(DemandChange, st.text(max_size=4), percents, percents)).map(tuple),
    away=st.lists(st.text(max_size=4)).map(tuple),
    rules=st.lists(
        st.builds(
            RuleChange,
            st.text(max_size=4),
            st.lists(st.tuples(st.text(max_size=4), st.integers() | st.booleans())).map(tuple),
        )
    ).map(tuple),
    patterns=st.lists(st.text(max_size=4)).map(tuple),
)


@given(definitions)
def test_json_says_the_same_again(definition):
    assert definition_from(definition.to_json()) == definition


@pytest.mark.parametrize("text", ["", "[]", "{", '{"surprise": 1}', '{"demand": [{"fax": 1}]}'])
def test_other_texts_are_refused(text):
    with pytest.raises(FieldError):
        definition_from(text)


def test_a_definition_without_a_part_has_nothing_of_it():
    assert definition_from("{}") == ScenarioDefinition()
    assert ScenarioDefinition().parts == frozenset()
