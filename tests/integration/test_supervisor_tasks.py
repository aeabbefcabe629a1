"""What a supervisor does, with real mouse and keys on the real window, in both languages.

Every click, drag, key and typed cell is a step.  No task may take more of them than a practised
hand needs in Excel; each figure is reasoned below and in docs/benchmarks.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from datetime import time as clock
from pathlib import Path

import pytest
from openpyxl import load_workbook

from scheduler_app.language.translation import LANGUAGE
from scheduler_app.store.new_project import new_project_data
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import DemandRow, ProjectData
from scheduler_app.store.week import cell_rows, week_of
from solver.domain.employee import Employee, Level
from solver.roster.evaluate import evaluate
from solver.roster.result import SolveOptions
from solver.roster.solve import solve
from solver.search.cancellation import CancelToken
from tests.integration.virtual_screen import (
    Hand,
    add_keys,
    copied_elsewhere,
    hand_on_window,
    needs_screen,
    virtual_screen,
    wait_for,
)

MONDAY = date(2026, 12, 7)
N_PEOPLE, N_SHIFTS, N_HALF_HOURS, OPENS = 12, 6, 28, 7
BUILD_SECONDS = 2.0

# In Excel, step by step, with fill (Ctrl+D, Ctrl+R) wherever it helps:
EXCEL_BY_HAND = sum(
    (
        3,  # a new workbook, saved under a name
        N_PEOPLE + 2 + 1,  # the names; the first two IDs, drawn down over the others
        2 * 2,  # team and contract: typed once, filled down
        3 * N_SHIFTS,  # the legend: code, from, to
        N_HALF_HOURS + 2,  # a day's contacts; copied over the other days
        2,  # the handle time: typed once, filled down
        2 + 2,  # agents needed: a formula, filled over the week; heads by shift: the same
        3 * N_PEOPLE,  # the roster: a shift typed, filled over the week, two days off cleared
        2,  # saved for those who get it
    )
)
EXCEL_LEAVE = sum(
    (
        2,  # find her row: Ctrl+F, her name
        2,  # L for leave typed into the first of three days, filled over the others
        3 * 2,  # for each day: go to a cell of somebody who is off, type the shift
        3 * 2,  # and go to another day of that person's, take that shift away
        1,  # save
    )
)
EXCEL_PASTE = 4  # go to the sheet, to its end (Ctrl+Down, Down), paste


@dataclass(frozen=True)
class Words:
    """What is typed in a language."""

    title: str
    names: tuple[str, ...]
    team: str
    leave: str

    @property
    def typed(self) -> str:
        return "".join((self.title, *self.names, self.team, self.leave))


WORDS = {
    "en": Words(
        "North",
        (
            "Ada",
            "Ben",
            "Cleo",
            "Dan",
            "Eve",
            "Finn",
            "Gwen",
            "Hugo",
            "Iris",
            "Jack",
            "Kate",
            "Liam",
        ),
        "Blue",
        "Annual leave",
    ),
    "zh": Words("北京客服", tuple("王" + c for c in "一二三四五六七八九十甲乙"), "早组", "年假"),
}

pytestmark = [needs_screen, pytest.mark.parametrize("language", ["en", "zh"])]


@contextmanager
def hand_in(language: str, folder: Path, project: Path | None = None) -> Iterator[Hand]:
    settings = {
        "language": language,
        "colour_scheme": "light",
        "time_limit_seconds": BUILD_SECONDS,
    }
    with virtual_screen() as environment:
        add_keys(environment, "".join(c for c in WORDS[language].typed if not c.isascii()))
        with hand_on_window(environment, folder, settings, project) as hand:
            yield hand


def data_of(project: Path) -> ProjectData:
    opened = ProjectFile.open(project, read_only=True)
    try:
        return opened.data()
    finally:
        opened.close()


def go_to(hand: Hand, number: int, key: str) -> None:
    """Ctrl and a digit; the screen is there when it has the keys."""
    hand.key(f"ctrl+{number}")
    hand.see(f"window.shown.key == {key!r} and screen({key!r}).isVisible()")


def types_people(hand: Hand, words: Words) -> None:
    table = "screen('staff').page.table"
    go_to(hand, 4, "staff")
    for count, name in enumerate(words.names, start=1):
        hand.key("Insert")
        hand.see(f"len(document.data.employees) == {count} and editor()")
        hand.enter(name)
        hand.see(f"document.data.employees[-1].name == {name!r}")
    hand.click(f"cell({table}, 0, 2)")
    hand.click(f"cell({table}, {N_PEOPLE - 1}, 2)", holding="shift")
    hand.see(f"len({table}.ids()) == {N_PEOPLE}")
    hand.enter(words.team)
    hand.see(f"all(p.team == {words.team!r} for p in document.data.employees)")


def sets_rule(hand: Hand) -> None:
    """No two weekends in a row, as a must."""
    rules = "screen('shifts').rules"
    go_to(hand, 5, "shifts")
    hand.click("at(screen('shifts').tabs[4])")
    row = hand.see(f"[r.key for r in {rules}.state.shown()].index('weekends')")
    hand.click(f"cell({rules}.table, {row}, 0)")
    hand.see(f"{rules}.state.chosen == 'weekends'")
    hand.key("1")
    hand.see("next(r.hard for r in document.rules if r.key == 'weekends')")
    hand.double_click(f"at({rules}.form.settings_of('weekends').spins['max_in_a_row'].lineEdit())")
    hand.enter("1")
    hand.see("next(r.max_in_a_row for r in document.rules if r.key == 'weekends') == 1")


def contacts(half_hour: int) -> int:
    return 6 + half_hour % 5


def types_demand(hand: Hand) -> None:
    """A day by half hours, the same on all days, and how long a contact takes."""
    screen, view = "screen('demand')", "screen('demand').table.view"
    days = f"{view}.horizontalHeader()"
    monday = "sum(r.volume for r in document.data.demand if r.start.weekday() == 0)"
    go_to(hand, 3, "demand")
    hand.see(f"{view}.hasFocus() and {view}.currentIndex().row() == {2 * OPENS}")
    for half_hour in range(N_HALF_HOURS):  # as fast as she can: the window may lag behind
        hand.enter(str(contacts(half_hour)))
    hand.see(f"{monday} == {sum(map(contacts, range(N_HALF_HOURS)))}")
    hand.click(f"head({days}, 1)")
    hand.key("ctrl+c")
    hand.drag(f"head({days}, 2)", f"head({days}, 7)")
    hand.see(f"len({view}.selected_intervals()) == 6 * 48")
    hand.key("ctrl+v")
    hand.see(f"sum(bool(r.volume) for r in document.data.demand) == 7 * {N_HALF_HOURS}")
    hand.click(f"at({screen}.hint.act_button)")
    hand.enter("240")
    hand.see(f"sum(r.aht_seconds == 240 for r in document.data.demand) >= 7 * {N_HALF_HOURS}")


def builds(hand: Hand, keys: str) -> None:
    build = "screen('roster').build"
    hand.key(keys)
    hand.see(f"{build}._outcome is not None and not window.context.is_building")


def begins(hand: Hand, words: Words) -> None:
    """Name and opening hours, and where to save it: what is offered."""
    hand.key("ctrl+n")
    hand.see("screen('start').new_project.title.hasFocus()")
    hand.enter(words.title, "Tab")
    hand.enter(f"{OPENS:02}:00", "Tab")
    hand.enter(f"{OPENS + N_HALF_HOURS // 2}:00")
    hand.answer_dialog()
    hand.see("document is not None and document.week is not None")


def check_typed(data: ProjectData, words: Words, first: date) -> None:
    assert [(p.name, p.team) for p in data.employees] == [(n, words.team) for n in words.names]
    starts = [pattern.start_minute for pattern in data.patterns]
    assert (len(starts), starts[0]) == (N_SHIFTS, 60 * OPENS)
    assert data.patterns[-1].end_minute == 60 * OPENS + 30 * N_HALF_HOURS
    numbers = {row.start: (row.volume, row.aht_seconds) for row in data.demand}
    for day in range(7):
        morning = datetime.combine(first, clock(OPENS)) + timedelta(days=day)
        typed = [numbers[morning + timedelta(minutes=30 * n)] for n in range(N_HALF_HOURS)]
        assert typed == [(contacts(n), 240) for n in range(N_HALF_HOURS)]


def check_handed_out(workbook: Path, words: Words, data: ProjectData) -> None:
    sheet = load_workbook(workbook).worksheets[0]
    rows = {row[1].value: [cell.value for cell in row] for row in sheet.iter_rows()}
    codes = {pattern.code for pattern in data.patterns}
    for name in words.names:
        assert sum(value in codes for value in rows[name]) == 5


def test_a_new_project_is_typed_built_and_exported(tmp_path, language):
    words = WORDS[language]
    with hand_in(language, tmp_path) as hand:
        begins(hand, words)
        types_people(hand, words)
        sets_rule(hand)
        types_demand(hand)
        go_to(hand, 6, "roster")
        builds(hand, "F5")
        hand.key("ctrl+e")
        hand.answer_dialog()
        first = date.fromisoformat(str(hand.ask("document.first_date.isoformat()")))
        project = tmp_path / "Documents" / f"{words.title}.sixshift"
        workbook = project.with_name(f"{words.title} {first}.xlsx")
        wait_for(workbook.is_file, "exported workbook")
    data = data_of(project)
    check_typed(data, words, first)
    week = week_of(data, first)
    assert sum(1 for _ in week.roster.shifts()) == 5 * N_PEOPLE
    assert evaluate(week.problem, week.rules, week.roster).is_feasible
    check_handed_out(workbook, words, data)
    assert hand.steps <= EXCEL_BY_HAND


def centre_of(words: Words, n_people: int) -> ProjectData:
    """Return a centre as the new project makes it, with people and a week's demand."""
    data = new_project_data(words.title, "", 60 * OPENS, 60 * OPENS + 30 * N_HALF_HOURS)
    begin = datetime.combine(MONDAY, clock(OPENS))
    demand = tuple(
        DemandRow(begin + timedelta(days=day, minutes=30 * n), data.queues[0].name, None, 10, 240)
        for day in range(7)
        for n in range(N_HALF_HOURS)
    )
    people = tuple(
        Employee(f"{n:03}", words.names[n - 1], data.contracts[0], Level.SENIOR, words.team)
        for n in range(1, n_people + 1)
    )
    return replace(data, employees=people, demand=demand)


