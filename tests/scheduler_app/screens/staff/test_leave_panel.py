from datetime import date, timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from scheduler_app.screens.staff.leave_panel import LeavePanel
from scheduler_app.store.changes import Change
from scheduler_app.store.records import DayTag, TimeOffRow
from scheduler_app.widgets.tokens import pill_colours
from solver.domain.pattern import OFF

MONDAY = date(2026, 11, 30)
LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panel(open_panel):
    return open_panel(LeavePanel, ["008"], 760)


def day(n):
    return MONDAY + timedelta(days=n)


def drag(calendar, first, last):
    places = [calendar.place_of(at).toPoint() for at in (first, last)]
    QTest.mousePress(calendar, LEFT, pos=places[0])
    QTest.mouseMove(calendar, places[1])
    QTest.mouseRelease(calendar, LEFT, pos=places[1])


def test_days_are_dragged_given_as_leave_and_taken_off_again(panel, document, qtbot):
    drag(panel.calendar, day(8), day(10))
    assert panel._days.text() == "Tue 8 Dec – Thu 10 Dec · 3 days"
    panel.kinds.setEditText("Sick leave")
    qtbot.mouseClick(panel.add_button, LEFT)
    added = TimeOffRow("008", day(8), day(10), "Sick leave")
    assert document.data.time_off[-1] == added
    assert panel.calendar._looks[day(9)].leave == "Sick leave"
    drag(panel.calendar, day(0), day(1))
    assert not panel.remove_button.isEnabled()
    # A click on leave selects all of it.
    qtbot.mouseClick(panel.calendar, LEFT, pos=panel.calendar.place_of(day(9)).toPoint())
    assert panel.calendar.days == (day(8), day(10))
    qtbot.mouseClick(panel.remove_button, LEFT)
    assert added not in document.data.time_off
    document.undo_stack.undo()
    assert document.data.time_off[-1] == added


def test_keys_select_scroll_and_give_leave_to_all_chosen(panel, document, qtbot):
    panel.show_people(["007", "008"])
    calendar = panel.calendar
    for _ in range(8):
        qtbot.keyClick(calendar, KEY.Key_Down)
    assert calendar.first <= calendar.current <= calendar.last
    qtbot.keyClick(calendar, KEY.Key_Right, SHIFT)
    panel.kinds.setEditText("annual")
    qtbot.keyClick(calendar, KEY.Key_Return)
    rows = {row for row in document.data.time_off if row.first == day(56)}
    assert rows == {TimeOffRow(who, day(56), day(57), "annual") for who in ("007", "008")}
    assert panel.calendar._looks[day(56)].leave == "2 of 2"
    qtbot.keyClick(calendar, KEY.Key_Delete)
    assert not {row for row in document.data.time_off if row.first == day(56)}


def test_shifts_in_leave_are_named_and_taken_out_in_one_step(panel, document, qtbot):
    panel.show_people(["007"])
    drag(panel.calendar, day(1), day(2))
    qtbot.mouseClick(panel.add_button, LEFT)
    assert panel._note.text() == "The roster has shifts in leave: Tue 1 Dec E, Wed 2 Dec E"
    qtbot.mouseClick(panel.give_up_button, LEFT)
    assert not panel.give_up_button.isVisible()
    assert not [
        cell for cell in document.data.cells if cell.date in (day(1), day(2)) and cell.pattern
    ]
    document.undo_stack.undo()
    assert panel.give_up_button.isVisible()


def pixels_of(panel, at, colour):
    """Count the pixels of a colour on a day of the calendar."""
    calendar = panel.calendar
    image = calendar.grab().toImage()
    box = calendar._scale().box((at - calendar.first).days).toRect()
    places = (
        (x, y) for x in range(box.left(), box.right()) for y in range(box.top(), box.bottom())
    )
    return sum(image.pixelColor(x, y).rgb() == colour.rgb() for x, y in places)


def test_the_name_of_a_leave_leaves_the_codes_of_its_shifts_in_sight(panel, document):
    fill = pill_colours("#FFEEAA", is_dark=panel.context.theme.tokens.is_dark)[0]
    panel.show_people(["007"])
    worked = [day(1), day(2)]
    free = [pixels_of(panel, at, fill) for at in worked]
    assert min(free) > 100
    leave = TimeOffRow("007", day(0), day(4), "Leave to look after a child")
    document.edit("leave", [Change(None, leave)])
    panel.refresh()
    assert [pixels_of(panel, at, fill) for at in worked] == pytest.approx(free, rel=0.25)


def test_holidays_tags_shifts_and_leave_are_on_their_days(panel, document):
    info = document.data.info
    tag = DayTag(day(12), "双12")
    cn = type(info)(info.title, "CN", info.time_zone, info.repair)
    document.edit("x", [Change(None, tag), Change(info, cn)])
    panel.show_people(["007"])
    panel.calendar.scroll(2)
    looks = panel.calendar._looks
    assert (looks[day(12)].note, looks[day(12)].is_own) == ("双12", True)
    new_year = looks[date(2027, 1, 1)]
    assert bool(new_year.note)
    assert not new_year.is_own
    panel.calendar.scroll(-2)
    assert panel.calendar._looks[day(1)].shift == ("E", "#FFEEAA")
    assert panel.calendar.tip_of(day(1)) == "Tue 1 Dec\nLi Na: E"


def test_the_cost_is_told_for_days_of_the_shown_week_only(panel, document, window, qtbot):
    panel.show_people(["007"])
    drag(panel.calendar, day(14), day(15))
    qtbot.mouseClick(panel.cost_button, LEFT)
    assert "2026-11-30 to 2026-12-06" in window.message_bar.message.text
    drag(panel.calendar, day(1), day(1))
    qtbot.mouseClick(panel.cost_button, LEFT)
    qtbot.waitUntil(lambda: panel.price.text.isVisible(), timeout=60_000)
    assert "Li Na" in panel.price.text.text()
    document.assign([(0, 1)], OFF)  # it was about another roster
    assert not panel.price.isVisible()
    document.undo_stack.undo()
    qtbot.mouseClick(panel.cost_button, LEFT)
    qtbot.waitUntil(lambda: panel.price.text.isVisible(), timeout=60_000)
    panel.show_people(["008"])
    assert not panel.price.isVisible()
    document.assign([(0, 1), (0, 2)], OFF)
    qtbot.mouseClick(panel.cost_button, LEFT)
    assert "no roster yet" in window.message_bar.message.text
    panel.show_people(["007", "008"])
    assert not panel.cost_button.isEnabled()


def test_beside_the_table_no_part_lies_over_another(panel, qtbot):
    panel.setFixedWidth(346)
    qtbot.waitUntil(lambda: panel.kinds.width() >= panel.kinds.minimumSizeHint().width())
    parts = (panel.kinds, panel.add_button, panel.remove_button, panel.cost_button)
    boxes = [part.geometry() for part in parts]
    assert not any(a.intersects(b) for a, b in combinations(boxes, 2))
    assert all(panel.rect().contains(box) for box in boxes)
