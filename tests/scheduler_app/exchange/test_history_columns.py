"""The fields of a call history, and the mapping that a person may make."""

from __future__ import annotations

import pytest

from scheduler_app.exchange.history_columns import FIELDS, HistoryMapping, mapping_key


def test_every_field_of_a_form_is_one_of_the_mapping():
    assert {field.key for field in FIELDS} == set(HistoryMapping.__dataclass_fields__)


def test_the_key_of_a_kind_of_file_is_the_same_whatever_the_order_and_spacing():
    key = mapping_key(("Start", "Calls Offered", "AHT"))
    assert key == mapping_key(("aht", "start", "calls_offered"))
    assert key != mapping_key(("Start", "Calls Answered", "AHT"))
    assert len(key) == 16


def test_a_field_is_set_and_taken_out_by_hand():
    mapping = HistoryMapping(start="Start", queue="Region")
    assert mapping.changed({"offered": "Anrufe", "queue": ""}).mapped() == {
        "start": "Start",
        "offered": "Anrufe",
    }
    with pytest.raises(KeyError):
        mapping.changed({"offred": "Anrufe"})
