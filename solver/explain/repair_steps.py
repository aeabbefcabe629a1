"""A breach of a hard rule said as what to allow: the step of a repair.

Templates are of the translation context "Rule", like those of the violations.
"""

from __future__ import annotations

from dataclasses import replace

from solver.rules.availability import ON_LEAVE, UNAVAILABLE
from solver.rules.base import Violation
from solver.rules.wording import QT_TRANSLATE_NOOP, Duration, Value

_OVERTIME = QT_TRANSLATE_NOOP(
    "Rule", "Approve {over} of overtime for {name}: {hours} in the week, the limit is {limit}"
)
_DATED_OVERTIME = QT_TRANSLATE_NOOP(
    "Rule",
    "Approve {over} of overtime for {name}: {hours} in the week of {day}, the limit is {limit}",
)
_SHORT_TIME = QT_TRANSLATE_NOOP(
    "Rule", "Let {name} work {over} too little: {hours} in the week, the least is {limit}"
)
_DATED_SHORT_TIME = QT_TRANSLATE_NOOP(
    "Rule", "Let {name} work {over} too little: {hours} in the week of {day}, the least is {limit}"
)
_MORE_DAYS = QT_TRANSLATE_NOOP(
    "Rule", "Let {name} work {days} days in the week; the limit is {limit}"
)
_DATED_MORE_DAYS = QT_TRANSLATE_NOOP(
    "Rule", "Let {name} work {days} days in the week of {day}; the limit is {limit}"
)
_FEWER_DAYS = QT_TRANSLATE_NOOP(
    "Rule", "Let {name} work only {days} days in the week; the least is {limit}"
)
_DATED_FEWER_DAYS = QT_TRANSLATE_NOOP(
    "Rule", "Let {name} work only {days} days in the week of {day}; the least is {limit}"
)
_WEEKLY = {  # above the most, below the least; then both where the week is named
    "weekly_hours": (_OVERTIME, _SHORT_TIME, _DATED_OVERTIME, _DATED_SHORT_TIME),
    "working_days": (_MORE_DAYS, _FEWER_DAYS, _DATED_MORE_DAYS, _DATED_FEWER_DAYS),
}
_IN_SPITE_OF_LEAVE = QT_TRANSLATE_NOOP("Rule", "Ask {name} to work {shift} on {day} during leave")
_OUTSIDE_HOURS = QT_TRANSLATE_NOOP(
    "Rule", "Ask {name} to work {shift} on {day}, outside the available hours"
)
_AVAILABILITY = {
    ON_LEAVE: _IN_SPITE_OF_LEAVE,
    UNAVAILABLE: _OUTSIDE_HOURS,
}
_MORE_HOURS = QT_TRANSLATE_NOOP(
    "Rule", "Raise the budget of the week of {day} to {hours}; now it is {limit}"
)
_MORE_MONEY = QT_TRANSLATE_NOOP(
    "Rule", "Raise the budget of the week of {day} to {money} in pay; now it is {limit}"
)
_BY_RULE = {
    "employment": QT_TRANSLATE_NOOP("Rule", "Employ {name} on {day} as well, for {shift}"),
    "minimum_rest": QT_TRANSLATE_NOOP(
        "Rule", "Let {name} rest {over} less before {shift} on {day}: {rest} in place of {least}"
    ),
    "consecutive_days": QT_TRANSLATE_NOOP(
        "Rule", "Let {name} work {days} days in a row from {day}; the limit is {limit}"
    ),
    "qualified": QT_TRANSLATE_NOOP(
        "Rule", "Let {name} work {shift} on {day}, a shift that is not listed"
    ),
    "pinned": QT_TRANSLATE_NOOP(
        "Rule", "Unlock {name} on {day}: {shift} in place of the locked {pinned}"
    ),
    "minimum_on_duty": QT_TRANSLATE_NOOP(
        "Rule", "Accept {missing} {missing:agent|agents} fewer than the minimum on duty, {span}"
    ),
    "seats": QT_TRANSLATE_NOOP("Rule", "Find {over} more {over:seat|seats}, {span}"),
    "mentor_ratio": QT_TRANSLATE_NOOP(
        "Rule", "Accept {over} {over:junior|juniors} too many on {shift} on {day}"
    ),
    "lead_present": QT_TRANSLATE_NOOP(
        "Rule", "Accept {missing} team {missing:lead|leads} fewer, {span}"
    ),
    "role_rotation": QT_TRANSLATE_NOOP(
        "Rule",
        "Let {name} stay on {queue} in the week of {day}: {weeks} weeks in a row, limit {limit}",
    ),
    "answer_rate": QT_TRANSLATE_NOOP(
        "Rule", "Accept an answer rate of {rate} in the week of {day}; the goals ask for {goal}"
    ),
}


def repair_step(breach: Violation) -> Violation:
    """Return the breach in the words of a step; in its own where there are none for the rule."""
    text = _text(breach)
    values = dict(breach.values)
    if "over" not in values and "{over}" in text:
        values["over"] = Duration(breach.amount)
    return replace(breach, text=text, values=tuple(values.items()))


def _text(breach: Violation) -> str:
    values = dict(breach.values)
    match breach.rule:
        case "weekly_hours" | "working_days":
            worked = "hours" if "hours" in values else "days"
            is_under = not _is_over(values, worked)
            return _WEEKLY[breach.rule][is_under + 2 * ("day" in values)]
        case "availability":
            return _AVAILABILITY[breach.text]
        case "labour_budget":
            return _MORE_MONEY if "money" in values else _MORE_HOURS
    return _BY_RULE.get(breach.rule, breach.text)


def _is_over(values: dict[str, Value], worked: str) -> bool:
    return _number(values[worked]) > _number(values["limit"])


def _number(value: Value) -> int:
    return value.minutes if isinstance(value, Duration) else int(str(value))
