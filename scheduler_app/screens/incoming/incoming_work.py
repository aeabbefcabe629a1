"""Reading an incoming roster and judging it: what is done in the background."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from scheduler_app.exchange.incoming_file import open_incoming
from scheduler_app.exchange.incoming_review import Review, Reviewed, memory_of
from scheduler_app.exchange.incoming_roster import Incoming, read_incoming, weeks_of
from scheduler_app.exchange.roster_diff import CellKey
from scheduler_app.store.records import ProjectData
from scheduler_app.store.week import week_of
from solver.search.cancellation import CancelToken


@dataclass(frozen=True, slots=True)
class Question:
    """A file to be read for a project; ``meanings`` and ``kept`` of codes not remembered yet.

    ``key`` names the project.
    """

    path: Path
    data: ProjectData
    shown: date
    meanings: tuple[tuple[str, str], ...] = ()
    kept: frozenset[str] = frozenset()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """The differences with what each does; ``harmless``: those that together break no must."""

    question: Question
    review: Review
    each: tuple[Reviewed, ...]
    harmless: frozenset[CellKey]

    @property
    def incoming(self) -> Incoming:
        """The file as it was read."""
        return self.review.incoming


def judge(
    question: Question, cancel: CancelToken, report: Callable[[float], None]
) -> Judged | None:
    """Read and judge; None if it was cancelled.

    Raises:
        WorkbookError: What cannot be understood in the file.
        FieldError: The records of its week contradict each other.
    """
    file, data = open_incoming(question.path), question.data
    first, n_weeks = weeks_of(file, data, question.shown)
    known = {**memory_of(data), **dict(question.meanings)}
    week = week_of(data, first, n_weeks)
    incoming = read_incoming(file, week, known, question.kept, question.key)
    review = Review(incoming)
    each = review.each(report, cancel.is_cancelled)
    harmless = review.harmless(
        (r.difference for r in each if not r.difference.is_conflict), cancel.is_cancelled
    )
    if cancel.is_cancelled():
        return None
    return Judged(question, review, each, frozenset(d.key for d in harmless))
