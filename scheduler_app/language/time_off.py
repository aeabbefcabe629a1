"""Why somebody is not there, in the reader's words."""

from __future__ import annotations

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from solver.domain.wishes import TimeOff

_NOT_EMPLOYED = QT_TRANSLATE_NOOP("TimeOff", "Not employed")


def kind_of_time_off(time_off: TimeOff) -> str:
    """Return the kind of a leave as it was written ("" for none), or that she is not employed."""
    return time_off.kind if time_off.is_employed else translate("TimeOff", _NOT_EMPLOYED)
