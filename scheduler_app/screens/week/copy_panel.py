"""Copying the shown week to another: what, where to, and what is overwritten there."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QVBoxLayout

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.phrases import day_text
from scheduler_app.language.punctuation import sentences
from scheduler_app.language.translation import Count
from scheduler_app.store.copy_week import WeekCopy, copied_week
from scheduler_app.store.week import monday_of
from scheduler_app.widgets.panel import Panel, button, label, set_tone
from solver.domain.time_grid import DAYS_PER_WEEK

_DATE_PIXELS = 130


class CopyPanel(Panel):
    """Hidden until it is opened; ``closed`` tells that it is gone again."""

    closed = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__(kind="card")
        self._context = context
        self._title, self._to, self.preview = label("strong"), label(), label("small", wrap=True)
        self.date = QDateEdit()
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("yyyy-MM-dd")
        self.date.setFixedWidth(_DATE_PIXELS)
        self.demand, self.roster = QCheckBox(), QCheckBox()
        self.demand.setChecked(True)
        self.copy_button, self.close_button = button("primary"), button()
        self._lay_out()
        self.date.dateChanged.connect(lambda _day: self.refresh())
        for box in (self.demand, self.roster):
            box.toggled.connect(lambda _on: self.refresh())
        self.copy_button.clicked.connect(self.copy)
        self.close_button.clicked.connect(self.close_panel)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Copy this week"))
        self._to.setText(self.tr("to the week of"))
        self.date.setAccessibleName(self.tr("A day of the week to copy to"))
        self.demand.setText(self.tr("Demand"))
        self.roster.setText(self.tr("Roster with its breaks"))
        self.copy_button.setText(self.tr("Copy"))
        self.close_button.setText(self.tr("Cancel"))
        self.refresh()

    @property
    def target(self) -> date:
        """The Monday of the week to copy to."""
        chosen = self.date.date()
        return monday_of(date(chosen.year(), chosen.month(), chosen.day()))

    def open(self) -> None:
        """Offer the week after the shown one."""
        document = self._context.document
        if document is None or document.week is None:
            return
        following = document.first_date + timedelta(days=DAYS_PER_WEEK)
        self.date.setDate(QDate(following.year, following.month, following.day))
        self.show()
        self.refresh()
        self.date.setFocus()

    def close_panel(self) -> None:
        """Put it away; nothing was copied."""
        self.hide()
        self.closed.emit()

    def refresh(self) -> None:
        """Say what copying would do now."""
        document = self._context.document
        if self.isHidden() or document is None or document.week is None:
            return
        text, tone = self._refusal(document), "amber"
        self.copy_button.setEnabled(not text)
        if not text:
            text, tone = self._preview_text(document, self._made(document))
        self.preview.setText(text)
        set_tone(self.preview, tone)

    def copy(self) -> None:
        """Copy as one undo step, and show the other week."""
        document = self._context.document
        if document is None or self._refusal(document):
            return
        source, target = document.first_date, self.target
        made = self._made(document)
        text = self.tr("copy week {source} to {target}")
        try:
            document.edit(
                text.format(source=source.isoformat(), target=target.isoformat()), made.changes
            )
            document.show_week(target)
        except (ValueError, RuntimeError, OSError) as error:
            self._context.post(str(error), "red")
            return
        self.close_panel()
        done = self.tr("The week from {day} is copied. Ctrl+Z takes it back.")
        self._context.post(done.format(day=day_text(source)), "green")

    def _made(self, document: ScheduleDocument) -> WeekCopy:
        return copied_week(
            document.data,
            document.first_date,
            self.target,
            demand=self.demand.isChecked(),
            roster=self.roster.isChecked(),
        )

    def _refusal(self, document: ScheduleDocument) -> str:
        refusal = self._context.refusal()
        if refusal:
            return refusal
        if self.target == document.first_date:
            return self.tr("Choose another week than the shown one.")
        if not (self.demand.isChecked() or self.roster.isChecked()):
            return self.tr("Choose what to copy.")
        if not self._made(document).changes:
            return self.tr("There is nothing to copy: the other week is like this one already.")
        return ""

    def _preview_text(self, document: ScheduleDocument, made: WeekCopy) -> tuple[str, str]:
        last = self.target + timedelta(days=DAYS_PER_WEEK - 1)
        parts = [f"{day_text(self.target)} – {day_text(last)} "]
        if self.demand.isChecked():
            text = self.tr(
                "Demand: {count:,} {count:interval is|intervals are} copied, "
                "{lost:,} there overwritten."
            )
            parts.append(text.format(count=Count(made.intervals), lost=made.intervals_lost))
        if self.roster.isChecked():
            text = self.tr(
                "Roster: {count:,} {count:shift is|shifts are} copied, {lost:,} there overwritten."
            )
            parts.append(text.format(count=Count(made.shifts), lost=made.shifts_lost))
        left_out = (
            (
                made.leave,
                self.tr("{count} {count:shift|shifts} of people who are away then left out."),
            ),
            (made.retired, self.tr("{count} {count:shift|shifts} of retired patterns left out.")),
            (made.locked, self.tr("{count} locked {count:cell|cells} there kept.")),
        )
        parts += [text.format(count=Count(count)) for count, text in left_out if count]
        known = document.published_week(self.target)
        if known is not None and self.roster.isChecked():
            text = self.tr("People know V{number} of that week; it stays what they were told.")
            parts.append(text.format(number=known.number))
        is_loss = bool(made.intervals_lost or made.shifts_lost)
        return sentences(parts), "amber" if is_loss else ""

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for part in (self._title, self._to, self.date, self.demand, self.roster):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.preview)
