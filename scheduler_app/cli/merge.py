"""``merge``: take over a roster that was edited elsewhere, or that another system wrote."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from scheduler_app.cli.as_json import violation_rows
from scheduler_app.cli.console import (
    Json,
    Lang,
    Project,
    WeekDate,
    require_target,
    stderr,
    stdout,
    write_json,
)
from scheduler_app.cli.source import NO_WEEK, Source, open_source
from scheduler_app.exchange.columns import OFF_WORD
from scheduler_app.exchange.faults import Fault, WorkbookError
from scheduler_app.exchange.foreign_codes import CodeBook, key_of
from scheduler_app.exchange.incoming_file import open_incoming
from scheduler_app.exchange.incoming_notes import notes, published_of
from scheduler_app.exchange.incoming_review import Review, Reviewed, memory_of, remembered
from scheduler_app.exchange.incoming_roster import Incoming, read_incoming, weeks_of
from scheduler_app.exchange.roster_diff import CellDifference, taken_over
from scheduler_app.language.phrases import Phrases, day_text
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.activities import without_shift
from scheduler_app.store.records import ProjectData
from scheduler_app.store.steps import StepSource
from scheduler_app.store.week import default_week, monday_of, week_of
from solver.domain.validation import FieldError
from solver.explain.roster_change import Effect

_KEEP_WORD = "KEEP"

_LINE = QT_TRANSLATE_NOOP("Command", "{name}, {day}: {before} → {after}")
_BOTH = QT_TRANSLATE_NOOP(
    "Command",
    "{name}, {day}: changed here too ({base} → {mine}, there {theirs}); left as it is here",
)
_BREAKS = QT_TRANSLATE_NOOP("Command", "  breaks: {text}")
_EASES = QT_TRANSLATE_NOOP("Command", "  eases: {text}")
_MENDS = QT_TRANSLATE_NOOP("Command", "  mends: {text}")
_SAME = QT_TRANSLATE_NOOP("Command", "no differences: {count} cells are as they are here")
_UNTOUCHED = QT_TRANSLATE_NOOP(
    "Command", "no differences: none of the {count} cells was changed since the export"
)
_TAKEN = QT_TRANSLATE_NOOP(
    "Command",
    "{count} {count:cell|cells} taken over, {left} left; together they break {broken} "
    "{broken:rule|rules} that must hold",
)
_WOULD = QT_TRANSLATE_NOOP(
    "Command",
    "{count} {count:cell|cells} would be taken over, {left} left; together they would break "
    "{broken} {broken:rule|rules} that must hold. Only checked; nothing was written.",
)
_UNKNOWN = QT_TRANSLATE_NOOP(
    "Fault",
    'the code "{code}" ({count} {count:cell|cells}) is not known: say what it means with '
    '--map "{code}={guess}" (a pattern, OFF, or KEEP for cells that stay as they are)',
)
_EMPTY_CELLS = QT_TRANSLATE_NOOP(
    "Fault",
    "{count} {count:cell|cells} of the roster {count:is|are} empty: say what that means with "
    '--map "=OFF" (a day off), a pattern, or "=KEEP" (they stay as they are)',
)
_ONLY_PROJECTS = QT_TRANSLATE_NOOP(
    "Command", "a workbook cannot be changed; import it and merge into the project"
)
_BAD_MAP = QT_TRANSLATE_NOOP("Command", "{text}: write it as CODE=PATTERN, CODE=OFF or CODE=KEEP")

RosterFile = Annotated[Path, typer.Option("--roster", metavar="FILE", help=".xlsx or .csv")]
Pin = Annotated[bool, typer.Option("--pin", help="Lock the cells that are taken over.")]
Check = Annotated[bool, typer.Option("--check", help="Only compare; write nothing.")]
Map = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="CODE=PATTERN,…", help="What unknown codes mean (OFF, KEEP)."),
]


class _Meanings(NamedTuple):
    """What ``--map`` says: patterns ("" off) by code, and the keys of codes to be left."""

    patterns: dict[str, str]
    kept: frozenset[str]


def merge(  # noqa: PLR0913 - the command's options are its contract
    project: Project,
    roster: RosterFile,
    week: WeekDate = "",
    maps: Map = None,
    pin: Pin = False,
    check: Check = False,
    json: Json = None,
    lang: Lang = "",
) -> None:
    """Take over what was changed in an exported roster, or a roster of another system."""
    del lang
    require_target(json)
    with open_source(project, read_only=check) as source:
        if source.project is None:
            raise FieldError(str(project), translate("Command", _ONLY_PROJECTS))
        if not check:
            source.project.require_writable()
        data, key = source.data, source.project.key()
        meanings = _meanings(maps or [], data)
        incoming = _read(roster, source, week, meanings)
        review = Review(incoming)
        each = review.each()
        accepted = [r.difference for r in each if not r.difference.is_conflict]
        together = review.together(accepted)
        written = False
        if not check:
            cells = taken_over(incoming.week, accepted, pinned=pin)
            codes = remembered(data, meanings.patterns)
            written = _write(source, [*codes, *cells, *without_shift(data, cells)], roster)
    _tell(incoming, notes(incoming, data, key), each, accepted, together, check=check)
    write_json(json, _as_json(incoming, data, each, together, written=written))


def _meanings(maps: list[str], data: ProjectData) -> _Meanings:
    """Read "早=E,培训=KEEP".

    Raises:
        typer.BadParameter: No such form, or no such pattern.
    """
    codes = CodeBook(data.patterns)
    patterns: dict[str, str] = {}
    kept: set[str] = set()
    for text in (part for given in maps for part in given.split(",")):
        code, equals, meaning = text.rpartition("=")
        found = codes.find(meaning.strip())
        if equals and found is None and meaning.strip().upper() == _KEEP_WORD:
            kept.add(key_of(code))
        elif equals and found is not None:
            patterns[key_of(code)] = found
        else:
            raise typer.BadParameter(translate("Command", _BAD_MAP, text=text))
    return _Meanings(patterns, frozenset(kept))


def _read(path: Path, source: Source, week: str, meanings: _Meanings) -> Incoming:
    """Read the file for the week asked for, else for its own.

    Raises:
        WorkbookError: What cannot be understood, each with its cell; codes that are not known.
    """
    data = source.data
    file = open_incoming(path)
    near = date.fromisoformat(week) if week else default_week(data)
    if near is None and file.base is None:
        raise FieldError("--week", translate("Command", NO_WEEK))
    first, n_weeks = weeks_of(file, data, near or date.today())
    if week and monday_of(date.fromisoformat(week)) != first:
        first, n_weeks = monday_of(date.fromisoformat(week)), 1
    known = {**memory_of(data), **meanings.patterns}
    key = source.project.key() if source.project is not None else ""
    incoming = read_incoming(file, week_of(data, first, n_weeks), known, meanings.kept, key)
    if incoming.unknown:
        codes = CodeBook(data.patterns, known)
        raise WorkbookError(
            tuple(
                _unknown_code(path, code, count, codes.suggestion(code))
                for code, count in incoming.unknown.items()
            )
        )
    return incoming


def _unknown_code(path: Path, code: str, count: int, guess: str | None) -> Fault:
    meaning = OFF_WORD.en if guess == "" else guess or "…"
    values = (("code", code), ("count", count), ("guess", meaning))
    if not code:
        return Fault(path.name, "", _EMPTY_CELLS, values)
    return Fault(path.name, "", _UNKNOWN, values)


def _write(source: Source, changes: list[Any], path: Path) -> bool:
    """Store what is taken over; False if there is nothing."""
    if changes and source.project is not None:
        source.project.write(changes, path.name, StepSource.IMPORT)
    return bool(changes)


def _tell(
    incoming: Incoming,
    told: Iterable[str],
    each: Iterable[Reviewed],
    accepted: list[CellDifference],
    together: Effect,
    *,
    check: bool,
) -> None:
    for note in told:
        stderr(note)
    week = incoming.week
    phrases = Phrases(week.problem, week.first_date)
    for reviewed in each:
        stdout(_line(reviewed.difference, incoming))
        for template, found in (
            (_BREAKS, reviewed.effect.broken),
            (_MENDS, reviewed.effect.mended),
            (_EASES, reviewed.effect.eased),
        ):
            for violation in (v for v in found if v.hard):
                stdout(translate("Command", template, text=phrases.violation(violation)))
    if not incoming.differences:
        template = _UNTOUCHED if incoming.changed_here else _SAME
        stdout(translate("Command", template, count=incoming.n_cells))
        return
    left = len(incoming.differences) - len(accepted)
    broken = sum(v.hard for v in together.broken)
    template = _WOULD if check else _TAKEN
    stdout(translate("Command", template, count=len(accepted), left=left, broken=broken))


def _line(difference: CellDifference, incoming: Incoming) -> str:
    week = incoming.week
    where = {
        "name": week.problem.employees[difference.employee].name,
        "day": day_text(week.first_date + timedelta(days=difference.day)),
    }
    mine, theirs = _shown(difference.mine), _shown(difference.theirs)
    if difference.is_conflict:
        base = _shown(difference.base or "")
        return translate("Command", _BOTH, **where, base=base, mine=mine, theirs=theirs)
    return translate("Command", _LINE, **where, before=mine, after=theirs)


def _shown(code: str) -> str:
    return code or str(OFF_WORD)


def _as_json(
    incoming: Incoming,
    data: ProjectData,
    each: Iterable[Reviewed],
    together: Effect,
    *,
    written: bool,
) -> dict[str, Any]:
    week, base = incoming.week, incoming.base
    newest = published_of(incoming, data)
    return {
        "week": week.first_date.isoformat(),
        "base": None
        if base is None
        else {
            "project": base.project,
            "version": base.version,
            "made": base.made.isoformat() if base.made else None,
        },
        "newest_version": newest.number if newest else 0,
        "stale": incoming.is_stale,
        "cells": incoming.n_cells,
        "changed_here": [_place(incoming, *key) for key in incoming.changed_here],
        "missing": [week.problem.employees[e].id for e in incoming.missing],
        "differences": [_difference_json(incoming, reviewed) for reviewed in each],
        "breaks": violation_rows(week, together.broken),
        "mends": violation_rows(week, together.mended),
        "eases": violation_rows(week, together.eased),
        "warnings": [warning.text() for warning in incoming.warnings],
        "written": written,
    }


def _place(incoming: Incoming, employee: int, day: int) -> dict[str, Any]:
    week = incoming.week
    return {
        "employee": week.problem.employees[employee].id,
        "date": (week.first_date + timedelta(days=day)).isoformat(),
    }


def _difference_json(incoming: Incoming, reviewed: Reviewed) -> dict[str, Any]:
    difference = reviewed.difference
    return {
        **_place(incoming, *difference.key),
        "cell": f"{difference.place.sheet}!{difference.place.cell}",
        "base": difference.base,
        "from": difference.mine,
        "to": difference.theirs,
        "conflict": difference.is_conflict,
        "accepted": not difference.is_conflict,
        "cost": reviewed.cost,
        "breaks": violation_rows(incoming.week, reviewed.effect.broken),
        "mends": violation_rows(incoming.week, reviewed.effect.mended),
        "eases": violation_rows(incoming.week, reviewed.effect.eased),
    }
