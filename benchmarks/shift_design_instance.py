"""Instances of shift design as questions of ours, and plans in the form they are scored.

Source: N. Musliu, A. Schaerf, W. Slany, *Local search for shift design*, EJOR 2004, and
L. Di Gaspero et al., *The minimum shift design problem*, Annals of OR 2007; MiniZinc data form.
Minutes short, minutes too many and shifts in use are weighted and added up.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

from solver.domain.time_grid import MINUTES_PER_DAY, TimeGrid
from solver.patterns.answer import Design
from solver.patterns.candidate import Candidate, ShiftShape
from solver.patterns.question import AgentGroup, DesignQuestion, QueueWorth

_SHIFTS_PER_DAY_AND_HEAD = 24
"""Each lasts an hour at least; so many per head of demand are always enough."""


def read(path: Path) -> DesignQuestion:
    """Read one instance; its people have no limits.

    Raises:
        KeyError: The file lacks a number.
    """
    found = _assignments(path.read_text(encoding="utf-8"))
    (step,), (n_days,) = found["interval"], found["days"]
    demand = found["demand"]
    candidates = tuple(
        Candidate(start * step, ShiftShape(length * step, length * step))
        for start, length in _shifts(found)
    )
    under, over = found["weightUnderCover"][0] * step, found["weightOverCover"][0] * step
    worth = QueueWorth(tuple((under,) * n for n in demand), (0,) * len(demand), over)
    every = frozenset(range(len(candidates)))
    grid = TimeGrid(n_days, step)
    people = max(demand) * _SHIFTS_PER_DAY_AND_HEAD
    n_weeks, week = len(grid.weeks()), people * n_days
    group = AgentGroup(
        name="",
        queues=(0,),
        heads=(people,) * n_days,
        shifts=((0, week),) * n_weeks,
        paid_minutes=((0, week * MINUTES_PER_DAY),) * n_weeks,
        night_shifts=(week,) * n_weeks,
        allowed=every,
    )
    return DesignQuestion(
        grid,
        candidates,
        (worth,),
        (group,),
        most_patterns=len(candidates),
        day_class=(0,) * n_days,
        open_days=(every,) * n_days,
        pattern_cost=found["weightShiftInstances"][0],
    )


def write(path: Path, question: DesignQuestion, design: Design) -> None:
    """Write one row a shift in use: start and length in slots, people of each day."""
    step = question.grid.interval_minutes
    with path.open("w", newline="", encoding="utf-8") as stream:
        rows = csv.writer(stream)
        for k, shift in enumerate(design.patterns):
            heads = [day[k] for day in design.heads]
            rows.writerow([shift.start_minute // step, shift.shape.length_minutes // step, *heads])


def _shifts(found: dict[str, list[int]]) -> list[tuple[int, int]]:
    """Return the starts and lengths that the types of shifts allow, in slots."""
    windows = zip(
        *(found[name] for name in ("minStart", "maxStart", "minLength", "maxLength")), strict=True
    )
    return sorted(
        {
            (start, length)
            for first, last, shortest, longest in windows
            for start in range(first, last + 1)
            for length in range(shortest, longest + 1)
        }
    )


def _assignments(text: str) -> dict[str, list[int]]:
    """Return the whole numbers of each assignment ``name = value;`` or ``name = [...];``."""
    return {
        name: [int(number) for number in re.findall(r"-?\d+", value)]
        for name, value in re.findall(r"(\w+)\s*=\s*([^;]+);", text)
    }
