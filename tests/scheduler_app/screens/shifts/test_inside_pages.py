"""Break rules and meetings in the window: added, changed, copied, deleted; each one undo step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtTest import QTest

from scheduler_app.language.translation import LANGUAGE
from scheduler_app.screens.shifts.shifts_screen import BREAKS, MEETINGS, TODAY
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import ActivityRow, MeetingRow, Repeat
from solver.domain.activity import ActivityKind, BreakRule
from tests.scheduler_app.screens.shifts.conftest import stored, typed

LUNCH = BreakRule("Lunch", ActivityKind.LUNCH, 60, 180, 300, most_work_minutes=300)
TEA = BreakRule("Tea", ActivityKind.BREAK, 15, 60, 150, paid=True, patterns=frozenset({"E"}))
REVIEW = MeetingRow("Review", ActivityKind.REVIEW, team="A", weekdays=frozenset({4}))
TEA_AT = ActivityRow("007", datetime(2026, 12, 2, 9), ActivityKind.BREAK, 15, name="Tea")


@pytest.fixture
def project(project):
    return replace(
        project,
        break_rules=(LUNCH, TEA),
        meetings=(REVIEW,),
        activities=(*project.activities, TEA_AT),
    )


@pytest.fixture
def breaks(screen):
    screen.show_page(BREAKS)
    return screen.breaks


@pytest.fixture
def meetings(screen):
    screen.show_page(MEETINGS)
    return screen.meetings


def test_the_table_says_what_each_break_is(breaks):
    model = breaks.model
    texts = [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    assert texts == [
        ["Lunch", "lunch", "60 min", "3:00–5:00", "unpaid", "5 h", "all"],
        ["Tea", "break", "15 min", "1:00–2:30", "paid", "no limit", "E"],
    ]


def test_a_field_of_a_break_is_one_undo_step(breaks, document):
    breaks.form.length.setValue(45)
    assert stored(document).break_rules == (replace(LUNCH, length_minutes=45), TEA)
    document.undo_stack.undo()
    assert stored(document).break_rules == (LUNCH, TEA)
    assert breaks.form.length.value() == 60


@pytest.mark.parametrize(
    ("act", "after"),
    [
        (lambda f: f.kinds.activated.emit(1), {"kind": ActivityKind.BREAK}),
        (lambda f: f.paid.click(), {"paid": True}),
        (lambda f: f.earliest.setValue(360), {"earliest_minute": 360, "latest_minute": 360}),
        (lambda f: f.latest.setValue(120), {"earliest_minute": 120, "latest_minute": 120}),
        (lambda f: f.distance.setValue(30), {"distance_minutes": 30}),
        (lambda f: f.work.setValue(0), {"most_work_minutes": None}),
        (lambda f: f.away.setValue(40), {"most_away_percent": 40}),
        (lambda f: f.least.setValue(6), {"least_shift_minutes": 360}),
        (lambda f: f.most.setValue(7.5), {"most_shift_minutes": 450}),
        (lambda f: typed(f.codes, "e, N"), {"patterns": frozenset({"E", "N"})}),
    ],
)
def test_every_field_of_a_break_is_kept(breaks, document, act, after):
    act(breaks.form)
    assert stored(document).break_rules[0] == replace(LUNCH, **after)
    assert document.undo_stack.count() == 1


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (lambda f: typed(f.name, "tea"), "tea is there already."),
        (lambda f: typed(f.name, " "), "must not be empty"),
        (lambda f: typed(f.codes, "E X"), "No shift has the code X."),
    ],
)
def test_what_cannot_be_is_said_beneath_and_the_field_goes_back(breaks, document, act, said):
    form = breaks.form
    act(form)
    assert form.fault.isVisible()
    assert form.fault.text() == said
    assert (form.name.text(), form.codes.text()) == ("Lunch", "")
    assert document.undo_stack.count() == 0
    breaks.table.selectRow(1)
    assert not form.fault.isVisible()


def test_a_new_name_goes_to_what_was_placed(breaks, document):
    breaks.table.selectRow(1)
    typed(breaks.form.name, "Coffee")
    data = stored(document)
    assert [rule.name for rule in data.break_rules] == ["Lunch", "Coffee"]
    assert data.activities == (replace(TEA_AT, name="Coffee"),)
    assert breaks.state.chosen == "Coffee"
    document.undo_stack.undo()
    assert stored(document).activities == (TEA_AT,)
    assert stored(document).break_rules == (LUNCH, TEA)


def test_adding_and_copying_find_a_free_name(breaks, document):
    QTest.keyClick(breaks.table, Qt.Key.Key_Insert)
    assert document.data.break_rules[-1] == BreakRule(
        "Break", ActivityKind.BREAK, 15, 60, 150, paid=True
    )
    assert breaks.form.name.hasFocus()
    breaks.form.copy_button.click()
    assert [r.name for r in stored(document).break_rules] == ["Lunch", "Tea", "Break", "Break 2"]
    assert document.undo_stack.count() == 2


def test_del_takes_the_chosen_one_out_and_undo_puts_it_back_in_its_place(breaks, document):
    QTest.keyClick(breaks.table, Qt.Key.Key_Delete)
    assert stored(document).break_rules == (TEA,)
    assert breaks.state.chosen == "Tea"
    document.undo_stack.undo()
    assert stored(document).break_rules == (LUNCH, TEA)


def test_without_any_rule_a_lunch_as_long_as_the_shifts_breaks_is_added(breaks, document):
    for _ in range(2):
        QTest.keyClick(breaks.table, Qt.Key.Key_Delete)
    assert not breaks.form.isVisible()
    assert breaks.hint.text().startswith("None yet")
    breaks.add_button.click()
    assert document.data.break_rules == (BreakRule("Lunch", ActivityKind.LUNCH, 60),)


def test_the_roster_counts_on_a_rule_at_once(breaks, document):
    before = document.problem.break_rules
    breaks.form.length.setValue(30)
    assert document.problem.break_rules == (replace(before[0], length_minutes=30), before[1])


@pytest.mark.parametrize(
    ("act", "after"),
    [
        (lambda f: f.kinds.activated.emit(3), {"kind": ActivityKind.COACHING}),
        (lambda f: f.length.setValue(45), {"length_minutes": 45}),
        (lambda f: typed(f.people, "007、009"), {"attendees": frozenset({"007", "009"})}),
        (lambda f: f.team.activated.emit(0), {"team": ""}),
        (lambda f: f.needs_all.click(), {"required": False}),
        (lambda f: f.days[0].click(), {"weekdays": frozenset({0, 4})}),
        (lambda f: f.begin.entered.emit(840), {"from_minute": 840}),
        (lambda f: f.end.entered.emit(960), {"to_minute": 960}),
        (lambda f: f.repeat.activated.emit(4), {"repeat": Repeat.MONTHLY}),
        (lambda f: typed(f.first, "2026-12-01"), {"first": date(2026, 12, 1)}),
        (lambda f: typed(f.last, "2026-12-31"), {"last": date(2026, 12, 31)}),
    ],
)
def test_every_field_of_a_meeting_is_kept(meetings, document, act, after):
    act(meetings.form)
    assert stored(document).meetings == (replace(REVIEW, **after),)
    assert document.undo_stack.count() == 1


def test_hours_a_year_are_for_training(meetings, document):
    form = meetings.form
    assert not form.hours.isEnabled()
    form.kinds.activated.emit(2)
    assert form.hours.isEnabled()
    form.hours.setValue(40)
    assert stored(document).meetings[0].hours_a_year == 40


def test_an_earlier_end_goes_along_with_a_later_start(meetings, document):
    meetings.form.end.entered.emit(600)
    meetings.form.begin.entered.emit(840)
    (meeting,) = stored(document).meetings
    assert (meeting.from_minute, meeting.to_minute) == (840, 870)


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (lambda f: typed(f.people, "007 999"), "Nobody has the ID 999."),
        (
            lambda f: typed(f.first, "soon"),
            "Write the date as 2026-11-30, or leave it empty.",
        ),
        (lambda f: f.begin.entered.emit(1430), "must leave room for the meeting"),
    ],
)
def test_what_a_meeting_cannot_be_is_said(meetings, document, act, said):
    act(meetings.form)
    assert meetings.form.fault.text() == said
    assert document.undo_stack.count() == 0
    assert (meetings.form.people.text(), meetings.form.first.text()) == ("", "")
    assert meetings.form.begin.minute == 0


def test_meetings_are_added_and_deleted(meetings, document):
    meetings.add_button.click()
    assert [m.name for m in stored(document).meetings] == ["Review", "Review 2"]
    meetings.form.delete_button.click()
    meetings.form.delete_button.click()
    meetings.add_button.click()
    assert stored(document).meetings == (MeetingRow("Briefing", ActivityKind.BRIEFING, 10),)


def test_a_read_only_project_shows_them_and_changes_nothing(window, project, tmp_path):
    path = tmp_path / "held.sixshift"
    ProjectFile.create(path, project).close()
    holder = ProjectFile.open(path)
    window.context.open_project(path)
    window.show_screen("shifts")
    screen = window.screen_of("shifts")
    screen.show_page(BREAKS)
    assert screen.breaks.model.rowCount() == 2
    assert not screen.breaks.form.length.isEnabled()
    assert not screen.breaks.add_button.isEnabled()
    holder.close()


def test_the_choice_of_a_day_is_for_pages_with_a_need(screen):
    for page, is_there in ((BREAKS, False), (MEETINGS, False), (TODAY, True)):
        screen.show_page(page)
        assert screen.days.isVisible() is is_there


def test_the_pages_speak_chinese(screen):
    screen.show_page(MEETINGS)
    LANGUAGE.switch("zh")
    QCoreApplication.sendPostedEvents()
    assert screen.meetings.model.index(0, 6).data() == "每周"
    assert screen.meetings.form.repeat.itemText(1) == "每天"


def test_the_ruler_tells_which_breaks_a_shift_has(screen):
    screen.show_page(TODAY)
    left, right, middle = screen.page.ruler.bar_of("E")
    lines = screen.page.ruler.tip_at(QPointF((left + right) / 2, middle)).splitlines()
    assert lines[1:] == [
        "Lunch: 60 min, starts 10:00 to 12:00",
        "Tea: 15 min, starts 08:00 to 09:30",
    ]
    left, right, middle = screen.page.ruler.bar_of("L")
    assert len(screen.page.ruler.tip_at(QPointF((left + right) / 2, middle)).splitlines()) == 2
    assert "breaks may lie here" in screen.page.legend.text()
