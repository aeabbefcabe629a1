"""Words of the columns beside the days: levels, headings of groups, tips of the totals."""

from __future__ import annotations

from scheduler_app.language.levels import level_text
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.roster.cell_look import off_word
from scheduler_app.screens.roster.row_order import Grouping, Heading
from scheduler_app.screens.roster.row_totals import RowTotals
from solver.domain.burden import SHARED_KINDS
from solver.domain.employee import Employee, Level
from solver.model.ledger import LEDGER_WEEKS

_NO_TEAM = QT_TRANSLATE_NOOP("SideWords", "No team")
_NO_SKILLS = QT_TRANSLATE_NOOP("SideWords", "No skills")
_HOURS = QT_TRANSLATE_NOOP("SideWords", "{hours} h paid; the contract {name} has {limits}")
_BETWEEN = QT_TRANSLATE_NOOP("SideWords", "{least} to {most} h, leave taken off")
_MOST = QT_TRANSLATE_NOOP("SideWords", "at most {most} h, leave taken off")
_SHARE = QT_TRANSLATE_NOOP(
    "SideWords",
    "Carried in the {weeks} weeks before, and in this one; in brackets the mean of all. "
    "The line in the bar is the mean.",
)
_ONE_SHARE = QT_TRANSLATE_NOOP("SideWords", "{kind}: {past} + {new} ({mean:.1f})")
_KINDS = {
    "nights": QT_TRANSLATE_NOOP("SideWords", "Nights"),
    "weekends": QT_TRANSLATE_NOOP("SideWords", "Weekend days"),
    "holidays": QT_TRANSLATE_NOOP("SideWords", "Public holidays"),
    "unpopular": QT_TRANSLATE_NOOP("SideWords", "Unpopular shifts"),
    "late_changes": QT_TRANSLATE_NOOP("SideWords", "Changes after publishing"),
}


def heading_text(heading: Heading) -> str:
    """Return what the people under a heading have in common."""
    if heading.grouping is Grouping.LEVEL:
        return level_text(Level(heading.value))
    empty = {Grouping.TEAM: _NO_TEAM, Grouping.SKILLS: _NO_SKILLS}
    if heading.value or heading.grouping is Grouping.SHIFT:
        return heading.value or off_word()
    return translate("SideWords", empty[heading.grouping])


def hours_text(minutes: int) -> str:
    """Return hours with one place."""
    return f"{minutes / 60:.1f}"


def limits_text(least: int, most: int) -> str:
    """Return "/40" or "/36–40": the contract's hours, written after those of the roster."""
    if 0 < least < most:
        return f"/{least / 60:.4g}–{most / 60:.4g}"
    return f"/{most / 60:.4g}"


def hours_tip(totals: RowTotals, person: Employee) -> str:
    """Return the hours of the roster and those of the contract in a sentence."""
    least, most = totals.limits_minutes(person)
    limits = translate(
        "SideWords",
        _BETWEEN if least else _MOST,
        least=f"{least / 60:.4g}",
        most=f"{most / 60:.4g}",
    )
    hours = hours_text(totals.facts(person).minutes)
    return translate("SideWords", _HOURS, hours=hours, name=person.contract.name, limits=limits)


def share_tip(totals: RowTotals, person: Employee) -> str:
    """Return what a person carried, kind by kind."""
    share = totals.share(person)
    if share is None:
        return ""
    lines = [translate("SideWords", _SHARE, weeks=LEDGER_WEEKS)]
    for kind in SHARED_KINDS:
        past, new, mean = getattr(share.past, kind), getattr(share.new, kind), totals.mean(kind)
        if past or new or mean:
            word = translate("SideWords", _KINDS[kind])
            line = translate("SideWords", _ONE_SHARE, kind=word, past=past, new=new, mean=mean)
            lines.append(line)
    return "\n".join(lines)
