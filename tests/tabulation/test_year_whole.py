"""The year as whole values: the phases as rows, what each figure is made of, what the year waits for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.tables import register
from tests.tabulation.test_year import SCORES, of_agency, phased, sent, year
from thidua_xlsx.address import Address
from thidua_xlsx.catalogue import ballot_rounds, ranking_and_awards, reconciliation
from thidua_xlsx.findings import found
from thidua_xlsx.model import (
    BallotRound,
    Criterion,
    Key,
    Method,
    Milestone,
    MilestoneKind,
    Origin,
    Outcome,
    PartyScore,
    Plan,
    RankingKey,
    Record,
    Register,
    Score,
    ScoredRow,
    Tally,
    Votes,
    YearRule,
)
from thidua_xlsx.model.phase_view import of_year
from thidua_xlsx.tabulation import PhaseReturns, tabulate_year
from thidua_xlsx.tabulation.reporting.labels import rank_words
from thidua_xlsx.tabulation.year import combined

D = Decimal


def claimed_and_granted(of: Plan, phase: str, claims: str, grants: str) -> PhaseReturns:
    return replace(sent(of, phase, claims), appraisals=sent(of, phase, grants).appraisals)


def row(number: int, phase: str, maximum: int = 150) -> Criterion:
    return Criterion(phase, phase, Method.POINTS, number=str(number), maximum=D(maximum))


def test_the_tally_of_a_year_that_waits_for_its_last_phase() -> None:
    """A claimed 91 + 5 and 80 + 10 and was granted 90 + 5 and 80 + 10."""
    of = phased(YearRule.MEAN)
    first = claimed_and_granted(of, "Đợt 1", "91+5 88+2", "90+5 88+2")
    result = tabulate_year(of, register(of), [first, sent(of, "Đợt 2", SCORES[1])])
    one, two, last = row(1, "Đợt 1"), row(2, "Đợt 2"), row(3, "Đợt cuối")
    assert of_agency(result, "A").tally == Tally(
        of.agencies[0],
        {
            "Đợt 1": ScoredRow(
                one, PartyScore({}, D(96)), PartyScore({}, D(95)), D(95), Origin.PHASE, "Xem kết quả Đợt 1"
            ),
            "Đợt 2": ScoredRow(two, PartyScore({}, D(90)), PartyScore({}, D(90)), D(90), Origin.PHASE),
            "Đợt cuối": ScoredRow(last, None, None, None, Origin.PENDING),
        },
        (),
        {
            "Đợt 1": Score(one, D(96), D(95), None, D(95), D(150)),
            "Đợt 2": Score(two, D(90), D(90), None, D(90), D(150)),
            "Đợt cuối": Score(last, None, None, None, None, D(150)),
        },
        None,
        None,
        None,
        D(150),
        None,
        False,
        ("Đợt cuối",),
    )
    waits = found(ranking_and_awards.PHASE_WITHOUT_FORMS, phase="Đợt cuối", folder="nhan/Đợt cuối")
    gap = found(
        reconciliation.GAP_WITHOUT_REASON,
        Address("A_tham-dinh.xlsx", "Phiếu", "F10"),
        agency="A",
        criterion="1",
        row="Tiêu chí 1",
        appraised="90",
        claimed="91",
    )
    assert (result.pending, result.findings) == ((waits,), (gap, waits))


def test_the_tally_of_a_year_of_which_the_last_phase_counts() -> None:
    """The other phases are rows too; the figures are those of the last."""
    result = year(phased(YearRule.LAST), *SCORES)
    tally = of_agency(result, "B").tally
    assert list(tally.scores) == ["Đợt 1", "Đợt 2", "Đợt cuối"]
    figures = (tally.self_total, tally.appraised_total, tally.total, tally.assigned_max, tally.share)
    assert figures == (93, 93, 93, 150, 62)
    assert (tally.complete, tally.pending) == (True, ())


def test_a_result_of_the_year_holds_what_its_phases_hold() -> None:
    of = phased(YearRule.MEAN)
    facts = replace(
        register(of),
        ballots=(BallotRound(1, 9, 9, 9, 9, 7, 1), BallotRound(1, 9, 9, 9, 9, 9, 0, phase="Đợt 1")),
        votes=(Votes(1, "A", 3),),
    )
    returns = [sent(of, phase, scores) for phase, scores in zip(of.phases, SCORES, strict=True)]
    late = PhaseReturns("Đợt 2", returns[1].forms[:1], returns[1].appraisals[:1])
    result = tabulate_year(of, facts, [late, returns[0], returns[2]])
    assert (result.plan, result.register) == (of, of_year(facts))
    assert result.self_scorings == (*returns[0].forms, *late.forms, *returns[2].forms)
    assert result.appraisals == (*returns[0].appraisals, *late.appraisals, *returns[2].appraisals)
    missing = found(ranking_and_awards.PHASE_TOTAL_MISSING, agency="B", phase="Đợt 2", name="Sở B")
    assert result.pending == (missing,)
    assert result.findings == (
        found(reconciliation.NO_SELF_SCORING, Address("nhan/Đợt 2"), agency="B", name="Sở B"),
        found(
            ballot_rounds.BALLOTS_DO_NOT_ADD_UP,
            facts.ballots[0].at,
            round="1",
            returned="9",
            valid="7",
            invalid="1",
        ),
        missing,
    )


def test_a_phase_that_waits_for_a_form_keeps_the_year_waiting_though_its_points_are_known() -> None:
    """B's form of Đợt 2 is gone or held, its appraisal is there."""
    of = phased(YearRule.MEAN)
    first, second, last = (sent(of, phase, scores) for phase, scores in zip(of.phases, SCORES, strict=True))
    held = replace(second.forms[1], outcome=Outcome.QUARANTINED)
    for forms in (second.forms[:1], (second.forms[0], held), (*second.forms, held)):
        result = tabulate_year(of, register(of), [first, replace(second, forms=forms), last])
        assert result.pending == (
            found(ranking_and_awards.PHASE_TOTAL_MISSING, agency="B", phase="Đợt 2", name="Sở B"),
        )
        standing = of_agency(result, "A")
        assert (standing.rank, rank_words(standing, result.groups[0])) == (None, "chờ đủ các đợt")


