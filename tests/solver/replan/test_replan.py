"""Menus: what happens, and who helps how."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.employee import OVERTIME, Level
from solver.domain.pattern import OFF, Pattern
from solver.domain.queue import Queue
from solver.domain.repair import RepairSettings
from solver.domain.time_grid import MINUTES_PER_DAY as DAY
from solver.domain.validation import FieldError
from solver.domain.wishes import Pin
from solver.replan.derived import with_patterns
from solver.replan.ground import ground
from solver.replan.judge import plan_of
from solver.replan.plan import ChangeKind
from solver.replan.replan import replan, usual_seconds
from solver.replan.situation import Absence, Situation, Surge, absence_of_days
from solver.roster.result import SolveOptions
from solver.rules import default_rules
from solver.rules.lead_present import LeadPresent
from solver.rules.weekly_hours import WeeklyHours
from solver.search.cancellation import CancelToken
from tests.solver.replan.small import is_no_worse, seeded
from tests.solver.tiny import (
    EARLY,
    LATE,
    NIGHT,
    H,
    calls,
    demand,
    junior,
    person,
    problem,
    roster,
)

STANDBY = Pattern("S", 7 * H, 8 * H, 8 * H, is_standby=True)
PATTERNS = (EARLY, LATE, NIGHT, STANDBY)
PHONE = (Queue("phone"),)
CURVE = (0.0, 10.0, 17.0, 21.0)
RULES = tuple(r for r in default_rules() if r.key != "minimum_on_duty")
BEFORE_DAWN = -10 * H


def situation(people, lines, absent=((0, 0),), now=BEFORE_DAWN, rules=RULES, **more):
    fields = more.pop("fields", {})
    hours = more.pop("hours", range(72))
    contacts = (calls(0, dict.fromkeys(hours, CURVE), 72),)
    of = problem(*people, patterns=PATTERNS, queues=PHONE, contacts=contacts, **fields)
    rostered = roster(*lines, patterns=PATTERNS)
    away = tuple(absence_of_days(of, rostered, e, range(d, d + 1)) for e, d in absent)
    return Situation(of, rules, rostered, now, away, **more)


def menu(*args, **more):
    return replan(situation(*args, **more), SolveOptions(20.0), CancelToken())


def kinds(plan):
    return [change.kind for change in plan.changes]


def test_standby_goes_before_a_day_off():
    found = menu((person("A"), person("Off"), person("Reserve")), ("E..", "...", "S.."))
    assert found.plans[0].changes == ()
    assert [(c.employee, c.before, c.after) for c in found.plans[0].absent] == [(0, 0, OFF)]
    one = found.plans[1]
    assert (kinds(one), one.changes[0].employee) == ([ChangeKind.STANDBY], 2)
    assert one.is_proven
    assert one.answer_rate > found.plans[0].answer_rate
    assert found.plans[found.fewest].people_changed == 1
    assert found.fewest_is_proven


def test_a_volunteer_for_overtime_goes_before_others():
    people = (person("A"), person("B"), person("C", volunteers=frozenset({OVERTIME})))
    found = menu(people, ("E..", "...", "..."))
    assert [c.employee for c in found.plans[1].changes] == [2]


def test_nobody_at_home_is_called_too_late_for_all_of_it():
    people = (person("A"), person("Off"), person("Night", min_rest_minutes=11 * H))
    found = menu(
        people,
        ("E..", "...", "..."),
        now=6 * H + 30,
        hours=range(7, 14),
        fields={"history": ((-1,), (-1,), (2,))},
    )
    shift = found.plans[1].changes[0]
    codes = [one.pattern.code for one in found.plans[1].new_patterns]
    assert (shift.employee, shift.kind, codes) == (1, ChangeKind.CALL_IN, ["E@9"])
    assert all(c.employee == 1 for plan in found.plans for c in plan.changes)


def test_a_running_shift_is_extended_only_as_far_as_allowed():
    people = (person("A"), person("B", max_minutes=11 * H))
    asked = situation(people, ("L..", "E.."), now=14 * H)
    on = replan(asked, SolveOptions(20.0), CancelToken())
    plan = on.plans[-1]
    assert kinds(plan) == [ChangeKind.EXTEND]
    assert [one.pattern.code for one in plan.new_patterns] == ["E+2"]
    assert plan.roster.cells[1] == (4, OFF, OFF)
    fixed = replace(asked, settings=RepairSettings(may_extend_minutes=0, may_call_in=False))
    assert len(replan(fixed, SolveOptions(20.0), CancelToken()).plans) == 1


def test_longer_hours_are_given_back_where_the_week_is_full():
    people = (person("A"), person("B", max_minutes=16 * H))
    found = menu(people, ("L..", "E.E"), now=13 * H, hours=range(14, 22))
    best = found.plans[-1]
    paid = sum(
        with_patterns(situation(people, ("L..", "E.E")).problem, best.new_patterns)
        .patterns[p].paid_minutes
        for p in best.roster.cells[1]
        if p != OFF
    )  # fmt: skip
    assert best.cells_changed == 2
    assert paid <= 16 * H


def test_only_volunteers_work_more_than_agreed():
    soft = tuple(replace(r, hard=False) if isinstance(r, WeeklyHours) else r for r in RULES)
    people = (person("A"), person("B", max_minutes=8 * H))
    asked = situation(people, ("E..", ".E."), rules=soft)
    assert all(
        plan.cells_changed != 1 for plan in replan(asked, SolveOptions(9), CancelToken()).plans
    )
    anybody = replace(asked, settings=RepairSettings(only_volunteers_for_overtime=False))
    found = replan(anybody, SolveOptions(9), CancelToken())
    assert any(kinds(plan) == [ChangeKind.CALL_IN] for plan in found.plans)


def test_what_is_locked_or_past_never_changes():
    people = (person("A"), person("B"), person("C"))
    pins = (Pin(1, 0, OFF), Pin(2, 0, OFF))
    locked = menu(people, ("E..", "...", "..."), fields={"pins": pins})
    assert len(locked.plans) == 1
    late = menu(people, ("E..", "...", "..."), now=3 * DAY)
    assert (len(late.plans), late.days) == (1, ())


def test_a_night_over_midnight_is_missed_on_both_days():
    people = (person("A"), person("B"), person("C"))
    asked = situation(people, ("N..", "...", ".E."), absent=((0, 0),))
    of = ground(asked)
    assert of.windows == ((22 * H, 31 * H),)
    assert of.days == (0, 1)
    found = replan(asked, SolveOptions(20.0), CancelToken())
    assert found.plans[1].changes[0].after == 2


def test_whoever_falls_ill_at_work_leaves_a_shorter_shift():
    people = (person("A"), person("B"))
    asked = situation(people, ("E..", "..."), absent=(), now=10 * H)
    asked = replace(asked, absences=(Absence(0, 10 * H, 15 * H),))
    found = replan(asked, SolveOptions(20.0), CancelToken())
    assert [one.pattern.code for one in found.plans[0].new_patterns] == ["E-10"]
    late = replace(asked, now_minute=6 * H, absences=(Absence(0, 0, 9 * H),))
    found = replan(late, SolveOptions(20.0), CancelToken())
    assert found.plans[0].new_patterns[0].pattern.code == "E@9"


def test_the_last_lead_is_replaced_by_another():
    rules = (*(r for r in RULES if r.key != "lead_present"), LeadPresent(hard=True))
    people = (
        person("Lead", level=Level.LEAD), person("B"), person("C"),
        person("Other", level=Level.LEAD),
    )  # fmt: skip
    required = demand(PHONE, {(0, t): 1 for t in range(7, 15)}, 72)
    found = menu(
        people, ("E..", "E..", "...", "..."), rules=rules, fields={"requirements": required}
    )
    nobody, one = found.plans[:2]
    assert {v.rule for v in nobody.bent} == {"lead_present"}
    assert [c.employee for c in one.changes] == [3]
    assert one.bent == ()
    alone = menu(people[:3], ("E..", "E..", "..."), rules=rules, fields={"requirements": required})
    assert all({v.rule for v in plan.bent} == {"lead_present"} for plan in alone.plans)
    assert alone.plans[-1].people_changed > 0


def test_a_mentor_who_does_not_come_is_told():
    people = (person("Mentor"), junior("Ju", mentor_id="Mentor"), person("C"))
    found = menu(people, ("E..", "E..", "..."))
    assert [(p.mentor_pairs, p.mentor_pairs_kept) for p in found.plans[:1]] == [(1, 0)]
    assert found.plans[0].bent
    assert not found.plans[-1].bent


def test_more_contacts_than_foreseen_bring_more_people():
    people = (person("A"), person("B"))
    plain = situation(people, ("E..", "..."), absent=())
    more = replace(plain, surges=(Surge(0, 10 * H, 13 * H, 1.5),))
    calm, busy = (replan(s, SolveOptions(20.0), CancelToken()) for s in (plain, more))
    assert (len(calm.plans), calm.days) == (1, ())
    assert busy.days == (0,)
    assert busy.before.answer_rate == calm.before.answer_rate
    assert kinds(busy.plans[1]) == [ChangeKind.CALL_IN]


def test_everybody_and_nobody():
    people = (person("A"), person("B"))
    everybody = menu(people, ("E..", "E.."), absent=((0, 0), (1, 0)))
    assert len(everybody.plans) == 1
    assert everybody.plans[0].roster.cells == ((OFF,) * 3,) * 2
    nobody = menu(people, ("E..", "E.."), absent=())
    assert len(nobody.plans) == 1
    assert nobody.plans[0].absent == ()
    off_anyway = menu(people, ("E..", "E.."), absent=((0, 1),))
    assert (len(off_anyway.plans), off_anyway.plans[0].absent) == (1, ())


@pytest.mark.parametrize("seed", range(6))
def test_a_menu_is_a_frontier_whose_fewest_cannot_be_fewer(seed):
    asked = seeded(seed)
    told = []
    found = replan(asked, SolveOptions(60.0), CancelToken(), told.append)
    assert found.plans[0].people_changed == 0
    people = [plan.people_changed for plan in found.plans]
    assert people == sorted(people)
    assert set(map(id, found.plans)) <= set(map(id, told))
    assert all(plan.is_proven for plan in found.plans)
    assert all(plan.people_changed <= (plan.at_most or 99) for plan in found.plans)
    for plan in found.plans:
        away = {a.employee for a in asked.absences}
        assert not away & {change.employee for change in plan.changes}
    assert found.fewest_is_proven


def test_plans_keep_the_rules_that_hold():
    for seed in range(6):
        of = ground(seeded(seed))
        for plan in replan(of.situation, SolveOptions(60.0), CancelToken()).plans:
            shifts = [(c.employee, c.day) for c in plan.changes]
            assert len(shifts) == len(set(shifts))
            assert is_no_worse(_renamed(of, plan), plan.roster)


def _renamed(of, plan):
    return replace(of, problem=of.of(plan.new_patterns, plan.roster), base=_base_in(of, plan))


def _base_in(of, plan):
    undone = [(c.employee, c.day, c.before) for c in plan.changes]
    return plan.roster.with_cells(undone)


def test_a_cancelled_menu_still_says_what_happens():
    stop = CancelToken()
    stop.cancel()
    found = replan(seeded(1), SolveOptions(5.0), stop)
    assert found.plans[0].people_changed == 0
    assert not found.best_is_proven or len(found.plans) == 1


def test_one_plan_by_itself():
    asked = situation((person("A"), person("B")), ("E..", "..."))
    of = ground(asked)
    plan = plan_of(of, of.base.with_cells([(1, 0, 0)]))
    assert (plan.people_changed, kinds(plan)) == (1, [ChangeKind.CALL_IN])
    assert not plan.is_proven


def test_faults_and_limits():
    with pytest.raises(FieldError, match="no employee 7"):
        situation((person("A"),), ("E..",), absent=()).__class__(
            *_parts((person("A"),), ("E..",)), absences=(Absence(7, 0, 60),)
        )
    with pytest.raises(FieldError, match="after from"):
        Absence(0, 60, 60)
    with pytest.raises(FieldError, match="factor"):
        Surge(None, 0, 60, -1.0)
    assert usual_seconds(60) < usual_seconds(150) < usual_seconds(1_200)


def _parts(people, lines):
    asked = situation(people, lines, absent=())
    return asked.problem, asked.rules, asked.roster, 0


def test_what_is_left_of_a_night_on_the_next_day_is_missed_too():
    of = ground(situation((person("A"),), ("N..",), absent=()))
    late = replace(of.situation, absences=(Absence(0, 22 * H, 26 * H),))
    found = ground(late)
    assert found.base.cells[0][0] == OFF
    assert found.windows == ((22 * H, 31 * H),)


def test_standby_is_called_before_its_time_only_with_notice():
    evening = replace(STANDBY, start_minute=14 * H)
    patterns = (EARLY, LATE, evening)
    people = (person("A"), person("Reserve"))
    contacts = (calls(0, dict.fromkeys(range(24), CURVE), 24),)
    of = problem(*people, days=1, patterns=patterns, queues=PHONE, contacts=contacts)
    rostered = roster("E", "S", patterns=patterns)
    away = (absence_of_days(of, rostered, 0, range(1)),)

    def starts(now):
        found = ground(Situation(of, RULES, rostered, now, away))
        return {found.book.shape(p).start_minute for p in found.options[1, 0] if p != 2}

    assert min(starts(6 * H)) == 8 * H
    assert min(starts(4 * H)) == 7 * H


def test_a_split_shift_is_missed_in_its_parts_alone():
    split = Pattern("T", 8 * H, 12 * H, 8 * H, gap_start_minute=4 * H, gap_minutes=4 * H)
    of = problem(person("A"), days=1, patterns=(split,))
    rostered = roster("T", patterns=(split,))

    def missed(start, end, now=0):
        absences = (Absence(0, start * H, end * H),)
        return ground(Situation(of, (), rostered, now * H, absences))

    assert missed(0, 24).windows == ((8 * H, 12 * H), (16 * H, 20 * H))
    assert missed(0, 24, now=13).windows == ((16 * H, 20 * H),)
    assert missed(12, 16).windows == ()
    ill = missed(11, 24)
    assert ill.windows == ((11 * H, 12 * H), (16 * H, 20 * H))
    assert [one.pattern.code for one in ill.book.new] == ["T-11"]
    dentist = missed(8, 13)
    assert [one.pattern.parts for one in dentist.book.new] == [((16 * H, 20 * H),)]
