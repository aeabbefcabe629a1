"""Texts of Qt's own dialogs that its Chinese translation lacks, marked so that ours has them.

The keys are Qt's contexts.  Our translation is asked before Qt's.
"""

from __future__ import annotations

from scheduler_app.language.translation import QT_TRANSLATE_NOOP

QT_TEXTS: dict[str, tuple[str, ...]] = {
    "QFileDialog": (
        QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
        QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    ),
    "QAbstractFileIconProvider": (
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
        QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    ),
    "QPageSetupWidget": (
        QT_TRANSLATE_NOOP("QPageSetupWidget", "Page &order:"),
        QT_TRANSLATE_NOOP("QPageSetupWidget", "Pages &per sheet:"),
    ),
    "QPrintSettingsOutput": (QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Page &Set:"),),
}
