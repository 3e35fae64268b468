"""How often a bonus or a deduction counts: who says so, where, and on what ground."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.tables import appraisals, forms, plan
from thidua_xlsx.address import Address
from thidua_xlsx.model import (
    Absence,
    Absent,
    Adjustment,
    Declarer,
    Entry,
    InputField,
    Late,
    Milestone,
    MilestoneKind,
    MissedMeetings,
    Receipt,
    Record,
    Register,
    Sign,
    Slot,
    WhenUnappraised,
)
from thidua_xlsx.tabulation.scoring.adjustments import (
    Count,
    attached_to,
    conflicts,
    counts,
    declarable,
    unsettled,
)
from thidua_xlsx.tabulation.scoring.criteria_tree import outline

D = Decimal
A = frozenset("A")
BONUS = Adjustment("C", Sign.BONUS, "Sáng kiến", D(3), "1", agencies=A, basis="Mục III")
DEDUCTION = replace(BONUS, code="T", sign=Sign.DEDUCTION, text="Thiếu báo cáo", basis="Mục IV")
RECORDED = Adjustment(
    "K", Sign.DEDUCTION, "Kỷ luật", D(5), None, declarer=Declarer.SECRETARIAT, agencies=A, basis="Mục V"
)
MISSED = replace(RECORDED, code="V", declarer=Declarer.AUTOMATIC, source=MissedMeetings(), basis="Mục VI")
LATE = replace(MISSED, code="L", source=Late("BC"), basis="Mục VII")
PLAN = replace(
    plan(
        "Mã | Cách chấm | Điểm | Không áp dụng cho | Khi không áp dụng\n"
        "1 | điểm | 20 | |\n2 | điểm | 10 | A | đủ điểm\n3 | điểm | 5 | A | bỏ",
        agencies="A B",
    ),
    adjustments=(BONUS, DEDUCTION, RECORDED, MISSED, LATE),
    milestones=(Milestone("BC", "Báo cáo năm", date(2014, 1, 10), MilestoneKind.REPORT),),
)
TREE = outline(PLAN, "A")
IN_FORM, IN_APPRAISAL = (Address(f"A_{name}.xlsx", "Phiếu", "F10") for name in ("tu-cham", "tham-dinh"))
SHEET = Address("so_theo_doi.xlsx", "Ghi nhận", "A")


def count_of(
    adjustment: Adjustment,
    claimed: str | None = None,
    granted: str | None = None,
    policy: WhenUnappraised = WhenUnappraised.STOP,
    facts: Register | None = None,
) -> Count:
    """The only count of a plan with that adjustment alone; a party that typed None sent no workbook."""
    of = replace(PLAN, adjustments=(adjustment,), info=replace(PLAN.info, when_unappraised=policy))
    (form,) = (None,) if claimed is None else forms(of, f"Mã | A\n{adjustment.code} | {claimed}")
    (judged,) = (None,) if granted is None else appraisals(of, f"Mã | A\n{adjustment.code} | {granted}")
    (one,) = counts(of, facts or Register(), "A", TREE, form, judged)
    return one


@pytest.mark.parametrize(
    ("claimed", "granted", "expected"),
    [
        ("2", "1 :: trùng", (2, 1, 1, IN_FORM, IN_APPRAISAL, "trùng")),
        ("2", " :: xem lại", (2, None, None, IN_FORM, IN_FORM, "xem lại")),
        ("2", None, (2, None, None, IN_FORM, IN_FORM, "")),
        ("0", "", (0, 0, 0, IN_FORM, IN_APPRAISAL, "")),
        ("", "", (None, None, None, IN_FORM, IN_FORM, "")),
        ("", "0", (None, 0, 0, IN_FORM, IN_APPRAISAL, "")),
        ("", "4", (None, 4, 4, IN_FORM, IN_APPRAISAL, "")),
        ("", None, (None, None, None, IN_FORM, IN_FORM, "")),
        ("1,5", "", (None, None, None, IN_FORM, IN_FORM, "")),
        ("-1", "0", (None, 0, 0, IN_FORM, IN_APPRAISAL, "")),
        ("!", "!", (None, None, None, IN_FORM, IN_FORM, "")),
        ("2", "!", (2, None, None, IN_FORM, IN_FORM, "")),
        ("2", "không áp dụng", (2, 0, 0, IN_FORM, IN_APPRAISAL, "")),
        ("không áp dụng", "", (0, 0, 0, IN_FORM, IN_APPRAISAL, "")),
        (None, "3", (None, 3, 3, None, IN_APPRAISAL, "")),
        (None, "", (None, None, None, None, None, "")),
        (None, None, (None, None, None, None, None, "")),
    ],
)
def test_what_the_agency_claims_and_the_appraisers_grant(
    claimed: str | None, granted: str | None, expected: tuple[object, ...]
) -> None:
    assert count_of(BONUS, claimed, granted) == Count(BONUS, *expected, "Mục III")  # type: ignore[arg-type]


def test_a_workbook_without_the_cell_claims_nothing_and_confirms_that() -> None:
    of = replace(PLAN, adjustments=(BONUS,))
    (form,), (judged,) = forms(of, "Mã | A\n1 | 18"), appraisals(of, "Mã | A\n1 | 18")
    assert counts(of, Register(), "A", TREE, form, judged) == (
        Count(BONUS, 0, 0, 0, None, None, "", "Mục III"),
    )


def test_a_reason_that_is_blank_is_none() -> None:
    (judged,) = appraisals(PLAN, "Mã | A\nC | 1")
    slot = Slot("1", "C", InputField.REASON)
    judged = replace(judged, entries={**judged.entries, slot: Entry(slot, Absent.BLANK, Address("x"))})
    assert counts(PLAN, Register(), "A", TREE, None, judged)[0].reason == ""


@pytest.mark.parametrize(
    ("policy", "bonus", "deduction"),
    [(WhenUnappraised.STOP, None, None), (WhenUnappraised.KEEP_SELF, 2, 2), (WhenUnappraised.ZERO, 0, 2)],
)
def test_what_a_claim_comes_to_that_nobody_appraised(
    policy: WhenUnappraised, bonus: int | None, deduction: int | None
) -> None:
    """The count stands where the agency stated it; one that was appraised is out of the policy's reach."""
    assert count_of(BONUS, "2", "", policy) == Count(BONUS, 2, None, bonus, IN_FORM, IN_FORM, "", "Mục III")
    assert count_of(DEDUCTION, "2", None, policy) == Count(
        DEDUCTION, 2, None, deduction, IN_FORM, IN_FORM, "", "Mục IV"
    )
    assert [count_of(one, "2", "1", policy).final for one in (BONUS, DEDUCTION)] == [1, 1]


