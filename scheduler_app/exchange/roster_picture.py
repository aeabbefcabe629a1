"""A roster as a table to be printed: people by days, their totals, people on each shift."""

from __future__ import annotations

from scheduler_app.exchange.columns import LEAVE_WORD, OFF_WORD
from scheduler_app.exchange.roster_layout import Layout
from scheduler_app.exchange.roster_sheet import leave_days
from scheduler_app.exchange.roster_totals import pattern_label
from scheduler_app.exchange.roster_words import WEEKDAY_NAMES, edition_words
from scheduler_app.exchange.words import Words
from scheduler_app.language.shift_words import hours_text, own_name
from scheduler_app.paint.legend import Label
from scheduler_app.paint.table_chart import Field, Fields, Heading, Table
from scheduler_app.store.edition import Edition
from solver.domain.pattern import OFF, Pattern

_ID, _NAME, _TEAM = Words("ID", "工号"), Words("Name", "姓名"), Words("Team", "组")
_TOTALS = (
    Words("Hours", "工时"),
    Words("Shifts", "班数"),
    Words("Nights", "夜班数"),
    Words("Days off", "休息天数"),
)
_AT_WORK = Words("People at work", "上班人数")
_NOTE = Words(
    "{first} to {last} · {people} people · {edition}", "{first} 至 {last} · {people} 人 · {edition}"
)
_ROSTER = Words("Roster", "排班表")


def roster_picture(edition: Edition, language: str) -> Table:
    """Return the roster of an edition as a table in ``language``."""
    maker = _PictureMaker(edition, language)
    return Table(
        edition.title or _ROSTER.text(language),
        maker.note(),
        maker.headings(),
        maker.rows(),
        maker.totals(),
        maker.legend(),
    )


class _PictureMaker:
    def __init__(self, edition: Edition, language: str) -> None:
        self._edition, self._week, self._language = edition, edition.week, language
        self._problem, self._cells = edition.week.problem, edition.week.roster.cells
        self._leave = leave_days(edition.week)
        self._pins = {(pin.employee, pin.day) for pin in self._problem.pins}
        self._dates = Layout(edition.week, language).dates()
        self._worked = sorted({p for _, _, p in edition.week.roster.shifts()})

    def note(self) -> str:
        values = {
            "first": self._dates[0],
            "last": self._dates[-1],
            "people": len(self._problem.employees),
            "edition": edition_words(self._edition.number).text(self._language),
        }
        return _NOTE.text(self._language).format(**values)

    def headings(self) -> tuple[Heading, ...]:
        language = self._language
        words = [Heading((word.text(language),)) for word in (_ID, _NAME, _TEAM)]
        days = [
            Heading(
                (WEEKDAY_NAMES[when.weekday()].text(language), f"{when:%m-%d}"),
                is_day=True,
                is_weekend=self._problem.grid.is_weekend(day),
            )
            for day, when in enumerate(self._dates)
        ]
        totals = [Heading((word.text(language),), is_number=True) for word in _TOTALS]
        return (*words, *days, *totals)

    def rows(self) -> tuple[Fields, ...]:
        return tuple(self._row(e) for e in range(len(self._problem.employees)))

    def totals(self) -> tuple[Fields, ...]:
        """Return the people on each worked shift day by day, and all of them."""
        rows = [self._count(shape, [p]) for p in self._worked for shape in [self._shape(p)]]
        return (*rows, self._count(None, self._worked))

    def legend(self) -> tuple[Label, ...]:
        shapes = [self._shape(p) for p in self._worked]
        return tuple(Label(shape.code, shape.colour, pattern_label(shape)) for shape in shapes)

    def _shape(self, pattern: int) -> Pattern:
        return self._problem.patterns[pattern]

    def _row(self, e: int) -> Fields:
        person, cells = self._problem.employees[e], self._cells[e]
        worked = [self._shape(p) for p in cells if p != OFF]
        hours = sum(shape.paid_minutes for shape in worked) / 60
        nights = sum(shape.is_night for shape in worked)
        numbers = (f"{hours:g}", len(worked), nights, len(cells) - len(worked))
        return (
            *(Field(text) for text in (person.id, person.name, person.team)),
            *(self._cell(e, day, pattern) for day, pattern in enumerate(cells)),
            *(Field(str(number)) for number in numbers),
        )

    def _cell(self, e: int, day: int, pattern: int) -> Field:
        framed = (e, day) in self._pins
        if pattern != OFF:
            shape = self._shape(pattern)
            return Field(shape.code, shape.colour, is_framed=framed)
        away = (e, day) in self._leave
        word = (LEAVE_WORD if away else OFF_WORD).text(self._language)
        return Field(word, is_muted=True, is_framed=framed, is_hatched=away)

    def _count(self, shape: Pattern | None, patterns: list[int]) -> Fields:
        by_day = [
            sum(row[day] in patterns for row in self._cells)
            for day in range(self._problem.grid.n_days)
        ]
        label = Field(_AT_WORK.text(self._language), is_bold=True, span=3)
        first: Fields = (label,)
        if shape is not None:
            name = own_name(shape) or hours_text(shape)  # the legend says both
            first = (Field(shape.code, shape.colour), Field(name, span=2))
        is_sum = shape is None
        days = (Field(str(number), is_bold=is_sum) for number in by_day)
        return (*first, *days, Field(), Field(str(sum(by_day)), is_bold=is_sum), Field(), Field())
