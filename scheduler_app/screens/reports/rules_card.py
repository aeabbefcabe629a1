"""What the roster breaks now, or what its latest version was published in spite of."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup

from scheduler_app.language.phrases import Phrases, day_text
from scheduler_app.language.priorities import priority_text
from scheduler_app.screens.reports.reports_state import ReportsState
from scheduler_app.screens.reports.table_card import TableCard
from scheduler_app.store.published_week import PublishedWeek
from scheduler_app.store.week import Week
from scheduler_app.widgets.tab_button import TabButton
from scheduler_app.widgets.text_table_model import TextColumn
from scheduler_app.widgets.theme import Theme
from solver.report.week_report import WeekReport

NOW, PUBLISHED = range(2)
_RULE_PIXELS = 130


class RulesCard(TableCard):
    """Follows the state; the tabs are there once a version broke a rule."""

    def __init__(self, state: ReportsState, theme: Theme) -> None:
        super().__init__(theme)
        self._state = state
        self.tabs = [TabButton() for _ in (NOW, PUBLISHED)]
        self._group = QButtonGroup(self)
        for place, tab in enumerate(self.tabs):
            self._group.addButton(tab, place)
            self.knobs.addWidget(tab)
        self.tabs[NOW].setChecked(True)
        self._group.idClicked.connect(lambda _place: self.refresh())
        state.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the list that is chosen, in the current language."""
        report, week = self._state.report, self._state.week
        if report is None or week is None:
            return
        version = self._version(week)
        for tab in self.tabs:
            tab.setVisible(version is not None)
        if version is None:
            self.tabs[NOW].setChecked(True)
            self._show_now(report, week)
            return
        self.tabs[NOW].setText(self.tr("As it stands"))
        self.tabs[PUBLISHED].setText(self.tr("Version {number}").format(number=version.number))
        if self.tabs[PUBLISHED].isChecked():
            self._show_published(version)
        else:
            self._show_now(report, week)

    def _version(self, week: Week) -> PublishedWeek | None:
        """Return the week's latest version, if it was published with a broken rule."""
        document = self._state.document
        version = None if document is None else document.data.latest_version(week.first_date)
        return version if version is not None and version.violations else None

    def _show_now(self, report: WeekReport, week: Week) -> None:
        phrases = Phrases(week.problem, week.first_date)
        columns = [
            TextColumn(self.tr("Kind"), is_number=False),
            TextColumn(self.tr("What is broken"), is_number=False),
        ]
        rows = [(priority_text(v.priority), phrases.violation(v)) for v in report.violations]
        tones = ["red" if v.hard else "text" for v in report.violations]
        title = self.tr("Rules not kept: {count}").format(count=len(rows))
        self.show_rows(title, columns, rows, tones)

    def _show_published(self, version: PublishedWeek) -> None:
        columns = [
            TextColumn(self.tr("Rule"), is_number=False),
            TextColumn(self.tr("Name"), is_number=False),
            TextColumn(self.tr("Date"), is_number=False),
            TextColumn(self.tr("What was broken"), is_number=False),
        ]
        rows = [
            (one.title, one.name, "" if one.date is None else day_text(one.date), one.sentence)
            for one in version.broken or ()
        ]
        title = self.tr("Published in spite of: {count}").format(count=version.violations)
        if version.broken is None:
            note = self.tr("Which rules they were was not kept when it was published.")
            rows = [("", "", "", note)]
        self.show_rows(title, columns, rows)
        # Some rules have long names; the sentence says more.
        self.table.setColumnWidth(0, min(self.table.columnWidth(0), _RULE_PIXELS))
