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


def test_a_mapping_is_found_in_the_next_file_of_the_same_kind():
    mapping = HistoryMapping(start="Start", offered="Calls Offered", aht_seconds="AHT (s)")
    assert mapping.resolved(("ＡＨＴ", "calls_offered", "start")) == HistoryMapping(
        start="start", offered="calls_offered", aht_seconds="ＡＨＴ"
    )
    assert mapping.resolved(("Start", "Calls Offered", "AHT (s)")) == mapping


def test_a_field_whose_header_is_gone_has_none():
    mapping = HistoryMapping(start="Start", offered="Calls", queue="Region")
    assert mapping.resolved(("start", "calls")) == HistoryMapping(start="start", offered="calls")


def test_headers_that_differ_in_a_remark_only_are_told_apart():
    mapping = HistoryMapping(offered="Calls (in)", answered="Calls (done)")
    assert mapping.resolved(("calls (done)", "calls (in)")) == HistoryMapping(
        offered="calls (in)", answered="calls (done)"
    )


def test_a_field_is_set_and_taken_out_by_hand():
    mapping = HistoryMapping(start="Start", queue="Region")
    assert mapping.changed({"offered": "Anrufe", "queue": ""}).mapped() == {
        "start": "Start",
        "offered": "Anrufe",
    }
    with pytest.raises(KeyError):
        mapping.changed({"offred": "Anrufe"})
