"""What a cell beside the days shows: a text with its tone, a note after it, a bar under it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

LOOK_ROLE = Qt.ItemDataRole.UserRole + 2
"""A ``CellLook`` for day cells; a ``SideLook`` for the other columns."""


@dataclass(frozen=True, slots=True)
class SideLook:
    """``tone`` names the colour token of the ``text``; ``note`` is muted, after the text.

    ``is_right``: the text is a figure, written at the right.
    ``bar``: how full a bar under the text is, 0 to 1, with its ``mark`` (None: no bar).
    ``is_heading``: the line above a group.  ``widest``: a text that the column keeps room for,
    as a build changes the texts and not the columns.
    """

    tone: str = "text"
    text: str = ""
    is_right: bool = False
    note: str = ""
    bar: float | None = None
    mark: float = 0.0
    is_heading: bool = False
    widest: str = ""
