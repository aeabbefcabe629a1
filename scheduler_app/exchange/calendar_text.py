"""What the entries of a calendar file say."""

from __future__ import annotations

from collections.abc import Sequence

from scheduler_app.exchange.activity_words import activity_words
from scheduler_app.exchange.roster_totals import clock
from scheduler_app.exchange.roster_words import edition_words
from scheduler_app.exchange.words import Words
from scheduler_app.store.edition import Edition
from scheduler_app.store.mentors import known_pairs
from solver.domain.activity import Activity
from solver.domain.employee import Employee
from solver.domain.pattern import Pattern

_SHIFT = Words("Shift {code}", "班次 {code}")
_STANDBY = Words("{shift} (standby)", "{shift}（备用）")
_HOURS = Words("{hours}, {paid} h paid", "{hours}，计薪 {paid} 小时")
_MENTOR = Words("Mentor: {name}", "师傅：{name}")
_JUNIORS = Words("Guides: {names}", "徒弟：{names}")
_ROSTER = Words("Roster", "班表")


class CalendarText:
    """Sentences about one edition in one language."""

    def __init__(self, edition: Edition, language: str) -> None:
        self._edition, self._language = edition, language
        self._people = edition.week.problem.employees
        self._mentors: dict[int, str] = {}
        self._juniors: dict[int, list[str]] = {}
        for pair in known_pairs(edition.week, edition.week.roster):
            self._mentors[pair.junior] = self._people[pair.mentor].name
            self._juniors.setdefault(pair.mentor, []).append(self._people[pair.junior].name)

    def calendar_name(self, person: int | None) -> str:
        """Return what the calendar of a person, or of all, is called."""
        title = self._edition.title or _ROSTER.text(self._language)
        return title if person is None else f"{self._people[person].name} · {title}"

    def summary(self, shape: Pattern | None, person: Employee | None) -> str:
        """Return "Li Na · E Early"; without the name where it is one person's calendar."""
        text = f"{shape.code} {shape.name}".strip() if shape else _ROSTER.text(self._language)
        if shape is not None and not shape.name.strip():
            text = _SHIFT.text(self._language).format(code=shape.code)
        if shape is not None and shape.is_standby:
            text = _STANDBY.text(self._language).format(shift=text)
        return text if person is None else f"{person.name} · {text}"

    def description(self, person: int, shape: Pattern, held: Sequence[Activity]) -> str:
        """Return hours, breaks and meetings, mentor or juniors, and which edition it is."""
        paid = f"{shape.paid_minutes / 60:g}"
        spans = (f"{clock(start)}–{clock(end)}" for start, end in shape.parts)
        lines = [self._say(_HOURS, hours=" + ".join(spans), paid=paid)]
        lines += [activity_words(activity, self._language) for activity in held]
        if person in self._mentors:
            lines.append(self._say(_MENTOR, name=self._mentors[person]))
        if person in self._juniors:
            lines.append(self._say(_JUNIORS, names=", ".join(self._juniors[person])))
        return "\n".join([*lines, edition_words(self._edition.number).text(self._language)])

    def _say(self, words: Words, **values: str) -> str:
        return words.text(self._language).format(**values)
