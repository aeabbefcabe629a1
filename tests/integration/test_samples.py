"""The sample workbooks are what their generator makes, in both languages."""

from __future__ import annotations

import pytest

from resources.samples.centre import FIRST_DATE, Centre
from resources.samples.generate import FOLDER
from scheduler_app.exchange.input_workbook import read_workbook
from scheduler_app.store.week import week_of
from solver.domain.employee import Level


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_kept_workbook_is_what_the_generator_makes(language):
    reading = read_workbook(FOLDER / f"sample_{language}.xlsx")
    assert reading.warnings == ()
    assert reading.data == Centre(language=language).data()


def test_the_sample_is_a_believable_centre():
    data = Centre().data()
    levels = [e.level for e in data.employees]
    assert len(levels) == 60
    assert len({e.team for e in data.employees}) == 4
    assert all(levels.count(level) >= 8 for level in Level)
    assert all(e.mentor_id for e in data.employees if e.level is Level.JUNIOR)
    assert len(data.patterns) == 6
    assert len(data.queues) == 3
    assert len(data.contracts) == 2
    assert data.time_off
    assert data.requests
    assert week_of(data, FIRST_DATE).problem.n_history_days == 14


def test_both_languages_are_the_same_centre():
    english, chinese = (Centre(language=code).data() for code in ("en", "zh"))
    assert [e.id for e in english.employees] == [e.id for e in chinese.employees]
    assert [r.required for r in english.demand] == [r.required for r in chinese.demand]
