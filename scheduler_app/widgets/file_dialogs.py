"""The one place that opens the system's dialogs, so that tests can answer in their stead."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog, QWidget


class FileDialogs:
    """Asks for file names, printers and choices with the system's dialogs."""

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

    def choose_text(
        self, title: str, question: str, offered: Sequence[str], current: str
    ) -> str | None:
        """Let the user choose one of the offered texts or type another; None: cancelled."""
        first = offered.index(current) if current in offered else 0
        text, is_chosen = QInputDialog.getItem(self.parent, title, question, offered, first)
        return text if is_chosen else None

    def choose_printer(self, printer: QPrinter) -> bool:
        """Let the user choose printer and pages; False: cancelled."""
        return QPrintDialog(printer, self.parent).exec() == QDialog.DialogCode.Accepted
