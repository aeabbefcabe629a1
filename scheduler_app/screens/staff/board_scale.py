"""Where the cards and chips of the mentor board lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF

from scheduler_app.document.mentor_board import BoardJunior, BoardMentor

CHIP_PIXELS, HEAD_PIXELS, GAP, PAD = 30, 46, 10, 8
_CHIP_GAP, _CARD_PIXELS, _LEAST_CHIPS = 4, 250, 1


@dataclass(frozen=True, slots=True)
class Chip:
    """A junior and where she is drawn."""

    junior: BoardJunior
    box: QRectF


@dataclass(frozen=True, slots=True)
class Card:
    """A mentor (None: those without one) with her chips, and where she is drawn."""

    mentor: BoardMentor | None
    box: QRectF
    chips: tuple[Chip, ...]


def cards_in(mentors: Sequence[BoardMentor], room: QSizeF) -> tuple[list[Card], int]:
    """Lay mentors out in rows of cards; return them and the height of all."""
    width = room.width()
    columns = max(1, int((width + GAP) // (_CARD_PIXELS + GAP)))
    card_width = (width - (columns - 1) * GAP) / columns
    cards, top = [], 0.0
    for start in range(0, len(mentors), columns):
        row = mentors[start : start + columns]
        n_chips = max(_LEAST_CHIPS, *(len(mentor.juniors) for mentor in row))
        height = HEAD_PIXELS + n_chips * (CHIP_PIXELS + _CHIP_GAP) + PAD
        for column, mentor in enumerate(row):
            box = QRectF(column * (card_width + GAP), top, card_width, height)
            chips = _chips(mentor.juniors, box, box.top() + HEAD_PIXELS)
            cards.append(Card(mentor, box, chips))
        top += height + GAP
    return cards, int(top)


def column_of(juniors: Sequence[BoardJunior], room: QSizeF) -> tuple[list[Card], int]:
    """Lay juniors without a mentor out under each other, on a card that fills the room."""
    height = PAD + len(juniors) * (CHIP_PIXELS + _CHIP_GAP) + PAD
    box = QRectF(0, 0, room.width(), max(room.height(), height))
    return [Card(None, box, _chips(juniors, box, PAD))], height


def _chips(juniors: Sequence[BoardJunior], box: QRectF, top: float) -> tuple[Chip, ...]:
    left, width = box.left() + PAD, box.width() - 2 * PAD
    step = CHIP_PIXELS + _CHIP_GAP
    return tuple(
        Chip(junior, QRectF(left, top + number * step, width, CHIP_PIXELS))
        for number, junior in enumerate(juniors)
    )
