"""The sheets that count shifts: people wanted on one, and how many of one somebody works."""

from __future__ import annotations

from scheduler_app.exchange.columns import Column, Kind, Table
from scheduler_app.exchange.words import Words

_PATTERN = Column(
    "pattern",
    Words("Pattern", "班次"),
    Words("A code of the sheet Patterns", "“班次”表中的代码"),
    Kind.ID,
    required=True,
    refers_to="Patterns",
)

SHIFT_TARGETS = Table(
    Words("ShiftTargets", "班次需求"),
    Words(
        "People wanted on a shift of a day, whatever queues they serve.",
        "某天某班次需要的人数，不分队列。",
    ),
    (
        Column("date", Words("Date", "日期"), Words("Date", "日期"), Kind.DATE, required=True),
        _PATTERN,
        Column(
            "wanted",
            Words("Wanted", "需要人数"),
            Words("People wanted on the shift", "这个班需要的人数"),
            Kind.INTEGER,
            required=True,
            least=0,
            most=100_000,
        ),
        Column(
            "under_weight",
            Words("UnderWeight", "缺人权重"),
            Words(
                "What each person too few counts; 0: does not matter; empty: 1",
                "每缺一人的分量；0 = 不计；空 = 1",
            ),
            Kind.INTEGER,
            least=0,
            most=10_000,
        ),
        Column(
            "over_weight",
            Words("OverWeight", "多人权重"),
            Words(
                "What each person too many counts; 0: does not matter; empty: 0",
                "每多一人的分量；0 = 不计；空 = 0",
            ),
            Kind.INTEGER,
            least=0,
            most=10_000,
        ),
    ),
)

SHIFT_LIMITS = Table(
    Words("ShiftLimits", "班次上限"),
    Words(
        "The most shifts of a pattern in a period of the contract, for a person or a contract.",
        "合同的一个周期内，某人或某种合同每人最多上几个某班次。",
    ),
    (
        Column(
            "id",
            Words("ID", "工号"),
            Words(
                "A person: an ID of the sheet Employees; or give a contract",
                "员工工号，见“员工”表；或填合同",
            ),
            Kind.ID,
            refers_to="Employees",
        ),
        Column(
            "contract",
            Words("Contract", "合同"),
            Words(
                "Everybody with this contract and no row of their own; or give an ID",
                "持此合同且没有单独一行的每个人；或填工号",
            ),
            refers_to="Contracts",
        ),
        _PATTERN,
        Column(
            "most",
            Words("Most", "最多"),
            Words("Shifts of the pattern, at most", "该班次最多上几个"),
            Kind.INTEGER,
            required=True,
            least=0,
            most=366,
        ),
    ),
)
