"""The demand screen: what it says first, weeks, goals, tags, self-service, new queues."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QScrollArea

from scheduler_app.document.rates_summary import goal_tone
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.screens.demand.measures import Measure
from scheduler_app.store.changes import Change
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import DayTag, SelfServiceShare
from solver.domain.queue import GoalPeriod

MONDAY = date(2026, 11, 30)
LEFT = Qt.MouseButton.LeftButton


def test_an_empty_project_says_what_to_do_first(open_screen, calls):
    screen = open_screen(replace(calls, demand=(), history=(), queues=(), forecast_reports=()))
    assert screen.empty.isVisible()
    assert not screen.forecast_button.isEnabled()
    assert screen.import_button.isEnabled()


def test_a_week_without_demand_offers_the_forecast(screen, qtbot):
    assert screen.hint.isHidden()
    qtbot.mouseClick(screen.week_steps.on, LEFT)
    assert "Forecast" in screen.hint.act_button.text()
    assert screen.state.week.first_date == MONDAY + timedelta(weeks=1)
    qtbot.mouseClick(screen.week_steps.back, LEFT)
    assert screen.hint.isHidden()


def test_a_week_without_demand_and_history_offers_the_import(open_screen, calls, window):
    screen = open_screen(replace(calls, history=()))
    window.context.document.show_week(MONDAY + timedelta(weeks=5))
    assert "Import" in screen.hint.act_button.text()


def test_a_number_typed_into_an_empty_week_counts_for_its_interval_only(screen, document):
    document.show_week(MONDAY + timedelta(weeks=5))
    screen.state.choose_queue("Phone")
    assert screen.table.model.write([19], "6")
    assert screen.state.numbers.volume[18:21].tolist() == [0, 6, 0]
    assert screen.state.week.own_minutes("Phone") == 30


def test_agents_typed_into_an_empty_week_count_for_their_interval_only(screen, document):
    document.show_week(MONDAY + timedelta(weeks=5))
    screen.state.choose_queue("Phone")
    screen.state.choose_measure(Measure.REQUIRED)
    assert screen.table.model.write([19], "6")
    assert screen.state.numbers.required[18:21].tolist() == [0, 6, 0]


def test_the_week_waits_while_a_roster_is_built(screen, window):
    window.context.set_building(True)
    assert not screen.week_steps.on.isEnabled()
    window.context.set_building(False)
    assert screen.week_steps.on.isEnabled()


def test_a_goal_is_one_undo_step_and_changes_the_agents_at_once(screen, document):
    before = document.coverage.required[0].sum()
    field = screen.side.goals.fields["shrinkage"]
    field.setValue(50.0)
    assert document.data.queues[0].shrinkage == 0.5
    assert document.coverage.required[0].sum() > before
    document.undo_stack.undo()
    assert (field.value(), document.coverage.required[0].sum()) == (0.0, before)


def test_goals_over_the_week_need_fewer_agents(screen, document):
    before = document.coverage.required[0].sum()
    periods = screen.side.goals.periods
    periods.setCurrentIndex(periods.findData(GoalPeriod.WEEK.value))
    assert document.data.queues[0].goal_period is GoalPeriod.WEEK
    assert document.coverage.required[0].sum() < before


def test_only_the_goals_of_the_channel_are_shown(screen):
    goals = screen.side.goals
    assert not goals.fields["concurrency"].isVisible()
    screen.state.choose_queue("Chat")
    assert goals.queue.name == "Chat"
    assert goals.fields["concurrency"].isVisible()
    assert not goals.fields["hours_to_answer"].isVisible()


def test_the_week_in_figures(screen, document):
    figures = [pair[0].text() for pair in screen.side.outlook.figures]
    assert figures[0] == "3,192"
    assert float(figures[2].rstrip("%")) >= 97.0
    assert figures[5].endswith("%")


def test_the_goal_of_all_queues_weighs_each_by_its_contacts(screen, document):
    phone, chat = document.data.queues  # twice as many contacts in Phone as in Chat
    changed = [replace(phone, answer_rate=0.9), replace(chat, answer_rate=0.6)]
    document.edit("goals", [Change(a, b) for a, b in zip((phone, chat), changed, strict=True)])
    panel = screen.side.outlook
    assert panel._summary(is_rostered=False).answer_goal == pytest.approx(0.8)
    screen.state.choose_queue("Chat")
    assert panel._summary(is_rostered=False).answer_goal == 0.6


@pytest.mark.parametrize(
    ("rate", "tone"),
    [(0.9696, "green"), (0.9694, "amber"), (0.95, "amber"), (0.949, "red"), (float("nan"), "")],
)
def test_a_rate_is_coloured_by_what_is_shown_of_it(rate, tone):
    assert goal_tone(rate, 0.97) == tone


def test_what_if_fewer_agents_were_there(screen):
    screen.state.choose_queue("Phone")
    screen.table.view.select_intervals(20, 20)
    panel = screen.side.what_if
    assert panel.agents.value() == screen.state.numbers.required[20]
    good, busy = panel.figures[0].text(), panel.figures[3].text()
    panel.agents.setValue(1)
    assert float(panel.figures[0].text().rstrip("%")) < float(good.rstrip("%"))
    assert float(panel.figures[3].text().rstrip("%")) > float(busy.rstrip("%"))


def test_what_if_follows_the_demand_until_another_number_is_asked_for(screen, qtbot):
    state, panel = screen.state, screen.side.what_if
    state.choose_queue("Phone")
    screen.table.view.select_intervals(20, 20)
    screen.table.model.write([20], "90")
    qtbot.waitUntil(lambda: "90 contacts" in panel._where.text())
    assert panel.agents.value() == state.numbers.required[20]
    panel.agents.setValue(7)
    screen.table.model.write([20], "60")
    qtbot.waitUntil(lambda: "60 contacts" in panel._where.text())
    assert panel.agents.value() == 7


def test_the_quality_of_the_forecast_beside_the_simple_methods(screen):
    texts = [label.text() for label in screen.side.quality._scores]
    assert texts[3:6] == ["weekday profile, steady", "8.1%", "+1.0%"]
    assert texts[6:] == ["mean of 4 weeks", "10.4%", "−2.0%"]
    screen.state.choose_queue("Chat")
    assert "Not forecast yet" in screen.side.quality._about.text()


def test_a_day_is_tagged_and_untagged(screen, document, qtbot):
    day = MONDAY + timedelta(days=12)
    screen.calendar.choose(day)
    editor = screen.calendar.editor
    editor.tag.setEditText("双12")
    editor.day_size.setValue(180)
    qtbot.keyClick(editor.tag.lineEdit(), Qt.Key.Key_Return)
    assert DayTag(day, "双12", "", 1.8) in document.data.day_tags
    assert screen.calendar.strip._marks[day].text == "双12"
    qtbot.mouseClick(editor.remove_button, LEFT)
    assert all(tag.date != day for tag in document.data.day_tags)
    document.undo_stack.undo()
    assert editor.tag.currentText() == "双12"


def test_a_new_tag_asks_for_another_forecast(screen, qtbot):
    screen.calendar.choose(MONDAY + timedelta(days=3))
    screen.calendar.editor.tag.setEditText("双11")
    qtbot.mouseClick(screen.calendar.editor.save_button, LEFT)
    qtbot.waitUntil(screen.hint.isVisible)
    with qtbot.waitSignal(screen.side.forecast.told, timeout=20_000):
        qtbot.mouseClick(screen.hint.act_button, LEFT)
    qtbot.waitUntil(screen.hint.isHidden)


def test_every_day_of_the_history_can_be_tagged(open_screen, calls):
    long_ago = replace(calls.history[0], date=MONDAY - timedelta(weeks=60))
    strip = open_screen(replace(calls, history=(long_ago, *calls.history))).calendar.strip
    assert strip.left_of(long_ago.date) >= 0


def test_the_wheel_moves_the_calendar(screen, qtbot):
    calendar = screen.calendar
    bar = calendar._area.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)
    before = bar.value()
    calendar.strip.wheeled.emit(50)
    assert bar.value() == before - 50


def test_a_day_is_chosen_with_the_keys(screen, qtbot):
    strip = screen.calendar.strip
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert strip.current == MONDAY + timedelta(days=1)
    assert screen.calendar.editor.isVisible()
    qtbot.mouseClick(screen.calendar.editor.close_button, LEFT)
    assert strip.current is None


def test_public_holidays_follow_the_country(screen, document):
    new_year = date(2027, 1, 1)
    assert new_year in screen.calendar.strip._marks
    box = screen.calendar.countries
    box.setCurrentIndex(box.findData(""))
    assert document.data.country == ""
    assert new_year not in screen.calendar.strip._marks


def test_self_service_shares_are_added_and_removed(screen, document, qtbot):
    screen.side.show_page(2)
    panel = screen.side.self_service
    panel.queues.setCurrentText("Chat")
    panel.day.setDate(QDate(2026, 6, 1))
    panel.share.setValue(35)
    qtbot.mouseClick(panel.add_button, LEFT)
    assert document.data.self_service == (SelfServiceShare("Chat", date(2026, 6, 1), 0.35),)
    remove = panel._rows[-1]
    qtbot.mouseClick(remove, LEFT)
    assert document.data.self_service == ()


def test_a_new_queue_like_another(screen, document, rows, qtbot):
    screen.side.show_page(2)
    panel = screen.side.like_queue
    panel.queues.setEditText("Video")
    panel.models.setCurrentText("Phone")
    panel.volume.setValue(1_064)
    qtbot.mouseClick(panel.fill_button, LEFT)
    assert [queue.name for queue in document.data.queues][-1] == "Video"
    assert rows(19, "Video").volume == 8
    assert screen.queues.findData("Video") >= 0
    document.undo_stack.undo()
    assert screen.queues.findData("Video") < 0


def test_a_read_only_project_is_shown_and_not_changed(calls, window, tmp_path):
    path = tmp_path / "held.sixshift"
    held = ProjectFile.create(path, calls)
    window.context.open_project(path)
    window.show_screen("demand")
    screen = window.screen_of("demand")
    assert not screen.forecast_button.isEnabled()
    assert not screen.side.goals.fields["shrinkage"].isEnabled()
    assert not screen._edits.write({19: 5.0})
    held.close()


def test_another_project_takes_the_place(screen, window, project_path):
    window.context.open_project(project_path)
    window.show_screen("demand")
    assert screen.state.queues == ("Phone", "Chat")
    assert screen.state.history.last is None


def test_every_word_changes_with_the_language(screen):
    LANGUAGE.switch("zh")
    assert screen.table.model.headerData(1, Qt.Orientation.Horizontal) == "11/30 周一"
    LANGUAGE.switch("en")


def test_undo_while_out_of_sight_is_seen_when_shown_again(screen, window, document):
    screen.state.choose_queue("Phone")
    screen.table.model.write([19], "40")
    window.show_screen("roster")
    document.undo_stack.undo()
    window.show_screen("demand")
    assert screen.state.numbers.volume[19] == 16


def test_a_queue_undone_out_of_sight_is_gone_when_a_roster_is_built(screen, window, document):
    document.assign([(0, 0)], 0)
    document.edit("new queue", [Change(None, replace(document.data.queues[0], name="Video"))])
    assert screen.state.queues == ("Phone", "Chat", "Video")
    window.show_screen("roster")
    document.undo_stack.undo()
    window.context.set_building(True)
    LANGUAGE.switch("zh")
    window.show_screen("demand")
    assert screen.state.week.queues == ("Phone", "Chat")
    assert not screen.forecast_button.isEnabled()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_both_themes_paint(screen, window, mode):
    window.context.theme.set_mode(mode)
    assert not screen.grab().isNull()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_cards_at_the_side_are_not_cut_off(screen, window, language):
    window.resize(1280, 800)
    LANGUAGE.switch(language)
    for page in range(len(screen.side.tabs)):
        screen.side.show_page(page)
        window.grab()  # laid out
        area = screen.side.findChildren(QScrollArea)[page]
        bar = area.verticalScrollBar().sizeHint().width()
        assert area.widget().minimumSizeHint().width() <= area.width() - bar
