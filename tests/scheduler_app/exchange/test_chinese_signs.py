"""Chinese words of workbooks and calendars have Chinese punctuation."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import scheduler_app.exchange as package
from scheduler_app.exchange.words import Words

_HAN = "[\u4e00-\u9fff]"
_WRONG = re.compile(rf"{_HAN} ?[,;:(]|[,;:)] ?{_HAN}|\({_HAN}|{_HAN}\)|[}}][,;:] ")


def test_no_sentence_has_signs_of_the_other_language():
    folder = str(Path(package.__file__).parent)
    modules = [import_module(f"{package.__name__}.{m.name}") for m in iter_modules([folder])]
    found = {
        words.zh
        for module in modules
        for value in vars(module).values()
        for words in _words(value)
        if _WRONG.search(words.zh)
    }
    assert found == set()


def _words(value):
    """Yield the pairs of words in a constant of a module, however deep."""
    if isinstance(value, Words):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _words(one)
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from _words(one)
    elif hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
        for name in value.__dataclass_fields__:
            yield from _words(getattr(value, name))
