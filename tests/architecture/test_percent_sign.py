"""A percentage has one form: the sign follows its number at once, in both languages."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from scheduler_app.language.units import PERCENT, percent_number

ROOT = Path(__file__).parents[2]
_PARTED = re.compile(r"[0-9}] %(?!\w)")


def parted_signs(source: str) -> list[str]:
    """Return the texts of a module, but for its docstrings, in which a blank parts the sign."""
    tree, said = ast.parse(source), set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            said.add(node.value)
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in said:
            if _PARTED.search(node.value) or node.value == " %":
                found.append(node.value)
        elif isinstance(node, ast.JoinedStr):
            parts = [part.value for part in node.values[1:] if isinstance(part, ast.Constant)]
            found += [part for part in parts if str(part).startswith(" %")]
    return found


@pytest.mark.parametrize("package", ["scheduler_app", "solver"])
def test_no_text_parts_the_sign_from_its_number(package):
    modules = (ROOT / package).rglob("*.py")
    found = {str(m.relative_to(ROOT)): parted_signs(m.read_text(encoding="utf-8")) for m in modules}
    assert {name: texts for name, texts in found.items() if texts} == {}


@pytest.mark.parametrize("source", ['x = "97 % of"', 'x = f"{y} %"', 'suffix = " %"'])
def test_what_parts_it_is_found(source):
    assert parted_signs(source)


def test_the_sign_follows_its_number_at_once():
    assert percent_number("98.5") == f"98.5{PERCENT}" == "98.5%"
