"""What is said of a file's age, of other projects and of people whom it leaves out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from scheduler_app.exchange.incoming_file import IncomingFile
from scheduler_app.exchange.incoming_notes import notes, published_of
from scheduler_app.exchange.incoming_roster import Incoming
from scheduler_app.exchange.roster_base import RosterBase
from scheduler_app.exchange.roster_diff import Comparison
from scheduler_app.store.published_week import PublishedWeek

MONDAY = date(2026, 11, 30)
MADE = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture
def incoming(week):
    """Make a reading of a file; fields of its base changed."""

    def make(missing=(), comparison=None, **base):
        found = RosterBase("客服中心", MONDAY, made=MADE) if "made" not in base else None
        found = replace(found or RosterBase("客服中心", MONDAY), **base)
        file = IncomingFile(Path("a.xlsx"), (), found)
        return Incoming(file, week, comparison or Comparison(), (), missing, 21)

    return make


def published(number, at):
    return PublishedWeek(MONDAY, number, at, "ana", "", {})


def test_a_new_file_of_the_same_project_says_nothing(incoming, data):
    assert notes(incoming(), data, "1") == []


def test_an_older_version_is_said(incoming, data):
    newer = replace(data, published=(published(3, MADE),))
    assert notes(incoming(version=3), newer, "1") == []
    (text,) = notes(incoming(version=2), newer, "1")
    assert text == "The file is version 2; version 3 has been published since."


def test_a_draft_is_old_once_something_was_published_after_it(incoming, data):
    before = replace(data, published=(published(1, MADE - timedelta(hours=1)),))
    after = replace(data, published=(published(1, MADE + timedelta(hours=1)),))
    assert notes(incoming(), before, "1") == []
    (text,) = notes(incoming(), after, "1")
    assert text.startswith("The file is a draft of 2026-11-22 09:30")
    assert notes(incoming(made=None), after, "1") == []
    other = replace(data, published=(replace(published(1, MADE), first=date(2026, 12, 7)),))
    assert published_of(incoming(), other) is None


def test_another_project_and_missing_people_are_said(incoming, data):
    told = notes(incoming(missing=(1, 2), project="Elsewhere"), data, "1")
    assert told == [
        "The file was exported from another project: Elsewhere.",
        "2 people are not in the file and stay as they are: Wang Wei, 陈晨",
    ]


def test_cells_that_only_the_project_changed_are_counted(incoming, data):
    (text,) = notes(incoming(comparison=Comparison(changed_here=((0, 1), (0, 2)))), data, "1")
    assert text.endswith("stay as they are: 2.")


def test_a_project_is_known_by_its_key_under_another_title(incoming, data):
    assert notes(incoming(key="1", project="Old title"), data, "1") == []
    (text,) = notes(incoming(key="2"), data, "1")
    assert text.startswith("The file was exported from another project")
    assert notes(incoming(key="2"), data, "") == []
