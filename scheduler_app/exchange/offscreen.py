"""Painting without a window: what files with pictures and letters need of Qt."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from scheduler_app.language.translation import LANGUAGE


def be_able_to_paint() -> None:
    """Make this process one that has fonts; one with windows has them already.

    A command runs without them, because they take time and, on Linux, a display.
    """
    app = QCoreApplication.instance()
    if isinstance(app, QGuiApplication):
        return
    if app is not None:
        app.shutdown()
    if sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    LANGUAGE.stand_on(QGuiApplication(["sixshift"]))
