"""Edits of blocks of cells as the table shows them: paste, fill, swap."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.roster.cell_look import off_word, read_code
from scheduler_app.widgets.clipboard_block import PasteError, block_text, check_room, split_block
from solver.domain.pattern import OFF, Pattern

Place = tuple[str, date]
"""A cell: a person's ID and a date."""
Given = tuple[Place, str]
"""A cell and the code it is given; "" is a day off."""

_UNKNOWN = QT_TRANSLATE_NOOP(
    "Clipboard",
    "Nothing was pasted: row {row}, column {column} holds '{text}', which is no shift code. "
    "The codes are: {codes}.",
)


class CellBlock:
    """The cells of the table in the order shown: ``people`` by ID times ``dates``."""

    def __init__(
        self, people: Sequence[str], dates: Sequence[date], code_of: Callable[[Place], str]
    ) -> None:
        self.people, self.dates, self.code_of = people, dates, code_of
        self._row_of = {person: row for row, person in enumerate(people)}
        self._column_of = {day: column for column, day in enumerate(dates)}

    def text_of(self, places: Sequence[Place]) -> str:
        """Return the block around ``places`` as text: codes, and the word for a day off."""
        rows, columns = self._around(places)
        return block_text(
            [self.code_of((self.people[r], self.dates[c])) or off_word() for c in columns]
            for r in rows
        )

    def pasted(
        self, text: str, places: Sequence[Place], patterns: Sequence[Pattern]
    ) -> list[Given]:
        """Return what a block of text gives, put at the first of ``places``.

        A single value fills all of ``places``; a single row or column is repeated over a
        selection of several rows or columns.

        Raises:
            PasteError: No text, an unknown code, or a block that does not fit.
        """
        block = split_block(text)
        codes = [
            [_code(block, r, c, patterns) for c in range(len(row))] for r, row in enumerate(block)
        ]
        rows, columns = self._around(places)
        if len(codes) == 1 and len(codes[0]) == 1:
            return [(place, codes[0][0]) for place in places]
        if len(codes) == 1 and len(rows) > 1:
            codes *= len(rows)
        if len(columns) > 1 and all(len(row) == 1 for row in codes):
            codes = [row * len(columns) for row in codes]
        check_room(codes, len(self.people) - rows[0], len(self.dates) - columns[0])
        return [
            ((self.people[rows[0] + r], self.dates[columns[0] + c]), code)
            for r, row in enumerate(codes)
            for c, code in enumerate(row)
        ]

    def filled(self, places: Sequence[Place], *, is_down: bool) -> list[Given]:
        """Return the selection filled from its first row (``is_down``) or first column.

        Where it has but one, from the row above or the column before.
        """
        line = self._around(places)[0 if is_down else 1]
        source = line[0] - int(len(line) == 1)
        if source < 0:
            return []
        found = []
        for person, day in places:
            origin = (self.people[source], day) if is_down else (person, self.dates[source])
            found.append(((person, day), self.code_of(origin)))
        return found

    def swapped(self, places: Sequence[Place], by_rows: int, by_days: int) -> list[Given]:
        """Return ``places`` exchanged with the cells so many rows and days further.

        Empty where these leave the table or are some of ``places``.
        """
        found: list[Given] = []
        taken = set(places)
        for person, day in places:
            row = self._row_of[person] + by_rows
            column = self._column_of[day] + by_days
            if not (0 <= row < len(self.people) and 0 <= column < len(self.dates)):
                return []
            other = self.people[row], self.dates[column]
            if other in taken:
                return []
            found += [((person, day), self.code_of(other)), (other, self.code_of((person, day)))]
        return found

    def halves(self, places: Sequence[Place]) -> tuple[list[Place], int, int] | None:
        """Return how a selection falls into two alike: the first, and how far the other is.

        Two people on the same days, or two single cells; else None.
        """
        rows, columns = self._rows(places), self._columns(places)
        if len(set(rows)) == 2 and len(places) == 2 * len(set(columns)):
            first = [place for place, row in zip(places, rows, strict=True) if row == min(rows)]
            return first, max(rows) - min(rows), 0
        if len(places) == 2:
            return [places[0]], rows[1] - rows[0], columns[1] - columns[0]
        return None

    def _rows(self, places: Sequence[Place]) -> list[int]:
        return [self._row_of[person] for person, _ in places]

    def _columns(self, places: Sequence[Place]) -> list[int]:
        return [self._column_of[day] for _, day in places]

    def _around(self, places: Sequence[Place]) -> tuple[range, range]:
        """Return the rows and columns of the smallest block that holds ``places``."""
        rows, columns = self._rows(places), self._columns(places)
        return range(min(rows), max(rows) + 1), range(min(columns), max(columns) + 1)


def _code(block: list[list[str]], row: int, column: int, patterns: Sequence[Pattern]) -> str:
    text = block[row][column]
    pattern = read_code(text, patterns)
    if pattern is None:
        codes = ", ".join(p.code for p in patterns)
        raise PasteError(
            translate("Clipboard", _UNKNOWN, row=row + 1, column=column + 1, text=text, codes=codes)
        )
    return "" if pattern == OFF else patterns[pattern].code
