"""Designing shifts: asked for, run, looked at, compared, adopted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from scheduler_app.language.translation import LANGUAGE
from scheduler_app.screens.shifts.design_work import DesignAsk, DesignFound, design
from scheduler_app.screens.shifts.frontier_panel import PEOPLE
from scheduler_app.screens.shifts.proposal import proposal_of
from scheduler_app.screens.shifts.shifts_screen import DESIGN
from scheduler_app.store.records import RequestRow
from scheduler_app.store.steps import StepSource
from solver.domain.pattern import Pattern
from solver.patterns.answer import Design, DesignStatus
from solver.patterns.candidate import Candidate, CandidateGrid, ShiftShape
from solver.patterns.question import DayClasses, DesignRequest
from solver.rules.minimum_on_duty import MinimumOnDuty
from solver.scenarios.figures import Figures
from solver.search.cancellation import CancelToken
from tests.scheduler_app.screens.shifts.conftest import MONDAY

KEY, LEFT, H = Qt.Key, Qt.MouseButton.LeftButton, 60
SHAPE = ShiftShape(9 * H, 8 * H, H)
EARLY_SHAPE = ShiftShape(9 * H, 8 * H, H)  # as the centre's pattern E
WAIT = 60_000


def made(n_patterns, lost, starts, status=DesignStatus.FEASIBLE):
    """A design of 100 contacts with so many lost; person k + 1 on pattern k, one more on Sunday."""
    k = len(starts)
    heads = [tuple(range(1, k + 1))] * 6 + [tuple(range(2, k + 2))]
    return Design(
        status=status,
        n_patterns=n_patterns,
        patterns=tuple(Candidate(start, SHAPE) for start in starts),
        by_class=(tuple(range(k)),),
        heads=tuple(heads),
        cost=round(100 * lost),
        cost_bound=50.0 * lost,
        offered=100.0,
        lost=lost,
        bound=lost / 2,
        short_minutes=0,
        paid_minutes=2_400,
        changes=k,
        seconds=1.0,
    )


DESIGNS = (
    made(1, 30.0, (10 * H,)),
    made(2, 12.0, (11 * H, 7 * H)),
    made(3, 10.0, (7 * H, 12 * H, 15 * H), DesignStatus.OPTIMAL),
)


@pytest.fixture
def page(screen):
    screen.show_page(DESIGN)
    return screen.design


@pytest.fixture
def found(page, document):
    """Three proposals, of which that of two shifts was asked for."""
    proposals = tuple(proposal_of(d, document.data.patterns) for d in DESIGNS)
    shown = DesignFound(proposals, 2)
    page.design.found.emit(shown)
    return shown


def cell(table, row, column):
    return table.model().index(row, column).data()


def test_f5_goes_to_the_design_and_then_runs_it(screen, document, qtbot):
    page = screen.design
    qtbot.keyClick(screen, KEY.Key_F5)
    assert page.isVisible()
    page.form.seconds.setValue(5)
    page.form.most.setValue(2)
    with qtbot.waitSignal(page.design.found, timeout=WAIT):
        qtbot.keyClick(screen, KEY.Key_F5)
        assert page.is_running
        assert not page.form.isEnabled()
        assert not screen.design_button.isEnabled()
    qtbot.waitUntil(lambda: not page.is_running, timeout=WAIT)
    assert page.proposal.n_patterns == 2
    assert [p.n_patterns for p in page._found.proposals] == list(range(1, 13))
    lost = [p.design.lost for p in page._found.proposals]
    assert lost == sorted(lost, reverse=True)
    assert page.design.figures[0].text() not in ("", "–")
    assert screen.adopt_button.isVisible()


def test_a_kept_shift_is_in_every_proposal(project):
    grid = CandidateGrid((SHAPE,), 60)
    ask = DesignAsk(project, MONDAY, 1, DesignRequest(grid, 2, fixed=("N",)), 4.0)
    night = project.patterns[2]
    result = design(ask, CancelToken(), lambda _progress: None)
    assert result.proposals
    assert all(night in proposal.patterns for proposal in result.proposals)


def test_escape_stops_it_and_keeps_what_there_is(screen, page, qtbot):
    page.form.seconds.setValue(600)
    with qtbot.waitSignal(page.design.found, timeout=WAIT):
        qtbot.keyClick(screen, KEY.Key_F5)
        qtbot.waitUntil(lambda: page.design.figures[0].text() != "–", timeout=WAIT)
        qtbot.keyClick(screen, KEY.Key_Escape)
    qtbot.waitUntil(lambda: not page.is_running, timeout=WAIT)
    assert page.proposal is not None
    assert page._found.is_stopped
    assert page.design._state.text().startswith("Stopped")


def test_what_was_stopped_is_said_with_its_gap(page, found):
    page.design._on_done(replace(found, is_stopped=True))
    text = page.design._state.text()
    assert text.startswith("Stopped: the best so far")
    assert "at most 50.0% fewer" in text
    page.design._on_done(replace(found, chosen=3, is_stopped=True))
    assert page.design._state.text() == "Stopped. These shifts are proven the best of so many."
    page.design._on_done(DesignFound((), 2, is_stopped=True))
    assert page.design._state.text().startswith("Stopped before any shifts were found")


def test_proposed_and_todays_shifts_stand_on_the_ruler(page, found):
    groups = page.ruler._groups
    assert [group.title for group in groups] == ["Proposed (2)", "Today (3)"]
    proposed = [(row.pattern.code, row.people) for row in groups[0].rows]
    assert proposed == [("E", "2.1"), ("M1100", "1.1")]


def test_one_day_shows_the_people_of_that_day(screen, page, found):
    screen.days.setCurrentIndex(7)
    assert [row.people for row in page.ruler._groups[0].rows] == ["3", "2"]


def test_the_curve_beneath_the_proposal_is_explained(page, found):
    assert page.legend.isVisible()
    assert "on duty in this roster" in page.legend.text()


def test_the_frontier_says_what_each_shift_more_buys(page, found):
    table = page.frontier.table
    rows = [[cell(table, row, column) for column in range(6)] for row in range(3)]
    assert rows == [
        ["1", "70.0%", "–", "30", "40 h", "50.0%"],
        ["2", "88.0%", "+18.0", "12", "40 h", "50.0%"],
        ["3", "90.0%", "+2.0", "10", "40 h", "optimal"],
    ]
    assert table.currentIndex().row() == 1


def test_a_row_of_the_table_shows_its_shifts(page, found, qtbot):
    table = page.frontier.table
    table.setFocus()
    qtbot.keyClick(table, KEY.Key_Down)
    qtbot.waitUntil(lambda: page.proposal.n_patterns == 3)
    assert len(page.ruler._groups[0].rows) == 3


def test_a_clicked_row_is_the_one_that_stays_marked(page, document, qtbot):
    starts = [h * H for h in range(6, 18)]
    designs = [made(k, 30.0 - k, tuple(starts[:k])) for k in range(1, 13)]
    proposals = tuple(proposal_of(d, document.data.patterns) for d in designs)
    page.design.found.emit(DesignFound(proposals, 2))
    table = page.frontier.table
    table.setFixedHeight(150)  # a few rows: the table scrolls to what is shown
    qtbot.waitUntil(lambda: table.viewport().height() < 150)
    lowest = table.indexAt(QPoint(20, table.viewport().height() - 3))
    qtbot.mouseClick(table.viewport(), LEFT, pos=QPoint(20, table.viewport().height() - 3))
    qtbot.waitUntil(lambda: page.proposal.n_patterns == lowest.row() + 1)
    assert table.currentIndex().row() == lowest.row()
    assert [i.row() for i in table.selectionModel().selectedRows()] == [lowest.row()]


def test_a_point_of_the_chart_shows_its_shifts(page, found):
    plot = page.frontier.plot
    there = plot.getPlotItem().getViewBox().mapViewToScene(QPointF(1.2, 88.0))
    assert plot.choice_at(there) == 1
    plot.chosen.emit(plot.choice_at(there))
    assert page.proposal.n_patterns == 1


def test_the_people_of_each_day_of_the_week(page, found):
    page.frontier.show_page(PEOPLE)
    table = page.frontier.people_table
    rows = [[cell(table, row, column) for column in range(12)] for row in range(2)]
    assert rows[0] == ["E", "07:00", "16:00", "8 h", "2.1", *["2"] * 6, "3"]
    assert rows[1][:5] == ["M1100", "11:00", "20:00", "8 h", "1.1"]


def test_adopting_is_one_undo_step(screen, page, found, document, qtbot):
    before = document.data
    qtbot.mouseClick(screen.adopt_button, LEFT)
    after = {p.code: p.is_retired for p in document.data.patterns}
    assert after == {"E": False, "M1100": False, "N": True}  # L was in no roster
    assert document.undo_stack.count() == 1
    assert {line.source for line in document.project.log()[:2]} == {StepSource.DESIGN}
    assert not screen.adopt_button.isEnabled()
    document.undo_stack.undo()
    assert document.data == before
    assert screen.adopt_button.isEnabled()


def test_what_is_adopted_is_no_result_to_look_at_any_more(screen, page, found, document, qtbot):
    page.design._on_done(found)
    assert page.design._state.text().startswith("Done")
    qtbot.mouseClick(screen.adopt_button, LEFT)
    assert page.design._state.text() == "These are the shifts of today now."
    assert not page.design.figures[0].isVisible()
    document.undo_stack.undo()
    assert page.design._state.text().startswith("Done")
    assert page.design.figures[0].isVisible()


def test_adopting_says_what_becomes_of_wishes(open_screen, project, qtbot, window):
    wish = RequestRow("007", MONDAY, "L")
    screen = open_screen(replace(project, requests=(wish,)))
    screen.show_page(DESIGN)
    proposals = tuple(proposal_of(d, project.patterns) for d in DESIGNS)
    screen.design.design.found.emit(DesignFound(proposals, 2))
    qtbot.mouseClick(screen.adopt_button, LEFT)
    assert "nearest new ones" in window.message_bar.message.text
    assert window.context.document.data.requests == (wish,)


def test_after_adopting_the_roster_is_the_next_step(screen, page, found, window, qtbot):
    qtbot.mouseClick(screen.adopt_button, LEFT)
    message = window.message_bar.message
    assert message.action_text == "Build the roster"
    message.action()
    assert window.navigation.buttons["roster"].isChecked()


def test_undone_it_is_not_said_any_more(screen, page, found, window, document, qtbot):
    qtbot.mouseClick(screen.adopt_button, LEFT)
    assert window.message_bar.message is not None
    document.undo_stack.undo()
    assert window.message_bar.message is None


def compare(page, qtbot):
    page.form.seconds.setValue(5)
    qtbot.mouseClick(page.compare.compare_button, LEFT)
    assert page.is_running
    qtbot.waitUntil(lambda: not page.is_running, timeout=WAIT)


def test_two_rosters_are_built_and_put_side_by_side(open_screen, project, qtbot):
    easy = (replace(r, minimum=0) if isinstance(r, MinimumOnDuty) else r for r in project.rules)
    screen = open_screen(replace(project, rules=tuple(easy)))
    screen.show_page(DESIGN)
    page = screen.design
    proposals = tuple(proposal_of(d, project.patterns) for d in DESIGNS)
    page.design.found.emit(DesignFound(proposals, 3))
    compare(page, qtbot)
    overstaffed = [label.text() for label in page.compare.cells[5]]
    assert all(text.endswith(" h") for text in overstaffed)


def test_what_has_no_roster_is_said(page, found, qtbot):
    compare(page, qtbot)
    assert "Neither has a roster" in page.compare._about.text()
    assert not page.compare.cells[0][0].isVisible()


def figures(rate, worst, surplus):
    return Figures(100.0, 100 - 100 * rate, rate, 0.9, 0.7, 20 * H, worst, surplus, 0, 2_400, 5)


def test_what_is_better_is_green_and_what_is_worse_amber(page, found):
    page.compare.show_figures(figures(0.9, 0.8, 600), figures(0.95, 0.75, 540), MONDAY)
    rate, worst, lost, *_, surplus = page.compare.cells[:6]
    assert [label.text() for label in rate] == ["90.0%", "95.0%", "+5.0"]
    assert rate[2].property("tone") == "green"
    assert worst[0].text() == "80.0%\nMon 20:00"
    assert worst[2].property("tone") == "amber"
    assert (lost[2].text(), lost[2].property("tone")) == ("−5", "green")
    assert (surplus[2].text(), surplus[2].property("tone")) == ("−1 h", "green")


def test_a_much_worse_worst_interval_is_said_in_red(page, found):
    page.compare.show_figures(figures(0.9, 0.8, 600), figures(0.95, 0.75, 540), MONDAY)
    assert page.compare.warning.isHidden()  # five points
    page.compare.show_figures(figures(0.9, 0.8, 600), figures(0.95, 0.748, 540), MONDAY)
    assert not page.compare.warning.isHidden()
    assert "74.8% instead of 80.0%, 5.2 points less" in page.compare.warning.text()
    tones = page.compare.warning.property("tone"), page.compare.cells[1][2].property("tone")
    assert tones == ("red", "red")
    page.compare.clear()
    assert page.compare.warning.isHidden()


def test_another_proposal_is_not_the_one_compared(page, found):
    page.compare.show_figures(figures(0.9, 0.8, 0), figures(0.95, 0.8, 0), MONDAY)
    page.choose(3)
    assert not page.compare.cells[0][0].isVisible()


def test_no_length_is_refused(page, window):
    for box in page.form.shapes.values():
        box.setChecked(False)
    page.start()
    assert not page.is_running
    assert "length" in window.message_bar.message.text


def test_more_kept_than_asked_for_is_refused(page, window):
    page.form.most.setValue(1)
    for box in page.form.keep.values():
        box.setChecked(True)
    page.start()
    assert not page.is_running
    assert "kept" in window.message_bar.message.text


def test_a_week_without_demand_among_those_asked_for_is_refused(page, window):
    page.form.weeks.setCurrentIndex(1)
    page.start()
    assert not page.is_running
    assert "2 weeks" in window.message_bar.message.text


def test_a_length_is_added(page, window, qtbot):
    form = page.form
    assert list(form.shapes) == [EARLY_SHAPE, ShiftShape(9 * H, 8 * H, 0)]
    form.new_length.setValue(4)
    form.new_break.setValue(0)
    form.new_paid.setValue(5)
    qtbot.mouseClick(form.add_button, LEFT)
    assert "fit" in window.message_bar.message.text
    form.new_paid.setValue(4)
    qtbot.mouseClick(form.add_button, LEFT)
    assert ShiftShape(240, 240) in form.request().grid.shapes


def test_the_form_says_what_is_asked_for(page):
    form = page.form
    form.most.setValue(5)
    form.steps.setCurrentIndex(0)
    form.day_classes.setCurrentIndex(1)
    form.earliest.show_minute(6 * H)
    form.nights.setChecked(False)
    form.keep["E"].setChecked(True)
    shapes = tuple(form.shapes)
    grid = CandidateGrid(shapes, 15, 6 * H, 23 * H + 45, over_midnight=False)
    assert form.request() == DesignRequest(grid, 5, ("E",), DayClasses.WEEKEND)


def test_without_demand_it_says_where_to_begin(open_screen, project, window, qtbot):
    screen = open_screen(replace(project, demand=()))
    screen.show_page(DESIGN)
    assert screen.design.empty.isVisible()
    assert not screen.design_button.isEnabled()
    screen.design.empty.next_step.emit()
    assert window.navigation.buttons["demand"].isChecked()


def test_another_project_has_no_proposal(page, found, window, project_path):
    window.context.open_project(project_path)
    assert page.proposal is None
    assert page.frontier.isHidden()


def test_codes_of_new_shifts_begin_in_the_readers_language(document):
    late = made(1, 1.0, (15 * H,))
    assert proposal_of(late, document.data.patterns).patterns[0].code == "L1500"


def test_a_code_of_a_retired_shift_is_not_given_again(document):
    old = Pattern("L1500", 0, 480, 480, is_retired=True)
    (pattern,) = proposal_of(made(1, 1.0, (15 * H,)), (*document.data.patterns, old)).patterns
    assert pattern.code != "L1500"


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_both_themes_and_languages_paint(screen, page, found, window, mode):
    window.context.theme.set_mode(mode)
    for code in ("zh", "en"):
        LANGUAGE.switch(code)
        assert not screen.grab().isNull()
