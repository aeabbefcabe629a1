"""The desktop program: wires Qt, language, theme, log and error hook to the window."""

from __future__ import annotations

import logging
import os
import sys
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import (
    QMessageLogContext,
    QThreadPool,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from scheduler_app.context import AppContext
from scheduler_app.language.translation import (
    LANGUAGE,
    QT_TRANSLATE_NOOP,
    system_language,
    translate,
)
from scheduler_app.main_window.assistance import LOG_FOLDER_NAME
from scheduler_app.main_window.error_report import ErrorReport, report_of
from scheduler_app.main_window.main_window import MainWindow
from scheduler_app.settings.user_settings import load_settings
from scheduler_app.tasks.garbage import GarbageCollector
from scheduler_app.widgets.file_dialogs import FileDialogs
from scheduler_app.widgets.fonts import body_font
from scheduler_app.widgets.message_bar import Message
from scheduler_app.widgets.theme import Theme

log = logging.getLogger(__name__)

_UNEXPECTED = QT_TRANSLATE_NOOP(
    "App",
    "Something went wrong: {error}. Your work is saved up to the last edit.",
)
_DETAILS = QT_TRANSLATE_NOOP("App", "Details…")
_LAST_TASKS_MILLISECONDS = 5_000
_LOG_BYTES, _LOG_FILES = 1_000_000, 3
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def run(argv_path: Path | None) -> int:
    """Show the window until it is closed; open ``argv_path`` in it if given.

    Returns the exit code of the event loop.
    """
    log_file = start_log(platformdirs.user_log_path(LOG_FOLDER_NAME))
    # Qt reads it as the application is made.
    os.environ.setdefault("QT_SCALE_FACTOR", str(load_settings().scale_percent / 100))
    app = QApplication([LOG_FOLDER_NAME.lower()])
    app.setApplicationDisplayName("")
    app.setStyle("Fusion")
    app.setFont(body_font())
    window = make_window(FileDialogs(), platformdirs.user_documents_path())
    install_error_hook(window, log_file)
    window.show()
    app.processEvents()  # the first paint, before anything heavy
    window.context.load_libraries()
    if argv_path is not None:
        window.context.open_path(argv_path)
    code = app.exec()
    # A build that was stopped by closing still has to come back to its panel.
    QThreadPool.globalInstance().waitForDone(_LAST_TASKS_MILLISECONDS)
    return code


def make_window(dialogs: FileDialogs, documents: Path) -> MainWindow:
    """Return the main window in the user's language and theme, not yet shown."""
    theme = Theme()
    context = AppContext(theme, dialogs, documents)
    LANGUAGE.switch(context.settings.language or system_language())
    settings = context.settings
    theme.set_mode(settings.colour_scheme, is_colour_blind=settings.is_colour_blind)
    window = MainWindow(context)
    dialogs.parent = window
    context.setParent(window)
    theme.setParent(window)
    GarbageCollector(window)
    return window


def start_log(folder: Path) -> Path:
    """Write the program's log to a rotating file in ``folder``; return the file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "sixshift.log"
    handler = RotatingFileHandler(
        file, maxBytes=_LOG_BYTES, backupCount=_LOG_FILES, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    qInstallMessageHandler(_log_qt)
    return file


def install_error_hook(window: MainWindow, log_file: Path) -> None:
    """Turn an unexpected error into a log entry and an inline message; keep running."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.critical("unexpected error", exc_info=(kind, error, trace))
        said = str(error) or kind.__name__
        text = translate("App", _UNEXPECTED, error=said)
        show = partial(_show_report, report_of(error, log_file), log_file, window)
        action = translate("App", _DETAILS)
        window.context.message_posted.emit(Message(text, "red", action, show))

    sys.excepthook = hook


def _show_report(report: str, log_file: Path, window: MainWindow) -> None:
    ErrorReport(report, log_file, window).show()


def _log_qt(kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    logging.getLogger("qt").log(_QT_LEVELS.get(kind, logging.WARNING), text)
