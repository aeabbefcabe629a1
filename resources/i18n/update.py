"""Collect the program's texts and compile the translations.

``python -m resources.i18n.update`` merges new texts into ``sixshift_zh.ts`` (to
be translated in Qt Linguist or by hand) and compiles it to ``sixshift_zh.qm``;
with ``--check`` it only fails where either file is behind the code.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import PySide6

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]
TS_FILE, QM_FILE = FOLDER / "sixshift_zh.ts", FOLDER / "sixshift_zh.qm"
_TOOLS = Path(PySide6.__file__).parent
_PACKAGES = ("scheduler_app", "solver")


def _tool(name: str) -> str:
    found = [*_TOOLS.glob(f"{name}*"), *(_TOOLS / "Qt" / "libexec").glob(f"{name}*")]
    return str(next(path for path in found if path.is_file()))


def collect(ts_file: Path) -> None:
    """Merge the texts of both packages into ``ts_file``; texts no longer used are dropped."""
    sources = sorted(
        str(path.relative_to(ROOT)) for p in _PACKAGES for path in (ROOT / p).rglob("*.py")
    )
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en_GB"]
    command = [_tool("lupdate"), *options, *sources, "-ts", str(ts_file)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def compile_to(ts_file: Path, qm_file: Path) -> None:
    """Compile ``ts_file``."""
    command = [_tool("lrelease"), str(ts_file), "-qm", str(qm_file)]
    subprocess.run(command, check=True, capture_output=True)


def untranslated(ts_file: Path) -> list[str]:
    """Return the source texts without a finished translation."""
    missing = []
    for message in ElementTree.parse(ts_file).iter("message"):
        translation = message.find("translation")
        done = translation is not None and translation.text and not translation.get("type")
        if not done:
            missing.append(message.findtext("source", ""))
    return missing


def stale() -> list[str]:
    """Return what is behind the code: texts, or the compiled file."""
    with tempfile.TemporaryDirectory() as folder:
        ts_file, qm_file = Path(folder) / TS_FILE.name, Path(folder) / QM_FILE.name
        ts_file.write_bytes(TS_FILE.read_bytes())
        collect(ts_file)
        compile_to(TS_FILE, qm_file)
        faults = [f"not translated: {text}" for text in untranslated(ts_file)]
        if ts_file.read_bytes() != TS_FILE.read_bytes():
            faults.append(f"{TS_FILE.name} is behind the code")
        if qm_file.read_bytes() != QM_FILE.read_bytes():
            faults.append(f"{QM_FILE.name} is behind {TS_FILE.name}")
    return faults


def main() -> int:
    """Update both files, or only check them."""
    if "--check" in sys.argv[1:]:
        faults = stale()
    else:
        collect(TS_FILE)
        compile_to(TS_FILE, QM_FILE)
        faults = [f"not translated: {text}" for text in untranslated(TS_FILE)]
    sys.stderr.writelines(f"{fault}\n" for fault in faults)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
