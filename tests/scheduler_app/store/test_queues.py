"""Queues renamed and taken out, with all that is about them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.queues import QueueUse, queue_use, removal, renaming, skills_of
from scheduler_app.store.record_book import RecordBook
from scheduler_app.store.records import DayTag, HistoryDay, RoleRow, SelfServiceShare

MONDAY = date(2026, 11, 30)


@pytest.fixture
def busy(centre):
    nothing = (None,) * 48
    return replace(
        centre,
        history=(HistoryDay("Phone", date(2026, 11, 2), 30, *[nothing] * 4),),
        day_tags=(DayTag(MONDAY, "sale"), DayTag(MONDAY, "launch", "Phone")),
        self_service=(SelfServiceShare("Phone", MONDAY, 0.2),),
        roles=(RoleRow("007", MONDAY, "Phone"),),
    )


@pytest.fixture
def written(busy, tmp_path):
    """Edits of the project, as memory follows them and as the file has them afterwards."""

    def write(changes):
        project = ProjectFile.create(tmp_path / "queues.sixshift", busy)
        book = RecordBook(project.data())
        project.write(changes)
        book.apply(changes)
        stored = project.data()
        assert stored == book.data()
        project.write([change.reversed() for change in reversed(changes)])
        assert project.data() == busy
        project.close()
        return stored

    return write


def test_a_renamed_queue_keeps_its_place_and_all_that_is_about_it(busy, written):
    phone = busy.queues[0]
    found = written(renaming(busy, "Phone", replace(phone, name="Hotline", skill="en")))
    assert [queue.name for queue in found.queues] == ["Hotline", "Chat"]
    assert queue_use(found, "Hotline") == queue_use(busy, "Phone") == QueueUse(2, 1, 1)
    assert [tag.queue for tag in found.day_tags] == ["", "Hotline"]
    assert found.self_service[0].queue == found.roles[0].queue == "Hotline"


def test_a_queue_goes_with_all_that_is_about_it(busy, written):
    found = written(removal(busy, "Phone"))
    assert [queue.name for queue in found.queues] == ["Chat"]
    assert {row.queue for row in found.demand} == {"Chat"}
    assert (found.history, found.self_service, found.roles) == ((), (), ())
    assert [tag.tag for tag in found.day_tags] == ["sale"]


def test_skills_are_those_of_people_and_queues(centre):
    assert skills_of(centre) == ["en", "zh"]