def built(data: ProjectData) -> ProjectData:
    week = week_of(data, MONDAY)
    options = SolveOptions(time_limit_seconds=BUILD_SECONDS)
    roster = solve(week.problem, week.rules, options, CancelToken()).roster
    assert roster is not None
    return replace(data, cells=cell_rows(week, roster, ()))


def gives_leave(hand: Hand, row: int, days: list[date]) -> None:
    """Her row, the tab Leave, the days drawn over, Enter."""
    page = "screen('staff').page"
    leave = f"{page}.detail._made[2]"
    go_to(hand, 4, "staff")
    hand.click(f"cell({page}.table, {row}, 2)")
    hand.click(f"at({page}.detail.tabs[2])")
    first, last = (
        f"point({leave}.calendar, {leave}.calendar.place_of({day(d)}).toPoint())"
        for d in (days[0], days[-1])
    )
    hand.drag(first, last)
    hand.see(f"{leave}.calendar.days == ({day(days[0])}, {day(days[-1])})")
    hand.key("Return")
    hand.see("len(document.data.time_off) == 1")


def rebuilds(hand: Hand, days: list[date]) -> None:
    """The days by their titles, and Shift+F5: all others stay."""
    view, column = "screen('roster').view", "screen('roster').model.column_of"
    go_to(hand, 6, "roster")
    for last, holding in ((days[0], ""), (days[-1], "shift")):
        hand.click(f"head({view}.horizontalHeader(), {column}({day(last)}))", holding)
    hand.see(f"len({view}.selected_cells()) == {len(days) * N_PEOPLE}")
    builds(hand, "shift+F5")


