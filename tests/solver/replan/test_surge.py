"""Demand that was not foreseen."""

from __future__ import annotations

import numpy as np

from solver.domain.queue import Contacts, Queue
from solver.replan.situation import Surge
from solver.replan.surge import with_surges
from solver.staffing.answer_curve import answer_curve
from solver.staffing.staff import staff
from tests.solver.tiny import H, demand, person, problem

PHONE, MAIL = Queue("phone"), Queue("mail")
N = 24
VOLUME, AHT = np.full(N, 30.0), np.full(N, 240.0)


def of():
    agents = staff((PHONE,), VOLUME[None], AHT[None], 60, N)[0]
    required = {(0, t): int(n) for t, n in enumerate(agents)} | {(1, t): 3 for t in range(N)}
    curves = answer_curve(PHONE, VOLUME, AHT, 60)
    contacts = Contacts(0, tuple(VOLUME.tolist()), tuple(AHT.tolist()), curves)
    return problem(
        person(), days=1, queues=(PHONE, MAIL),
        requirements=demand((PHONE, MAIL), required, N), contacts=(contacts,),
    )  # fmt: skip


def test_contacts_their_curves_and_the_agents_for_them_grow():
    found = with_surges(of(), (Surge(0, 10 * H, 12 * H, 1.5),))
    volume = VOLUME.copy()
    volume[10:12] *= 1.5
    assert found.contacts[0].volume == tuple(volume.tolist())
    assert found.contacts[0].answered == answer_curve(PHONE, volume, AHT, 60)
    agents = staff((PHONE,), volume[None], AHT[None], 60, N)[0]
    assert found.requirements[0].agents == tuple(agents.tolist())
    assert found.requirements[0].agents[10] > of().requirements[0].agents[10]
    assert found.requirements[1] == of().requirements[1]


def test_agents_without_contacts_are_multiplied_and_part_of_an_interval_counts_in_part():
    found = with_surges(of(), (Surge(None, 10 * H + 30, 11 * H, 1.5),))
    assert found.requirements[1].agents[10] == 4  # 3 times 1.25
    assert found.contacts[0].volume[10] == 30 * 1.25
    assert found.contacts[0].volume[11] == 30


def test_nothing_comes_in():
    plain = of()
    assert with_surges(plain, ()) is plain
    assert with_surges(plain, (Surge(0, 0, H, 1.0),)) is plain
