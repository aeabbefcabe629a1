"""A virtual screen, and hands on it: real mouse and key events through the X server."""

from __future__ import annotations

import ctypes
import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WAIT_SECONDS = 60
_POLL_SECONDS = 0.02
_FIRST_SPARE_KEY, _LAST_KEY = 160, 254
_UNICODE_KEYSYM = 0x1000000
_SCREEN = ("-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset")
"""Without a reset, the keyboard stays as it is when one program goes before the next comes."""

needs_screen = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")),
    reason="needs Xvfb and xdotool",
)


def wait_for(condition: Callable[[], object], what: str, poll_seconds: float = 0.1):
    """Return the first true value of ``condition``."""
    end = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(poll_seconds)
    raise AssertionError(f"no {what} within {WAIT_SECONDS} s")


@contextmanager
def virtual_screen() -> Iterator[dict[str, str]]:
    """Start a virtual screen; yield the environment of what is to be seen on it."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), *_SCREEN],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    with os.fdopen(read_end) as pipe:
        number = pipe.readline().strip()
    assert number, "Xvfb did not start"
    try:
        yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


def add_keys(environment: dict[str, str], characters: str) -> None:
    """Give the keyboard of a screen a key for each character, before a program reads it.

    Else xdotool would change the keyboard while it types, and the first letter could be lost.
    """
    wanted = sorted(set(characters))
    assert len(wanted) <= _LAST_KEY - _FIRST_SPARE_KEY
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(environment["DISPLAY"].encode()))
    keysyms = (ctypes.c_ulong * len(wanted))(*(_UNICODE_KEYSYM + ord(c) for c in wanted))
    x11.XChangeKeyboardMapping(display, _FIRST_SPARE_KEY, 1, keysyms, len(wanted))
    x11.XCloseDisplay(display)


def xdotool(environment: dict[str, str], *arguments: object) -> str:
    done = subprocess.run(
        ["xdotool", *map(str, arguments)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip()


class Hand:
    """Clicks and types, and counts: each click, drag, key and typed cell is one step.

    ``ask`` and ``see`` look at the window, as eyes do, and cost nothing.
    """

    def __init__(self, environment: dict[str, str], program: subprocess.Popen[str]) -> None:
        self.environment, self._program = environment, program
        self.steps = 0

    def ask(self, question: str) -> object:
        """Return what the window answers to an expression of ``observed_window``."""
        value, error = self._answer(question)
        assert error is None, f"{question}: {error}"
        return value

    def see(self, question: str) -> object:
        """Wait until the answer is something, and return it."""
        last: list[object] = []

        def looked() -> object:
            last[:] = self._answer(question)
            return last[0]

        try:
            return wait_for(looked, question, _POLL_SECONDS)
        except AssertionError as error:
            raise AssertionError(f"{error}; the last answer: {last}") from None

    def find(self, place: str) -> list[int]:
        """Wait until there is such a place, and it stands still; return it."""
        seen: list[object] = [None]

        def is_still() -> bool:
            seen.append(self._answer(place)[0])
            return seen[-1] is not None and seen[-1] == seen[-2]

        wait_for(is_still, place, _POLL_SECONDS)
        found = seen[-1]
        assert isinstance(found, list)
        return found

    def click(self, place: str, holding: str = "") -> None:
        """Click what ``place`` finds once it is there to be clicked."""
        x, y = self.find(place)
        held = ("keydown", holding), ("keyup", holding)
        before, after = held if holding else ((), ())
        self._do(*before, "mousemove", x, y, "click", 1, *after)

    def double_click(self, place: str) -> None:
        """Click twice, which counts as two steps."""
        x, y = self.find(place)
        self._do("mousemove", x, y, "click", "--repeat", 2, "--delay", 30, 1)
        self.steps += 1

    def drag(self, first: str, last: str) -> None:
        """Press at one place and let go at another."""
        (x, y), (end_x, end_y) = self.find(first), self.find(last)
        middle = (x + end_x) // 2, (y + end_y) // 2
        self._do(
            *("mousemove", x, y, "mousedown", 1, "mousemove", *middle),
            *("mousemove", end_x, end_y, "mouseup", 1),
        )

    def key(self, keys: str) -> None:
        """Press a key, or several together."""
        self._do("key", keys)

    def enter(self, text: str, end: str = "Return") -> None:
        """Type what goes into a cell or field, and the key that ends it: one step."""
        xdotool(self.environment, "type", "--delay", 1, text)
        self._do("key", end)

    def answer_dialog(self, text: str = "") -> None:
        """Take what a dialog offers, or type another answer."""
        window = self.see("dialog()")
        self._focus(window)
        self.see("editor()")
        self.enter(text)
        self.see("dialog() is None")
        self._focus(self.ask("int(window.winId())"))

    def take_window(self) -> None:
        """Give the program the keys, as a window manager would; no step."""
        window = self.see("window.isVisible() and int(window.winId())")
        xdotool(self.environment, "windowmove", window, 0, 0, "windowsize", window, 1280, 800)
        self._focus(window)
        self.see("window.isActiveWindow() and window.width() == 1280")

    def _focus(self, window: object) -> None:
        xdotool(self.environment, "windowfocus", "--sync", window)

    def _do(self, *arguments: object) -> None:
        self.steps += 1
        xdotool(self.environment, *arguments)

    def _answer(self, question: str) -> tuple[object, str | None]:
        program = self._program
        assert program.poll() is None, "the program has ended"
        assert program.stdin is not None
        assert program.stdout is not None
        program.stdin.write(question + "\n")
        program.stdin.flush()
        ready, _, _ = select.select([program.stdout], [], [], WAIT_SECONDS)
        assert ready, f"no answer to {question}"
        answer = json.loads(program.stdout.readline())
        return answer.get("value"), answer.get("error")


_OTHER_PROGRAM = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
app.clipboard().setText(sys.stdin.buffer.read().decode())
print("ready", flush=True)
app.exec()
"""


@contextmanager
def copied_elsewhere(environment: dict[str, str], text: str) -> Iterator[None]:
    """Have a text on the clipboard that another program offers, as Excel would."""
    other = subprocess.Popen(
        [sys.executable, "-c", _OTHER_PROGRAM],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        assert other.stdin is not None
        assert other.stdout is not None
        other.stdin.write(text.encode())
        other.stdin.close()
        assert other.stdout.readline().strip() == b"ready"
        yield
    finally:
        other.kill()
        other.wait()
        other.stdout.close()


@contextmanager
def hand_on_window(
    environment: dict[str, str], folder: Path, settings: dict[str, object], project: Path | None
) -> Iterator[Hand]:
    """Run the program with its own home in ``folder``; yield a hand on its window."""
    config, documents = folder / "config", folder / "Documents"
    for made in (config, documents):
        made.mkdir(exist_ok=True)
    (config / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    environment = {
        **environment,
        "HOME": str(folder),
        "XDG_DOCUMENTS_DIR": str(documents),
        "XDG_STATE_HOME": str(folder / "state"),
        "SIXSHIFT_CONFIG_DIR": str(config),
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
    }
    script = ROOT / "tests" / "integration" / "observed_window.py"
    opened = [] if project is None else [str(project)]
    with (folder / "window.log").open("wb") as log:
        program = subprocess.Popen(
            [sys.executable, str(script), *opened],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
        try:
            hand = Hand(environment, program)
            hand.take_window()
            if project is not None:
                hand.see("document is not None")
            yield hand
        finally:
            program.kill()
            program.communicate()
