"""Who changes what in the chosen plan: old, new, and what that means."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from scheduler_app.screens.repair.plan_words import ChangeWords, PlanWords, title
from scheduler_app.screens.repair.repair_state import RepairState
from scheduler_app.widgets.panel import Panel, label, set_tone
from scheduler_app.widgets.scrolled import scrolled
from scheduler_app.widgets.theme import Theme

_ROW_PIXELS, _MOST_PIXELS, _FRAME_PIXELS = 26, 210, 48


class ChangesPanel(Panel):
    """A line a cell, then the verdict: rules, mentors, proof."""

    def __init__(self, state: RepairState, theme: Theme) -> None:
        super().__init__(kind="card")
        self._state, self._theme = state, theme
        self._title, self.verdict = label("section"), label("small", wrap=True)
        self.lines: list[list[QLabel]] = []
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(3, 1)
        self._area = scrolled(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 6, 10)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._area)
        column.addWidget(self.verdict)
        for signal in (state.menu_changed, state.chosen_changed, theme.changed):
            signal.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Show the chosen plan."""
        plan, case = self._state.plan, self._state.case
        self.setVisible(plan is not None)
        if plan is None or case is None:
            return
        words = PlanWords(case.week)
        text = self.tr("{plan}: changes") if plan.changes else self.tr("{plan}: who is missing")
        self._title.setText(text.format(plan=title(plan, case.week)))
        changes = words.changes(plan)
        self._write(changes)
        bent = words.bent(plan)
        self.verdict.setText("\n".join(bent) if bent else self._fine())
        set_tone(self.verdict, "amber" if bent else "green")
        height = min(_MOST_PIXELS, _ROW_PIXELS * max(1, len(changes)))
        self._area.setFixedHeight(height)

    def _fine(self) -> str:
        plan = self._state.plan
        if plan is None:
            return ""
        parts = [self.tr("✓ no hard rule is broken that was not before")]
        if plan.mentor_pairs and plan.mentor_pairs_kept == plan.mentor_pairs:
            parts.append(self.tr("✓ every junior keeps the mentor"))
        if plan.is_proven and plan.people_changed:
            parts.append(self.tr("✓ nothing better with so few people: proven"))
        return "   ".join(parts)

    def _write(self, changes: list[ChangeWords]) -> None:
        for line in self.lines:
            for part in line:
                self._grid.removeWidget(part)
                part.hide()  # it is deleted when the event loop comes round
                part.deleteLater()
        self.lines = [self._line(change) for change in changes]
        for row, line in enumerate(self.lines):
            for column, part in enumerate(line):
                self._grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)

    def _line(self, change: ChangeWords) -> list[QLabel]:
        tokens = self._theme.tokens
        name, day, text = label("strong"), label("muted"), label("muted", wrap=True)
        name.setText(change.name)
        day.setText(change.day)
        shift = label()
        colour = tokens.red if change.is_absent else tokens.accent
        shift.setText(
            f'<s style="color:{tokens.muted}">{escape(change.before)}</s> → '
            f'<b style="color:{colour}">{escape(change.after)}</b>'
        )
        text.setText(change.text)
        return [name, day, shift, text]
