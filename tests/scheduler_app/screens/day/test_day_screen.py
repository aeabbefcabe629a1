"""The Day screen driven by mouse and keys, on a real project in a real window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter

from scheduler_app.language.translation import LANGUAGE
from scheduler_app.screens.day.day_screen import DayScreen
from scheduler_app.store.project_file import ProjectFile
from solver.domain.activity import ActivityKind
from solver.domain.pattern import OFF
from tests.scheduler_app.edits import puts
from tests.scheduler_app.screens.day.conftest import LUNCH, MONDAY, TEA

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
DAY = 1_440


@pytest.fixture
def document(day_screen, window):
    return window.context.document


@pytest.fixture
def press(day_screen, qtbot):
    def press(key, modifier=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(day_screen.timeline, key, modifier)

    day_screen.timeline.setFocus()
    return press


def starts(document, midnight=DAY):
    return [(a.kind.value, a.start - midnight, a.length_minutes) for a in document.activities]


def choose(screen, index, kind):
    row = screen.timeline.rows[index]
    block = next(b for b in row.blocks if b.key.kind is kind)
    screen.timeline.choose(index, block.key)


def drag(qtbot, screen, from_minute, to_minute, shift=0):
    viewport, view = screen.timeline.viewport(), screen.timeline
    start = view.point_of(0, from_minute) + QPoint(shift, 0)
    end = view.point_of(0, to_minute)
    qtbot.mousePress(viewport, LEFT, pos=start)
    qtbot.mouseMove(viewport, start + QPoint(5, 0))
    qtbot.mouseMove(viewport, end)
    return lambda: qtbot.mouseRelease(viewport, LEFT, pos=end)


def test_dragging_a_break_is_one_undo_step_and_is_saved(
    day_screen, document, day_path, qtbot, window
):
    drag(qtbot, day_screen, 848, 878)()
    assert starts(document) == [("lunch", 660, 60), ("break", 870, 15)]
    assert document.undo_stack.count() == 1
    assert "Li Na" in document.undo_stack.undoText()
    document.undo_stack.undo()
    assert starts(document) == [("lunch", 660, 60), ("break", 840, 15)]
    document.undo_stack.redo()
    window.context.close_project()
    with_file = ProjectFile.open(day_path, read_only=True)
    stored = with_file.data().activities
    with_file.close()
    assert stored == (LUNCH, replace(TEA, start=datetime(2026, 12, 1, 14, 30), locked=True))


def test_the_curve_follows_while_dragging_and_returns(day_screen, document, qtbot):
    def line():
        return day_screen.curve.figures.curve.on_duty.tolist()

    before = line()
    away = day_screen.curve.figures.away.tolist()
    assert (away[22:25], away[28]) == ([1, 1, 0], 0.5)
    assert before[22:24] == [0, 0]  # 11:00 to 12:00: lunch
    assert before[24] == 1
    release = drag(qtbot, day_screen, 690, 720)
    assert day_screen.timeline.drag.reason == ""
    assert line()[22:25] == [1, 0, 0]
    qtbot.keyClick(day_screen.timeline, KEY.Key_Escape)
    assert line() == before
    release()
    assert document.undo_stack.count() == 0


def test_dropped_outside_its_window_it_is_refused_with_the_reason(
    day_screen, document, qtbot, window
):
    release = drag(qtbot, day_screen, 690, 920)
    assert "may begin only from" in day_screen.timeline.drag.reason
    release()
    assert starts(document)[0] == ("lunch", 660, 60)
    assert window.message_bar.message.text.startswith("Li Na: may begin only from")
    assert document.undo_stack.count() == 0


def test_dragging_an_edge_resizes(day_screen, document, qtbot):
    drag(qtbot, day_screen, 855, 871, shift=-1)()
    assert starts(document)[1] == ("break", 840, 30)
    assert "length" in document.undo_stack.undoText()


def test_keys_move_delete_lock_and_undo(day_screen, document, press, qtbot):
    choose(day_screen, 0, ActivityKind.BREAK)
    press(KEY.Key_Right)
    press(KEY.Key_Right)  # it stays chosen
    assert starts(document)[1] == ("break", 870, 15)
    press(KEY.Key_L)
    assert not document.activities[1].locked
    press(KEY.Key_Delete)
    assert starts(document) == [("lunch", 660, 60)]
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.activities[1].locked
    assert document.undo_stack.index() == 2


def test_a_review_moves_for_all_whom_it_brings_together(day_screen, document, press):
    document.assign([(2, 1)], 0)
    hers = replace(document.activities[1], kind=ActivityKind.REVIEW, name="Review", start=DAY + 900)
    document.apply_activities([hers, replace(hers, employee=2)])
    day_screen.refresh()
    choose(day_screen, 0, ActivityKind.REVIEW)
    press(KEY.Key_Right)
    assert [(a.employee, a.start - DAY) for a in document.activities] == [(0, 915), (2, 915)]
    document.undo_stack.undo()
    assert [a.start - DAY for a in document.activities] == [900, 900]


def test_a_review_moves_only_where_everybody_may_go(day_screen, document, press, window):
    document.assign([(2, 1)], 0)
    hers = replace(document.activities[1], kind=ActivityKind.REVIEW, name="Review", start=DAY + 900)
    tea = replace(document.activities[1], employee=2, start=DAY + 915)
    document.apply_activities([hers, replace(hers, employee=2), tea])
    day_screen.refresh()
    choose(day_screen, 0, ActivityKind.REVIEW)
    press(KEY.Key_Right)
    assert document.activities[0].start == DAY + 900
    assert "陈晨: at the same time as Break" in window.message_bar.message.text


def test_what_last_sundays_night_holds_is_shown_on_monday_and_can_be_moved(
    day_screen, document, press, qtbot
):
    rest = replace(TEA, start=datetime(2026, 11, 30, 2))
    document.edit("x", puts(rest))
    day_screen.tools.bar.show_day(0)
    qtbot.waitUntil(lambda: len(day_screen.timeline.rows) == 1)
    day_screen.refresh()
    choose(day_screen, 0, ActivityKind.BREAK)
    press(KEY.Key_Right)
    assert starts(document, 0)[0] == ("break", 135, 15)
    assert document.first_date == MONDAY
    day_screen.edits.insert(day_screen.timeline.rows[0], 200, 15, ActivityKind.MEETING)
    assert len(document.activities) == 3  # not into a shift of another week


def test_five_minute_steps(day_screen, document, press):
    day_screen.tools.steps.setCurrentIndex(1)
    choose(day_screen, 0, ActivityKind.BREAK)
    press(KEY.Key_Left)
    assert starts(document)[1] == ("break", 835, 15)


def test_page_keys_go_through_the_days_and_the_weeks(day_screen, document, press, qtbot):
    press(KEY.Key_PageUp)
    assert day_screen.day == 0
    press(KEY.Key_PageUp)  # into the week before
    qtbot.waitUntil(lambda: document.first_date == date(2026, 11, 23))
    assert day_screen.day == 6
    press(KEY.Key_PageDown)
    qtbot.waitUntil(lambda: document.first_date == MONDAY)
    assert day_screen.day == 0


@pytest.mark.parametrize(
    ("kind", "words", "length"),
    [
        (ActivityKind.LUNCH, "Lunch", 60),
        (ActivityKind.BREAK, "Break", 15),
        (ActivityKind.MEETING, "Meeting", 30),
        (ActivityKind.TRAINING, "Training", 60),
        (ActivityKind.OFF_LINE, "Off the line", 30),
    ],
)
def test_the_menu_inserts_beside_what_is_there(day_screen, document, kind, words, length):
    view = day_screen.timeline
    document.apply_activities([])
    day_screen.refresh()
    menu = day_screen.place_menu(view.rows[0], None, 690)
    action = next(a for a in menu.actions() if a.text() == f"Insert {words}")
    action.trigger()
    (made,) = document.activities
    assert (made.kind, made.length_minutes, made.locked) == (kind, length, True)
    assert abs(made.start - DAY + length / 2 - 690) <= 15
    assert view.chosen.key == made
    assert document.undo_stack.count() == 2


def test_what_finds_no_room_is_refused(day_screen, document, window):
    view, whole = day_screen.timeline, replace(document.activities[1], start=DAY + 420)
    document.apply_activities([replace(whole, length_minutes=540)])
    day_screen.refresh()
    day_screen.edits.insert(view.rows[0], 690, 15, ActivityKind.MEETING)
    assert len(document.activities) == 1
    assert "at the same time as Break" in window.message_bar.message.text


def test_the_menu_of_a_block_locks_and_deletes(day_screen, document):
    row = day_screen.timeline.rows[0]
    menu = day_screen.place_menu(row, row.blocks[1], 845)
    by_words = {action.text().split("\t")[0]: action for action in menu.actions()}
    by_words["Lock"].trigger()
    assert document.activities[1].locked
    by_words = {
        a.text().split("\t")[0]: a
        for a in day_screen.place_menu(row, day_screen.timeline.rows[0].blocks[1], 845).actions()
    }
    assert "Unlock" in by_words
    by_words["Delete"].trigger()
    assert len(document.activities) == 1


def test_f5_places_the_day_anew_as_one_step_and_keeps_what_is_locked(
    day_screen, document, press, qtbot
):
    lunch, tea = document.activities
    document.replace_activities("x", [tea], [replace(tea, locked=True)])
    document.assign([(0, 3)], 0)  # Thursday stays without a lunch
    steps = document.undo_stack.count()
    with qtbot.waitSignal(day_screen.placing.done, timeout=30_000):
        press(KEY.Key_F5)
        assert not day_screen.tools.place_button.isEnabled()
    assert document.undo_stack.count() == steps + 1
    assert {a.start // DAY for a in document.activities} == {1}
    kinds = [a.kind for a in document.activities]
    assert kinds == [ActivityKind.LUNCH, ActivityKind.BREAK]
    assert document.activities[1] == replace(tea, locked=True)
    document.undo_stack.undo()
    assert document.activities[0] == lunch
    qtbot.waitUntil(day_screen.tools.place_button.isEnabled)


def test_the_week_is_placed_anew_from_the_menu(day_screen, document, qtbot):
    document.assign([(0, 3)], 0)
    menu = day_screen.place_menu(day_screen.timeline.rows[0], None, 690)
    with qtbot.waitSignal(day_screen.placing.done, timeout=30_000):
        next(a for a in menu.actions() if "week" in a.text()).trigger()
    assert {a.start // DAY for a in document.activities} == {1, 2, 3}


def test_stopped_nothing_is_changed(day_screen, document, window, qtbot):
    before = document.activities
    with qtbot.waitSignal(day_screen.placing.refused, timeout=30_000):
        day_screen.place()
        day_screen.card.stop_button.click()
    assert document.activities == before
    assert "Stopped" in window.message_bar.message.text


def test_an_edit_of_the_roster_is_seen_here(day_screen, document, qtbot):
    document.assign([(0, 1)], OFF)
    qtbot.waitUntil(lambda: day_screen.timeline.rows == ())
    assert day_screen.empty.isVisible()
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: len(day_screen.timeline.rows) == 1)


def test_the_empty_day_leads_to_the_roster(day_screen, document, window, qtbot):
    day_screen.tools.bar.show_day(3)
    qtbot.waitUntil(day_screen.empty.isVisible)
    day_screen.empty.next_step.emit()
    assert window.screen_of("roster").isVisible()


def test_without_breaks_it_says_what_to_do(day_screen, document, qtbot):
    assert day_screen.card.hint.isHidden()
    document.apply_activities([])
    qtbot.waitUntil(lambda: "F5" in day_screen.card.hint.text())
    assert day_screen.card.hint.isVisible()


def test_breaks_of_the_day_before_are_not_those_of_the_day(day_screen, document, qtbot):
    document.apply_activities([a for a in document.activities if a.start < 2 * 1_440])
    day_screen.tools.bar.show_day(2)
    qtbot.waitUntil(lambda: "F5" in day_screen.card.hint.text())
    assert day_screen.card.legend.text() == ""


def test_without_a_roster_last_weeks_night_is_no_day_to_place(day_screen, document, qtbot):
    document.assign([(e, d) for e, d, _p in document.roster.shifts()], OFF)
    day_screen.tools.bar.show_day(0)
    qtbot.waitUntil(
        lambda: [[bar.text for bar in row.bars] for row in day_screen.timeline.rows] == [["N"]]
    )
    assert "No roster" in day_screen.card.hint.text()


def test_it_opens_on_today_where_that_is_in_the_week(window, day_path, qtbot):
    window.context.open_project(day_path)
    window.context.document.show_week(MONDAY)
    made = DayScreen(window.context, lambda: datetime(2026, 12, 4, 9, 0))
    qtbot.addWidget(made)
    assert made.day == 4
    window.context.document.show_week(date(2026, 12, 7))
    later = DayScreen(window.context, lambda: datetime(2026, 12, 4, 9, 0))
    qtbot.addWidget(later)
    assert later.day == 0


def test_the_present_time_is_drawn_today_only(day_screen):
    day_screen.clock = lambda: datetime(2026, 12, 1, 10, 30)
    day_screen.show_now()
    assert day_screen.timeline._now == 630
    day_screen.tools.bar.show_day(2)
    day_screen.refresh()
    assert day_screen.timeline._now is None


def test_the_curve_lies_under_the_same_minutes(day_screen, qtbot):
    view, plot = day_screen.timeline, day_screen.curve.plot
    view.zoom(2.0)
    first, last = view.scale.seen()
    shown = plot.getPlotItem().getViewBox().viewRange()[0]
    assert shown == pytest.approx([first, last])
    qtbot.wait(50)
    box = plot.getPlotItem().getViewBox().sceneBoundingRect()
    left = plot.mapTo(day_screen, QPoint(round(box.left()), 0)).x()
    wanted = view.viewport().mapTo(day_screen, QPoint(view.names_width, 0)).x()
    assert abs(left - wanted) <= 3
    assert abs(box.width() - view.scale.width) <= 4


def test_a_queue_of_its_own(day_screen, qtbot):
    day_screen.curve.queues.setCurrentIndex(2)  # chat: it asks for no skill
    qtbot.waitUntil(lambda: day_screen.curve.queue == 1)
    assert day_screen.curve.figures.curve.required.sum() == 0


def test_read_only_nothing_can_be_changed(window, day_path, qtbot):
    held = ProjectFile.open(day_path)
    try:
        window.context.open_project(day_path)
        window.context.document.show_week(MONDAY)
        window.show_screen("day")
        screen = window.screen_of("day")
        screen.tools.bar.show_day(1)
        screen.refresh()
        choose(screen, 0, ActivityKind.BREAK)
        qtbot.keyClick(screen.timeline, KEY.Key_Right)
        assert starts(window.context.document)[1] == ("break", 840, 15)
        assert not screen.tools.place_button.isEnabled()
        menu = screen.place_menu(screen.timeline.rows[0], None, 600)
        assert not any(a.isEnabled() for a in menu.actions() if a.text())
        window.context.close_project()
    finally:
        held.close()


def test_printing_to_a_file(day_screen, window, tmp_path):
    window.context.dialogs.answers = [tmp_path / "tuesday.pdf", tmp_path / "no" / "x.pdf"]
    day_screen.print_button.menu.actions()[0].trigger()
    assert (tmp_path / "tuesday.pdf").read_bytes().startswith(b"%PDF")
    assert window.context.dialogs.suggested[0].name == "day 2026-12-01.pdf"
    day_screen.print_button.menu.actions()[1].trigger()
    assert window.message_bar.message.tone == "red"


def test_printing_to_a_printer(day_screen, window, tmp_path, monkeypatch):
    asked = []

    def choose(printer):
        asked.append(printer.pageLayout().orientation())
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return len(asked) > 1

    monkeypatch.setattr(window.context.dialogs, "choose_printer", choose)
    *_, to_a4, _to_a3 = day_screen.print_button.menu.actions()
    to_a4.trigger()  # cancelled
    assert not (tmp_path / "printed.pdf").exists()
    to_a4.trigger()
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    assert asked == [QPageLayout.Orientation.Landscape] * 2


def test_both_languages(day_screen, qtbot):
    LANGUAGE.switch("zh")
    qtbot.waitUntil(lambda: "周二" in day_screen.tools.bar.days[1].text())
    LANGUAGE.switch("en")
    qtbot.waitUntil(lambda: "Tue" in day_screen.tools.bar.days[1].text())
