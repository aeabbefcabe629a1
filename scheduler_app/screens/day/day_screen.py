"""The Day screen: the timeline, its curve, and what is done to both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from scheduler_app.context import AppContext
from scheduler_app.document.person_tips import person_tip
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.phrases import Phrases, weekday_text
from scheduler_app.paint.day_chart import Chart
from scheduler_app.paint.day_rows import day_rows, day_span, shown_kinds, worked_span
from scheduler_app.paint.timeline_drag import Drag
from scheduler_app.paint.timeline_rows import Block, Row
from scheduler_app.screens.day.curve_panel import CurvePanel
from scheduler_app.screens.day.day_edits import DayEdits
from scheduler_app.screens.day.day_empty import DayEmpty
from scheduler_app.screens.day.day_figures import day_figures
from scheduler_app.screens.day.day_tools import DayTools
from scheduler_app.screens.day.place_menu import MenuActs, place_menu
from scheduler_app.screens.day.placing import Placing
from scheduler_app.screens.day.print_button import PrintButton
from scheduler_app.screens.day.timeline_card import TimelineCard
from scheduler_app.widgets.lazy_panel import LazyPanel
from scheduler_app.widgets.message_bar import Message
from solver.activities.place import Placement
from solver.domain.activity import Activity
from solver.domain.time_grid import DAYS_PER_WEEK

_GAP, _CHART_PIXELS, _CURVE_PIXELS = 12, 440, 190
_NOW_MILLISECONDS, _SHOWN_BREACHES = 20_000, 3


def create(context: AppContext) -> QWidget:
    """Make the screen."""
    return DayScreen(context)


class DayScreen(LazyPanel):
    """Follows the context's document; everything it changes goes through it.

    ``clock`` says what time it is.
    """

    def __init__(self, context: AppContext, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__()
        self._context, self.clock = context, clock
        self.print_button = PrintButton(context, self.chart, self._print_path)
        self.tools = DayTools(self.print_button)
        self.card, self.curve = TimelineCard(context.theme), CurvePanel(context.theme)
        self.timeline, self.empty = self.card.timeline, DayEmpty(context)
        self.edits, self.placing = DayEdits(self), Placing(self)
        self._pages = QStackedWidget()
        self._now_timer = QTimer(self, interval=_NOW_MILLISECONDS)
        self._now_timer.timeout.connect(self.show_now)
        self._now_timer.start()
        self._lay_out()
        self._connect()
        self._on_document_changed()

    @property
    def document(self) -> ScheduleDocument | None:
        """The open project, if it has a week to show."""
        document = self._context.document
        return document if document is not None and document.week is not None else None

    @property
    def day(self) -> int:
        """The shown day of the week, 0 to 6."""
        return self.tools.bar.day

    def retranslate(self) -> None:
        self._refresh.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        asked = self._context.take_day()
        if asked is not None and self.document is not None:
            self.tools.bar.show_day(asked)

    def fill(self) -> None:
        """Show the day as it is now."""
        document = self.document
        self.tools.bar.refresh()
        self.edits.forget()
        week = document.week if document is not None else None
        rows = day_rows(week, self.day, self.tools.order) if week is not None else []
        self._show_page(bool(rows))
        if document is None:
            self.timeline.show_rows([])
            self.curve.show_figures(None)
            return
        span = day_span(document.problem, document.coverage.required, self.day, rows)
        self.timeline.show_rows(rows, span)
        self.timeline.show_corner(self.tr("{count} people").format(count=f"{len(rows):,}"))
        self.card.legend.show_kinds(shown_kinds(rows))
        self.show_now()
        self._show_figures(document.activities)
        self._say_hint(rows)

    def show_now(self) -> None:
        """Draw the line of the present time, if the shown day is today."""
        document, now = self.document, self.clock()
        shown = self._date(document) if document is not None else None
        minute = now.hour * 60 + now.minute if now.date() == shown else None
        self.timeline.set_now(minute)

    def chart(self) -> Chart | None:
        """Return what is printed: the shown day."""
        document = self.document
        if document is None:
            return None
        name = document.data.title or document.project.path.stem
        shown = self._date(document)
        title = f"{name} · {shown} {weekday_text(shown)}"
        rows = self.timeline.rows
        return Chart(title, rows, worked_span(rows))

    def place_menu(self, row: Row, block: Block | None, minute: int) -> QMenu:
        """Return the menu of a place in the timeline."""
        chosen = block.key if block is not None and isinstance(block.key, Activity) else None
        is_open = self._can_edit()
        edits, step = self.edits, self.timeline.step
        acts = MenuActs(
            insert=partial(edits.insert, row, minute, step) if is_open and row.bars else None,
            delete=partial(edits.delete, row, block) if is_open and block and chosen else None,
            lock=partial(edits.toggle_lock, row, block) if is_open and block and chosen else None,
            place=self.place if is_open else None,
        )
        return place_menu(self, chosen, acts)

    def place(self, is_week: bool = False) -> None:
        """Place the breaks and meetings of the shown day, or of its week, anew."""
        if self.document is not None and self._can_edit():
            self.placing.start(self.document, None if is_week else self.day)

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.card)
        split.addWidget(self.curve)
        split.setSizes([_CHART_PIXELS, _CURVE_PIXELS])
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        split.setHandleWidth(_GAP)
        split.setChildrenCollapsible(False)
        self._pages.addWidget(split)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(_GAP)
        column.addWidget(self.tools)
        column.addWidget(self._pages, 1)
        self.setFocusProxy(self.timeline)

    def _connect(self) -> None:
        context, tools, timeline, edits = self._context, self.tools, self.timeline, self.edits
        context.document_changed.connect(self._on_document_changed)
        context.building_changed.connect(lambda _is_building: self._show_locks())
        tools.bar.day_chosen.connect(lambda _day: self._on_other_day())
        tools.bar.refused.connect(self._on_refused)
        tools.order_chosen.connect(self._refresh.start)
        tools.step_chosen.connect(self._show_step)
        tools.place_button.clicked.connect(lambda: self.place())
        context.breaks_wanted.connect(lambda: self.place(is_week=True))
        self.card.stop_button.clicked.connect(self.placing.stop)
        self.curve.queue_chosen.connect(self._refresh.start)
        timeline.judge, timeline.name_tip = edits.reason, self._name_tip
        timeline.dropped.connect(edits.move)
        timeline.dragged.connect(self._on_dragged)
        timeline.delete_wanted.connect(edits.delete)
        timeline.lock_wanted.connect(edits.toggle_lock)
        timeline.menu_wanted.connect(self._show_menu)
        timeline.day_stepped.connect(tools.bar.step)
        timeline.seen_changed.connect(self._align)
        edits.refused.connect(self._on_refused)
        edits.made.connect(self._on_made)
        self.placing.refused.connect(self._on_refused)
        self.placing.done.connect(self._on_placed)
        self.placing.progressed.connect(self.card.show_progress)
        self.placing.running_changed.connect(self._on_placing)
        QShortcut(QKeySequence("F5"), self, lambda: self.place())
        self._stop = QShortcut(QKeySequence("Esc"), self, self.placing.stop)
        self._stop.setEnabled(False)

    def _on_document_changed(self) -> None:
        document = self._context.document
        self.placing.forget()
        self.tools.bar.show_document(document, self._today())
        if document is not None:
            document.cells_changed.connect(lambda _cells: self._refresh.start())
            document.activities_changed.connect(self._refresh.start)
            document.replaced.connect(self._on_replaced)
        self._on_replaced()

    def _on_replaced(self) -> None:
        """Another week, or other records beneath it."""
        document = self.document
        queues = document.problem.queues if document is not None else ()
        self.curve.show_queues([queue.name for queue in queues])
        self._on_other_day()

    def _on_other_day(self) -> None:
        self.edits.show_day(self.document, self.day)
        self._show_locks()
        self._refresh.start()

    def _on_made(self, employee: int, activity: object) -> None:
        # Before the screen is next drawn, so that keys typed at once find the block.
        self._refresh.stop()
        self.refresh()
        self.timeline.choose_person(employee, activity)

    def _on_dragged(self, drag: Drag | None) -> None:
        document = self.document
        if document is None:
            return
        activities = document.activities
        if drag is not None and not drag.reason:
            moved = self.edits.moved(drag)
            activities = tuple(moved.get(a, a) for a in activities)
        self._show_figures(activities)

    def _name_tip(self, row: Row) -> str:
        return person_tip(self.document, row.employee) if self.document is not None else ""

    def _on_refused(self, text: str) -> None:
        self._context.message_posted.emit(Message(text, "amber", is_passing=True))

    def _on_placing(self, is_running: bool) -> None:
        self._context.set_building(is_running)
        self._stop.setEnabled(is_running)
        self.card.show_running(is_running=is_running)
        self._refresh.start()

    def _on_placed(self, placement: Placement) -> None:
        """Say what could not be done as asked; the rest is seen."""
        breaches = placement.breaches
        if not breaches or self.document is None:
            return
        phrases = Phrases(self.document.problem, self.document.first_date)
        lines = [phrases.violation(breach) for breach in breaches[:_SHOWN_BREACHES]]
        more = len(breaches) - len(lines)
        if more:
            lines.append(self.tr("and {count} more").format(count=more))
        text = "\n".join([self.tr("Placed, but not all as asked:"), *lines])
        self._context.message_posted.emit(Message(text, "amber", is_passing=True))

    def _show_menu(self, row: Row, block: Block | None, minute: int, where: QPoint) -> None:
        self.place_menu(row, block, minute).popup(where)

    def _show_figures(self, activities: tuple[Activity, ...]) -> None:
        if self.document is not None:
            found = day_figures(self.document, self.day, activities, self.curve.queue)
            self.curve.show_figures(found)

    def _show_page(self, has_rows: bool) -> None:
        is_shown = self.empty.show_state(self.document, has_rows)
        self._pages.setCurrentIndex(1 if is_shown else 0)
        self.print_button.setEnabled(not is_shown)
        self._show_locks()

    def _show_locks(self) -> None:
        is_open = self._can_edit()
        self.timeline.is_locked = not is_open
        self.tools.place_button.setEnabled(is_open)
        self.tools.bar.set_waiting(self._context.is_building)

    def _show_step(self) -> None:
        self.timeline.step = self.tools.step

    def _can_edit(self) -> bool:
        document = self.document
        is_free = document is not None and not document.project.read_only
        return is_free and not self._context.is_building

    def _say_hint(self, rows: Sequence[Row]) -> None:
        mine = [row for row in rows if any(bar.key == self.day for bar in row.bars)]
        if self.placing.is_running:
            self.card.say(self.tr("Placing…"))
        elif self.document is not None and not any(True for _ in self.document.roster.shifts()):
            # What is seen then are shifts of the week before that end on this day.
            self.card.say(self.tr("No roster for this week yet: build it first."), "amber")
        elif mine and not any(kind.is_rest for kind in shown_kinds(mine, self.day)):
            self.card.say(self.tr("No breaks on this day yet: F5 places them."), "amber")
        else:
            self.card.say("")

    def _align(self) -> None:
        scale = self.timeline.scale
        first, last = scale.seen()
        self.curve.show_span(first, last, self.timeline.names_width, scale.width)

    def _today(self) -> int:
        """Return the day of the shown week that is today, else its first."""
        document = self.document
        days = (self.clock().date() - document.first_date).days if document is not None else 0
        return days if 0 <= days < DAYS_PER_WEEK else 0

    def _date(self, document: ScheduleDocument) -> date:
        return document.first_date + timedelta(days=self.day)

    def _print_path(self) -> Path:
        """Return the suggested name of a printed file: the project's, with the date."""
        document = self.document
        if document is None:
            return self._context.documents_folder
        project = document.project.path
        return project.with_name(f"{project.stem} {self._date(document)}.pdf")
