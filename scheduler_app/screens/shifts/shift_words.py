"""Clock times, lengths and hours as the shifts screen writes them."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from solver.domain.pattern import Pattern
from solver.domain.time_grid import MINUTES_PER_DAY

_HOUR = 60
_HOURS = QT_TRANSLATE_NOOP("Shifts", "{hours} h")
_MINUTES = QT_TRANSLATE_NOOP("Shifts", "{minutes} min")
_NEXT_DAY = QT_TRANSLATE_NOOP("Shifts", "{clock} next day")
_TITLE = QT_TRANSLATE_NOOP("Shifts", "{code} {name}")
_WITH_GAP = QT_TRANSLATE_NOOP("Shifts", "{shift}, gap {start} to {end}")
_SPOKEN = QT_TRANSLATE_NOOP("Shifts", "{shift}, {start} to {end}, {paid} paid, break {pause}")


def clock(minute: int) -> str:
    """Return "07:30"; 24:00 where a shift ends at midnight."""
    if minute != MINUTES_PER_DAY:
        minute %= MINUTES_PER_DAY
    return f"{minute // _HOUR:02d}:{minute % _HOUR:02d}"


def span_text(pattern: Pattern) -> str:
    """Return "22:00–06:00"; of a split shift both parts, "08:00–12:00 + 16:00–20:00"."""
    return " + ".join(f"{clock(start)}–{clock(end)}" for start, end in pattern.parts)


def end_text(pattern: Pattern) -> str:
    """Return the end; "06:00 next day" where it is one."""
    end = clock(pattern.end_minute)
    is_next = pattern.end_minute > MINUTES_PER_DAY
    return translate("Shifts", _NEXT_DAY, clock=end) if is_next else end


def hours_text(minutes: float, decimals: int = 2) -> str:
    """Return "7.5 h" in the numbers of the language, with at most so many decimals."""
    return translate("Shifts", _HOURS, hours=number_text(minutes / _HOUR, decimals))


def hours_span_text(least_minutes: float, most_minutes: float) -> str:
    """Return "32–40 h", or one number where both are the same."""
    least, most = number_text(least_minutes / _HOUR, 2), number_text(most_minutes / _HOUR, 2)
    return translate("Shifts", _HOURS, hours=least if least == most else f"{least}–{most}")


def minutes_text(minutes: int) -> str:
    """Return "30 min"."""
    return translate("Shifts", _MINUTES, minutes=minutes)


def number_text(number: float, decimals: int) -> str:
    """Return a number by locale with at most so many decimals."""
    text = QLocale().toString(float(number), "f", decimals)
    point = QLocale().decimalPoint()
    return text.rstrip("0").rstrip(point) if point in text else text


def fixed_text(number: float, decimals: int = 1) -> str:
    """Return a number by locale with exactly so many decimals."""
    return QLocale().toString(float(number), "f", decimals)


def people_text(people: float, day: int | None) -> str:
    """Return people on one day, or (None) the mean of several days with a decimal."""
    return number_text(people, 1) if day is not None else fixed_text(people)


def title_text(pattern: Pattern) -> str:
    """Return code and name."""
    return translate("Shifts", _TITLE, code=pattern.code, name=pattern.name).strip()


def spoken_text(pattern: Pattern) -> str:
    """Return the whole shift in words, for a screen reader."""
    said = translate(
        "Shifts",
        _SPOKEN,
        shift=title_text(pattern),
        start=clock(pattern.start_minute),
        end=end_text(pattern),
        paid=hours_text(pattern.paid_minutes),
        pause=minutes_text(pattern.break_minutes),
    )
    if not pattern.gap_minutes:
        return said
    leaves, returns = clock(pattern.parts[0][1]), clock(pattern.parts[1][0])
    return translate("Shifts", _WITH_GAP, shift=said, start=leaves, end=returns)
