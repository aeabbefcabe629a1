"""What nobody sees is filled when it is shown, and only once."""

from __future__ import annotations

import pytest

from scheduler_app.widgets.lazy_panel import LazyPanel


class Counting(LazyPanel):
    """Counts how often it was filled."""

    n_filled = 0

    def fill(self):
        self.n_filled += 1


@pytest.fixture
def panel(qtbot):
    made = Counting()
    qtbot.addWidget(made)
    return made


def test_out_of_sight_it_waits_and_is_filled_once_when_shown(panel):
    panel.refresh()
    panel.refresh()
    assert (panel.n_filled, panel.is_stale) == (0, True)
    panel.show()
    assert (panel.n_filled, panel.is_stale) == (1, False)


def test_in_sight_it_is_filled_at_once_and_not_again_when_shown_again(panel):
    panel.show()
    panel.refresh()
    assert panel.n_filled == 2
    panel.hide()
    panel.show()
    assert panel.n_filled == 2
