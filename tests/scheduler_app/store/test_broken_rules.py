"""What a version was published in spite of is told as it was then, in either language."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from scheduler_app.language.phrases import Phrases
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.store.broken_rules import as_json, broken_rules, from_json
from scheduler_app.store.changes import Change
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.publishing import next_version, publishing
from scheduler_app.store.records import CellRow
from scheduler_app.store.week import week_of
from solver.roster.evaluate import evaluate
from solver.rules.base import Violation
from solver.rules.wording import Day, Duration, Person, Share, Shift, Span, Title
from tests.scheduler_app.edits import puts

MONDAY, TUESDAY = date(2026, 11, 30), date(2026, 12, 1)
EVERY_KIND = (
    ("name", Person(1)),
    ("day", Day(1)),
    ("span", Span(600, 1440)),
    ("hours", Duration(480, 600)),
    ("one", Duration(450)),
    ("share", Share(0.9712)),
    ("shift", Shift(1)),
    ("off", Shift(-1)),
    ("rule", Title("Seats")),
    ("number", 3),
)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_word_is_said_as_the_violations_list_says_it(centre, language):
    week = week_of(centre, MONDAY)
    text = " · ".join(f"{{{name}}}" for name, _ in EVERY_KIND)
    found = Violation("seats", True, 1, 0, text, EVERY_KIND, start=1500)
    kept = from_json(as_json(broken_rules(week, [found, replace(found, hard=False)])))
    (one,) = kept
    before = LANGUAGE.code
    LANGUAGE.switch(language)
    try:
        assert one.sentence == Phrases(week.problem, MONDAY).violation(found)
        assert one.title == {"en": "Seats", "zh": "坐席数"}[language]
    finally:
        LANGUAGE.switch(before)
    assert (one.rule, one.employee_id, one.name, one.date) == ("seats", "", "", TUESDAY)


def test_it_stays_as_it_was_when_people_and_patterns_get_other_names(project_path):
    with closing(ProjectFile.open(project_path)) as project:
        project.write(puts(CellRow("008", TUESDAY, "N")))  # she may work E alone
        data = project.data()
        week = week_of(data, MONDAY)
        found = evaluate(week.problem, week.rules, week.roster).violations
        project.write(publishing(data, next_version(data, week, "", found)))
        wang = data.employees[1]
        project.write([Change(wang, replace(wang, name="Wang Fang"))])
    with closing(ProjectFile.open(project_path)) as project:
        version = project.data().latest_version(MONDAY)
    told = {one.rule: one for one in version.broken}
    assert version.violations == len(version.broken) == sum(v.hard for v in found)
    one = told["qualified"]
    assert (one.employee_id, one.name, one.date) == ("008", "Wang Wei", TUESDAY)
    assert one.sentence == "Wang Wei may not work N (Tue 1 Dec)"
