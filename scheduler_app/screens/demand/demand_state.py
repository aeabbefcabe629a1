"""What the parts of the demand screen share: the week, the chosen queue and step, edits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.document.week_beside import step_calendar, turn_to_week
from scheduler_app.screens.demand.history_book import HistoryBook
from scheduler_app.screens.demand.measures import Measure
from scheduler_app.screens.demand.regrid import FloatArray, ratio, summed
from scheduler_app.screens.demand.week_numbers import Numbers, WeekNumbers
from scheduler_app.store.changes import Change
from scheduler_app.store.copy_week import WeekCopy, copied_week
from scheduler_app.store.steps import StepSource
from scheduler_app.widgets.message_bar import Message
from solver.staffing.outlook import Outlook, outlook

DEFAULT_STEP = 30


class DemandState(QObject):
    """Holds no demand of its own; every edit is the document's.

    ``changed``: other numbers are to be shown, for whatever reason.
    ``has_learned``: the forecast would be another one since tags or shares were edited.
    """

    changed = Signal()

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.week: WeekNumbers | None = None
        self.history = HistoryBook(())
        self.queue, self.step, self.measure = "", DEFAULT_STEP, Measure.VOLUME
        self.has_learned = False
        self._numbers: Numbers | None = None
        self._answer_rate: FloatArray | None = None
        self._required_outlook: Outlook | None = None
        self._waiting: list[Callable[[], None]] = []
        # After the turn of the event loop in which the roster is put in.
        self._resume = QTimer(self, singleShot=True, interval=0)
        self._resume.timeout.connect(self._do_waiting)
        context.building_changed.connect(self._on_building_changed)

    @property
    def document(self) -> ScheduleDocument | None:
        """The open project; None without one."""
        return self.context.document

    @property
    def numbers(self) -> Numbers:
        """The shown arrays; LookupError while no week is shown."""
        if self.week is None:
            raise LookupError("no week is shown")
        if self._numbers is None:
            self._numbers = self.week.numbers(self.queue, self.step)
        return self._numbers

    @property
    def queues(self) -> tuple[str, ...]:
        """Names of all queues of the project."""
        document = self.document
        return () if document is None else tuple(queue.name for queue in document.data.queues)

    @property
    def shown_queues(self) -> tuple[str, ...]:
        """Names of the queues that the choice means."""
        return (self.queue,) if self.queue else self.queues

    def outlook(self, *, rostered: bool) -> Outlook:
        """Return what the agents rostered, or those required, achieve in the shown week."""
        document = self.document
        if document is None:
            raise LookupError("no project is open")
        if rostered:
            return document.outlook
        if self._required_outlook is None:
            self._required_outlook = outlook(document.problem, document.coverage.required)
        return self._required_outlook

    @property
    def answer_rate(self) -> FloatArray:
        """Expected answer rate (T): with the roster if there is one, else with those required."""
        if self.week is None:
            raise LookupError("no week is shown")
        if self._answer_rate is None:
            found = self.outlook(rostered=self.week.is_rostered)
            which, n = self.week.rows_of(self.queue), self.week.n_intervals
            offered, answered = (
                summed(counts[which, :n].sum(axis=0), self.week.minutes, self.step)
                for counts in (found.offered, found.answered)
            )
            self._answer_rate = ratio(answered, offered)
        return self._answer_rate

    def values(self) -> FloatArray:
        """Return the numbers of the chosen measure (T)."""
        numbers = self.numbers
        if self.measure is Measure.VOLUME:
            return numbers.volume
        if self.measure is Measure.AHT:
            return numbers.aht_seconds
        return numbers.required if self.measure is Measure.REQUIRED else self.answer_rate

    def put_together(self, part: slice) -> float:
        """Return one number for several intervals: the contacts, or the mean of the others.

        Handle times and answer rates are weighted by contacts; agents are agent-hours.
        """
        values, numbers = self.values()[part], self.numbers
        if self.measure is Measure.REQUIRED:
            return float(numbers.required_hours[part].sum())
        known = ~np.isnan(values)
        if not known.any():
            return float("nan")
        if self.measure is Measure.VOLUME:
            return float(values[known].sum())
        weights = np.nan_to_num(numbers.volume[part][known])
        return float(np.average(values[known], weights=weights)) if weights.any() else float("nan")

    def has_week_before(self) -> bool:
        """Tell whether anything is expected in the week before the shown one."""
        return bool(self._week_before().intervals)

    def copy_week_before(self) -> None:
        """Give the shown week the demand of the week before, as one undo step."""
        copy = self._week_before()
        self.edit(self.tr("copy the demand of the week before"), lambda: list(copy.changes))

    def _week_before(self) -> WeekCopy:
        document = self.document
        if document is None or document.week is None:
            return WeekCopy()
        shown = document.first_date
        before = shown - timedelta(weeks=1)
        return copied_week(document.data, before, shown, demand=True, roster=False)

    def opening_minute(self) -> int:
        """Return the minute of the day at which the first shift begins; 0 without shifts."""
        patterns = () if self.document is None else self.document.data.patterns
        return min((p.start_minute for p in patterns if not p.is_retired), default=0)

    def refresh(self) -> None:
        """Read the document again and tell everybody."""
        document = self.document
        self._numbers = self._answer_rate = self._required_outlook = None
        if document is None or document.week is None:
            self.week = None
        else:
            self.week = WeekNumbers(document)
        if document is not None and self.history.history is not document.data.history:
            self.history = HistoryBook(document.data.history)
        if self.queue not in self.queues:
            self.queue = ""
        self.changed.emit()

    def drop_week(self) -> None:
        """Show no week until the next ``refresh``."""
        self.week = self._numbers = self._answer_rate = self._required_outlook = None

    def forget(self) -> None:
        """Drop what is known of a project that is no longer open."""
        self.drop_week()
        self.has_learned = False
        self._waiting.clear()

    def choose_queue(self, queue: str) -> None:
        """Show one queue; "" all of them together."""
        if queue != self.queue:
            self.queue = queue
            self._numbers = self._answer_rate = None
            self.changed.emit()

    def choose_step(self, step: int) -> None:
        """Show intervals of 15, 30 or 60 minutes."""
        if step != self.step:
            self.step = step
            self._numbers = self._answer_rate = None
            self.changed.emit()

    def choose_measure(self, measure: Measure) -> None:
        """Show another kind of number in the table."""
        if measure is not self.measure:
            self.measure = measure
            self.changed.emit()

    def show_week(self, day: date) -> None:
        """Show the week that ``day`` lies in; say so when it cannot be."""
        self._say_refusal(turn_to_week(self.document, day))

    def step_week(self, by: int) -> None:
        """Show the week so many weeks later, also one without a forecast yet."""
        self._say_refusal(step_calendar(self.document, by))

    def _say_refusal(self, refusal: str) -> None:
        if refusal:
            self.say(refusal)

    def refusal(self) -> str:
        """Return why nothing can be changed now; "" when it can."""
        return self.context.refusal()

    def step_refusal(self) -> str:
        """Return why numbers of the chosen step cannot be changed; "" when they can."""
        if self.week is not None and not self.week.can_edit_at(self.queue, self.step):
            return self.tr(
                "These numbers are kept in longer intervals. Choose a longer step to edit them."
            )
        return self.refusal()

    def edit(
        self,
        text: str,
        make: Callable[[], list[Change]],
        *,
        is_learned: bool = False,
        source: StepSource = StepSource.EDIT,
    ) -> bool:
        """Make one undo step of what ``make`` returns; say why if it is refused.

        ``is_learned``: the forecast learns from it, so that it is due again.
        """
        refusal = self.refusal()
        if refusal or self.document is None:
            self.say(refusal)
            return False
        had_learned, self.has_learned = self.has_learned, self.has_learned or is_learned
        try:
            self.document.edit(text, make(), source)
        except (ValueError, RuntimeError, OSError) as error:
            self.has_learned = had_learned
            self.say(str(error))
            return False
        return True

    def when_built(self, act: Callable[[], None], waiting_text: str) -> None:
        """Call ``act`` now; while a roster is being built, say so and call it afterwards.

        What waits is dropped when another project is shown.
        """
        if self.context.is_building:
            self._waiting.append(act)
            self.say(waiting_text)
        else:
            act()

    def _on_building_changed(self, _is_building: bool) -> None:
        self._resume.start()

    def _do_waiting(self) -> None:
        if not self.context.is_building:
            waiting, self._waiting = self._waiting, []
            for act in waiting:
                act()

    def say(self, text: str) -> None:
        """Show why something was not done, or not yet."""
        self.context.message_posted.emit(Message(text, "amber", is_passing=True))
