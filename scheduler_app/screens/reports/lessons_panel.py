"""What the known weeks teach, and taking it over: shrinkage of queues, standby of days."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import isnan

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from scheduler_app.language.phrases import day_text
from scheduler_app.language.translation import Count
from scheduler_app.screens.reports.reports_state import Lessons, ReportsState
from scheduler_app.store.attendance import (
    StandbyNeed,
    is_worth_planning,
    shrinkage_changes,
    standby_changes,
    standby_pattern,
)
from scheduler_app.widgets.panel import Panel, button, label, set_tone
from scheduler_app.widgets.scrolled import scrolled
from solver.attendance.absence_rate import CONFIDENCE
from solver.attendance.shrinkage import LEAST_SHIFTS, Shrinkage
from solver.domain.queue import Queue


class LessonsPanel(Panel):
    """Each proposal is taken over by its own link, as one undo step."""

    def __init__(self, state: ReportsState) -> None:
        super().__init__(kind="card")
        self._state = state
        self._title = label("section")
        self.rows: list[LessonRow] = []
        self._inside = Panel()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(6)
        self._column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 6, 8)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(scrolled(self._inside), 1)
        state.learned.connect(self.refresh)
        state.changed.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("What attendance teaches"))
        self.refresh()

    def refresh(self) -> None:
        """Write the lessons anew."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()  # it goes only once the event loop is back
            row.deleteLater()
        self.rows = []
        lessons = self._state.lessons
        if lessons is None or not lessons.n_weeks:
            self._add(self.tr("Type or import who came: then it shows here what to plan with."))
            return
        self._add_shrinkage(lessons)
        self._add_standby(lessons)

    def _add_shrinkage(self, lessons: Lessons) -> None:
        text = self.tr("Off the line, of the rostered time, in {weeks} known {weeks:week|weeks}:")
        self._add(text.format(weeks=Count(lessons.n_weeks)))
        for queue, found in lessons.shrinkage:
            if isnan(found.share):
                continue
            words = {
                "queue": queue.name,
                "measured": f"{found.share:.1%}",
                "planned": f"{queue.shrinkage:.1%}",
                "shifts": f"{found.shifts:,}",
            }
            if is_worth_planning(queue, found):
                text = self.tr("{queue}: {measured} measured, {planned} planned ({shifts} shifts)")
                action = self.tr("Plan with {share}").format(share=f"{found.share:.0%}")
                take = partial(self._take_shrinkage, queue, found)
                self._add(text.format(**words), action, take, "amber")
            elif found.shifts < LEAST_SHIFTS:
                text = self.tr("{queue}: {measured}; {shifts} shifts are too few to tell")
                self._add(text.format(**words))
            else:
                text = self.tr("{queue}: {measured} measured, as planned ({shifts} shifts)")
                self._add(text.format(**words))

    def _add_standby(self, lessons: Lessons) -> None:
        document = self._state.document
        has_pattern = document is not None and standby_pattern(document.data) is not None
        text = self.tr("Absences, and the standby that covers them on {share} of such days:")
        self._add(text.format(share=f"{CONFIDENCE:.0%}"))
        wanted = False
        for need in lessons.needs:
            if need.rate.rostered:
                wanted = self._add_need(need, has_pattern=has_pattern) or wanted
        if wanted and not has_pattern:
            self._add(self.tr("Make a standby shift first, on the screen Shifts & rules."))

    def _add_need(self, need: StandbyNeed, *, has_pattern: bool) -> bool:
        """Write one day; return whether more standby is wanted than is planned."""
        rate = need.rate
        words = {
            "day": day_text(need.date),
            "absent": rate.absent,
            "shifts": f"{rate.rostered:,}",
            "rate": f"{rate.rate:.1%}",
            "wanted": need.wanted,
            "planned": need.planned,
        }
        if need.wanted is None:
            text = self.tr("{day}: {absent} of {shifts} absent; too few to tell")
            if rate.is_known:
                text = self.tr("{day}: {absent} of {shifts} absent; nobody is rostered yet")
            self._add(text.format(**words))
            return False
        text = self.tr(
            "{day}: {absent} of {shifts} absent, reckoned with {rate}; standby {planned}"
        )
        if need.wanted <= need.planned:
            self._add(text.format(**words))
            return False
        action = self.tr("Standby {count}").format(count=need.wanted)
        take = partial(self._take_standby, need)
        self._add(text.format(**words), action if has_pattern else "", take)
        return True

    def _take_shrinkage(self, queue: Queue, found: Shrinkage) -> None:
        text = self.tr("shrinkage of {queue} as measured").format(queue=queue.name)
        if self._state.edit(text, shrinkage_changes([(queue, found)])):
            said = self.tr("{queue} is planned with {share} off the line.")
            share = f"{found.share:.0%}"
            self._state.say(said.format(queue=queue.name, share=share), "green")

    def _take_standby(self, need: StandbyNeed) -> None:
        document = self._state.document
        if document is None:
            return
        day = day_text(need.date)
        text = self.tr("standby on {day}: {count}").format(day=day, count=need.wanted)
        if self._state.edit(text, standby_changes(document.data, [need])):
            said = self.tr("{count} people on standby are wanted on {day}. Build the roster again.")
            self._state.say(said.format(count=need.wanted, day=day), "green")

    def _add(
        self,
        text: str,
        action: str = "",
        act: Callable[[], object] | None = None,
        tone: str = "",
    ) -> None:
        row = LessonRow(text, action, act, tone)
        self._column.insertWidget(self._column.count() - 1, row)
        self.rows.append(row)


class LessonRow(QWidget):
    """A sentence, and a link that does what it proposes."""

    def __init__(self, text: str, action: str, act: Callable[[], object] | None, tone: str) -> None:
        super().__init__()
        self.text: QLabel = label("small", wrap=True)
        self.text.setText(text)
        set_tone(self.text, tone)
        self.button: QPushButton | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text, 1)
        if action and act is not None:
            self.button = button("link")
            self.button.setText(action)
            self.button.clicked.connect(lambda _checked=False: act())
            row.addWidget(self.button)
