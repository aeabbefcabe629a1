"""Taking over an edited roster in the window: list, ticks, verdict, one undo step."""

from __future__ import annotations

from PySide6.QtCore import Qt

from scheduler_app.language.translation import LANGUAGE
from scheduler_app.screens.incoming.difference_table_model import PersonRow
from scheduler_app.store.records import ForeignCode
from solver.domain.activity import Activity, ActivityKind
from solver.domain.pattern import OFF
from tests.scheduler_app.edits import is_locked

E, L = 0, 1


def rows(screen):
    """Texts of the table, row by row."""
    model = screen.model
    return [
        tuple(model.index(r, c).data() for c in range(model.columnCount()))
        for r in range(model.rowCount())
    ]


def accepted(screen):
    return [d.key for d in screen.model.accepted()]


def select(screen, *numbers):
    screen.table.clearSelection()
    for number in numbers:
        screen.table.selectRow(number)


def test_an_untouched_file_says_that_nothing_differs(opened, edited):
    screen = opened(edited())
    assert screen.empty.isVisible()
    assert not screen.table.isVisible()
    assert "0 differences" in screen._about.text()


def test_differences_are_listed_by_person_with_old_and_new(opened, edited, qtmodeltester):
    screen = opened(edited(F6="L", H6="OFF", G7="E"))
    found = rows(screen)
    assert [row[0] for row in found] == [
        "Li Na · 007",
        "Mon 30 Nov",
        "Wed 2 Dec",
        "Wang Wei · 008",
        "Tue 1 Dec",
    ]
    assert [row[1] for row in found] == ["", "off → L", "E → off", "", "off → E"]
    assert "Breaks: Li Na rests 7 h before L on Mon 30 Nov" in found[1][2]
    assert "Mends: Wang Wei works 0 h in the period" in found[4][2]
    assert "Eases: Wang Wei works 0 h in the week" in found[4][2]
    qtmodeltester.check(screen.model)


def test_only_what_breaks_nothing_is_ticked_at_first(opened, edited):
    screen = opened(edited(F6="L", H6="OFF", G7="E"))
    assert accepted(screen) == [(1, 1)]
    assert screen.verdict.apply_button.text() == "Take over (1)"


