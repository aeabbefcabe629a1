"""The command line: one file per command.  Without a command, the window opens."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command in ``arguments`` (default: the program's own); return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or (len(given) == 1 and given[0].lower().endswith(".sixshift")):
        from scheduler_app.app import run  # the window's libraries, only when it is wanted

        return run(Path(given[0]) if given else None)
    from scheduler_app.cli.commands import run_command

    return run_command(given)
