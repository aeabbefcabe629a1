"""What the answer panel shows: a title, sentences, and rows that lead to cells."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler_app.language.answers import Answers
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from solver.explain.cell import CellAnswer
from solver.explain.leave_price import LeaveAnswer
from solver.explain.reasons import ReasonGroup
from solver.explain.repriced import Repriced
from solver.explain.short_interval import IntervalAnswer
from solver.explain.single_change import Cell

Answer = IntervalAnswer | CellAnswer | Repriced | LeaveAnswer
CellChange = tuple[int, int, int]
"""Employee, day, and the pattern (or OFF) to put there."""

_WHO = QT_TRANSLATE_NOOP("AnswerPage", "Who could cover this?")
_WHY = QT_TRANSLATE_NOOP("AnswerPage", "Why this shift?")
_COST = QT_TRANSLATE_NOOP("AnswerPage", "What would it cost?")
_LEAVE = QT_TRANSLATE_NOOP("AnswerPage", "Price of leave")
_ASSIGN = QT_TRANSLATE_NOOP("AnswerPage", "Assign")
_SWAP = QT_TRANSLATE_NOOP("AnswerPage", "Swap")
_APPLY = QT_TRANSLATE_NOOP("AnswerPage", "Make these {count} changes")
_MOST_ROWS, _MOST_TAKERS, _MOST_OF_A_GROUP = 30, 10, 4


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One line: a heading (``cell`` None), or something about a cell.

    ``changes``: what its button does; none: it has no button.
    """

    text: str
    cell: Cell | None = None
    changes: tuple[CellChange, ...] = ()
    action: str = ""


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """``changes`` and ``action``: the button of the whole answer, if there is one."""

    title: str
    lines: tuple[str, ...]
    rows: tuple[AnswerRow, ...]
    changes: tuple[CellChange, ...] = ()
    action: str = ""


def page_of(answers: Answers, answer: Answer, about: Cell | None) -> AnswerPage:
    """Return an answer in words; ``about``: the cell that the question forced."""
    match answer:
        case IntervalAnswer():
            return _interval_page(answers, answer)
        case CellAnswer():
            return _cell_page(answers, answer)
        case LeaveAnswer():
            lines = [*answers.leave(answer), *answers.price(answer.plan)]
            return _plan_page(answers, _LEAVE, lines, answer.plan)
        case Repriced():
            said = [] if about is None else [answers.cell_name(about)]
            page = _plan_page(answers, _COST, [*said, *answers.price(answer)], answer)
            return _with_button(page, answer)


def _interval_page(answers: Answers, answer: IntervalAnswer) -> AnswerPage:
    assign = translate("AnswerPage", _ASSIGN)
    rows = [
        AnswerRow(answers.candidate(one), one.cell, (_change_to(one.cell),), assign)
        for one in answer.candidates[:_MOST_ROWS]
    ]
    rows += map(AnswerRow, answers.more(len(answer.candidates) - _MOST_ROWS))
    for group in answer.groups:
        rows += _group_rows(answers, group)
    lines = [answers.interval(answer), *answers.interval_summary(answer)]
    return AnswerPage(translate("AnswerPage", _WHO), tuple(lines), tuple(rows))


def _group_rows(answers: Answers, group: ReasonGroup) -> list[AnswerRow]:
    told = [one for one in group.people if one.violations and one.cell is not None]
    rows = [AnswerRow(answers.group(group))] if told else []
    rows += [
        AnswerRow(answers.violation(one.violations[0]), one.cell) for one in told[:_MOST_OF_A_GROUP]
    ]
    return rows + [AnswerRow(text) for text in answers.more(len(told) - _MOST_OF_A_GROUP)]


def _cell_page(answers: Answers, answer: CellAnswer) -> AnswerPage:
    place = answer.cell
    assign = translate("AnswerPage", _ASSIGN)
    rows = []
    for one in answer.alternatives:
        cell = Cell(place.employee, place.day, one.pattern)
        changes = () if one.broken else (_change_to(cell),)
        action = "" if one.broken else assign
        rows.append(AnswerRow(answers.alternative(one), cell, changes, action))
    rows += _taker_rows(answers, answer)
    lines = tuple(answers.cell(answer))
    return AnswerPage(translate("AnswerPage", _WHY), lines, tuple(rows))


def _taker_rows(answers: Answers, answer: CellAnswer) -> list[AnswerRow]:
    if answer.takeover is None:
        return []
    swap = translate("AnswerPage", _SWAP)
    rows = [AnswerRow(answers.takeover(answer)[0])]
    for one in answer.takeover.takers[:_MOST_TAKERS]:
        changes = (_change_to(one.cell), _change_to(one.in_return))
        rows.append(AnswerRow(answers.taker(one), one.cell, changes, swap))
    rows += map(AnswerRow, answers.more(len(answer.takeover.takers) - _MOST_TAKERS))
    for group in answer.takeover.groups:
        rows += _group_rows(answers, group)
    return rows


def _plan_page(answers: Answers, title: str, lines: list[str], plan: Repriced) -> AnswerPage:
    rows = [
        AnswerRow(answers.change(c), Cell(c.employee, c.day, c.after))
        for c in plan.changes[:_MOST_ROWS]
    ]
    rows += map(AnswerRow, answers.more(len(plan.changes) - _MOST_ROWS))
    return AnswerPage(translate("AnswerPage", title), tuple(lines), tuple(rows))


def _with_button(page: AnswerPage, plan: Repriced) -> AnswerPage:
    changes = tuple((c.employee, c.day, c.after) for c in plan.changes)
    action = translate("AnswerPage", _APPLY, count=len(changes)) if changes else ""
    return AnswerPage(page.title, page.lines, page.rows, changes, action)


def _change_to(cell: Cell) -> CellChange:
    return cell.employee, cell.day, cell.pattern
