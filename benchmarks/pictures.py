"""Pictures of every screen of the real window, to be looked at.

``python -m benchmarks.pictures --out DIR [--screens roster,day] [--languages en,zh]
[--schemes light,dark] [--sizes 1280x800,2560x1440@200] [--people 12,150,1200]`` writes
``SCREEN_LANGUAGE_SCHEME_SIZE_PEOPLE.png``.  ``@200`` is the scale in percent; the size is that
of the screen.  ``shifts:4`` is a screen after a click on its fifth tab (from 0),
``roster:4+450x270`` also after one at that place of the window.  Each
combination is a process of its own on a virtual display (Xvfb) where there is one, else
offscreen.  People are those of the sample's generator, with a roster of a few seconds and
breaks in it; ``sample`` in place of a number is a copy of the sample itself.  ``--small``
leaves 240 colours, by ImageMagick: for the guide.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from scheduler_app.main_window.main_window import MainWindow

_SETTLE_SECONDS, _LOAD_SECONDS = 1.2, 60.0
_BUILD = "20"
_NEEDS_A_FILE = ("incoming",)
_SAMPLE = "sample"


def make_project(path: Path, people: str, language: str) -> None:
    """Write a project whose week has a roster, breaks in it, and a published version."""
    from resources.samples.centre import FIRST_DATE, Centre
    from scheduler_app.store.project_file import ProjectFile

    if people == _SAMPLE:
        shutil.copyfile(Path("resources/samples") / f"sample_{language}.sixshift", path)
    else:
        ProjectFile.create(path, Centre(int(people), language, has_breaks=True).data()).close()
    week = ["--week", FIRST_DATE.isoformat(), "--lang", language]
    for command in (
        ["solve", str(path), *week, "--time-limit", _BUILD],
        ["publish", str(path), *week],
    ):
        subprocess.run([sys.executable, "main.py", *command], check=True, capture_output=True)


def take(out: Path, project: Path, screens: list[str], name: str) -> None:
    """Show each screen in a window as large as the display and keep what it paints."""
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QApplication

    from scheduler_app.app import make_window
    from scheduler_app.screens import SCREENS
    from scheduler_app.widgets.file_dialogs import FileDialogs
    from scheduler_app.widgets.fonts import body_font

    app = QApplication(["sixshift"])
    app.setStyle("Fusion")
    app.setFont(body_font())
    window = make_window(FileDialogs(), project.parent)
    size = window.screen().size()
    window.resize(size if size.width() > 0 else QSize(1280, 800))
    window.move(0, 0)
    window.show()

    window.context.load_libraries()
    window.context.open_path(project)
    end = time.monotonic() + _LOAD_SECONDS
    while window.context.document is None and time.monotonic() < end:
        _settle(0.05)
    for wanted in screens or [e.key for e in SCREENS if e.key not in _NEEDS_A_FILE]:
        shown = _show(window, wanted)
        window.grab().save(str(out / f"{shown}_{name}.png"))
    window.close()


def _show(window: MainWindow, wanted: str) -> str:
    """Show ``SCREEN:TAB+XxY``, the last two if asked for; return the screen and the tab."""
    place, _, click = wanted.partition("+")
    key, _, tab = place.partition(":")
    window.show_screen(key)
    _settle(_SETTLE_SECONDS)
    if tab:
        _choose_tab(window, int(tab))
        _settle(_SETTLE_SECONDS)
    if click:
        _click(window, *map(int, click.split("x")))
        _settle(_SETTLE_SECONDS)
    return f"{key}{tab}"


def _click(window: QWidget, x: int, y: int) -> None:
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    under = window.childAt(x, y)
    there = under.mapFrom(window, QPoint(x, y))
    QTest.mouseClick(under, Qt.MouseButton.LeftButton, pos=there)


def _choose_tab(window: QWidget, number: int) -> None:
    from PySide6.QtWidgets import QPushButton

    buttons = [b for b in window.findChildren(QPushButton) if b.property("kind") == "tab"]
    [button for button in buttons if button.isVisible()][number].click()


def _settle(seconds: float) -> None:
    from PySide6.QtWidgets import QApplication

    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.01)


def main() -> None:
    """Take all pictures that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    for option, default in (
        ("screens", ""),
        ("languages", "en,zh"),
        ("schemes", "light,dark"),
        ("sizes", "1280x800,2560x1440@200"),
        ("people", "12,150,1200"),
    ):
        parser.add_argument(f"--{option}", default=default)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--take", nargs=2, metavar=("PROJECT", "NAME"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    if options.take:
        project, name = options.take
        take(
            options.out, Path(project), options.screens.split(",") if options.screens else [], name
        )
        return
    with tempfile.TemporaryDirectory() as folder:
        _take_all(options, Path(folder))
    if options.small:
        _make_small(sorted(options.out.glob("*.png")))


def _make_small(pictures: list[Path]) -> None:
    how = ["+dither", "-colors", "240", "-strip", "-define", "png:compression-level=9"]
    for path in pictures:
        subprocess.run(["convert", str(path), *how, f"PNG8:{path}"], check=True)


def _take_all(options: argparse.Namespace, folder: Path) -> None:
    sizes, schemes = options.sizes.split(","), options.schemes.split(",")
    for people, language in product(options.people.split(","), options.languages.split(",")):
        project = folder / f"centre_{people}_{language}.sixshift"
        make_project(project, people, language)
        for scheme, size in product(schemes, sizes):
            name = f"{language}_{scheme}_{size}_{people}"
            config = folder / name
            config.mkdir()
            settings = f'{{"language": "{language}", "colour_scheme": "{scheme}"}}'
            (config / "settings.json").write_text(settings, encoding="utf-8")
            copy = config / project.name
            shutil.copyfile(project, copy)
            _in_a_process(options, size, config, copy, name)


def _in_a_process(
    options: argparse.Namespace, size: str, config: Path, project: Path, name: str
) -> None:
    pixels, _, scale = size.partition("@")
    factor = str(int(scale or 100) / 100)
    environment = {**os.environ, "SIXSHIFT_CONFIG_DIR": str(config), "QT_SCALE_FACTOR": factor}
    command = [sys.executable, "-m", "benchmarks.pictures", "--out", str(options.out)]
    command += ["--screens", options.screens, "--take", str(project), name]
    if shutil.which("xvfb-run"):
        environment["QT_QPA_PLATFORM"] = "xcb"
        server = ["xvfb-run", "-a", "-s", f"-screen 0 {pixels}x24 -nolisten tcp"]
        command = [*server, *command]
    else:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    subprocess.run(command, env=environment, check=True)


if __name__ == "__main__":
    main()
