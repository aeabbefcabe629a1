"""The mentor board: juniors are dragged to the seniors who guide them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from scheduler_app.context import AppContext
from scheduler_app.document.mentor_board import BoardMentor, MentorBoard, mentor_board, mentor_put
from scheduler_app.language.name_search import matches
from scheduler_app.screens.staff.board_canvas import BoardCanvas
from scheduler_app.screens.staff.board_scale import Card, cards_in, column_of
from scheduler_app.screens.staff.people_part import PeoplePart
from scheduler_app.screens.staff.team_choice import TeamChoice
from scheduler_app.widgets.panel import button, label
from scheduler_app.widgets.scrolled import scrolled

_LEFT_PIXELS, _SEARCH_PIXELS, _MENTOR_PIXELS = 232, 180, 200


class MentorsPage(PeoplePart):
    """Juniors without a mentor are at the left; Del, or dragging there, takes hers away.

    By keys: choose a junior with the arrows, Enter, then her mentor in the field above.
    """

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.board = MentorBoard()
        self.current = ""
        self.search, self.teams = QLineEdit(clearButtonEnabled=True), TeamChoice()
        self._of, self.mentors, self.remove_button = label(), QComboBox(), button()
        self._without, self._hint = label("section"), label("small")
        self.left, self.right = BoardCanvas(context.theme), BoardCanvas(context.theme)
        self._areas = {canvas: scrolled(canvas) for canvas in (self.left, self.right)}
        self._lay_out()
        self._connect()
        self.follow()

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Name, pinyin or ID"))
        self.search.setAccessibleName(self.tr("Search people"))
        self.teams.setAccessibleName(self.tr("Team"))
        self.mentors.setAccessibleName(self.tr("Mentor of the chosen junior"))
        self.remove_button.setText(self.tr("Take away"))
        self.remove_button.setToolTip(self.tr("The chosen junior has no mentor then (Del)"))
        self._hint.setText(self.tr("Drag a junior to a mentor. Hours: together in this week."))
        self.left.setAccessibleName(self.tr("Juniors without a mentor"))
        self.right.setAccessibleName(self.tr("Mentors and their juniors"))
        self.refresh()

    def fill(self) -> None:
        """Show the board as it is now."""
        document = self.document
        if document is None:
            self.board = MentorBoard()
        else:
            roster = None if document.week is None else document.roster
            self.board = mentor_board(document.data, document.week, roster)
        self._fill_teams()
        board = self.board
        without = [j for j in board.without if self._is_wanted(j.person.name, j.person.id)]
        shown = [mentor for mentor in board.mentors if self._is_shown(mentor)]
        self._without.setText(self.tr("Without a mentor: {count}").format(count=len(board.without)))
        limits = board.most, board.shared_percent
        self.left.show_cards(partial(column_of, without), *limits)
        self.right.show_cards(partial(cards_in, shown), *limits)
        self._show_current()

    def choose(self, employee_id: str) -> None:
        """Take a junior in hand."""
        self.current = employee_id
        self._show_current()

    def put(self, mentor_id: str) -> None:
        """Give the chosen junior a mentor; "" takes hers away."""
        junior = next((p for p in self.data.employees if p.id == self.current), None)
        if junior is None or junior.mentor_id == mentor_id:
            return
        names = {person.id: person.name for person in self.data.employees}
        if mentor_id and self.board.refusal_of(mentor_id):
            text = self.tr("{mentor} guides {count} juniors already: as many as the rules allow.")
            self.say(text.format(mentor=names[mentor_id], count=self.board.most))
            self._show_current()
            return
        text = self.tr("{mentor} guides {name}") if mentor_id else self.tr("{name} has no mentor")
        said = text.format(name=junior.name, mentor=names.get(mentor_id, ""))
        self.edit(said, mentor_put(self.data, [junior.id], mentor_id))

    def _is_shown(self, mentor: BoardMentor) -> bool:
        people = [mentor.person, *(junior.person for junior in mentor.juniors)]
        team = self.teams.team
        is_of_team = team is None or any(person.team == team for person in people)
        return is_of_team and any(self._is_wanted(p.name, p.id) for p in people)

    def _is_wanted(self, name: str, employee_id: str) -> bool:
        return matches(self.search.text(), name, employee_id)

    def _show_current(self) -> None:
        """Mark the chosen junior and offer the mentors whom she could have."""
        people = {person.id: person for person in self.data.employees}
        junior = people.get(self.current)
        for canvas in (self.left, self.right):
            canvas.show_current("" if junior is None else junior.id)
        can_edit = junior is not None and not self.refusal()
        self._of.setText(
            self.tr("Choose a junior")
            if junior is None
            else self.tr("Mentor of {name}:").format(name=junior.name)
        )
        self.mentors.blockSignals(True)
        self.mentors.clear()
        self.mentors.addItem(self.tr("nobody"), "")
        for mentor in self.board.mentors if junior is not None else ():
            load = f"{len(mentor.juniors)}/{self.board.most}"
            self.mentors.addItem(f"{mentor.person.name}  {load}", mentor.person.id)
        mentor_id = "" if junior is None else junior.mentor_id
        self.mentors.setCurrentIndex(max(0, self.mentors.findData(mentor_id)))
        self.mentors.blockSignals(False)
        self.mentors.setEnabled(can_edit)
        self.remove_button.setEnabled(can_edit and bool(mentor_id))

    def _card_at(self, place: QPoint) -> tuple[BoardCanvas, Card] | None:
        for canvas in (self.left, self.right):
            card = canvas.card_at(place)
            if card is not None:
                return canvas, card
        return None

    def _on_dragged(self, place: QPoint) -> None:
        found = self._card_at(place)
        for canvas in (self.left, self.right):
            canvas.mark_target(found[1] if found is not None and found[0] is canvas else None)

    def _on_dropped(self, place: QPoint) -> None:
        found = self._card_at(place)
        for canvas in (self.left, self.right):
            canvas.mark_target(None)
        if found is not None:
            mentor = found[1].mentor
            self.put("" if mentor is None else mentor.person.id)

    def _connect(self) -> None:
        for canvas in (self.left, self.right):
            canvas.chosen.connect(self.choose)
            canvas.dragged.connect(self._on_dragged)
            canvas.dropped.connect(self._on_dropped)
            canvas.mentor_wanted.connect(self._ask_mentor)
            canvas.removal_wanted.connect(lambda: self.put(""))
            canvas.seen_wanted.connect(partial(_show_box, self._areas[canvas]))
        self.search.textChanged.connect(lambda _text: self.refresh())
        self.teams.currentIndexChanged.connect(lambda _index: self.refresh())
        self.mentors.activated.connect(lambda at: self.put(self.mentors.itemData(at)))
        self.remove_button.clicked.connect(lambda: self.put(""))

    def _ask_mentor(self) -> None:
        if self.mentors.isEnabled():
            self.mentors.setFocus()
            self.mentors.showPopup()

    def _fill_teams(self) -> None:
        people = [mentor.person for mentor in self.board.mentors]
        people += [junior.person for junior in self.board.without]
        self.teams.show_teams(self.tr("All teams"), people)

    def _lay_out(self) -> None:
        self.search.setFixedWidth(_SEARCH_PIXELS)
        self.mentors.setMinimumWidth(_MENTOR_PIXELS)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.search, self.teams):
            row.addWidget(part)
        row.addStretch(1)
        for choice in (self._of, self.mentors, self.remove_button):
            row.addWidget(choice)
        side, main = QVBoxLayout(), QVBoxLayout()
        for column, head, canvas in (
            (side, self._without, self.left),
            (main, self._hint, self.right),
        ):
            column.setSpacing(6)
            column.addWidget(head)
            column.addWidget(self._areas[canvas], 1)
        self._areas[self.left].setFixedWidth(_LEFT_PIXELS)
        board = QHBoxLayout()
        board.setSpacing(12)
        board.addLayout(side)
        board.addLayout(main, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(row)
        whole.addLayout(board, 1)


def _show_box(area: QScrollArea, box: QRectF) -> None:
    centre = box.center().toPoint()
    area.ensureVisible(centre.x(), centre.y(), 0, int(box.height()))
