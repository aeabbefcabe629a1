"""What the supervisor does to selected cells of the table; each is one undo step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject

from scheduler_app.document import demand_edits
from scheduler_app.document.demand_edits import Slot
from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.screens.demand.measures import Measure
from scheduler_app.screens.demand.week_numbers import WeekNumbers
from scheduler_app.store.changes import Change

Make = Callable[[WeekNumbers], list[Change]]


class CellEdits(QObject):
    """Edits intervals of the shown week, in the measure that ``state`` shows.

    Each method returns whether it was done; why not is said in a message.
    """

    def __init__(self, state: DemandState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state

    def refusal(self) -> str:
        """Return why the shown measure cannot be edited now; "" when it can."""
        state = self._state
        if state.measure is Measure.ANSWER_RATE:
            return self.tr("The answer rate follows from contacts and agents; edit those.")
        if state.measure is Measure.REQUIRED and not state.queue and len(state.queues) > 1:
            return self.tr("Choose one queue to set its agents.")
        return state.step_refusal()

    def write(self, values: Mapping[int, float]) -> bool:
        """Give each interval its number."""
        text = self.tr("{count} numbers of the demand").format(count=len(values))
        if len(values) == 1:
            text = self.tr("a number of the demand")
        return self._edit(
            text,
            lambda week: [
                change
                for interval, value in values.items()
                for change in self._written(week, self._slots(week, [interval]), value)
            ],
        )

    def scale(self, intervals: Sequence[int], percent: float) -> bool:
        """Raise (or, below 0, lower) the numbers of the intervals by ``percent``."""
        factor = 1.0 + percent / 100.0
        text = self.tr("{percent}% for {count} intervals")
        text = text.format(percent=f"{percent:+g}", count=len(intervals))
        return self._edit(text, lambda week: self._scaled(week, intervals, factor))

    def set_whole(self, intervals: Sequence[int], value: float) -> bool:
        """Make the contacts of all intervals together ``value``; of other measures, each."""
        text = self.tr("set {count} intervals").format(count=len(intervals))
        return self._edit(
            text, lambda week: self._written(week, self._slots(week, intervals), value)
        )

    def back_to_forecast(self, intervals: Sequence[int]) -> bool:
        """Take every correction back; agents set by hand are calculated again."""

        def make(week: WeekNumbers) -> list[Change]:
            slots = self._slots(week, intervals)
            if self._state.measure is Measure.REQUIRED:
                return demand_edits.set_required(week.rows, slots, None)
            return demand_edits.to_forecast(week.rows, slots)

        return self._edit(self.tr("back to the forecast"), make)

    def note(self, intervals: Sequence[int], note: str) -> bool:
        """Write down why."""
        return self._edit(
            self.tr("note"),
            lambda week: demand_edits.set_note(week.rows, self._slots(week, intervals), note),
        )

    def _written(self, week: WeekNumbers, slots: list[Slot], value: float) -> list[Change]:
        if self._state.measure is Measure.AHT:
            return demand_edits.set_aht(week.rows, slots, value)
        if self._state.measure is Measure.REQUIRED:
            return demand_edits.set_required(week.rows, slots, round(value))
        return demand_edits.set_total(week.rows, slots, value)

    def _scaled(self, week: WeekNumbers, intervals: Sequence[int], factor: float) -> list[Change]:
        numbers = self._state.numbers
        if self._state.measure is Measure.VOLUME:
            return demand_edits.scale(week.rows, self._slots(week, intervals), factor)
        of_interval = (
            numbers.aht_seconds if self._state.measure is Measure.AHT else numbers.required
        )
        return [
            change
            for interval in intervals
            if of_interval[interval] > 0
            for change in self._written(
                week, self._slots(week, [interval]), of_interval[interval] * factor
            )
        ]

    def _slots(self, week: WeekNumbers, intervals: Sequence[int]) -> list[Slot]:
        state = self._state
        return [slot for i in intervals for slot in week.slots(state.queue, state.step, i)]

    def _edit(self, text: str, make: Make) -> bool:
        week, refusal = self._state.week, self.refusal()
        if week is None or refusal:
            self._state.say(refusal)
            return False

        def filled() -> list[Change]:
            step = min(self._state.step, week.minutes)
            return demand_edits.filled_week(make(week), week.rows, week.first_date, step)

        return self._state.edit(text, filled)
