"""Placing: as good as the best of all placements, legal, and what is locked stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.activities.checks import activity_breaches
from solver.activities.on_line import answered_with
from solver.activities.place import ToPlace, place
from solver.domain.activity import Activity, ActivityKind, Meeting, default_break_rules
from solver.domain.employee import Level
from solver.domain.roster import Roster
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from tests.solver.activities.scenes import LUNCH, TEA, H, most_answered, scene, with_team
from tests.solver.tiny import EARLY, NIGHT, demand, person, problem, roster

LIMITS = SearchLimits(60, 1)


def placed(of, rostered, **more):
    return place(ToPlace(of, rostered, **more), LIMITS, CancelToken())


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("skills", [("", ""), ("x", "y")])
def test_no_placement_answers_more(seed, skills):
    of, rostered = scene(seed, rules=(TEA, LUNCH), people=2, skills=skills)
    found = placed(of, rostered)
    assert found.breaches == ()
    assert found.proven
    best = most_answered(of, rostered)
    assert answered_with(of, rostered, found.activities).sum() == pytest.approx(best)


@pytest.mark.parametrize("seed", range(4))
def test_no_placement_within_a_teams_share_answers_more(seed):
    of, rostered = scene(seed, rules=(replace(LUNCH, most_away_percent=34),))
    of = with_team(of, "A", "A", "A")
    found = placed(of, rostered)
    assert found.breaches == ()

    def allowed(activities):
        return not activity_breaches(of, rostered, activities)

    best = most_answered(of, rostered, allowed)
    assert answered_with(of, rostered, found.activities).sum() == pytest.approx(best)


@pytest.mark.parametrize("seed", range(4))
def test_a_junior_and_her_mentor_are_not_away_together(seed):
    of, rostered = scene(seed, people=2)
    of = with_team(of, "", "", P1="P0")
    junior = replace(of.employees[1], level=Level.JUNIOR)
    of = replace(of, employees=(of.employees[0], junior))
    found = placed(of, rostered)
    assert found.breaches == ()

    def allowed(activities):
        return not activity_breaches(of, rostered, activities)

    best = most_answered(of, rostered, allowed)
    assert answered_with(of, rostered, found.activities).sum() == pytest.approx(best)


def test_whoever_serves_nothing_has_a_break_too():
    of, rostered = scene(people=1, skills=("z", "z"))
    assert [a.name for a in placed(of, rostered).activities] == ["Lunch"]


def test_without_rules_the_break_minutes_make_a_lunch():
    early = replace(EARLY, break_minutes=30)
    of = problem(days=1, patterns=(early,), break_rules=())
    (lunch,) = placed(of, roster("E", patterns=(early,))).activities
    (rule,) = default_break_rules([early])
    after = lunch.start - early.start_minute
    assert rule.earliest_minute <= after <= rule.latest_minute


def test_a_required_count_is_covered_before_it_is_missed():
    of, rostered = scene(people=1)
    needs = demand(of.queues, {(0, 9): 1, (0, 10): 1}, 24)
    of = replace(of, contacts=(), requirements=needs)
    rostered = rostered.with_cells([(0, 0, 0)])
    (lunch,) = placed(of, rostered).activities
    # 08:00 to 12:00, lunch from 09:00 to 10:30: none of it misses less than half of an hour.
    missed = [min(lunch.end, 11 * H) - max(lunch.start, 9 * H)]
    assert missed == [30]


def test_locked_activities_stay_and_the_others_go():
    of, rostered = scene(rules=(TEA, LUNCH))
    begin = of.shift_minutes(0, rostered.cells[0][0])[0]
    lunch = Activity(0, begin + 75, LUNCH.kind, 30, name="Lunch", locked=True)
    meeting = Activity(1, begin + 180, ActivityKind.MEETING, 30, locked=True, name="Talk")
    stale = Activity(2, begin + 65, LUNCH.kind, 30, name="Lunch")
    found = placed(of, rostered, present=(lunch, meeting, stale))
    assert {lunch, meeting} <= set(found.activities)
    assert stale not in found.activities
    assert sum(a.name == "Lunch" for a in found.activities) == 3
    assert not [b for b in found.breaches if b.employee == 0]


def test_breaks_of_a_night_lie_after_midnight():
    of = problem(days=1, break_rules=(replace(LUNCH, earliest_minute=180, latest_minute=240),))
    (lunch,) = placed(of, roster("N")).activities
    assert NIGHT.start_minute + 180 <= lunch.start <= NIGHT.start_minute + 240
    assert lunch.start >= 24 * H


def test_a_cancelled_placement_is_legal_all_the_same():
    of, rostered = scene(rules=(TEA, LUNCH))
    cancel = CancelToken()
    cancel.cancel()
    found = place(ToPlace(of, rostered), LIMITS, cancel)
    assert found.breaches == ()
    assert len(found.activities) == 6
    whole, left = (answered_with(of, rostered, a).sum() for a in ((), found.activities))
    assert found.gap_contacts <= whole - left + 1e-9


def test_progress_ends_at_the_whole():
    of, rostered = scene()
    seen = []
    place(ToPlace(of, rostered), LIMITS, CancelToken(), lambda news: seen.append(news.share))
    assert seen == [1.0]


def test_meetings_leave_room_for_breaks():
    of, rostered = scene(people=2, rules=(TEA, LUNCH))
    review = Meeting("Review", ActivityKind.REVIEW, 60, (0, 1), (0,))
    found = placed(of, rostered, meetings=(review,))
    assert found.breaches == ()
    assert len({a.start for a in found.activities if a.name == "Review"}) == 1


def test_people_without_a_shift_have_nothing():
    of = problem(person("A"), person("B"), days=1, break_rules=(LUNCH,))
    assert {a.employee for a in placed(of, roster("E", ".")).activities} == {0}


def test_no_other_meeting_takes_the_first_minutes_from_a_briefing():
    of, _ = scene(people=2, rules=())
    course = Meeting("Course", ActivityKind.TRAINING, 60, (0, 1), (0,), 8 * H, 10 * H)
    brief = Meeting("Brief", ActivityKind.BRIEFING, 15, (0, 1), (0,), daily=True)
    for meetings in ((course, brief), (brief, course)):
        found = placed(of, Roster(((0,), (0,))), meetings=meetings)
        assert found.breaches == ()
        starts = {a.start for a in found.activities if a.name == "Brief"}
        assert starts == {of.patterns[0].start_minute}
