"""What somebody is told of her changed shifts, in both languages."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from scheduler_app.exchange.roster_messages import (
    Pause,
    ShiftNews,
    language_of,
    message_text,
    messages_text,
)
from scheduler_app.language.translation import LANGUAGE
from solver.domain.activity import ActivityKind
from solver.domain.pattern import Pattern

TUE, WED = date(2026, 12, 1), date(2026, 12, 2)
EARLY, NIGHT = Pattern("早2", 480, 510, 480), Pattern("N", 1_320, 540, 480)
RESERVE = Pattern("S", 480, 480, 0, is_standby=True)
UNTIL_MIDNIGHT = Pattern("L", 960, 480, 450)
LUNCH = Pause(datetime(2026, 12, 2, 12), 30, ActivityKind.LUNCH)
TEA = Pause(datetime(2026, 12, 2, 15), 15, ActivityKind.BREAK)


def test_in_english():
    news = [
        ShiftNews(WED, None, EARLY, "早2", (LUNCH, TEA)),
        ShiftNews(TUE, NIGHT, None),
    ]
    assert message_text("Huang Li", news, "en").splitlines() == [
        "Hello Huang Li,",
        "your roster has changed:",
        "- Tue 1 Dec: day off instead of 22:00–07:00 next day",
        "- Wed 2 Dec: 08:00–16:30 (早2) instead of day off",
        "- Breaks: lunch 12:00–12:30, break 15:00–15:15",
        "Please confirm. Thank you!",
    ]


def test_in_chinese():
    news = [ShiftNews(WED, RESERVE, EARLY, "早2", (LUNCH,)), ShiftNews(TUE, NIGHT, UNTIL_MIDNIGHT)]
    assert message_text("黄丽", news, "zh").splitlines() == [
        "黄丽，你好！",
        "你的排班有调整：",
        "· 12月1日周二：16:00–24:00，原为22:00–次日 07:00",
        "· 12月2日周三：08:00–16:30（早2），原为备用 08:00–16:00",
        "· 休息安排：午餐 12:00–12:30",
        "收到请回复，谢谢！",
    ]


def test_who_only_has_other_breaks_keeps_the_shift():
    text = message_text("Li Na", [ShiftNews(WED, EARLY, EARLY, "E", (LUNCH,))], "en")
    assert "- Wed 2 Dec: 08:00–16:30 (E), as planned\n- Breaks: lunch 12:00–12:30" in text


@pytest.mark.parametrize(
    ("name", "code"), [("黄丽", "zh"), ("Huang Li", "en"), ("Zoë", "en"), ("Anna 王", "zh")]
)
def test_the_name_says_the_language(name, code):
    assert language_of(name) == code


def test_who_has_no_name_is_written_to_in_the_readers_language():
    LANGUAGE.switch("zh")
    assert language_of("007") == "zh"


def test_all_messages_in_one_text():
    assert messages_text(["one\nmore", "two"]) == "one\nmore\n\ntwo"


def test_a_split_shift_is_told_in_both_parts():
    split = Pattern("T", 480, 720, 480, gap_start_minute=240, gap_minutes=240)
    told = [
        message_text("Li", [ShiftNews(TUE, None, split, "T")], language).splitlines()[2]
        for language in ("en", "zh")
    ]
    assert told[0] == "- Tue 1 Dec: 08:00–12:00 and 16:00–20:00 (T) instead of day off"
    assert "08:00–12:00 和 16:00–20:00（T）" in told[1]
