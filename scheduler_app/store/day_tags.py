"""Which days are unlike others: public holidays, make-up workdays, and the user's own tags."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from scheduler_app.store.records import ProjectData

HOLIDAY, MAKE_UP_WORKDAY = "holiday", "make-up workday"
"""Tags of the calendar where there is no name of a holiday."""
_DAY_OFF, _JOINED_DAYS = "Day off", 8


@dataclass(frozen=True, slots=True)
class TaggedDay:
    """A day's tag; ``size`` as in ``DayTag``; ``is_own``: set by the user, not the calendar."""

    tag: str
    size: float | None = None
    is_own: bool = False


def countries() -> tuple[str, ...]:
    """Return the countries (ISO 3166) whose public holidays are known."""
    import holidays

    return tuple(sorted(holidays.list_supported_countries(include_aliases=False)))


def tags_of(data: ProjectData, queue: str, first: date, last: date) -> dict[date, TaggedDay]:
    """Return the tagged days from ``first`` to ``last``, both included, for one queue.

    What the user tagged for the queue counts before what she tagged for all
    queues, and that before the calendar of the project's country.
    """
    found = {
        day: TaggedDay(tag)
        for year in range(first.year, last.year + 1)
        for day, tag in _calendar(data.country, year).items()
    }
    for own in sorted(data.day_tags, key=lambda t: bool(t.queue)):
        if own.queue in ("", queue):
            found[own.date] = TaggedDay(own.tag, own.size, is_own=True)
    return {day: found[day] for day in sorted(found) if first <= day <= last}


def public_holidays(country: str, first: date, last: date) -> frozenset[date]:
    """Return the public holidays of a country from ``first`` to ``last``, both included.

    Weekdays that a government joins to them count; make-up workdays do not.
    """
    return frozenset(
        day
        for year in range(first.year, last.year + 1)
        for day, tag in _calendar(country, year).items()
        if first <= day <= last and tag != MAKE_UP_WORKDAY
    )


def holiday_names(country: str, year: int, language: str) -> dict[date, str]:
    """Return the names of a year's public holidays as people call them.

    ``language`` "en" or "zh"; a country that is not known in it speaks its own.
    """
    known = _holidays(country, year, "zh_CN" if language == "zh" else "en_US")
    return {} if known is None else {day: text for day, text in known.items() if day.year == year}


@lru_cache(maxsize=64)
def _calendar(country: str, year: int) -> dict[date, str]:
    """Public holidays of one year by name, and weekend days that are worked instead of others.

    There is no last year: days that no government has announced yet are left as
    the calendar rules have them.
    """
    known = _holidays(country, year, "en_US")
    if known is None:
        return {}
    found: dict[date, str] = {}
    last = (date.min, HOLIDAY)
    for day, text in sorted(known.items()):
        name = text.split(";")[0].split(" (")[0].strip()
        if name == _DAY_OFF:  # joins the holiday before it to a weekend, and belongs to it
            name = last[1] if (day - last[0]).days <= _JOINED_DAYS else HOLIDAY
        else:
            last = (day, name)
        found[day] = name
    found |= dict.fromkeys(getattr(known, "weekend_workdays", ()), MAKE_UP_WORKDAY)
    return {day: tag for day, tag in found.items() if day.year == year}


def _holidays(country: str, year: int, language: str) -> Any:
    """Return the library's holidays of one year, or None for a country it does not know."""
    if not country:
        return None
    import holidays  # a tenth of a second: only where a project has a country

    try:
        known = holidays.country_holidays(country, years=year)
        if language in known.supported_languages:
            known = holidays.country_holidays(country, years=year, language=language)
    except NotImplementedError:
        return None
    return known
