"""Asks in which time zone the project's clock times are meant, and keeps the answer."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import available_timezones

from PySide6.QtCore import QObject

from scheduler_app.context import AppContext
from solver.domain.validation import FieldError


class TimeZoneChoice(QObject):
    """The project's time zone: one undo step, said in the message bar."""

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def ask(self) -> None:
        """Offer all zones, that of this computer first; refuse a name that is none."""
        from scheduler_app.exchange.time_zones import zone_of
        from scheduler_app.store.changes import Change

        document = self._context.document
        if document is None:
            return
        here = self.tr("As on this computer ({zone})").format(zone=zone_of(""))
        old = document.data.info
        # Those without "/" are old names of others.
        zones = [here, *sorted(zone for zone in available_timezones() if "/" in zone)]
        title = self.tr("Time zone of the calendars")
        question = self.tr("The clock times of shifts are those of")
        answer = self._context.dialogs.choose_text(title, question, zones, old.time_zone or here)
        if answer is None:
            return
        chosen = "" if answer == here else answer.strip()
        try:
            zone_of(chosen)
        except FieldError as error:
            self._context.post(error.reason, "red")
            return
        document.edit(self.tr("time zone"), [Change(old, replace(old, time_zone=chosen))])
        text = self.tr("Calendars are written in the time zone {zone}.")
        self._context.post(text.format(zone=zone_of(chosen)), "green")