def test_leave_is_given_and_the_rest_kept(tmp_path, language):
    words, row, who = WORDS[language], 2, "003"
    LANGUAGE.switch(language)
    before = built(centre_of(words, N_PEOPLE))
    hers = {cell.date for cell in before.cells if cell.employee_id == who}
    first = next(d for d in sorted(hers) if d + timedelta(days=1) in hers and d.weekday() < 5)
    days = [first + timedelta(days=n) for n in range(3)]
    project = tmp_path / "week.sixshift"
    ProjectFile.create(project, before).close()
    with hand_in(language, tmp_path, project) as hand:
        gives_leave(hand, row, days)
        rebuilds(hand, days)
    after = data_of(project)
    (leave,) = after.time_off
    assert (leave.employee_id, leave.first, leave.last) == (who, days[0], days[-1])
    assert leave.kind == words.leave
    was, now = ({(c.employee_id, c.date): c for c in d.cells} for d in (before, after))
    kept = {place: cell for place, cell in was.items() if place[1] not in days}
    assert {place: cell for place, cell in now.items() if place[1] not in days} == kept
    assert not any((who, d) in now for d in days)
    week = week_of(after, MONDAY)
    assert evaluate(week.problem, week.rules, week.roster).is_feasible
    assert hand.steps <= EXCEL_LEAVE


HEADS = {
    "en": "ID\tName\tTeam\tLevel\tContract",
    "zh": "工号\t姓名\t组\t级别\t合同",
}
LEVELS = {"en": ("senior", "junior"), "zh": ("资深", "新人")}
N_PASTED = 60


def test_sixty_people_are_pasted(tmp_path, language):
    words = WORDS[language]
    LANGUAGE.switch(language)
    empty = centre_of(words, 0)
    contract = empty.contracts[0].name
    names = [f"{words.names[n % N_PEOPLE]} {n}" for n in range(N_PASTED)]
    rows = [
        f"{n:05}\t{name}\t{words.team}\t{LEVELS[language][n % 2]}\t{contract}"
        for n, name in enumerate(names)
    ]
    project = tmp_path / "people.sixshift"
    ProjectFile.create(project, empty).close()
    with hand_in(language, tmp_path, project) as hand:
        with copied_elsewhere(hand.environment, "\r\n".join([HEADS[language], *rows, ""])):
            go_to(hand, 4, "staff")
            hand.key("ctrl+v")
            hand.see("screen('staff').page.paste_bar.accept_button.hasFocus()")
            hand.key("Return")
            hand.see(f"len(document.data.employees) == {N_PASTED}")
        assert hand.ask("screen('staff').page.table.isVisible()")
    people = data_of(project).employees
    assert [(p.id, p.name) for p in people] == [(f"{n:05}", name) for n, name in enumerate(names)]
    levels = (Level.SENIOR, Level.JUNIOR)
    assert [p.level for p in people] == [levels[n % 2] for n in range(N_PASTED)]
    assert {(p.team, p.contract.name) for p in people} == {(words.team, contract)}
    assert hand.steps <= EXCEL_PASTE


def day(date_: date) -> str:
    """Return a date as the observed window reads it."""
    return f"__import__('datetime').date({date_.year}, {date_.month}, {date_.day})"
