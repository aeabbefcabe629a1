"""What a reader should know of an incoming roster before the differences: its age, its gaps."""

from __future__ import annotations

from scheduler_app.exchange.incoming_roster import Incoming
from scheduler_app.exchange.roster_base import RosterBase
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.published_week import PublishedWeek
from scheduler_app.store.records import ProjectData

_SHOWN_NAMES = 6

_OTHER_PROJECT = QT_TRANSLATE_NOOP(
    "Incoming", "The file was exported from another project: {name}."
)
_OLD_VERSION = QT_TRANSLATE_NOOP(
    "Incoming", "The file is version {number}; version {newest} has been published since."
)
_OLD_DRAFT = QT_TRANSLATE_NOOP(
    "Incoming", "The file is a draft of {moment}; version {newest} has been published since."
)
_STALE = QT_TRANSLATE_NOOP(
    "Incoming",
    "The project was changed since the export. Cells that only the project has changed stay as "
    "they are: {count}.",
)
_MISSING = QT_TRANSLATE_NOOP(
    "Incoming", "{count} people are not in the file and stay as they are: {names}"
)


def notes(incoming: Incoming, data: ProjectData, key: str) -> list[str]:
    """Return them in the current language, the warnings of the reading first.

    ``key`` names the project of ``data``, "" where it has none yet.
    """
    found = [warning.text() for warning in incoming.warnings]
    base = incoming.base
    if base is not None:
        if _is_other(base, data, key):
            found.append(translate("Incoming", _OTHER_PROJECT, name=base.project))
        if base.is_of(key):
            found += _age(incoming, published_of(incoming, data))
    if incoming.is_stale:
        found.append(translate("Incoming", _STALE, count=len(incoming.changed_here)))
    if incoming.missing:
        people = incoming.week.problem.employees
        names = ", ".join(people[e].name for e in incoming.missing[:_SHOWN_NAMES])
        more = ", …" if len(incoming.missing) > _SHOWN_NAMES else ""
        count = len(incoming.missing)
        found.append(translate("Incoming", _MISSING, count=count, names=names + more))
    return found


def _is_other(base: RosterBase, data: ProjectData, key: str) -> bool:
    """Tell whether the file is of another project; a title says so only without keys."""
    if base.key and key:
        return not base.is_of(key)
    return bool(data.title) and base.project not in ("", data.title)


def published_of(incoming: Incoming, data: ProjectData) -> PublishedWeek | None:
    """Return the week's latest published version, if there is one."""
    first = incoming.week.first_date
    return next((week for week in data.published if week.first == first), None)


def _age(incoming: Incoming, newest: PublishedWeek | None) -> list[str]:
    base = incoming.base
    if base is None or newest is None or newest.number <= base.version:
        return []
    if base.version:
        numbers = {"number": base.version, "newest": newest.number}
        return [translate("Incoming", _OLD_VERSION, **numbers)]
    made = base.made
    if made is None or made.tzinfo is None or newest.at <= made:
        return []
    moment = f"{made:%Y-%m-%d %H:%M}"
    return [translate("Incoming", _OLD_DRAFT, moment=moment, newest=newest.number)]
