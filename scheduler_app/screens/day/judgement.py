"""Whether an activity may lie somewhere, in the reader's words.

It may not where it breaks a limit, or breaks one more than it does now: what is wrong
already can be mended step by step.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.phrases import clock_text
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.paint.activity_look import activity_name
from solver.activities.checks import LIMITS, shift_breaches, team_caps
from solver.activities.held import by_shift, shift_day
from solver.activities.slots import slots_of
from solver.domain.activity import Activity, ActivityKind
from solver.domain.pattern import OFF
from solver.domain.roster import Roster
from solver.model.mentoring import named_mentors
from solver.rules.base import Violation
from solver.rules.wording import Duration, Span, Value

_OUTSIDE = QT_TRANSLATE_NOOP("DayJudge", "outside the shift")
_OVERLAP = QT_TRANSLATE_NOOP("DayJudge", "at the same time as {what}")
_WINDOW = QT_TRANSLATE_NOOP("DayJudge", "may begin only from {first} to {last}")
_DISTANCE = QT_TRANSLATE_NOOP("DayJudge", "{found} after another break; at least {limit}")
_WORK = QT_TRANSLATE_NOOP("DayJudge", "{found} of work without a break; at most {limit}")
_TEAM = QT_TRANSLATE_NOOP(
    "DayJudge", "{away} of {team} would be on a break at {clock}; at most {limit}"
)
_PAIR = QT_TRANSLATE_NOOP("DayJudge", "on a break at the same time as {name}: mentor and junior")
_MINUTES = QT_TRANSLATE_NOOP("DayJudge", "{minutes} min")
_HOURS = QT_TRANSLATE_NOOP("DayJudge", "{clock} h")
_LONG_MINUTES = 120
_FINE = Activity(0, 5, ActivityKind.BREAK, 5)  # makes slots as fine as the finest step


class DayJudge:
    """Judges against the roster and the activities that a document has now, about one day."""

    def __init__(self, document: ScheduleDocument, day: int) -> None:
        self._problem, self._roster = document.problem, document.roster
        near = Roster(tuple(_near(row, day) for row in document.roster.cells))
        held = by_shift(self._problem, near, document.activities)
        self._held = held
        self._slots = slots_of(self._problem, [_FINE])
        self._caps = team_caps(self._problem, near, self._slots)
        self._away: dict[str, Counter[int]] = defaultdict(Counter)
        self._rests: dict[int, list[Activity]] = defaultdict(list)
        for mine in held.values():
            for activity in mine:
                if activity.kind.is_rest:
                    self._rests[activity.employee].append(activity)
                    self._away[self._team(activity)].update(self._touched(activity))
        self._partners: dict[int, list[int]] = defaultdict(list)
        for junior, mentor in named_mentors(self._problem).items():
            self._partners[junior].append(mentor)
            self._partners[mentor].append(junior)

    def reason(self, old: Activity | None, new: Activity) -> str:
        """Return why ``new`` may not be there in place of ``old`` (None: beside all), or ""."""
        place = old or new
        day = shift_day(self._problem, self._roster, place.employee, place.start, place.end)
        if day is None:
            return translate("DayJudge", _OUTSIDE)
        reason = self._of_shift(old, new, day)
        if not reason and new.kind.is_rest:
            reason = self._of_team(old, new) or self._of_pair(old, new)
        return reason

    def _of_shift(self, old: Activity | None, new: Activity, day: int) -> str:
        before = self._held.get((new.employee, day), [])
        after = [*(a for a in before if a != old), new]
        found = [self._breaches(mine, new.employee, day) for mine in (before, after)]
        amounts = [Counter[str](), Counter[str]()]
        for each, amount in zip(found, amounts, strict=True):
            for breach in each:
                amount[breach.text] += breach.amount
        for text in LIMITS.values():
            if amounts[1][text] > amounts[0][text]:
                worst = max((b for b in found[1] if b.text == text), key=lambda b: b.amount)
                return self._words(worst, new, after)
        return ""

    def _breaches(self, mine: list[Activity], employee: int, day: int) -> list[Violation]:
        return shift_breaches(self._problem, self._roster, mine, employee, day)

    def _of_team(self, old: Activity | None, new: Activity) -> str:
        team = self._team(new)
        caps, own = self._caps.get(team, {}), set(self._touched(old)) if old else set()
        for slot in self._touched(new):
            # Where the old one lies, nobody more would be away.
            if slot not in own and self._away[team][slot] + 1 > caps.get(slot, 1 << 30):
                return translate(
                    "DayJudge",
                    _TEAM,
                    away=self._away[team][slot] + 1,
                    team=team,
                    clock=clock_text(slot * self._slots.minutes),
                    limit=caps[slot],
                )
        return ""

    def _of_pair(self, old: Activity | None, new: Activity) -> str:
        for partner in self._partners[new.employee]:
            for other in self._rests[partner]:
                if _common(new, other) > (_common(old, other) if old else 0):
                    name = self._problem.employees[partner].name
                    return translate("DayJudge", _PAIR, name=name)
        return ""

    def _words(self, breach: Violation, new: Activity, mine: list[Activity]) -> str:
        values = dict(breach.values)
        if breach.text == LIMITS["outside"]:
            return translate("DayJudge", _OUTSIDE)
        if breach.text == LIMITS["overlap"]:
            other = next((a for a in mine if a is not new and _common(a, new)), new)
            return translate("DayJudge", _OVERLAP, what=activity_name(other))
        window = values.get("window")
        if isinstance(window, Span):
            first, last = clock_text(window.start), clock_text(window.end)
            return translate("DayJudge", _WINDOW, first=first, last=last)
        short = _DISTANCE if breach.text == LIMITS["distance"] else _WORK
        numbers = {name: _time_text(values[name]) for name in ("found", "limit")}
        return translate("DayJudge", short, **numbers)

    def _team(self, activity: Activity) -> str:
        return self._problem.employees[activity.employee].team

    def _touched(self, activity: Activity) -> range:
        return self._slots.touched(activity.start, activity.end)


def _near(row: tuple[int, ...], day: int) -> tuple[int, ...]:
    """Return a person's shifts but for those that cannot meet the day."""
    return tuple(p if day - 1 <= d <= day + 1 else OFF for d, p in enumerate(row))


def _time_text(value: Value) -> str:
    """Return "45 min", from two hours on "4:30 h"."""
    minutes = value.minutes if isinstance(value, Duration) else 0
    if minutes < _LONG_MINUTES:
        return translate("DayJudge", _MINUTES, minutes=minutes)
    return translate("DayJudge", _HOURS, clock=f"{minutes // 60}:{minutes % 60:02d}")


def _common(a: Activity, b: Activity) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))
