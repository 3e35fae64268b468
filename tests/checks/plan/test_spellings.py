"""Keys in two spellings: both cells are named, nothing is guessed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.checks.plan.plans import told
from tests.tables import plan
from thidua_xlsx.address import Address
from thidua_xlsx.checks import plan as checks
from thidua_xlsx.findings import Level
from thidua_xlsx.model import Agency, CellLocations, Plan

PLACES = CellLocations({"Đơn vị": {"group": "D"}, "Tiêu chí": {"tags": "P", "appraiser": "O"}})


def grouped(*groups: str) -> Plan:
    agencies = tuple(
        Agency(f"S{line}", f"Sở {line}", group=group, at=Address("ke_hoach.xlsx", "Đơn vị", f"A{line}"))
        for line, group in enumerate(groups, 2)
    )
    return replace(plan("Mã | Điểm\n1 | 100"), agencies=agencies)


def rows(attribute: str, *values: object) -> Plan:
    of = plan("Mã | Điểm\n" + "\n".join(f"{line} | 10" for line in range(1, len(values) + 1)), agencies="A B")
    criteria = (
        replace(row, at=Address("ke_hoach.xlsx", "Tiêu chí", f"A{line}"), **{attribute: value})
        for line, (row, value) in enumerate(zip(of.criteria, values, strict=True), 2)
    )
    return replace(of, criteria=tuple(criteria))


@pytest.mark.parametrize(
    ("of", "cells"),
    [
        (
            grouped("Cụm sở", "Cụm sở", "cụm sở", "Cụm Sở", "cụm sở"),
            [("D4", "Đơn vị!D2"), ("D5", "Đơn vị!D2")],
        ),
        (grouped("Cụm hoà", "Cụm hòa"), [("D3", "Đơn vị!D2")]),
        (grouped("Cụm 1", "Cụm 2", "", ""), []),
        (rows("tags", ("Đảng", "đoàn thể"), ("Đoàn thể",), ("Đảng",)), [("P3", "Tiêu chí!P2")]),
        (rows("tags", ("Đảng",), ("Đảng", "Nhà nước")), []),
        (rows("appraiser", "Ban Thi đua", "", "Ban  thi đua"), [("O4", "Tiêu chí!O2")]),
        (rows("appraiser", "Ban Thi đua", "Ban  Thi đua"), []),
        # An agency is found by code or name, in any spelling.
        (rows("appraiser", "A", "sở a", "Sở A"), []),
    ],
)
def test_two_spellings_of_one_key_name_both_cells(of: Plan, cells: list[tuple[str, str]]) -> None:
    findings = list(checks.spellings.check(of, PLACES))
    assert [(one.code, one.level) for one in findings] == [("E358", Level.ERROR)] * len(cells)
    assert [(one.at.cell if one.at else "", one.facts["first"]) for one in findings] == cells


def test_the_finding_says_what_is_spelled_twice() -> None:
    assert told(checks.spellings, grouped("Cụm sở", "Cụm Sở")) == ["E358 Cụm Sở"]
