"""Sizes, names, and that every rule and every screen is listed, tested and explained."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from scheduler_app.screens import SCREENS
from solver.rules import ALL_RULES

ROOT = Path(__file__).parents[2]
CODE = ("solver", "scheduler_app", "resources", "benchmarks", "tests")
MODULE_LINES, FUNCTION_LINES, MAIN_LINES = 400, 40, 20
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc"}
SHARED_BY_RULES = {
    "base",
    "on_duty",
    "pay",
    "presence",
    "priority",
    "runs",
    "successions",
    "totals",
    "wording",
}
"""Modules of ``solver/rules`` that are no rule."""


def modules(*folders: str) -> list[Path]:
    return sorted(p.relative_to(ROOT) for f in folders for p in (ROOT / f).rglob("*.py"))


def text(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def test_no_module_is_longer_than_the_cap():
    long = {str(p): n for p in modules(*CODE) if (n := len(text(p).splitlines())) > MODULE_LINES}
    assert not long


def test_no_function_is_longer_than_the_cap():
    long = [
        f"{path}:{node.lineno} {node.name}: {lines}"
        for path in modules(*CODE)
        for node in ast.walk(ast.parse(text(path)))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or 0) - node.lineno + 1) > FUNCTION_LINES
    ]
    assert not long, "\n".join(long)


def test_no_module_has_a_name_that_says_nothing():
    assert not [p for p in modules(*CODE) if VAGUE & {part.removesuffix(".py") for part in p.parts}]


def test_the_main_program_only_hands_over():
    assert len(text(Path("main.py")).splitlines()) <= MAIN_LINES


def test_every_rule_module_is_listed_once():
    files = {p.stem for p in modules("solver/rules")} - {"__init__"} - SHARED_BY_RULES
    listed = [rule.__module__.rpartition(".")[2] for rule in ALL_RULES]
    assert sorted(listed) == sorted(files)


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.key)
def test_every_rule_is_named_after_its_file_tested_and_explained(rule):
    assert rule.__module__ == f"solver.rules.{rule.key}"
    assert (ROOT / f"tests/solver/rules/test_{rule.key}.py").is_file()
    page = ROOT / f"docs/rules/{rule.key}.md"
    assert page.is_file(), f"{page.relative_to(ROOT)} is missing"
    told = page.read_text(encoding="utf-8")
    untold = [s.name for s in rule.settings() if s.name not in told]
    assert not untold, f"{page.name} does not explain {untold}"


def test_every_screen_folder_is_listed_once():
    folders = {p.parent.name for p in (ROOT / "scheduler_app/screens").glob("*/__init__.py")}
    assert sorted(screen.module.split(".")[2] for screen in SCREENS) == sorted(folders)
    assert sorted(screen.key for screen in SCREENS) == sorted(folders)
