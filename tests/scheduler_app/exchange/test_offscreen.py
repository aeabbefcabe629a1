"""A command paints without a display, and goes on in its language."""

from __future__ import annotations

import os
import subprocess
import sys

from scheduler_app.exchange.offscreen import be_able_to_paint

_COMMAND = """
from pathlib import Path
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from scheduler_app.exchange.offscreen import be_able_to_paint
from scheduler_app.language.translation import LANGUAGE, translate
from scheduler_app.widgets.fonts import body_font
LANGUAGE.switch("zh")
before = translate("Weekday", "Mon")
be_able_to_paint()
assert isinstance(QGuiApplication.instance(), QGuiApplication)
assert translate("Weekday", "Mon") == before == "周一"
assert QFontMetricsF(body_font()).horizontalAdvance("Mon") > 0
LANGUAGE.switch("en")
assert translate("Weekday", "Mon") == "Mon"
"""


def test_a_command_without_display_can_paint_and_keeps_its_language():
    without = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run(
        [sys.executable, "-c", _COMMAND], env=without, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_a_process_with_windows_stays_as_it_is(qapp):
    be_able_to_paint()
    assert type(qapp).instance() is qapp
