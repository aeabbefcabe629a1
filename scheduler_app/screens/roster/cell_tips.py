"""What hovering a cell or a person of the roster says."""

from __future__ import annotations

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.phrases import Phrases, clock_text, day_text
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.roster.cell_look import off_word
from solver.domain.pattern import OFF, Pattern

_STANDBY = QT_TRANSLATE_NOOP("CellTips", "{shift}, standby")
_LEAVE = QT_TRANSLATE_NOOP("CellTips", "Leave: {kind}")
_UNNAMED = QT_TRANSLATE_NOOP("CellTips", "On leave")
_LOCKED = QT_TRANSLATE_NOOP("CellTips", "Locked")
_TEAM = QT_TRANSLATE_NOOP("CellTips", "Team: {text}")
_CONTRACT = QT_TRANSLATE_NOOP("CellTips", "Contract: {text}")
_SKILLS = QT_TRANSLATE_NOOP("CellTips", "Skills: {text}")
_MENTOR = QT_TRANSLATE_NOOP("CellTips", "Mentor: {text}")


def hours_text(pattern: Pattern) -> str:
    """Return "07:00–15:30"."""
    return f"{clock_text(pattern.start_minute)}–{clock_text(pattern.end_minute)}"


def shift_text(pattern: Pattern) -> str:
    """Return "E1 Early 1, 07:00–15:30"; without the name if there is none."""
    shift = f"{pattern.code} {pattern.name}".strip() + f", {hours_text(pattern)}"
    return translate("CellTips", _STANDBY, shift=shift) if pattern.is_standby else shift


def cell_tip(document: ScheduleDocument, employee: int, day: int) -> str:
    """Return who, when, the shift, the leave, the lock and the rules broken, line by line."""
    problem, phrases = document.problem, Phrases(document.problem, document.first_date)
    pattern = document.roster.cells[employee][day]
    name = problem.employees[employee].name
    lines = [f"{name}, {day_text(phrases.date_of(day))}"]
    lines.append(off_word() if pattern == OFF else shift_text(problem.patterns[pattern]))
    kind = document.time_off_kind(employee, day)
    if kind is not None:
        leave = translate("CellTips", _LEAVE, kind=kind)
        lines.append(leave if kind else translate("CellTips", _UNNAMED))
    if document.is_pinned(employee, day):
        lines.append(translate("CellTips", _LOCKED))
    found = document.evaluation.violations
    lines += [f"• {phrases.violation(v)}" for v in found if (v.employee, v.day) == (employee, day)]
    return "\n".join(lines)


def person_tip(document: ScheduleDocument, employee: int) -> str:
    """Return name, team, contract, skills and mentor; lines with nothing to say are left out."""
    people = document.problem.employees
    person = people[employee]
    mentor = next((p.name for p in people if p.id == person.mentor_id), "")
    parts = (
        (_TEAM, person.team),
        (_CONTRACT, person.contract.name),
        (_SKILLS, ", ".join(sorted(person.skills))),
        (_MENTOR, mentor),
    )
    lines = [translate("CellTips", words, text=text) for words, text in parts if text]
    return "\n".join([f"{person.id} {person.name}", *lines])
