"""The figures of the comparison: how each is read, written, and what is better."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.language.units import PERCENT, hours_total, percent_number, total_number
from solver.report.week_figures import LeastMost, WeekFigures

UNKNOWN = "–"
_HOUR, HOURS = 60, "h"
_CONTEXT = "WhatIfFigures"
_SAME = 0.5
"""Less than half of the last digit shown is no difference."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure.  ``title`` and ``tip`` are marked in the context "WhatIfFigures".

    ``number``: what it is drawn and compared by, in the unit shown; None: not known.
    ``decimals`` of it are shown, ``unit`` follows.  ``better``: 1 where more of it is better,
    -1 where less is, 0 for neither.  ``text`` writes it where a number does not say it all;
    ``has_difference``: there is room to say how it differs.
    """

    key: str
    title: str
    tip: str
    number: Callable[[WeekFigures], float | None]
    unit: str = ""
    decimals: int = 0
    better: int = 0
    text: Callable[[WeekFigures], str] | None = None
    has_difference: bool = True

    def written(self, figures: WeekFigures) -> str:
        """Return the figure with its unit; a dash where it is not known."""
        if self.text is not None:
            return self.text(figures)
        number = self.number(figures)
        return UNKNOWN if number is None else self.with_unit(number)

    def with_unit(self, number: float) -> str:
        """Return a number as this figure is written."""
        if self.unit == HOURS:
            return hours_total(number)
        shown = QLocale().toString(float(number), "f", self.decimals)
        if self.unit == PERCENT:
            return percent_number(shown)
        return f"{shown} {self.unit}".rstrip()

    def difference(self, present: WeekFigures | None, other: WeekFigures) -> float | None:
        """Return how much more it is than in the present roster; None: not known, or the same."""
        before = None if present is None else self.number(present)
        after = self.number(other)
        if before is None or after is None:
            return None
        return after - before if abs(after - before) * 10**self.decimals >= _SAME else None

    def signed(self, difference: float) -> str:
        """Return "+2.1" or "−3"."""
        if self.unit == HOURS:
            shown = total_number(abs(difference))
        else:
            shown = QLocale().toString(float(abs(difference)), "f", self.decimals)
        return f"{'+' if difference > 0 else '−'}{shown}"

    def tone(self, difference: float | None) -> str:
        """Return the colour token of a difference: green for better, amber for worse."""
        if not difference or not self.better:
            return ""
        return "green" if difference * self.better > 0 else "amber"


def _percent(share: float | None) -> float | None:
    return None if share is None else 100 * share


def _range(pair: LeastMost) -> str:
    return f"{pair[0]}–{pair[1]}"


def _cost(figures: WeekFigures) -> str:
    important, nice = (QLocale().toString(n) for n in (figures.important_cost, figures.nice_cost))
    return f"{important} + {nice}"


ANSWERED = FigureRow(
    "answer_rate",
    QT_TRANSLATE_NOOP("WhatIfFigures", "Answer rate"),
    QT_TRANSLATE_NOOP(
        "WhatIfFigures",
        "Expected share of the contacts that are answered;\n"
        "breaks count as the roster counts on them, wherever they are placed",
    ),
    lambda f: _percent(f.answer_rate),
    PERCENT,
    1,
    1,
)
ROWS = (
    ANSWERED,
    FigureRow(
        "worst",
        QT_TRANSLATE_NOOP("WhatIfFigures", "Worst interval"),
        QT_TRANSLATE_NOOP("WhatIfFigures", "The lowest answer rate of any interval with contacts"),
        lambda f: _percent(f.worst_answer_rate),
        PERCENT,
        1,
        1,
    ),
    FigureRow(
        "service_level",
        QT_TRANSLATE_NOOP("WhatIfFigures", "Service level"),
        QT_TRANSLATE_NOOP(
            "WhatIfFigures", "Expected share of the contacts answered within the thresholds"
        ),
        lambda f: _percent(f.service_level),
        PERCENT,
        1,
        1,
    ),
    FigureRow(
        "hours",
        QT_TRANSLATE_NOOP("WhatIfFigures", "Hours paid"),
        QT_TRANSLATE_NOOP("WhatIfFigures", "Paid hours of all shifts"),
        lambda f: f.paid_minutes / _HOUR,
        HOURS,
        1,
    ),
    FigureRow(
        "overtime",
        QT_TRANSLATE_NOOP("WhatIfFigures", "Overtime"),
        QT_TRANSLATE_NOOP("WhatIfFigures", "Started hours beyond the contracts"),
        lambda f: f.overtime_hours,
        HOURS,
        1,
        better=-1,
    ),
    FigureRow(
        "price",
        QT_TRANSLATE_NOOP("WhatIfFigures", "Pay"),
        QT_TRANSLATE_NOOP("WhatIfFigures", "What the shifts cost, where contracts say the pay"),
        lambda f: f.price,
        better=-1,
    ),
    FigureRow(
        "short",
        QT_TRANSLATE_NOOP("WhatIfFigures", "Short"),
        QT_TRANSLATE_NOOP("WhatIfFigures", "Agent-hours required and not covered"),
        lambda f: f.short_minutes / _HOUR,
        HOURS,
        1,
        better=-1,
    ),
    FigureRow(
        "surplus",
        QT_TRANSLATE_NOOP("WhatIfFigures", "Beyond need"),
        QT_TRANSLATE_NOOP("WhatIfFigures", "Agent-hours on duty that no queue requires"),
        lambda f: f.surplus_minutes / _HOUR,
        HOURS,
        1,
        better=-1,
    ),
    FigureRow(
        "nights",
        QT_TRANSLATE_NOOP("WhatIfFigures", "Nights a person"),
        QT_TRANSLATE_NOOP("WhatIfFigures", "Least and most nights of anybody who works, this week"),
        lambda f: f.nights[1] - f.nights[0],
        better=-1,
        text=lambda f: _range(f.nights),
    ),
    FigureRow(
        "weekend",
        QT_TRANSLATE_NOOP("WhatIfFigures", "Weekend days a person"),
        QT_TRANSLATE_NOOP(
            "WhatIfFigures", "Least and most weekend days of anybody who works, this week"
        ),
        lambda f: f.weekend_days[1] - f.weekend_days[0],
        better=-1,
        text=lambda f: _range(f.weekend_days),
    ),
    FigureRow(
        "unevenness",
        QT_TRANSLATE_NOOP("WhatIfFigures", "Unevenness"),
        QT_TRANSLATE_NOOP(
            "WhatIfFigures",
            "Nights, weekends and the like, shared over 13 weeks: the less, the fairer.\n"
            "Counted in steps, as the rule 'Even nights and weekends' does.",
        ),
        lambda f: f.unevenness,
        better=-1,
    ),
    FigureRow(
        "must",
        QT_TRANSLATE_NOOP("WhatIfFigures", "Musts broken"),
        QT_TRANSLATE_NOOP(
            "WhatIfFigures", "Places where rules that must hold are broken, by today's rules"
        ),
        lambda f: f.broken_must,
        better=-1,
    ),
    FigureRow(
        "wishes",
        QT_TRANSLATE_NOOP("WhatIfFigures", "Others broken"),
        QT_TRANSLATE_NOOP(
            "WhatIfFigures",
            "Places where important rules, and those that are nice to have, are not kept,\n"
            "by today's rules",
        ),
        lambda f: f.broken_important + f.broken_nice,
        better=-1,
    ),
    FigureRow(
        "cost",
        QT_TRANSLATE_NOOP("WhatIfFigures", "Cost of the roster"),
        QT_TRANSLATE_NOOP(
            "WhatIfFigures",
            "What the roster breaks, weighed by today's rules: important + nice to have",
        ),
        lambda f: f.important_cost,
        better=-1,
        text=_cost,
        has_difference=False,
    ),
)
"""In the order of the table."""


def title_of(row: FigureRow) -> str:
    """Return the figure's name in the current language."""
    return translate(_CONTEXT, row.title)


def tip_of(row: FigureRow) -> str:
    """Return what the figure means."""
    return translate(_CONTEXT, row.tip)
