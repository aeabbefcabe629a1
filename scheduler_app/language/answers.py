"""Answers to "why?" and "what would it cost?" in the reader's words, line by line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from scheduler_app.language.phrases import Phrases, day_text, rule_text
from scheduler_app.language.priorities import price_text, signed
from scheduler_app.language.punctuation import clauses
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.explain.cell import Alternative, CellAnswer
from solver.explain.contradictions import Contradiction
from solver.explain.infeasible import Repair
from solver.explain.leave_price import LeaveAnswer, Service
from solver.explain.nearby import Change
from solver.explain.other_people import OtherPerson
from solver.explain.reasons import ReasonGroup
from solver.explain.repriced import Repriced
from solver.explain.short_interval import Candidate, IntervalAnswer
from solver.explain.single_change import Cell
from solver.explain.takeover import Taker
from solver.roster.result import Status
from solver.rules.base import Violation
from solver.rules.priority import LevelCosts
from solver.rules.wording import Span

_SEPARATOR = QT_TRANSLATE_NOOP("Answer", ", ")
_ALL_QUEUES = QT_TRANSLATE_NOOP("Answer", "all queues")
_INTERVAL = QT_TRANSLATE_NOOP(
    "Answer", "{span}, {queue}: {required} required, {scheduled} scheduled"
)
_NO_SHIFT = QT_TRANSLATE_NOOP("Answer", "No shift of this week covers this time.")
_CANNOT = QT_TRANSLATE_NOOP("Answer", "Cannot come: {reasons}")
_COULD = QT_TRANSLATE_NOOP("Answer", "Could come: {count}, the cheapest first")
_NOBODY_COULD = QT_TRANSLATE_NOOP("Answer", "Nobody could come without breaking a rule.")
_COMES = QT_TRANSLATE_NOOP("Answer", "{name}: {shift} on {day}, cost {cost}")
_MOVES = QT_TRANSLATE_NOOP("Answer", "{name}: {shift} in place of {before} on {day}, cost {cost}")
_TAKERS = QT_TRANSLATE_NOOP("Answer", "Could take {shift} too: {count}, the cheapest first")
_NO_TAKER = QT_TRANSLATE_NOOP("Answer", "Nobody else could take {shift} without breaking a rule.")
_CANNOT_TAKE = QT_TRANSLATE_NOOP("Answer", "Cannot take {shift}: {reasons}")
_TAKES = QT_TRANSLATE_NOOP("Answer", "{name} takes {shift}, {holder} is off: cost {cost}")
_SWAPS = QT_TRANSLATE_NOOP("Answer", "{name} takes {shift}, {holder} gets {before}: cost {cost}")
_OR_ELSE = QT_TRANSLATE_NOOP("Answer", "or {name} in place of {holder}, weight {price}: {steps}")
_CELL = QT_TRANSLATE_NOOP("Answer", "{name}, {day}: {shift}")
_LOCKED = QT_TRANSLATE_NOOP("Answer", "This cell is locked: you chose it.")
_BEST = QT_TRANSLATE_NOOP(
    "Answer", "With all other cells as they are, no other choice keeps the rules and costs less."
)
_CHEAPER = QT_TRANSLATE_NOOP("Answer", "{shift} would cost less.")
_BREAKS = QT_TRANSLATE_NOOP("Answer", "{shift}: not possible. {broken}")
_COSTS = QT_TRANSLATE_NOOP("Answer", "{shift}: cost {cost}")
_BY_RULE = QT_TRANSLATE_NOOP("Answer", "{text} ({rules})")
_NO_PLAN = QT_TRANSLATE_NOOP("Answer", "No roster keeps the rules with that.")
_NO_TIME = QT_TRANSLATE_NOOP("Answer", "No roster with that was found in time.")
_PRICE = QT_TRANSLATE_NOOP("Answer", "Cost {cost}")
_PROVEN = QT_TRANSLATE_NOOP("Answer", "Proven: there is no cheaper way.")
_NOT_PROVEN = QT_TRANSLATE_NOOP("Answer", "A cheaper way is not ruled out.")
_AT_LEAST = QT_TRANSLATE_NOOP("Answer", "Proven: it costs at least {cost}.")
_WHOLE = QT_TRANSLATE_NOOP("Answer", "With everybody re-planned: {cost}")
_BROKEN_NOW = QT_TRANSLATE_NOOP(
    "Answer", "The roster as it is breaks rules that must hold; mending them is in the price."
)
_CHANGE = QT_TRANSLATE_NOOP("Answer", "{name}, {day}: {before} → {after}")
_LEAVE = QT_TRANSLATE_NOOP("Answer", "Leave of {name}: {days}")
_RATE = QT_TRANSLATE_NOOP(
    "Answer", "Answer rate {now} → {then}; {lost} contacts fewer answered of {offered}"
)
_SHORTAGE = QT_TRANSLATE_NOOP("Answer", "Shortage {now} h → {then} h")
_AS_IT_IS = QT_TRANSLATE_NOOP("Answer", "If nobody else changed: {text}")
_CONTRADICTION = QT_TRANSLATE_NOOP("Answer", "{name}: these cannot all hold: {rules}")
_EITHER = QT_TRANSLATE_NOOP("Answer", "either: {steps}")
_REPAIR = QT_TRANSLATE_NOOP("Answer", "Way out {number}, weight {price}")
_CHEAPEST = QT_TRANSLATE_NOOP("Answer", "Way out {number}, weight {price}: proven the smallest")
_MORE = QT_TRANSLATE_NOOP("Answer", "and {count} more")


class Answers:
    """Writes the answers about ``problem``, whose day 0 is ``first_date``."""

    def __init__(self, problem: Problem, first_date: date) -> None:
        self._problem = problem
        self._phrases = Phrases(problem, first_date)

    def interval(self, answer: IntervalAnswer) -> str:
        """Return the interval, its queue, required and scheduled agents."""
        queue = translate("Answer", _ALL_QUEUES)
        if answer.queue is not None:
            queue = self._problem.queues[answer.queue].name
        return translate(
            "Answer",
            _INTERVAL,
            span=self._phrases.span(Span(answer.start, answer.end)),
            queue=queue,
            required=answer.required,
            scheduled=answer.scheduled,
        )

    def interval_summary(self, answer: IntervalAnswer) -> list[str]:
        """Return who cannot come, counted by reason, and how many could."""
        if not answer.shifts:
            return [translate("Answer", _NO_SHIFT)]
        lines = []
        if answer.groups:
            reasons = _joined(self.group(group) for group in answer.groups)
            lines.append(translate("Answer", _CANNOT, reasons=reasons))
        if not answer.candidates:
            return [*lines, translate("Answer", _NOBODY_COULD)]
        return [*lines, translate("Answer", _COULD, count=len(answer.candidates))]

    def violation(self, violation: Violation) -> str:
        """Return the breach as a sentence."""
        return self._phrases.violation(violation)

    def group(self, group: ReasonGroup) -> str:
        """Return "5 resting"."""
        rule = rule_text(group.rule)
        return translate(
            "Reason", group.text, count=len(group.people), skill=group.skill, rule=rule
        )

    def candidate(self, candidate: Candidate) -> str:
        """Return who could come, with what, and at what cost."""
        text = _COMES if candidate.replaced == OFF else _MOVES
        said = translate(
            "Answer",
            text,
            **self._where(candidate.cell),
            before=self._phrases.shift(candidate.replaced),
            cost=price_text(candidate.costs),
        )
        return _with_rules(said, candidate.cost_by_rule)

    def cell(self, answer: CellAnswer) -> list[str]:
        """Return what the cell holds, and whether another choice is better."""
        lines = [self.cell_name(answer.cell)]
        if answer.is_pinned:
            lines.append(translate("Answer", _LOCKED))
        elif answer.is_best:
            lines.append(translate("Answer", _BEST))
        else:
            best = self._phrases.shift(answer.alternatives[0].pattern)
            lines.append(translate("Answer", _CHEAPER, shift=best))
        return lines

    def cell_name(self, cell: Cell) -> str:
        """Return "Li Na, Mon 30 Nov: E"."""
        return translate("Answer", _CELL, **self._where(cell))

    def takeover(self, answer: CellAnswer) -> list[str]:
        """Return how many others could take the shift, and what keeps the rest back."""
        if answer.takeover is None:
            return []
        shift = self._phrases.shift(answer.cell.pattern)
        takers, groups = answer.takeover.takers, answer.takeover.groups
        text = _TAKERS if takers else _NO_TAKER
        lines = [translate("Answer", text, shift=shift, count=len(takers))]
        if groups:
            reasons = _joined(self.group(group) for group in groups)
            lines.append(translate("Answer", _CANNOT_TAKE, shift=shift, reasons=reasons))
        return lines

    def taker(self, taker: Taker) -> str:
        """Return who could take a shift, what its holder gets, and at what cost."""
        text = _TAKES if taker.in_return.pattern == OFF else _SWAPS
        said = translate(
            "Answer",
            text,
            **self._where(taker.cell),
            holder=self._problem.employees[taker.in_return.employee].name,
            before=self._phrases.shift(taker.in_return.pattern),
            cost=price_text(taker.costs),
        )
        return _with_rules(said, taker.cost_by_rule)

    def alternative(self, alternative: Alternative) -> str:
        """Return what the choice would break, or what it would cost."""
        shift = self._phrases.shift(alternative.pattern)
        if alternative.broken:
            broken = clauses(map(self._phrases.violation, alternative.broken))
            return translate("Answer", _BREAKS, shift=shift, broken=broken)
        said = translate("Answer", _COSTS, shift=shift, cost=price_text(alternative.costs))
        return _with_rules(said, alternative.cost_by_rule)

    def price(self, plan: Repriced) -> list[str]:
        """Return the price, rule by rule, and what is proven about it."""
        if plan.prices is None:
            none = _NO_PLAN if plan.status is Status.INFEASIBLE else _NO_TIME
            return [translate("Answer", none)]
        said = translate("Answer", _PRICE, cost=price_text(plan.prices))
        lines = [_with_rules(said, plan.price_by_rule)]
        if plan.is_proven:
            lines.append(translate("Answer", _PROVEN))
        else:
            cheapest = None if plan.least is None else plan.least.minus(plan.before.costs)
            if cheapest is not None and cheapest < plan.prices:
                lines.append(translate("Answer", _WHOLE, cost=price_text(cheapest)))
            least = plan.least_prices
            at_least = translate("Answer", _AT_LEAST, cost=price_text(least))
            lines.append(at_least if least > LevelCosts() else translate("Answer", _NOT_PROVEN))
        if not plan.before.is_feasible:
            lines.append(translate("Answer", _BROKEN_NOW))
        return lines

    def change(self, change: Change) -> str:
        """Return "Li Na, Mon 30 Nov: E → off"."""
        return translate(
            "Answer",
            _CHANGE,
            name=self._problem.employees[change.employee].name,
            day=day_text(self._phrases.date_of(change.day)),
            before=self._phrases.shift(change.before),
            after=self._phrases.shift(change.after),
        )

    def leave(self, answer: LeaveAnswer) -> list[str]:
        """Return whose leave, and the week before and after; the price is another answer."""
        days = [day_text(self._phrases.date_of(d)) for d in (answer.days[0], answer.days[-1])]
        name = self._problem.employees[answer.employee].name
        span = days[0] if len(answer.days) == 1 else " – ".join(days)
        lines = [translate("Answer", _LEAVE, name=name, days=span)]
        if answer.then is not None:
            lines += _service(answer.now, answer.then)
        if answer.without != answer.then:
            text = clauses(_service(answer.now, answer.without))
            lines.append(translate("Answer", _AS_IT_IS, text=text))
        return lines

    def contradiction(self, found: Contradiction) -> list[str]:
        """Return whose rules contradict each other, and each way to mend that."""
        rules = _joined(rule_text(key) for key in found.rules)
        name = self._problem.employees[found.employee].name
        return [translate("Answer", _CONTRADICTION, name=name, rules=rules)] + [
            translate("Answer", _EITHER, steps=clauses(map(self._phrases.violation, way)))
            for way in found.ways
            if way
        ]

    def repair(self, number: int, repair: Repair, most: int) -> list[str]:
        """Return a heading, at most so many steps, and who else could be the one."""
        text = _CHEAPEST if repair.is_cheapest else _REPAIR
        lines = [translate("Answer", text, number=number, price=f"{repair.price:,}")]
        lines += [self._phrases.violation(step) for step in repair.steps[:most]]
        lines += self.more(len(repair.steps) - most)
        return lines + [self._other(other) for other in repair.others]

    def _other(self, other: OtherPerson) -> str:
        people = self._problem.employees
        return translate(
            "Answer",
            _OR_ELSE,
            name=people[other.employee].name,
            holder=people[other.instead_of].name,
            price=f"{other.price:,}",
            steps=clauses(map(self._phrases.violation, other.breaches)),
        )

    def more(self, count: int) -> list[str]:
        """Return that so many more are left out; nothing for none."""
        return [translate("Answer", _MORE, count=count)] if count > 0 else []

    def _where(self, cell: Cell) -> dict[str, str]:
        return {
            "name": self._problem.employees[cell.employee].name,
            "day": day_text(self._phrases.date_of(cell.day)),
            "shift": self._phrases.shift(cell.pattern),
        }


def _joined(parts: Iterable[str]) -> str:
    return translate("Answer", _SEPARATOR).join(parts)


def _with_rules(text: str, cost_by_rule: dict[str, int]) -> str:
    """Add where a cost comes from, the largest part first."""
    parts = sorted(cost_by_rule.items(), key=lambda part: -abs(part[1]))
    if not parts:
        return text
    rules = _joined([f"{rule_text(key)} {signed(cost)}" for key, cost in parts])
    return translate("Answer", _BY_RULE, text=text, rules=rules)


def _service(now: Service, then: Service) -> list[str]:
    lines = []
    if now.answer_rate is not None and then.answer_rate is not None:
        lines.append(
            translate(
                "Answer",
                _RATE,
                now=f"{now.answer_rate:.2%}",
                then=f"{then.answer_rate:.2%}",
                lost=f"{now.answered - then.answered:,.1f}",
                offered=f"{now.offered:,.0f}",
            )
        )
    hours = [f"{of.shortage_minutes / 60:,.1f}" for of in (now, then)]
    return [*lines, translate("Answer", _SHORTAGE, now=hours[0], then=hours[1])]
