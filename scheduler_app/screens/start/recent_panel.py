"""The projects opened last; says what to do first while there are none."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from scheduler_app.context import AppContext
from scheduler_app.widgets.panel import Panel, button, label


class RecentPanel(Panel):
    """One link a project, newest first, with its folder."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(kind="card")
        self._context = context
        self._title, self._empty = label("section"), label("muted", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self._title)
        column.addWidget(self._empty)
        column.addLayout(self._rows)
        context.document_changed.connect(self.refresh)
        self.retranslate()
        self.refresh()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Recent projects"))
        self._empty.setText(
            self.tr("None yet. First time here? Try the sample, then import your own workbook.")
        )

    def refresh(self) -> None:
        """Read the recent files again."""
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.deleteLater()
        recent = self._context.recent()
        self._empty.setVisible(not recent)
        for path in recent:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            link = button("link")
            link.setText(path.stem)
            link.clicked.connect(lambda _checked=False, p=path: self._context.open_project(p))
            folder = label("small")
            folder.setText(str(path.parent))
            line.addWidget(link)
            line.addSpacing(12)
            line.addWidget(folder, 1)
            self._rows.addWidget(row)
