"""What went wrong, to be copied and sent: the error, the version, the last lines of the log."""

from __future__ import annotations

import platform
import traceback
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from scheduler_app.widgets.panel import button, label

_LOG_LINES = 40
_SIZE = (720, 480)


def program_version() -> str:
    """Return the version of this installation, "" of a folder that was never installed."""
    try:
        return version("sixshift")
    except PackageNotFoundError:
        return ""


def report_of(error: BaseException, log_file: Path) -> str:
    """Return all that whoever mends it needs to know; nothing of the project's contents."""
    lines = [
        f"SixShift {program_version()} · Python {platform.python_version()} · Qt {qVersion()} · "
        f"{platform.platform()}",
        "",
        *"".join(traceback.format_exception(error)).splitlines(),
        "",
        str(log_file),
        *_last_lines(log_file),
    ]
    return "\n".join(lines)


def _last_lines(log_file: Path) -> list[str]:
    try:
        return log_file.read_text(encoding="utf-8", errors="replace").splitlines()[-_LOG_LINES:]
    except OSError:
        return []


class ErrorReport(QDialog):
    """Shows a report that can be copied."""

    def __init__(self, report: str, log_file: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        said = label(wrap=True)
        said.setText(
            self.tr(
                "Your work is saved up to the last edit, and you can go on. If it happens again, "
                "send this text to whoever looks after SixShift for you."
            )
        )
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("Report"))
        self.copy_button, folder, close = button("primary"), button(), button()
        self.copy_button.setText(self.tr("Copy"))
        folder.setText(self.tr("Open the log's folder"))
        close.setText(self.tr("Close"))
        self.copy_button.clicked.connect(self._on_copy)
        where = QUrl.fromLocalFile(str(log_file.parent))
        folder.clicked.connect(lambda: QDesktopServices.openUrl(where))
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(folder)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.addWidget(said)
        column.addWidget(self.text, 1)
        column.addLayout(row)
        self.resize(*_SIZE)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy_button.setText(self.tr("Copied"))