def test_what_nobody_stated_is_no_bonus_and_no_known_deduction() -> None:
    zero = WhenUnappraised.ZERO
    assert [count_of(one, None, None, zero).final for one in (BONUS, DEDUCTION)] == [0, None]
    assert count_of(BONUS, None, None, WhenUnappraised.KEEP_SELF).final is None


@pytest.mark.parametrize("granted", ["", None])
@pytest.mark.parametrize(
    ("policy", "bonus"),
    [(WhenUnappraised.STOP, None), (WhenUnappraised.KEEP_SELF, None), (WhenUnappraised.ZERO, 0)],
)
def test_a_count_left_blank_by_both_waits(
    policy: WhenUnappraised, bonus: int | None, granted: str | None
) -> None:
    """Only a bonus under "0 điểm" does not: nobody gains by it."""
    assert [count_of(kind, "", granted, policy).final for kind in (BONUS, DEDUCTION)] == [bonus, None]


def test_what_the_register_records() -> None:
    """2 + 1 of the agency's own; grounds once each, the place that of the first."""
    records = (
        Record("B", "K", 9, "Việc của B", at=row(2)),
        Record("A", "Z", 9, "Việc khác", at=row(3)),
        Record("A", "K", 2, "Kết luận số 7", at=row(4)),
        Record("A", "K", 1, "", at=row(5)),
        Record("A", "K", 1, "Thông báo số 9", at=row(6)),
        Record("A", "K", 1, "Kết luận số 7", at=row(7)),
    )
    assert count_of(RECORDED, facts=Register(records=records)) == Count(
        RECORDED, None, None, 5, None, row(4), "", "Kết luận số 7; Thông báo số 9"
    )
    silent = Register(records=(Record("A", "K", 1, at=row(8)),))
    assert count_of(RECORDED, facts=silent) == Count(RECORDED, None, None, 1, None, row(8), "", "Mục V")


