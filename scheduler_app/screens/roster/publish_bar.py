"""Whether people know the shown roster, and the button that tells them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from scheduler_app.context import AppContext
from scheduler_app.language.translation import Count
from scheduler_app.widgets.panel import Panel, button, label, set_tone


class PublishBar(Panel):
    """ "Draft", "Published V3" or "V3 + 4 changes"; publishing asks only where rules are broken."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.status, self.publish_button = label("badge"), button()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.status)
        row.addWidget(self.publish_button)
        self.publish_button.clicked.connect(lambda: context.publish())
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.publish_button.setText(self.tr("Publish"))
        if self.parentWidget() is not None:  # while it is made, it would be a window
            self.refresh()

    def refresh(self) -> None:
        """Show what people know of the document's week as it is now."""
        document = self._context.document
        if document is None or document.week is None:
            self.hide()
            return
        publication = document.publication
        latest = publication.latest
        count = len(publication.changed)
        if latest is None:
            text, tone, tip = self.tr("Draft"), "", self.tr("Nobody was told this roster yet.")
        elif publication.is_draft:
            changed = self.tr("V{number} + {count} {count:change|changes}")
            text = changed if count else self.tr("V{number}, other breaks")
            tone, tip = "amber", self.tr("Changed since it was published; people do not know yet.")
        else:
            text, tone = self.tr("Published V{number}"), "green"
            tip = self.tr("People know this roster as it is.")
        number = latest.number if latest else 0
        self.status.setText(text.format(number=number, count=Count(count)))
        self.status.setToolTip(tip)
        self.status.setAccessibleName(f"{self.status.text()}. {tip}")
        set_tone(self.status, tone)
        can_publish = publication.is_draft and not document.project.read_only
        self.publish_button.setEnabled(can_publish and not self._context.is_building)
        self.publish_button.setToolTip(self.tr("Make this the roster that everybody is told"))
        self.show()
