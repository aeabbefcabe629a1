"""Today's shifts: dragged, nudged, typed, added, copied, deleted; each one undo step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from scheduler_app.language.translation import LANGUAGE
from scheduler_app.store.changes import Change
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import RequestRow, ShiftTargetRow
from solver.rules.minimum_on_duty import MinimumOnDuty
from tests.scheduler_app.screens.shifts.conftest import MONDAY

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
H = 60


def codes(document):
    return [pattern.code for pattern in document.data.patterns]


def drag(ruler, code, by_minutes, at=0.5):
    """Take the bar of a shift at a share of its width and move it."""
    left, right, middle = ruler.bar_of(code)
    from_x = left + 2 if at == 0 else right - 2 if at == 1 else left + at * (right - left)
    by = by_minutes * ruler._scale().pixels_per_minute
    press, release = QPoint(round(from_x), round(middle)), QPoint(round(from_x + by), round(middle))
    QTest.mousePress(ruler, LEFT, Qt.KeyboardModifier.NoModifier, press)
    QTest.mouseMove(ruler, QPoint((press.x() + release.x()) // 2, press.y()))
    QTest.mouseMove(ruler, release)
    QTest.mouseRelease(ruler, LEFT, Qt.KeyboardModifier.NoModifier, release)


def type_into(line, text):
    """Type over what stands there and leave with Enter."""
    line.setFocus()
    line.selectAll()
    line.insert(text)
    QTest.keyClick(line, KEY.Key_Return)


def hours(pattern):
    return pattern.start_minute, pattern.end_minute, pattern.paid_minutes


def test_a_dragged_bar_moves_in_steps_and_is_one_undo_step(screen, document, pattern):
    drag(screen.page.ruler, "L", 33)
    assert hours(pattern("L")) == (14 * H + 30, 23 * H + 30, 8 * H)
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert hours(pattern("L")) == (14 * H, 23 * H, 8 * H)


def test_a_dragged_end_changes_the_pay_by_as_much(screen, pattern):
    drag(screen.page.ruler, "L", 60, at=1)
    assert hours(pattern("L")) == (14 * H, 24 * H, 9 * H)
    drag(screen.page.ruler, "L", 60, at=0)
    assert hours(pattern("L")) == (15 * H, 24 * H, 8 * H)


def test_a_bar_over_midnight_is_drawn_on_to_the_next_day(screen):
    ruler = screen.page.ruler
    _left, right, _middle = ruler.bar_of("N")
    assert right == pytest.approx(ruler._scale().x(31 * H))
    assert ruler._scale().span_minutes == 32 * H


def test_a_click_that_slips_changes_nothing(screen, document):
    drag(screen.page.ruler, "L", 4)
    assert document.undo_stack.count() == 0
    assert screen.state.chosen == "L"


def test_escape_drops_a_drag(screen, document, qtbot):
    ruler = screen.page.ruler
    left, right, middle = ruler.bar_of("L")
    start = QPoint(round((left + right) / 2), round(middle))
    QTest.mousePress(ruler, LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(ruler, start + QPoint(60, 0))
    qtbot.keyClick(ruler, KEY.Key_Escape)
    QTest.mouseRelease(ruler, LEFT, Qt.KeyboardModifier.NoModifier, start + QPoint(60, 0))
    assert document.undo_stack.count() == 0


def test_keys_choose_move_and_stretch(screen, pattern, qtbot):
    ruler = screen.page.ruler
    qtbot.keyClick(ruler, KEY.Key_Down)
    assert screen.state.chosen == "L"
    qtbot.keyClick(ruler, KEY.Key_Right)
    assert hours(pattern("L")) == (14 * H + 15, 23 * H + 15, 8 * H)
    qtbot.keyClick(ruler, KEY.Key_Left, SHIFT)
    assert hours(pattern("L")) == (14 * H + 15, 23 * H, 7 * H + 45)
    qtbot.keyClick(ruler, KEY.Key_Left, ALT)
    assert hours(pattern("L")) == (14 * H, 23 * H, 8 * H)


def test_a_gap_is_typed_in_and_its_edge_dragged(screen, document, pattern):
    form, ruler = screen.page.form, screen.page.ruler
    assert form.gap.text() == "none"
    assert form.gap_start.isHidden()
    form.gap.setValue(3)
    work = 9 * H  # of the early shift, 07:00 to 16:00
    assert (pattern("E").gap_minutes, pattern("E").work_minutes) == (3 * H, work)
    assert pattern("E").end_minute == 19 * H
    assert not form.gap_start.isHidden()
    form.gap_start.entered.emit(10 * H)
    assert pattern("E").parts == ((7 * H, 10 * H), (13 * H, 19 * H))
    assert form._gap_end.text() == "until 13:00"
    drag(ruler, "E", 60, at=0.5)  # the gap's end lies in the middle of the bar
    assert pattern("E").parts == ((7 * H, 10 * H), (14 * H, 19 * H))
    assert "gap 10:00 to 14:00" in ruler.accessibleDescription()
    assert document.undo_stack.count() == 3
    form.gap_start.entered.emit(20 * H)  # refused: no work after it
    assert document.undo_stack.count() == 3
    assert form.gap_start.minute == 10 * H


def test_the_form_follows_the_chosen_shift(screen, qtbot):
    form = screen.page.form
    assert (form.code.text(), form.name.text()) == ("E", "Early")
    qtbot.keyClick(screen.page.ruler, KEY.Key_Down)
    qtbot.keyClick(screen.page.ruler, KEY.Key_Down)
    assert (form.start.minute, form.end.minute) == (22 * H, 7 * H)
    assert form._next_day.text() == "next day"


def test_each_field_is_one_undo_step(screen, document, pattern, qtbot):
    screen.state.choose("L")
    form = screen.page.form
    type_into(form.name, "Late")
    form.paid.setValue(7.5)
    form.pause.setValue(45)
    form.start.setFocus()
    form.start.stepBy(1)
    form.flags["is_unpopular"].click()
    colour = list(form.swatches.buttons)[-1]
    form.swatches.buttons[colour].click()
    found = pattern("L")
    assert (found.name, found.break_minutes, found.is_unpopular) == ("Late", 45, True)
    assert (found.start_minute, found.paid_minutes, found.colour) == (15 * H, 6 * H + 30, colour)
    assert document.undo_stack.count() == 6


def test_an_end_not_after_the_start_is_on_the_next_day(screen, pattern, qtbot):
    screen.state.choose("L")
    end = screen.page.form.end
    end.setFocus()
    qtbot.keyClicks(end, "0100")
    qtbot.keyClick(end, KEY.Key_Return)
    assert hours(pattern("L")) == (14 * H, 25 * H, 10 * H)


@pytest.mark.parametrize(
    ("text", "says"),
    [("", "must not be empty"), ("n", "another shift"), ("OFF", "day off"), ("not E", "Requests")],
)
def test_a_code_that_cannot_be_is_refused_as_in_the_workbook(screen, window, qtbot, text, says):
    screen.state.choose("L")
    code = screen.page.form.code
    type_into(code, text)
    assert says in window.message_bar.message.text
    assert code.text() == "L"


def test_more_pay_than_the_shift_is_long_is_refused(screen, window, pattern):
    screen.state.choose("L")
    screen.page.form.paid.setValue(9.5)
    assert "at most the shift's length" in window.message_bar.message.text
    assert screen.page.form.paid.value() == 8
    assert pattern("L").paid_minutes == 8 * H


def test_another_code_goes_to_the_rosters_too(screen, document, qtbot):
    code = screen.page.form.code
    type_into(code, "早")
    assert codes(document) == ["早", "L", "N"]
    assert screen.state.chosen == "早"
    assert [cell.pattern for cell in document.data.cells].count("早") == 3
    document.undo_stack.undo()
    assert codes(document) == ["E", "L", "N"]
    assert [cell.pattern for cell in document.data.cells].count("E") == 3


def test_wishes_targets_and_limits_follow_another_code(open_screen, project, window, qtbot):
    person = replace(project.employees[0], max_shifts=(("E", 2),))
    wanted = ShiftTargetRow(MONDAY, "E", 1)
    screen = open_screen(
        replace(
            project,
            employees=(person, *project.employees[1:]),
            requests=(RequestRow("007", MONDAY, "E", weight=3, avoid=True),),
            shift_targets=(wanted,),
        )
    )
    document = window.context.document
    type_into(screen.page.form.code, "早")
    assert document.undo_stack.count() == 1
    after = window.context.document.project.data()
    assert after.requests == (RequestRow("007", MONDAY, "早", weight=3, avoid=True),)
    assert after.shift_targets == (replace(wanted, pattern="早"),)
    assert after.employees[0].max_shifts == (("早", 2),)
    assert document.problem.requests[0].pattern == 0
    document.undo_stack.undo()
    back = document.project.data()
    assert (back.requests[0].pattern, back.shift_targets) == ("E", (wanted,))
    assert back.employees[0].max_shifts == (("E", 2),)


def test_bans_are_typed_as_codes(screen, pattern, window, qtbot):
    screen.state.choose("N")
    bans = screen.page.form.followers
    type_into(bans, "e、L")
    assert pattern("N").forbidden_followers == {"E", "L"}
    type_into(bans, "E, Q")
    assert "Q" in window.message_bar.message.text
    assert bans.text() == "E, L"


def test_a_shift_is_added_and_its_code_waits_to_be_typed(screen, document, qtbot):
    qtbot.mouseClick(screen.page.add_button, LEFT)
    assert codes(document) == ["E", "L", "N", "S1"]
    assert screen.state.chosen == "S1"
    assert screen.page.form.code.selectedText() == "S1"
    document.undo_stack.undo()
    assert codes(document) == ["E", "L", "N"]


def test_a_copy_stands_beside_its_model(screen, document, pattern, qtbot):
    qtbot.mouseClick(screen.page.form.copy_button, LEFT)
    assert codes(document) == ["E", "E1", "L", "N"]
    assert hours(pattern("E1")) == hours(pattern("E"))


def test_an_unused_shift_is_deleted_and_comes_back_to_its_place(screen, document, qtbot):
    qtbot.keyClick(screen.page.ruler, KEY.Key_Down)
    before = document.data
    qtbot.keyClick(screen.page.ruler, KEY.Key_Delete)
    assert codes(document) == ["E", "N"]
    assert screen.state.chosen == "N"
    document.undo_stack.undo()
    assert document.data.patterns == before.patterns


def test_a_shift_of_a_roster_is_not_deleted_and_the_reason_is_said(screen, document, window, qtbot):
    qtbot.mouseClick(screen.page.form.delete_button, LEFT)
    assert codes(document) == ["E", "L", "N"]
    assert "have it 3 times" in window.message_bar.message.text


def test_the_only_shift_somebody_may_work_is_not_deleted(open_screen, project, window, qtbot):
    person = replace(project.employees[0], patterns=frozenset("L"))
    people = (person, *project.employees[1:])
    screen = open_screen(replace(project, employees=people))
    screen.state.choose("L")
    qtbot.mouseClick(screen.page.form.delete_button, LEFT)
    assert "Li Na" in window.message_bar.message.text


def test_the_need_is_the_mean_of_the_week_or_of_one_day(screen):
    ruler = screen.page.ruler
    scale = ruler._scale()
    x, y = scale.x(11 * H), ruler.height() - 30
    assert "4.1 agents required" in ruler.tip_at(QPointF(x, y))
    assert "needs most: 5" in ruler.tip_at(QPointF(x, y))
    screen.days.setCurrentIndex(2)
    assert "5 agents required" in ruler.tip_at(QPointF(x, y))
    assert "on duty: 1" in ruler.tip_at(QPointF(x, y))


def test_the_people_on_a_shift_of_the_chosen_day(screen):
    screen.days.setCurrentIndex(1)
    rows = screen.page.ruler._groups[0].rows
    assert [row.people for row in rows] == ["1", "0", "0"]


def test_a_screen_reader_is_told_the_chosen_shift(screen, qtbot):
    ruler = screen.page.ruler
    assert ruler.accessibleName() == "Shifts on a ruler of hours"
    qtbot.keyClick(ruler, KEY.Key_Down)
    qtbot.keyClick(ruler, KEY.Key_Down)
    assert ruler.accessibleDescription() == "N, 22:00 to 07:00 next day, 8 h paid, break 0 min"


def test_without_demand_the_way_there_is_offered(open_screen, project, window, qtbot):
    screen = open_screen(replace(project, demand=()))
    assert screen.page.demand_button.isVisible()
    qtbot.mouseClick(screen.page.demand_button, LEFT)
    assert window.navigation.buttons["demand"].isChecked()


def test_nothing_is_edited_while_a_roster_is_built(screen, document, window, qtbot):
    window.context.set_building(True)
    drag(screen.page.ruler, "L", 60)
    qtbot.keyClick(screen.page.ruler, KEY.Key_Right)
    assert document.undo_stack.count() == 0
    assert not screen.page.form.code.isEnabled()
    window.context.set_building(False)
    assert screen.page.form.code.isEnabled()


def test_a_read_only_project_is_shown_and_not_changed(project, window, tmp_path):
    path = tmp_path / "held.sixshift"
    held = ProjectFile.create(path, project)
    window.context.open_project(path)
    window.show_screen("shifts")
    screen = window.screen_of("shifts")
    assert not screen.page.form.code.isEnabled()
    assert not screen.page.add_button.isEnabled()
    drag(screen.page.ruler, "L", 60)
    assert window.context.document.undo_stack.count() == 0
    held.close()


def test_the_roster_follows_a_moved_shift(screen, document, window):
    before = document.coverage.on_duty.copy()
    drag(screen.page.ruler, "E", 60)
    assert (document.coverage.on_duty != before).any()


def test_undo_out_of_sight_is_seen_when_shown_again(screen, window, document, qtbot):
    qtbot.keyClick(screen.page.ruler, KEY.Key_Right)
    window.show_screen("roster")
    document.undo_stack.undo()
    window.show_screen("shifts")
    assert screen.page.form.start.minute == 7 * H


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_both_themes_and_languages_paint(screen, window, mode):
    window.context.theme.set_mode(mode)
    for code in ("zh", "en"):
        LANGUAGE.switch(code)
        assert not screen.grab().isNull()


def test_a_shift_not_in_new_rosters_is_given_to_nobody(open_screen, project, window, qtbot):
    easy = (replace(r, minimum=0) if isinstance(r, MinimumOnDuty) else r for r in project.rules)
    screen = open_screen(replace(project, rules=tuple(easy), cells=()))
    person = replace(project.employees[1], patterns=frozenset())
    document = window.context.document
    document.edit("may work all", [Change(document.data.employees[1], person)])
    screen.page.form.flags["is_retired"].click()
    assert document.data.patterns[0].is_retired
    window.show_screen("roster")
    build = window.screen_of("roster").build
    build.limit.setValue(3)
    build.start()
    qtbot.waitUntil(lambda: not build.is_running, timeout=60_000)
    given = {cell.pattern for cell in document.data.cells}
    assert given
    assert "E" not in given
