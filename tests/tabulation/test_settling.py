"""Each row of an agency as it is settled: what was claimed and granted, what counts in the end, and why."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.tables import appraisals, forms, plan
from thidua_xlsx.address import Address
from thidua_xlsx.model import (
    Absent,
    AgreedScore,
    Field,
    Origin,
    Plan,
    Settled,
    Stated,
    WhenUnappraised,
)
from thidua_xlsx.tabulation.outline import outline
from thidua_xlsx.tabulation.reconcile import (
    Case,
    Sheet,
    Stage,
    case,
    claims_of,
    complete,
    not_applicable,
    settle,
    sheet,
)

D = Decimal
PLAN = plan(
    """
    Mã | Cách chấm | Điểm | Tham số | Ai chấm    | Không áp dụng cho | Khi không áp dụng
    1  | điểm      | 20   |         |            |                   | bỏ
    2  | đạt       | 10   |         |            |                   | đủ điểm
    3  | điểm      | 8    |         | thẩm định  |                   |
    4  | điểm      | 6    |         | ban thư ký |                   |
    5  | điểm      | 5    |         |            | A                 | đủ điểm
    6  | chỉ tiêu  | 10   | T=100   |            |                   |
    """,
    "Mã | Tiêu chí | Loại | Điểm\nC | 1 | cộng | 1\nT | | trừ | 1",
    agencies="A B",
)
ROW = {row.code: row for row in PLAN.criteria}
TREE = outline(PLAN, "A")
FORM, JUDGED = "A_tu-cham.xlsx", "A_tham-dinh.xlsx"


def case_of(claims: str | None, granted: str | None = None, of: Plan = PLAN, **agreed: str) -> Case:
    """The case of A. Tables "1 | 18"; None: there is no such workbook. `agreed`: _1="17" with a reason."""
    (form,) = (None,) if claims is None else forms(of, f"Mã | A\n{claims}")
    (judged,) = (None,) if granted is None else appraisals(of, f"Mã | A\n{granted}")
    scores = {code[1:]: AgreedScore("A", code[1:], D(points), "họp") for code, points in agreed.items()}
    return case(of, "A", outline(of, "A"), sheet(form), sheet(judged), scores)


def stated(file: str, row: int, field: Field, value: object, points: str | None) -> Stated:
    """What stands in the row (1 is the first) of a table of one workbook, in its only column."""
    claim = {field: value}
    return Stated(claim, None if points is None else D(points), Address(file, "Phiếu", f"F{row + 9}"))  # type: ignore[arg-type]


# --- the workbook by rows ---------------------------------------------------------------------------


def test_the_inputs_of_the_rows_without_those_of_adjustments() -> None:
    (judged,) = appraisals(PLAN, "Mã | A\n1 | 18 :: thiếu\n2 | !\nC | 1\nT | 2")
    assert sheet(judged) == Sheet(
        True,
        {
            "1": {Field.POINTS: D(18), Field.REASON: "thiếu"},
            "2": {Field.PASS: Absent.BLANK},
        },
        {"1": Address(JUDGED, "Phiếu", "F10"), "2": Address(JUDGED, "Phiếu", "F11")},
    )
    assert sheet(None) == Sheet(False, {}, {})


def test_a_flagged_cell_says_nothing_and_has_its_place() -> None:
    (form,) = forms(PLAN, "Mã | A\n1 | 18")
    flagged = {slot: entry._replace(flagged=True) for slot, entry in form.entries.items()}
    one = sheet(replace(form, entries=flagged))
    assert one.claims == {"1": {Field.POINTS: Absent.BLANK}}
    assert one.places == {"1": Address(FORM, "Phiếu", "F10")}


def test_the_place_of_a_row_is_that_of_its_actual_value() -> None:
    """Not that of its target, wherever that stands."""
    of = plan("Mã | Cách chấm | Điểm\n1 | tỷ lệ | 20", agencies="A")
    (form,) = forms(of, "Mã | A\n1 | 30")
    (slot, entry) = next(iter(form.entries.items()))
    target = slot._replace(field=Field.TARGET)
    beside = entry._replace(slot=target, value=D(100), at=entry.at.beside("G10"))
    one = sheet(replace(form, entries={slot: entry, target: beside}))
    assert one.claims == {"1": {slot.field: D(30), Field.TARGET: D(100)}}
    assert one.places == {"1": Address(FORM, "Phiếu", "F10")}
    assert claims_of([]) == {}


@pytest.mark.parametrize(
    ("field", "value", "out"),
    [
        (Field.POINTS, Absent.NOT_APPLICABLE, True),
        (Field.POINTS, Absent.BLANK, False),
        (Field.POINTS, D(0), False),
        (Field.NOTE, Absent.NOT_APPLICABLE, False),
    ],
)
def test_only_a_scoring_input_takes_a_row_out(field: Field, value: Absent | Decimal, out: bool) -> None:
    assert not_applicable({Field.REASON: "vì", field: value}) is out


# --- rows that appraisers find not applicable -------------------------------------------------------


def test_a_case_without_such_rows_has_one_tree() -> None:
    one = case_of("1 | không áp dụng", "1 | 3", _2="4")
    assert one == Case(one.form, one.appraisal, {"2": AgreedScore("A", "2", D(4), "họp")}, TREE, TREE)
    assert (one.form.there, one.appraisal.there, one.judged is one.asked) == (True, True, True)


def test_rows_are_taken_out_or_given_in_full_as_the_plan_says() -> None:
    """1 goes, 2 is given; 3 is agreed, 4 the secretariat's, 5 given by the plan: they stay as they are."""
    away = "\n".join(f"{code} | không áp dụng" for code in "1234")
    one = case_of(None, away, _3="7")
    assert one.asked == TREE
    assert one.judged == outline(PLAN, "A", {"1"}, {"2"})
    assert (list(one.judged.rows), one.judged.full) == (["2", "3", "4", "5", "6"], {"2", "5"})
    assert not case_of(None, "2 | không áp dụng").judged.full - {"2", "5"}


