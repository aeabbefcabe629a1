"""What pointing at a person says, on every screen."""

from __future__ import annotations

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.punctuation import listed
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate

_TEAM = QT_TRANSLATE_NOOP("CellTips", "Team: {text}")
_CONTRACT = QT_TRANSLATE_NOOP("CellTips", "Contract: {text}")
_SKILLS = QT_TRANSLATE_NOOP("CellTips", "Skills: {text}")
_MENTOR = QT_TRANSLATE_NOOP("CellTips", "Mentor: {text}")


def person_tip(document: ScheduleDocument, employee: int) -> str:
    """Return name, team, contract, skills and mentor; lines with nothing to say are left out."""
    people = document.problem.employees
    person = people[employee]
    mentor = next((p.name for p in people if p.id == person.mentor_id), "")
    parts = (
        (_TEAM, person.team),
        (_CONTRACT, person.contract.name),
        (_SKILLS, listed(sorted(person.skills))),
        (_MENTOR, mentor),
    )
    lines = [translate("CellTips", words, text=text) for words, text in parts if text]
    return "\n".join([f"{person.id} {person.name}", *lines])
