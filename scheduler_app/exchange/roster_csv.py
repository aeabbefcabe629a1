"""The roster as a CSV file in long form: one line a shift."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection
from datetime import timedelta
from pathlib import Path

from scheduler_app.exchange.atomic_file import replacing
from scheduler_app.exchange.roster_totals import clock
from scheduler_app.store.week import Week
from solver.domain.pattern import Pattern
from solver.domain.roster import Roster
from solver.domain.time_grid import DAYS_PER_WEEK

CSV_HEADER = ("employee_id", "name", "date", "pattern", "start", "end", "paid_hours", "queue")
GAP_HEADER = ("gap_start", "gap_end")
"""Two further columns where a split shift is among the shifts."""
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv(
    path: Path, week: Week, roster: Roster, people: Collection[int] | None = None
) -> None:
    """Write a roster's shifts of ``people`` (indices; None: of all).

    UTF-8 with a byte-order mark, for Excel; an ``end`` not after ``start`` is on the next
    day.  ``queue`` is the person's role in that week, else all queues that her skills
    allow, with ";" between them.  A split shift is one line with the times of its gap.

    Raises:
        OSError: ``path`` cannot be written; it is as it was before.
    """
    text = io.StringIO(newline="")
    lines = csv.writer(text)
    shifts = [shift for shift in roster.shifts() if people is None or shift[0] in people]
    has_gaps = any(week.problem.patterns[p].gap_minutes for _, _, p in shifts)
    lines.writerow((*CSV_HEADER, *GAP_HEADER) if has_gaps else CSV_HEADER)
    for e, d, p in shifts:
        employee, pattern = week.problem.employees[e], week.problem.patterns[p]
        lines.writerow(
            (
                _safe(employee.id),
                _safe(employee.name),
                (week.first_date + timedelta(days=d)).isoformat(),
                _safe(pattern.code),
                clock(pattern.start_minute),
                clock(pattern.end_minute),
                f"{pattern.paid_minutes / 60:g}",
                _safe(_queue(week, e, d)),
                *(_gap(pattern) if has_gaps else ()),
            )
        )
    with replacing(path) as stream:
        stream.write(text.getvalue().encode("utf-8-sig"))


def _gap(pattern: Pattern) -> tuple[str, str]:
    if not pattern.gap_minutes:
        return "", ""
    return clock(pattern.parts[0][1]), clock(pattern.parts[1][0])


def _queue(week: Week, employee: int, day: int) -> str:
    problem, person = week.problem, week.problem.employees[employee]
    role = problem.role(employee, day // DAYS_PER_WEEK)
    if role is not None:
        return problem.queues[role].name
    return ";".join(queue.name for queue in problem.queues if person.has_skill(queue.skill))


def _safe(text: str) -> str:
    """Keep a spreadsheet from running a text as a formula."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text
