"""Results of long runs, kept line by line: what is there for this program is not run again."""

from __future__ import annotations

import csv
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "benchmarks" / "results"
Line = dict[str, str]
_CHANGED = "-changed"


def commit() -> str:
    """Return the last commit that changed the program, marked where files differ from it."""
    program = ["--", "solver", "benchmarks", ":!benchmarks/results"]
    last, changed = (
        subprocess.run(
            ["git", *command, *program], check=True, capture_output=True, text=True, cwd=ROOT
        ).stdout.strip()
        for command in (("log", "-1", "--format=%h"), ("status", "--porcelain"))
    )
    return last + _CHANGED * bool(changed)


@dataclass(frozen=True, slots=True)
class Kept:
    """A CSV file of results; ``key`` names the columns that say what was run, ``commit`` too."""

    path: Path
    key: tuple[str, ...]
    figures: tuple[str, ...]

    def line(self, of_run: dict[str, object], run: Callable[[Line], dict[str, object]]) -> Line:
        """Return the kept line of a run, or else run it and keep what it tells.

        What a changed program told is kept, but never taken for an answer.
        """
        key = {name: str(of_run[name]) for name in self.key}
        found = next((old for old in self._known() if key.items() <= old.items()), None)
        if found is None or key["commit"].endswith(_CHANGED):
            told = key | run(key)
            columns = (*self.key, *self.figures)
            found = {c: "" if told.get(c) is None else str(told[c]) for c in columns}
            self._keep(found)
        return found

    def _known(self) -> list[Line]:
        if not self.path.is_file():
            return []
        with self.path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def _keep(self, line: Line) -> None:
        self.path.parent.mkdir(exist_ok=True)
        is_new = not self.path.is_file()
        with self.path.open("a", encoding="utf-8", newline="") as file:
            rows = csv.DictWriter(file, (*self.key, *self.figures))
            if is_new:
                rows.writeheader()
            rows.writerow(line)
