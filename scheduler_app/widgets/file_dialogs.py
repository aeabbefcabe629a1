"""The one place that opens the system's dialogs, so that tests can answer in their stead."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget


class FileDialogs:
    """Asks for file names and printers with the system's dialogs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.parent = parent

    def open_file(self, title: str, folder: Path, file_types: str) -> Path | None:
        """Ask for an existing file; None: cancelled."""
        name, _filter = QFileDialog.getOpenFileName(self.parent, title, str(folder), file_types)
        return Path(name) if name else None

    def save_file(self, title: str, suggested: Path, file_types: str) -> Path | None:
        """Ask where to write; None: cancelled.  The suffix of ``suggested`` is kept."""
        name, _filter = QFileDialog.getSaveFileName(self.parent, title, str(suggested), file_types)
        if not name:
            return None
        chosen = Path(name)
        return chosen if chosen.suffix else chosen.with_suffix(suggested.suffix)

    def choose_folder(self, title: str, folder: Path) -> Path | None:
        """Ask for an existing folder, beginning at ``folder``; None: cancelled."""
        name = QFileDialog.getExistingDirectory(self.parent, title, str(folder))
        return Path(name) if name else None

    def choose_printer(self, printer: QPrinter) -> bool:
        """Let the user choose printer and pages; False: cancelled."""
        return QPrintDialog(printer, self.parent).exec() == QDialog.DialogCode.Accepted
