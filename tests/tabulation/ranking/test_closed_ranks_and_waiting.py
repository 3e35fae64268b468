"""Closed ranks, exclusions, and what a list waits for before anybody has a rank."""

from __future__ import annotations

from dataclasses import replace

from tests import small_season
from tests.tables import appraisals, forms, plan, ranks, register, told, totals
from tests.tabulation.ranking.ranked import (
    BARRED,
    CRITERIA,
    KEYS,
    decided,
    of_agency,
    order,
    scored,
    season,
)
from thidua_xlsx.model import AgencyKind, Outcome, SelfScoring
from thidua_xlsx.tabulation import tabulate


def test_barred_from_the_first_three() -> None:
    """Seed Tây Ninh 2013, IV: the fourth ground bars from ranks 1–3; the next ones move up."""
    of = season(conditions=BARRED)
    facts = register(of, records="Đơn vị | Mã | Căn cứ\nA | KL | QĐ 15")
    result = scored(of, "90+10 80+10 70+10 60+10 50+10", facts)
    assert ranks(result) == {"B": 1, "C": 2, "D": 3, "A": 4, "E": 5}
    assert of_agency(result, "A").reasons == ("Không xếp hạng 1–3: Điều kiện KL (QĐ 15)",)
    behind = result.groups[0].separations[2]
    assert (behind.upper, behind.lower, behind.key) == ("D", "A", None)
    assert "không được xếp hạng 1–3" in behind.text
    assert decided(result)["A"] == "tong_diem"


def test_nobody_left_who_may_be_first() -> None:
    of = season("A B", conditions=BARRED)
    facts = register(of, records="Đơn vị | Mã\nA | KL\nB | KL")
    assert ranks(scored(of, "90+10 80+10", facts)) == {"A": 4, "B": 5}


def test_a_barred_agency_passes_between_those_whose_ballot_is_due() -> None:
    """B and C tie for rank 3; A, barred from 1–3 with a better total, takes 4 whoever wins."""
    of = season("A B C D E F", conditions=BARRED)
    facts = register(of, records="Đơn vị | Mã\nA | KL")
    result = scored(of, "90+10 60+10 60+10 95+10 94+10 10+1", facts)
    assert ranks(result) == {"D": 1, "E": 2, "A": 4, "F": 6, "B": None, "C": None}
    assert told(result) == ["W610"]
    assert result.pending[0].facts["rank"] == "3"


def test_a_barred_agency_equal_to_the_others_joins_the_tie_when_its_ranks_open() -> None:
    of = season("A B C D E", conditions=BARRED)
    facts = register(of, records="Đơn vị | Mã\nA | KL")
    result = scored(of, "60+10 60+10 60+10 95+10 94+10", facts)
    assert ranks(result) == {"D": 1, "E": 2, "A": None, "B": None, "C": None}
    assert [one.facts["agencies"] for one in result.pending] == ["Sở B, Sở C"]


EXCLUSIONS = plan(
    CRITERIA,
    agencies="A B C D E",
    keys=KEYS,
    conditions="""
        Mã | Hệ quả   | Nguồn          | Mốc
        K1 | không xét | chưa đăng ký   |
        K2 | không xét | ghi nhận       |
        K3 | không xét | không nộp phiếu |
        K5 | không xét | quá hạn chót   | BC
        K6 | không xét | quá hạn chót   |
        """,
    milestones="Mã | Hạn | Hạn chót | Loại\nBC | 10/01/2014 | 15/01/2014 | báo cáo",
)


RECEIVED = "Đơn vị | Mốc | Ngày nhận\nA | BC | 10/01/2014\nB | BC | 10/01/2014\nC | BC | 15/01/2014\nD | BC |"


def test_the_exclusions_of_tay_ninh() -> None:
    """B signed no pact, D was disciplined, E came after 15/01/2014; C on the last day stays in."""
    facts = register(
        EXCLUSIONS,
        unsigned="B",
        records="Đơn vị | Mã | Căn cứ\nD | K2 | Kết luận số 9\nA | K1 |",
        receipts=RECEIVED.replace("D | BC |", "D | BC | 10/01/2014") + "\nE | BC | 16/01/2014",
    )
    result = scored(EXCLUSIONS, "50+10 90+10 60+10 80+10 70+10", facts)
    assert ranks(result) == {"C": 1, "A": 2, "B": None, "D": None, "E": None}
    assert order(result) == "C A B D E"
    assert [one.met[0].condition.code for one in result.standings[2:]] == ["K1", "K2", "K5"]
    assert of_agency(result, "D").met[0].basis == "Kết luận số 9"
    late = of_agency(result, "E")
    assert late.reasons == ("Không xét thi đua: Điều kiện K5 (Mốc BC: nhận 16/01/2014, hạn 10/01/2014)",)
    assert (late.eligible, late.class_name, late.award, late.tally.total) == (False, None, None, 80)
    assert result.final


