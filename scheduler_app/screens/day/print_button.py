"""The button that prints the shown day, to a PDF file or a printer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QMenu

from scheduler_app.context import AppContext
from scheduler_app.exchange.atomic_file import is_disk_full, replacing
from scheduler_app.paint.day_chart import Chart, chart_pages
from scheduler_app.paint.paper import PAPERS, pdf_file, print_pages, set_page
from scheduler_app.widgets.message_bar import Message
from scheduler_app.widgets.panel import Panel, button


class PrintButton(Panel):
    """``chart`` makes what is printed; ``suggested`` is asked for the name of a file."""

    def __init__(
        self,
        context: AppContext,
        chart: Callable[[], Chart | None],
        suggested: Callable[[], Path],
    ) -> None:
        super().__init__()
        self._context, self._chart, self._suggested = context, chart, suggested
        self.menu = QMenu(self)
        self.knob = button()
        self.knob.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.knob)
        self.retranslate()

    def retranslate(self) -> None:
        self.knob.setText(self.tr("Print"))
        self.menu.clear()
        for paper in PAPERS:
            text = self.tr("PDF file, {paper} landscape…").format(paper=paper)
            self.menu.addAction(text, partial(self.to_pdf, paper))
        self.menu.addSeparator()
        for paper in PAPERS:
            text = self.tr("Printer, {paper} landscape…").format(paper=paper)
            self.menu.addAction(text, partial(self.to_printer, paper))

    def to_pdf(self, paper: str) -> None:
        """Ask for a file name and write the chart."""
        types = self.tr("PDF files (*.pdf)")
        title = self.tr("Print the day to a file")
        path = self._context.dialogs.save_file(title, self._suggested(), types)
        chart = self._chart()
        if path is None or chart is None:
            return
        pages = partial(chart_pages, [chart])
        data, _count = pdf_file(chart.title, paper, pages)
        try:
            with replacing(path) as file:
                file.write(data)
        except OSError as error:
            text = self.tr(
                "{name} was not written: it may be open elsewhere, or the folder cannot be "
                "written to. Close it there, or choose another name."
            )
            if is_disk_full(error):
                text = self.tr(
                    "{name} was not written: the disk is full. Free some space, or choose "
                    "another folder."
                )
            self._context.post(text.format(name=path.name), "red")
            return
        text = self.tr("Written: {path}").format(path=path)
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path)))
        self._context.message_posted.emit(Message(text, "green", self.tr("Open"), show))

    def to_printer(self, paper: str) -> None:
        """Ask for a printer and print the chart."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_page(printer, paper)
        chart = self._chart()
        if chart is None or not self._context.dialogs.choose_printer(printer):
            return
        if print_pages(printer, partial(chart_pages, [chart])):
            self._context.post(self.tr("Sent to the printer."), "green")
        else:
            self._context.post(self.tr("Nothing was printed: is the printer on?"), "red")
