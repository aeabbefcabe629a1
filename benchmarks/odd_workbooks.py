"""Workbooks that nobody wants to get: cut off, damaged, merged, huge, full of formulas."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from openpyxl import Workbook, load_workbook

_ODD_VALUES: tuple[Any, ...] = (
    None, True, -1, 0, 7, 31, 46_356, 1e300, 0.1, "", " ", "!", "=", "=1/0", "=A1", "=SUM(A1:A9)",
    "'=1", "+1", "@x", "-", "—", "休!", "{value}", "%s", "\u202e\u0000".strip("\0"), "é" * 9_000,
    "11/10", "10日", "周八", "#REF!", "#N/A", datetime(2026, 11, 30), date(1900, 1, 1), time(8),
    timedelta(days=400), "２０２６-11-30", "2026-02-30", "Li Na", "007", "999999999999999999999",
)  # fmt: skip


def odd_workbook(sound: bytes, chance: random.Random) -> bytes:
    """Make something odd of a sound workbook."""
    return chance.choice(_WAYS)(sound, chance)


def _cut(sound: bytes, chance: random.Random) -> bytes:
    return sound[: chance.randrange(len(sound))]


def _flipped(sound: bytes, chance: random.Random) -> bytes:
    content = bytearray(sound)
    for _ in range(chance.randint(1, 60)):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return bytes(content)


def _junk(sound: bytes, chance: random.Random) -> bytes:
    return chance.randbytes(chance.randint(0, 4_000)) + sound[: chance.choice((0, 100))]


def _typed_over(sound: bytes, chance: random.Random) -> bytes:
    book = load_workbook(io.BytesIO(sound))
    for _ in range(chance.randint(1, 60)):
        sheet = book.worksheets[0] if chance.random() < 0.8 else book["_meta"]
        place = chance.randint(1, 24), chance.randint(1, 18)
        sheet.cell(*place).value = chance.choice(_ODD_VALUES)
    return _saved(book)


def _merged(sound: bytes, chance: random.Random) -> bytes:
    book = load_workbook(io.BytesIO(sound))
    for _ in range(chance.randint(1, 6)):
        row, column = chance.randint(1, 20), chance.randint(1, 14)
        last = {"end_row": row + chance.randint(0, 3), "end_column": column + chance.randint(1, 4)}
        book.worksheets[0].merge_cells(start_row=row, start_column=column, **last)
    return _saved(book)


def _reordered(sound: bytes, chance: random.Random) -> bytes:
    book = load_workbook(io.BytesIO(sound))
    sheet = book.worksheets[0]
    for _ in range(chance.randint(1, 5)):
        act = chance.choice(
            (sheet.insert_rows, sheet.delete_rows, sheet.insert_cols, sheet.delete_cols)
        )
        act(chance.randint(1, 14))
    if chance.random() < 0.4:
        del book["_meta"]
    if chance.random() < 0.3:
        sheet.title = chance.choice(("Sheet1", "Coverage2", "x" * 31))
    return _saved(book)


def _huge(_sound: bytes, chance: random.Random) -> bytes:
    book = Workbook()
    sheet = book.active
    sheet.append(["ID", "Name", *(f"12/{n}" for n in range(1, 32))])
    for number in range(chance.choice((10, 3_000))):
        sheet.append([f"{number:05d}", "X", *[chance.choice(("E", "休", None, number))] * 31])
    sheet["XFD1048576"] = "far out"
    return _saved(book)


def _of_odd_values(_sound: bytes, chance: random.Random) -> bytes:
    book = Workbook()
    for _ in range(chance.randint(1, 30)):
        book.active.append([chance.choice(_ODD_VALUES) for _ in range(chance.randint(1, 12))])
    return _saved(book)


def _saved(book: Any) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


_WAYS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _cut, _flipped, _flipped, _junk, _typed_over, _typed_over, _merged, _reordered, _huge,
    _of_odd_values, _of_odd_values,
)  # fmt: skip
