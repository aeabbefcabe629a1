"""The start screen: open, import with and without faults, the sample, recent files."""

from __future__ import annotations

from dataclasses import replace

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QGuiApplication

from scheduler_app.exchange.input_writer import write_workbook


@pytest.fixture
def workbook(centre, tmp_path):
    path = tmp_path / "input.xlsx"
    plain = tuple(
        replace(e, skills=frozenset({"zh"}), volunteers=frozenset()) for e in centre.employees
    )
    write_workbook(path, replace(centre, employees=plain), "en")
    return path


def finished(window):
    return not window.context._importing.is_running


def test_import_asks_only_where_to_save_and_opens(window, workbook, tmp_path, qtbot):
    target = tmp_path / "new.sixshift"
    window.context.dialogs.answers = [workbook, target]
    window.screen_of("start").import_card.click()
    qtbot.waitUntil(lambda: window.context.document is not None)
    assert window.context.dialogs.suggested == [workbook.with_suffix(".sixshift")]
    assert window.context.document.project.path == target
    assert window.windowTitle() == "new.sixshift - SixShift"


def test_a_workbook_with_faults_writes_nothing_and_lists_them(window, workbook, tmp_path, qtbot):
    book = load_workbook(workbook)
    book["Employees"]["D2"] = "chief"
    book.save(workbook)
    before = sorted(tmp_path.rglob("*"))
    with qtbot.waitSignal(window.context.import_refused):
        window.context.import_workbook(workbook)
    faults = window.screen_of("start").faults
    assert not faults.isHidden()
    assert [faults.table.item(0, c).text() for c in (0, 1)] == ["Employees", "D2"]
    assert "chief" in faults.table.item(0, 2).text()
    faults._copy.click()
    assert QGuiApplication.clipboard().text().startswith("Employees!D2: ")
    assert sorted(tmp_path.rglob("*")) == before
    assert window.context.document is None


def test_cancelling_the_name_writes_nothing(window, workbook, tmp_path, qtbot):
    window.context.dialogs.answers = [None]
    window.context.import_workbook(workbook)
    qtbot.waitUntil(lambda: finished(window))
    assert window.context.document is None
    assert not list(tmp_path.glob("*.sixshift"))


def test_an_existing_file_is_not_overwritten(window, workbook, project_path, qtbot):
    content = project_path.read_bytes()
    window.context.dialogs.answers = [project_path]
    window.context.import_workbook(workbook)
    qtbot.waitUntil(lambda: finished(window))
    assert "exists already" in window.message_bar.message.text
    assert project_path.read_bytes() == content


def test_recent_projects_open_again(window, project_path):
    start = window.screen_of("start")
    window.context.open_project(project_path)
    window.context.close_project()
    assert window.context.recent() == [project_path]
    link = start.recent._rows.itemAt(0).widget().layout().itemAt(0).widget()
    link.click()
    assert window.context.document.project.path == project_path
    window.context.close_project()
    project_path.unlink()
    assert window.context.recent() == []


def test_what_is_no_project_is_said(window, tmp_path):
    path = tmp_path / "notes.sixshift"
    path.write_text("hello")
    window.context.open_project(path)
    assert "notes.sixshift" in window.message_bar.message.text
    assert window.context.document is None


def test_the_sample_opens_as_a_fresh_copy_each_time(window, tmp_path, qtbot):
    folder = window.context.documents_folder = tmp_path / "not there yet"
    for name in ("SixShift sample.sixshift", "SixShift sample (2).sixshift"):
        window.context.close_project()
        window.context.try_sample()
        qtbot.waitUntil(lambda: window.context.document is not None, timeout=20_000)
        assert window.context.document.project.path == folder / name
        assert len(window.context.document.problem.employees) == 60


def test_an_empty_workbook_is_saved_and_its_path_told(window, tmp_path):
    target = tmp_path / "empty.xlsx"
    window.context.dialogs.answers = [target]
    window.screen_of("start").template_button.click()
    assert load_workbook(target).sheetnames
    assert str(target) in window.message_bar.message.text


def test_an_empty_workbook_that_cannot_be_written_is_told(window, tmp_path):
    window.context.dialogs.answers = [tmp_path / "missing" / "empty.xlsx"]
    window.screen_of("start").template_button.click()
    assert window.message_bar.message.tone == "red"