def row(row: int) -> Address:
    return SHEET._replace(cell=f"A{row}")


def test_an_adjustment_that_nothing_is_recorded_of_counts_no_times() -> None:
    """Neither the register nor its dates say anything: 0 times, on the plan's own ground, nowhere."""
    for adjustment in (RECORDED, MISSED, LATE):
        assert count_of(adjustment) == Count(adjustment, None, None, 0, None, None, "", adjustment.basis)


def test_meetings_missed_without_a_written_excuse() -> None:
    absences = (
        Absence("H1", "B", at=row(2)),
        Absence("H1", "A", excused=True, at=row(3)),
        Absence("H2", "A", at=row(4)),
        Absence("H3", "A", at=row(5)),
        Absence("H2", "A", at=row(6)),
    )
    assert count_of(MISSED, facts=Register(absences=absences)) == Count(
        MISSED,
        None,
        None,
        3,
        None,
        row(4),
        "",
        "Vắng họp không có lý do bằng văn bản: H2, H3",
    )


@pytest.mark.parametrize(
    ("day", "count", "basis"),
    [(10, 0, "Mục VII"), (11, 1, "Báo cáo năm: nhận 11/01/2014, hạn 10/01/2014")],
)
def test_a_paper_that_came_late(day: int, count: int, basis: str) -> None:
    facts = Register(receipts=(Receipt("A", "BC", date(2014, 1, day), at=row(9)),))
    assert count_of(LATE, facts=facts) == Count(LATE, None, None, count, None, row(9), "", basis)


# --- which of them are the agency's -----------------------------------------------------------------

OF_FULL, OF_ABSENT, OF_TOTAL = (replace(BONUS, code=f"C{row}", criterion=row) for row in ("2", "3", None))


def test_an_adjustment_needs_a_row_that_may_move() -> None:
    """Row 2 is given to A in full, row 3 it does not have; the total everybody has."""
    assert [attached_to(TREE, one) for one in (BONUS, OF_FULL, OF_ABSENT, OF_TOTAL)] == [
        True,
        False,
        False,
        True,
    ]


def test_adjustments_of_the_agency_in_the_plans_order() -> None:
    of_b = replace(BONUS, code="CB", agencies=frozenset("B"))
    of = replace(PLAN, adjustments=(OF_TOTAL, RECORDED, of_b, OF_FULL, LATE, BONUS, OF_ABSENT))
    found = counts(of, Register(), "A", TREE, None, None)
    assert [one.adjustment for one in found] == [OF_TOTAL, RECORDED, LATE, BONUS]
    assert declarable(of, "A", TREE) == (OF_TOTAL, BONUS)


# --- those that exclude each other ------------------------------------------------------------------


def counted(code: str, final: int | None, *excludes: str) -> Count:
    return Count(replace(BONUS, code=code, excludes=excludes), 1, 1, final)


def test_pairs_that_exclude_each_other_whichever_side_says_so() -> None:
    """P against R said by P, Q against R said by R, R against S by both; T is in nobody's way."""
    p, q, r = counted("P", 1, "R"), counted("Q", 2, "P1"), counted("R", 1, "Q", "S")
    s, t = counted("S", 3, "R"), counted("T", 1)
    assert conflicts([p, q, r, s, t]) == ((p, r), (q, r), (r, s))
    assert unsettled([p, q, t], [(p, q)]) == (replace(p, final=None), replace(q, final=None), t)
    assert unsettled([p, q, t], []) == (p, q, t)


@pytest.mark.parametrize("final", [0, None])
def test_what_does_not_count_in_the_end_excludes_nothing(final: int | None) -> None:
    assert conflicts([counted("P", final, "Q"), counted("Q", 1, "P")]) == ()
