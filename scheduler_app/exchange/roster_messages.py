"""What somebody is told when her shifts change: text to paste into a chat, in her language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from scheduler_app.exchange.activity_tables import KIND_WORDS
from scheduler_app.exchange.columns import WEEKDAYS
from scheduler_app.exchange.words import Words
from scheduler_app.language.translation import LANGUAGE
from solver.domain.activity import ActivityKind
from solver.domain.pattern import Pattern
from solver.domain.time_grid import MINUTES_PER_DAY

_HELLO = Words("Hello {name},", "{name}，你好！")
_INTRO = Words("your roster has changed:", "你的排班有调整：")
_END = Words("Please confirm. Thank you!", "收到请回复，谢谢！")
_CHANGED = Words("{day}: {after} instead of {before}", "{day}：{after}，原为{before}")
_SAME = Words("{day}: {after}, as planned", "{day}：{after}，班次不变")
_BREAKS = Words("Breaks: {breaks}", "休息安排：{breaks}")
_SHIFT = Words("{hours} ({shift})", "{hours}（{shift}）")
_HOURS = Words("{start}–{end}", "{start}–{end}")
_ALONE = Words("{hours}", "{hours}")
_STANDBY = Words("standby {hours}", "备用 {hours}")
_PLUS = Words(" and ", " 和 ")
_NEXT_DAY = Words("{clock} next day", "次日 {clock}")
_OFF = Words("day off", "休息")
_AND = Words(", ", "、")
_BULLET = Words("- ", "· ")
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_BETWEEN, _HOUR = "\n\n", 60


@dataclass(frozen=True, slots=True)
class Pause:
    """A break or meeting inside a shift."""

    start: datetime
    length_minutes: int
    kind: ActivityKind


@dataclass(frozen=True, slots=True)
class ShiftNews:
    """One day of one person: the shift before and after (None: day off).

    ``code`` names the shift after; "" leaves the hours to say it.  ``breaks`` are those
    of the new shift; empty: they are as they were, or none are placed.
    """

    day: date
    before: Pattern | None
    after: Pattern | None
    code: str = ""
    breaks: tuple[Pause, ...] = ()


def language_of(name: str) -> str:
    """Return "zh" for a name that has Chinese characters, else "en"; the reader's for none."""
    letters = [c for c in name if c.isalpha()]
    if not letters:
        return LANGUAGE.code
    return "zh" if any("\u3400" <= c <= "\u9fff" for c in letters) else "en"


def message_text(name: str, news: Sequence[ShiftNews], language: str) -> str:
    """Return the message to one person, in order of the days."""
    lines = [_HELLO.text(language).format(name=name), _INTRO.text(language)]
    for one in sorted(news, key=lambda one: one.day):
        lines += [_BULLET.text(language) + line for line in _news_lines(one, language)]
    return "\n".join([*lines, _END.text(language)])


def messages_text(messages: Sequence[str]) -> str:
    """Return the messages of several people as one text, an empty line between two."""
    return _BETWEEN.join(messages)


def _news_lines(news: ShiftNews, language: str) -> list[str]:
    after = _shift(news.after, news.code, language)
    text = _SAME if news.before == news.after else _CHANGED
    before = _shift(news.before, "", language)
    line = text.text(language).format(day=_day(news.day, language), after=after, before=before)
    if not news.breaks:
        return [line]
    breaks = _AND.text(language).join(_pause(one, language) for one in news.breaks)
    return [line, _BREAKS.text(language).format(breaks=breaks)]


def _shift(pattern: Pattern | None, code: str, language: str) -> str:
    if pattern is None:
        return _OFF.text(language)
    form = _STANDBY if pattern.is_standby else _SHIFT if code else _ALONE
    hours = _HOURS.text(language)
    spans = [
        hours.format(start=_clock(start, language), end=_clock(end, language))
        for start, end in pattern.parts
    ]
    return form.text(language).format(hours=_PLUS.text(language).join(spans), shift=code)


def _pause(pause: Pause, language: str) -> str:
    end = pause.start + timedelta(minutes=pause.length_minutes)
    word = KIND_WORDS[pause.kind].text(language)
    return f"{word} {pause.start:%H:%M}–{end:%H:%M}"


def _clock(minute: int, language: str) -> str:
    if minute <= MINUTES_PER_DAY:
        return f"{minute // _HOUR:02d}:{minute % _HOUR:02d}"
    return _NEXT_DAY.text(language).format(clock=_clock(minute - MINUTES_PER_DAY, language))


def _day(day: date, language: str) -> str:
    weekday = WEEKDAYS[day.weekday()].shown.text(language)
    if language == "zh":
        return f"{day.month}月{day.day}日{weekday}"
    return f"{weekday} {day.day} {_MONTHS[day.month - 1]}"
