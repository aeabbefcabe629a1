"""All queues of a centre together: periods, minimum agents, and mail beside the rest."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from solver.domain.queue import Channel, GoalPeriod, Queue
from solver.domain.validation import FieldError
from solver.staffing.staff import staff, worked_volume

PHONE = Queue("phone")
MAIL = Queue("mail", channel=Channel.EMAIL, hours_to_answer=12, max_occupancy=1)
T = 7 * 48
CALLS = np.clip(np.sin((np.arange(T) % 48 - 14) / 26 * np.pi), 0, 1) * 100
AHT = np.full(T, 300.0)


def required(queues, volume, aht=None):
    volume = np.array(volume)
    return staff(queues, volume, np.full(volume.shape, 300.0) if aht is None else aht, 30, 48)


def test_queues_are_staffed_apart():
    chat = replace(PHONE, channel=Channel.CHAT, concurrency=2)
    both = required([PHONE, chat], [CALLS, CALLS / 2])
    assert both.shape == (2, T)
    assert both.dtype == np.int64
    assert both[0].tolist() == required([PHONE], [CALLS])[0].tolist()
    assert both[1].tolist() == required([chat], [CALLS / 2])[0].tolist()


def test_goals_of_the_day_and_the_week_are_cheaper():
    totals = [
        required(
            [replace(PHONE, goal_period=period)], [CALLS * np.repeat([2, 1, 1, 1, 1, 1, 1], 48)]
        ).sum()
        for period in (GoalPeriod.INTERVAL, GoalPeriod.DAY, GoalPeriod.WEEK)
    ]
    assert totals[0] > totals[1] >= totals[2]


@pytest.mark.parametrize("period", GoalPeriod)
def test_the_minimum_is_there_wherever_contacts_come_in(period):
    agents = required([replace(PHONE, minimum_agents=3, goal_period=period)], [CALLS])[0]
    assert (agents[CALLS > 0] >= 3).all()
    assert (agents == 3).any()
    assert not agents[CALLS == 0].any()


def test_mail_fills_what_the_phone_leaves_quiet():
    mail = np.where((np.arange(T) % 48 >= 16) & (np.arange(T) % 48 < 36), 10.0, 0.0)
    aht = np.stack([AHT, np.full(T, 600.0)])
    agents = required([MAIL, PHONE], [mail, CALLS], aht[::-1])
    spread_evenly = agents[1] + 10 * 600 / 1_800 * (mail > 0)
    assert agents.sum(axis=0).max() < spread_evenly.max()
    assert agents[0].sum() == pytest.approx((mail * 600 / 1_800).sum(), abs=14)
    assert not agents[0][agents[1] == 0].any()  # nobody comes in for mail alone


def test_mail_that_is_due_sooner_goes_first_whatever_its_place():
    soon = replace(MAIL, name="soon", hours_to_answer=1)
    volume = np.zeros((3, T))
    volume[0], volume[1:, 64] = CALLS, 60
    first = required([PHONE, soon, MAIL], volume)
    second = required([PHONE, MAIL, soon], volume)
    assert first.tolist() == second[[0, 2, 1]].tolist()


def test_mail_alone_may_use_the_whole_week():
    agents = required([MAIL], [np.full(T, 6.0)])
    assert agents.tolist() == [[1] * T]


def test_worked_volume_moves_mail_to_its_agents():
    mail = np.where(np.arange(T) % 48 == 20, 60.0, 0.0)
    aht = np.stack([AHT, AHT])
    worked = worked_volume([PHONE, MAIL], np.stack([CALLS, mail]), aht, 30, 48)
    agents = staff([PHONE, MAIL], np.stack([CALLS, mail]), aht, 30, 48)
    assert worked[0].tolist() == CALLS.tolist()
    assert worked[1].sum() == pytest.approx(mail.sum())
    assert (worked[1] <= agents[1] * 6 + 1e-9).all()  # one agent: 6 mails of 300 s in 30 min


def test_the_horizon_need_not_be_whole_days():
    longer = np.concatenate((CALLS, CALLS[:20]))
    for period in GoalPeriod:
        queue = replace(PHONE, goal_period=period)
        agents = required([queue, MAIL], [longer, longer])
        assert agents.shape == (2, T + 20)
        assert agents[0, :T].tolist() == required([queue], [CALLS])[0].tolist()


def test_no_queues_and_no_intervals():
    assert staff([], np.zeros((0, T)), np.zeros((0, T)), 30, 48).shape == (0, T)
    assert staff([PHONE, MAIL], np.zeros((2, 0)), np.zeros((2, 0)), 30, 48).shape == (2, 0)


@pytest.mark.parametrize("queue", [PHONE, MAIL, replace(PHONE, goal_period=GoalPeriod.DAY)])
@pytest.mark.parametrize(("field", "volume", "aht"), [("volume", -1, 180), ("aht", 1, -180)])
def test_a_negative_load_is_refused(queue, field, volume, aht):
    with pytest.raises(FieldError) as refused:
        staff([queue], [[volume]], [[aht]], 30, 48)
    assert refused.value.field == field
