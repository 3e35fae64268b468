"""One agency's tally, every figure of it worked by hand: rows, groups, adjustments, totals at each stage."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.tables import appraisals, forms, plan, register
from thidua_xlsx.address import Address
from thidua_xlsx.model import Adjusted, AgreedScore, Origin, Plan, Record, Register, Score, Tally
from thidua_xlsx.tabulation import tabulate

D = Decimal
PLAN = plan(
    """
    Mã  | Cách chấm | Điểm | Ai chấm    | Không áp dụng cho | Khi không áp dụng
    1   | nhóm      | 30   |            |                   |
    1.1 | điểm      | 20   |            |                   |
    1.2 | điểm      | 10   |            |                   |
    2   | nhóm trần | 12   |            |                   |
    2.1 | điểm      | 10   |            |                   |
    2.2 | điểm      | 8    | thẩm định  |                   |
    3   | điểm      | 6    | ban thư ký |                   |
    4   | điểm      | 5    | ban thư ký | A                 | đủ điểm
    """,
    """
    Mã | Tiêu chí | Loại | Điểm | Ai khai
    C1 | 1.1      | cộng | 3    |
    T1 | 1.2      | trừ  | 1    | ban thư ký
    T2 | 2        | trừ  | 2    |
    CT |          | cộng | 5    |
    TK |          | trừ  | 4    | ban thư ký
    """,
    agencies="A",
)
CLAIMS = "Mã | A\n1.1 | 18\n1.2 | 9\n2.1 | 9\nC1 | 1\nT2 | 1\nCT | 1"
GRANTS = "Mã | A\n1.1 | 15 :: thiếu\n1.2 | 9\n2.1 | 8\n2.2 | 7\nC1 | 1\nT2 | 2 :: hai lần\nCT | 0"
MEETING, NOTED = (Address("so_theo_doi.xlsx", sheet, "A2") for sheet in ("Điểm thống nhất", "Ghi nhận"))
FACTS = replace(
    register(PLAN),
    agreed_scores=(AgreedScore("A", "1.2", D(8), "họp", at=MEETING), AgreedScore("A", "3", D(6))),
    records=(Record("A", "TK", 2, "Thông báo 5", at=NOTED), Record("A", "T1", at=NOTED)),
)


def tally(claims: str | None, grants: str | None, facts: Register = FACTS, of: Plan = PLAN) -> Tally:
    """The tally of A; None: there is no such workbook."""
    sent = () if claims is None else forms(of, claims)
    judged = () if grants is None else appraisals(of, grants)
    return tabulate(of, facts, sent, judged).standings[0].tally


def number(text: str) -> Decimal | None:
    return None if text == "-" else D(text)


def scores(table: str, **reasons: str) -> dict[str, Score]:
    """Lines "code self appraised agreed final maximum"; "-" is not known. `reasons`: of row _1_2."""
    rows = {row.code: row for row in PLAN.criteria}
    found = {}
    for code, *figures in map(str.split, table.strip().splitlines()):
        *points, maximum = map(number, figures)
        assert maximum is not None
        reason = reasons.get("_" + code.replace(".", "_"), "")
        found[code] = Score(rows[code], *points, maximum, reason)
    return found


def adjusted(tally: Tally, code: str) -> Adjusted:
    return next(one for one in tally.adjusted if one.adjustment.code == code)


def place(file: str, row: int) -> Address:
    return Address(f"A_{file}.xlsx", "Phiếu", f"F{row + 9}")


def test_every_figure_of_a_finished_agency() -> None:
    """Self: 18 + 3 + 9 = 30; 9 − 2 = 7; 5 in full; + 5: 47. Appraised: 15 + 3 + 9; 8 + 7 − 4; 5: 43.
    Final: 18 + 8 agreed; 11; 6 agreed; 5; − 2·4: 40 of 30 + 12 + 6 + 5."""
    found = tally(CLAIMS, GRANTS)
    assert found.scores == scores(
        """
        1   30 27 - 26 30
        1.1 21 18 - 18 20
        1.2 9  9  8 8  10
        2   7  11 - 11 12
        2.1 9  8  - 8  10
        2.2 -  7  - 7  8
        3   -  -  6 6  6
        4   5  5  - 5  5
        """,
        _1_1="thiếu",
        _1_2="họp",
        _4="Không áp dụng, tính đủ điểm",
    )
    assert list(found.scores) == ["1", "1.1", "1.2", "2", "2.1", "2.2", "3", "4"]
    c1, t1, t2, ct, tk = PLAN.adjustments
    form, judged = "tu-cham", "tham-dinh"
    assert found.adjusted == (
        Adjusted(c1, 1, 1, 1, D(3), D(3), D(3), place(form, 4), place(judged, 5)),
        Adjusted(t1, None, None, 1, None, None, D(0), None, MEETING, "", "Đã tính trong điểm thống nhất"),
        Adjusted(t2, 1, 2, 2, D(-2), D(-4), D(-4), place(form, 5), place(judged, 6), "hai lần"),
        Adjusted(ct, 1, 0, 0, D(5), D(0), D(0), place(form, 6), place(judged, 7)),
        Adjusted(tk, None, None, 2, None, None, D(-8), None, NOTED, "", "Thông báo 5"),
    )
    assert list(found.settled) == ["1.1", "1.2", "2.1", "2.2", "3", "4"]
    assert replace(found, settled={}, scores={}, adjusted=()) == Tally(
        PLAN.agencies[0], {}, (), {}, D(47), D(43), D(40), D(53), D("75.47"), True, ()
    )


def test_every_figure_of_an_agency_that_waits() -> None:
    """1.1 is blank in both workbooks and 2.2 not appraised; the bonus of 1.1 is claimed on nothing, and not
    granted. What is not known at a stage is not known above it; in the form it only adds nothing."""
    found = tally(
        "Mã | A\n1.1 |\n1.2 | 9\n2.1 | 9\nC1 | 2\nT2 | 0\nCT | !",
        "Mã | A\n1.1 |\n1.2 | 9\n2.1 | 8\n2.2 |\nC1 |\nT2 | 0\nCT | 1",
        replace(FACTS, agreed_scores=()),
    )
    assert found.scores == scores(
        """
        1   15 - - - 30
        1.1 6  - - - 20
        1.2 9  9 - 8 10
        2   9  - - - 12
        2.1 9  8 - 8 10
        2.2 -  - - - 8
        3   -  - - - 6
        4   5  5 - 5 5
        """,
        _4="Không áp dụng, tính đủ điểm",
    )
    moved = {one.adjustment.code: (one.self_moved, one.appraised_moved, one.moved) for one in found.adjusted}
    assert moved == {
        "C1": (D(6), None, None),
        "T1": (None, None, D(-1)),
        "T2": (D(0), None, None),
        "CT": (None, D(5), D(5)),
        "TK": (None, None, D(-8)),
    }
    assert replace(found, settled={}, scores={}, adjusted=()) == Tally(
        PLAN.agencies[0], {}, (), {}, D(29), None, None, D(53), None, False, ("1.1", "2.2", "3", "C1")
    )


@pytest.mark.parametrize(
    ("claims", "grants", "totals", "complete"),
    [
        (None, GRANTS, (None, D(43), D(40)), False),
        (CLAIMS, None, (D(47), None, None), True),
        (CLAIMS.replace("1.1 | 18", "1.1 |"), GRANTS, (D(29), D(43), D(40)), False),
        (CLAIMS.replace("CT | 1", "CT | !"), GRANTS, (D(42), D(43), D(40)), False),
        (CLAIMS.replace("CT | 1", "CT |"), GRANTS, (D(42), D(43), D(40)), False),
        (CLAIMS.replace("CT | 1", "CT | 0"), GRANTS, (D(42), D(43), D(40)), True),
    ],
)
def test_totals_and_whether_the_form_is_filled(
    claims: str | None, grants: str | None, totals: tuple[Decimal | None, ...], complete: bool
) -> None:
    found = tally(claims, grants)
    assert (found.self_total, found.appraised_total, found.total) == totals
    assert found.complete is complete


def test_an_adjustment_of_a_row_that_was_taken_out_moves_nothing() -> None:
    """10 of group 1 remain, with 8 agreed; 8 + 7 held at 12; 6 and 5: 31 of 10 + 12 + 6 + 5."""
    of = replace(PLAN, adjustments=(replace(PLAN.adjustments[0], basis="Mục III"),))
    found = tally(
        "Mã | A\n1.1 | 18\n1.2 | 9\n2.1 | 9\nC1 | 2",
        "Mã | A\n1.1 | không áp dụng :: không giao\n1.2 | 9\n2.1 | 8\n2.2 | 7\nC1 |",
        replace(FACTS, records=()),
        of,
    )
    (bonus,) = found.adjusted
    gone = "Tiêu chí được thẩm định là không áp dụng"
    assert bonus == Adjusted(
        *(of.adjustments[0], 2, None, None, D(6), None, D(0)),
        place("tu-cham", 4),
        place("tu-cham", 4),
        "",
        gone,
    )
    assert (found.total, found.assigned_max, found.pending) == (D(31), D(33), ())
    assert found.settled["1.1"].origin is Origin.NOT_APPLIED
    assert "1.1" not in found.scores


def test_an_unknown_count_of_the_total_leaves_the_rows_known() -> None:
    found = tally(CLAIMS, GRANTS.replace("CT | 0", "CT |"))
    assert (found.scores["1"].final, found.appraised_total, found.total, found.pending) == (
        D(26),
        None,
        None,
        ("CT",),
    )
