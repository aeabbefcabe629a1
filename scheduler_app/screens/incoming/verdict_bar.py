"""What the accepted differences do together, and the buttons that choose and apply them."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout

from scheduler_app.language.phrases import Phrases
from scheduler_app.language.punctuation import clauses
from scheduler_app.screens.incoming.difference_table_model import DifferenceTableModel
from scheduler_app.screens.incoming.incoming_work import Judged
from scheduler_app.widgets.panel import Panel, button, label, set_tone

_SHOWN = 3
_SETTLE_MILLISECONDS = 60


class VerdictBar(Panel):
    """``wanted``: take over what is ticked; ``refusal`` says why that cannot be, if it cannot."""

    wanted = Signal(bool)  # lock the cells

    def __init__(self, model: DifferenceTableModel) -> None:
        super().__init__(kind="card")
        self._model = model
        self._judged: Judged | None = None
        self._refusal = ""
        self.verdict = label(wrap=True)
        self.harmless_button, self.all_button, self.none_button = button(), button(), button()
        self.lock = QCheckBox()
        self.apply_button = button("primary")
        self.harmless_button.clicked.connect(self._take_harmless)
        self.all_button.clicked.connect(self._take_all)
        self.none_button.clicked.connect(lambda: self._model.accept_only(()))
        self.apply_button.clicked.connect(lambda: self.wanted.emit(self.lock.isChecked()))
        # Ticks come in bursts: the whole roster is judged once they have settled.
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MILLISECONDS)
        self._settle.timeout.connect(self._judge)
        model.accepted_changed.connect(self._on_ticked)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self.harmless_button.setText(self.tr("Accept all that break nothing"))
        self.all_button.setText(self.tr("Accept all"))
        self.none_button.setText(self.tr("Accept none"))
        self.lock.setText(self.tr("Lock what is taken over"))
        self._on_ticked()
        self._judge()

    def show_judged(self, judged: Judged | None, refusal: str = "") -> None:
        """Serve these differences; ``refusal``: why nothing can be taken over now."""
        self._judged, self._refusal = judged, refusal
        self._on_ticked()
        self._judge()

    def _take_harmless(self) -> None:
        if self._judged is not None:
            self._model.accept_only(self._judged.harmless)

    def _take_all(self) -> None:
        self._model.accept_only(d.key for d in self._model.differences())

    def _on_ticked(self) -> None:
        count = len(self._model.accepted())
        text = self.tr("Take over ({count})")
        self.apply_button.setText(text.format(count=count))
        self.apply_button.setEnabled(count > 0 and not self._refusal)
        self._settle.start()

    def _judge(self) -> None:
        self._settle.stop()
        accepted = self._model.accepted()
        if self._refusal or self._judged is None or not accepted:
            self.verdict.setText(self._refusal or self.tr("Tick what you want to take over."))
            set_tone(self.verdict, "amber" if self._refusal else "")
            return
        effect = self._judged.review.together(accepted)
        broken = [v for v in effect.broken if v.hard]
        mended = sum(v.hard for v in effect.mended)
        if not broken:
            plain = self.tr("Together they break no rule that must hold.")
            more = self.tr("Together they break no rule that must hold, and mend {mended}.")
            self.verdict.setText(more.format(mended=mended) if mended else plain)
            set_tone(self.verdict, "green")
            return
        week = self._judged.incoming.week
        phrases = Phrases(week.problem, week.first_date)
        lines = [phrases.violation(v) for v in broken[:_SHOWN]]
        if len(broken) > _SHOWN:
            lines.append(self.tr("and {count} more").format(count=len(broken) - _SHOWN))
        text = self.tr(
            "Together they break {broken} rules that must hold, and mend {mended}: {text}"
        )
        words = {"broken": len(broken), "mended": mended, "text": clauses(lines)}
        self.verdict.setText(text.format(**words))
        set_tone(self.verdict, "red")

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for part in (self.harmless_button, self.all_button, self.none_button):
            buttons.addWidget(part)
        buttons.addStretch(1)
        buttons.addWidget(self.lock)
        buttons.addWidget(self.apply_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(8)
        column.addWidget(self.verdict)
        column.addLayout(buttons)
