"""What an agency waits for and what stands out in it: every finding whole, at the cell it is about."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.tables import appraisals, forms, plan, register
from tests.tabulation.located import claimed, granted, located, place
from thidua_xlsx.address import Address
from thidua_xlsx.catalogue import CATALOGUE, adjustment_counts, reconciliation
from thidua_xlsx.findings import Finding, found
from thidua_xlsx.model import Outcome, Plan, Register, Result, WhenUnappraised, expand
from thidua_xlsx.tabulation import tabulate

D = Decimal
ROWS = located(
    plan(
        "Mã | Cách chấm | Điểm | Ai chấm\n1 | điểm | 20 |\n2 | điểm | 10 |\n3 | điểm | 5 | ban thư ký",
        """
        Mã | Tiêu chí | Loại | Điểm | Loại trừ với
        C  | 1        | cộng | 1    | D
        D  | 2        | cộng | 1    |
        T  | 2        | trừ  | 1    |
        """,
        agencies="A",
    )
)
CLAIMED = "Mã | A\n1 | 18\n2 | 9\nC | 1\nD | 0\nT | 2"
SECRETARIAT = "Đơn vị | Mã | Điểm\nA | 3 | 5"
A = {"agency": "A"}


def row(code: str, number: str, at: Address | None) -> Finding:
    """A finding about a row of A that names the row and the agency."""
    return found(CATALOGUE[code], at, agency="A", criterion=number, row=f"Tiêu chí {number}", name="Sở A")


def settled(of: Plan, claims: str, given: str, facts: Register | None = None) -> Result:
    """ "" = nothing came."""
    sent = forms(of, claims) if claims else ()
    judged = appraisals(of, given) if given else ()
    return tabulate(of, facts or register(of, agreed=SECRETARIAT), sent, judged)


# --- what the agency waits for -----------------------------------------------------------------------


def test_no_form_is_all_that_is_waited_for_beside_the_secretariat() -> None:
    waits = settled(ROWS, "", "", register(ROWS)).pending
    assert waits == (
        found(reconciliation.NO_SELF_SCORING, **A, name="Sở A"),
        row("W459", "3", place("criteria", 3)),
    )


def test_a_return_in_quarantine_is_waited_for_instead_of_a_form() -> None:
    (form,) = forms(ROWS, CLAIMED)
    held = replace(form, outcome=Outcome.QUARANTINED)
    result = tabulate(ROWS, register(ROWS, agreed=SECRETARIAT), (held,), ())
    file = "A_tu-cham.xlsx"
    assert result.pending == (
        found(reconciliation.RETURN_QUARANTINED, Address(file), **A, file=file, name="Sở A"),
    )


def test_no_appraisal_counts_the_rows_of_the_appraisers() -> None:
    assert settled(ROWS, CLAIMED, "", register(ROWS)).pending == (
        found(reconciliation.NO_APPRAISAL, **A, name="Sở A", count="2"),
        row("W459", "3", place("criteria", 3)),
    )


def test_rows_and_counts_that_the_appraisers_left_blank_are_told_at_their_cells() -> None:
    assert settled(ROWS, CLAIMED, "Mã | A\n1 |\n2 | 9\nC |\nD |\nT |").pending == (
        row("W452", "1", granted("A", "F10")),
        found(
            adjustment_counts.COUNT_NOT_APPRAISED,
            granted("A", "F12"),
            **A,
            criterion="1",
            adjustment="Mục C",
            name="Sở A",
        ),
        found(
            adjustment_counts.COUNT_NOT_APPRAISED,
            granted("A", "F14"),
            **A,
            criterion="2",
            adjustment="Mục T",
            name="Sở A",
        ),
    )


def test_a_count_that_the_appraisal_has_no_cell_for_is_told_at_the_form() -> None:
    assert settled(ROWS, CLAIMED, "Mã | A\n1 | 18\n2 | 9\nC | 1\nD |").pending == (
        found(
            adjustment_counts.COUNT_NOT_APPRAISED,
            claimed("A", "F14"),
            **A,
            criterion="2",
            adjustment="Mục T",
            name="Sở A",
        ),
    )
    every = register(ROWS, agreed=f"{SECRETARIAT}\nA | 1 | 20\nA | 2 | 9")
    of = replace(ROWS, adjustments=(replace(ROWS.adjustments[0], criterion=None, excludes=()),))
    assert settled(of, CLAIMED.replace("D | 0\nT | 2", ""), "", every).pending == (
        found(
            adjustment_counts.COUNT_NOT_APPRAISED, claimed("A", "F12"), **A, adjustment="Mục C", name="Sở A"
        ),
    )


def test_two_that_exclude_each_other_are_told_once_at_the_second() -> None:
    both = CLAIMED.replace("D | 0", "D | 1")
    result = settled(ROWS, both, both.replace("T | 2", "T |"))
    conflict = {"name": "Sở A", "first": "Mục C", "second": "Mục D"}
    assert result.pending == (
        found(adjustment_counts.MUTUALLY_EXCLUSIVE, granted("A", "F13"), **A, criterion="2", **conflict),
        found(
            adjustment_counts.COUNT_NOT_APPRAISED,
            granted("A", "F14"),
            **A,
            criterion="2",
            adjustment="Mục T",
            name="Sở A",
        ),
    )
    kept = replace(ROWS, info=replace(ROWS.info, when_unappraised=WhenUnappraised.KEEP_SELF))
    assert settled(kept, both, "").pending == (
        found(adjustment_counts.MUTUALLY_EXCLUSIVE, claimed("A", "F13"), **A, criterion="2", **conflict),
    )


def test_who_is_not_considered_waits_for_nothing() -> None:
    of = plan(
        "Mã | Cách chấm | Điểm\n1 | điểm | 20",
        agencies="A",
        conditions="Mã | Hệ quả | Nguồn\nK | không xét | chưa đăng ký",
    )
    assert settled(of, "", "", register(of, unsigned="A")).pending == ()


# --- appraisers by name ------------------------------------------------------------------------------

NAMED = plan(
    "Mã | Cách chấm | Điểm\n1 | điểm | 20\n2 | điểm | 10\n3 | điểm | 5\n4 | điểm | 5", agencies="A B"
)
NAMED = replace(
    NAMED,
    criteria=tuple(
        replace(one, appraiser=who)
        for one, who in zip(NAMED.criteria, ("Sở B", "Sở B", "Ông X", ""), strict=True)
    ),
)
FOUR = "Mã | A\n1 | 18\n2 | 9\n3 | 5\n4 | 5"


def pieced(granted_: str, piece: str, round: int = 1, of: Plan = NAMED) -> tuple[Finding, ...]:
    (form,) = forms(of, FOUR)
    (one,) = appraisals(of, granted_)
    result = tabulate(of, register(of), (form,), (replace(one, piece=piece, round=round),))
    return tuple(told for told in result.pending if told.agency == "A")


def test_a_missing_piece_is_told_with_its_rows_and_not_row_by_row() -> None:
    """The piece of X is there, blank in its own row; those of B and of the season's team are missing."""
    assert pieced("Mã | A\n1 |\n2 |\n3 |\n4 |", "Ông X") == (
        found(reconciliation.APPRAISAL_PART_MISSING, **A, name="Sở A", appraiser="Sở B", count="2"),
        found(reconciliation.APPRAISAL_PART_MISSING, **A, name="Sở A", appraiser="tổ thẩm định", count="1"),
        row("W452", "3", granted("A", "F12")),
    )


