"""Bars that fill as time goes by."""

from __future__ import annotations

import pytest

from scheduler_app.widgets.clock_bar import ClockBar

LONG_SECONDS = 1e9


@pytest.fixture
def open_bar(qtbot):
    def made(**options):
        bar = ClockBar(**options)
        qtbot.addWidget(bar)
        return bar

    return made


def test_the_parts_before_are_full_and_this_one_fills(open_bar, qtbot):
    bar = open_bar()
    bar.begin(LONG_SECONDS, part=(1, 4))
    assert 4 * bar.value() == bar.maximum()
    bar.begin(1e-3, part=(1, 4))
    qtbot.waitUntil(lambda: 2 * bar.value() == bar.maximum())


@pytest.mark.parametrize("is_open", [False, True])
def test_the_bar_says_the_seconds_gone_of_those_expected(open_bar, qtbot, is_open):
    bar, expected = open_bar(is_open=is_open), 0.3
    shares = []
    bar.ticked.connect(lambda seconds: shares.append((seconds, bar.value() / bar.maximum())))
    bar.begin(expected)
    qtbot.waitUntil(lambda: shares[-1][0] > 2 * expected)
    for seconds, share in shares:
        whole = expected + seconds if is_open else expected
        assert share == pytest.approx(min(1.0, seconds / whole), abs=1e-3)


def test_a_bar_that_has_ended_stands_still(open_bar, qtbot):
    bar = open_bar()
    bar.begin(LONG_SECONDS)
    assert bar.is_counting
    bar.end()
    assert not bar.is_counting
    with qtbot.assertNotEmitted(bar.ticked, wait=250):
        pass
