"""What pure functions answered last, told again for equal arguments."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Known:
    """Remembers the last answer of each function that is asked through it.

    For what takes long to work out and depends on records of a few kinds: it is made anew
    after an edit of those, and after no other.  It cannot be out of date, as an answer
    depends on nothing but the arguments, and these never change.  The arguments are
    compared: of long tuples that share their records that takes no time.  Whoever owns
    it owns what it remembers.
    """

    def __init__(self) -> None:
        self._answers: dict[Callable[..., object], tuple[object, Any]] = {}

    def of(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return ``function(*args, **kwargs)``."""
        asked, last = (args, kwargs), self._answers.get(function)
        if last is None or last[0] != asked:
            last = asked, function(*args, **kwargs)
            self._answers[function] = last
        answer: T = last[1]
        return answer
