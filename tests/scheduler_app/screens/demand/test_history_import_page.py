"""Importing a call history in the window: preview, mapping, result, the same file again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

LEFT = Qt.MouseButton.LeftButton
LINES = ["When,Group,Came,AHT"] + [
    f"2026-11-{day:02d} {hour:02d}:00,Video,{hour},200" for day in (23, 24) for hour in range(24)
]


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "calls.csv"
    path.write_text("\n".join(LINES), encoding="utf-8")
    return path


@pytest.fixture
def look(screen, window, qtbot):
    """Choose a file and wait for its preview."""

    def look(path):
        window.context.dialogs.answers = [path]
        qtbot.mouseClick(screen.import_button, LEFT)
        page = screen.import_page
        qtbot.waitUntil(lambda: not page.task.is_running, timeout=20_000)
        return page

    return look


@pytest.fixture
def import_file(look, screen, qtbot):
    """Import a file with the columns of ``LINES`` mapped by hand."""

    def import_file(path):
        page = look(path)
        for field, header in (("start", "When"), ("queue", "Group"), ("offered", "Came")):
            box = page.form.fields[field]
            box.setCurrentIndex(box.findData(header))
        qtbot.mouseClick(page.import_button, LEFT)
        qtbot.waitUntil(lambda: not screen.importing.is_open, timeout=20_000)

    return import_file


def test_the_file_is_previewed_in_the_screen(look, file):
    page = look(file)
    assert page.isVisible()
    assert (page.table.rowCount(), page.table.columnCount()) == (20, 4)
    assert page.form.fields["aht_seconds"].currentData() == "AHT"


def test_what_is_missing_is_said_and_nothing_can_be_imported(look, file):
    page = look(file)
    box = page.form.fields["offered"]
    box.setCurrentIndex(0)
    assert page._fault.text()
    assert not page.import_button.isEnabled()
    box.setCurrentIndex(box.findData("Came"))
    start = page.form.fields["start"]
    start.setCurrentIndex(start.findData("When"))
    assert page.import_button.isEnabled()
    assert page.queue.isVisible() == (not page.form.mapping().queue)


def test_an_import_is_one_undo_step_with_its_new_queue(import_file, screen, document, file):
    before = len(document.data.history)
    import_file(file)
    assert [queue.name for queue in document.data.queues] == ["Phone", "Chat", "Video"]
    assert len(document.data.history) == before + 2
    assert "48 rows" in screen.notes.text
    assert "Video" in screen.notes.text
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert len(document.data.history) == before
    assert len(document.data.queues) == 2


def test_the_same_file_again_brings_nothing_new(import_file, screen, document, file):
    import_file(file)
    import_file(file)
    assert "Nothing is new" in screen.notes.text
    assert document.undo_stack.count() == 1


def test_the_columns_are_remembered(import_file, look, window, file):
    import_file(file)
    (kept,) = window.context.settings.history_mappings.values()
    assert (kept["start"], kept["offered"]) == ("When", "Came")
    page = look(file)
    assert page.form.fields["offered"].currentData() == "Came"
    assert page.import_button.isEnabled()


def test_the_columns_of_a_file_with_other_spelling_are_found_again(
    import_file, look, file, screen, qtbot
):
    import_file(file)
    file.write_text("\n".join(["WHEN,group, Came (n),aht", *LINES[1:]]), encoding="utf-8")
    page = look(file)
    assert page.form.mapping().mapped() == {
        "start": "WHEN",
        "queue": "group",
        "offered": "Came (n)",
        "aht_seconds": "aht",
    }
    qtbot.mouseClick(page.import_button, LEFT)
    qtbot.waitUntil(lambda: not screen.importing.is_open, timeout=20_000)
    assert "Nothing is new" in screen.notes.text


def test_an_import_that_ends_during_a_build_waits_for_it(
    look, screen, window, document, file, qtbot
):
    page, before = look(file), len(document.data.history)
    for field, header in (("start", "When"), ("queue", "Group"), ("offered", "Came")):
        box = page.form.fields[field]
        box.setCurrentIndex(box.findData(header))
    window.context.set_building(True)
    qtbot.mouseClick(page.import_button, LEFT)
    qtbot.waitUntil(lambda: not screen.importing.is_open, timeout=20_000)
    assert "has been built" in window.message_bar.message.text
    assert len(document.data.history) == before
    window.context.set_building(False)
    qtbot.waitUntil(lambda: len(document.data.history) == before + 2)
    assert "48 rows" in screen.notes.text


def test_cancel_leaves_everything_as_it_was(look, screen, document, file, qtbot):
    page = look(file)
    qtbot.mouseClick(page.cancel_button, LEFT)
    assert screen.table.isVisible()
    assert document.undo_stack.count() == 0


def test_a_file_that_is_no_table_is_refused_inline(look, screen, tmp_path):
    path = tmp_path / "empty.csv"
    path.write_text("", encoding="utf-8")
    look(path)
    assert "empty.csv" in screen.notes.text
    assert screen.table.isVisible()


def test_warnings_are_a_list_that_opens(import_file, screen, file, qtbot):
    file.write_text("\n".join([*LINES, LINES[-1], "2026-11-24 77:00,Video,3,200"]))
    import_file(file)
    notes = screen.notes
    assert not notes.detail_button.isHidden()
    qtbot.mouseClick(notes.detail_button, LEFT)
    assert notes.details.isVisible()
    assert "calls.csv" in notes.details.toPlainText()


def test_the_first_history_of_a_project_leads_to_the_forecast(
    open_screen, calls, window, qtbot, file
):
    screen = open_screen(replace(calls, demand=(), history=(), queues=(), forecast_reports=()))
    window.context.dialogs.answers = [file]
    screen.empty.next_step.emit()
    page = screen.import_page
    qtbot.waitUntil(lambda: not page.task.is_running, timeout=20_000)
    for field, header in (("start", "When"), ("queue", "Group"), ("offered", "Came")):
        box = page.form.fields[field]
        box.setCurrentIndex(box.findData(header))
    qtbot.mouseClick(page.import_button, LEFT)
    qtbot.waitUntil(lambda: not screen.importing.is_open, timeout=20_000)
    assert screen.forecast_button.isEnabled()
    assert "Forecast" in screen.empty._button.text()
