"""How a domain object refuses a value: the field is named in the error."""

from __future__ import annotations


class FieldError(ValueError):
    """A value that cannot be right; ``field`` names where, ``reason`` says why."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason


def require(condition: bool, field: str, reason: str) -> None:
    """Raise ``FieldError`` unless ``condition`` holds."""
    if not condition:
        raise FieldError(field, reason)
