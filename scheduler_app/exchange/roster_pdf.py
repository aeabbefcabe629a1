"""The roster, and the charts of its days, as PDF files."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from scheduler_app.exchange.atomic_file import replacing
from scheduler_app.exchange.checks_sheet import speaking
from scheduler_app.exchange.roster_picture import roster_picture
from scheduler_app.exchange.roster_words import WEEKDAY_NAMES, edition_words
from scheduler_app.paint.day_chart import Chart, chart_pages
from scheduler_app.paint.day_rows import day_rows, worked_span
from scheduler_app.paint.paper import PAPERS, Pages, pdf_file
from scheduler_app.paint.table_chart import table_pages
from scheduler_app.store.edition import Edition
from scheduler_app.store.week import Week

SMALL, LARGE = PAPERS
_MOST_PEOPLE, _MOST_DAYS = 50, 14
"""On the smaller paper; there, more days would be too narrow, more people too many pages."""


def paper_for(week: Week) -> str:
    """Return the paper that suits a roster."""
    fits = len(week.problem.employees) <= _MOST_PEOPLE and week.problem.grid.n_days <= _MOST_DAYS
    return SMALL if fits else LARGE


def write_roster_pdf(path: Path, edition: Edition, language: str, paper: str = "") -> int:
    """Write people by days on ``paper`` ("": what suits); return the number of pages.

    A language other than the program's is switched to meanwhile.

    Raises:
        OSError: ``path`` cannot be written; it is as it was before.
    """
    with speaking(language):
        table = roster_picture(edition, language)
        title = f"{table.title} · {table.note}"
        return _write(path, title, paper or paper_for(edition.week), partial(table_pages, table))


def write_days_pdf(path: Path, edition: Edition, language: str, paper: str = "") -> int:
    """Write the charts of all days with shifts; return the number of pages.

    A language other than the program's is switched to meanwhile.

    Raises:
        OSError: ``path`` cannot be written; it is as it was before.
    """
    with speaking(language):
        charts = _charts(edition, language)
        title = f"{edition.title} · {edition.week.first_date}"
        return _write(path, title, paper or paper_for(edition.week), partial(chart_pages, charts))


def _write(path: Path, title: str, paper: str, pages: Pages) -> int:
    data, count = pdf_file(title, paper, pages)
    with replacing(path) as stream:
        stream.write(data)
    return count


def _charts(edition: Edition, language: str) -> list[Chart]:
    week = edition.week
    note = edition_words(edition.number).text(language)
    found = []
    for day in range(week.problem.grid.n_days):
        rows = tuple(day_rows(week, day, "start"))
        if rows:
            when = date.fromordinal(week.first_date.toordinal() + day)
            weekday = WEEKDAY_NAMES[when.weekday()].text(language)
            title = f"{edition.title} · {when} {weekday}"
            found.append(Chart(title, rows, worked_span(rows), note))
    return found
