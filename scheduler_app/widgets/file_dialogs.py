"""The one place that opens file dialogs, so that tests can answer in their stead."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


class FileDialogs:
    """Asks for file names with the system's dialogs."""

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