def test_each_list_is_ranked_and_waits_on_its_own() -> None:
    of = phased(YearRule.SUM, agencies="A:1 B:2 C:1")
    result = year(of, "90+5 80+1 70+1", "90+5 - 70+1", "90+5 80+1 70+1")
    assert [(one.group, [(s.agency.code, s.rank) for s in one.standings]) for one in result.groups] == [
        ("1", [("A", 1), ("C", 2)]),
        ("2", [("B", None)]),
    ]


def test_a_tie_of_the_year_is_a_finding_of_the_year() -> None:
    of = phased(YearRule.SUM, keys="Khóa\ntong_diem\nbo_phieu")
    result = year(of, "90+0 90+0", "80+0 80+0", "85+0 85+0")
    due = found(ballot_rounds.BALLOT_DUE, of.keys[1].at, agencies="Sở A, Sở B", rank="1")
    assert result.pending == (due,)
    assert result.findings[-1] == due


def test_the_share_is_that_of_the_year_and_not_the_shares_of_the_phases() -> None:
    # A: 277 of 450 = 61,555… %; B: 278 of 450 = 61,777… %
    of = replace(phased(YearRule.SUM), keys=(RankingKey(1, Key.SHARE),))
    (one,) = year(of, *SCORES).groups[0].separations
    assert (one.upper, one.upper_value, one.lower_value) == ("B", "61,78 %", "61,56 %")


@pytest.mark.parametrize(
    ("key", "values"), [(Key.TOTAL, ("92,67", "92,33")), (Key.SELF_POINTS, ("92,67", "92,33"))]
)
def test_totals_as_keys_are_the_years(key: Key, values: tuple[str, str]) -> None:
    of = replace(phased(YearRule.MEAN), keys=(RankingKey(1, key),))
    (one,) = year(of, *SCORES).groups[0].separations
    assert (one.upper_value, one.lower_value) == values


