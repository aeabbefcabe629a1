"""Does a rule's own test file notice when half of the rule is gone?

``python -m benchmarks.rule_mutations [--rules nights,seats]`` runs, in a copy of the
program, the tests of each rule without a change, then with ``post`` adding nothing, then
with the checkers finding nothing, then with a cost of nothing.  Prints a table and ends
with status 1 if no test notices one of these.  Five to ten minutes for all rules.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from solver.rules import ALL_RULES
from solver.rules.base import Rule

ROOT = Path(__file__).parents[1]
_COPIED = ("solver", "scheduler_app", "tests")
_CHECKERS = ("violations", "check", "check_shift")
_ONLY_COSTS = {"fairness"}
"""Rules that never find anything: an uneven share is a cost, not a breach."""
_PASSED, _FAILED = 0, 1  # exit status of pytest; others: the tests did not run


def mutants(rule: type[Rule]) -> dict[str, str]:
    """Return what to add at the end of the rule's module, by what it takes away."""
    name = rule.__name__
    found = {
        "post": f"{name}.post = lambda self, model: 0\n",
        "cost": f"{name}.cost = lambda *_: 0\n",
    }
    if rule.key not in _ONLY_COSTS:
        checkers = [c for c in _CHECKERS if hasattr(rule, c)]
        found["check"] = "".join(f"{name}.{c} = lambda *_: iter(())\n" for c in checkers)
    return found


def status(copy: Path, rule: type[Rule]) -> int:
    """Return how the rule's own tests end in the copy, the first failure being enough."""
    tests = f"tests/solver/rules/test_{rule.key}.py"
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", tests]
    ended = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    if ended.returncode not in (_PASSED, _FAILED):
        raise RuntimeError(f"{tests} did not run:\n{ended.stdout}{ended.stderr}")
    return ended.returncode


def survivors(copy: Path, rule: type[Rule]) -> list[str]:
    """Return what can be taken away from the rule without a test that fails.

    Raises:
        RuntimeError: The tests fail already, or do not run.
    """
    module = copy / f"solver/rules/{rule.key}.py"
    source = module.read_text(encoding="utf-8")
    if status(copy, rule) != _PASSED:
        raise RuntimeError(f"the tests of {rule.key} fail without a change")
    alive = []
    for what, change in mutants(rule).items():
        module.write_text(f"{source}\n\n{change}", encoding="utf-8")
        if status(copy, rule) == _PASSED:
            alive.append(what)
    module.write_text(source, encoding="utf-8")
    return alive


def main() -> None:
    """Mutate the rules one by one and print who notices."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rules", default=",".join(rule.key for rule in ALL_RULES))
    chosen = parser.parse_args().rules.split(",")
    n_alive = 0
    print("| rule | not noticed |")
    print("|---|---|")
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name)
        for folder in _COPIED:
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / folder, copy / folder, ignore=ignored)
        shutil.copy(ROOT / "pyproject.toml", copy)
        for rule in ALL_RULES:
            if rule.key in chosen:
                alive = survivors(copy, rule)
                n_alive += len(alive)
                print(f"| {rule.key} | {', '.join(alive)} |", flush=True)
    sys.exit(n_alive > 0)


if __name__ == "__main__":
    main()
