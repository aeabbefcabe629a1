"""Who could take one shift: everybody in order, why and why not, and why others cannot."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scheduler_app.language.answers import Answers
from scheduler_app.language.phrases import clock_text, day_text
from scheduler_app.language.priorities import signed
from scheduler_app.screens.repair.repair_case import find_replacements
from scheduler_app.screens.repair.repair_state import RepairState
from scheduler_app.tasks.one_task import OneTask
from scheduler_app.widgets.panel import Panel, button, label
from scheduler_app.widgets.scrolled import scrolled
from solver.explain.single_change import Cell
from solver.replan.ranked import Replacement, Replacements
