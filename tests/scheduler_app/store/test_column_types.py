"""Columns whose values are objects: what other versions of the program have kept in them."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy.dialects import sqlite

from scheduler_app.store.column_types import Repair
from solver.domain.repair import RepairSettings


def test_a_repair_setting_that_is_not_known_is_left_out():
    kept = asdict(RepairSettings(may_swap=False)) | {"may_borrow_skills": False}
    found = Repair().process_result_value(kept, sqlite.dialect())
    assert found == RepairSettings(may_swap=False)