def test_without_any_piece_the_whole_appraisal_is_missing() -> None:
    pending = tabulate(NAMED, register(NAMED), forms(NAMED, FOUR), ()).pending
    assert [one for one in pending if one.agency == "A"] == [
        found(reconciliation.NO_APPRAISAL, **A, name="Sở A", count="4")
    ]


def test_what_a_missing_piece_would_say_may_be_said_already() -> None:
    assert pieced("Mã | A\n1 | 18\n2 | 9\n3 |\n4 | 5", "B") == (
        found(reconciliation.APPRAISAL_PART_MISSING, **A, name="Sở A", appraiser="Ông X", count="1"),
    )


def test_where_the_plan_names_nobody_no_piece_is_missing() -> None:
    of = replace(NAMED, criteria=tuple(replace(one, appraiser="") for one in NAMED.criteria))
    assert pieced("Mã | A\n1 | 18\n2 | 9\n3 |\n4 | 5", "", 2, of) == (row("W452", "3", granted("A", "F12")),)


# --- what stands out -----------------------------------------------------------------------------------

TWO = plan(
    "Mã | Cách chấm | Điểm | Khi không áp dụng\n1 | điểm | 20 | bỏ\n2 | điểm | 10 | đủ điểm", agencies="A"
)


def gap(number: str, cell: str, given: str, stated: str) -> Finding:
    shown = {"row": f"Tiêu chí {number}", "appraised": given, "claimed": stated}
    return found(reconciliation.GAP_WITHOUT_REASON, granted("A", cell), **A, criterion=number, **shown)


