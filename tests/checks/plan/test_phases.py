"""Phases of a plan, and the rows of a register that name one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.checks.plan.plans import told
from tests.tables import plan
from thidua_xlsx.checks import plan as plan_checks
from thidua_xlsx.checks import register as register_checks
from thidua_xlsx.checks.register import ballots, duplicates, unknown_codes
from thidua_xlsx.model import (
    UNPLACED,
    AgreedScore,
    BallotRound,
    Condition,
    Consequence,
    CouncilDecision,
    Meeting,
    Milestone,
    MilestoneKind,
    Plan,
    Record,
    Register,
    Votes,
    YearRule,
)

ROW = "Mã | Cách chấm | Điểm\n1 | điểm | 100"
LATE = "Mã | Loại | Điểm | Ai khai | Nguồn\nT | trừ | 5 | tự động | trễ:BC"


def phased(*phases: str, rule: YearRule | None = YearRule.MEAN, adjustments: str = "") -> Plan:
    of = plan(ROW, adjustments)
    stones = tuple(
        Milestone(f"TC{number}", "Tự chấm", date(2013, 6, 1), MilestoneKind.SELF_SCORING, phase)
        for number, phase in enumerate(phases)
    )
    return replace(
        of,
        milestones=(*stones, Milestone("BC", "Báo cáo", date(2013, 7, 1), MilestoneKind.REPORT)),
        info=replace(of.info, year_rule=rule),
        conditions=(Condition("KX", "Không xét", Consequence.EXCLUDED),),
    )


@pytest.mark.parametrize(
    ("phases", "rule", "expected"),
    [
        (("Đợt 1", "Đợt 2"), YearRule.MEAN, []),
        (("Đợt 1", "Đợt 2"), None, ["E351"]),
        (("Đợt 1",), None, []),
        ((), None, []),
        (("Đợt 1", "đợt 1"), YearRule.SUM, ["E352 đợt 1"]),
        (("Đợt 1", "Dot-1"), YearRule.SUM, ["E352 Dot-1"]),
        (("Đợt 1", "Bang_Xep_Hang.xlsx"), YearRule.LAST, ["E353 Bang_Xep_Hang.xlsx"]),
        (("Đợt 1", "phieu_ket_qua"), YearRule.LAST, ["E353 phieu_ket_qua"]),
    ],
)
def test_phases_of_a_plan(phases: tuple[str, ...], rule: YearRule | None, expected: list[str]) -> None:
    assert told(plan_checks.phases, phased(*phases, rule=rule)) == expected


def test_lateness_of_a_milestone_that_all_phases_share() -> None:
    both = phased("Đợt 1", "Đợt 2", adjustments=LATE)
    assert told(plan_checks.phases, both) == ["W354"]
    assert told(plan_checks.phases, phased(adjustments=LATE)) == []


def codes(check: object, register: Register, of: Plan) -> list[str]:
    return [finding.code for finding in check.check(register, of, UNPLACED)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (Register(meetings=(Meeting("H1", phase="Đợt 1"),)), []),
        (Register(meetings=(Meeting("H1"),)), ["E434"]),
        (Register(agreed_scores=(AgreedScore("A", "1", 5),)), ["E434"]),  # type: ignore[arg-type]
        (Register(records=(Record("A", "KX"),)), []),
        (Register(records=(Record("A", "T"),)), ["E434"]),
        (Register(records=(Record("A", "KX", phase="Đợt 9"),)), ["E435"]),
        (Register(ballots=(BallotRound(1, 9, 9, 9, 9, 9, 0),), votes=(Votes(1, "A", 5),)), []),
        (Register(ballots=(BallotRound(1, 9, 9, 9, 9, 9, 0, phase="đợt 1"),)), ["E435"]),
        (Register(decisions=(CouncilDecision("A", "Cờ", True, phase="Đợt 2"),)), []),
    ],
)
def test_rows_of_a_register_name_their_phase(facts: Register, expected: list[str]) -> None:
    assert codes(register_checks.phases, facts, phased("Đợt 1", "Đợt 2")) == expected


def test_without_phases_no_row_needs_one() -> None:
    facts = Register(meetings=(Meeting("H1"),), agreed_scores=(AgreedScore("A", "1", 5),))  # type: ignore[arg-type]
    assert codes(register_checks.phases, facts, phased()) == []


def test_rounds_and_scores_repeat_from_phase_to_phase() -> None:
    of = phased("Đợt 1", "Đợt 2")
    twice = Register(
        agreed_scores=tuple(AgreedScore("A", "1", 5, phase=phase) for phase in of.phases),  # type: ignore[arg-type]
        ballots=tuple(BallotRound(1, 9, 9, 9, 9, 9, 0, phase=phase) for phase in of.phases),
        votes=tuple(Votes(1, "A", 9, phase=phase) for phase in of.phases),
    )
    assert [*codes(duplicates, twice, of), *codes(ballots, twice, of)] == []
    assert codes(duplicates, replace(twice, ballots=twice.ballots[:1] * 2), of) == ["E426"]
    assert codes(unknown_codes, replace(twice, ballots=twice.ballots[:1]), of) == ["E420"]


def test_one_decision_for_an_agency_and_phase() -> None:
    twice = Register(decisions=(CouncilDecision("A", "Cờ", True), CouncilDecision("A", "Cờ", False)))
    assert codes(duplicates, twice, phased()) == ["E426"]


def test_only_a_self_scoring_milestone_makes_a_phase() -> None:
    of = phased("Đợt 1", "Đợt 2")
    review = Milestone("SK", "Sơ kết", date(2013, 6, 30), MilestoneKind.INTERIM, "Quý 1")
    assert replace(of, milestones=(review, *of.milestones)).phases == ("Đợt 1", "Đợt 2")
    assert replace(of, milestones=(review,)).phases == ()
