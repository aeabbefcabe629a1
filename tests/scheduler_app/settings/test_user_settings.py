"""User settings: kept, bounded, and never in the way of a start."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scheduler_app.settings.user_settings import (
    MOST_RECENT,
    ColourScheme,
    UserSettings,
    load_settings,
    save_settings,
    settings_path,
    with_recent,
)

CHOSEN = UserSettings(
    language="zh",
    colour_scheme=ColourScheme.DARK,
    is_colour_blind=True,
    time_limit_seconds=12.5,
    last_screen="demand",
    recent=("/home/li/中心.sixshift",),
    geometry="AdnQywAD",
    splitters={"roster/RosterScreen/across/1": (900, 340)},
    history_mappings={"a1b2": {"start": "时间", "offered": "来电量"}},
)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A settings folder of its own, not made yet."""
    monkeypatch.setenv("SIXSHIFT_CONFIG_DIR", str(tmp_path / "config"))
    return tmp_path / "config"


def test_what_is_saved_is_loaded(folder):
    save_settings(CHOSEN)
    assert load_settings() == CHOSEN
    assert [p.name for p in folder.iterdir()] == ["settings.json"]


def test_without_a_file_there_are_defaults_and_no_warning(caplog):
    assert load_settings() == UserSettings()
    assert not caplog.records


def test_without_the_variable_the_platforms_folder_is_used(monkeypatch, tmp_path):
    monkeypatch.delenv("SIXSHIFT_CONFIG_DIR")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "xdg"))
    assert settings_path().parent.name == "sixshift"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b'"zh"',
        b'{"language": "xx"}',
        b'{"language": 3}',
        b'{"is_colour_blind": 1}',
        b'{"scale_percent": 20}',
        b'{"scale_percent": true}',
        b'{"has_seen_tour": "no"}',
        b'{"is_curve_folded": 1}',
        b'{"last_screen": 3}',
        b'{"colour_scheme": "pink"}',
        b'{"recent": 3}',
        b'{"recent": [3]}',
        b'{"geometry": null}',
        b'{"time_limit_seconds": 0}',
        b'{"time_limit_seconds": NaN}',
        b'{"time_limit_seconds": "60"}',
        b'{"splitters": []}',
        b'{"splitters": {"roster": [1, "2"]}}',
        b'{"splitters": {"roster": [-1, 2]}}',
        b'{"history_mappings": []}',
        b'{"history_mappings": {"a1": "start"}}',
        b'{"history_mappings": {"a1": {"start": 3}}}',
    ],
)
def test_damaged_settings_become_defaults_with_a_warning(content, folder, caplog):
    folder.mkdir()
    settings_path().write_bytes(content)
    assert load_settings() == UserSettings()
    assert "settings.json" in caplog.text


def test_settings_of_a_newer_program_are_read_as_far_as_known(folder):
    folder.mkdir()
    settings_path().write_text(json.dumps({"language": "en", "tomorrow": 1}))
    assert load_settings() == UserSettings(language="en")


def test_a_failed_save_leaves_nothing_behind(folder):
    settings_path().mkdir(parents=True)  # nothing can be renamed onto a folder
    with pytest.raises(OSError, match=r"settings\.json"):
        save_settings(CHOSEN)
    assert [p.name for p in folder.iterdir()] == ["settings.json"]


def test_the_newest_file_is_first_once_and_the_oldest_falls_out():
    settings = UserSettings()
    for number in range(MOST_RECENT + 2):
        settings = with_recent(settings, Path(f"/p/{number}.sixshift"))
    settings = with_recent(settings, Path("/p/5.sixshift"))
    names = [Path(name).stem for name in settings.recent]
    assert names == ["5", "9", "8", "7", "6", "4", "3", "2"]