@pytest.mark.parametrize(
    ("claims", "given", "from_", "told"),
    [
        ("18 / 9", "17,5 / 9", "0", [gap("1", "F10", "17,5", "18")]),
        ("18 / 9", "20 / 8", "1", [gap("1", "F10", "20", "18")]),
        ("18 / 9", "17,5 :: x / 9", "0", []),
        (" / 9", "17,5 / 9", "0", []),
        ("không áp dụng / 9", "17 / 9", "0", []),
        (
            "18 / 9",
            "không áp dụng / 8,5",
            "0",
            [row("I458", "1", granted("A", "F10")), gap("2", "F11", "8,5", "9")],
        ),
        ("18 / 9", "18 / không áp dụng", "0", [row("I460", "2", granted("A", "F11"))]),
    ],
)
def test_a_gap_without_a_reason_and_rows_that_do_not_apply(
    claims: str, given: str, from_: str, told: list[Finding]
) -> None:
    of = replace(TWO, info=replace(TWO.info, reason_from=D(from_)))
    tables = ("Mã | A\n1 | {}\n2 | {}".format(*typed.split(" / ")) for typed in (claims, given))
    assert list(settled(of, *tables, register(of)).findings) == told


def test_a_row_that_was_agreed_needs_no_reason_for_its_gap() -> None:
    facts = register(TWO, agreed="Đơn vị | Mã | Điểm\nA | 1 | 17")
    assert settled(TWO, "Mã | A\n1 | 18\n2 | 9", "Mã | A\n1 | 16\n2 | 9", facts).findings == ()
    away = settled(TWO, "Mã | A\n1 | 18\n2 | 9", "Mã | A\n1 | không áp dụng\n2 | 9", facts)
    assert away.findings == ()


@pytest.mark.parametrize(
    ("policy", "shown"),
    [(WhenUnappraised.KEEP_SELF, "giữ điểm tự chấm"), (WhenUnappraised.ZERO, "0 điểm")],
)
def test_rows_without_an_appraised_score_are_counted_with_what_the_plan_does(
    policy: WhenUnappraised, shown: str
) -> None:
    assert policy.value == shown
    of = replace(TWO, info=replace(TWO.info, when_unappraised=policy))
    told = found(reconciliation.UNAPPRAISED_BY_POLICY, **A, name="Sở A", count="2", policy=shown)
    if policy is WhenUnappraised.ZERO:
        # Nobody has looked at the agency at all: said as a warning of its own.
        told = found(reconciliation.UNAPPRAISED_COUNTS_ZERO, **A, name="Sở A")
        assert told.code == "W469"
    assert settled(of, "Mã | A\n1 | 18\n2 | 9", "", register(of)).findings == (told,)
    part = settled(of, "Mã | A\n1 | 18\n2 | 9", "Mã | A\n1 | 18\n2 |", register(of))
    assert part.findings == (
        found(reconciliation.UNAPPRAISED_BY_POLICY, **A, name="Sở A", count="1", policy=shown),
    )
    assert settled(of, "", "", register(of)).findings == (
        found(reconciliation.NO_SELF_SCORING, **A, name="Sở A"),
    )


def test_targets_that_are_missing_or_do_not_add_up() -> None:
    of = located(
        plan(
            """
            Mã | Cách chấm | Điểm | Khi không áp dụng | Áp dụng cho
            1  | đăng ký   | 30   |                   |
            2  | đăng ký   | 10   |                   |
            3  | đăng ký   | 5    |                   |
            4  | đăng ký   | 0    |                   |
            5  | đăng ký   | 8    | đủ điểm           | B
            6  | điểm      | 2    |                   |
            """,
            agencies="A B",
        )
    )
    facts = located(
        register(
            of,
            targets="""
            Đơn vị | Mã | STT | Điểm
            B      | 1  | 1   | 30
            A      | 1  | 1   | 12,5
            A      | 1  | 2   | 10
            A      | 3  | 1   | 5
            A      | 4  | 1   | 7
            """,
        )
    )
    (form,) = forms(expand(of, facts), "Mã | A\n1.1 | 5\n1.2 | 6\n3.1 | 2\n4.1 | 1\n6 | 2")
    told = [
        one for one in tabulate(of, facts, (form,), ()).findings if one.agency == "A" and one.code != "W451"
    ]
    about = {"name": "Sở A"}
    assert told == [
        found(
            reconciliation.TARGET_SUM_DIFFERS,
            place("targets", 2),
            **A,
            criterion="1",
            **about,
            row="Tiêu chí 1",
            sum="22,5",
            maximum="30",
        ),
        found(
            reconciliation.NO_TARGETS_REGISTERED,
            place("criteria", 2),
            **A,
            criterion="2",
            **about,
            row="Tiêu chí 2",
        ),
    ]


