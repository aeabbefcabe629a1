"""The list of keys has those of the shown screen, as the guide tells them."""

from __future__ import annotations

import pytest

from scheduler_app.language.translation import LANGUAGE
from scheduler_app.main_window.guide_keys import keys_in
from scheduler_app.main_window.help_window import GUIDE


def test_only_tables_of_keys_are_read_as_plain_text(tmp_path):
    chapter = tmp_path / "x.md"
    chapter.write_text(
        "| mark | means |\n|---|---|\n| red | broken |\n\n"
        "| key | does |\n|---|---|\n| **Del** | day off, see [here](a.md#b) |\n| L | lock |\n\n"
        "| 1 | 2 |\n"
    )
    assert keys_in(chapter) == [("Del", "day off, see here"), ("L", "lock")]


@pytest.mark.parametrize("name", sorted(path.stem for path in (GUIDE / "en").glob("*.md")))
def test_both_languages_of_the_guide_have_the_same_number_of_keys(name):
    english, chinese = (keys_in(GUIDE / code / f"{name}.md") for code in ("en", "zh"))
    assert len(english) == len(chinese)


def test_the_shown_screens_keys_come_first_in_the_list(window, project_path):
    window.context.open_project(project_path)
    window.show_screen("day")
    window.menus.action("keys").trigger()
    groups = window.assistance.help.keys
    first = groups.topLevelItem(0)
    rows = [(first.child(n).text(1), first.child(n).text(0)) for n in range(first.childCount())]
    assert first.text(0) == "Day"
    assert ("L", "lock, unlock") in rows
    places = [groups.topLevelItem(n).text(0) for n in range(groups.topLevelItemCount())]
    assert {"Go to", "Edit", "File"} < set(places)


def test_keys_are_told_in_the_reader_s_language(window, project_path):
    window.context.open_project(project_path)
    window.show_screen("day")
    LANGUAGE.switch("zh")
    window.menus.action("keys").trigger()
    first = window.assistance.help.keys.topLevelItem(0)
    assert "锁定、解锁" in [first.child(n).text(0) for n in range(first.childCount())]
