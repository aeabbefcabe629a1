"""Finding people by what is typed: ID, a part of the name, its pinyin, or the initials of it."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

_KNOWN_NAMES = 16_384  # of centres of 1,200 people, all that a day's work meets
_FIRST_HAN, _LAST_HAN = 0x3400, 0x323AF
_APART = "'`·"

# What a character is read as in names, where its most frequent reading is another.
_IN_NAMES = {
    **{"单": "shan", "曾": "zeng", "仇": "qiu", "解": "xie", "查": "zha", "朴": "piao"},
    **{"区": "ou", "盖": "ge", "翟": "zhai", "覃": "qin", "缪": "miao", "召": "shao"},
    **{"乐": "yue", "折": "she", "种": "chong", "秘": "bi", "员": "yun", "尉": "yu"},
    **{"万": "mo", "俟": "qi", "令": "ling", "长": "chang", "重": "chong", "行": "hang"},
    **{"盛": "cheng", "晟": "sheng", "茜": "xi", "娜": "nuo", "莎": "sha", "莘": "xin"},
    **{"朝": "zhao", "藏": "zang", "隽": "jun", "柏": "bo", "车": "che", "纪": "ji"},
    **{"尹": "yin", "洗": "xian", "冼": "xian", "么": "yao", "适": "kuo", "宿": "su"},
}


@dataclass(frozen=True, slots=True)
class NameKeys:
    """What a name is found by.

    ``text``: the name in lower case, narrow, without spaces and accents.
    ``units``: its parts in order, a Chinese character or a word of other letters each, with
    all that the part may begin with: the character itself and its readings, or the word.
    """

    text: str
    units: tuple[tuple[str, ...], ...]


def matches(query: str, name: str, employee_id: str = "") -> bool:
    """Tell whether a person is one of those that ``query`` looks for; an empty one finds all.

    It may be a part of the ID or of the name, full pinyin, initials, or a mixture of whole
    and begun syllables (wf, wangf, wangfang, 王f all find 王芳).  Case, full-width letters,
    accents, tones of ü and spaces do not matter; of several words each may be found by itself.
    """
    wanted = folded(query)
    if wanted in folded(employee_id) or wanted in folded(name):
        return True
    if _found(wanted, name):
        return True
    words = [folded(word) for word in unicodedata.normalize("NFKC", query).split()]
    return len(words) > 1 and all(
        word in folded(name) or word in folded(employee_id) or _found(word, name) for word in words
    )


def folded(text: str) -> str:
    """Return lower case, narrow letters without accents, spaces and apostrophes."""
    if text.isascii() and text.isalnum():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(
        letter
        for letter in plain
        if not (unicodedata.combining(letter) or letter.isspace() or letter in _APART)
    )


@lru_cache(maxsize=_KNOWN_NAMES)
def name_keys(name: str) -> NameKeys:
    """Return what ``name`` is found by; the first Chinese name loads the readings (50 ms)."""
    units: list[tuple[str, ...]] = []
    word = ""
    for letter in unicodedata.normalize("NFKC", name) + " ":
        if _is_han(letter) or not letter.isalnum():
            if folded(word):
                units.append((folded(word),))
            word = ""
            if _is_han(letter):
                units.append((letter, *_readings(letter)))
        else:
            word += letter
    return NameKeys(folded(name), tuple(units))


def _found(wanted: str, name: str) -> bool:
    """Tell whether ``wanted`` is begun parts of the name one after the other."""
    if not any(map(str.isalpha, wanted)):
        return False
    units = name_keys(name).units
    return any(_begins(wanted, units, first) for first in range(len(units)))


def _begins(wanted: str, units: tuple[tuple[str, ...], ...], at: int) -> bool:
    """Tell whether ``wanted`` takes a beginning of each of some units from ``at`` on."""
    if not wanted:
        return True
    if at == len(units):
        return False
    for reading in units[at]:
        # The longest beginning comes first: it is nearly always the one meant.
        for taken in range(len(reading), 0, -1):
            is_begun = wanted.startswith(reading[:taken])
            if is_begun and _begins(wanted[taken:], units, at + 1):
                return True
    return False


@lru_cache(maxsize=_KNOWN_NAMES)
def _readings(letter: str) -> tuple[str, ...]:
    """Return how a character is read: mostly, and in names; ü as v, u and yu."""
    found = dict.fromkeys((_reader()(letter), _IN_NAMES.get(letter, "")))
    for reading in [reading for reading in found if "v" in reading]:
        found |= dict.fromkeys((reading.replace("v", "u"), reading.replace("v", "yu")))
    return tuple(reading for reading in found if reading)


@lru_cache(maxsize=1)
def _reader() -> Callable[[str], str]:
    """Load the readings of single characters; those of phrases are 45 MB and not names."""
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, lazy_pinyin

    def read(letter: str) -> str:
        found = lazy_pinyin(letter, style=Style.NORMAL, errors="ignore")
        return found[0] if found else ""

    return read


def _is_han(letter: str) -> bool:
    return _FIRST_HAN <= ord(letter) <= _LAST_HAN and letter.isalpha()
