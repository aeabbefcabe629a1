"""People by skills: who has which, and how many have each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from scheduler_app.language.levels import level_text
from scheduler_app.language.punctuation import listed
from scheduler_app.widgets.theme import Theme
from scheduler_app.widgets.two_line_header import HEADER_ROLE, HeaderLook
from solver.domain.employee import Employee

Index = QModelIndex | QPersistentModelIndex
HAS_ROLE = Qt.ItemDataRole.UserRole + 2
N_LEFT = 3
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole


class SkillsModel(QAbstractTableModel):
    """Columns: name, team, level, then a skill each; ``needs``: the queues that ask for a skill."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.people: tuple[Employee, ...] = ()
        self.skills: tuple[str, ...] = ()
        self._needs: Mapping[str, Sequence[str]] = {}
        self._n_all = 0
        self._numbers: Counter[str] = Counter()

    def show_people(
        self,
        people: Sequence[Employee],
        everybody: Sequence[Employee],
        needs: Mapping[str, Sequence[str]],
        skills: Sequence[str],
    ) -> None:
        """Show these people; the headings count ``everybody``."""
        same_rows = [p.id for p in people] == [p.id for p in self.people]
        is_same = same_rows and tuple(skills) == self.skills
        if not is_same:
            self.beginResetModel()
        self.people, self.skills, self._needs = tuple(people), tuple(skills), needs
        self._n_all = len(everybody)
        self._numbers = Counter(skill for person in everybody for skill in person.skills)
        if not is_same:
            self.endResetModel()
        elif people:
            last = self.index(len(people) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            horizontal = Qt.Orientation.Horizontal
            self.headerDataChanged.emit(horizontal, 0, self.columnCount() - 1)

    def retranslate(self) -> None:
        """Write headings and levels anew."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else N_LEFT + len(self.skills)

    def skill_of(self, column: int) -> str:
        """Return the skill of a column, "" for one at the left."""
        return self.skills[column - N_LEFT] if column >= N_LEFT else ""

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        person = self.people[index.row()]
        if index.column() >= N_LEFT:
            return self._skill_data(person, self.skill_of(index.column()), role)
        if role == _Role.DisplayRole:
            return (person.name, person.team, level_text(person.level))[index.column()]
        if role == _Role.ToolTipRole:
            return f"{person.id} {person.name}"
        if role == _Role.ForegroundRole and index.column():
            return self._theme.colour("muted")
        return None

    def _skill_data(self, person: Employee, skill: str, role: int) -> Any:
        has = skill in person.skills
        if role == HAS_ROLE:
            return has
        if role == _Role.ToolTipRole:
            text = self.tr("{name} has {skill}") if has else self.tr("{name} lacks {skill}")
            return text.format(name=person.name, skill=skill)
        if role == _Role.AccessibleTextRole:
            return self.tr("yes") if has else self.tr("no")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if section < N_LEFT:
            if role == _Role.DisplayRole:
                return (self.tr("Name"), self.tr("Team"), self.tr("Level"))[section]
            return Qt.AlignmentFlag.AlignLeft if role == _Role.TextAlignmentRole else None
        skill = self.skill_of(section)
        if role == _Role.DisplayRole:
            return skill
        if role == HEADER_ROLE:
            return self._look(skill)
        if role == _Role.ToolTipRole:
            queues = self._needs.get(skill, ())
            text = self.tr("{skill}: for {queues}") if queues else self.tr("{skill}: for no queue")
            return text.format(skill=skill, queues=listed(queues))
        return None

    def _look(self, skill: str) -> HeaderLook:
        number = self._numbers[skill]
        text = self.tr("{count} of {all}").format(count=number, all=self._n_all)
        tone = "red" if not number and skill in self._needs else "muted"
        return HeaderLook(text, ("", str(number)), tone)
