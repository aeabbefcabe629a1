"""What a change weighs for the people, beside the contacts that it answers.

A change has to be worth it: so many contacts more, or it is left out.  That makes the kind
changes come first: standby before anybody else, volunteers before others, longer hours
before a day off given up.
"""

from __future__ import annotations

from collections.abc import Mapping

from solver.domain.employee import OVERTIME, Employee
from solver.domain.repair import RepairSettings
from solver.replan.plan import ChangeKind

PERSON = 100
"""For each person who is changed at all, in hundredths of a contact."""
_BY_KIND: Mapping[ChangeKind, int] = {
    ChangeKind.STANDBY: 20,
    ChangeKind.EXTEND: 50,
    ChangeKind.SHORTEN: 30,
    ChangeKind.START_EARLIER: 70,
    ChangeKind.OTHER_SHIFT: 100,
    ChangeKind.DAY_OFF: 80,
    ChangeKind.CALL_IN: 150,
}
_NOT_ASKED_FOR = 50
"""More for longer hours or a call of somebody who has not volunteered for overtime."""
_LONGER = (ChangeKind.EXTEND, ChangeKind.START_EARLIER, ChangeKind.CALL_IN)


def burden(kind: ChangeKind, person: Employee, settings: RepairSettings) -> int:
    """Return what one changed cell weighs, in hundredths of a contact."""
    weight = _BY_KIND[kind]
    if kind is ChangeKind.STANDBY and not settings.standby_first:
        weight = _BY_KIND[ChangeKind.OTHER_SHIFT]
    if kind in _LONGER and OVERTIME not in person.volunteers:
        weight += _NOT_ASKED_FOR
    return weight