def test_no_form_no_competition() -> None:
    of = EXCLUSIONS
    table = "Mã | A | B | C | D\n1 | 50 | 60 | 70 | 80\n2 | 1 | 1 | 1 | 1"
    facts = register(of, receipts=RECEIVED)
    result = tabulate(of, facts, forms(of, table), appraisals(of, table))
    assert ranks(result) == {"D": 1, "C": 2, "B": 3, "A": 4, "E": None}
    assert told(result) == ["W502 D"]
    assert of_agency(result, "E").reasons[0].startswith("Không xét thi đua: Điều kiện K3")
    assert result.final


def test_a_recorded_count_of_zero_meets_nothing() -> None:
    received = RECEIVED.replace("D | BC |", "D | BC | 10/01/2014") + "\nE | BC | 10/01/2014"
    facts = register(EXCLUSIONS, records="Đơn vị | Mã | Số lần\nA | K2 | 0", receipts=received)
    assert ranks(scored(EXCLUSIONS, "90+1 80+1 70+1 60+1 50+1", facts))["A"] == 1


def test_nobody_is_ranked_while_somebody_may_still_come_first() -> None:
    of = season("A B C")
    table = "Mã | A | B\n1 | 50 | 60\n2 | 1 | 1"
    result = tabulate(of, register(of), forms(of, table), appraisals(of, table))
    assert ranks(result) == {"A": None, "B": None, "C": None}
    assert totals(result) == {"A": "51", "B": "61", "C": "chưa có"}
    assert (told(result), result.groups[0].separations, result.groups[0].ties) == (["W450 C"], (), ())


def quarantined(form: SelfScoring) -> SelfScoring:
    return replace(form, outcome=Outcome.QUARANTINED)


def test_a_quarantined_form_waits_and_is_not_excluded() -> None:
    table = "Mã | A | B | C | D | E\n1 | 50 | 60 | 1 | 1 | 1\n2 | 1 | 1 | 1 | 1 | 1"
    facts = register(EXCLUSIONS, receipts=RECEIVED.replace("D | BC |", "D | BC | 10/01/2014"))
    sent = forms(EXCLUSIONS, table)
    held = (*sent[:4], quarantined(sent[4]))
    result = tabulate(EXCLUSIONS, facts, held, appraisals(EXCLUSIONS, table)[:4])
    assert (told(result), of_agency(result, "E").eligible) == (["W463 E"], True)
    refused = (*sent[:4], replace(sent[4], outcome=Outcome.REJECTED))
    assert not of_agency(tabulate(EXCLUSIONS, facts, refused, ()), "E").eligible


def test_two_returns_in_use_are_not_chosen_from() -> None:
    of = season("A")
    table = "Mã | A\n1 | 50\n2 | 1"
    (form,) = forms(of, table)
    other = replace(form, source=replace(form.source, file="A_ban-2.xlsx"))
    result = tabulate(of, register(of), (form, other), appraisals(of, table))
    assert told(result) == ["E457 A", "W463 A"]
    superseded = replace(other, outcome=Outcome.SUPERSEDED)
    assert told(tabulate(of, register(of), (form, superseded), appraisals(of, table))) == []


def test_returns_of_strangers_are_left_out() -> None:
    of = season("A")
    (form,) = forms(of, "Mã | A\n1 | 50\n2 | 1")
    result = tabulate(of, register(of), (form, replace(form, agency="Z")), ())
    assert len(result.standings) == 1


def test_groups_and_kinds_are_ranked_apart() -> None:
    of = season("A:1 B:2 C:1 D:2")
    result = scored(of, "50+1 60+1 70+1 80+1")
    assert [(group.group, [one.agency.code for one in group.standings]) for group in result.groups] == [
        ("1", ["C", "A"]),
        ("2", ["D", "B"]),
    ]
    people = tuple(replace(one, kind=AgencyKind.INDIVIDUAL, group="1") for one in of.agencies[:2])
    mixed = replace(of, agencies=(*people, *of.agencies[2:]))
    assert len(scored(mixed, "50+1 60+1 70+1 80+1").groups) == 3


def test_the_small_season() -> None:
    """All of it together: two ties, a ballot, one barred, one excluded, an agreed score, a missed meeting."""
    s = small_season
    result = tabulate(s.PLAN, s.REGISTER, s.SELF_SCORINGS, s.APPRAISALS)
    assert ranks(result) == {"TCA": 1, "TCB": 2, "TCD": 3, "TCE": 4, "TCC": 5, "TCF": None}
    assert totals(result) == {
        "TCA": "102,5",
        "TCB": "102,5",
        "TCD": "92",
        "TCE": "98,25",
        "TCC": "92",
        "TCF": "81",
    }
    assert decided(result) == {
        "TCA": "diem_nhan",
        "TCB": "diem_nhan",
        "TCD": "bo_phieu",
        "TCE": "tong_diem",
        "TCC": "bo_phieu",
        "TCF": None,
    }
    assert (told(result), result.final) == ([], True)
