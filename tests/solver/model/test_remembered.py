"""The last answer is told again for the very same arguments, and for no others."""

from __future__ import annotations

from solver.model.remembered import remembered


def counted():
    asked = []

    @remembered
    def doubled(values, times):
        asked.append((values, times))
        return [*values] * times

    return doubled, asked


def test_the_very_same_arguments_are_worked_out_once():
    doubled, asked = counted()
    values = (1, 2)
    assert doubled(values, 2) is doubled(values, 2)
    assert len(asked) == 1


def test_equal_arguments_are_not_the_same():
    doubled, asked = counted()
    doubled([1], 2)
    assert doubled([1], 2) == [1, 1]
    assert len(asked) == 2


def test_another_argument_gets_its_own_answer():
    doubled, _ = counted()
    values = (1,)
    assert (doubled(values, 1), doubled(values, 2), doubled(values, 1)) == ([1], [1, 1], [1])
