"""The roster as a CSV file in long form: one line a shift."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from pathlib import Path

from scheduler_app.exchange.atomic_file import replacing
from scheduler_app.exchange.roster_totals import clock
from scheduler_app.store.week import Week
from solver.domain.roster import Roster

CSV_HEADER = ("employee_id", "name", "date", "pattern", "start", "end", "paid_hours")
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def write_csv(path: Path, week: Week, roster: Roster) -> None:
    """Write UTF-8 with a byte-order mark, for Excel; an ``end`` before ``start`` is the next day.

    Raises:
        OSError: ``path`` cannot be written; it is as it was before.
    """
    text = io.StringIO(newline="")
    lines = csv.writer(text)
    lines.writerow(CSV_HEADER)
    for e, d, p in roster.shifts():
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
            )
        )
    with replacing(path) as stream:
        stream.write(text.getvalue().encode("utf-8-sig"))


def _safe(text: str) -> str:
    """Keep a spreadsheet from running a text as a formula."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text
