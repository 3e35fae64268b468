"""What `Tham số` can say since version 1 of forms leaves the digest of plans that do not say it alone."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests.tables import plan
from thidua_xlsx.model import Plan
from thidua_xlsx.model.parameters import Bands, Ratio
from thidua_xlsx.model.plan_digest import _plain

ROWS = "Mã | Cách chấm | Điểm | Tham số\n1 | bậc | 15 | >=95: 15; <95: 0\n2 | tỷ lệ | 10 | a/b"


def parameters(of: Plan) -> list[object]:
    return [_plain(row.parameter) for row in of.criteria]


def test_it_is_told_as_before() -> None:
    bands = [
        {"bound": "95", "comparison": ">=", "points": "15"},
        {"bound": "95", "comparison": "<", "points": "0"},
    ]
    assert parameters(plan(ROWS, agencies="A")) == [{"bands": bands}, {"two_numbers": True}]


def test_what_is_new_makes_another_digest() -> None:
    of = plan(ROWS, agencies="A")
    bands, ratio = (row.parameter for row in of.criteria)
    assert isinstance(bands, Bands)
    assert isinstance(ratio, Ratio)
    for changed in (
        replace(bands, percent=True),
        replace(bands, linear=True),
        replace(ratio, most=Decimal(120)),
    ):
        assert _plain(changed) not in parameters(of)
