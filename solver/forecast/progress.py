"""How a long forecast is watched and stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

Report = Callable[[float], None]
"""Takes the share of the work that is done, 0 to 1."""


class Cancellable(Protocol):
    """What a forecast asks, many times a second, whether to go on."""

    def is_cancelled(self) -> bool:
        """Tell whether a stop was asked for."""
        ...


class CancelledError(Exception):
    """The forecast was stopped before its end; there is no result."""


def stop_if_cancelled(cancel: Cancellable) -> None:
    """Raise ``CancelledError`` once a stop was asked for."""
    if cancel.is_cancelled():
        raise CancelledError
