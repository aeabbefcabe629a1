"""What pointing at a person or a shift says, on every screen."""

from __future__ import annotations

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.phrases import clock_text
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from solver.domain.pattern import Pattern

_STANDBY = QT_TRANSLATE_NOOP("CellTips", "{shift}, standby")
_TEAM = QT_TRANSLATE_NOOP("CellTips", "Team: {text}")
_CONTRACT = QT_TRANSLATE_NOOP("CellTips", "Contract: {text}")
_SKILLS = QT_TRANSLATE_NOOP("CellTips", "Skills: {text}")
_MENTOR = QT_TRANSLATE_NOOP("CellTips", "Mentor: {text}")


def hours_text(pattern: Pattern) -> str:
    """Return "07:00–15:30"."""
    return f"{clock_text(pattern.start_minute)}–{clock_text(pattern.end_minute)}"


def own_name(pattern: Pattern) -> str:
    """Return a shift's name; "" if that only says the hours, as of designed shifts."""
    name = pattern.name.strip()
    return "" if name.replace("-", "–") == hours_text(pattern) else name


def shift_text(pattern: Pattern) -> str:
    """Return "E1 Early 1, 07:00–15:30"; without the name if that says nothing more."""
    shift = f"{pattern.code} {own_name(pattern)}".strip() + f", {hours_text(pattern)}"
    return translate("CellTips", _STANDBY, shift=shift) if pattern.is_standby else shift


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
