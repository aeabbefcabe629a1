from __future__ import annotations

import numpy as np
import pytest

from solver.forecast.forecast import forecast
from solver.forecast.series import FutureDay
from solver.forecast.tagged import roles
from solver.search.cancellation import CancelToken
from tests.solver.forecast.synthetic import ahead, difference, poisson, series, truth

SALE, ORDINARY = 2.5, 1.0
DAYS = (30, 65, 100)
EVENING = np.roll(truth(1)[0] / truth(1).sum(), 6)
"""Own profile of the sale: three hours later than a normal day's."""

ALL_WEEKDAYS = frozenset(range(7))


def with_sales(factor=SALE, n_days=140):
    volume = truth(n_days)
    for day in DAYS:
        volume[day] = factor * volume[day].sum() * EVENING
    return volume


def week_with(tag, size=None, at=3):
    days = [FutureDay()] * 7
    days[at] = FutureDay(tag, size)
    return days


def run(history, days):
    return forecast(history, days, CancelToken(), lambda _: None)


def test_a_tag_is_learned_and_placed_with_its_own_size_and_profile():
    history = series(with_sales(), dict.fromkeys(DAYS, "sale"))
    made = run(history, week_with("sale")).volume
    assert made[3].sum() == pytest.approx(SALE * truth(7)[3].sum(), rel=0.02)
    assert difference(made[3], SALE * truth(7)[3].sum() * EVENING) < 0.03
    assert difference(np.delete(made, 3, 0), np.delete(truth(7), 3, 0)) < 0.03


def test_tagged_days_are_left_out_of_the_normal_profile():
    tagged = ahead(series(with_sales(4.0), dict.fromkeys(DAYS, "sale"))).volume
    never = ahead(series(truth(140))).volume
    assert difference(tagged, never) < 0.01


def test_a_given_size_beats_the_learned_one():
    history = series(with_sales(), dict.fromkeys(DAYS, "sale"))
    made = run(history, week_with("sale", 1.5)).volume
    assert made[3].sum() == pytest.approx(1.5 * truth(7)[3].sum(), rel=0.02)


@pytest.mark.parametrize(("size", "wanted"), [(None, 1.0), (3.0, 3.0), (0.0, 0.0)])
def test_a_tag_never_seen_is_a_normal_day_of_the_size_given(size, wanted):
    made = run(series(truth(140)), week_with("launch", size)).volume
    normal = ahead(series(truth(140))).volume
    assert np.allclose(made[3], wanted * normal[3])


def test_a_closed_holiday_is_learned_as_closed():
    volume = truth(140)
    volume[list(DAYS)] = 0
    made = run(series(volume, dict.fromkeys(DAYS, "holiday")), week_with("holiday"))
    assert made.volume[3].sum() == 0
    assert made.high_95[3].sum() == 0


def test_tags_of_different_kinds_are_kept_apart():
    volume = with_sales()
    volume[50] = 0.1 * volume[50]
    tags = dict.fromkeys(DAYS, "sale") | {50: "outage"}
    made = run(series(volume, tags), week_with("outage")).volume
    assert made[3].sum() == pytest.approx(0.1 * truth(7)[3].sum(), rel=0.05)


def test_the_days_beside_a_tag_are_learned_more_warily():
    volume = with_sales(0.0)
    for day in DAYS:
        volume[day + 1] *= 1.2
        volume[day - 1] *= 0.85
    made = run(series(volume, dict.fromkeys(DAYS, "holiday")), week_with("holiday")).volume
    beside = made.sum(axis=1) / truth(7).sum(axis=1)
    assert beside[2] == pytest.approx(0.85**0.75, abs=0.02)
    assert beside[4] == pytest.approx(1.2**0.75, abs=0.02)
    assert beside[6] == pytest.approx(1.0, abs=0.02)


def test_an_unsure_size_widens_the_band():
    volume = poisson(truth(140))
    for day, factor in zip(DAYS, (1.5, 2.5, 3.5), strict=True):
        volume[day] = np.round(volume[day] * factor)
    history = series(volume, dict.fromkeys(DAYS, "sale"))
    sale = run(history, week_with("sale"))
    given = run(history, week_with("sale", 2.5))
    width = (sale.high_80 - sale.low_80)[3].sum()
    assert width > 1.5 * (given.high_80 - given.low_80)[3].sum()


def test_roles_skip_days_on_which_nobody_ever_calls():
    weekday = np.arange(9) % 7
    tags = ("", "", "", "", "holiday", "", "", "", "")
    open_weekdays = frozenset(range(5))
    assert roles(tags, weekday, ALL_WEEKDAYS)[3:6] == [
        ("holiday", -1),
        ("holiday", 0),
        ("holiday", 1),
    ]
    assert roles(tags, weekday, open_weekdays)[4:] == [
        ("holiday", 0),
        ("", 0),
        ("", 0),
        ("holiday", 1),
        ("", 0),
    ]


def test_a_history_of_tagged_days_alone_is_used_as_it_is():
    made = ahead(series(truth(7), dict.fromkeys(range(7), "campaign")))
    assert np.allclose(made.volume, truth(7))
