"""What is wrong with a workbook: where, why, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from solver.domain.validation import FieldError

REASONS = (
    QT_TRANSLATE_NOOP("Domain", "must not be empty"),
    QT_TRANSLATE_NOOP("Domain", "must be somebody else"),
    QT_TRANSLATE_NOOP("Domain", "must not be negative"),
    QT_TRANSLATE_NOOP("Domain", "must not be below min_hours"),
    QT_TRANSLATE_NOOP("Domain", "must be at most 168 h"),
    QT_TRANSLATE_NOOP("Domain", "must not be below min_days"),
    QT_TRANSLATE_NOOP("Domain", "must be at most 7"),
    QT_TRANSLATE_NOOP("Domain", "must be at least 1"),
    QT_TRANSLATE_NOOP("Domain", "must not be above max_consecutive_days"),
    QT_TRANSLATE_NOOP("Domain", "must not be below min_period_hours"),
    QT_TRANSLATE_NOOP("Domain", "must be 00:00 to 23:59"),
    QT_TRANSLATE_NOOP("Domain", "must be within 24 h of start"),
    QT_TRANSLATE_NOOP("Domain", "must be more than 0 and at most the shift's length"),
    QT_TRANSLATE_NOOP("Domain", "must fit in"),
    QT_TRANSLATE_NOOP("Domain", "must be 0 to 1 (0% to 100%)"),
    QT_TRANSLATE_NOOP("Domain", "must be more than 0"),
    QT_TRANSLATE_NOOP("Domain", "must be 0 to below 1 (100%)"),
    QT_TRANSLATE_NOOP("Domain", "must be above 0 and at most 1"),
    QT_TRANSLATE_NOOP("Domain", "must be lunch or break"),
    QT_TRANSLATE_NOOP("Domain", "must be 1 to 1439"),
    QT_TRANSLATE_NOOP("Domain", "needs both times of the gap"),
    QT_TRANSLATE_NOOP("Domain", "must be 1 to 1440"),
    QT_TRANSLATE_NOOP("Domain", "must not be before the earliest, nor a day later"),
    QT_TRANSLATE_NOOP("Domain", "must not be below the least"),
    QT_TRANSLATE_NOOP("Domain", "must be 1 to 100"),
    QT_TRANSLATE_NOOP("Domain", "must not be a break"),
    QT_TRANSLATE_NOOP("Domain", "must leave room for the meeting"),
    QT_TRANSLATE_NOOP("Domain", "must not be before the first day"),
    QT_TRANSLATE_NOOP("Domain", "needs a length of the gap"),
    QT_TRANSLATE_NOOP("Domain", "must leave work before and after the gap"),
    QT_TRANSLATE_NOOP("Domain", "must be at most the shift's length without the gap"),
    QT_TRANSLATE_NOOP("Domain", "this rule is a wish, it cannot be hard"),
)
"""Reasons of the domain's own ``FieldError``; marked here because ``solver`` knows no Qt."""

_DOMAIN_PROBLEM = QT_TRANSLATE_NOOP("Fault", '"{value}" cannot be used: it {reason}')
_DID_YOU_MEAN = QT_TRANSLATE_NOOP("Fault", 'did you mean "{guess}"?')


class Place(NamedTuple):
    """A cell ("B7") of a sheet; ``cell`` is empty for the sheet as a whole."""

    sheet: str
    cell: str = ""


class Translated(NamedTuple):
    """A marked text inside a fault; shown in the current language, without places."""

    context: str
    text: str

    def __str__(self) -> str:
        return QCoreApplication.translate(self.context, self.text)


class Alternatives:
    """Several texts of which one may be used; each shown in the current language."""

    def __init__(self, texts: Iterable[object]) -> None:
        self._texts = tuple(texts)

    def __str__(self) -> str:
        return " / ".join(str(text) for text in self._texts) or "-"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault; ``problem`` is a template of the context "Fault" with named places."""

    sheet: str
    cell: str
    problem: str
    values: tuple[tuple[str, object], ...] = ()
    guess: str = ""

    def text(self) -> str:
        """Return ``Sheet!Cell: what is wrong, what to do`` in the current language."""
        place = f"{self.sheet}!{self.cell}" if self.cell else self.sheet
        text = f"{place}: {translate('Fault', self.problem, **dict(self.values))}"
        if self.guess:
            text += f" ({translate('Fault', _DID_YOU_MEAN, guess=self.guess)})"
        return text


class WorkbookError(ValueError):
    """A workbook that cannot be taken; ``faults`` holds every fault found in it."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(fault.text() for fault in faults))
        self.faults = faults


class CellError(ValueError):
    """The value of one cell cannot be read; becomes a fault of that cell."""

    def __init__(self, problem: str, guess: str = "", **values: object) -> None:
        super().__init__(problem)
        self.problem, self.guess, self.values = problem, guess, values


class FaultList:
    """Collects the faults and the warnings of one reading."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.warnings: list[Fault] = []

    def add(self, place: Place, problem: str, guess: str = "", **values: object) -> None:
        """Add one fault; ``problem`` is marked for translation in the context "Fault"."""
        self.faults.append(Fault(*place, problem, tuple(values.items()), guess))

    def add_cell_error(self, place: Place, error: CellError) -> None:
        """Add the fault that the reading of a cell raised."""
        self.add(place, error.problem, error.guess, **error.values)

    def add_field_error(self, place: Place, value: object, error: FieldError) -> None:
        """Add what the domain had against a value."""
        self.add(place, _DOMAIN_PROBLEM, value=value, reason=Translated("Domain", error.reason))

    def warn(self, place: Place, problem: str, **values: object) -> None:
        """Add one warning: something that is kept out, but does no harm."""
        self.warnings.append(Fault(*place, problem, tuple(values.items())))

    def raise_if_any(self) -> None:
        """Raise ``WorkbookError`` with all faults unless there is none."""
        if self.faults:
            raise WorkbookError(tuple(self.faults))
