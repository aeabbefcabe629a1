from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from scheduler_app.screens.staff.board_painter import hours_text, is_apart
from scheduler_app.screens.staff.mentors_page import MentorsPage
from scheduler_app.store.changes import Change
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import CellRow
from solver.domain.employee import Employee, Level

MONDAY = date(2026, 11, 30)
LEFT, KEY = Qt.MouseButton.LeftButton, Qt.Key


@pytest.fixture
def page(window, centre, tmp_path):
    """Li Na (007) guides 陈晨; Wang Wei (008) nobody; Ding, Bai and Qian have no mentor."""
    full = centre.contracts[0]
    others = [Employee(f"01{n}", name, full, Level.JUNIOR, "A") for n, name in enumerate(NAMES)]
    data = replace(
        centre,
        employees=(*centre.employees, *others),
        cells=(*centre.cells, CellRow("009", date(2026, 12, 2), "E")),
    )
    ProjectFile.create(tmp_path / "board.sixshift", data).close()
    window.context.open_project(tmp_path / "board.sixshift")
    window.context.document.show_week(MONDAY)
    window.resize(1280, 800)
    made = MentorsPage(window.context, window)
    made.resize(900, 600)
    made.show()
    made.raise_()
    return made


NAMES = ("Ding", "Bai", "Qian")


@pytest.fixture
def document(page):
    return page.document


def mentor_of(document, employee_id):
    return next(p.mentor_id for p in document.data.employees if p.id == employee_id)


def drag(page, junior, mentor):
    """Drag a junior's chip to a mentor's card, "" to those without one."""
    source = page.left if page.left.chip_of(junior) else page.right
    start = source.chip_of(junior).box.center().toPoint()
    if mentor:
        cards = (c for c in page.right.cards if c.mentor.person.id == mentor)
        end = page.right.mapToGlobal(next(cards).box.center().toPoint())
    else:
        end = page.left.mapToGlobal(page.left.rect().center())
    QTest.mousePress(source, LEFT, pos=start)
    QTest.mouseMove(source, source.mapFromGlobal(end))
    QTest.mouseRelease(source, LEFT, pos=source.mapFromGlobal(end))


def test_juniors_are_dragged_to_a_mentor_and_away(page, document):
    assert len(page.board.without) == 3
    drag(page, "010", "008")
    assert mentor_of(document, "010") == "008"
    assert document.undo_stack.undoText() == "Wang Wei guides Ding"
    drag(page, "009", "")
    assert mentor_of(document, "009") == ""
    assert [j.person.id for j in page.board.without] == ["009", "011", "012"]
    document.undo_stack.undo()
    assert mentor_of(document, "009") == "007"


def test_nobody_gets_more_juniors_than_the_rules_allow(page, document, window):
    for junior in ("010", "011"):
        drag(page, junior, "008")
    drag(page, "012", "008")
    assert mentor_of(document, "012") == ""
    assert "2 juniors already" in window.message_bar.message.text


def test_hours_together_are_those_of_the_shown_roster(page, document):
    junior = next(m for m in page.board.mentors if m.person.id == "007").juniors[0]
    assert hours_text(junior) == "9 of 9 h"
    assert page.board.shared_percent == 0  # nothing is asked for while the rule is off
    rule = next(rule for rule in document.rules if rule.key == "named_mentor")
    document.edit("x", [Change(rule, replace(rule, weight=1))])
    assert page.board.shared_percent == 80
    assert not is_apart(junior, page.board.shared_percent)
    document.assign([(0, 2)], 1)  # Li Na late, her junior early: two hours in common
    junior = next(m for m in page.board.mentors if m.person.id == "007").juniors[0]
    assert hours_text(junior) == "2 of 9 h"
    assert is_apart(junior, page.board.shared_percent)


def test_by_keys_a_junior_is_chosen_and_her_mentor_in_the_field(page, document, qtbot):
    page.left.setFocus()
    qtbot.keyClick(page.left, KEY.Key_Down)
    page.choose("011")
    assert page._of.text() == "Mentor of Bai:"
    page.mentors.setCurrentIndex(page.mentors.findData("007"))
    page.mentors.activated.emit(page.mentors.currentIndex())
    assert mentor_of(document, "011") == "007"
    assert page.right.chip_of("011") is not None
    qtbot.keyClick(page.right, KEY.Key_Delete)
    assert mentor_of(document, "011") == ""


def test_search_finds_mentors_by_their_juniors_too(page):
    page.search.setText("chench")
    assert [card.mentor.person.id for card in page.right.cards] == ["007"]
    assert page.left.cards[0].chips == ()
    page.search.clear()
    assert len(page.right.cards) == 2
