"""Start SixShift: the window, or one of its commands."""

from __future__ import annotations

import sys

from scheduler_app.cli import main

if __name__ == "__main__":
    sys.exit(main())
