"""What may be the code of a pattern: one that no other cell could mean."""

from __future__ import annotations

from scheduler_app.exchange.columns import PIN_MARK, SEPARATORS
from scheduler_app.exchange.wish_text import clash, means_off
from scheduler_app.exchange.words import Names, fold
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate

RESERVED = QT_TRANSLATE_NOOP(
    "Fault", '"{value}" cannot be a code: it means a day off, or holds one of {signs}'
)
ALSO_A_WISH = QT_TRANSLATE_NOOP(
    "Fault", '"{value}" cannot be a code: in the sheet Requests it is a wish against "{other}"'
)
_TAKEN = QT_TRANSLATE_NOOP("Fault", '"{value}" is the code of another shift already')
RESERVED_SIGNS = f"{SEPARATORS} {PIN_MARK}"


def has_separator(text: str) -> bool:
    """Tell whether the text would be several in a cell that lists some."""
    return any(sign in fold(text) for sign in SEPARATORS)


def is_reserved_code(code: str) -> bool:
    """Tell whether a roster's cell with this code would mean something else."""
    return means_off(code) or code.endswith(PIN_MARK) or has_separator(code)


def code_refusal(code: str, others: Names) -> str:
    """Return why ``code`` cannot be one beside ``others``, in the reader's words, or ""."""
    if others.find(code) is not None:
        return translate("Fault", _TAKEN, value=code)
    if is_reserved_code(code):
        return translate("Fault", RESERVED, value=code, signs=RESERVED_SIGNS)
    other = clash(code, others)
    return translate("Fault", ALSO_A_WISH, value=code, other=other) if other else ""
