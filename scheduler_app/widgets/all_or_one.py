"""A choice of all of some things together, or of one of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox

_ALL = -1


class AllOrOne(QComboBox):
    """Offers all, then each by name; ``place`` is the chosen one's, None for all."""

    @property
    def place(self) -> int | None:
        """The place of the chosen one among the names."""
        place = self.currentData()
        return None if place is None or place == _ALL else int(place)

    def show_names(self, of_all: str, names: Sequence[str]) -> None:
        """Offer these without saying so; what is chosen stays where there is one of its place."""
        chosen = self.currentData()
        self.blockSignals(True)
        self.clear()
        self.addItem(of_all, _ALL)
        for place, name in enumerate(names):
            self.addItem(name, place)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(False)