def test_ticks_by_keys_and_by_mouse(opened, edited, qtbot):
    screen = opened(edited(F6="L", H6="OFF", G7="E"))
    select(screen, 1)
    qtbot.keyClick(screen.table, Qt.Key.Key_Space)
    assert accepted(screen) == [(0, 0), (1, 1)]
    qtbot.keyClick(screen.table, Qt.Key.Key_Minus)
    assert accepted(screen) == [(1, 1)]
    select(screen, 0)  # the heading stands for all of its person
    qtbot.keyClick(screen.table, Qt.Key.Key_Plus)
    assert accepted(screen) == [(0, 0), (0, 2), (1, 1)]
    place = screen.table.visualRect(screen.model.index(4, 1)).center()
    qtbot.mouseDClick(screen.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert accepted(screen) == [(0, 0), (0, 2)]
    tick = screen.table.visualRect(screen.model.index(4, 0))
    at = tick.topLeft() + (tick.center() - tick.topLeft()) * 0
    at.setX(tick.left() + 34)
    at.setY(tick.center().y())
    qtbot.mouseClick(screen.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert accepted(screen) == [(0, 0), (0, 2), (1, 1)]


def test_buttons_choose_all_none_and_the_harmless(opened, edited):
    screen = opened(edited(F6="L", H6="OFF", G7="E"))
    screen.verdict.all_button.click()
    assert len(accepted(screen)) == 3
    screen.verdict._judge()
    assert "break 3 rules that must hold" in screen.verdict.verdict.text()
    screen.verdict.none_button.click()
    assert not accepted(screen)
    assert not screen.verdict.apply_button.isEnabled()
    screen.verdict.harmless_button.click()
    screen.verdict._judge()
    assert accepted(screen) == [(1, 1)]
    assert "break no rule" in screen.verdict.verdict.text()


def test_accepted_cells_are_taken_over_in_one_undo_step(opened, edited, document, window):
    lunch = Activity(0, 2 * 1_440 + 660, ActivityKind.LUNCH, 60)
    document.apply_activities([lunch])
    screen = opened(edited(F6="L", H6="OFF", G7="E"))
    screen.verdict.all_button.click()
    screen.verdict.lock.setChecked(True)
    before = document.roster
    screen.verdict.apply_button.click()
    assert document.roster == before.with_cells([(0, 0, L), (0, 2, OFF), (1, 1, E)])
    assert is_locked(document, 1, 1)
    assert document.activities == ()
    assert window.screen_of("roster").isVisible()
    assert "3 cells of edited.xlsx" in window.message_bar.message.text
    assert document.undo_stack.undoText() == "take over 3 cells of edited.xlsx"
    document.undo_stack.undo()
    assert document.roster == before
    assert document.activities == (lunch,)


def test_what_the_project_changed_too_is_shown_and_not_ticked(opened, edited, document):
    path = edited(G7="E")
    document.assign([(1, 1)], L)
    screen = opened(path)
    assert "Changed here too since the export: off → L" in rows(screen)[1][2]
    assert accepted(screen) == []
    assert "changed since the export" in screen.notes.text()


def test_edits_made_meanwhile_are_seen(opened, edited, document, window, qtbot):
    screen = opened(edited(G7="E", F6="L"))
    window.show_screen("roster")
    document.assign([(0, 0)], L)
    window.show_screen("incoming")
    qtbot.waitUntil(lambda: not screen._task.is_running, timeout=20_000)
    assert [d.key for d in screen.model.differences()] == [(1, 1)]


def test_unknown_codes_are_asked_once(opened, edited, document, qtbot):
    screen = opened(edited(F7="早班", G8="培训"))
    assert screen.codes.isVisible()
    assert not screen.verdict.apply_button.isEnabled()
    fields = screen.codes.fields
    assert fields["早班"].currentData() == "=E"  # the earliest of three
    assert not screen.codes.use_button.isEnabled()
    fields["培训"].setCurrentIndex(fields["培训"].findData("keep"))
    screen.codes.use_button.click()
    qtbot.waitUntil(lambda: not screen._task.is_running, timeout=20_000)
    assert not screen.codes.isVisible()
    assert [(d.key, d.theirs) for d in screen.model.differences()] == [((1, 0), "E")]
    screen.verdict.all_button.click()
    screen.verdict.apply_button.click()
    assert document.data.foreign_codes == (ForeignCode("早班", "E"),)
    again = opened(edited(G7="早班"))
    assert not again.codes.isVisible()


def test_faults_are_listed_with_their_cells(opened, edited):
    screen = opened(edited(A6="999", B6="Nobody", F6="L"))
    assert screen.faults.isVisible()
    assert screen.faults.table.item(0, 1).text() == "A6"
    assert not screen.table.isVisible()


def test_another_week_is_shown_when_its_cells_are_taken_over(opened, document, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("date,id,shift\n2026-12-09,007,L\n", encoding="utf-8")
    screen = opened(path)
    screen.verdict.all_button.click()
    screen.verdict.apply_button.click()
    assert f"{document.first_date}" == "2026-12-07"
    assert document.roster.cells[0][2] == L


def test_a_read_only_project_takes_nothing(opened, edited, document):
    path = edited(G7="E")
    document.project.read_only = True
    screen = opened(path)
    assert "read-only" in screen.verdict.verdict.text()
    assert not screen.verdict.apply_button.isEnabled()


def test_the_list_speaks_both_languages_and_escape_leaves(opened, edited, window, qtbot):
    screen = opened(edited(F6="L"))
    LANGUAGE.switch("zh")
    qtbot.waitUntil(lambda: rows(screen)[1][0].endswith("周一"))
    assert isinstance(screen.model.row_at(0), PersonRow)
    LANGUAGE.switch("en")
    qtbot.keyClick(screen.table, Qt.Key.Key_Escape)
    assert window.screen_of("roster").isVisible()


def test_closing_the_project_forgets_the_file(opened, edited, window):
    screen = opened(edited(F6="L"))
    window.context.close_project()
    assert screen.model.rowCount() == 0
    assert not window.menus.action("take_over").isEnabled()


def test_while_the_file_is_read_again_nothing_is_taken_over(opened, edited, document, qtbot):
    screen = opened(edited(F6="L", H6="OFF", G7="E"))
    assert screen.verdict.apply_button.isEnabled()
    document.assign([(1, 1)], L)  # what is shown of this cell is not so any more
    screen.read_again()
    screen.take_over()
    assert document.roster.cells[1][1] == L
    assert not screen.verdict.apply_button.isEnabled()
    qtbot.waitUntil(lambda: not screen._task.is_running, timeout=20_000)
    assert screen.verdict.apply_button.isEnabled()
