"""Before forms that are out are written over, `check` and `generate` say whose would be refused."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.filling import begin
from tests.seasons import contents, thidua
from tests.tables import plan
from thidua_xlsx.model import Plan, Register
from thidua_xlsx.secretariat.plan import write_plan

PLAN = plan("Mã | Cách chấm | Điểm\n1 | điểm | 40\n2 | điểm | 60", agencies="A B", keys="Khóa\ntong_diem")


@pytest.fixture
def season(tmp_path: Path) -> Path:
    return begin(tmp_path / "mua", PLAN, Register(), {})


def changed(season: Path, to: Plan) -> None:
    write_plan(season / "ke_hoach.xlsx", to)


def told(season: Path, *command: str) -> list[str]:
    run = thidua(command[0], season, *command[1:], "--json")
    return [code for code in run.told if code in ("W826", "E827")]


def with_maxima(*maxima: int) -> Plan:
    rows = zip(PLAN.criteria, map(Decimal, maxima), strict=True)
    return replace(PLAN, criteria=tuple(replace(row, maximum=most) for row, most in rows))


def test_nothing_is_said_while_the_forms_fit(season: Path) -> None:
    assert (told(season, "check"), told(season, "generate")) == ([], [])


def test_forms_of_another_plan_are_named_and_kept(season: Path) -> None:
    before = contents(season / "phieu")
    changed(season, with_maxima(30, 70))
    run = thidua("check", season, "--json")
    (finding,) = [one for one in run.document["findings"] if one["code"] == "W826"]
    assert (run.code, finding["file"]) == (0, "phieu")
    assert "Sở A, Sở B" in finding["message"]
    run = thidua("generate", season, "--json")
    assert (run.code, run.document["written"], told(season, "generate")) == (1, [], ["E827"])
    assert contents(season / "phieu") == before


def test_one_agency_alone_is_named_where_one_is_asked_for(season: Path) -> None:
    changed(season, with_maxima(30, 70))
    (finding,) = [
        one
        for one in thidua("generate", season, "--only", "B", "--json").document["findings"]
        if one["code"] == "E827"
    ]
    assert ("Sở A" in finding["message"], "Sở B" in finding["message"]) == (False, True)


def test_with_replace_they_are_written_over_and_fit_again(season: Path) -> None:
    before = contents(season / "phieu")
    changed(season, with_maxima(30, 70))
    run = thidua("generate", season, "--replace", "--json")
    assert (run.code, len(run.document["written"])) == (0, 2)
    assert all(data != before[name] for name, data in contents(season / "phieu").items())
    assert told(season, "check") == []


def test_a_plan_put_back_takes_them_again(season: Path) -> None:
    changed(season, with_maxima(30, 70))
    changed(season, PLAN)
    assert (told(season, "check"), told(season, "generate")) == ([], [])
