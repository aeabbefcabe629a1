"""What the user does to the activities of a day: judged, then made as undo steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.phrases import clock_text
from scheduler_app.paint.activity_look import kind_name
from scheduler_app.paint.timeline_drag import Drag
from scheduler_app.paint.timeline_rows import Block, Row
from scheduler_app.screens.day.insertion import new_activity
from scheduler_app.screens.day.judgement import DayJudge
from solver.domain.activity import TOGETHER_KINDS, Activity, ActivityKind
from solver.domain.time_grid import MINUTES_PER_DAY


class DayEdits(QObject):
    """Edits of one day of the document; what is moved by hand is locked, so that it stays.

    ``refused`` carries why nothing was changed; ``made`` the person and the activity that is
    there now (None: it is gone).
    """

    refused = Signal(str)
    made = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: ScheduleDocument | None = None
        self._day = 0
        self._judge: DayJudge | None = None

    def show_day(self, document: ScheduleDocument | None, day: int) -> None:
        """Take a day of the shown week of a document."""
        self._document, self._day = document, day
        self.forget()

    def forget(self) -> None:
        """The roster or the activities are other ones."""
        self._judge = None

    def reason(self, _row: Row, block: Block, start: int, end: int) -> str:
        """Return why a block may not lie from ``start`` to ``end`` of the day, or ""."""
        if end <= start:
            return self.tr("It would end before it begins.")
        for activity in self._together(block):
            reason = self._reason(activity, self._placed(activity, start, end))
            if reason and activity == block.key:
                return reason
            if reason and self._document is not None:
                name = self._document.problem.employees[activity.employee].name
                return self.tr("{name}: {reason}").format(name=name, reason=reason)
        return ""

    def moved(self, drag: Drag) -> dict[Activity, Activity]:
        """Return what would change where a block is dragged: what is now to what would be."""
        together = self._together(drag.block)
        return {activity: self._placed(activity, drag.start, drag.end) for activity in together}

    def move(self, row: Row, block: Block, start: int, end: int) -> None:
        """Put a block elsewhere, if it may lie there; whom it brings together, move together."""
        activity = block.key
        reason = self.reason(row, block, start, end)
        if not isinstance(activity, Activity) or reason:
            self._refuse(row, reason)
            return
        before = self._together(block)
        after = [self._placed(each, start, end) for each in before]
        text = self.tr("move {what} of {name} to {clock}")
        if after[0].length_minutes != activity.length_minutes:
            text = self.tr("change the length of {what} of {name}")
        words = text.format(what=block.text, name=row.name, clock=clock_text(start))
        self._replace(words, before, after)

    def delete(self, row: Row, block: Block) -> None:
        """Take a block away."""
        if isinstance(block.key, Activity):
            text = self.tr("delete {what} of {name}")
            self._replace(text.format(what=block.text, name=row.name), [block.key], [])

    def toggle_lock(self, row: Row, block: Block) -> None:
        """Lock a block, or unlock it."""
        if isinstance(block.key, Activity):
            is_locked = block.key.locked
            text = (
                self.tr("unlock {what} of {name}")
                if is_locked
                else self.tr("lock {what} of {name}")
            )
            new = replace(block.key, locked=not is_locked)
            self._replace(text.format(what=block.text, name=row.name), [block.key], [new])

    def insert(self, row: Row, minute: int, step: int, kind: ActivityKind) -> None:
        """Put something in at the legal place nearest to a minute of the day."""
        document, bar = self._document, row.bar_at(minute) or (row.bars[-1] if row.bars else None)
        if document is None or bar is None or not isinstance(bar.key, int) or bar.key < 0:
            self._refuse(row, self.tr("There is no shift of this week to put it in."))
            return
        midnight = self._day * MINUTES_PER_DAY
        inside = min(max(minute, bar.start), bar.end - 1)
        shift = (row.employee, bar.key, document.roster.cells[row.employee][bar.key])
        wanted = new_activity(document.problem, document.activities, shift, kind)
        length = wanted.length_minutes
        places = range(-(-bar.start // step) * step, bar.end - length + 1, step)
        nearest = sorted(places, key=lambda at: abs(at + length / 2 - inside))
        first_reason = self.tr("The shift is too short for it.")
        for tried, at in enumerate(nearest):
            new = replace(wanted, start=midnight + at)
            reason = self._reason(None, new)
            if not reason:
                text = self.tr("insert {what} for {name}")
                words = text.format(what=kind_name(kind), name=row.name)
                self._replace(words, [], [new])
                return
            first_reason = first_reason if tried else reason
        self._refuse(row, first_reason)

    def _reason(self, old: Activity | None, new: Activity) -> str:
        if self._document is None or self._document.week is None:
            return ""
        if self._judge is None:
            self._judge = DayJudge(self._document, self._day)
        return self._judge.reason(old, new)

    def _together(self, block: Block) -> list[Activity]:
        """Return the block's activity, and those of all who are brought together by it."""
        mine = block.key
        if not isinstance(mine, Activity) or self._document is None:
            return []
        if mine.kind not in TOGETHER_KINDS:
            return [mine]
        what = (mine.kind, mine.name, mine.start)
        others = (a for a in self._document.activities if (a.kind, a.name, a.start) == what)
        return [mine, *(a for a in others if a != mine)]

    def _placed(self, activity: Activity, start: int, end: int) -> Activity:
        at = self._day * MINUTES_PER_DAY + start
        return replace(activity, start=at, length_minutes=end - start, locked=True)

    def _replace(self, text: str, before: Sequence[Activity], after: Sequence[Activity]) -> None:
        document = self._document
        if document is None:
            return
        try:
            document.replace_activities(text, before, after)
        except (ValueError, RuntimeError, OSError) as error:
            self.refused.emit(str(error))
            return
        self.made.emit((before or after)[0].employee, after[0] if after else None)

    def _refuse(self, row: Row, reason: str) -> None:
        if reason:
            self.refused.emit(self.tr("{name}: {reason}").format(name=row.name, reason=reason))
