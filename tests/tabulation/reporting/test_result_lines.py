"""Line by line: what differs, and why."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests import small_season
from thidua_xlsx.address import Address
from thidua_xlsx.model import (
    Adjusted,
    Adjustment,
    Agency,
    Criterion,
    Method,
    Origin,
    PartyScore,
    Score,
    ScoredRow,
    Scorer,
    Sign,
    Tally,
)
from thidua_xlsx.tabulation.reporting.result_lines import Line, lines

D = Decimal


def tally(agency: str) -> Tally:
    return next(s.tally for s in small_season.result().standings if s.agency.code == agency)


def by_code(agency: str) -> dict[str, Line]:
    return {line.code: line for line in lines(tally(agency))}


def test_criteria_then_adjustments_of_the_total_that_somebody_stated() -> None:
    assert list(by_code("TCA")) == ["1.1", "1.2", "2.1", "2.2"]
    assert list(by_code("TCB")) == ["1.1", "1.2", "2.1", "2.2", "CGP", "THOP"]


def test_an_agency_claims_nothing_of_what_it_cannot_state() -> None:
    missed = by_code("TCB")["THOP"]
    assert (missed.self_points, missed.final, missed.gap) == (D(0), D(-5), D(-5))
    assert "H1" in missed.reason


def test_a_row_differs_by_its_points_adjustments_included() -> None:
    told = by_code("TCC")["1.2"]
    assert (told.self_points, told.final, told.differs) == (D(18), D(18), False)


def test_an_agreed_score_brings_its_own_reason() -> None:
    told = by_code("TCE")["2.2"]
    assert (told.gap, told.agreed) == (D("-0.5"), D(19))
    assert told.reason == "Cuộc họp chấp nhận văn bản xác nhận của Công đoàn các KCN"


def test_an_adjustment_that_was_changed_says_so() -> None:
    claimed = tally("TCC")
    changed = replace(
        claimed.adjusted[0],
        appraised_count=2,
        count=2,
        appraised_moved=D(-4),
        moved=D(-4),
        reason="Thiếu quý III",
    )
    told = {line.code: line for line in lines(replace(claimed, adjusted=(changed, *claimed.adjusted[1:])))}
    assert told["1.2"].reason == "Thiếu báo cáo: trừ 4 thay vì 2 điểm (Thiếu quý III)"


def test_places_travel_with_the_line() -> None:
    line = by_code("TCA")["1.1"]
    assert line.at_self is not None
    assert line.at is not None
    assert (line.at_self.cell, line.at.cell) == ("F10", "I10")


# --- lines of a tally made by hand ------------------------------------------------------------------

IN_FORM, IN_APPRAISAL = Address("A.xlsx", "Phiếu", "F10"), Address("B.xlsx", "Phiếu", "I10")
GROUP = Criterion("1", "Chuyên môn", Method.GROUP, "I", maximum=D(30))
ROW = Criterion("1.1", "Chỉ tiêu năm", Method.POINTS, "I.1", "1", D(20))
OTHER = replace(ROW, code="1.2", number="I.2", text="Báo cáo", maximum=D(10))
SETTLED = ScoredRow(
    ROW, PartyScore({}, D(18), IN_FORM), PartyScore({}, D(15), IN_APPRAISAL), D(15), Origin.APPRAISED, "thiếu"
)
BARE = ScoredRow(OTHER, None, None, None, Origin.PENDING)
SCORE = Score(ROW, D(20), D(15), None, D(14), D(20))


def adjusted(code: str, criterion: str | None, sign: Sign = Sign.BONUS, **more: object) -> Adjusted:
    """An adjustment that nobody stated, save what `more` says."""
    of = Adjustment(code, sign, f"Mục {code}", D(2), criterion)
    return replace(Adjusted(of, None, None, 0, None, None, D(0)), **more)  # type: ignore[arg-type]


def made(*attached: Adjusted, score: Score = SCORE, settled: ScoredRow = SETTLED) -> list[Line]:
    """Lines of an agency with group 1 and rows 1.1 and 1.2, which has no points anywhere."""
    scores = {
        "1": Score(GROUP, None, None, None, None, D(30)),
        "1.1": score,
        "1.2": Score(OTHER, None, None, None, None, D(10)),
    }
    none = (None, None, None, D(30), None, False)
    return list(lines(Tally(Agency("A", "Sở A"), {"1.1": settled, "1.2": BARE}, attached, scores, *none)))


def test_a_row_with_its_adjustments_is_one_line() -> None:
    of_row = adjusted("C", "1.1", self_count=1, self_moved=D(2), count=1, moved=D(2))
    first, second = made(of_row)
    assert first == Line(
        "1.1", "I.1", "Chỉ tiêu năm", D(20), D(20), D(15), None, D(14), "thiếu", SCORE, SETTLED, (of_row,)
    )
    assert (first.at_self, first.at) == (IN_FORM, IN_APPRAISAL)
    bare = Score(OTHER, None, None, None, None, D(10))
    assert second == Line("1.2", "I.2", "Báo cáo", D(10), None, None, None, None, "", bare, BARE, ())
    assert (second.at_self, second.at) == (None, None)


def test_an_adjustment_of_a_group_or_of_the_total_is_a_line_of_its_own() -> None:
    """Those of the group before its rows, those of the total last of all; what nobody stated nowhere."""
    places = {"at_self": IN_FORM, "at": IN_APPRAISAL}
    told = {"self_count": 3, "self_moved": D(6), "appraised_count": 2, "appraised_moved": D(4)}
    of_group = adjusted("G", "1", count=2, moved=D(4), reason="trùng", basis="Mục III", **told, **places)
    of_total = adjusted("T", None, Sign.DEDUCTION, count=1, moved=D(-5), basis="Vắng họp")
    unknown = adjusted("U", None, self_count=1, count=None, moved=None)
    found = made(of_total, adjusted("X", "1"), unknown, of_group, adjusted("Y", None))
    assert [line.code for line in found] == ["G", "1.1", "1.2", "T", "U"]
    assert found[0] == Line(
        "G", "", "Mục G", None, D(6), D(4), None, D(4), "trùng; Mục III", None, None, (of_group,)
    )
    assert (found[0].at_self, found[0].at) == (IN_FORM, IN_APPRAISAL)
    assert found[3] == Line("T", "", "Mục T", None, D(0), None, None, D(-5), "Vắng họp", adjusted=(of_total,))
    assert found[4] == Line("U", "", "Mục U", None, None, None, None, None, "", adjusted=(unknown,))


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ({}, False),
        ({"self_count": 0, "appraised_count": 0}, False),
        ({"self_count": 1}, True),
        ({"appraised_count": 1}, True),
        ({"count": 1}, True),
        ({"count": None, "moved": None}, True),
    ],
)
def test_an_adjustment_is_told_when_somebody_stated_it_or_nobody_can_say(
    stated: dict[str, object], told: bool
) -> None:
    for criterion in ("1", None):
        one = adjusted("C", criterion, **stated)
        assert [line.code for line in made(one) if line.adjusted] == (["C"] if told else [])


@pytest.mark.parametrize(
    ("stated", "claimed"),
    [
        ({"self_count": None, "count": 1, "moved": D(2)}, D(0)),
        ({"self_count": 1, "count": 1, "moved": D(2)}, None),
        ({"self_count": None, "count": None, "moved": None}, None),
        ({"self_count": None, "self_moved": D(3), "count": 1, "moved": D(2)}, D(3)),
        ({"self_count": 2, "self_moved": D(4), "count": 1, "moved": D(2)}, D(4)),
    ],
)
def test_what_the_agency_could_not_claim_counts_from_nought(
    stated: dict[str, object], claimed: Decimal | None
) -> None:
    (line,) = (line for line in made(adjusted("C", None, **stated)) if line.code == "C")
    assert line.self_points == claimed


@pytest.mark.parametrize(
    ("sign", "stated", "reason"),
    [
        (Sign.BONUS, {"self_moved": D(2), "moved": D("0.5")}, "Mục C: cộng 0,5 thay vì 2 điểm"),
        (Sign.DEDUCTION, {"self_moved": D(-2), "moved": D(-4)}, "Mục C: trừ 4 thay vì 2 điểm"),
        (Sign.DEDUCTION, {"moved": D(-1)}, "Mục C: trừ 1 thay vì 0 điểm"),
        (Sign.BONUS, {"moved": D(3), "basis": "Mục III"}, "Mục C: cộng 3 thay vì 0 điểm (Mục III)"),
        (
            Sign.BONUS,
            {"self_moved": D(2), "moved": D(0), "reason": "trùng", "basis": "Mục III"},
            "Mục C: cộng 0 thay vì 2 điểm (trùng)",
        ),
        (Sign.BONUS, {"self_moved": D(2), "moved": D(2), "reason": "đúng"}, ""),
        (Sign.BONUS, {"moved": D(0)}, ""),
        (Sign.BONUS, {"self_moved": D(2), "moved": None}, ""),
    ],
)
def test_why_an_adjustment_moves_the_row_otherwise_than_claimed(
    sign: Sign, stated: dict[str, object], reason: str
) -> None:
    plain = replace(SETTLED, reason="")
    assert made(adjusted("C", "1.1", sign, **stated), settled=plain)[0].reason == reason
    of_another = adjusted("C", "1.2", sign, **stated)
    assert [line.reason for line in made(of_another, settled=plain)] == ["", reason]


def test_reasons_once_each_and_an_agreed_score_has_settled_the_adjustments() -> None:
    changed = adjusted("C", "1.1", self_moved=D(2), moved=D(0))
    score = replace(SCORE, reason="họp")
    told = "cộng 0 thay vì 2 điểm"
    assert made(changed, score=score)[0].reason == f"họp; thiếu; Mục C: {told}"
    assert made(changed, score=replace(score, reason="thiếu"))[0].reason == f"thiếu; Mục C: {told}"
    agreed = made(changed, score=replace(score, agreed=D(14)))[0]
    assert (agreed.reason, agreed.agreed) == ("họp; thiếu", D(14))


@pytest.mark.parametrize(
    ("scorer", "claimed", "final", "differs", "gap"),
    [
        (Scorer.AGENCY, D(18), D(15), True, D(-3)),
        (Scorer.AGENCY, D(18), D(18), False, D(0)),
        (Scorer.AGENCY, None, D(15), True, None),
        (Scorer.AGENCY, D(18), None, True, None),
        (Scorer.AGENCY, None, None, False, None),
        (Scorer.APPRAISER, None, D(15), False, None),
        (Scorer.APPRAISER, D(3), D(15), True, D(12)),
    ],
)
def test_what_differs_and_by_how_much(
    scorer: Scorer, claimed: Decimal | None, final: Decimal | None, differs: bool, gap: Decimal | None
) -> None:
    row = replace(ROW, scorer=scorer)
    line = made(score=Score(row, claimed, None, None, final, D(20)))[0]
    assert (line.differs, line.gap) == (differs, gap)
