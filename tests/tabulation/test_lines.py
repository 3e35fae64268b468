"""Line by line: what differs, and why."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tests import small_season
from thidua_xlsx.model import Tally
from thidua_xlsx.tabulation.lines import Line, lines

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
