"""In the model: who is on duty in an interval, and the agents of a class shared among queues."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from solver.model.coverage import CoverGroup, SkillClass
from solver.model.roster_model import LinearExpr, RosterModel


def on_duty(model: RosterModel, group: SkillClass, cover: CoverGroup) -> LinearExpr:
    """Return how many of a class work the shifts that cover the intervals of ``cover``."""
    return sum(
        model.count(group.employees, day, p) for day, p in cover.shifts if group.counts_on(day)
    )


def is_elsewhere(group: SkillClass, here: LinearExpr) -> bool:
    """Tell whether a class is of another week: ``here`` of it, known, are nobody."""
    return group.week is not None and isinstance(here, int) and here == 0


def post_supplies(
    model: RosterModel,
    classes: Sequence[SkillClass],
    present: Sequence[LinearExpr],
    most: Mapping[int, int],
) -> dict[int, LinearExpr]:
    """Return the agents that each queue of ``most`` gets; ``present`` is by class.

    A class that serves one of the queues counts for it whole; one that serves
    several is shared among them, up to ``most`` agents for each.
    """
    supplies: dict[int, list[LinearExpr]] = defaultdict(list)
    for group, here in zip(classes, present, strict=True):
        queues = [q for q in group.queues if q in most and not is_elsewhere(group, here)]
        if len(queues) == 1:
            supplies[queues[0]].append(here)
        elif queues:
            shares = {q: model.integer(most[q], "allocation") for q in queues}
            model.cp.add(sum(shares.values()) <= here)
            for q, share in shares.items():
                supplies[q].append(share)
    return {q: sum(supplies[q]) for q in most}
