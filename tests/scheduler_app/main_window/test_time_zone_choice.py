"""Choosing the project's time zone."""

from __future__ import annotations


def choose(window, answer):
    window.context.dialogs.answers = [answer]
    window.menus.action("time_zone").trigger()
    return window.context.document.data.time_zone


def test_a_chosen_zone_is_kept_in_one_undo_step(roster_screen, window):
    assert choose(window, "Asia/Shanghai") == "Asia/Shanghai"
    offered = window.context.dialogs.offered
    assert "As on this computer" in offered[0] == offered[-1]
    assert "Europe/Berlin" in offered
    assert "Asia/Shanghai" in window.message_bar.message.text
    window.context.document.undo_stack.undo()
    assert window.context.document.data.time_zone == ""


def test_the_zone_of_the_computer_can_be_had_back(roster_screen, window):
    choose(window, "Asia/Shanghai")
    here = window.context.dialogs.offered[0]
    assert choose(window, here) == ""


def test_no_answer_and_a_name_that_is_no_zone_change_nothing(roster_screen, window):
    assert choose(window, None) == ""
    assert choose(window, "Mars/Base") == ""
    assert "Mars/Base" in window.message_bar.message.text
    assert not window.context.document.undo_stack.canUndo()
