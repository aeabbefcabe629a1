"""What stands out in the week, each line leading to its place on the roster."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from scheduler_app.document.rates_summary import share_text
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.document.week_shortages import Shortage, worst_shortages
from scheduler_app.language.conflicts import conflict_text
from scheduler_app.language.phrases import Phrases, clock_text, day_text
from scheduler_app.language.translation import Count
from scheduler_app.wanted_places import Place
from scheduler_app.widgets.panel import Panel, button, label, set_tone
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY
from solver.explain.conflicts.conflict import Conflict
from solver.rules.base import Violation

_MOST_CONFLICTS, _MOST_SHORT, _MOST_BROKEN, _MOST_SOFT = 3, 3, 4, 3
_MOST = _MOST_CONFLICTS + _MOST_SHORT + _MOST_BROKEN + _MOST_SOFT + 1


@dataclass(frozen=True, slots=True)
class Finding:
    """One line; it leads to a place on the roster, or to a screen by its key."""

    text: str
    tone: str
    place: Place | str


class WarningsCard(Panel):
    """``wanted`` carries the ``Place`` that a line is about, or the key of a screen."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(kind="card")
        self._title, self._empty = label("section"), label("muted", wrap=True)
        self._document: ScheduleDocument | None = None
        self.lines = [button("warning") for _ in range(_MOST)]
        self._conflicts: Sequence[Conflict] = ()
        self._places: list[Place | str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._empty)
        for number, line in enumerate(self.lines):
            line.clicked.connect(partial(self._on_line, number))
            column.addWidget(line)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("To look at"))
        self.show_document(self._document, self._conflicts)

    def show_document(
        self, document: ScheduleDocument | None, conflicts: Sequence[Conflict]
    ) -> None:
        """Show what stands out in the document's week, and what of it cannot all hold."""
        self._document, self._conflicts = document, conflicts
        found: list[Finding] = []
        if document is not None and document.week is not None:
            is_rostered = any(True for _ in document.roster.shifts())
            found = list(self._of_conflicts(document))
            found += self._of_roster(document) if is_rostered else []
            nothing = self.tr("Nothing stands out: enough people at all times, no rule broken.")
            early = self.tr("Once there is a roster, what is wrong with it is listed here.")
            self._empty.setText(nothing if is_rostered else early)
        self._empty.setVisible(not found)
        self._places = [warning.place for warning in found]
        for line, warning in zip(self.lines, found, strict=False):
            line.setText(warning.text)
            line.setToolTip(warning.text)
            set_tone(line, warning.tone)
        for number, line in enumerate(self.lines):
            line.setVisible(number < len(found))

    def _of_conflicts(self, document: ScheduleDocument) -> Iterator[Finding]:
        phrases = Phrases(document.problem, document.first_date)
        for conflict in self._conflicts[:_MOST_CONFLICTS]:
            tone = "red" if conflict.is_hard else "amber"
            yield Finding(conflict_text(phrases, conflict), tone, "shifts")

    def _of_roster(self, document: ScheduleDocument) -> Iterator[Finding]:
        broken = [violation for violation in document.evaluation.violations if violation.hard]
        phrases = Phrases(document.problem, document.first_date)
        for violation in broken[:_MOST_BROKEN]:
            yield Finding(phrases.violation(violation), "red", _place(violation))
        if len(broken) > _MOST_BROKEN:
            text = self.tr("and {count} more breaches of rules that must hold")
            yield Finding(text.format(count=len(broken) - _MOST_BROKEN), "red", "roster")
        yield from self._of_hours(document)
        # What is short is told by its hours; of the rest, what people will ask about.
        soft = (v for v in document.evaluation.violations if not (v.hard or v.nice))
        of_people = (violation for violation in soft if violation.employee is not None)
        for violation in islice(of_people, _MOST_SOFT):
            yield Finding(phrases.violation(violation), "amber", _place(violation))

    def _of_hours(self, document: ScheduleDocument) -> Iterator[Finding]:
        worst = worst_shortages(document.problem, document.coverage, document.outlook, _MOST_SHORT)
        found = (self._of_shortage(document, shortage) for shortage in worst)
        yield from sorted(found, key=lambda finding: finding.tone != "red")

    def _of_shortage(self, document: ScheduleDocument, shortage: Shortage) -> Finding:
        day = day_text(document.first_date + timedelta(days=shortage.day))
        end = shortage.end_minute
        span = f"{clock_text(shortage.start_minute)}–"
        span += "24:00" if end == MINUTES_PER_DAY else clock_text(end)
        text = self.tr("{day} {span}: up to {agents} {agents:person|people} short")
        if shortage.rates.is_known:
            text = self.tr(
                "{day} {span}: up to {agents} {agents:person|people} short, answer rate {rate}"
            )
        rate = share_text(shortage.rates.rates.answer_rate)
        text = text.format(day=day, span=span, agents=Count(shortage.agents), rate=rate)
        tone = shortage.rates.answer_tone if shortage.rates.is_known else "red"
        return Finding(text, "red" if tone == "red" else "amber", Place(shortage.day))

    def _on_line(self, number: int, _checked: bool = False) -> None:
        self.wanted.emit(self._places[number])


def _place(violation: Violation) -> Place | str:
    day = violation.day
    if day is None and violation.start is not None:
        day = violation.start // MINUTES_PER_DAY
    if day is None and violation.employee is None:
        return "roster"
    return Place(min(max(day or 0, 0), DAYS_PER_WEEK - 1), violation.employee)
