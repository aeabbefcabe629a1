"""Who has which skill: a click gives or takes one, the headings count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from scheduler_app.context import AppContext
from scheduler_app.language.name_search import matches
from scheduler_app.screens.staff.people_part import PeoplePart
from scheduler_app.screens.staff.skills_model import HAS_ROLE, N_LEFT, SkillsModel
from scheduler_app.screens.staff.team_choice import TeamChoice
from scheduler_app.store.changes import Change
from scheduler_app.store.employed_now import employed_people
from scheduler_app.widgets.cell_marks import RADIUS
from scheduler_app.widgets.frozen_table import FrozenTable
from scheduler_app.widgets.panel import button, label
from scheduler_app.widgets.solid_table import SolidTable
from scheduler_app.widgets.theme import Theme
from solver.domain.employee import Employee

_SEARCH_PIXELS, _SKILL_PIXELS, _MARK = 220, 108, 18.0


class SkillsPage(PeoplePart):
    """Every click is one undo step; Space gives or takes what is selected."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._added: list[str] = []
        self.search, self.teams = QLineEdit(clearButtonEnabled=True), TeamChoice()
        self.add_button, self._hint = button(), label("small")
        self.model = SkillsModel(context.theme, self)
        self.view = _SkillsView()
        self.view.setItemDelegate(_MarkDelegate(context.theme, self.view))
        self.table = FrozenTable(self.view, context.theme)
        self.table.left.setProperty("kind", "names")
        self.table.set_model(self.model, N_LEFT, 0)
        self.view.toggled.connect(self.toggle)
        self.search.textChanged.connect(lambda _text: self.refresh())
        self.teams.currentIndexChanged.connect(lambda _index: self.refresh())
        self.add_button.clicked.connect(self.add_skill)
        self._lay_out()
        self.follow()

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Name, pinyin or ID"))
        self.search.setAccessibleName(self.tr("Search people"))
        self.teams.setAccessibleName(self.tr("Team"))
        self.add_button.setText(self.tr("Add skill…"))
        self._hint.setText(self.tr("Click gives or takes a skill; Space for all selected cells."))
        self.view.setAccessibleName(self.tr("Skills of people"))
        self.model.retranslate()
        self.refresh()

    def fill(self) -> None:
        """Show people and skills as they are now."""
        data, everybody = self.data, self._everybody()
        needs: dict[str, list[str]] = defaultdict(list)
        for queue in data.queues:
            if queue.skill:
                needs[queue.skill].append(queue.name)
        held = {skill for person in everybody for skill in person.skills}
        skills = list(dict.fromkeys([*needs, *sorted(held), *self._added]))
        self.teams.show_teams(self.tr("All teams"), everybody)
        team, query = self.teams.team, self.search.text()
        shown = [
            person
            for person in everybody
            if team in (None, person.team) and matches(query, person.name, person.id)
        ]
        shown.sort(key=lambda person: person.team)
        self.model.show_people(shown, everybody, needs, skills)
        self.add_button.setEnabled(not self.refusal())

    def toggle(self, indexes: list[QModelIndex]) -> None:
        """Give the skills of the cells, or take them where the first has hers."""
        if not indexes:
            return
        gives = not indexes[0].data(HAS_ROLE)
        wanted: dict[str, set[str]] = defaultdict(set)
        people = {person.id: person for person in self.model.people}
        for index in indexes:
            wanted[self.model.people[index.row()].id].add(self.model.skill_of(index.column()))
        changes: list[Change] = []
        for employee_id, skills in wanted.items():
            before = people[employee_id]
            after = before.skills | skills if gives else before.skills - skills
            if after != before.skills:
                changes.append(Change(before, replace(before, skills=after)))
        if changes:
            self.edit(self._text(indexes, len(wanted), gives=gives), changes)

    def add_skill(self) -> None:
        """Ask for a skill; it has a column from then on, and stays once somebody has it."""
        known = list(self.model.skills)
        text = self.context.dialogs.choose_text(
            self.tr("Add skill"), self.tr("Which skill? A language, a product, a channel."), [], ""
        )
        name = (text or "").strip()
        if name and name not in known:
            self._added.append(name)
            self.refresh()

    def _on_document_changed(self) -> None:
        self._added.clear()  # a skill that nobody has is no other project's
        super()._on_document_changed()

    def _everybody(self) -> list[Employee]:
        document = self.document
        if document is None:
            return []
        return employed_people(document.data, document.week)

    def _text(self, indexes: Iterable[QModelIndex], n_people: int, *, gives: bool) -> str:
        places = list(indexes)
        if len(places) > 1:
            return self.tr("skills of {count} people").format(count=n_people)
        name = self.model.people[places[0].row()].name
        text = self.tr("{name} gets {skill}") if gives else self.tr("{name} loses {skill}")
        return text.format(name=name, skill=self.model.skill_of(places[0].column()))

    def _lay_out(self) -> None:
        self.search.setFixedWidth(_SEARCH_PIXELS)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.search, self.teams, self._hint):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.table, 1)


class _SkillsView(SolidTable):
    """``toggled`` carries the cells to give or take: the clicked one, with Space all selected."""

    toggled = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().setDefaultSectionSize(_SKILL_PIXELS)
        self.clicked.connect(self._on_clicked)

    def setHorizontalHeader(self, header: QHeaderView) -> None:  # noqa: N802 (Qt's name)
        super().setHorizontalHeader(header)
        header.setDefaultSectionSize(_SKILL_PIXELS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            chosen = self.selectionModel().selectedIndexes()
            cells = [index for index in chosen if index.column() >= N_LEFT]
            self.toggled.emit(sorted(cells, key=lambda index: (index.row(), index.column())))
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        is_one = len(self.selectionModel().selectedIndexes()) == 1
        plain = QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
        if is_one and plain and index.column() >= N_LEFT:
            self.toggled.emit([index])


class _MarkDelegate(QStyledItemDelegate):
    """Draws a tick on a coloured ground where somebody has the skill."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, box = self._theme, QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("selection"))
        painter.setPen(theme.colour("line"))
        mark = QRectF(0, 0, _MARK, _MARK)
        mark.moveCenter(box.center())
        if index.data(HAS_ROLE):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("green_soft"))
            painter.drawRoundedRect(mark, RADIUS, RADIUS)
            painter.setPen(QPen(theme.colour("green"), 2.0))
            x, y = mark.left(), mark.top()
            points = [QPointF(x + 4, y + 9), QPointF(x + 8, y + 13), QPointF(x + 14, y + 5)]
            painter.drawPolyline(points)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(mark, RADIUS, RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.restore()
