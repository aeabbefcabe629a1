"""Edit cells of a workbook with LibreOffice, as a person would, and save it as .xlsx.

Runs in the Python that has LibreOffice's ``uno``: ``python3 office_edits.py JOBS.json`` with
``[{"path": …, "sheet": …, "cells": {"F6": "E"}}]``; each workbook is saved in its place.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from importlib import import_module
from pathlib import Path
from typing import Any

_PIPE = "sixshift_office_edits"
_TRIES, _WAIT_SECONDS = 120, 0.5


def edit_all(jobs: list[dict[str, Any]]) -> None:
    """Start LibreOffice once, edit every workbook, stop it."""
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                f"--accept=pipe,name={_PIPE};urp",
                f"-env:UserInstallation={Path(profile).as_uri()}",
            ]
        )
        desktop = None
        try:
            desktop = _desktop()
            for job in jobs:
                _edit(desktop, job)
        finally:
            if desktop is not None:
                desktop.terminate()
            else:
                office.terminate()
            office.wait(timeout=60)


def _desktop() -> Any:
    uno: Any = import_module("uno")
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(_TRIES):
        try:
            remote = resolver.resolve(f"uno:pipe,name={_PIPE};urp;StarOffice.ComponentContext")
        except Exception:  # noqa: BLE001  uno's own errors are known only once it is loaded
            time.sleep(_WAIT_SECONDS)
        else:
            return remote.ServiceManager.createInstance("com.sun.star.frame.Desktop")
    raise RuntimeError("LibreOffice does not answer")


def _edit(desktop: Any, job: dict[str, Any]) -> None:
    url = Path(job["path"]).resolve().as_uri()
    document = desktop.loadComponentFromURL(url, "_blank", 0, (_value("Hidden", True),))
    sheet = document.Sheets.getByName(job["sheet"])
    for name, text in job["cells"].items():
        # As typed: LibreOffice decides itself what is text and what a number.
        sheet.getCellRangeByName(name).setFormula(text)
    document.storeToURL(url, (_value("FilterName", "Calc MS Excel 2007 XML"),))
    document.close(True)


def _value(name: str, value: Any) -> Any:
    uno: Any = import_module("uno")
    found = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    found.Name, found.Value = name, value
    return found


if __name__ == "__main__":
    edit_all(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
