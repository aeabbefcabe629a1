"""The differences of an incoming roster, person by person, and which of them are accepted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from scheduler_app.exchange.incoming_review import Reviewed, locked_cells
from scheduler_app.exchange.roster_diff import CellDifference, CellKey
from scheduler_app.language.phrases import Phrases, day_text
from scheduler_app.language.priorities import signed
from scheduler_app.language.punctuation import clauses
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.incoming.incoming_work import Judged
from solver.domain.pattern import OFF

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
ROW_ROLE = int(_Role.UserRole)
DAY, CHANGE, EFFECT = range(3)

_CHANGED_TOO = QT_TRANSLATE_NOOP(
    "Incoming", "Changed here too since the export: {before} → {after}"
)
_LOCKED = QT_TRANSLATE_NOOP("Incoming", "The cell is locked here")
_BREAKS = QT_TRANSLATE_NOOP("Incoming", "Breaks: {text}")
_MENDS = QT_TRANSLATE_NOOP("Incoming", "Mends: {text}")
_EASES = QT_TRANSLATE_NOOP("Incoming", "Eases: {text}")
_NO_RULE = QT_TRANSLATE_NOOP("Incoming", "Touches no rule")
_WISHES = QT_TRANSLATE_NOOP("Incoming", "Soft rules: {worse} worse, {better} better; cost {cost}")


@dataclass(frozen=True, slots=True)
class EffectLine:
    """One sentence of what a difference does, and its tone: red, amber, green or muted."""

    text: str
    tone: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """The heading over a person's differences."""

    text: str
    keys: tuple[CellKey, ...]


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One cell, here → there, each with its colour; what it does."""

    reviewed: Reviewed
    day: str
    before: str
    after: str
    colours: tuple[str, str]
    lines: tuple[EffectLine, ...]

    @property
    def key(self) -> CellKey:
        """Which cell it is."""
        return self.reviewed.difference.key


class DifferenceTableModel(QAbstractTableModel):
    """Columns: day with its tick, here → file, what it breaks and mends.

    ``accepted_changed`` after any tick.  A heading ticks all of its person.
    """

    accepted_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._judged: Judged | None = None
        self._rows: list[PersonRow | DifferenceRow] = []
        self._accepted: set[CellKey] = set()

    def show_judged(self, judged: Judged | None, accepted: Iterable[CellKey] = ()) -> None:
        """List the differences of a file, with those of ``accepted`` ticked."""
        self.beginResetModel()
        self._judged = judged
        self._rows = _rows(judged) if judged else []
        self._accepted = set(accepted) & {d.key for d in self.differences()}
        self.endResetModel()
        self.accepted_changed.emit()

    def retranslate(self) -> None:
        """Write all rows again in the current language."""
        self.show_judged(self._judged, self._accepted)

    def differences(self) -> list[CellDifference]:
        """Return all differences, by person, then day."""
        return [r.reviewed.difference for r in self._rows if isinstance(r, DifferenceRow)]

    def accepted(self) -> list[CellDifference]:
        """Return the ticked ones."""
        return [d for d in self.differences() if d.key in self._accepted]

    def row_at(self, row: int) -> PersonRow | DifferenceRow:
        """Return what a row shows."""
        return self._rows[row]

    def accept(self, keys: Iterable[CellKey], accepted: bool) -> None:
        """Tick or untick some cells."""
        known = {d.key for d in self.differences()} & set(keys)
        self._accepted = self._accepted | known if accepted else self._accepted - known
        self._tell()

    def accept_only(self, keys: Iterable[CellKey]) -> None:
        """Tick these cells and no others."""
        self._accepted = {d.key for d in self.differences()} & set(keys)
        self._tell()

    def toggle(self, rows: Iterable[int]) -> None:
        """Turn the ticks of some rows: all on, unless all are on already."""
        keys = {key for row in rows for key in self._keys(row)}
        self.accept(keys, not keys <= self._accepted)

    def keys_of(self, rows: Iterable[int]) -> set[CellKey]:
        """Return the cells of some rows; of a heading all of its person."""
        return {key for row in rows for key in self._keys(row)}

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == DAY else flags

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == _Role.CheckStateRole and index.column() == DAY:
            return self._check_state(index.row())
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return _text(row, index.column())
        if role == _Role.ToolTipRole and isinstance(row, DifferenceRow):
            return "\n".join(line.text for line in row.lines) or None
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        if role != _Role.CheckStateRole or index.column() != DAY:
            return False
        self.accept(self._keys(index.row()), Qt.CheckState(value) != Qt.CheckState.Unchecked)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != _Role.DisplayRole:
            return None
        titles = (self.tr("Take over"), self.tr("Here → file"), self.tr("What it breaks and mends"))
        return titles[section]

    def _keys(self, row: int) -> tuple[CellKey, ...]:
        found = self._rows[row]
        return found.keys if isinstance(found, PersonRow) else (found.key,)

    def _check_state(self, row: int) -> Qt.CheckState:
        keys = set(self._keys(row))
        if keys <= self._accepted:
            return Qt.CheckState.Checked
        some = bool(keys & self._accepted)
        return Qt.CheckState.PartiallyChecked if some else Qt.CheckState.Unchecked

    def _tell(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, DAY), self.index(len(self._rows) - 1, DAY))
        self.accepted_changed.emit()


def _text(row: PersonRow | DifferenceRow, column: int) -> str:
    if isinstance(row, PersonRow):
        return row.text if column == DAY else ""
    if column == EFFECT:
        return clauses(line.text for line in row.lines)
    return row.day if column == DAY else f"{row.before} → {row.after}"


def _rows(judged: Judged) -> list[PersonRow | DifferenceRow]:
    week = judged.incoming.week
    lines = _Lines(judged)
    colours = {p.code: p.colour for p in week.problem.patterns}
    rows: list[PersonRow | DifferenceRow] = []
    for employee, group in groupby(judged.each, key=lambda r: r.difference.employee):
        of_person = list(group)
        person = week.problem.employees[employee]
        name = f"{person.name} · {person.id}" if person.name != person.id else person.id
        rows.append(PersonRow(name, tuple(r.difference.key for r in of_person)))
        for reviewed in of_person:
            difference = reviewed.difference
            mine, theirs = difference.mine, difference.theirs
            rows.append(
                DifferenceRow(
                    reviewed,
                    day_text(week.first_date + timedelta(days=difference.day)),
                    mine or lines.off,
                    theirs or lines.off,
                    (colours.get(mine, ""), colours.get(theirs, "")),
                    tuple(lines.of(reviewed)),
                )
            )
    return rows


class _Lines:
    """Says what a difference does: conflicts first, then what must hold, then the cost."""

    def __init__(self, judged: Judged) -> None:
        week = judged.incoming.week
        self._phrases = Phrases(week.problem, week.first_date)
        self._locked = locked_cells(week)
        self.off = self._phrases.shift(OFF)

    def of(self, reviewed: Reviewed) -> list[EffectLine]:
        return [*self._state(reviewed), *self._musts(reviewed), *self._wishes(reviewed)]

    def _state(self, reviewed: Reviewed) -> list[EffectLine]:
        difference, lines = reviewed.difference, []
        if difference.is_conflict:
            codes = {"before": difference.base or self.off, "after": difference.mine or self.off}
            lines.append(EffectLine(translate("Incoming", _CHANGED_TOO, **codes), "amber"))
        if difference.key in self._locked:
            lines.append(EffectLine(translate("Incoming", _LOCKED), "amber"))
        return lines

    def _musts(self, reviewed: Reviewed) -> list[EffectLine]:
        effect = reviewed.effect
        told = (
            (_BREAKS, "red", effect.broken),
            (_MENDS, "green", effect.mended),
            (_EASES, "muted", effect.eased),
        )
        return [
            EffectLine(translate("Incoming", text, text=self._phrases.violation(v)), tone)
            for text, tone, found in told
            for v in found
            if v.hard
        ]

    def _wishes(self, reviewed: Reviewed) -> list[EffectLine]:
        worse = sum(not v.hard for v in reviewed.effect.broken)
        effect = reviewed.effect
        better = sum(not v.hard for v in (*effect.mended, *effect.eased))
        if not worse and not better:
            has_must = bool(effect.broken or effect.mended or effect.eased)
            return [] if has_must else [EffectLine(translate("Incoming", _NO_RULE), "muted")]
        numbers = {"worse": worse, "better": better, "cost": signed(reviewed.cost)}
        return [EffectLine(translate("Incoming", _WISHES, **numbers), "muted")]
