"""Tây Ninh 2013 with facts that its plan has rules for and the sample's year does not: both programs agree.

Registration and signing are due by 07/5/2013; a report of six months or of the year that is late or was never
sent costs 10 points each; without the year's report by 15/01/2014 there is no competition (III.2, IV).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sample_workbooks.regenerate.season import sample
from tests.second_verifier.test_agreement import both_of
from thidua_xlsx.model import Result
from thidua_xlsx.season.common.samples import copy_inputs
from thidua_xlsx.secretariat.register import write_register

from .seasons import standing

SOURCE = sample("tay-ninh-2013")
NEVER = {("STP", "BC6T"), ("SKHDT", "BC6T"), ("VPUBND", "BCN")}


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Result:
    """SNV signs on 08/5, STC registers on 08/5; NEVER was never sent."""
    folder = tmp_path_factory.mktemp("holes") / "khoi"
    copy_inputs("tay-ninh-2013", folder)
    _change(folder)
    return both_of(folder)


def _change(folder: Path) -> None:
    late = date(2013, 5, 8)
    register = SOURCE.register
    registrations = tuple(
        replace(one, pact_signed=late)
        if one.agency == "SNV"
        else replace(one, registered=late)
        if one.agency == "STC"
        else one
        for one in register.registrations
    )
    receipts = tuple(
        replace(one, received=None, sent=False) if (one.agency, one.milestone) in NEVER else one
        for one in register.receipts
    )
    changed = replace(register, registrations=registrations, receipts=receipts)
    write_register(folder / "so_theo_doi.xlsx", changed, SOURCE.plan)


@pytest.mark.parametrize(
    ("agency", "basis"),
    [
        ("SNV", "Ký giao ước ngày 08/05/2013, hạn 07/05/2013"),
        ("STC", "Đăng ký ngày 08/05/2013, hạn 07/05/2013"),
    ],
)
def test_a_day_late_is_not_considered(result: Result, agency: str, basis: str) -> None:
    one = standing(result, agency)
    assert (one.eligible, one.rank, one.proposed) == (False, None, "")
    assert [(met.condition.code, met.basis) for met in one.met] == [("KX1", basis)]
    assert "mục IV" in one.reasons[0]


@pytest.mark.parametrize(("agency", "total"), [("STP", "965"), ("SKHDT", "965"), ("VPUBND", "930")])
def test_a_report_that_was_never_sent_costs_ten_points(result: Result, agency: str, total: str) -> None:
    """975 − 10, 975 − 10 and 940 − 10."""
    assert standing(result, agency).tally.total == Decimal(total)


def test_without_the_years_report_there_is_no_competition(result: Result) -> None:
    one = standing(result, "VPUBND")
    assert [met.condition.code for met in one.met] == ["KX5"]
    assert one.met[0].basis.endswith("chưa gửi, hạn 10/01/2014")
    assert standing(result, "STP").eligible