@pytest.mark.parametrize(
    ("stage", "code", "claim"),
    [
        (Stage.SELF, "1", {Field.POINTS: D(18)}),
        (Stage.SELF, "2", {}),
        (Stage.SELF, "3", None),
        (Stage.SELF, "4", None),
        (Stage.APPRAISED, "1", {}),
        (Stage.APPRAISED, "3", {Field.POINTS: D(7)}),
        (Stage.APPRAISED, "4", None),
    ],
)
def test_who_is_asked_for_a_row(stage: Stage, code: str, claim: object) -> None:
    assert case_of("1 | 18\n3 | 5\n4 | 5", "3 | 7\n4 | 5").claim(stage, ROW[code]) == claim
    assert case_of(None).claim(stage, ROW[code]) is None


# --- settled rows -----------------------------------------------------------------------------------

POINTS, PASS = Field.POINTS, Field.PASS


def settled(one: Case, policy: WhenUnappraised = WhenUnappraised.STOP) -> dict[str, Settled]:
    return settle(one, replace(PLAN.info, when_unappraised=policy), {})


def test_every_row_that_is_not_compared_settled_by_hand() -> None:
    one = case_of("1 | 18\n2 | Đạt\n3 | 2\n4 | 2", "1 | 15 :: thiếu\n2 | không áp dụng :: không có\n3 | 7")
    found = settled(one)
    assert list(found) == ["1", "2", "3", "4", "5", "6"]
    assert found["1"] == Settled(
        ROW["1"],
        stated(FORM, 1, POINTS, D(18), "18"),
        Stated({POINTS: D(15), Field.REASON: "thiếu"}, D(15), Address(JUDGED, "Phiếu", "F10")),
        D(15),
        Origin.APPRAISED,
        "thiếu",
    )
    assert found["2"] == Settled(
        ROW["2"],
        stated(FORM, 2, PASS, True, "10"),
        Stated(
            {PASS: Absent.NOT_APPLICABLE, Field.REASON: "không có"}, None, Address(JUDGED, "Phiếu", "F11")
        ),
        D(10),
        Origin.NOT_APPLIED,
        "không có",
    )
    judged = stated(JUDGED, 3, POINTS, D(7), "7")
    assert found["3"] == Settled(ROW["3"], None, judged, D(7), Origin.APPRAISED, "")
    assert found["4"] == Settled(ROW["4"], None, None, None, Origin.PENDING, "")
    assert found["5"] == Settled(
        ROW["5"], None, None, D(5), Origin.NOT_APPLIED, "Không áp dụng, tính đủ điểm"
    )
    blank = Stated({}, None, None)
    assert found["6"] == Settled(ROW["6"], blank, blank, None, Origin.PENDING, "")


