"""A season of the size that offices have: 8 groups, 30 scored rows, 1000 points, any number of agencies."""

from __future__ import annotations

from decimal import Decimal

from thidua_xlsx.model import (
    Adjustment,
    Agency,
    Criterion,
    InputField,
    Method,
    Plan,
    SeasonInfo,
    Sign,
    Slot,
    Value,
)

GROUPS = (6, 4, 4, 4, 3, 3, 3, 3)
"""Scored rows of each group: 30."""
ROW_MAXIMUM = Decimal(33)
EVIDENCE = "Quyết định số {0}/QĐ-UBND ngày {0}/9/2013; Báo cáo số {0}/BC-STC kèm theo"


def plan(agencies: int) -> Plan:
    """A plan of 30 rows in points, 8 deductions and a bonus, for that many agencies."""
    members = tuple(Agency(f"DV{n:03}", f"Sở, ban, ngành số {n} của tỉnh") for n in range(1, agencies + 1))
    everybody = frozenset(agency.code for agency in members)
    rows: list[Criterion] = []
    adjustments = [
        Adjustment(
            "CTD",
            Sign.BONUS,
            "Có giải pháp mới được công nhận",
            Decimal(10),
            cap=Decimal(10),
            agencies=everybody,
        )
    ]
    for group, leaves in enumerate(GROUPS, start=1):
        code = str(group)
        title = f"Nội dung thi đua thứ {group} theo kế hoạch của khối"
        rows.append(
            Criterion(
                code,
                title,
                Method.GROUP,
                number=code,
                maximum=ROW_MAXIMUM * leaves,
                agencies=everybody,
            )
        )
        rows += [_leaf(code, leaf, everybody) for leaf in range(1, leaves + 1)]
        adjustments.append(
            Adjustment(
                f"T{code}",
                Sign.DEDUCTION,
                "Thiếu báo cáo định kỳ",
                Decimal(2),
                f"{code}.1",
                "báo cáo",
                agencies=everybody,
            )
        )
    info = SeasonInfo("do-luong-2013", 2013, name="Phong trào thi đua năm 2013", step=Decimal("0.5"))
    return Plan(info, members, tuple(rows), tuple(adjustments), digest="0" * 64)


def _leaf(group: str, leaf: int, agencies: frozenset[str]) -> Criterion:
    return Criterion(
        f"{group}.{leaf}",
        f"Hoàn thành nhiệm vụ, chỉ tiêu số {leaf} được giao trong năm, có sản phẩm và minh chứng kèm theo",
        Method.POINTS,
        number=f"{group}.{leaf}",
        parent=group,
        maximum=ROW_MAXIMUM,
        evidence_required=True,
        agencies=agencies,
        basis=f"Kế hoạch, mục III.{group}",
    )


def filled(slots: list[Slot]) -> dict[Slot, Value]:
    """What an honest office enters: points on the step, a count now and then, evidence in a line."""
    values: dict[Slot, Value] = {}
    for place, slot in enumerate(slots, start=1):
        if slot.field is InputField.POINTS:
            values[slot] = Decimal(20 + place % 13) + Decimal("0.5") * (place % 2)
        elif slot.field is InputField.COUNT:
            values[slot] = Decimal(place % 2)
        elif slot.field is InputField.EVIDENCE:
            values[slot] = EVIDENCE.format(place % 28 + 1)
    return values
