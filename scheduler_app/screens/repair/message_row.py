"""One message: to whom, the text, its language, and a button that copies it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout

from scheduler_app.exchange.roster_messages import language_of, message_text
from scheduler_app.language.translation import LANGUAGES
from scheduler_app.screens.repair.plan_news import PersonNews
from scheduler_app.widgets.panel import Panel, button, label

_LANGUAGE_NAMES = {"en": "English", "zh": "中文"}


class MessageRow(Panel):
    """``copied`` carries the text that is to be put on the clipboard.

    ``language`` is that of the person; "": as her name looks.
    """

    copied = Signal(str)

    def __init__(self, news: PersonNews, language: str = "") -> None:
        super().__init__()
        self.news = news
        self._name, self.body = label("strong"), label(wrap=True)
        self._name.setText(news.name)
        self.body.setTextInteractionFlags(self.body.textInteractionFlags().TextSelectableByMouse)
        self.body.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.languages, self.copy_button = QComboBox(), button()
        for code in LANGUAGES:
            self.languages.addItem(_LANGUAGE_NAMES[code], code)
        index = self.languages.findData(language or language_of(news.name))
        self.languages.setCurrentIndex(index)
        self.languages.currentIndexChanged.connect(lambda _index: self._write())
        self.copy_button.clicked.connect(self._on_copy)
        top = QHBoxLayout()
        top.addWidget(self._name, 1)
        top.addWidget(self.languages)
        top.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.body)
        self.retranslate()

    @property
    def text(self) -> str:
        """The message as it is shown."""
        return message_text(self.news.name, self.news.news, str(self.languages.currentData()))

    def retranslate(self) -> None:
        self.languages.setAccessibleName(self.tr("Language of the message"))
        self.languages.setToolTip(self.tr("Language of the message"))
        self.copy_button.setText(self.tr("Copy"))
        text = self.tr("Copy the message to {name}")
        self.copy_button.setAccessibleName(text.format(name=self.news.name))
        self._write()

    def _write(self) -> None:
        self.body.setText(self.text)

    def _on_copy(self) -> None:
        self.copied.emit(self.text)
        self.copy_button.setText(self.tr("Copied ✓"))
