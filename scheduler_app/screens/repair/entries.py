"""What went wrong, as it was said on this screen: demand that surprises, beside absences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from scheduler_app.language.phrases import day_text
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from solver.domain.validation import require

_SURPRISE = QT_TRANSLATE_NOOP("Repair", "{queue} {percent}%")
_WHEN = QT_TRANSLATE_NOOP("Repair", "{day}, {start}–{end}")
_LEAST_PERCENT = -100


@dataclass(frozen=True, slots=True)
class Surprise:
    """A queue gets ``percent`` more contacts (negative: fewer) from ``start`` to ``end``.

    Raises:
        FieldError: It ends before it begins, or takes away more than there is.
    """

    queue: str
    start: datetime
    end: datetime
    percent: int

    def __post_init__(self) -> None:
        require(self.start < self.end, "end", "must be after start")
        require(self.percent >= _LEAST_PERCENT, "percent", "must not be below -100")

    @property
    def factor(self) -> float:
        """What contacts are multiplied by."""
        return 1 + self.percent / 100

    def title(self) -> str:
        """Return "Phone +30%"."""
        sign = "+" if self.percent > 0 else "−" if self.percent < 0 else "±"
        return translate(
            "Repair", _SURPRISE, queue=self.queue, percent=f"{sign}{abs(self.percent)}"
        )

    def when(self) -> str:
        """Return "Wed 2 Dec, 10:00–24:00"."""
        is_midnight = self.end.time() == datetime.min.time()
        end = "24:00" if is_midnight else f"{self.end:%H:%M}"
        return translate(
            "Repair",
            _WHEN,
            day=day_text(self.start.date()),
            start=f"{self.start:%H:%M}",
            end=end,
        )
