"""The timeline alone: what is seen, keys, mouse; no document behind it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from scheduler_app.paint.timeline_rows import Bar, Block, Row
from scheduler_app.screens.day.timeline_editor import TimelineEditor
from scheduler_app.widgets.theme import Theme
from scheduler_app.widgets.tokens import ROW_PIXELS

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton


def row(e, start=420):
    blocks = (
        Block(start + 120, start + 135, "Break", "B", "#F4D35E", (e, "tea")),
        Block(start + 240, start + 300, "Lunch", "L", "#F2A65A", (e, "lunch")),
    )
    return Row(e, f"Agent {e}", "Team A", (Bar(start, start + 540, "E", "#FFEEAA", 0),), blocks)


@pytest.fixture
def view(qtbot):
    made = TimelineEditor(Theme())
    qtbot.addWidget(made)
    made.resize(1200, 400)
    made.show_rows([row(e, 420 + 15 * (e % 20)) for e in range(60)])
    made.show()
    made.setFocus()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def dropped(view):
    found = []
    view.dropped.connect(lambda r, b, start, end: found.append((r.employee, b.text, start, end)))
    return found


def drag(qtbot, view, start, end):
    viewport = view.viewport()
    qtbot.mousePress(viewport, LEFT, pos=start)
    for part in (3, 2, 1):
        qtbot.mouseMove(viewport, start + (end - start) / part)
    assert view.drag is not None
    qtbot.mouseRelease(viewport, LEFT, pos=end)


def at(view, index, minute):
    return view.point_of(index, minute)


def test_dragging_the_middle_moves_a_block(view, dropped, qtbot):
    drag(qtbot, view, at(view, 0, 690), at(view, 0, 750))
    assert dropped == [(0, "Lunch", 720, 780)]
    assert view.drag is None


def test_dragging_an_edge_changes_the_length(view, dropped, qtbot):
    drag(qtbot, view, at(view, 0, 720) - QPoint(2, 0), at(view, 0, 750))
    drag(qtbot, view, at(view, 0, 660) + QPoint(2, 0), at(view, 0, 630))
    assert dropped == [(0, "Lunch", 660, 750), (0, "Lunch", 630, 720)]


def test_steps_of_five_minutes(view, dropped, qtbot):
    view.step = 5
    drag(qtbot, view, at(view, 0, 690), at(view, 0, 701))
    assert dropped == [(0, "Lunch", 670, 730)]


def test_a_click_chooses_and_moves_nothing(view, dropped, qtbot):
    qtbot.mouseClick(view.viewport(), LEFT, pos=at(view, 2, 700))
    assert (view.current, view.chosen.text, dropped) == (2, "Lunch", [])


def test_escape_lets_go(view, dropped, qtbot):
    qtbot.mousePress(view.viewport(), LEFT, pos=at(view, 0, 690))
    qtbot.mouseMove(view.viewport(), at(view, 0, 760))
    assert view.drag is not None
    qtbot.keyClick(view, KEY.Key_Escape)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=at(view, 0, 760))
    assert (view.drag, dropped) == (None, [])


def test_a_locked_view_does_not_drag(view, dropped, qtbot):
    view.is_locked = True
    qtbot.mousePress(view.viewport(), LEFT, pos=at(view, 0, 690))
    qtbot.mouseMove(view.viewport(), at(view, 0, 760))
    assert view.drag is None
    qtbot.keyClick(view, KEY.Key_Right)
    assert dropped == []


def test_arrows_choose_then_move_a_step(view, dropped, qtbot):
    view.choose(0)
    qtbot.keyClick(view, KEY.Key_Right)  # nothing is chosen yet: choose
    assert view.chosen.text == "Break"
    qtbot.keyClick(view, KEY.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert view.chosen.text == "Lunch"
    qtbot.keyClick(view, KEY.Key_Left)
    qtbot.keyClick(view, KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert dropped == [(0, "Lunch", 645, 705), (0, "Lunch", 660, 735)]


def test_down_goes_to_the_nearest_block_and_scrolls(view, qtbot):
    view.choose(0, (0, "lunch"))
    for _ in range(30):
        qtbot.keyClick(view, KEY.Key_Down)
    assert view.current == 30
    assert view.chosen.text == "Lunch"
    top = view.point_of(30, 0).y() - ROW_PIXELS // 2
    assert 0 <= top <= view.viewport().height() - ROW_PIXELS
    qtbot.keyClick(view, KEY.Key_End)
    assert view.current == 59
    qtbot.keyClick(view, KEY.Key_Home)
    assert view.current == 0


def test_keys_ask_for_delete_lock_and_other_days(view, qtbot):
    asked = []
    view.delete_wanted.connect(lambda _row, block: asked.append(("delete", block.text)))
    view.lock_wanted.connect(lambda _row, block: asked.append(("lock", block.text)))
    view.day_stepped.connect(lambda by: asked.append(("day", by)))
    view.choose(1, (1, "tea"))
    for key in (KEY.Key_Delete, KEY.Key_L, KEY.Key_PageDown, KEY.Key_PageUp):
        qtbot.keyClick(view, key)
    assert asked == [("delete", "Break"), ("lock", "Break"), ("day", 1), ("day", -1)]


def test_zoom_keeps_the_minute_under_the_mouse(view):
    before = view.minute_at(700)
    view.zoom(4.0, 700 - view.names_width)
    assert view.minute_at(700) == pytest.approx(before, abs=1)
    assert view.horizontalScrollBar().maximum() > 0
    view.zoom(1 / 8)
    assert view.horizontalScrollBar().maximum() == 0


def test_a_block_out_of_sight_is_scrolled_to_when_it_is_chosen(view, qtbot):
    view.zoom(8.0)
    view.horizontalScrollBar().setValue(0)
    view.choose(0, (0, "lunch"))
    assert 0 <= view.scale.x(660) <= view.scale.x(720) <= view.scale.width
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    qtbot.keyClick(view, KEY.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert view.chosen.text == "Break"
    assert view.scale.x(540) >= 0


def test_screen_readers_hear_the_person_the_shift_and_the_block(view):
    view.choose(0, (0, "lunch"))
    assert view.accessibleDescription().startswith("Agent 0")
    assert "Lunch 11:00–12:00" in view.accessibleDescription()


def test_other_rows_keep_the_person_and_the_block(view):
    view.choose(5, (5, "tea"))
    view.show_rows(list(reversed(view.rows)))
    assert (view.current_row.employee, view.chosen.text) == (5, "Break")
    view.show_rows([row(1)])
    assert view.current_row is None


def test_the_legal_places_are_tinted_and_an_illegal_one_is_framed_in_red(view, qtbot):
    view.judge = lambda _row, _block, _start, end: "" if end <= 780 else "too late"
    plain = view.grab().toImage()
    free = at(view, 0, 730)  # inside the shift, after the lunch
    before = plain.pixelColor(free)
    qtbot.mousePress(view.viewport(), LEFT, pos=at(view, 0, 690))
    qtbot.mouseMove(view.viewport(), at(view, 0, 690) - QPoint(40, 0))
    assert view.grab().toImage().pixelColor(free) != before
    qtbot.mouseMove(view.viewport(), at(view, 0, 860))
    assert view.drag.reason == "too late"
    drawn = view.grab().toImage()
    edge = view.viewport().pos() + at(view, 0, view.drag.start)
    red = view._theme.colour("red")
    near = [drawn.pixelColor(edge.x() + dx, edge.y()) for dx in range(-3, 4)]
    assert red in near
    qtbot.keyClick(view, KEY.Key_Escape)


def test_only_rows_that_changed_are_painted_anew(view, monkeypatch):
    painted = []
    paint = view._canvas.rows.paint_times

    def spy(painter, row, scale):
        painted.append(row.employee)
        paint(painter, row, scale)

    monkeypatch.setattr(view._canvas.rows, "paint_times", spy)
    view.viewport().repaint()
    painted.clear()
    view.viewport().repaint()
    assert painted == []
    changed = list(view.rows)
    changed[2] = row(2, 600)
    view.show_rows(changed)
    view.viewport().repaint()
    assert painted == [2]


def test_of_many_people_only_the_seen_are_painted(qtbot, view):
    view.show_rows([row(e) for e in range(1_200)])
    view.viewport().repaint()
    assert len(view._canvas._times._pictures) < 60
