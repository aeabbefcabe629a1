"""Who could take a shift, and why, in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale

from scheduler_app.language.answers import Answers
from scheduler_app.language.phrases import Phrases, day_text
from scheduler_app.language.priorities import signed
from scheduler_app.language.shift_words import hours_text
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.week import Week
from solver.domain.pattern import OFF
from solver.explain.reasons import ReasonGroup
from solver.explain.single_change import Cell
from solver.replan.ranked import Reason, Replacement

_SHIFT_OF = QT_TRANSLATE_NOOP("Replacement", "{name}: {shift} {hours}, {day}")
_FROM_OFF = QT_TRANSLATE_NOOP("Replacement", "{number}  {name}, off that day")
_FROM_SHIFT = QT_TRANSLATE_NOOP("Replacement", "{number}  {name}, in place of {shift} {hours}")
_WORTH = QT_TRANSLATE_NOOP("Replacement", "answers {contacts} more, cost {cost}")
_SEPARATOR = QT_TRANSLATE_NOOP("Replacement", " · ")
_NAMES = QT_TRANSLATE_NOOP("Replacement", "{reason}: {names}")
_AND_MORE = QT_TRANSLATE_NOOP("Replacement", "{names} and {count} more")
_COMMA = QT_TRANSLATE_NOOP("Replacement", ", ")
_MOST_NAMES = 6


@dataclass(frozen=True, slots=True)
class RankedWords:
    """One person who could: a title, what it is worth, what speaks for and against her."""

    title: str
    worth: str
    arguments_for: str
    arguments_against: str


class ReplacementWords:
    """Writes about the shifts of one week."""

    def __init__(self, week: Week) -> None:
        self._week = week
        self._phrases = Phrases(week.problem, week.first_date)
        self._answers = Answers(week.problem, week.first_date)

    def shift(self, cell: Cell) -> str:
        """Return "Li Na: E2 08:00–16:30, Wed 2 Dec"."""
        return translate(
            "Replacement",
            _SHIFT_OF,
            name=self._week.problem.employees[cell.employee].name,
            day=day_text(self._phrases.date_of(cell.day)),
            **self._pattern(cell.pattern),
        )

    def ranked(self, number: int, one: Replacement) -> RankedWords:
        """Return the words of the person who stands at a place, counted from 1."""
        before = one.change.before
        name = self._week.problem.employees[one.change.employee].name
        text = _FROM_OFF if before == OFF else _FROM_SHIFT
        shift = {} if before == OFF else self._pattern(before)
        contacts = QLocale().toString(one.answered, "f", 1)
        return RankedWords(
            translate("Replacement", text, number=number, name=name, **shift),
            translate("Replacement", _WORTH, contacts=contacts, cost=signed(one.cost)),
            self._joined(one.reasons_for),
            self._joined(one.reasons_against),
        )

    def group(self, group: ReasonGroup) -> str:
        """Return "5 resting: Li Na, Wang Wei and 3 more"."""
        people = self._week.problem.employees
        shown = [people[one.employee].name for one in group.people[:_MOST_NAMES]]
        names = translate("Replacement", _COMMA).join(shown)
        more = len(group.people) - len(shown)
        if more:
            names = translate("Replacement", _AND_MORE, names=names, count=more)
        return translate("Replacement", _NAMES, reason=self._answers.group(group), names=names)

    def _pattern(self, index: int) -> dict[str, str]:
        shape = self._week.problem.patterns[index]
        return {"shift": shape.code, "hours": hours_text(shape)}

    def _joined(self, reasons: tuple[Reason, ...]) -> str:
        said = (self._phrases.sentence("Replan", one.text, one.values) for one in reasons)
        return translate("Replacement", _SEPARATOR).join(said)
