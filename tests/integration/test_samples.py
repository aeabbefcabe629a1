"""The samples are what their generator makes, in both languages."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from resources.samples.centre import FIRST_DATE, Centre
from resources.samples.contacts import sample_tags
from resources.samples.generate import FOLDER
from resources.samples.words import WORDS
from scheduler_app.exchange.input_workbook import read_workbook
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.week import week_of
from solver.activities.on_line import answered_with
from solver.activities.place import ToPlace, place
from solver.domain.employee import Level
from solver.domain.queue import HUNDREDTHS
from solver.model.answering import answered
from solver.roster.greedy import greedy_roster
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits


@pytest.fixture(scope="module", params=["en", "zh"])
def made(request):
    """What the generator makes in a language, with the language."""
    return request.param, Centre(language=request.param, has_breaks=True).forecast_data()


def without_figures(data):
    """The data but for forecast figures: their last digits may differ between machines."""
    rows = tuple(replace(row, volume=None, aht_seconds=None, forecast=None) for row in data.demand)
    cells = tuple(sorted(data.cells, key=lambda cell: (cell.employee_id, cell.date)))
    return replace(data, demand=rows, cells=cells, forecast_reports=())


def test_the_kept_project_is_what_the_generator_makes(made):
    language, data = made
    with closing(ProjectFile.open(FOLDER / f"sample_{language}.sixshift", read_only=True)) as kept:
        stored = kept.data()
    assert without_figures(stored) == without_figures(data)
    for name in ("volume", "aht_seconds"):
        expected = [getattr(row, name) for row in data.demand]
        assert [getattr(row, name) for row in stored.demand] == pytest.approx(expected, abs=0.5)


def test_the_kept_workbook_is_the_projects_week(made):
    language, data = made
    reading = read_workbook(FOLDER / f"sample_{language}.xlsx")
    assert reading.warnings == ()
    own = replace(data, history=(), day_tags=(), self_service=(), country="")
    assert without_figures(reading.data) == without_figures(own)


def test_the_samples_demand_comes_from_26_weeks_of_its_own_history(made):
    _, data = made
    days = [day.date for day in data.history if day.queue == data.queues[0].name]
    assert (days[0], days[-1]) == (date(2026, 6, 1), date(2026, 11, 29))
    assert len(set(days)) == 26 * 7
    assert all(row.forecast is not None for row in data.demand)
    assert {report.queue for report in data.forecast_reports} == {q.name for q in data.queues}
    for report in data.forecast_reports:
        errors = {score.method: score.wape for score in report.scores}
        assert errors[report.method] <= min(errors["last_week"], errors["mean_of_4"])


def test_the_sample_is_a_believable_centre():
    data = Centre(has_breaks=True).data()
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


def test_each_shift_of_the_sample_has_a_lunch_and_two_paid_breaks(made):
    _, data = made
    for pattern in data.patterns:
        mine = [rule for rule in data.break_rules if rule.is_for(pattern)]
        unpaid = sum(rule.length_minutes for rule in mine if not rule.paid)
        assert [(rule.length_minutes, rule.paid) for rule in mine] == [
            (30, False),
            (15, True),
            (15, True),
        ]
        assert pattern.length_minutes - unpaid == pattern.paid_minutes
        assert unpaid == pattern.break_minutes
    assert all(queue.shrinkage == 0.06 for queue in data.queues)


def test_the_samples_breaks_keep_what_its_roster_promises(made):
    _, data = made
    week = week_of(data, FIRST_DATE)
    roster = greedy_roster(week.problem, week.rules, CancelToken())
    asked = ToPlace(week.problem, roster)
    found = place(asked, SearchLimits(10.0), CancelToken())
    promised = answered(week.problem, roster).expected.sum() / HUNDREDTHS
    assert found.breaches == ()
    assert answered_with(week.problem, roster, found.activities).sum() >= 0.99 * promised


def test_the_english_sample_has_english_names_alone():
    centre = Centre(language="en")
    english = repr((centre.data(), sample_tags(WORDS["en"])))
    assert not [sign for sign in english if sign.isalpha() and not sign.isascii()]


def test_both_languages_are_the_same_centre():
    english, chinese = (Centre(language=code).data() for code in ("en", "zh"))
    assert [e.id for e in english.employees] == [e.id for e in chinese.employees]
    assert [r.volume for r in english.demand] == [r.volume for r in chinese.demand]
