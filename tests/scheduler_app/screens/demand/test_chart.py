"""The chart: what it draws, dragging, zoom, marking a range."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt

from scheduler_app.screens.demand.drag_shape import moved_values
from scheduler_app.screens.demand.week_axis_plot import WeekAxis

DAY = 1440


@pytest.fixture
def plot(screen, qtbot):
    screen.state.choose_queue("Phone")
    qtbot.waitExposed(screen)
    return screen.chart.plot


@pytest.fixture
def pixel(plot):
    """Where a point of the contacts lies in the widget."""

    def at(interval, contacts):
        box = plot.contacts.getViewBox()
        scene = box.mapViewToScene(QPointF((interval + 0.5) * 30.0, contacts))
        return plot.mapFromScene(scene)

    return at


@pytest.fixture
def drag(plot, qtbot):
    def drag(begin, end, modifier=Qt.KeyboardModifier.NoModifier):
        target = plot.viewport()
        qtbot.mouseMove(target, begin)
        qtbot.mousePress(target, Qt.MouseButton.LeftButton, modifier, begin)
        for part in (0.25, 0.5, 0.75, 1.0):
            qtbot.mouseMove(target, begin + (end - begin) * part)
            qtbot.wait(20)
        qtbot.mouseRelease(target, Qt.MouseButton.LeftButton, modifier, end)

    return drag


def test_a_point_is_dragged_as_one_undo_step(drag, pixel, rows, document, plot):
    drag(pixel(20, 20.0), pixel(20, 10.0))
    assert rows(20).volume == pytest.approx(10.0, abs=0.6)
    assert rows(19).volume == 16
    assert document.undo_stack.count() == 1
    assert plot.moved == {}
    document.undo_stack.undo()
    assert rows(20).volume == 20


def test_selected_points_follow(screen, drag, pixel, rows):
    screen.table.view.select_intervals(19, 21)
    drag(pixel(20, 20.0), pixel(20, 14.0))
    assert rows(20).volume == pytest.approx(14.0, abs=0.6)
    assert rows(19).volume == pytest.approx(13.0, abs=0.6)
    assert rows(18).volume == 12


def test_a_drag_beside_the_curve_moves_the_view(drag, pixel, plot, document):
    plot.contacts.getViewBox().setXRange(0, DAY, padding=0)
    drag(pixel(20, 3.0), pixel(10, 3.0))
    assert plot.shown_minutes[0] == pytest.approx(300, abs=30)
    assert document.undo_stack.count() == 0
    plot.reset_view()
    assert plot.shown_minutes == pytest.approx((0, 7 * DAY))


def test_nothing_is_dragged_at_a_step_that_cannot_be_edited(screen, drag, plot, document):
    screen.state.choose_step(15)
    box = plot.contacts.getViewBox()
    begin, end = (
        plot.mapFromScene(box.mapViewToScene(QPointF(40.5 * 15.0, n))) for n in (10.0, 5.0)
    )
    drag(begin, end)
    assert document.undo_stack.count() == 0


def test_shift_and_drag_selects_in_the_table(screen, drag, pixel):
    drag(pixel(50, 3.0), pixel(60, 3.0), Qt.KeyboardModifier.ShiftModifier)
    assert screen.table.view.selected_intervals() == list(range(50, 61))


def test_the_figures_under_the_mouse(screen, plot):
    plot.hovered.emit(20)
    text = screen.chart._at.text()
    assert text.startswith("Mon 30 Nov 10:00 · expected 20 · 80%: 16–24 · required")
    agents = screen.state.numbers.required[20]
    assert text.endswith(f"required {agents:.0f}")
    assert screen.chart._legend.isHidden()
    plot.hovered.emit(-1)
    assert not screen.chart._legend.isHidden()


def test_past_weeks_over_the_week_or_before_it(screen, plot):
    assert len(plot._curves.past) == 4
    screen.chart.spans.setCurrentIndex(2)
    assert plot._curves.past == ()
    assert len(plot._curves.before) == 4 * 7 * 48
    assert plot.shown_minutes[0] == pytest.approx(-4 * 7 * DAY)
    screen.chart.spans.setCurrentIndex(4)
    assert plot._curves.before is None


def test_a_week_of_the_past_shows_what_came_in(screen, document, plot):
    document.show_week(screen.state.history.last)
    assert np.nansum(plot._curves.counted) == 7 * 304


def test_neighbours_follow_less_the_further_they_are():
    values = np.array([10.0] * 9)
    moved = moved_values(values, 9, 4, [2, 3, 4, 5], 20.0)
    assert moved[4] == 20.0
    assert moved[3] == pytest.approx(10 + 10 * 0.75)
    assert moved[2] == pytest.approx(10 + 10 * 0.25)
    assert moved[5] == pytest.approx(15.0)


def test_the_same_time_of_other_days_moves_alike_and_nothing_falls_below_zero():
    values = np.array([5.0, 3.0, np.nan, 1.0])
    assert moved_values(values, 2, 0, [0, 2, 3], 0.0) == {0: 0.0, 2: 0.0, 3: 0.0}
    assert moved_values(values, 2, 1, [0], 8.0) == {1: 8.0}


def test_a_week_far_ahead_lies_over_the_last_known_weeks(document, plot, screen):
    document.show_week(screen.state.history.last + 70 * timedelta(days=1))
    assert [float(np.nansum(week)) for week in plot._curves.past] == [7 * 304.0] * 4


def ticks(axis, first, last, pixels):
    (_step, found), *_ = axis.tickValues(first, last, pixels)
    axis.setRange(first, last)
    return found


def test_the_axis_names_weeks_days_or_hours_as_there_is_room():
    axis = WeekAxis(date(2026, 11, 30))
    assert ticks(axis, -28 * DAY, 7 * DAY, 800) == [w * 7 * DAY for w in range(-4, 2)]
    assert ticks(axis, 0, 7 * DAY, 700) == [d * DAY + DAY / 2 for d in range(7)]
    assert ticks(axis, 8 * 60, 12 * 60, 400) == [h * 60 for h in range(8, 13)]
    assert axis.tickStrings([0, 540, DAY], 1, 60) == ["Mon 30", "09:00", "Tue 1"]