def test_a_row_taken_out_has_no_points_and_keeps_the_reason() -> None:
    found = settled(case_of("1 | 18", "1 | không áp dụng :: không giao"))["1"]
    assert (found.final, found.origin, found.reason) == (None, Origin.NOT_APPLIED, "không giao")
    assert found.self_stated == stated(FORM, 1, POINTS, D(18), "18")
    assert found.appraised == Stated(
        {POINTS: Absent.NOT_APPLICABLE, Field.REASON: "không giao"}, None, Address(JUDGED, "Phiếu", "F10")
    )


def test_a_row_outside_which_the_agency_stands_says_on_what_ground() -> None:
    of = replace(PLAN, criteria=tuple(replace(row, basis="điểm 3 mục II") for row in PLAN.criteria))
    row = settle(case_of(None, of=of), PLAN.info, {})["5"]
    assert row.reason == "Không áp dụng, tính đủ điểm (điểm 3 mục II)"


def test_an_agreed_score_stands_with_its_own_reason_whoever_scores_the_row() -> None:
    one = case_of("1 | 18", "1 | 15 :: thiếu", _1="17", _4="6")
    found = settled(one)
    granted = Stated({POINTS: D(15), Field.REASON: "thiếu"}, D(15), Address(JUDGED, "Phiếu", "F10"))
    claimed = stated(FORM, 1, POINTS, D(18), "18")
    assert found["1"] == Settled(ROW["1"], claimed, granted, D(17), Origin.AGREED, "họp")
    assert found["4"] == Settled(ROW["4"], None, None, D(6), Origin.AGREED, "họp")


@pytest.mark.parametrize(
    ("policy", "claimed", "granted", "final", "origin"),
    [
        (WhenUnappraised.STOP, "18", "15", D(15), Origin.APPRAISED),
        (WhenUnappraised.STOP, "18", "", None, Origin.PENDING),
        (WhenUnappraised.STOP, "18", "0", D(0), Origin.APPRAISED),
        (WhenUnappraised.KEEP_SELF, "18", "15", D(15), Origin.APPRAISED),
        (WhenUnappraised.KEEP_SELF, "18", "", D(18), Origin.SELF),
        (WhenUnappraised.KEEP_SELF, "0", "", D(0), Origin.SELF),
        (WhenUnappraised.KEEP_SELF, "", "", None, Origin.PENDING),
        (WhenUnappraised.ZERO, "18", "15", D(15), Origin.APPRAISED),
        (WhenUnappraised.ZERO, "18", "", D(0), Origin.ZERO),
    ],
)
def test_what_counts_when_it_was_or_was_not_appraised(
    policy: WhenUnappraised, claimed: str, granted: str, final: Decimal | None, origin: Origin
) -> None:
    row = settled(case_of(f"1 | {claimed}", f"1 | {granted}"), policy)["1"]
    assert (row.final, row.origin, row.reason) == (final, origin, "")


def test_a_reason_that_is_no_text_is_none() -> None:
    one = case_of("1 | 18", "1 | 15")
    claim = {POINTS: D(15), Field.REASON: Absent.BLANK}
    judged = replace(one.appraisal, claims={"1": claim})
    assert settled(replace(one, appraisal=judged))["1"].reason == ""


# --- what the agency has filled ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "typed", "filled"),
    [
        ("1", "18", True),
        ("1", "0", True),
        ("1", "", False),
        ("1", "không áp dụng", True),
        ("1", "21", False),
        ("3", "", True),
        ("6", "150", True),
        ("6", "", False),
    ],
)
def test_a_row_is_filled_with_a_value_that_can_be_used(code: str, typed: str, filled: bool) -> None:
    assert complete(settled(case_of(f"{code} | {typed}"))[code]) is filled
    assert complete(settled(case_of(None))[code])