def test_the_rows_say_what_a_phase_was_held_for() -> None:
    """What the whole is: the declared total, else the criteria at the top, each code once."""
    of = phased(
        YearRule.SUM, criteria="Mã | Cách chấm | Điểm\n1 | nhóm | 100\n1.1 | điểm | 100\n2 | điểm | 50"
    )
    held = (
        Milestone("X", "Báo cáo", date(2015, 1, 1), MilestoneKind.REPORT, "Đợt 1"),
        Milestone("S", "Sơ kết 6 tháng", date(2015, 7, 1), MilestoneKind.INTERIM, "Đợt 1"),
        Milestone("S2", "Sơ kết lại", date(2015, 7, 2), MilestoneKind.INTERIM, "Đợt 1"),
        Milestone("T", "Tổng kết", date(2015, 12, 1), MilestoneKind.FINAL, "Đợt cuối"),
    )
    of = replace(of, milestones=(*of.milestones, *held))
    plain = replace(of, milestones=of.milestones[:3])
    result = tabulate_year(of, register(of), [sent_one(of)])
    assert [row.criterion for row in of_agency(result, "A").tally.settled.values()] == [
        replace(row(1, "Đợt 1"), text="Đợt 1: Sơ kết 6 tháng"),
        row(2, "Đợt 2"),
        replace(row(3, "Đợt cuối"), text="Đợt cuối: Tổng kết"),
    ]
    declared = replace(plain, info=replace(plain.info, declared_total=D(200)))
    result = tabulate_year(declared, register(declared), [sent_one(declared)])
    assert [row.criterion for row in of_agency(result, "A").tally.settled.values()] == [
        row(1, "Đợt 1", 200),
        row(2, "Đợt 2", 200),
        row(3, "Đợt cuối", 200),
    ]


def sent_one(of: Plan) -> PhaseReturns:
    """The first phase begun by a form without entries."""
    (form, _) = sent(phased(YearRule.SUM), "Đợt 1", SCORES[0]).forms
    return PhaseReturns("Đợt 1", (replace(form, entries={}),), ())


@pytest.mark.parametrize(
    ("of_phases", "basis"),
    [
        ("Đợt 1: TB, Đợt 2: TB", "Đợt 1: TB; Đợt 2: TB"),
        ("Đợt 1: TB, Đợt 2: TB, Đợt cuối: TB", "TB"),
        ("Đợt 1: TB, Đợt 2: TB, Đợt cuối: QĐ", "Đợt 1: TB; Đợt 2: TB; Đợt cuối: QĐ"),
        ("Đợt cuối: QĐ", "Đợt cuối: QĐ"),
    ],
)
def test_a_condition_names_its_phases_unless_all_say_the_same(of_phases: str, basis: str) -> None:
    of = phased(YearRule.MEAN, conditions="Mã | Hệ quả | Tham số\nKH | hạ loại | 1\nHL | hạ loại | 1")
    told = [one.split(": ") for one in of_phases.split(", ")]
    facts = Register(records=tuple(Record("A", "HL", basis=what, phase=phase) for phase, what in told))
    result = year(of, *SCORES, facts=facts)
    assert [(met.condition.code, met.basis) for met in of_agency(result, "A").met] == [("HL", basis)]


def test_means_on_either_side_of_0() -> None:
    assert [combined(YearRule.MEAN, [D(a), D(b)], 0) for a, b in ((1, 0), (-1, 0), (1, -1), (-3, 2))] == [
        1,  # 0,5
        -1,
        0,
        -1,
    ]
    assert str(combined(YearRule.MEAN, [D(1), D(-1)], 2)) == "0"
    assert combined(YearRule.SUM, [D(-1), D(3)], 0) == 2
    assert combined(YearRule.LAST, [D(-1), D(3)], 0) == 3
    assert combined(YearRule.LAST, [None, D(3)], 0) is None
