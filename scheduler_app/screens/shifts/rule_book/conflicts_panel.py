"""What cannot all hold, in words, each with the edits that would mend it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from scheduler_app.language.conflicts import conflict_text, fix_text
from scheduler_app.language.phrases import Phrases
from scheduler_app.screens.shifts.rule_book.rules_state import RulesState
from scheduler_app.widgets.panel import Panel, button, label, set_tone
from scheduler_app.widgets.scrolled import scrolled
from solver.explain.conflicts.conflict import Conflict, Fix, Place

_MOST_PIXELS, _MOST_SHOWN, _LEAST_WIDTH, _SIDE = 190, 12, 300, 18
_LINK_PADDING = 4


class ConflictsPanel(Panel):
    """Hidden while all is well.  ``rules_wanted``: the rule book is to be shown.

    Brief, it is one line only, where other things need the room.  ``offered``: the buttons
    of the edits.
    """

    rules_wanted = Signal()
    place_wanted = Signal(object)  # Place
    left = Signal()  # the button that has the focus goes

    def __init__(self, state: RulesState) -> None:
        super().__init__(kind="card")
        self._state = state
        self._is_brief = False
        self._told: tuple[object, ...] = ()
        self.offered: list[QPushButton] = []
        self._title = label("strong")
        self.show_button = button("link")
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._area = scrolled(self._rows)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.show_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._area)
        self.show_button.clicked.connect(self.rules_wanted)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.show_button.setText(self.tr("See and mend"))
        self._told = ()
        if not self.isHidden():  # also while another screen is shown
            self.refresh()

    def set_brief(self, is_brief: bool) -> None:
        """Show one line, or every conflict."""
        self._is_brief = is_brief
        self.refresh()

    def refresh(self) -> None:
        """Show what cannot all hold now."""
        phrases = self._state.phrases
        found = () if phrases is None else self._state.conflicts
        self.setVisible(bool(found))
        if phrases is None or not found:
            return
        hard = sum(conflict.is_hard for conflict in found)
        self._title.setText(self._title_text(hard, len(found) - hard))
        set_tone(self._title, "red" if hard else "amber")
        self.show_button.setVisible(self._is_brief)
        self._area.setVisible(not self._is_brief)
        can_edit = not self._state.shifts.refusal()
        told = (found, can_edit)
        if told != self._told and not self._is_brief:
            self._told = told
            self._fill(phrases, found, can_edit=can_edit)

    def _title_text(self, hard: int, soft: int) -> str:
        if not hard:
            return self.tr("Cannot be had as it is set: {count}").format(count=soft)
        text = self.tr("No roster can keep all rules: {count} conflicts")
        if hard == 1:
            text = self.tr("No roster can keep all rules: one conflict")
        return text.format(count=hard)

    def _fill(self, phrases: Phrases, found: tuple[Conflict, ...], *, can_edit: bool) -> None:
        while (item := self._column.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.hide()  # it stays a child: one without a parent would be a window
                gone.deleteLater()
        self.offered.clear()
        for conflict in found[:_MOST_SHOWN]:
            row = self._row(phrases, conflict, can_edit=can_edit)
            self._column.addWidget(row)
            row.show()  # now, and not with the next event: its height is asked for
        if len(found) > _MOST_SHOWN:
            more = label("small")
            text = self.tr("and {count} more, once these are mended")
            more.setText(text.format(count=len(found) - _MOST_SHOWN))
            self._column.addWidget(more)
            more.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the rows need at this width, up to a limit; then they scroll."""
        width = max(_LEAST_WIDTH, self.width() - 2 * _SIDE)
        needed = self._column.totalHeightForWidth(width)
        if needed < 0:  # no text that wraps
            needed = self._column.totalSizeHint().height()
        self._area.setFixedHeight(min(_MOST_PIXELS, needed + 2))

    def _row(self, phrases: Phrases, conflict: Conflict, *, can_edit: bool) -> QWidget:
        made = QWidget()
        text = label(wrap=True)
        text.setText(conflict_text(phrases, conflict))
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        text.setContentsMargins(0, _LINK_PADDING, 0, 0)
        fixes = QVBoxLayout()
        fixes.setSpacing(0)
        for fix in conflict.fixes:
            words = fix_text(phrases, fix)
            mend = button("link")
            mend.setText(f"→ {words}")
            mend.setAccessibleName(words)
            mend.setToolTip(self.tr("Make this edit, as one undo step"))
            mend.setEnabled(can_edit)
            mend.clicked.connect(lambda _on=False, one=fix: self._mend(one))
            fixes.addWidget(mend)
            self.offered.append(mend)
        if conflict.place is not None:
            fixes.addWidget(self._link(conflict.place))
        fixes.addStretch(1)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(text, 3)
        row.addLayout(fixes, 2)
        return made

    def _link(self, place: Place) -> QPushButton:
        words = {
            Place.PEOPLE: self.tr("See the people and their skills"),
            Place.SHIFTS: self.tr("See today's shifts"),
        }
        made = button("link")
        made.setText(words[place])
        made.clicked.connect(lambda: self.place_wanted.emit(place))
        self.offered.append(made)
        return made

    def _mend(self, fix: Fix) -> None:
        self.left.emit()
        self._state.mend(fix)
