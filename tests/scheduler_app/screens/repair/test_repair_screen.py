"""A morning on the Repair screen: said, looked at, applied, told."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from scheduler_app.language.translation import LANGUAGE
from scheduler_app.screens.repair.detail_panel import CURVE, MESSAGES, REPLACEMENTS
from scheduler_app.screens.repair.entries import Surprise
from scheduler_app.store.records import ActivityRow
from solver.domain.activity import ActivityKind
from solver.domain.pattern import OFF
from tests.scheduler_app.screens.repair.conftest import MONDAY, MORNING, WAIT, WEDNESDAY

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
FROM, LATE, NO_SHOW = 1, 2, 3


def cells(document, day):
    return [row[day] for row in document.roster.cells]


def apply(screen, qtbot):
    qtbot.mouseClick(screen.apply_button, LEFT)
    qtbot.waitUntil(lambda: screen.state.is_applied, timeout=WAIT)


def plan_with_changes(menu):
    return next(n for n, plan in enumerate(menu.plans) if plan.changes)


def test_who_is_absent_brings_the_plans_one_card_each(screen, menu):
    cards, plans = screen.strip.cards, menu.plans
    assert len(cards) == len(plans) > 1
    assert [card.words.title for card in cards][:2] == ["Nobody changes", "1 person"]
    assert not plans[0].changes
    assert cards[0].words.figure.endswith("%")
    rates = [plan.standing.days_answer_rate for plan in plans]
    assert rates == sorted(rates)
    assert cards[screen.state.chosen].isChecked()
    assert screen.state.chosen == menu.fewest
    assert "Wed 2 Dec 07:40" in screen.strip.note.text()


def test_the_absence_is_listed_and_can_be_taken_back(screen, menu, qtbot):
    (row,) = screen.absences.rows
    assert (row.title.text(), row.text.text()) == ("Li Na", "sick · Wed 2 Dec, whole day")
    qtbot.mouseClick(row.remove_button, LEFT)
    assert screen.absences.rows == []
    assert screen.state.case is None
    assert screen.nothing.isVisible()


def test_another_card_shows_another_plan(screen, menu, qtbot):
    qtbot.mouseClick(screen.strip.cards[0], LEFT)
    assert screen.state.plan is menu.plans[0]
    assert len(screen.changes.lines) == len(menu.plans[0].absent) == 1
    assert screen.apply_button.text() == "Apply: Nobody changes"
    qtbot.keyClick(screen, KEY.Key_2, Qt.KeyboardModifier.AltModifier)
    assert screen.state.plan is menu.plans[1]
    assert screen.strip.cards[1].isChecked()
    assert screen.changes.verdict.text().startswith("✓ no hard rule is broken")
    assert len(screen.changes.lines) == len(menu.plans[1].changes) + 1


def test_the_day_is_shown_before_and_after(screen, menu, qtbot):
    curve = screen.detail.curve
    screen.state.choose(0)
    assert curve.day == 2
    assert curve.shown.after is None
    screen.state.choose(plan_with_changes(menu))
    shown = curve.shown
    at = slice(16, 44)  # 08:00 to 22:00
    assert (shown.planned[at] >= shown.before[at]).all()
    assert shown.after[at].sum() > shown.before[at].sum()
    curve.rates.hovered.emit(20)
    assert curve._at.text().startswith("10:00: required ")


def test_applying_is_one_step_and_undo_takes_all_of_it_back(screen, menu, document, qtbot):
    before, steps = document.roster, document.undo_stack.index()
    screen.state.choose(plan_with_changes(menu))
    plan = screen.state.plan
    apply(screen, qtbot)
    assert document.undo_stack.index() == steps + 1
    assert document.undo_stack.undoText() == "repair: Li Na absent"
    assert [row.employee_id for row in document.data.absences] == ["001"]
    assert document.roster.cells[0][2] == OFF
    for change in plan.changes:
        row = plan.roster.cells[change.employee]
        assert document.roster.cells[change.employee][change.day] == row[change.day]
    assert screen.absences.rows[0].text.text() == "sick · Wed 2 Dec, whole day · applied"
    assert not screen.apply_button.isEnabled()
    document.undo_stack.undo()
    assert document.roster == before
    assert document.data.absences == ()
    assert screen.state.pending
    assert not screen.state.is_applied
    qtbot.waitUntil(lambda: screen.state.menu is not None, timeout=WAIT)


def test_after_applying_the_messages_are_there_to_copy(screen, menu, document, qtbot):
    screen.state.choose(plan_with_changes(menu))
    apply(screen, qtbot)
    messages = screen.detail.messages
    assert screen.detail.page == MESSAGES
    people = {change.employee for change in screen.state.plan.changes}
    names = [document.problem.employees[e].name for e in sorted(people)]
    assert [row.news.name for row in messages.rows] == names
    row = messages.rows[0]
    qtbot.mouseClick(row.copy_button, LEFT)
    assert QGuiApplication.clipboard().text() == row.text
    assert row.text.startswith(f"Hello {names[0]},")
    row.languages.setCurrentIndex(row.languages.findData("zh"))
    assert row.body.text().startswith(f"{names[0]}，你好！")
    qtbot.mouseClick(messages.copy_button, LEFT)
    assert QGuiApplication.clipboard().text() == "\n\n".join(r.text for r in messages.rows)


def test_who_is_called_in_is_told_her_lunch_too(open_repair, small_centre, qtbot):
    lunches = tuple(
        ActivityRow(f"{n:03d}", datetime(2026, 12, 2, hour), ActivityKind.LUNCH, 30, False)
        for n, hour in ((1, 11), (2, 12), (3, 13), (4, 17), (5, 18), (6, 19))
    )
    screen = open_repair(replace(small_centre, activities=lunches))
    screen.absences.ask("001", WEDNESDAY)
    screen.absences.add()
    qtbot.waitUntil(lambda: screen.state.menu is not None, timeout=WAIT)
    screen.state.choose(plan_with_changes(screen.state.menu))
    apply(screen, qtbot)
    document = screen.state.document
    for change in screen.state.plan.changes:
        mine = [a for a in document.activities if a.employee == change.employee]
        assert [a.start // 1440 for a in mine] == [2]
    assert all("Breaks: lunch" in row.text for row in screen.detail.messages.rows)
    assert not [a for a in document.activities if a.employee == 0]


def test_two_absences_at_once_and_one_in_the_middle_of_the_shift(
    screen, say_absent, document, qtbot
):
    say_absent("Li Na")
    screen.absences.kind.setCurrentIndex(FROM)
    assert screen.absences.clock.minute == 14 * 60
    say_absent("Gao Xiang", FROM)
    qtbot.waitUntil(lambda: screen.state.menu is not None, timeout=WAIT)
    absent = {change.employee: change for change in screen.state.menu.plans[0].absent}
    assert set(absent) == {0, 1}
    assert absent[0].after == OFF
    screen.state.choose(0)
    apply(screen, qtbot)
    assert document.undo_stack.undoText() == "repair: 2 absent"
    shape = document.problem.patterns[document.roster.cells[1][2]]
    assert (shape.start_minute, shape.end_minute, shape.is_retired) == (480, 840, True)
    assert "08:00–14:00" in screen.changes.lines[-1][2].text()
    assert screen.changes.lines[-1][3].text() == "absent from 14:00"


def test_more_contacts_than_expected(screen, document, qtbot):
    panel = screen.surprises
    qtbot.mouseClick(panel.open_button, LEFT)
    assert panel.day.currentText() == "Wed 2 Dec"
    panel.percent.setValue(40)
    panel.start.show_minute(10 * 60)
    qtbot.mouseClick(panel.add_button, LEFT)
    start = datetime.combine(WEDNESDAY, datetime.min.time()) + timedelta(hours=10)
    assert screen.state.surprises == (Surprise("Phone", start, start + timedelta(hours=14), 40),)
    assert panel.rows[0].title.text() == "Phone +40%"
    assert panel.rows[0].text.text() == "Wed 2 Dec, 10:00–24:00"
    qtbot.waitUntil(lambda: screen.state.menu is not None, timeout=WAIT)
    volumes = {row.start: row.volume for row in document.data.demand}
    screen.state.choose(0)
    apply(screen, qtbot)
    then = {row.start: row.volume for row in document.data.demand}
    assert then[start] == pytest.approx(1.4 * volumes[start])
    assert then[start - timedelta(minutes=30)] == volumes[start - timedelta(minutes=30)]
    document.undo_stack.undo()
    assert {row.start: row.volume for row in document.data.demand} == volumes
    assert [s.percent for s in screen.state.surprises] == [40]


def test_the_settings_are_of_the_project_and_looked_for_anew(screen, menu, document, qtbot):
    panel = screen.settings
    assert "✓ Call in people who are off" in panel.summary.text()
    qtbot.mouseClick(panel.change_button, LEFT)
    panel.ticks["may_call_in"].setChecked(False)
    panel.minutes["may_extend_minutes"].setValue(60)
    assert not document.data.repair.may_call_in
    assert document.data.repair.may_extend_minutes == 60
    qtbot.waitUntil(lambda: screen.state.menu not in (None, menu), timeout=WAIT)
    off = {e for e, row in enumerate(document.roster.cells) if row[2] == OFF}
    called = {c.employee for plan in screen.state.menu.plans for c in plan.changes}
    assert not called & off
    document.undo_stack.undo()
    assert document.data.repair.may_extend_minutes == 120
    qtbot.mouseClick(panel.change_button, LEFT)
    assert "✕ Call in people who are off" in panel.summary.text()


def test_everybody_who_could_take_the_shift_in_order(screen, menu, qtbot):
    screen.detail.show_page(REPLACEMENTS)
    panel = screen.detail.replacements
    assert panel.shifts.currentText() == "Li Na: E 08:00–16:30, Wed 2 Dec"
    qtbot.waitUntil(lambda: not panel.task.is_running and bool(panel.rows), timeout=WAIT)
    ranked = [row for row in panel.rows if hasattr(row, "take_button")]
    assert [row.words.title.split()[0] for row in ranked] == [
        str(n) for n in range(1, len(ranked) + 1)
    ]


def test_whoever_is_taken_is_a_plan_that_can_be_applied(screen, menu, document, qtbot):
    panel = screen.detail.replacements
    qtbot.waitUntil(lambda: not panel.task.is_running and bool(panel.rows), timeout=WAIT)
    row = panel.rows[0]
    name = row.words.title.split("  ")[1].split(",")[0]
    row.take_button.click()
    qtbot.waitUntil(lambda: len(screen.strip.cards) > len(menu.plans), timeout=WAIT)
    assert screen.strip.cards[-1].words.title == name
    assert screen.strip.cards[-1].isChecked()
    (change,) = screen.state.plan.changes
    apply(screen, qtbot)
    assert document.roster.cells[change.employee][2] == change.after
    assert [row.news.name for row in screen.detail.messages.rows] == [name]


def test_a_roster_cell_leads_here_with_person_and_day(window, open_repair, small_centre, qtbot):
    screen = open_repair(small_centre)
    window.show_screen("roster")
    view = window.screen_of("roster").view
    view.jump(4, 3)
    menu = view.cell_menu()
    next(act for act in menu.actions() if act.text() == "Absent…").trigger()
    assert window.screen_of("repair").isVisible()
    assert screen.absences.person.employee_id == "005"
    assert screen.absences.first.currentText() == "Thu 3 Dec"
    assert screen.absences.last.currentText() == "Thu 3 Dec"


def test_the_form_says_what_is_missing(screen, window, say_absent, qtbot):
    qtbot.mouseClick(screen.absences.add_button, LEFT)
    assert window.message_bar.message.text == "Who is absent? Choose a name from the list."
    say_absent("Huang Li", LATE)
    assert window.message_bar.message.text.startswith("Wed 2 Dec is a day off")
    assert screen.state.said == ()


def test_whoever_has_no_shift_is_not_missed(screen, window, say_absent):
    say_absent("Huang Li")
    assert window.message_bar.message.text.startswith("There is no shift then")
    assert [row.title.text() for row in screen.absences.rows] == ["Huang Li"]


def test_a_person_is_found_by_part_of_the_name_or_by_id(screen):
    person = screen.absences.person
    for typed, found in (("qiang", "003"), ("008", "008"), ("Hui", "006"), ("Zh", ""), ("", "")):
        person.setEditText(typed)
        assert person.employee_id == found


def test_what_did_not_come_is_called_so(screen, say_absent):
    say_absent("Li Na", NO_SHOW)
    assert screen.absences.rows[0].text.text() == "no-show · Wed 2 Dec, 08:00–16:30"


def test_escape_keeps_what_was_found_and_f5_looks_again(screen, menu, qtbot):
    qtbot.keyClick(screen, KEY.Key_F5)
    assert screen.state.task.is_running
    qtbot.keyClick(screen, KEY.Key_Escape)
    qtbot.waitUntil(lambda: screen.state.menu is not None, timeout=WAIT)
    assert screen.strip.cards


def test_an_edit_elsewhere_makes_the_plans_anew(screen, menu, document, qtbot):
    document.assign([(6, 2)], 1)
    qtbot.waitUntil(lambda: screen.state.menu not in (None, menu), timeout=WAIT)
    assert screen.state.case.week is document.week


def test_another_moment_is_planned_from(screen, menu, qtbot):
    screen.now_bar.clock.show_minute(12 * 60)
    screen.now_bar.clock.entered.emit(12 * 60)
    assert not screen.state.is_clock
    qtbot.waitUntil(lambda: screen.state.menu is not None, timeout=WAIT)
    assert screen.state.case.now == MORNING.replace(hour=12, minute=0)
    qtbot.mouseClick(screen.now_bar.now_button, LEFT)
    assert screen.state.now == MORNING


def test_another_week_forgets_what_was_said(screen, menu, document, qtbot):
    document.show_week(MONDAY + timedelta(days=7))
    qtbot.waitUntil(lambda: not screen.state.said)
    assert screen.state.case is None
    assert screen.empty.isVisible()


def test_without_a_roster_it_leads_to_it(window, open_repair, night_off, qtbot):
    screen = open_repair(night_off)
    assert screen.empty.isVisible()
    assert not screen.apply_button.isVisible()
    screen.empty.next_step.emit()
    assert window.screen_of("roster").isVisible()


def test_nothing_helps_when_nothing_is_allowed(screen, document, say_absent, qtbot):
    for name in ("may_call_in", "may_swap", "may_move_breaks"):
        screen.settings.ticks[name].setChecked(False)
    for field in screen.settings.minutes.values():
        field.setValue(0)
    say_absent("Li Na")
    qtbot.waitUntil(lambda: screen.state.menu is not None, timeout=WAIT)
    if len(screen.state.menu.plans) == 1:
        assert "No change of anybody's shifts would help" in screen.strip.note.text()


def test_a_read_only_project_shows_plans_and_applies_none(
    open_repair, small_centre, qtbot, tmp_path
):
    from scheduler_app.store.project_file import ProjectFile

    path = tmp_path / "repair.sixshift"
    holder = ProjectFile.create(path, small_centre)
    try:
        screen = open_repair(small_centre)
        assert screen.state.document.project.read_only
        screen.absences.ask("001", WEDNESDAY)
        screen.absences.add()
        qtbot.waitUntil(lambda: screen.state.menu is not None, timeout=WAIT)
        assert not screen.apply_button.isEnabled()
        assert "read-only" in screen.apply_button.toolTip()
        assert not screen.settings._form.isEnabled()
    finally:
        holder.close()


def test_the_language_changes_with_the_plans_on_screen(screen, menu, qtbot):
    LANGUAGE.switch("zh")
    qtbot.waitUntil(lambda: "12/02 周三" in screen.absences.rows[0].text.text())
    assert screen.absences.first.currentText() == "12/02 周三"
    assert screen.detail.page == CURVE
    assert len(screen.strip.cards) == len(menu.plans)
    LANGUAGE.switch("en")
    qtbot.waitUntil(lambda: "Wed 2 Dec" in screen.absences.rows[0].text.text())
    assert screen.strip.cards[0].words.title == "Nobody changes"


def test_an_absence_that_lasts_longer_than_was_applied_is_asked_about(screen, menu, qtbot):
    screen.state.choose(plan_with_changes(menu))
    apply(screen, qtbot)
    (known,) = screen.state.recorded
    assert not screen.state.pending
    longer = replace(known, end=known.end + timedelta(days=1))
    screen.state.add_absence(longer)
    assert screen.state.pending == (longer,)
    qtbot.waitUntil(lambda: screen.state.menu is not None, timeout=WAIT)
    assert [c.day for c in screen.state.menu.plans[0].absent] == [3]


def test_after_applying_the_messages_stay_those_of_the_applied_plan(screen, menu, qtbot):
    number = plan_with_changes(menu)
    screen.state.choose(number)
    apply(screen, qtbot)
    told = [row.text for row in screen.detail.messages.rows]
    screen.strip.cards[0].click()
    assert screen.state.chosen == number
    assert screen.strip.cards[number].isChecked()
    assert [row.text for row in screen.detail.messages.rows] == told


def test_the_plan_looked_at_stays_the_chosen_one_while_others_come(state, menu):
    state.forget()
    first, *_, last = menu.plans
    for plan in (first, last, replace(first)):
        state._on_plan(plan)
    assert state.plans == (first, last)
    state.choose(1)
    state._on_plan(menu.plans[1])
    assert [p.people_changed for p in state.plans] == sorted(p.people_changed for p in state.plans)
    assert state.plan is last
    state._on_menu(menu)
    assert state.plan is last


def test_before_the_week_plans_are_from_its_first_moment_on(open_repair, small_centre, qtbot):
    screen = open_repair(small_centre, datetime(2026, 11, 20, 18, 36))
    people = {person.name: person.id for person in screen.state.document.problem.employees}
    screen.absences.ask(people["Li Na"], WEDNESDAY)
    screen.absences.add()
    qtbot.waitUntil(lambda: screen.state.menu is not None, timeout=WAIT)
    assert "Mon 30 Nov 00:00" in screen.strip.note.text()


def test_messages_are_spoken_of_only_where_there_are_any(screen, menu, qtbot):
    screen.state.choose(0)
    apply(screen, qtbot)
    assert screen.strip.note.text() == "Applied. Ctrl+Z takes it back."
