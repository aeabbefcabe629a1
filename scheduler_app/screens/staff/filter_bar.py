"""Search and filters above the table of people, and how many of them are shown."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout

from scheduler_app.exchange.columns import LEVELS
from scheduler_app.exchange.people_cells import known_skills, known_teams
from scheduler_app.screens.staff.people_filter import PeopleFilter
from scheduler_app.screens.staff.staff_state import StaffState
from scheduler_app.widgets.panel import Panel, button, label
from solver.domain.employee import Level

_TYPING_MILLISECONDS = 120
_SEARCH_PIXELS, _BOX_PIXELS = 190, 112
_ANY = object()


class FilterBar(Panel):
    """``changed`` carries what is to be shown now."""

    changed = Signal(object)  # PeopleFilter

    def __init__(self, state: StaffState) -> None:
        super().__init__()
        self._state = state
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(_SEARCH_PIXELS)
        self.team, self.level, self.skill, self.contract = (QComboBox() for _ in range(4))
        self.archived, self.count, self.clear_button = QCheckBox(), label("small"), button("link")
        # A fast typist does not wait for the table.
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MILLISECONDS)
        self._typing.timeout.connect(self._say)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        for box in self._boxes:
            box.setMinimumWidth(_BOX_PIXELS)
            box.currentIndexChanged.connect(lambda _place: self._say())
        self.archived.toggled.connect(lambda _is_on: self._say())
        self.clear_button.clicked.connect(self.clear)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        top, below = QHBoxLayout(), QHBoxLayout()
        for row in (top, below):
            row.setSpacing(8)
        top.addWidget(self.search, 1)
        for part in (self.archived, self.count):
            top.addWidget(part)
        for box in self._boxes:
            below.addWidget(box)
        below.addWidget(self.clear_button)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(below)

    @property
    def _boxes(self) -> tuple[QComboBox, ...]:
        return self.team, self.level, self.skill, self.contract

    @property
    def wanted(self) -> PeopleFilter:
        """What is to be shown."""
        level = _chosen(self.level)
        return PeopleFilter(
            self.search.text(),
            _chosen(self.team),
            None if level is None else Level(level),
            _chosen(self.skill) or "",
            _chosen(self.contract) or "",
            self.archived.isChecked(),
        )

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Find: name, ID, pinyin or initials"))
        self.search.setAccessibleName(self.tr("Find people"))
        for box, word in zip(
            self._boxes,
            (self.tr("Team"), self.tr("Level"), self.tr("Skill"), self.tr("Contract")),
            strict=True,
        ):
            box.setAccessibleName(word)
        self.archived.setText(self.tr("Archived too"))
        self.archived.setToolTip(self.tr("Also those who left before the shown week"))
        self.clear_button.setText(self.tr("Show all"))
        self.refresh()

    def refresh(self) -> None:
        """Offer the teams, levels, skills and contracts that there are."""
        document = self._state.document
        data = document.data if document is not None else None
        teams = known_teams(data.employees) if data is not None else []
        skills = known_skills(data) if data is not None else []
        contracts = [c.name for c in data.contracts] if data is not None else []
        without = [("", self.tr("No team"))] if data and self._somebody_has_none() else []
        self._offer(self.team, self.tr("All teams"), [*((t, t) for t in teams), *without])
        self._offer(self.level, self.tr("All levels"), [(c.value, str(c.shown)) for c in LEVELS])
        self._offer(self.skill, self.tr("All skills"), [(skill, skill) for skill in skills])
        self._offer(self.contract, self.tr("All contracts"), [(name, name) for name in contracts])

    def show_count(self, n_shown: int) -> None:
        """Say how many people are shown of how many."""
        total = len(self._state.people)
        text = self.tr("{count} people") if n_shown == total else self.tr("{count} of {total}")
        self.count.setText(text.format(count=f"{n_shown:,}", total=f"{total:,}"))
        self.clear_button.setVisible(self.wanted.is_narrow)

    def clear(self) -> None:
        """Show everybody who is not archived."""
        for part in (self.search, *self._boxes):
            part.blockSignals(True)
        self.search.clear()
        for box in self._boxes:
            box.setCurrentIndex(0)
        for part in (self.search, *self._boxes):
            part.blockSignals(False)
        self._say()

    def _somebody_has_none(self) -> bool:
        return any(not person.employee.team for person in self._state.people.values())

    def _offer(self, box: QComboBox, of_all: str, offered: list[tuple[object, str]]) -> None:
        chosen = box.currentData() if box.currentIndex() > 0 else _ANY
        box.blockSignals(True)
        box.clear()
        box.addItem(of_all)
        for value, word in offered:
            box.addItem(word, value)
        places = [place for place in range(1, box.count()) if box.itemData(place) == chosen]
        box.setCurrentIndex(places[0] if places else 0)
        box.blockSignals(False)

    def _say(self) -> None:
        self._typing.stop()
        self.changed.emit(self.wanted)


def _chosen(box: QComboBox) -> str | None:
    """Return what is chosen; None for all."""
    return str(box.currentData()) if box.currentIndex() > 0 else None
