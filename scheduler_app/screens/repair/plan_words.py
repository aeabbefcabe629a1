"""A plan in words: its card, and who changes what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import isnan, nan

from PySide6.QtCore import QLocale

from scheduler_app.document.rates_summary import goal_tone
from scheduler_app.language.phrases import Phrases, clock_text, day_text, weekday_text
from scheduler_app.language.priorities import signed
from scheduler_app.language.shift_words import hours_text
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.language.units import percent_number
from scheduler_app.screens.repair.plan_card import CardWords
from scheduler_app.store.week import Week
from solver.domain.pattern import OFF, Pattern
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.replan.derived import with_patterns
from solver.replan.plan import ChangeKind, Plan, ShiftChange, Standing

_CONTEXT = "Repair"
_NOBODY = QT_TRANSLATE_NOOP("Repair", "Nobody changes")
_ONE = QT_TRANSLATE_NOOP("Repair", "1 person")
_PEOPLE = QT_TRANSLATE_NOOP("Repair", "{count} people")
_BEST = QT_TRANSLATE_NOOP("Repair", "Best")
_ONE_CELL = QT_TRANSLATE_NOOP("Repair", "1 cell")
_CELLS = QT_TRANSLATE_NOOP("Repair", "{count} cells")
_EFFORT = QT_TRANSLATE_NOOP("Repair", "{people} · {cells}")
_NO_EFFORT = QT_TRANSLATE_NOOP("Repair", "no changes")
_WORST = QT_TRANSLATE_NOOP("Repair", "worst {rate} {clock}")
_WORST_ON = QT_TRANSLATE_NOOP("Repair", "{rate} on {day} {clock}")
_MISSING = QT_TRANSLATE_NOOP("Repair", "{hours} h short")
_COST = QT_TRANSLATE_NOOP("Repair", "cost {cost}")
_BENT = QT_TRANSLATE_NOOP("Repair", "rules bent: {count}")
_NOT_BENT = QT_TRANSLATE_NOOP("Repair", "no rule bent")
_PAIRS = QT_TRANSLATE_NOOP("Repair", "mentor pairs {kept} of {all}")
_PROVEN = QT_TRANSLATE_NOOP("Repair", "proven best")
_CHOSEN = QT_TRANSLATE_NOOP("Repair", "your choice")
_GAP = QT_TRANSLATE_NOOP("Repair", "gap {gap}")
_TIP = QT_TRANSLATE_NOOP(
    "Repair",
    "Answer rate of the affected days from now on, and against changing nobody.\n"
    "Of the whole week: {week}.\nWorst interval: {after}; as planned: {before}.",
)
_WORDS = {
    ChangeKind.STANDBY: QT_TRANSLATE_NOOP("Repair", "standby goes on the line"),
    ChangeKind.CALL_IN: QT_TRANSLATE_NOOP("Repair", "call in from day off"),
    ChangeKind.EXTEND: QT_TRANSLATE_NOOP("Repair", "extend to {end}"),
    ChangeKind.START_EARLIER: QT_TRANSLATE_NOOP("Repair", "start earlier, at {start}"),
    ChangeKind.OTHER_SHIFT: QT_TRANSLATE_NOOP("Repair", "takes another shift"),
    ChangeKind.DAY_OFF: QT_TRANSLATE_NOOP("Repair", "day off instead"),
}
_ABSENT = QT_TRANSLATE_NOOP("Repair", "absent")
_ABSENT_FROM = QT_TRANSLATE_NOOP("Repair", "absent from {end}")
_ABSENT_UNTIL = QT_TRANSLATE_NOOP("Repair", "absent until {start}")
_GOES = QT_TRANSLATE_NOOP("Repair", "shorten: goes at {end}")
_COMES = QT_TRANSLATE_NOOP("Repair", "shorten: comes at {start}")
_SWAP = QT_TRANSLATE_NOOP("Repair", "swap with {name}")
_SWAP_ANY = QT_TRANSLATE_NOOP("Repair", "swap: takes another shift")
_OFF_WORD = QT_TRANSLATE_NOOP("Repair", "off")
_STANDBY_WORD = QT_TRANSLATE_NOOP("Repair", "standby {shift}")
_SHIFT = QT_TRANSLATE_NOOP("Repair", "{code} {hours}")
_PERCENT_DIGITS = 1


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """One changed cell: whose, when, before, after, and what that means for her."""

    name: str
    day: str
    before: str
    after: str
    text: str
    is_absent: bool = False


def title(plan: Plan, week: Week) -> str:
    """Return "Nobody changes", "1 person", "3 people", "Best"; of one that was taken, the name."""
    if isnan(plan.gap):
        return week.problem.employees[plan.changes[0].employee].name
    if plan.at_most is None:
        return translate(_CONTEXT, _BEST)
    people = plan.people_changed  # it may need fewer than it was allowed
    return people_text(people) if people else translate(_CONTEXT, _NOBODY)


def people_text(count: int) -> str:
    """Return "1 person" or "3 people"."""
    return translate(_CONTEXT, _ONE if count == 1 else _PEOPLE, count=count)


def percent(share: float | None, digits: int = _PERCENT_DIGITS) -> str:
    """Return "97.3%" by locale, a dash where it is not known."""
    return "–" if share is None else percent_number(QLocale().toString(100 * share, "f", digits))


def points(after: float | None, before: float | None) -> str:
    """Return "+3.9" percentage points, "" where either is not known or nothing changes."""
    if after is None or before is None:
        return ""
    by = round(1000 * (after - before)) / 10
    return f"{'+' if by > 0 else '−'}{QLocale().toString(abs(by), 'f', 1)}" if by else ""


class PlanWords:
    """Writes about the plans of a week; ``goal``: the answer rate wanted, NaN: none."""

    def __init__(self, week: Week, goal: float = nan) -> None:
        self._week, self._goal = week, goal
        self._step = week.problem.grid.interval_minutes
        self._phrases = Phrases(week.problem, week.first_date)

    def card(self, plan: Plan, nobody: Plan, planned: Standing | None) -> CardWords:
        """Return the card of a plan beside that of changing nobody, and what was planned."""
        standing = plan.standing
        rate = standing.days_answer_rate
        if rate is None:
            figure, tone = self._hours(standing.missing_agents), ""
            gain = self._fewer_hours(standing, nobody.standing)
        else:
            figure, tone = percent(rate), goal_tone(rate, self._goal)
            gain = points(rate, nobody.standing.days_answer_rate)
        tip = translate(
            _CONTEXT,
            _TIP,
            week=percent(plan.answer_rate),
            after=self._worst(standing, _WORST_ON),
            before=self._worst(planned, _WORST_ON),
        )
        return CardWords(
            title(plan, self._week),
            figure,
            tone,
            gain,
            self._effort(plan),
            self._lines(plan, nobody),
            tip,
        )

    def changes(self, plan: Plan) -> list[ChangeWords]:
        """Return who changes what, person by person, those who are absent last."""
        in_order = sorted(plan.changes, key=lambda c: (c.employee, c.day))
        return [self._change(plan, c) for c in (*in_order, *plan.absent)]

    def bent(self, plan: Plan) -> list[str]:
        """Return the rules that a plan bends, in words."""
        problem = with_patterns(self._week.problem, plan.new_patterns)
        phrases = Phrases(problem, self._week.first_date)
        return [phrases.violation(violation) for violation in plan.bent]

    def date_of(self, day: int) -> date:
        """Return the date of a day of the week."""
        return self._week.first_date + timedelta(days=day)

    def _effort(self, plan: Plan) -> str:
        people, cells = plan.people_changed, plan.cells_changed
        if not people:
            return translate(_CONTEXT, _NO_EFFORT)
        return translate(
            _CONTEXT,
            _EFFORT,
            people=people_text(people),
            cells=translate(_CONTEXT, _ONE_CELL if cells == 1 else _CELLS, count=cells),
        )

    def _lines(self, plan: Plan, nobody: Plan) -> tuple[tuple[str, str], ...]:
        lines = []
        if plan.standing.days_answer_rate is not None:
            lines.append((self._worst(plan.standing, _WORST), ""))
        lines.append((translate(_CONTEXT, _COST, cost=signed(plan.cost - nobody.cost)), ""))
        bent = translate(_CONTEXT, _BENT if plan.bent else _NOT_BENT, count=len(plan.bent))
        lines.append((bent, "amber" if plan.bent else ""))
        if plan.mentor_pairs:
            kept, pairs = plan.mentor_pairs_kept, plan.mentor_pairs
            text = translate(_CONTEXT, _PAIRS, kept=kept, all=pairs)
            lines.append((text, "amber" if kept < pairs else ""))
        if isnan(plan.gap):
            lines.append((translate(_CONTEXT, _CHOSEN), ""))
        elif plan.is_proven and plan.changes:
            lines.append((translate(_CONTEXT, _PROVEN), "green"))
        elif not plan.is_proven:
            lines.append((translate(_CONTEXT, _GAP, gap=percent(plan.gap, 2)), "amber"))
        return tuple(lines)

    def _worst(self, standing: Standing | None, text: str) -> str:
        worst = standing.worst_interval if standing is not None else None
        if worst is None:
            return "–"
        day = weekday_text(self.date_of(worst.start // MINUTES_PER_DAY))
        rate, clock = percent(worst.answer_rate), clock_text(worst.start)
        return translate(_CONTEXT, text, rate=rate, day=day, clock=clock)

    def _hours(self, missing_agents: int) -> str:
        hours = QLocale().toString(missing_agents * self._step / 60, "f", 1)
        return translate(_CONTEXT, _MISSING, hours=hours)

    def _fewer_hours(self, standing: Standing, nobody: Standing) -> str:
        by = (standing.missing_agents - nobody.missing_agents) * self._step / 60
        sign = "+" if by > 0 else "−"
        return f"{sign}{QLocale().toString(abs(by), 'f', 1)}" if by else ""

    def _change(self, plan: Plan, change: ShiftChange) -> ChangeWords:
        before, after = self._pattern(plan, change.before), self._pattern(plan, change.after)
        is_absent = change.kind is ChangeKind.ABSENT
        is_gone = is_absent and after is None
        return ChangeWords(
            self._week.problem.employees[change.employee].name,
            day_text(self.date_of(change.day)),
            self._shift(before),
            translate(_CONTEXT, _ABSENT) if is_gone else self._shift(after),
            "" if is_gone else self._meaning(plan, change, before, after),
            is_absent,
        )

    def _pattern(self, plan: Plan, index: int) -> Pattern | None:
        if index == OFF:
            return None
        known = self._week.problem.patterns
        derived = plan.new_patterns
        return known[index] if index < len(known) else derived[index - len(known)].pattern

    def _shift(self, pattern: Pattern | None) -> str:
        """Return "E2 08:00–16:30"; a shift made for a repair has only its hours."""
        if pattern is None:
            return translate(_CONTEXT, _OFF_WORD)
        text = hours_text(pattern)
        if not pattern.is_retired:
            text = translate(_CONTEXT, _SHIFT, code=pattern.code, hours=text)
        return translate(_CONTEXT, _STANDBY_WORD, shift=text) if pattern.is_standby else text

    def _meaning(
        self, plan: Plan, change: ShiftChange, before: Pattern | None, after: Pattern | None
    ) -> str:
        times = {
            "start": clock_text(after.start_minute) if after is not None else "",
            "end": clock_text(after.end_minute) if after is not None else "",
        }
        if change.kind is ChangeKind.SWAP:
            return self._swap(plan, change)
        if change.kind in (ChangeKind.ABSENT, ChangeKind.SHORTEN):
            return self._shortened(change.kind, before, after, times)
        return translate(_CONTEXT, _WORDS[change.kind], **times)

    def _shortened(
        self,
        kind: ChangeKind,
        before: Pattern | None,
        after: Pattern | None,
        times: dict[str, str],
    ) -> str:
        is_absent = kind is ChangeKind.ABSENT
        if before is not None and after is not None and after.start_minute > before.start_minute:
            return translate(_CONTEXT, _ABSENT_UNTIL if is_absent else _COMES, **times)
        return translate(_CONTEXT, _ABSENT_FROM if is_absent else _GOES, **times)

    def _swap(self, plan: Plan, change: ShiftChange) -> str:
        people = self._week.problem.employees
        other = next(
            (
                c.employee
                for c in plan.changes
                if c.day == change.day
                and c.employee != change.employee
                and (c.before, c.after) == (change.after, change.before)
            ),
            None,
        )
        if other is None:
            return translate(_CONTEXT, _SWAP_ANY)
        return translate(_CONTEXT, _SWAP, name=people[other].name)
