"""Rosters out to Excel and back: nothing lost, just the edits, and no file that crashes it.

``python -m benchmarks.round_trip [--rosters 200] [--edits 200] [--office 20] [--fuzz 200]``
exports random rosters and reads them back (no difference), edits as many with openpyxl and
some with LibreOffice (just those differences), and reads damaged and odd workbooks (a list of
faults or a reading, nothing else).  Prints a Markdown table: how many, how many went wrong.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from benchmarks.odd_workbooks import odd_workbook
from resources.samples.centre import FIRST_DATE, Centre
from scheduler_app.exchange.faults import WorkbookError
from scheduler_app.exchange.incoming_file import open_incoming
from scheduler_app.exchange.incoming_roster import Incoming, read_incoming
from scheduler_app.exchange.roster_layout import FIRST_PERSON_ROW, PERSON_COLUMNS
from scheduler_app.exchange.roster_workbook import write_roster
from scheduler_app.store.week import Week, week_of
from solver.domain.pattern import OFF
from solver.domain.roster import Roster
from solver.model.coverage import coverage
from solver.roster.evaluate import evaluate

_PEOPLE = 12
_MOST_EDITS = 9
_OFFICE_PYTHONS = ("/usr/bin/python3", "python3")
_UNTOUCHED = None

Edits = dict[tuple[int, int], int]
"""Pattern (or OFF) by employee and day."""


class Score(NamedTuple):
    """How many files were tried and how many of them went wrong."""

    name: str
    tried: int
    wrong: int
    seconds: float


@cache
def centre(language: str) -> Week:
    """A week of a small centre without locks, in which nobody works yet."""
    data = Centre(n_people=_PEOPLE, language=language).data()
    return week_of(replace(data, cells=()), FIRST_DATE)


def random_week(chance: random.Random) -> tuple[Week, str]:
    """A roster in which anybody works anything, and the language of its workbook."""
    language = chance.choice(("en", "zh"))
    week = centre(language)
    patterns = range(OFF, len(week.problem.patterns))
    days = range(week.problem.grid.n_days)
    cells = tuple(tuple(chance.choice(patterns) for _ in days) for _ in week.problem.employees)
    return replace(week, roster=Roster(cells)), language


def export(path: Path, week: Week, language: str) -> None:
    """Write the roster as ``export`` does."""
    found = evaluate(week.problem, week.rules, week.roster)
    agents = coverage(week.problem, week.roster)
    write_roster(path, week, week.roster, found, agents, "Centre", "Draft", language)


def read(path: Path, week: Week) -> Incoming:
    """Read a file for the week."""
    return read_incoming(open_incoming(path), week)


def random_edits(week: Week, chance: random.Random) -> Edits:
    """Some cells with another shift, or off."""
    patterns = range(OFF, len(week.problem.patterns))
    edits: Edits = {}
    for _ in range(chance.randint(1, _MOST_EDITS)):
        e = chance.randrange(len(week.problem.employees))
        d = chance.randrange(week.problem.grid.n_days)
        edits[e, d] = chance.choice([p for p in patterns if p != week.roster.cells[e][d]])
    return edits


def typed(week: Week, pattern: int, chance: random.Random) -> str:
    """What a person types for a shift."""
    if pattern == OFF:
        return chance.choice(("OFF", "休", "off", "-", ""))
    code = week.problem.patterns[pattern].code
    return chance.choice((code, code.lower(), f" {code} ", f"{code}!"))


def cell_name(employee: int, day: int) -> str:
    """The cell of the roster sheet."""
    letter = get_column_letter(len(PERSON_COLUMNS) + 1 + day)
    return f"{letter}{FIRST_PERSON_ROW + employee}"


def just_those(incoming: Incoming, week: Week, edits: Edits) -> bool:
    """Tell whether the differences are the edits and nothing else."""
    patterns = week.problem.patterns
    wanted = {key: "" if p == OFF else patterns[p].code for key, p in edits.items()}
    found = {difference.key: difference.theirs for difference in incoming.differences}
    return found == wanted and not incoming.unknown and not incoming.is_stale


def round_trips(folder: Path, count: int, seed: int = 1) -> Score:
    """Export and read back."""
    chance, began, wrong = random.Random(seed), time.perf_counter(), 0
    for number in range(count):
        path = folder / f"trip{number}.xlsx"
        week, language = random_week(chance)
        export(path, week, language)
        incoming = read(path, week)
        whole = incoming.n_cells == len(week.problem.employees) * week.problem.grid.n_days
        wrong += not (whole and just_those(incoming, week, {}))
        path.unlink()
    return Score("export → import", count, wrong, time.perf_counter() - began)


def edited_by_openpyxl(folder: Path, count: int, seed: int = 2) -> Score:
    """Export, edit, read back."""
    chance, began, wrong = random.Random(seed), time.perf_counter(), 0
    for number in range(count):
        path = folder / f"edit{number}.xlsx"
        week, language = random_week(chance)
        export(path, week, language)
        edits = random_edits(week, chance)
        book = load_workbook(path)
        for key, pattern in edits.items():
            book.worksheets[0][cell_name(*key)] = typed(week, pattern, chance) or _UNTOUCHED
        book.save(path)
        wrong += not just_those(read(path, week), week, edits)
        path.unlink()
    return Score("edited with openpyxl", count, wrong, time.perf_counter() - began)


def office_python() -> str:
    """Return a Python that can drive LibreOffice, or "" where there is none."""
    if shutil.which("soffice") is None:
        return ""
    for python in _OFFICE_PYTHONS:
        found = shutil.which(python)
        can = found and subprocess.run(
            [found, "-c", "import uno"], capture_output=True, check=False
        )
        if found and can and can.returncode == 0:
            return found
    return ""


def edited_by_libreoffice(folder: Path, count: int, seed: int = 3) -> Score:
    """Export, edit in LibreOffice, save there, read back."""
    chance, began = random.Random(seed), time.perf_counter()
    made: list[tuple[Path, Week, Edits]] = []
    jobs = []
    for number in range(count):
        path = folder / f"office{number}.xlsx"
        week, language = random_week(chance)
        export(path, week, language)
        edits = random_edits(week, chance)
        cells = {cell_name(*key): typed(week, p, chance).strip() for key, p in edits.items()}
        sheet = load_workbook(path, read_only=True).sheetnames[0]
        jobs.append({"path": str(path), "sheet": sheet, "cells": cells})
        made.append((path, week, edits))
    plan = folder / "jobs.json"
    plan.write_text(json.dumps(jobs), encoding="utf-8")
    script = Path(__file__).with_name("office_edits.py")
    subprocess.run([office_python(), str(script), str(plan)], check=True, timeout=600)
    wrong = sum(not just_those(read(path, week), week, edits) for path, week, edits in made)
    return Score("edited with LibreOffice", count, wrong, time.perf_counter() - began)


def odd_files(folder: Path, count: int, seed: int = 4) -> Score:
    """Read damaged and odd workbooks; anything but a reading or a list of faults is wrong."""
    chance, began, wrong = random.Random(seed), time.perf_counter(), 0
    path = folder / "odd.xlsx"
    week, language = random_week(chance)
    export(path, week, language)
    sound = path.read_bytes()
    for _ in range(count):
        path.write_bytes(odd_workbook(sound, chance))
        try:
            read(path, week)
        except WorkbookError as error:
            wrong += not all(fault.text() for fault in error.faults)
        except Exception as error:  # noqa: BLE001  what must not happen is counted
            print(f"{type(error).__name__}: {error}")
            wrong += 1
    return Score("odd and damaged", count, wrong, time.perf_counter() - began)


def scores(folder: Path, options: argparse.Namespace) -> Iterator[Score]:
    """Run what was asked for."""
    runs: list[tuple[Callable[[Path, int], Score], int]] = [
        (round_trips, options.rosters),
        (edited_by_openpyxl, options.edits),
        (odd_files, options.fuzz),
    ]
    if office_python():
        runs.append((edited_by_libreoffice, options.office))
    else:
        print("LibreOffice with Python's uno is not installed: left out")
    for run, count in runs:
        if count:
            yield run(folder, count)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, count in (("rosters", 200), ("edits", 200), ("office", 20), ("fuzz", 200)):
        parser.add_argument(f"--{name}", type=int, default=count)
    options = parser.parse_args()
    print("| files | tried | wrong | seconds |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for score in scores(Path(folder), options):
            print(
                f"| {score.name} | {score.tried} | {score.wrong} | {score.seconds:.0f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
