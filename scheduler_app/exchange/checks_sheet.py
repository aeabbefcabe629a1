"""The checks sheet: every breach of a rule in words, what must hold first."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from scheduler_app.exchange.cell_writing import put_text
from scheduler_app.exchange.roster_layout import CHECKS_SHEET, Layout
from scheduler_app.exchange.sheet_style import (
    ALARM,
    BOLD,
    GOOD,
    GRID,
    WRAPPED,
    put_header,
    put_title,
    set_up_page,
)
from scheduler_app.exchange.words import Words
from scheduler_app.language.phrases import Phrases, rule_text
from scheduler_app.language.translation import LANGUAGE
from solver.roster.evaluate import Evaluation
from solver.rules.base import Violation
from solver.rules.priority import Priority

_HEADERS = (
    (Words("Kind", "类别"), 12),
    (Words("Rule", "规则"), 30),
    (Words("What is broken", "说明"), 76),
    (Words("ID", "工号"), 11),
    (Words("Date", "日期"), 12),
    (Words("Cost", "代价"), 9),
)
_KINDS = {
    Priority.MUST: Words("must mend", "必须修正"),
    Priority.IMPORTANT: Words("important", "重要"),
    Priority.NICE: Words("nice to have", "尽量"),
}
_SUMMARY = Words(
    "{hard} hard rule breaches, {soft} goals missed; total cost {cost}",
    "硬性规则冲突 {hard} 项，未达目标 {soft} 项；总代价 {cost}",
)
_NO_HARD = Words(
    "No hard rule is broken: the roster can be published.", "没有违反硬性规则：班表可以发布。"
)
_NONE = Words("Nothing to report: every rule and goal is met.", "没有问题：所有规则和目标均满足。")
_HEADER_ROW = 5


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Let sentences be made in ``language``; the program's own comes back at the end."""
    before = LANGUAGE.code
    if before != language:
        LANGUAGE.switch(language)
    try:
        yield
    finally:
        if before != language:
            LANGUAGE.switch(before)


def write_checks_sheet(sheet: Any, layout: Layout, evaluation: Evaluation, title: str) -> None:
    """Fill the sheet.  A language other than the program's is switched to meanwhile."""
    language, violations = layout.language, evaluation.violations
    hard = sum(v.hard for v in violations)
    summary = _SUMMARY.text(language).format(
        hard=hard, soft=len(violations) - hard, cost=evaluation.cost
    )
    put_title(sheet, CHECKS_SHEET.text(language), summary)
    if hard == 0:
        put_text(sheet.cell(3, 1), (_NO_HARD if violations else _NONE).text(language))
        sheet.cell(3, 1).font = GOOD
    for index, (word, width) in enumerate(_HEADERS, start=1):
        cell = sheet.cell(_HEADER_ROW, index)
        put_header(cell, word.text(language))
        sheet.column_dimensions[cell.column_letter].width = width
    with speaking(language):
        _write_rows(sheet, layout, violations)
    sheet.freeze_panes = f"A{_HEADER_ROW + 1}"
    sheet.auto_filter.ref = f"A{_HEADER_ROW}:F{_HEADER_ROW + max(1, len(violations))}"
    set_up_page(sheet, title, language, f"{_HEADER_ROW}:{_HEADER_ROW}", landscape=True)


def _write_rows(sheet: Any, layout: Layout, violations: tuple[Violation, ...]) -> None:
    phrases = Phrases(layout.problem, layout.week.first_date)
    in_order = sorted(violations, key=lambda v: (not v.hard, v.nice))
    for row, violation in enumerate(in_order, start=_HEADER_ROW + 1):
        person = violation.employee
        texts = (
            _KINDS[violation.priority].text(layout.language),
            rule_text(violation.rule),
            phrases.violation(violation),
            "" if person is None else layout.problem.employees[person].id,
        )
        for index, text in enumerate(texts, start=1):
            put_text(sheet.cell(row, index), text)
        if violation.day is not None:
            sheet.cell(row, 5, phrases.date_of(violation.day)).number_format = "yyyy-mm-dd"
        sheet.cell(row, 6, violation.cost)
        for index in range(1, len(_HEADERS) + 1):
            sheet.cell(row, index).border = GRID
            sheet.cell(row, index).alignment = WRAPPED
        sheet.cell(row, 1).font = ALARM if violation.hard else BOLD