def test_records_that_change_nothing_are_told_where_they_stand() -> None:
    of = located(
        plan(
            "Mã | Cách chấm | Điểm | Không áp dụng cho\n1 | điểm | 50 |\n2 | điểm | 5 | A",
            """
            Mã | Tiêu chí | Loại | Điểm | Ai khai    | Nguồn    | Áp dụng cho
            D  |          | trừ  | 1    |            |          |
            V  |          | trừ  | 1    | tự động    | vắng họp |
            K  |          | trừ  | 1    | ban thư ký |          | B
            R  | 2        | trừ  | 1    | ban thư ký |          |
            S  | 1        | trừ  | 1    | ban thư ký |          |
            """,
            agencies="A B",
        )
    )
    records = "Đơn vị | Mã\nA | lạ\nA | D\nA | V\nB | K\nA | K\nA | R\nA | S"
    facts = located(register(of, records=records))
    told = tabulate(of, facts, forms(of, "Mã | A | B\n1 | 5 | 5\n2 | | 5"), ()).findings
    assert [one for one in told if one.code != "W451"] == [
        found(
            adjustment_counts.DECLARED_BY_ANOTHER,
            place("records", 2),
            **A,
            item="D",
            name="Sở A",
            declarer="đơn vị",
        ),
        found(
            adjustment_counts.DECLARED_BY_ANOTHER,
            place("records", 3),
            **A,
            item="V",
            name="Sở A",
            declarer="tự động",
        ),
        found(adjustment_counts.RECORD_DOES_NOT_APPLY, place("records", 5), **A, item="K", name="Sở A"),
        found(adjustment_counts.RECORD_DOES_NOT_APPLY, place("records", 6), **A, item="R", name="Sở A"),
    ]


def test_papers_whose_day_matters_and_nobody_recorded() -> None:
    """A1 for its lateness and its last day, told once; B1 for its last day; not C1, which is of B; not D1."""
    of = plan(
        "Mã | Cách chấm | Điểm\n1 | điểm | 50",
        """
        Mã | Loại | Điểm | Ai khai | Nguồn    | Áp dụng cho
        V  | trừ  | 1    | tự động | vắng họp |
        L  | trừ  | 1    | tự động | trễ:A1   |
        M  | trừ  | 1    | tự động | trễ:C1   | B
        """,
        agencies="A B",
        conditions="""
        Mã | Hệ quả    | Nguồn        | Mốc
        K  | không xét | quá hạn chót | B1
        N  | không xét | quá hạn chót |
        P  | không xét | quá hạn chót | A1
        R  | hạ loại   | ghi nhận     | D1
        """,
        milestones="Mã | Hạn\nA1 | 10/01/2014\nB1 | 11/01/2014\nC1 | 12/01/2014\nD1 | 13/01/2014",
    )
    facts = register(of)
    table = "Mã | A\n1 | 50"
    told = tabulate(of, facts, forms(of, table), appraisals(of, table)).findings
    assert [one for one in told if one.code == "W502"] == [
        found(adjustment_counts.NO_DATE_OF_RECEIPT, **A, milestone="Mốc A1", name="Sở A"),
        found(adjustment_counts.NO_DATE_OF_RECEIPT, **A, milestone="Mốc B1", name="Sở A"),
    ]
    received = register(of, receipts="Đơn vị | Mốc | Ngày nhận\nA | A1 | 09/01/2014\nB | B1 | 09/01/2014")
    told = tabulate(of, received, forms(of, table), appraisals(of, table)).findings
    assert [one.facts["milestone"] for one in told if one.code == "W502"] == ["Mốc B1"]
    assert [one for one in settled(of, "", "", facts).findings if one.code == "W502"] == []
