"""Several phases make the year: means, sums, the last phase; keys, classes and conditions over the year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from tests.strategies import Season, seasons
from tests.tables import appraisals, forms, plan, ranks, register
from thidua_xlsx.model import (
    AgreedScore,
    BallotRound,
    Key,
    Late,
    Meeting,
    Milestone,
    MilestoneKind,
    Origin,
    Plan,
    RankingKey,
    Receipt,
    Record,
    Register,
    Result,
    Standing,
    Votes,
    YearRule,
)
from thidua_xlsx.model.phase_view import of_phase
from thidua_xlsx.tabulation import PhaseReturns, tabulate, tabulate_phase, tabulate_year
from thidua_xlsx.tabulation.reporting.labels import rank_words, season_words, year_words
from thidua_xlsx.tabulation.year import combined

D = Decimal
CRITERIA = "Mã | Cách chấm | Điểm | Nhãn\n1 | điểm | 100 |\n2 | điểm | 50 | đảng"
PHASES = ("Đợt 1", "Đợt 2", "Đợt cuối")


def stones(phases: tuple[str, ...]) -> tuple[Milestone, ...]:
    return tuple(
        Milestone(f"TC{number}", f"Mốc {number}", date(2015, 6 + number, 1), MilestoneKind.SELF_SCORING, one)
        for number, one in enumerate(phases)
    )


def phased(rule: YearRule, phases: tuple[str, ...] = PHASES, *, agencies: str = "A B", **more: str) -> Plan:
    of = plan(more.pop("criteria", CRITERIA), agencies=agencies, **more)
    return replace(of, milestones=stones(phases), info=replace(of.info, year_rule=rule))


def sent(of: Plan, phase: str, scores: str) -> PhaseReturns:
    """Scores "90+10 80+20": criteria 1 and 2 of each agency in order, granted as claimed; "-": no form."""
    both = [(a.code, score) for a, score in zip(of.agencies, scores.split(), strict=True) if score != "-"]
    codes, points = [code for code, _ in both], [score.split("+") for _, score in both]
    lines = [["Mã", *codes], ["1", *(one[0] for one in points)], ["2", *(one[1] for one in points)]]
    table = "\n".join(" | ".join(line) for line in lines)
    own = tuple(replace(form, phase=phase) for form in forms(of, table))
    return PhaseReturns(phase, own, appraisals(of, table))


def year(of: Plan, *scores: str, facts: Register | None = None) -> Result:
    returns = [sent(of, phase, one) for phase, one in zip(of.phases, scores, strict=False)]
    return tabulate_year(of, facts or register(of), returns)


def totals(result: Result) -> dict[str, Decimal | None]:
    return {one.agency.code: one.tally.total for one in result.standings}


def of_agency(result: Result, code: str) -> Standing:
    return next(one for one in result.standings if one.agency.code == code)


def codes(result: Result) -> list[str]:
    return [finding.code for finding in result.pending]


# A: 90+5 = 95; 80+10 = 90; 85+7 = 92      95 + 90 + 92 = 277; 277/3 = 92,333… -> 92,33
# B: 88+2 = 90; 91+4 = 95; 90+3 = 93       90 + 95 + 93 = 278; 278/3 = 92,666… -> 92,67
SCORES = ("90+5 88+2", "80+10 91+4", "85+7 90+3")


@pytest.mark.parametrize(
    ("rule", "expected", "first"),
    [
        (YearRule.MEAN, {"A": D("92.33"), "B": D("92.67")}, "B"),
        (YearRule.SUM, {"A": D(277), "B": D(278)}, "B"),
        (YearRule.LAST, {"A": D(92), "B": D(93)}, "B"),
    ],
)
def test_the_year_by_each_rule(rule: YearRule, expected: dict[str, Decimal], first: str) -> None:
    result = year(phased(rule), *SCORES)
    assert totals(result) == expected
    assert (ranks(result)[first], result.final, result.year_rule) == (1, True, rule)
    assert [one.phase for one in result.phases] == list(PHASES)
    assert [totals(one)["A"] for one in result.phases] == [95, 90, 92]


def test_the_mean_is_rounded_once_half_up() -> None:
    assert combined(YearRule.MEAN, [D("1.00"), D("1.01")], 2) == D("1.01")  # 1,005
    assert combined(YearRule.MEAN, [D("-1.00"), D("-1.01")], 2) == D("-1.01")
    assert combined(YearRule.MEAN, [D("9.125")], 2) == D("9.125")  # one phase: nothing is divided
    assert combined(YearRule.SUM, [D("0.1"), None], 2) is None
    assert combined(YearRule.MEAN, [], 2) is None


def test_equal_published_means_are_a_tie() -> None:
    # A: 31 + 30 + 30 = 91 -> 30,33…; B: 30,33 + 30,33 + 30,33 = 90,99 -> 30,33: both are shown as 30,33.
    result = year(phased(YearRule.MEAN), "31+0 30.33+0", "30+0 30.33+0", "30+0 30.33+0")
    assert ranks(result) == {"A": 1, "B": 1}


def test_the_rows_of_the_year_are_the_phases() -> None:
    tally = of_agency(year(phased(YearRule.MEAN), *SCORES), "A").tally
    assert {code: (s.final, s.maximum) for code, s in tally.scores.items()} == {
        "Đợt 1": (95, 150),
        "Đợt 2": (90, 150),
        "Đợt cuối": (92, 150),
    }
    assert {row.origin for row in tally.settled.values()} == {Origin.PHASE}
    assert (tally.self_total, tally.appraised_total, tally.assigned_max) == (D("92.33"), D("92.33"), 150)
    assert (tally.share, tally.complete) == (D("61.55"), True)  # 92,33 / 150 = 61,5533… %


def test_the_sum_counts_against_the_sum_of_maxima() -> None:
    tally = of_agency(year(phased(YearRule.SUM), *SCORES), "A").tally
    assert (tally.assigned_max, tally.share) == (450, D("61.56"))  # 277 / 450 = 61,5555… %


@pytest.mark.parametrize(
    ("rule", "figures"),
    [(YearRule.MEAN, ("7,33", "3")), (YearRule.SUM, ("22", "9")), (YearRule.LAST, ("7", "3"))],
)
def test_other_keys_take_the_phases_figures_by_the_same_rule(
    rule: YearRule, figures: tuple[str, str]
) -> None:
    # Tag "đảng": A 5, 10, 7: sum 22, mean 7,33; B 2, 4, 3: sum 9, mean 3.
    of = replace(phased(rule), keys=(RankingKey(1, Key.TAG_POINTS, "đảng"),))
    (one,) = year(of, *SCORES).groups[0].separations
    assert (one.upper, one.lower, one.upper_value, one.lower_value) == ("A", "B", *figures)


def test_a_phase_without_a_form_of_anybody_keeps_the_year_waiting() -> None:
    result = year(phased(YearRule.MEAN), *SCORES[:2])
    assert (codes(result), result.final) == (["W691"], False)
    assert result.pending[0].facts["phase"] == "Đợt cuối"
    assert totals(result) == {"A": None, "B": None}
    assert [one.phase for one in result.phases] == ["Đợt 1", "Đợt 2"]
    standing = of_agency(result, "A")
    assert (standing.rank, standing.eligible) == (None, True)
    assert rank_words(standing, result.groups[0]) == "chờ đủ các đợt"


def test_an_agency_missing_in_one_phase_keeps_the_year_waiting_and_is_named() -> None:
    result = year(phased(YearRule.SUM), SCORES[0], "- 91+4", SCORES[2])
    assert [(f.code, f.agency, f.facts["phase"]) for f in result.pending] == [("W690", "A", "Đợt 2")]
    assert totals(result) == {"A": None, "B": D(278)}
    assert ranks(result) == {"A": None, "B": None}


def test_where_the_last_phase_counts_the_others_may_be_missing() -> None:
    of = phased(YearRule.LAST)
    last = sent(of, "Đợt cuối", SCORES[2])
    result = tabulate_year(of, register(of), [last])
    assert (totals(result), result.final) == ({"A": D(92), "B": D(93)}, True)


def test_classes_of_a_sum_ask_for_as_many_times_the_floor() -> None:
    of = phased(YearRule.SUM, classes="Loại | Từ điểm\nTốt | 92,5\nKhá | 80")
    result = year(of, *SCORES)  # 3 × 92,5 = 277,5: A has 277, B 278
    assert [of_agency(result, code).class_name for code in "AB"] == ["Khá", "Tốt"]
    mean = replace(of, info=replace(of.info, year_rule=YearRule.MEAN))
    assert [of_agency(year(mean, *SCORES), code).class_name for code in "AB"] == ["Khá", "Tốt"]


def test_the_floor_of_a_criterion_is_judged_over_the_phases() -> None:
    # Criterion 2 of A: 30 + 30 + 15 = 75 of 150: exactly 50 %. Of B: 14 + 30 + 30 = 74.
    of = phased(YearRule.MEAN, classes="Loại | Từ điểm | Sàn tiêu chí\nTốt | 0 | 50")
    result = year(of, "90+30 90+14", "90+30 90+30", "90+15 90+30")
    assert [of_agency(result, code).class_name for code in "AB"] == ["Tốt", None]


def test_a_condition_of_a_phase_is_met_for_the_year_once_and_names_the_phase() -> None:
    conditions = "Mã | Hệ quả | Tham số\nHL | hạ loại | 1"
    classes = "Loại | Từ điểm\nTốt | 90\nKhá | 80\nTrung bình | 0"
    of = phased(YearRule.MEAN, conditions=conditions, classes=classes)
    facts = Register(
        records=(
            Record("A", "HL", basis="TB 1", phase="Đợt 1"),
            Record("A", "HL", basis="TB 2", phase="Đợt 2"),
            Record("B", "HL", basis="TB 3"),
        )
    )
    result = year(of, *SCORES, facts=facts)
    assert [met.basis for met in of_agency(result, "A").met] == ["Đợt 1: TB 1; Đợt 2: TB 2"]
    assert [met.basis for met in of_agency(result, "B").met] == ["TB 3"]
    assert [of_agency(result, code).class_name for code in "AB"] == ["Khá", "Khá"]
    assert [of_agency(one, "A").class_name for one in result.phases] == ["Khá", "Khá", "Tốt"]


def test_who_is_not_considered_in_one_phase_for_want_of_a_form_keeps_the_year_waiting() -> None:
    of = phased(YearRule.MEAN, conditions="Mã | Hệ quả | Nguồn\nKP | không xét | không nộp phiếu")
    result = year(of, SCORES[0], "- 91+4", SCORES[2])
    assert (ranks(result), result.final) == ({"A": None, "B": None}, False)
    assert [(one.spec.code, one.agency, one.facts["phase"]) for one in result.pending] == [
        ("W690", "A", "Đợt 2")
    ]
    assert of_agency(result, "A").eligible
    assert not of_agency(result.phases[1], "A").eligible


def test_a_ballot_belongs_to_its_phase_and_one_without_to_the_year() -> None:
    of = phased(YearRule.MEAN, keys="Khóa\ntong_diem\nbo_phieu")
    ballots = tuple(BallotRound(1, 9, 9, 9, 9, 9, 0, phase=phase) for phase in ("Đợt 1", ""))
    votes = (
        Votes(1, "A", 6, phase="Đợt 1"),
        Votes(1, "B", 3, phase="Đợt 1"),
        Votes(1, "A", 4),
        Votes(1, "B", 5),
    )
    facts = Register(ballots=ballots, votes=votes)
    result = year(of, "90+0 90+0", "80+0 80+0", "85+0 85+0", facts=facts)
    assert ranks(result) == {"B": 1, "A": 2}
    assert ranks(result.phases[0]) == {"A": 1, "B": 2}
    assert codes(result.phases[1]) == ["W610"]
    assert result.final  # a tie inside a phase does not hold up the year
    ties = [
        (one.spec.code, one.facts["phase"]) for one in result.findings if one.spec.code[0:2] in ("W6", "I4")
    ]
    assert ties == [("I482", "Đợt 2"), ("I482", "Đợt cuối")]


def test_rows_of_the_register_count_in_their_phase_only() -> None:
    of = phased(
        YearRule.MEAN,
        adjustments="Mã | Loại | Điểm | Ai khai | Nguồn\nH | trừ | 5 | tự động | vắng họp\n"
        "T | trừ | 10 | tự động | trễ:TC1\nG | cộng | 2 | ban thư ký |",
    )
    facts = replace(
        register(of, absences="Họp | Đơn vị | Có lý do\nH1 | A |"),
        meetings=(Meeting("H1", phase="Đợt 1"),),
        receipts=(Receipt("A", "TC1", date(2015, 12, 1)), Receipt("A", "TC2", date(2015, 7, 1))),
        records=(Record("A", "G", phase="Đợt cuối"),),
        agreed_scores=(AgreedScore("A", "1", D(50), phase="Đợt 2"),),
    )
    result = year(of, *SCORES, facts=facts)
    # Đợt 1: 95 − 5 (meeting missed); Đợt 2: 50 + 10 − 10 (late by TC1 of Đợt 2); Đợt cuối: 92 + 2.
    assert [totals(one)["A"] for one in result.phases] == [90, 50, 94]
    own, facts_1 = of_phase(of, facts, "Đợt 1")
    assert [a.code for a in own.adjustments] == ["H", "G"]
    assert all(not isinstance(a.source, Late) for a in own.adjustments)
    assert (facts_1.agreed_scores, facts_1.receipts, own.phases) == ((), (), ("Đợt 1",))


def test_a_finding_without_a_place_says_in_which_phase() -> None:
    of = phased(YearRule.MEAN)
    result = tabulate_phase(of, register(of), sent(of, "Đợt 2", "90+1 -"))
    assert [(f.code, f.at.file if f.at else "") for f in result.pending] == [("W450", "nhan/Đợt 2")]


def test_words() -> None:
    result = year(phased(YearRule.MEAN), *SCORES)
    assert season_words(result) == "năm 2013"
    assert season_words(result.phases[0]) == "Đợt 1 năm 2013"
    assert (
        year_words(result)
        == "Điểm cả năm là bình quân của Đợt 1, Đợt 2, Đợt cuối, giữ 2 số lẻ, làm tròn nửa lên."
    )
    assert year_words(result.phases[0]) == ""
    sums = year(phased(YearRule.SUM), *SCORES)
    assert year_words(sums) == "Điểm cả năm là tổng của Đợt 1, Đợt 2, Đợt cuối."
    assert year_words(year(phased(YearRule.LAST), *SCORES)) == "Điểm cả năm là điểm của Đợt cuối."


@pytest.mark.parametrize("rule", list(YearRule))
@given(drawn=seasons())
def test_with_one_phase_the_year_is_the_phase(rule: YearRule, drawn: Season) -> None:
    of = replace(drawn.plan, milestones=stones(("Đợt 1",)), info=replace(drawn.plan.info, year_rule=rule))
    alone = tabulate(drawn.plan, drawn.register, drawn.forms, drawn.appraisals)
    whole = tabulate_year(of, drawn.register, [PhaseReturns("Đợt 1", drawn.forms, drawn.appraisals)])
    assert _figures(whole) == _figures(alone)
    assert [g.separations for g in whole.groups] == [g.separations for g in alone.groups]


def _figures(result: Result) -> list[tuple[object, ...]]:
    return [
        (
            one.agency.code,
            one.rank,
            one.tied,
            one.class_name,
            one.proposed,
            one.reserve,
            one.decided_by,
            one.tally.total,
            one.tally.self_total,
            one.tally.appraised_total,
            one.tally.assigned_max,
            one.tally.share,
            one.reasons,
        )
        for one in result.standings
    ]
