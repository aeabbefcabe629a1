"""The keys of a screen, as its chapter of the guide has them: tables headed "key" or "do"."""

from __future__ import annotations

import re
from pathlib import Path

_HEADERS = ("key", "do", "mouse or key", "按键", "操作", "鼠标或按键")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"[*`]")


def keys_in(chapter: Path) -> list[tuple[str, str]]:
    """Return (key, what it does) of each row of the chapter's tables of keys, as plain text."""
    found: list[tuple[str, str]] = []
    is_inside = False
    for line in chapter.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|") or len(cells) != 2:
            is_inside = False
        elif cells[0] in _HEADERS:
            is_inside = True
        elif is_inside and set(cells[0]) - set("-: "):
            found.append((_plain(cells[0]), _plain(cells[1])))
    return found


def _plain(cell: str) -> str:
    return _EMPHASIS.sub("", _LINK.sub(r"\1", cell))
