"""What is settled once nothing more can be saved: paid hours, then changes from today."""

from __future__ import annotations

from math import gcd

from solver.patterns.choice_model import ChoiceModel
from solver.patterns.plan import Plan, plan_of
from solver.patterns.question import DesignQuestion
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from solver.search.portfolio import search


def settled(
    question: DesignQuestion, plan: Plan, limits: SearchLimits, cancel: CancelToken
) -> Plan:
    """Return a plan of no higher cost with the fewest paid minutes, then the fewest changes.

    Looked for among the plan's own patterns and today's; the plan itself where none is
    found in time.
    """
    kept = {p for p, c in enumerate(question.candidates) if c in set(plan.patterns)}
    asked = question.restricted_to(kept | question.today)
    model = ChoiceModel(asked)
    model.cp.add(model.cost <= plan.cost)
    step = gcd(*(c.paid_minutes for c in asked.candidates))
    paid = sum(asked.candidates[p].paid_minutes // step * n for (_, _, p), n in model.heads.items())
    most_changes = len(asked.candidates) * len(model.used)
    model.cp.minimize((most_changes + 1) * paid + model.changes)
    found = search(model.cp, limits, cancel, lambda _progress: None)
    if found.values is None:
        return plan
    other = plan_of(model, found.values)
    is_better = (other.cost, other.paid_minutes, other.changes) <= (
        plan.cost,
        plan.paid_minutes,
        plan.changes,
    )
    return other if is_better else plan
