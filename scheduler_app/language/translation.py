"""Switch the program between English and Chinese; works without a window.

The source language is English; ``resources/i18n/sixshift_zh.qm`` holds the
Chinese.  Code outside QObjects marks its strings with ``QT_TRANSLATE_NOOP`` and
translates them here when they are shown.
"""

from __future__ import annotations

import locale
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = ("en", "zh")
I18N_FOLDER = Path(__file__).parents[2] / "resources" / "i18n"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802
    """Mark ``text`` for lupdate; it is translated when it is shown."""
    return text


class Language:
    """The language of one running program; keeps the installed translators alive."""

    def __init__(self) -> None:
        self.code = "en"
        self._translators: list[QTranslator] = []

    def switch(self, code: str) -> None:
        """Install ``code`` ("en" or "zh"); Qt sends LanguageChange to all windows.

        Raises:
            ValueError: Not one of ``LANGUAGES``.
        """
        if code not in LANGUAGES:
            raise ValueError(f"language: must be one of {', '.join(LANGUAGES)}, got {code}")
        if QCoreApplication.instance() is None:
            self._app = QCoreApplication(["sixshift"])
        self.code = code
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = []
        QLocale.setDefault(qlocale(code))
        if code != "en":
            qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install(f"qtbase_{qlocale(code).name()}", qt_folder)
            self._install(f"sixshift_{code}", str(I18N_FOLDER))

    def stand_on(self, app: QCoreApplication) -> None:
        """Keep ``app`` alive, and speak the same language in it.

        The application before is gone, and its translators with it.
        """
        self._app = app
        self._translators = []
        self.switch(self.code)

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator()
        if translator.load(name, folder):
            self._translators.append(translator)
            QCoreApplication.installTranslator(translator)


LANGUAGE = Language()
"""The one language of this process."""


class Count(int):
    """A number that English words can follow: ``{count} {count:cell|cells}``.

    Qt's own plural forms would need an English translation beside the source texts.
    """

    def __format__(self, spec: str) -> str:
        """Return the word for one or for several, else the number as any other."""
        one, bar, several = spec.partition("|")
        if bar:
            return one if self == 1 else several
        return super().__format__(spec)


def translate(context: str, text: str, /, **values: object) -> str:
    """Return marked ``text`` in the current language with its places filled in.

    Whole numbers are ``Count``s there.
    """
    counted = {k: Count(value) if type(value) is int else value for k, value in values.items()}
    return QCoreApplication.translate(context, text).format(**counted)


def qlocale(code: str) -> QLocale:
    """Return the locale whose dates and numbers go with a language."""
    territory = QLocale.Country.China if code == "zh" else QLocale.Country.UnitedKingdom
    language = QLocale.Language.Chinese if code == "zh" else QLocale.Language.English
    return QLocale(language, territory)


def system_language() -> str:
    """Return the language of this machine: "zh" for any Chinese locale, else "en"."""
    name = locale.getlocale()[0] or ""
    return "zh" if name.lower().startswith(("zh", "chinese")) else "en"
