"""Today's shifts: the ruler to drag them on, and the form of the chosen one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from scheduler_app.screens.shifts.need_curve import need_curve, people_a_day
from scheduler_app.screens.shifts.ruler import Ruler
from scheduler_app.screens.shifts.ruler_legend import RulerLegend
from scheduler_app.screens.shifts.ruler_rows import RulerGroup, RulerRow
from scheduler_app.screens.shifts.shift_form import ShiftForm
from scheduler_app.screens.shifts.shift_words import people_text
from scheduler_app.screens.shifts.shifts_state import ShiftsState
from scheduler_app.widgets.main_and_side import lay_out_beside
from scheduler_app.widgets.panel import Panel, button, label
from scheduler_app.widgets.scrolled import scrolled, scrolled_column
from scheduler_app.widgets.theme import Theme
from solver.domain.pattern import Pattern

_ROW_PIXELS = (26, 34)
_SIDE_PIXELS = 292


class ShiftsPage(Panel):
    """``demand_wanted``: there is no need to show, and the supervisor wants to enter it."""

    demand_wanted = Signal()

    def __init__(self, state: ShiftsState, theme: Theme) -> None:
        super().__init__()
        self._state = state
        self._title, self._hint = label("section"), label("small", wrap=True)
        self.add_button, self.demand_button = button(), button("link")
        self.legend = RulerLegend(theme)
        self.ruler = Ruler(theme, _ROW_PIXELS, can_edit=True)
        self.form = ShiftForm(state, theme)
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("The shifts in use, against the need"))
        self._hint.setText(
            self.tr(
                "Drag a bar, or one of its ends. Arrow keys move it by 15 minutes, with Shift its "
                "end, with Alt its start."
            )
        )
        self.add_button.setText(self.tr("Add shift"))
        self.add_button.setToolTip(self.tr("A new shift, ready to be dragged (Ins)"))
        self.demand_button.setText(self.tr("Nobody is required in this week yet. Go to Demand"))
        self.ruler.setAccessibleName(self.tr("Shifts on a ruler of hours"))
        self.refresh()

    def refresh(self) -> None:
        """Show the shifts and the need as they are now."""
        state, document = self._state, self._state.document
        if document is None:
            return
        people = people_a_day(document, state.day)
        rules = document.data.break_rules
        rows = tuple(
            RulerRow(p, _people(people, p, state.day), tuple(r for r in rules if r.is_for(p)))
            for p in state.patterns
        )
        curve = need_curve(document, state.day)
        self.ruler.set_can_edit(not state.refusal())
        self.ruler.show_rows([RulerGroup("", rows)], curve)
        self.ruler.show_chosen(state.chosen)
        has_breaks = any(row.breaks for row in rows)
        self.legend.show_curve(curve, is_week=state.day is None, has_breaks=has_breaks)
        self.demand_button.setVisible(curve is None)
        self.add_button.setEnabled(not state.refusal())

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addStretch(1)
        top.addWidget(self.add_button)
        card = Panel(kind="card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 8, 1, 8)
        inside.setSpacing(4)
        for part in (top, self._below_title()):
            part.setContentsMargins(12, 0, 12, 0)
            inside.addLayout(part)
        inside.addWidget(scrolled(self.ruler), 1)
        lay_out_beside(self, card, scrolled_column(self.form), _SIDE_PIXELS)

    def _below_title(self) -> QVBoxLayout:
        below = QVBoxLayout()
        below.setSpacing(2)
        for part in (self._hint, self.legend, self.demand_button):
            below.addWidget(part)
        return below

    def _connect(self) -> None:
        state, ruler = self._state, self.ruler
        state.changed.connect(self.refresh)
        state.chosen_changed.connect(lambda: ruler.show_chosen(state.chosen))
        ruler.chosen.connect(state.choose)
        ruler.changed.connect(self._on_dragged)
        ruler.delete_wanted.connect(state.delete)
        self.add_button.clicked.connect(self.add)
        self.demand_button.clicked.connect(self.demand_wanted)
        for keys, act in (("Ins", self.add), ("Ctrl+D", state.copy)):
            QShortcut(QKeySequence(keys), self, act)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            enter = QShortcut(QKeySequence(key), ruler, self._edit_code)
            enter.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.setFocusProxy(ruler)

    def add(self) -> None:
        """Put in a shift and go on to its code."""
        if self._state.add():
            self._edit_code()

    def _edit_code(self) -> None:
        self.form.code.setFocus()
        self.form.code.selectAll()

    def _on_dragged(self, pattern: Pattern) -> None:
        self._state.change(lambda _before: pattern)


def _people(people: dict[str, float] | None, pattern: Pattern, day: int | None) -> str:
    return "" if people is None else people_text(people.get(pattern.code, 0.0), day)
