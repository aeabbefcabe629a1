"""The table of the queues' rates."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from scheduler_app.document.rates_summary import RatesSummary
from scheduler_app.screens.roster.queue_table_model import QueueRow, QueueTableModel
from scheduler_app.widgets.theme import Theme
from solver.domain.queue import Channel, Queue
from solver.staffing.outlook import Rates

QUEUE = Queue("Phone", answer_rate=0.97, service_level=0.9, asa_seconds=10.0)
RATES = Rates(100.0, 96.5, 0.965, 0.8, 12.0, 0.654)
ROW = QueueRow(QUEUE, RatesSummary(RATES, 0.97, 0.9))


def made(*rows):
    model = QueueTableModel(Theme())
    model.show_rows(rows)
    return model


def texts(model, row=0):
    return [model.index(row, c).data() for c in range(model.columnCount())]


def test_it_is_a_sound_model(qtmodeltester, qapp):
    model = made(ROW, ROW)
    qtmodeltester.check(model)
    model.show_rows([ROW])
    qtmodeltester.check(model)


def test_rates_stand_beside_their_goals_in_their_tones(qapp):
    model = made(ROW)
    assert texts(model) == ["Phone", "96.5/97", "80.0/90", "12 s", "65%"]
    assert [ROW.tone(c) for c in range(5)] == ["text", "amber", "red", "red", "text"]
    tip = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "96.5% (goal 97.0%)" in tip
    assert "12 s (goal 10 s)" in tip


def test_a_queue_of_mail_has_no_wait_to_tell(qapp):
    mail = replace(ROW, queue=replace(QUEUE, channel=Channel.EMAIL))
    model = made(mail)
    assert texts(model)[3] == "–"
    assert "wait" not in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
