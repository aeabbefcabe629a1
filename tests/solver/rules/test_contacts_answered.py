"""Contacts answered: what is lost, who serves whom, solver and checker alike."""

from __future__ import annotations

from solver.domain.queue import Queue
from solver.rules.contacts_answered import ContactsAnswered
from solver.rules.wording import Share
from tests.solver.tiny import (
    EARLY,
    LATE,
    NIGHT,
    H,
    assert_halves_agree,
    calls,
    person,
    problem,
    roster,
)

RULE = ContactsAnswered(weight=1)
PHONE, CHAT = Queue("Phone", "zh"), Queue("Chat", "en")
CURVE = (0.0, 3.0, 4.0)


def centre(*people, queues=(PHONE,), days=1, patterns=(EARLY,), **curves):
    n = days * 24
    return problem(
        *people,
        days=days,
        patterns=patterns,
        queues=queues,
        contacts=tuple(calls(q, curves[queue.name], n) for q, queue in enumerate(queues)),
    )


def test_it_is_off_until_it_is_given_a_weight():
    assert ContactsAnswered().is_off


def test_each_agent_adds_what_the_curve_says():
    zh = [person(name, skills=frozenset({"zh"})) for name in "ab"]
    of = centre(*zh, Phone={8: CURVE, 9: CURVE})
    costs = [RULE.cost(of, roster(a, b)) for a, b in ((".", "."), ("E", "."), ("E", "E"))]
    assert costs == [800, 200, 0]


def test_the_weight_is_for_a_hundredth_of_a_contact():
    of = centre(person(skills=frozenset({"zh"})), Phone={8: (0.0, 0.5)})
    assert ContactsAnswered(weight=7).cost(of, roster(".")) == 350


def test_who_cannot_serve_the_queue_answers_nothing():
    of = centre(person(skills=frozenset({"en"})), Phone={8: CURVE})
    assert RULE.cost(of, roster("E")) == 400


def test_an_agent_with_two_skills_answers_where_most_is_gained():
    both = person(skills=frozenset({"zh", "en"}))
    of = centre(both, queues=(PHONE, CHAT), Phone={8: (0.0, 2.0)}, Chat={8: (0.0, 5.0)})
    assert RULE.cost(of, roster("E")) == 200


def test_a_stretch_below_the_answer_rate_is_told_and_one_above_is_not():
    of = centre(person(skills=frozenset({"zh"})), Phone={8: CURVE, 9: CURVE, 11: (0.0, 3.99, 4.0)})
    (found,) = RULE.violations(of, roster("E"))
    values = dict(found.values)
    assert (values["lost"], values["offered"], found.amount) == ("2.0", "8.0", 200)
    assert (values["rate"], values["goal"]) == (Share(6 / 8), Share(0.97))
    assert (values["span"].start, values["span"].end) == (8 * H, 10 * H)
    assert RULE.cost(of, roster("E")) == 201


def test_solver_and_checker_agree_with_shared_agents():
    people = (
        person("a", skills=frozenset({"zh"})),
        person("b", skills=frozenset({"zh", "en"})),
        person("c", skills=frozenset({"zh", "en"})),
    )
    of = centre(
        *people,
        queues=(PHONE, CHAT),
        patterns=(EARLY, LATE),
        Phone={8: (0.0, 3.0, 4.0), 14: (0.0, 2.0, 3.0, 3.5), 20: (0.0, 1.0)},
        Chat={8: (0.0, 2.5, 4.5), 14: (0.0, 2.6), 16: (0.0, 0.4, 0.5)},
    )
    assert len(assert_halves_agree(RULE, of)) > 5


def test_solver_and_checker_agree_with_history_and_lookahead():
    people = [person(name, skills=frozenset({"zh"})) for name in "ab"]
    n = 32
    of = problem(
        *people,
        days=1,
        patterns=(EARLY, NIGHT),
        lookahead_minutes=8 * H,
        queues=(PHONE,),
        contacts=(calls(0, {2: CURVE, 5: CURVE, 23: CURVE, 26: (0.0, 5.0), 31: CURVE}, n),),
        history=((1,), (-1,)),
    )
    assert assert_halves_agree(RULE, of) == {600, 700, 1500}
