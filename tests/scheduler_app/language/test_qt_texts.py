"""Qt's own dialogs: whatever they say is in Qt's Chinese or marked for ours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, Qt, QTranslator
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QInputDialog, QLineEdit, QUndoView

from scheduler_app.language.qt_texts import QT_TEXTS

NOT_WORDS = {"...", "TOML document"}  # the latter of a file type that none of our dialogs offers


class Listener(QTranslator):
    """Translates nothing and keeps what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str, str | None]] = set()

    def isEmpty(self) -> bool:  # noqa: N802 (Qt's name)
        return False

    def translate(self, context, text, comment=None, n=-1):
        self.asked.add((context, text, comment))


@pytest.fixture
def asked():
    listener = Listener()
    # Windows of earlier tests wait to be deleted; they would ask for their words again.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.installTranslator(listener)
    QCoreApplication.processEvents()
    listener.asked.clear()
    yield listener.asked
    QCoreApplication.removeTranslator(listener)


@pytest.fixture
def qt_chinese():
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    assert translator.load("qtbase_zh_CN", folder)
    return translator


def say_everything(qtbot, folder):
    """Make the dialogs that ``FileDialogs`` opens, and the menus of text fields."""
    for mode in (QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave):
        files = QFileDialog(None, "x", str(folder))
        files.setOption(QFileDialog.Option.DontUseNativeDialog)
        files.setAcceptMode(mode)
        files.setViewMode(QFileDialog.ViewMode.Detail)
        qtbot.addWidget(files)
        for view in files.findChildren(QAbstractItemView):
            for column in range(view.model().columnCount()):
                view.model().headerData(column, Qt.Orientation.Horizontal)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    for made in (QInputDialog(), QPrintDialog(printer), QUndoView(), QLineEdit()):
        qtbot.addWidget(made)
        if isinstance(made, QLineEdit):
            made.createStandardContextMenu().deleteLater()


def test_qts_own_dialogs_have_no_english_in_chinese(asked, qt_chinese, qtbot, tmp_path):
    say_everything(qtbot, tmp_path)
    marked = {(context, text) for context, texts in QT_TEXTS.items() for text in texts}
    english = {
        (context, text)
        for context, text, comment in asked
        if context.startswith("Q")
        and context != "QShortcut"  # names of keys are asked for all at once
        and text not in NOT_WORDS
        and not qt_chinese.translate(context, text, comment)
    }
    assert ("QFileDialog", "&Look in:") in english
    assert english <= marked
