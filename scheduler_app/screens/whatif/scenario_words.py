"""A scenario in words: what differs in it, and what became of its roster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scheduler_app.language.phrases import WEEKDAYS, clock_text, rule_text
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.language.units import percent_number
from scheduler_app.screens.whatif.comparison import Column, RosterState
from scheduler_app.store.scenario_definition import DemandChange, ScenarioDefinition
from solver.domain.time_grid import MINUTES_PER_DAY

_CONTEXT = "WhatIf"
_CONTACTS = QT_TRANSLATE_NOOP("WhatIf", "contacts {percent}")
_HANDLE = QT_TRANSLATE_NOOP("WhatIf", "handle time {percent}")
_OF_QUEUE = QT_TRANSLATE_NOOP("WhatIf", "{queue}: {change}")
_AWAY = QT_TRANSLATE_NOOP("WhatIf", "{names} away")
_MANY_AWAY = QT_TRANSLATE_NOOP("WhatIf", "{count} people away")
_RULES = QT_TRANSLATE_NOOP("WhatIf", "other rules: {titles}")
_ONLY = QT_TRANSLATE_NOOP("WhatIf", "only shifts {codes}")
_SAME = QT_TRANSLATE_NOOP("WhatIf", "the week as it is")
_BETWEEN = QT_TRANSLATE_NOOP("WhatIf", ", ")
_MOST_NAMES, _GOOD_GAP = 2, 0.05
_STATES = {
    RosterState.PRESENT: QT_TRANSLATE_NOOP("WhatIf", "as it is"),
    RosterState.NO_ROSTER: QT_TRANSLATE_NOOP("WhatIf", "not built"),
    RosterState.FAULTY: QT_TRANSLATE_NOOP("WhatIf", "cannot be built"),
    RosterState.UNBUILT: QT_TRANSLATE_NOOP("WhatIf", "not built"),
    RosterState.OUT_OF_DATE: QT_TRANSLATE_NOOP("WhatIf", "out of date"),
    RosterState.IMPOSSIBLE: QT_TRANSLATE_NOOP("WhatIf", "no roster possible"),
    RosterState.STOPPED: QT_TRANSLATE_NOOP("WhatIf", "no roster found"),
}
_BEST = QT_TRANSLATE_NOOP("WhatIf", "the best there is")
_GAP = QT_TRANSLATE_NOOP("WhatIf", "built, gap {gap}")
_TONES = {
    RosterState.FAULTY: "red",
    RosterState.IMPOSSIBLE: "red",
    RosterState.STOPPED: "amber",
    RosterState.OUT_OF_DATE: "amber",
    RosterState.BUILT: "green",
}


def definition_text(definition: ScenarioDefinition, names: Mapping[str, str]) -> str:
    """Return what differs in a scenario in one line; ``names`` of people by ID."""
    parts = [_change_text(change) for change in definition.demand]
    if 0 < len(definition.away) <= _MOST_NAMES:
        known = (names.get(employee_id, employee_id) for employee_id in definition.away)
        parts.append(translate(_CONTEXT, _AWAY, names=joined(list(known))))
    elif definition.away:
        parts.append(translate(_CONTEXT, _MANY_AWAY, count=len(definition.away)))
    if definition.rules:
        titles = joined([rule_text(change.key) for change in definition.rules])
        parts.append(translate(_CONTEXT, _RULES, titles=titles))
    if definition.patterns:
        parts.append(translate(_CONTEXT, _ONLY, codes=" ".join(definition.patterns)))
    return joined([part for part in parts if part]) or translate(_CONTEXT, _SAME)


def _change_text(change: DemandChange) -> str:
    parts = []
    if change.volume_percent:
        parts.append(translate(_CONTEXT, _CONTACTS, percent=percent_text(change.volume_percent)))
    if change.aht_percent:
        parts.append(translate(_CONTEXT, _HANDLE, percent=percent_text(change.aht_percent)))
    text = joined(parts)
    if not text or not change.queue:
        return text
    return translate(_CONTEXT, _OF_QUEUE, queue=change.queue, change=text)


def joined(parts: Sequence[str]) -> str:
    """Return the parts with the comma of the language between them."""
    return translate(_CONTEXT, _BETWEEN).join(parts)


def percent_text(percent: int) -> str:
    """Return "+20%" or "−5%"."""
    sign = "+" if percent > 0 else "−" if percent < 0 else "±"
    return percent_number(f"{sign}{abs(percent)}")


def state_text(column: Column) -> str:
    """Return in a few words what became of a column's roster."""
    if column.state is not RosterState.BUILT:
        return translate(_CONTEXT, _STATES[column.state])
    if column.gap is None or column.gap <= 0:
        return translate(_CONTEXT, _BEST)
    return translate(_CONTEXT, _GAP, gap=f"{column.gap:.1%}")


def state_tone(column: Column) -> str:
    """Return the colour token of a column's state."""
    is_good = column.gap is None or column.gap <= _GOOD_GAP
    if column.state is RosterState.BUILT and not is_good:
        return "text"
    return _TONES.get(column.state, "muted")


def moment_text(minute: int) -> str:
    """Return "Tue 20:00" for a minute of the week."""
    day = translate("Weekday", WEEKDAYS[minute // MINUTES_PER_DAY % len(WEEKDAYS)])
    return f"{day} {clock_text(minute)}"
