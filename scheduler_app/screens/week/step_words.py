"""The steps of a week in the reader's words."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from scheduler_app.document.week_progress import NO_ROSTER, Step, StepKey, StepState
from scheduler_app.language.phrases import day_text
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate

_TITLES = {
    StepKey.DEMAND: QT_TRANSLATE_NOOP("WeekStep", "Demand"),
    StepKey.STAFF: QT_TRANSLATE_NOOP("WeekStep", "People and leave"),
    StepKey.RULES: QT_TRANSLATE_NOOP("WeekStep", "Shifts and rules"),
    StepKey.ROSTER: QT_TRANSLATE_NOOP("WeekStep", "Roster"),
    StepKey.BREAKS: QT_TRANSLATE_NOOP("WeekStep", "Breaks and meetings"),
    StepKey.CHECKS: QT_TRANSLATE_NOOP("WeekStep", "Checks"),
    StepKey.PUBLISHED: QT_TRANSLATE_NOOP("WeekStep", "Publish"),
    StepKey.EXPORTED: QT_TRANSLATE_NOOP("WeekStep", "Hand out"),
}
_ACTIONS = {
    StepKey.DEMAND: QT_TRANSLATE_NOOP("WeekStep", "Enter the demand"),
    StepKey.STAFF: QT_TRANSLATE_NOOP("WeekStep", "Enter people and leave"),
    StepKey.RULES: QT_TRANSLATE_NOOP("WeekStep", "Set shifts and rules"),
    StepKey.ROSTER: QT_TRANSLATE_NOOP("WeekStep", "Build the roster"),
    StepKey.BREAKS: QT_TRANSLATE_NOOP("WeekStep", "Place the breaks"),
    StepKey.CHECKS: QT_TRANSLATE_NOOP("WeekStep", "Look at the checks"),
    StepKey.PUBLISHED: QT_TRANSLATE_NOOP("WeekStep", "Publish"),
    StepKey.EXPORTED: QT_TRANSLATE_NOOP("WeekStep", "Export Excel"),
}
_OPEN = QT_TRANSLATE_NOOP("WeekStep", "Open")
_SENTENCES = {
    "demand.no_queues": QT_TRANSLATE_NOOP("WeekStep", "There is no queue yet: add one."),
    "demand.none": QT_TRANSLATE_NOOP(
        "WeekStep", "Nothing is expected yet: forecast it, type it or paste it."
    ),
    "demand.no_handle_time": QT_TRANSLATE_NOOP(
        "WeekStep", "Contacts of {queue} have no handle time, so they need nobody: type it."
    ),
    "demand.missing": QT_TRANSLATE_NOOP(
        "WeekStep", "{contacts} contacts; nothing is expected in {queue}."
    ),
    "demand.missing_more": QT_TRANSLATE_NOOP(
        "WeekStep", "{contacts} contacts; nothing is expected in {queue} and {more} more."
    ),
    "demand.contacts": QT_TRANSLATE_NOOP(
        "WeekStep", "{contacts} contacts · {queues} {queues:queue|queues}"
    ),
    "demand.agents": QT_TRANSLATE_NOOP(
        "WeekStep", "Agents are set by hand · {queues} {queues:queue|queues}"
    ),
    "demand.targets": QT_TRANSLATE_NOOP(
        "WeekStep", "People are wanted on {count} {count:shift|shifts}."
    ),
    "staff.no_people": QT_TRANSLATE_NOOP("WeekStep", "There is nobody yet: add or paste people."),
    "staff.no_skill": QT_TRANSLATE_NOOP(
        "WeekStep", "Nobody has the skill {skill}, which {queue} asks for."
    ),
    "staff.people": QT_TRANSLATE_NOOP(
        "WeekStep",
        "{people:,} {people:person|people} · {away} away some of the week"
        " · {wishes} {wishes:wish|wishes}",
    ),
    "staff.nobody_away": QT_TRANSLATE_NOOP(
        "WeekStep",
        "{people:,} {people:person|people} · nobody away · {wishes} {wishes:wish|wishes}",
    ),
    "rules.no_patterns": QT_TRANSLATE_NOOP("WeekStep", "There is no shift to give: add one."),
    "rules.conflicts": QT_TRANSLATE_NOOP(
        "WeekStep",
        "No roster can be built: {count} {count:demand contradicts|demands contradict} others.",
    ),
    "rules.counts": QT_TRANSLATE_NOOP(
        "WeekStep", "{must} must hold · {important} important · {nice} nice to have"
    ),
    "roster.none": QT_TRANSLATE_NOOP("WeekStep", "Nobody has a shift yet."),
    "roster.shifts": QT_TRANSLATE_NOOP(
        "WeekStep", "{shifts:,} {shifts:shift|shifts} · {people:,} of {all:,} people"
    ),
    "breaks.no_rules": QT_TRANSLATE_NOOP("WeekStep", "No breaks are planned in this centre."),
    "breaks.no_roster": QT_TRANSLATE_NOOP("WeekStep", "After the roster."),
    "breaks.missing": QT_TRANSLATE_NOOP(
        "WeekStep", "{missing:,} of {shifts:,} {shifts:shift|shifts} without."
    ),
    "breaks.placed": QT_TRANSLATE_NOOP("WeekStep", "Placed in all {shifts:,} shifts."),
    "checks.no_roster": QT_TRANSLATE_NOOP("WeekStep", "After the roster."),
    "checks.broken": QT_TRANSLATE_NOOP("WeekStep", "Rules that must hold are broken: {hard}"),
    "checks.clean": QT_TRANSLATE_NOOP(
        "WeekStep", "No must is broken · {soft:,} {soft:point|points} to look at"
    ),
    "published.no_roster": QT_TRANSLATE_NOOP("WeekStep", "After the roster."),
    "published.none": QT_TRANSLATE_NOOP("WeekStep", "Nobody was told this roster yet."),
    "published.changed": QT_TRANSLATE_NOOP(
        "WeekStep", "People know V{number}; {count} {count:change|changes} since."
    ),
    "published.breaks": QT_TRANSLATE_NOOP("WeekStep", "People know V{number}; other breaks since."),
    "published.out": QT_TRANSLATE_NOOP("WeekStep", "V{number} since {at}"),
    "exported.no_roster": QT_TRANSLATE_NOOP("WeekStep", "After the roster."),
    "exported.none": QT_TRANSLATE_NOOP("WeekStep", "No file of this week was written yet."),
    "exported.older": QT_TRANSLATE_NOOP("WeekStep", "{file} is older than V{number}."),
    "exported.draft": QT_TRANSLATE_NOOP("WeekStep", "{file}, a draft · {at}"),
    "exported.written": QT_TRANSLATE_NOOP("WeekStep", "{file} with V{number} · {at}"),
}
_STATES = {
    StepState.OPEN: QT_TRANSLATE_NOOP("WeekStep", "to do"),
    StepState.DONE: QT_TRANSLATE_NOOP("WeekStep", "done"),
    StepState.ATTENTION: QT_TRANSLATE_NOOP("WeekStep", "needs a look"),
    StepState.UNNEEDED: QT_TRANSLATE_NOOP("WeekStep", "not needed"),
}


def title_text(key: StepKey) -> str:
    """Return what a step is called."""
    return translate("WeekStep", _TITLES[key])


def action_text(key: StepKey) -> str:
    """Return what a step's button does."""
    return translate("WeekStep", _ACTIONS[key])


def link_text(step: Step) -> str:
    """Return what a step's button says now; "" where it would lead nowhere."""
    is_over = step.state is StepState.DONE and step.key is StepKey.PUBLISHED
    if is_over or step.state is StepState.UNNEEDED or step.says == NO_ROSTER:
        return ""
    if step.state is StepState.DONE and step.key is not StepKey.EXPORTED:
        return translate("WeekStep", _OPEN)
    return action_text(step.key)


def state_text(state: StepState) -> str:
    """Return a state as a word."""
    return translate("WeekStep", _STATES[state])


def sentence(step: Step) -> str:
    """Return how far a step is, in one line."""
    says, values = f"{step.key}.{step.says}", dict(step.values)
    if step.says == "missing" and step.key is StepKey.DEMAND and values["count"] > 1:
        says, values["more"] = f"{says}_more", values["count"] - 1
    if says == "staff.people" and not values["away"]:
        says = "staff.nobody_away"
    return translate("WeekStep", _SENTENCES[says], **{n: _shown(v) for n, v in values.items()})


def _shown(value: Any) -> Any:
    if isinstance(value, datetime):
        return f"{day_text(value.date())} {value:%H:%M}"
    if isinstance(value, float):
        return f"{value:,.0f}"
    return value
