"""The screen Incoming roster: a file, what it would change, and what is taken over of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.exchange.faults import WorkbookError
from scheduler_app.exchange.incoming_notes import notes
from scheduler_app.exchange.incoming_review import remembered
from scheduler_app.exchange.roster_diff import taken_over
from scheduler_app.language.phrases import day_text
from scheduler_app.language.translation import Count
from scheduler_app.screens.incoming.code_form import CodeForm, Meanings
from scheduler_app.screens.incoming.difference_table import DifferenceTable
from scheduler_app.screens.incoming.difference_table_model import DifferenceTableModel
from scheduler_app.screens.incoming.incoming_work import Judged, Question, judge
from scheduler_app.screens.incoming.verdict_bar import VerdictBar
from scheduler_app.store.activities import without_shift
from scheduler_app.store.project_error import ProjectError
from scheduler_app.store.steps import StepSource
from scheduler_app.tasks.one_task import OneTask
from scheduler_app.widgets.empty_state import EmptyState
from scheduler_app.widgets.faults_panel import FaultsPanel
from scheduler_app.widgets.message_bar import Message
from scheduler_app.widgets.panel import Panel, button, label, set_tone


def create(context: AppContext) -> QWidget:
    """Return the screen."""
    return IncomingScreen(context)


class IncomingScreen(Panel):
    """Reads the file that the context names; nothing changes until cells are taken over.

    What was read is read again when the project has changed since.
    """

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._document: ScheduleDocument | None = None
        self._path: Path | None = None
        self._judged: Judged | None = None
        self._meanings = Meanings()
        self._is_old = False
        self._task = OneTask(self)
        self.model = DifferenceTableModel(self)
        self.table = DifferenceTable(self.model, context.theme)
        self.codes, self.faults, self.empty = CodeForm(), FaultsPanel(), EmptyState()
        self.verdict = VerdictBar(self.model)
        self._title, self._about = label("title"), label("muted")
        self.notes = label(wrap=True)
        self.again_button, self.close_button = button(), button()
        self._lay_out()
        self._connect()
        self._follow()
        self.retranslate()

    def retranslate(self) -> None:
        self.again_button.setText(self.tr("Read again"))
        self.close_button.setText(self.tr("Close"))
        self.table.setAccessibleName(self.tr("Differences"))
        self.model.retranslate()
        self._say()

    def open_file(self, path: Path) -> None:
        """Read a file for the week that it is about."""
        self._path, self._meanings, self._judged = path, Meanings(), None
        self.faults.clear()
        self._read()

    def read_again(self) -> None:
        """Read the same file again, with the meanings that were said."""
        self._read()

    def take_over(self, locked: bool = False) -> None:
        """Put the accepted cells into the project, as one undo step."""
        judged, document, accepted = self._judged, self._document, self.model.accepted()
        if judged is None or document is None or not accepted or self._refusal():
            return
        week, name = judged.incoming.week, judged.question.path.name
        codes = remembered(document.data, dict(self._meanings.patterns))
        cells = taken_over(week, accepted, pinned=locked)
        gone = without_shift(document.data, cells)
        text = self.tr("take over {count} {count:cell|cells} of {name}").format(
            count=Count(len(accepted)), name=name
        )
        try:
            document.edit(text, [*codes, *cells, *gone], StepSource.IMPORT)
        except (ProjectError, ValueError) as error:
            self._context.post(str(error), "red")
            return
        document.show_week(week.first_date)
        self.close_file()
        said = self.tr("{count} {count:cell|cells} of {name} taken over.")
        undo = document.undo_stack.undo
        message = Message(
            said.format(count=Count(len(accepted)), name=name), "green", self.tr("Undo"), undo, True
        )
        self._context.message_posted.emit(message)

    def close_file(self) -> None:
        """Leave the file and go to the roster."""
        self._forget()
        self._context.screen_wanted.emit("roster")

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        if self._is_old and self._path is not None:
            self._read()

    def _connect(self) -> None:
        context = self._context
        context.roster_file_chosen.connect(self.open_file)
        context.document_changed.connect(self._follow)
        context.building_changed.connect(lambda _is_building: self._say())
        self._task.failed.connect(self._on_failed)
        self._task.progressed.connect(self._on_progress)
        self._task.running_changed.connect(lambda _is_running: self._say())
        self.codes.decided.connect(self._on_decided)
        self.faults.retry.connect(lambda _path: self.read_again())
        self.empty.next_step.connect(context.ask_take_over)
        self.again_button.clicked.connect(self.read_again)
        self.close_button.clicked.connect(self.close_file)
        self.verdict.wanted.connect(self.take_over)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.close_file)

    def _follow(self) -> None:
        """Serve the document that is open now."""
        self._forget()
        self._document = self._context.document
        if self._document is not None:
            self._document.saved.connect(self._on_saved)

    def _on_saved(self, _moment: object) -> None:
        # Somebody edits elsewhere while the list lies open.
        self._is_old = self._path is not None
        if self._is_old and self.isVisible():
            self._read()

    def _forget(self) -> None:
        self._task.forget()
        self._path, self._judged, self._is_old = None, None, False
        self._meanings = Meanings()
        self.faults.clear()
        self.codes.hide()
        self.model.show_judged(None)
        self._say()

    def _read(self) -> None:
        document, path = self._document, self._path
        if document is None or path is None or document.week is None:
            return
        self._is_old = False
        self._task.forget()
        question = Question(
            path,
            document.data,
            document.first_date,
            self._meanings.patterns,
            self._meanings.kept,
            document.project.key(),
        )
        self._task.start(lambda cancel, report: judge(question, cancel, report), self._on_judged)

    def _on_progress(self, share: object) -> None:
        if self._path is not None and isinstance(share, float):
            text = self.tr("Checking every difference of {name}: {share}")
            self._about.setText(text.format(name=self._path.name, share=f"{share:.0%}"))

    def _on_judged(self, judged: Judged | None) -> None:
        if judged is None:
            return
        before = self._judged
        kept = {d.key for d in self.model.accepted()} if before else judged.harmless
        new = {d.key for d in judged.incoming.differences}
        if before is not None:  # what has come up only now is ticked like the first ones
            known = {d.key for d in before.incoming.differences}
            kept |= judged.harmless & (new - known)
        self._judged = judged
        self.faults.clear()
        self.codes.ask(judged.incoming.unknown, judged.incoming.week.problem.patterns)
        self.model.show_judged(judged, kept)
        self._say()
        self.table.setFocus()

    def _on_failed(self, error: Exception) -> None:
        path = self._path or Path()
        self._judged = None
        self.codes.hide()
        self.model.show_judged(None)
        if isinstance(error, WorkbookError):
            self.faults.show_faults(path, error.faults)
        else:
            text = self.tr("{name} cannot be read: {reason}")
            self._context.post(text.format(name=path.name, reason=error), "red")
        self._say()

    def _on_decided(self, meanings: Meanings) -> None:
        self._meanings = Meanings(
            (*self._meanings.patterns, *meanings.patterns), self._meanings.kept | meanings.kept
        )
        self._read()

    def _refusal(self) -> str:
        document = self._document
        if document is not None and document.project.read_only:
            return self.tr("The project is open read-only here: nothing can be taken over.")
        if self._context.is_building:
            return self.tr("A roster is being built: take over when it is done.")
        if self._task.is_running and self._path is not None:  # what is shown may be out of date
            return self.tr("Reading {name}…").format(name=self._path.name)
        if self._judged is not None and self._judged.incoming.unknown:
            return self.tr("Say first what the unknown codes mean.")
        return ""

    def _say(self) -> None:
        judged = self._judged
        has_rows = judged is not None and bool(judged.incoming.differences)
        self._say_head()
        document = self._document
        lines: list[str] = []
        if judged is not None and document is not None:
            lines = notes(judged.incoming, judged.question.data, document.project.key())
        self.notes.setText("\n".join(lines))
        self.notes.setVisible(bool(lines))
        self.verdict.show_judged(judged, self._refusal())
        self._card.setVisible(has_rows)
        self.verdict.setVisible(has_rows)
        self._say_empty(judged, has_rows)
        self.close_button.setVisible(self._path is not None)
        self.again_button.setVisible(self._path is not None and self.faults.isHidden())
        self.again_button.setEnabled(not self._task.is_running)

    def _say_head(self) -> None:
        judged, path = self._judged, self._path
        self._title.setText(path.name if path else self.tr("Incoming roster"))
        if self._task.is_running and path is not None:
            self._about.setText(self.tr("Reading {name}…").format(name=path.name))
            return
        if judged is None:
            self._about.setText("")
            return
        week, base = judged.incoming.week, judged.incoming.base
        parts = [self.tr("week of {date}").format(date=day_text(week.first_date))]
        if base is not None:
            version = self.tr("version {number}") if base.version else self.tr("draft")
            parts.append(version.format(number=base.version))
            if base.made is not None:
                text = self.tr("exported {moment}")
                parts.append(text.format(moment=f"{base.made:%Y-%m-%d %H:%M}"))
        else:
            parts.append(self.tr("a roster of another system"))
        count = Count(len(judged.incoming.differences))
        parts.append(self.tr("{count} {count:difference|differences}").format(count=count))
        self._about.setText(" · ".join(parts))

    def _say_empty(self, judged: Judged | None, has_rows: bool) -> None:
        is_waiting = self._task.is_running or not self.faults.isHidden() or has_rows
        self.empty.setVisible(not is_waiting and self.codes.isHidden())
        if judged is not None:
            text = self.tr("All {count} cells that the file has are as they are here.")
            if judged.incoming.changed_here:
                text = self.tr("None of the {count} cells was changed since the export.")
            self.empty.say(
                self.tr("No differences"),
                text.format(count=judged.incoming.n_cells),
                self.tr("Choose another file…"),
            )
        else:
            self.empty.say(
                self.tr("Take over an edited roster"),
                self.tr(
                    "Export the roster, edit its cells in Excel, save, and choose the file here: "
                    "you see every difference with what it breaks, and take over what you want. "
                    "Rosters of other systems can be read too."
                ),
                self.tr("Choose a file…"),
            )

    def _lay_out(self) -> None:
        set_tone(self.notes, "amber")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._about, 1)
        head.addWidget(self.again_button)
        head.addWidget(self.close_button)
        card = Panel(kind="card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table)
        self._card = card
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        for part in (self.notes, self.faults, self.codes):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            column.addWidget(part)
        column.addWidget(self.empty, 1)
        column.addWidget(card, 1)
        column.addWidget(self.verdict)
        column.addStretch(0)
