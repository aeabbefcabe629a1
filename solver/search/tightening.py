"""Costs that one person's own rows force, found before the search.

Where the rows that touch only one person's cells cannot be kept without a breach (no free
weekend after such a history, say), the relaxation would halve it.  A small program per
person and charged number finds its least value; whole numbers round it up (bound
tightening by optimisation, with integrality).
"""

from __future__ import annotations

import math

import highspy
import numpy as np

from solver.search.cancellation import CancelToken
from solver.search.table import IntArray, Table, row_wise

_NOBODY, _MANY = -1, -2
_ROUNDING = 1e-6


def tighten(lp: highspy.HighsLp, cells: IntArray, cancel: CancelToken) -> int:
    """Raise lower limits of columns of ``lp``; return how many.

    ``cells`` (E x ...): the columns of each person's assignments.
    """
    if not cells.size:
        return 0
    table = Table(lp)
    owner = _owners(table, cells)
    is_cell = np.zeros(lp.num_col_, dtype=np.bool_)
    is_cell[cells.ravel()] = True
    open_ended = (table.costs > 0) & (table.lower < table.upper)
    charged = np.flatnonzero(open_ended & (owner >= 0) & ~is_cell)
    row_owner = _row_owners(owner, table)[table.rows]
    order = np.argsort(row_owner, kind="stable")
    first = np.searchsorted(row_owner[order], np.arange(len(cells) + 1))
    raised = table.lower.copy()
    for person in np.unique(owner[charged]).tolist():
        if cancel.is_cancelled():
            break
        block = _Block(table, order[first[person] : first[person + 1]])
        for column in charged[owner[charged] == person].tolist():
            raised[column] = max(raised[column], block.least(column))
    lp.col_lower_ = raised
    return int((raised > table.lower).sum())


def _owners(table: Table, cells: IntArray) -> IntArray:
    """Return whose each column is: of one person's rows alone, or of many."""
    owner = np.full(len(table.costs), _NOBODY, dtype=np.int64)
    owner[cells.reshape(len(cells), -1)] = np.arange(len(cells))[:, None]
    others = np.flatnonzero(owner == _NOBODY)
    before = None
    while before is None or (owner != before).any():
        before = owner.copy()
        of_entry = _row_owners(owner, table)[table.rows]
        owner[others] = _joint(table.columns, of_entry, len(owner))[others]
    return owner


def _row_owners(owner: IntArray, table: Table) -> IntArray:
    """Return whose each row is: nobody's yet, one person's, or of many."""
    return _joint(table.rows, owner[table.columns], len(table.row_lower))


def _joint(places: IntArray, owners: IntArray, n_places: int) -> IntArray:
    """Return for each place the one owner of its entries, leaving nobody out of account."""
    known = owners != _NOBODY
    places, owners = places[known], owners[known]
    order = np.lexsort((owners, places))
    places, owners = places[order], owners[order]
    joint = np.full(n_places, _NOBODY, dtype=np.int64)
    found, first = np.unique(places, return_index=True)
    last = np.append(first[1:], len(places)) - 1
    joint[found] = (
        np.where(owners[first] == owners[last], owners[first], _MANY) if len(found) else 0
    )
    return joint


class _Block:
    """The rows of one person."""

    def __init__(self, table: Table, entries: IntArray) -> None:
        own_rows, new_rows = np.unique(table.rows[entries], return_inverse=True)
        self._columns, new_columns = np.unique(table.columns[entries], return_inverse=True)
        values = table.values[entries]
        block = highspy.HighsLp()
        block.col_cost_ = np.zeros(len(self._columns))
        block.col_lower_ = table.lower[self._columns]
        block.col_upper_ = table.upper[self._columns]
        block.row_lower_ = table.row_lower[own_rows]
        block.row_upper_ = table.row_upper[own_rows]
        row_wise(block, new_rows, new_columns, values)
        self._highs = highspy.Highs()
        self._highs.setOptionValue("output_flag", False)
        self._highs.setOptionValue("threads", 1)
        self._highs.setOptionValue("presolve", "off")  # more work than the solve itself
        self._highs.passModel(block)

    def least(self, column: int) -> float:
        """Return the least whole number that a column can be; minus infinity if not known."""
        place = int(self._columns.searchsorted(column))
        self._highs.changeColCost(place, 1.0)
        self._highs.run()
        is_optimal = self._highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
        value = float(self._highs.getObjectiveValue())
        self._highs.changeColCost(place, 0.0)
        return math.ceil(value - _ROUNDING) if is_optimal else -math.inf
