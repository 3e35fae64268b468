"""Each row of an agency as it is settled: what was claimed and granted, what counts in the end, and why."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.cases import FORM, JUDGED, SIX_ROWS, case_of
from tests.tables import plan
from thidua_xlsx.address import Address
from thidua_xlsx.model import Absent, InputField, Origin, PartyScore, ScoredRow, WhenUnappraised
from thidua_xlsx.tabulation.scoring.row_scores import Case, complete, settle

D = Decimal
PLAN = plan(SIX_ROWS, agencies="A B")
ROW = {row.code: row for row in PLAN.criteria}
POINTS, PASS = InputField.POINTS, InputField.PASS


def stated(file: str, row: int, field: InputField, value: object, points: str | None) -> PartyScore:
    """What stands in the row (1 is the first) of a table of one workbook, in its only column."""
    claim = {field: value}
    return PartyScore(claim, None if points is None else D(points), Address(file, "Phiếu", f"F{row + 9}"))  # type: ignore[arg-type]


def settled(one: Case, policy: WhenUnappraised = WhenUnappraised.STOP) -> dict[str, ScoredRow]:
    return settle(one, replace(PLAN.info, when_unappraised=policy), {})


def test_every_row_that_is_not_compared_settled_by_hand() -> None:
    one = case_of(
        PLAN, "A", "1 | 18\n2 | Đạt\n3 | 2\n4 | 2", "1 | 15 :: thiếu\n2 | không áp dụng :: không có\n3 | 7"
    )
    found = settled(one)
    assert list(found) == ["1", "2", "3", "4", "5", "6"]
    assert found["1"] == ScoredRow(
        ROW["1"],
        stated(FORM, 1, POINTS, D(18), "18"),
        PartyScore({POINTS: D(15), InputField.REASON: "thiếu"}, D(15), Address(JUDGED, "Phiếu", "F10")),
        D(15),
        Origin.APPRAISED,
        "thiếu",
    )
    assert found["2"] == ScoredRow(
        ROW["2"],
        stated(FORM, 2, PASS, True, "10"),
        PartyScore(
            {PASS: Absent.NOT_APPLICABLE, InputField.REASON: "không có"},
            None,
            Address(JUDGED, "Phiếu", "F11"),
        ),
        D(10),
        Origin.NOT_APPLIED,
        "không có",
    )
    judged = stated(JUDGED, 3, POINTS, D(7), "7")
    assert found["3"] == ScoredRow(ROW["3"], None, judged, D(7), Origin.APPRAISED, "")
    assert found["4"] == ScoredRow(ROW["4"], None, None, None, Origin.PENDING, "")
    assert found["5"] == ScoredRow(
        ROW["5"], None, None, D(5), Origin.NOT_APPLIED, "Không áp dụng, tính đủ điểm"
    )
    blank = PartyScore({}, None, None)
    assert found["6"] == ScoredRow(ROW["6"], blank, blank, None, Origin.PENDING, "")


def test_a_row_taken_out_has_no_points_and_keeps_the_reason() -> None:
    found = settled(case_of(PLAN, "A", "1 | 18", "1 | không áp dụng :: không giao"))["1"]
    assert (found.final, found.origin, found.reason) == (None, Origin.NOT_APPLIED, "không giao")
    assert found.self_stated == stated(FORM, 1, POINTS, D(18), "18")
    assert found.appraised == PartyScore(
        {POINTS: Absent.NOT_APPLICABLE, InputField.REASON: "không giao"},
        None,
        Address(JUDGED, "Phiếu", "F10"),
    )


def test_a_row_outside_which_the_agency_stands_says_on_what_ground() -> None:
    of = replace(PLAN, criteria=tuple(replace(row, basis="điểm 3 mục II") for row in PLAN.criteria))
    row = settle(case_of(of, "A", None), PLAN.info, {})["5"]
    assert row.reason == "Không áp dụng, tính đủ điểm (điểm 3 mục II)"


def test_an_agreed_score_stands_with_its_own_reason_whoever_scores_the_row() -> None:
    one = case_of(PLAN, "A", "1 | 18", "1 | 15 :: thiếu", _1="17", _4="6")
    found = settled(one)
    granted = PartyScore({POINTS: D(15), InputField.REASON: "thiếu"}, D(15), Address(JUDGED, "Phiếu", "F10"))
    claimed = stated(FORM, 1, POINTS, D(18), "18")
    assert found["1"] == ScoredRow(ROW["1"], claimed, granted, D(17), Origin.AGREED, "họp")
    assert found["4"] == ScoredRow(ROW["4"], None, None, D(6), Origin.AGREED, "họp")


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
    row = settled(case_of(PLAN, "A", f"1 | {claimed}", f"1 | {granted}"), policy)["1"]
    assert (row.final, row.origin, row.reason) == (final, origin, "")


def test_a_reason_that_is_no_text_is_none() -> None:
    one = case_of(PLAN, "A", "1 | 18", "1 | 15")
    claim = {POINTS: D(15), InputField.REASON: Absent.BLANK}
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
    assert complete(settled(case_of(PLAN, "A", f"{code} | {typed}"))[code]) is filled
    assert complete(settled(case_of(PLAN, "A", None))[code])
