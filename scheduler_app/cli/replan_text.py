"""The plans of a repair in the reader's words, line by line."""

from __future__ import annotations

from scheduler_app.cli.report import percent
from scheduler_app.language.phrases import Phrases, clock_text, day_text
from scheduler_app.language.punctuation import clauses
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.week import Week
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.replan.derived import with_patterns
from solver.replan.plan import ChangeKind, Menu, Plan, ShiftChange

_NOTHING = QT_TRANSLATE_NOOP("Command", "Plan {number}: nobody changes")
_PLAN = QT_TRANSLATE_NOOP(
    "Command", "Plan {number}: {people} person(s), {cells} cell(s) change; {proof}"
)
_PROVEN = QT_TRANSLATE_NOOP("Command", "proven best for so few people")
_GAP = QT_TRANSLATE_NOOP("Command", "at most {gap} better is possible")
_DAYS = QT_TRANSLATE_NOOP(
    "Command", "answer rate of the days concerned {after} (before {before}), of the week {week}"
)
_WORST = QT_TRANSLATE_NOOP("Command", "lowest {rate}, {day} {clock}")
_MISSING = QT_TRANSLATE_NOOP(
    "Command", "agents missing, times intervals: {after} (before {before})"
)
_COST = QT_TRANSLATE_NOOP("Command", "cost {cost}")
_MENTORS = QT_TRANSLATE_NOOP("Command", "{kept} of {all} mentor pairs kept")
_CHANGE = QT_TRANSLATE_NOOP("Command", "{name}, {day}: {before} -> {after} ({kind})")
_KINDS = {
    ChangeKind.ABSENT: QT_TRANSLATE_NOOP("Command", "absent"),
    ChangeKind.STANDBY: QT_TRANSLATE_NOOP("Command", "from standby to the line"),
    ChangeKind.CALL_IN: QT_TRANSLATE_NOOP("Command", "called in"),
    ChangeKind.EXTEND: QT_TRANSLATE_NOOP("Command", "stays longer"),
    ChangeKind.START_EARLIER: QT_TRANSLATE_NOOP("Command", "comes earlier"),
    ChangeKind.SHORTEN: QT_TRANSLATE_NOOP("Command", "goes earlier"),
    ChangeKind.SWAP: QT_TRANSLATE_NOOP("Command", "swap"),
    ChangeKind.OTHER_SHIFT: QT_TRANSLATE_NOOP("Command", "another shift"),
    ChangeKind.DAY_OFF: QT_TRANSLATE_NOOP("Command", "day off instead"),
}


class MenuText:
    """Writes the plans of a week's menu."""

    def __init__(self, week: Week, menu: Menu) -> None:
        self._week = week
        self._menu = menu

    def plan(self, number: int, plan: Plan) -> list[str]:
        """Return a plan: what it comes to, then who changes what."""
        proof = (
            translate("Command", _PROVEN)
            if plan.is_proven
            else translate("Command", _GAP, gap=percent(plan.gap))
        )
        first = translate(
            "Command",
            _PLAN if plan.changes else _NOTHING,
            number=number,
            people=plan.people_changed,
            cells=plan.cells_changed,
            proof=proof,
        )
        phrases = Phrases(
            with_patterns(self._week.problem, plan.new_patterns), self._week.first_date
        )
        inside = [self._achieved(plan)]
        inside += [self._change(phrases, change) for change in (*plan.absent, *plan.changes)]
        inside += [phrases.violation(violation) for violation in plan.bent]
        return [first, *(f"  {line}" for line in inside)]

    def _achieved(self, plan: Plan) -> str:
        after, before = plan.standing, self._menu.before
        if after.answer_rate is None:
            known = {"after": after.missing_agents, "before": before.missing_agents}
            parts = [translate("Command", _MISSING, **known)]
        else:
            rates = {
                "after": percent(after.days_answer_rate),
                "before": percent(before.days_answer_rate),
                "week": percent(after.answer_rate),
            }
            parts = [translate("Command", _DAYS, **rates)]
        if after.worst_interval is not None:
            start = after.worst_interval.start
            phrases = Phrases(self._week.problem, self._week.first_date)
            worst = {
                "rate": percent(after.worst_interval.answer_rate),
                "day": day_text(phrases.date_of(start // MINUTES_PER_DAY)),
                "clock": clock_text(start),
            }
            parts.append(translate("Command", _WORST, **worst))
        parts.append(translate("Command", _COST, cost=f"{after.cost:,}"))
        if plan.mentor_pairs:
            pairs = {"kept": plan.mentor_pairs_kept, "all": plan.mentor_pairs}
            parts.append(translate("Command", _MENTORS, **pairs))
        return clauses(parts)

    def _change(self, phrases: Phrases, change: ShiftChange) -> str:
        return translate(
            "Command",
            _CHANGE,
            name=self._week.problem.employees[change.employee].name,
            day=day_text(phrases.date_of(change.day)),
            before=phrases.shift(change.before),
            after=phrases.shift(change.after),
            kind=translate("Command", _KINDS[change.kind]),
        )
