"""A week from nothing, with mouse and keys alone: no workbook is read."""

from __future__ import annotations

from datetime import date

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from scheduler_app.document.week_progress import StepKey
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.store.records import ProjectData

KEY, LEFT, SHIFT = Qt.Key, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
MONDAY = date(2026, 12, 7)
N_PEOPLE, BUILD_SECONDS, WAIT = 12, 5, 90_000
OPENS, HALF_HOURS, DAYS = 8, 28, 7


class Supervisor:
    """Does what a person does, and waits as she would."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot = window, qtbot

    @property
    def document(self):
        return self.window.context.document

    def data(self) -> ProjectData:
        return self.document.data

    def click(self, knob):
        self.qtbot.mouseClick(knob, LEFT)

    def goes_on(self, step, place):
        """Press the week's button, which says the step that is due; return where it leads."""
        self.window.show_screen("week")
        week = self.window.screen_of("week")
        self.qtbot.waitUntil(lambda: week._next is step)
        self.click(week.next_button)
        return self.window.screen_of(place)

    def types(self, view, text):
        self.qtbot.keyClicks(view, text[0])
        editor = next(e for e in view.findChildren(QLineEdit) if e.isVisible())
        self.qtbot.keyClicks(editor, text[1:])
        self.qtbot.keyClick(editor, KEY.Key_Return)

    def begins(self, path):
        self.window.context.dialogs.answers = [path]
        self.window.menus.action("new").trigger()
        form = self.window.screen_of("start").new_project
        self.qtbot.waitUntil(lambda: form.countries.count() > 1)
        form.week.setDate(QDate(MONDAY.year, MONDAY.month, MONDAY.day))
        self.qtbot.keyClicks(form.title, "North")
        self.qtbot.keyClick(form.title, KEY.Key_Return)
        self.qtbot.waitUntil(lambda: self.document is not None)

    def types_demand(self):
        demand = self.goes_on(StepKey.DEMAND, "demand")
        view = demand.table.view
        self.qtbot.waitUntil(lambda: view.currentIndex().row() == OPENS * 2)
        for key, times in ((KEY.Key_Down, HALF_HOURS - 1), (KEY.Key_Right, DAYS - 1)):
            for _ in range(times):
                self.qtbot.keyClick(view, key, SHIFT)
        self.types(view, "10")
        self.qtbot.waitUntil(lambda: not demand.hint.isHidden())
        self.click(demand.hint.act_button)
        self.types(view, "240")

    def pastes_people(self):
        staff = self.goes_on(StepKey.STAFF, "staff")
        contract = self.data().contracts[0].name
        rows = [f"{n:03}\tPerson {n}\tA\t\t\t{contract}" for n in range(N_PEOPLE)]
        QGuiApplication.clipboard().setText("\n".join(rows))
        self.click(staff.paste_button)
        self.click(staff.page.paste_bar.accept_button)
        self.qtbot.waitUntil(lambda: len(self.data().employees) == N_PEOPLE)

    def builds(self):
        roster = self.goes_on(StepKey.ROSTER, "roster")
        self.qtbot.waitUntil(lambda: self.window.context.is_building)
        self.qtbot.waitUntil(lambda: not self.window.context.is_building, timeout=WAIT)
        assert roster.isVisible()

    def places_breaks(self):
        self.goes_on(StepKey.BREAKS, "day")
        self.qtbot.waitUntil(lambda: bool(self.document.activities), timeout=WAIT)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_week_from_nothing_to_the_workbook_that_is_handed_out(window, tmp_path, qtbot, language):
    LANGUAGE.switch(language)
    window.context.keep_settings(time_limit_seconds=float(BUILD_SECONDS))
    supervisor = Supervisor(window, qtbot)
    supervisor.begins(tmp_path / "north.sixshift")
    supervisor.types_demand()
    supervisor.pastes_people()
    supervisor.builds()
    supervisor.places_breaks()
    supervisor.goes_on(StepKey.PUBLISHED, "week")
    target = tmp_path / "north.xlsx"
    window.context.dialogs.answers = [target]
    week = supervisor.goes_on(StepKey.EXPORTED, "week")
    qtbot.waitUntil(lambda: week._next is None, timeout=WAIT)
    document = supervisor.document
    assert sum(1 for _ in document.roster.shifts()) == 5 * N_PEOPLE
    assert document.evaluation.is_feasible
    assert document.publication.latest.number == 1
    names = {cell.value for cell in load_workbook(target).worksheets[0]["B"]}
    assert {f"Person {n}" for n in range(N_PEOPLE)} <= names
