"""The first screen: four ways to begin, the files opened last, faults of an import."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from scheduler_app.context import AppContext
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.screens.start.action_card import ActionCard
from scheduler_app.screens.start.new_project_panel import NewProjectPanel
from scheduler_app.screens.start.recent_panel import RecentPanel
from scheduler_app.widgets.faults_panel import FaultsPanel
from scheduler_app.widgets.panel import Panel, button, label

if TYPE_CHECKING:
    from scheduler_app.exchange.faults import Fault

_PAGE_PIXELS = 960


def create(context: AppContext) -> QWidget:
    """Make the screen."""
    return StartScreen(context)


class StartScreen(Panel):
    """Open, import, begin by hand, try the sample; every action is the context's."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._title = label("title")
        self._context = context
        self._lead = label("muted", wrap=True)
        self.template_button = button("link")
        self.template_button.clicked.connect(self._on_template)
        self.sample_card, self.import_card = ActionCard(), ActionCard()
        self.open_card, self.new_card = ActionCard(), ActionCard()
        self.new_project = NewProjectPanel(context)
        self.new_card.clicked.connect(self.new_project.open)
        self.new_project.closed.connect(self.new_card.setFocus)
        context.new_project_wanted.connect(self.new_project.open)
        self.sample_card.clicked.connect(context.try_sample)
        self.import_card.clicked.connect(context.ask_import)
        self.open_card.clicked.connect(context.ask_open)
        self.faults = FaultsPanel()
        self.faults.retry.connect(context.import_workbook)
        self.recent = RecentPanel(context)
        context.import_refused.connect(self._on_refused)
        context.document_changed.connect(self.faults.clear)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        page = QWidget()
        page.setMaximumWidth(_PAGE_PIXELS)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 24, 16, 16)
        column.setSpacing(16)
        column.addWidget(self._title)
        column.addWidget(self._lead)
        cards = QHBoxLayout()
        cards.setSpacing(12)
        for card in (self.import_card, self.new_card, self.open_card, self.sample_card):
            cards.addWidget(card)
        column.addLayout(cards)
        column.addWidget(self.new_project)
        column.addWidget(self.template_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.faults)
        column.addWidget(self.recent)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        area.setWidget(page)
        area.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Plan a week"))
        self._lead.setText(
            self.tr(
                "Begin with your Excel workbook of people, shifts and demand, or by hand. SixShift "
                "builds the roster, says in words what does not fit, and writes it back to Excel."
            )
        )
        self.template_button.setText(self.tr("No workbook yet? Save an empty workbook…"))
        self.import_card.say(
            self.tr("Import a workbook"),
            self.tr("People, contracts, shifts and demand from Excel become a project."),
        )
        self.new_card.say(
            self.tr("Start by hand"),
            self.tr("An empty centre with six shifts; type or paste people and demand. Ctrl+N"),
        )
        self.open_card.say(
            self.tr("Open a project"), self.tr("Go on with a .sixshift file. Ctrl+O")
        )
        self.sample_card.say(
            self.tr("Try the sample"),
            self.tr("60 people, three queues and six shifts; a copy to play with."),
        )

    def _on_refused(self, workbook: Path, faults: tuple[Fault, ...]) -> None:
        self.faults.show_faults(workbook, faults)

    def _on_template(self) -> None:
        context = self._context
        name = self.tr("SixShift input")
        types = self.tr("Excel workbooks (*.xlsx)")
        suggested = context.documents_folder / f"{name}.xlsx"
        path = context.dialogs.save_file(self.tr("Save an empty workbook"), suggested, types)
        if path is not None:
            context.when_loaded(lambda: self._write_template(path))

    def _write_template(self, path: Path) -> None:
        # Here and not above: the first window does not wait for the Excel library.
        from scheduler_app.exchange.template import write_template

        context = self._context
        try:
            write_template(path, LANGUAGE.code)
        except OSError as error:
            text = self.tr("{name} was not written: {reason}")
            context.post(text.format(name=path.name, reason=error), "red")
        else:
            context.post(self.tr("Written: {path}").format(path=path), "green")
