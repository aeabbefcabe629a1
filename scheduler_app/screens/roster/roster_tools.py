"""How the roster is shown: zoom, groups, comparison; and what is selected."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.roster.row_order import Grouping, SortKey
from scheduler_app.widgets.panel import Panel, label
from scheduler_app.widgets.tab_button import TabButton

DAY, WEEK, FOUR_WEEKS = 0, 1, 4
"""Zooms: the day of the Day screen, and numbers of weeks."""

_SELECTED = QT_TRANSLATE_NOOP(
    "RosterTools",
    "{cells} {cells:cell|cells} · {people} {people:person|people} · {hours:.1f} h",
)


class RosterTools(Panel):
    """``zoom_chosen`` carries a zoom, ``grouping_chosen`` a ``Grouping``, ``sorting_chosen`` a key.

    What is sorted by may be chosen again: then it is downwards.
    """

    zoom_chosen = Signal(int)
    grouping_chosen = Signal(object)
    sorting_chosen = Signal(object)
    compare_toggled = Signal(bool)
    explain_toggled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.zooms = {zoom: TabButton() for zoom in (DAY, WEEK, FOUR_WEEKS)}
        self._zoom_group = QButtonGroup(self)
        self._published: int | None = None
        self.groups, self.sorts = QComboBox(), QComboBox()
        self.groups.addItems([""] * len(Grouping))
        self.sorts.addItems([""] * len(SortKey))
        self.compare_button, self.explain_button = TabButton(), TabButton()
        self.selection = label("small")
        self._group_name, self._sort_name = label("small"), label("small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for zoom, part in self.zooms.items():
            self._zoom_group.addButton(part, zoom)
            row.addWidget(part)
        row.addSpacing(8)
        for other in (self._group_name, self.groups, self._sort_name, self.sorts):
            row.addWidget(other)
        for knob in (self.compare_button, self.explain_button):
            row.addWidget(knob)
        row.addStretch(1)
        row.addWidget(self.selection)
        self.zooms[WEEK].setChecked(True)
        self._zoom_group.idClicked.connect(self.zoom_chosen)
        self.groups.activated.connect(lambda _i: self.grouping_chosen.emit(self.grouping))
        self.sorts.activated.connect(lambda i: self.sorting_chosen.emit(list(SortKey)[i]))
        self.compare_button.toggled.connect(self.compare_toggled)
        self.explain_button.toggled.connect(self.explain_toggled)
        self.retranslate()

    @property
    def grouping(self) -> Grouping:
        """By what the people are put together."""
        return list(Grouping)[max(0, self.groups.currentIndex())]

    def retranslate(self) -> None:
        words = (self.tr("Day"), self.tr("Week"), self.tr("4 weeks"))
        for part, word in zip(self.zooms.values(), words, strict=True):
            part.setText(word)
        self.zooms[DAY].setToolTip(self.tr("The chosen day by the hour, on the Day screen"))
        self._group_name.setText(self.tr("Group by"))
        self.groups.setAccessibleName(self.tr("Group by"))
        groups = (
            *(self.tr("nothing"), self.tr("team"), self.tr("level"), self.tr("skills")),
            *(self.tr("contract"), self.tr("shift of the day")),
        )
        for place, word in enumerate(groups):
            self.groups.setItemText(place, word)
        self._sort_name.setText(self.tr("Sort by"))
        self.sorts.setAccessibleName(self.tr("Sort by"))
        self.sorts.setToolTip(self.tr("Choose the same again to sort it downwards"))
        sorts = (
            *(self.tr("as given"), self.tr("ID"), self.tr("name"), self.tr("level")),
            *(self.tr("hours"), self.tr("nights"), self.tr("days off"), self.tr("share")),
        )
        for place, word in enumerate(sorts):
            self.sorts.setItemText(place, word)
        self.compare_button.setText(self.tr("Compare"))
        self.allow_compare(self._published)
        self.explain_button.setText(self.tr("Why / who else"))
        self.explain_button.setToolTip(
            self.tr("Say beside the table why the current cell is so, and who else could (Ctrl+I)")
        )

    def show_zoom(self, zoom: int) -> None:
        """Check the button of a zoom."""
        self.zooms[zoom].setChecked(True)

    def show_sorting(self, key: SortKey) -> None:
        """Show what the people are sorted by."""
        self.sorts.setCurrentIndex(list(SortKey).index(key))

    def allow_compare(self, number: int | None) -> None:
        """Offer to compare with a published version; None: there is none."""
        self._published = number
        self.compare_button.setEnabled(number is not None)
        text = self.tr("Show only what is not as it was published (version {number})")
        if number is None:
            text = self.tr("Nothing is published yet: there is nothing to compare with.")
        self.compare_button.setToolTip(text.format(number=number))
        if number is None:
            self.compare_button.setChecked(False)

    def show_selection(self, cells: int, people: int, minutes: int) -> None:
        """Say how much is selected; nothing where it is one cell."""
        hours = minutes / 60
        text = translate("RosterTools", _SELECTED, cells=cells, people=people, hours=hours)
        self.selection.setText(text if cells > 1 else "")
