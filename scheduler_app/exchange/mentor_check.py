"""Whether the mentors that people name can be: one fault a person, in words."""

from __future__ import annotations

from collections.abc import Mapping

from scheduler_app.exchange.faults import CellError
from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from scheduler_app.store.staff import mentor_circle
from solver.domain.employee import Employee

JUNIOR_MENTOR = QT_TRANSLATE_NOOP(
    "Fault", '"{value}" is a junior: a mentor must be a senior or a lead'
)
MENTOR_CIRCLE = QT_TRANSLATE_NOOP(
    "Fault", "the mentors go in a circle ({circle}): break it by changing one of them"
)


def check_mentor(people: Mapping[str, Employee], employee_id: str) -> None:
    """Check the mentor of one of ``people`` (by ID).

    Raises:
        CellError: The mentor is a junior, or mentors go in a circle.
    """
    mentor_id = people[employee_id].mentor_id
    mentor = people.get(mentor_id)
    if mentor is None:
        return
    if not mentor.is_guide:
        raise CellError(JUNIOR_MENTOR, value=mentor.name or mentor_id)
    if not mentor.mentor_id:
        return  # the chain ends
    circle = mentor_circle({id_: p.mentor_id for id_, p in people.items()}, employee_id)
    if len(circle) > 1:
        names = [people[id_].name or id_ for id_ in circle]
        raise CellError(MENTOR_CIRCLE, circle=" → ".join([*names, names[0]]))
