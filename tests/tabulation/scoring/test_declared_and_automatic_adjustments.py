"""Whose count of an adjustment counts, and what dates and absences of the register make of automatic ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.tables import appraisals, forms, plan, register, told, totals
from tests.tabulation.scoring.reckoned import (
    DECLARED,
    TWO,
    figures,
    one_agency,
    settled,
)
from thidua_xlsx.model import (
    WhenUnappraised,
)
from thidua_xlsx.tabulation import tabulate


@pytest.mark.parametrize(
    ("claimed", "granted", "count"),
    [
        ("2", "1", 1),
        ("2", "0", 0),
        ("2", "", None),  # claimed, and the appraisers left it blank
        ("", "", None),  # nothing declared, nothing to confirm
        ("0", "", 0),
        ("", "1", 1),
        ("!", "", None),  # something unreadable was claimed
        ("!", "1", 1),
        ("không áp dụng", "", 0),
        ("1,5", "", None),
        ("-1", "", None),
    ],
)
def test_whose_count_counts(claimed: str, granted: str, count: int | None) -> None:
    claims, given = (f"Mã | A\n1 | 18\n2 | 10\nT | {typed}" for typed in (claimed, granted))
    result = settled(DECLARED, claims, given)
    deduction = figures(result).adjusted[2]
    assert (deduction.adjustment.code, deduction.count) == ("T", count)
    assert told(result) == ([] if count is not None else ["W505 A 1"])
    assert figures(result).pending == (() if count is not None else ("T",))


@pytest.mark.parametrize(
    ("policy", "total"), [(WhenUnappraised.KEEP_SELF, "27"), (WhenUnappraised.ZERO, "-2")]
)
def test_counts_that_nobody_appraised(policy: WhenUnappraised, total: str) -> None:
    """Kept: 18 − 2 + 10 + … ; zero: no bonus, but the deduction that the agency admits stands."""
    of = one_agency(
        TWO,
        "Mã | Tiêu chí | Loại | Điểm\nC | | cộng | 1\nT | | trừ | 2",
        when_unappraised=policy,
        total_floor=None,
    )
    assert totals(settled(of, "Mã | A\n1 | 18\n2 | 10\nC | 1\nT | 1", "")) == {"A": total}


def test_two_that_exclude_each_other_are_never_both_counted() -> None:
    table = "Mã | A\n1 | 18\n2 | 10\nC | 1\nD | 1"
    result = settled(DECLARED, table)
    assert told(result) == ["E501 A 2"]
    assert [one.code for one in result.pending] == ["E501"]
    assert figures(result).pending == ("C", "D")
    assert totals(result) == {"A": "chưa có"}
    chosen = settled(DECLARED, table, "Mã | A\n1 | 18\n2 | 10\nC | 1\nD | 0")
    assert (told(chosen), totals(chosen)) == ([], {"A": "33"})
    facts = register(DECLARED, agreed="Đơn vị | Mã | Điểm\nA | 2 | 10")
    agreed = settled(DECLARED, table, facts=facts)
    assert (told(agreed), totals(agreed)) == ([], {"A": "33"})


AUTOMATIC = one_agency(
    "Mã | Cách chấm | Điểm\n1 | điểm | 50",
    """
    Mã | Tiêu chí | Loại | Điểm | Ai khai    | Nguồn
    V  |          | trừ  | 5    | tự động    | vắng họp
    L  |          | trừ  | 10   | tự động    | trễ:BC
    K  |          | trừ  | 1    | ban thư ký |
    """,
    milestones="Mã | Hạn | Trễ từ\nBC | 10/01/2014 | 3",
)


FIFTY = "Mã | A\n1 | 50"


@pytest.mark.parametrize(
    ("received", "total"),
    [("10/01/2014", "50"), ("12/01/2014", "50"), ("13/01/2014", "40"), ("20/01/2014", "40")],
)
def test_late_from_the_third_day_on(received: str, total: str) -> None:
    facts = register(AUTOMATIC, receipts=f"Đơn vị | Mốc | Ngày nhận\nA | BC | {received}")
    assert totals(settled(AUTOMATIC, FIFTY, facts=facts)) == {"A": total}


def test_the_earliest_receipt_counts() -> None:
    facts = register(AUTOMATIC, receipts="Đơn vị | Mốc | Ngày nhận\nA | BC | 20/01/2014\nA | BC | 09/01/2014")
    assert totals(settled(AUTOMATIC, FIFTY, facts=facts)) == {"A": "50"}


def test_lateness_without_a_date_is_not_judged() -> None:
    for facts in (register(AUTOMATIC), register(AUTOMATIC, receipts="Đơn vị | Mốc | Ngày nhận\nA | BC |")):
        result = settled(AUTOMATIC, FIFTY, facts=facts)
        assert (told(result), totals(result), result.final) == (["W502 A"], {"A": "50"}, True)


def test_missed_meetings_without_a_written_excuse() -> None:
    facts = register(
        AUTOMATIC,
        receipts="Đơn vị | Mốc | Ngày nhận\nA | BC | 09/01/2014",
        absences="Họp | Đơn vị | Có lý do\nH1 | A | không\nH2 | A | có\nH3 | A | không\nH1 | B | không",
    )
    result = settled(AUTOMATIC, FIFTY, facts=facts)
    assert totals(result) == {"A": "40"}
    assert figures(result).adjusted[0].basis == "Vắng họp không có lý do bằng văn bản: H1, H3"


def test_records_that_change_nothing_are_told() -> None:
    of = plan(
        "Mã | Cách chấm | Điểm | Không áp dụng cho\n1 | điểm | 50 |\n2 | điểm | 5 | A",
        """
        Mã | Tiêu chí | Loại | Điểm | Ai khai    | Áp dụng cho
        D  |          | trừ  | 1    |            |
        K  |          | trừ  | 1    | ban thư ký | B
        R  | 2        | trừ  | 1    | ban thư ký |
        """,
        agencies="A B",
    )
    facts = register(of, records="Đơn vị | Mã\nA | D\nA | K\nA | R\nB | K\nB | R\nA | lạ")
    result = settled(of, "Mã | A | B\n1 | 50 | 50\n2 | | 5", facts=facts)
    assert told(result) == ["W504 A", "W503 A", "W503 A"]
    assert totals(result) == {"A": "50", "B": "53"}


def test_the_day_of_the_e_mail_stands_in_for_a_receipt() -> None:
    """Only for the milestone of the self-scoring form itself."""
    of = one_agency(
        "Mã | Cách chấm | Điểm\n1 | điểm | 50",
        """
        Mã | Tiêu chí | Loại | Điểm | Ai khai | Nguồn
        L  |          | trừ  | 10   | tự động | trễ:TC
        """,
        milestones="Mã | Hạn | Loại\nTC | 10/01/2014 | tự chấm",
    )
    (form,) = forms(of, FIFTY)
    late = replace(form, source=replace(form.source, received=date(2014, 1, 11)))
    result = tabulate(of, register(of), (late,), appraisals(of, FIFTY))
    assert (totals(result), told(result)) == ({"A": "40"}, [])


def test_a_claimed_bonus_waits_even_where_every_row_is_agreed() -> None:
    of = one_agency("Mã | Cách chấm | Điểm\n1 | điểm | 50", "Mã | Tiêu chí | Loại | Điểm\nC | | cộng | 5")
    facts = register(of, agreed="Đơn vị | Mã | Điểm\nA | 1 | 40")
    result = settled(of, "Mã | A\n1 | 50\nC | 1", "", facts)
    assert (told(result), totals(result), result.final) == (["W505 A"], {"A": "chưa có"}, False)
