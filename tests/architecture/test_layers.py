"""The dependency rule, checked on the imports of every module."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("solver", "scheduler_app", "resources")

# Inside each package: a folder (or module) may import itself and those of its line.
SOLVER = {
    "domain": set(),
    "forecast": {"domain"},
    "staffing": {"domain"},
    "simulation": {"domain"},
    "search": set(),
    "patterns": {"domain", "search"},
    "model": {"domain"},
    "rules": {"domain", "model"},
    "roster": {"domain", "model", "rules", "search"},
    "replan": {
        *("domain", "model", "rules", "roster", "search"),
        *("activities", "explain", "staffing"),
    },
    "explain": {"domain", "model", "rules", "roster", "search"},
    "activities": {"domain", "model", "rules", "roster", "search"},
    "scenarios": {"domain", "model", "staffing", "rules", "roster", "patterns", "search"},
    "attendance": {"domain"},
    "report": {"domain", "model", "staffing", "rules", "roster", "scenarios"},
}
_MIDDLE = {"store", "settings", "tasks", "language"}
_SCREENS = {*_MIDDLE, "document", "exchange", "paint", "widgets", "context", "wanted_places"}
SCHEDULER_APP = {
    "language": set(),
    "settings": {"language"},
    "store": {"language"},
    "tasks": {"language"},
    "document": {"store", "language"},
    "widgets": {"language"},
    "paint": {"store", "language", "widgets"},
    "exchange": {"store", "language", "paint"},
    "wanted_places": set(),
    "workbook_import": {"exchange", "tasks", "widgets", "store", "language"},
    "context": {*_SCREENS, "workbook_import"} - {"context"},
    "screens": _SCREENS,
    "main_window": {*_SCREENS, "screens", "workbook_import"},
    "app": {*_SCREENS, "screens", "main_window"},
    "cli": {*_SCREENS, "screens", "main_window", "app"},
    "__main__": {"cli"},
}
# Outside packages, and the only places that may import them.
ONLY_IN = {
    "ortools": ("solver/",),
    "highspy": ("solver/",),
    "pandas": ("scheduler_app/exchange/",),
    "openpyxl": ("scheduler_app/exchange/",),
    "sqlalchemy": ("scheduler_app/store/",),
    "alembic": ("scheduler_app/store/",),
    "pyqtgraph": ("_plot.py",),
    "typer": ("scheduler_app/cli/",),
    "rich": ("scheduler_app/cli/",),
    "PySide6": ("scheduler_app/", "resources/i18n/"),
}
NO_QT_WIDGETS = ("document", "store", "exchange", "settings", "language", "tasks", "paint")


def modules(folder: str = "") -> list[Path]:
    """Paths of the packages' modules, relative to the root."""
    roots = [folder] if folder else PACKAGES
    return sorted(p.relative_to(ROOT) for root in roots for p in (ROOT / root).rglob("*.py"))


def tree(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"))


def imported(path: Path) -> set[str]:
    """Full dotted names that the module imports, at its top or inside a function."""
    names: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def within(name: str, package: str) -> bool:
    return name == package or name.startswith(package + ".")


def part_of(path: Path) -> str:
    """First part of a module's path inside its package: its layer."""
    return path.parts[1].removesuffix(".py")


def breaches(package: str, allowed: dict[str, set[str]]) -> list[str]:
    found = []
    for path in modules(package):
        layer = part_of(path)
        if layer == "__init__":
            continue
        if layer not in allowed:
            found.append(f"{path}: no such layer in the design")
            continue
        for name in sorted(n for n in imported(path) if within(n, package)):
            other = [*name.split("."), ""][1]
            if other and other != layer and other not in allowed[layer]:
                found.append(f"{path}: {layer} may not import {name}")
    return found


def test_the_packages_are_there():
    assert len(modules("solver")) > 20
    assert len(modules("scheduler_app")) > 20


@pytest.mark.parametrize(
    ("package", "allowed"), [("solver", SOLVER), ("scheduler_app", SCHEDULER_APP)]
)
def test_each_layer_imports_only_the_layers_below_it(package, allowed):
    bad = breaches(package, allowed)
    assert not bad, "\n".join(bad)


def test_the_solver_does_not_know_the_app():
    bad = [
        f"{p}: {n}" for p in modules("solver") for n in imported(p) if within(n, "scheduler_app")
    ]
    assert not bad, "\n".join(bad)


def test_widgets_know_no_business_noun():
    bad = [
        f"{path}: {name}"
        for path in modules("scheduler_app/widgets")
        for name in imported(path)
        if within(name, "solver")
    ]
    assert not bad, "\n".join(bad)


def test_the_domain_is_plain_python():
    plain = {"solver", *sys.stdlib_module_names}
    bad = [
        f"{path}: {name}"
        for path in modules("solver/domain")
        for name in imported(path)
        if name.partition(".")[0] not in plain
    ]
    assert not bad, "\n".join(bad)


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_stays_where_it_belongs(library):
    places = ONLY_IN[library]
    bad = [
        str(path)
        for path in modules()
        if any(within(name, library) for name in imported(path))
        and not (path.as_posix().startswith(places) or path.name.endswith(places))
    ]
    assert not bad, "\n".join(bad)


@pytest.mark.parametrize("layer", NO_QT_WIDGETS)
def test_what_lies_below_the_window_has_no_widgets(layer):
    bad = [
        f"{path}: {name}"
        for path in modules(f"scheduler_app/{layer}")
        for name in imported(path)
        if within(name, "PySide6.QtWidgets")
    ]
    assert not bad, "\n".join(bad)


def test_screens_never_import_each_other():
    bad = []
    for path in modules("scheduler_app/screens"):
        own = ".".join(path.parts[:3]).removesuffix(".py")
        bad += [
            f"{path}: {name}"
            for name in imported(path)
            if within(name, "scheduler_app.screens") and not within(name, own)
        ]
    assert not bad, "\n".join(bad)
