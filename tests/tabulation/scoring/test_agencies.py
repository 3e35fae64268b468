"""The figures of every list before anybody is ranked, and how the lists make a result."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.tables import appraisals, forms, plan, register, told
from thidua_xlsx.address import Address
from thidua_xlsx.findings import Finding
from thidua_xlsx.model import (
    AgencyKind,
    Meeting,
    Milestone,
    MilestoneKind,
    Plan,
    Record,
    Register,
    Result,
    expand,
)
from thidua_xlsx.model.phase_view import of_phase
from thidua_xlsx.tabulation import PhaseReturns, tabulate, tabulate_phase
from thidua_xlsx.tabulation.phase import phase_tabulated
from thidua_xlsx.tabulation.scoring.agencies import MemberList, member_lists
from thidua_xlsx.tabulation.season import tabulated

D = Decimal
PLAN = plan(
    "Mã | Cách chấm | Điểm | Tham số\n1 | chỉ tiêu | 10 | T=100\n2 | điểm | 20 |",
    """
    Mã | Tiêu chí | Loại | Điểm | Loại trừ với | Ai khai
    C  |          | cộng | 2    | D            |
    D  | 2        | cộng | 3    |              |
    K  |          | trừ  | 1    |              | ban thư ký
    """,
    agencies="A:Khối A2:Khối B:Cụm P:Khối",
)
PERSON = replace(PLAN.agencies[3], kind=AgencyKind.INDIVIDUAL)
PLAN = replace(PLAN, agencies=(*PLAN.agencies[:3], PERSON))
TABLE = """
    Mã | A   | A2  | B   | P
    1  | 150 | 200 | 300 | 120
    2  | 18  | 17  | 16  | 15
    C  | 1   | 0   | 1   | 0
    D  | 1   | 0   | 1   | 0
    """
JUDGED = """
    Mã | A   | A2  | B   | P
    1  | 150 | 180 | 300 | 120
    2  | 18  |     | 16  | 15 :: rõ
    C  | 1   |     | 1   |
    D  | 1   |     | 0   |
    """
FACTS = replace(
    register(PLAN),
    records=(Record("P", "K"), Record("A", "D"), Record("B", "C", at=Address("so_theo_doi.xlsx"))),
)


def short(findings: tuple[Finding, ...]) -> list[str]:
    return [" ".join(filter(None, (one.code, one.agency, one.criterion))) for one in findings]


def figures(one: MemberList) -> dict[str, tuple[Decimal | None, tuple[str, ...]]]:
    return {member.agency.code: (member.tally.total, member.tally.pending) for member in one.members}


def test_every_list_by_itself_with_what_it_says_and_waits_for() -> None:
    """Targets are compared within the list: A's 150 with A2's 180, 5 + 5·50/80 = 8,13; B and P lead alone.
    A counts two bonuses that exclude each other; A2 was not appraised on 2; of B only one counts."""
    khoi, cum, people = member_lists(PLAN, FACTS, forms(PLAN, TABLE), appraisals(PLAN, JUDGED))
    assert figures(khoi) == {"A": (None, ("C", "D")), "A2": (None, ("2",))}
    assert [one.tally.settled["1"].final for one in khoi.members] == [D("8.13"), D(10)]
    assert (short(khoi.findings), short(khoi.pending)) == (["W504 A"], ["E501 A 2", "W452 A2 2"])
    assert figures(cum) == {"B": (D(28), ())}
    assert (short(cum.findings), short(cum.pending)) == (["W504 B"], [])
    assert figures(people) == {"P": (D(24), ())}
    assert (people.findings, people.pending) == ((), ())
    assert [one.agency.code for one in (*khoi.members, *cum.members)] == ["A", "A2", "B"]


def test_of_two_that_exclude_each_other_an_agreed_score_has_settled_one() -> None:
    """2 is agreed with its bonus, so C alone is counted; the claim of D excludes nothing any more."""
    facts = register(PLAN, agreed="Đơn vị | Mã | Điểm\nA | 2 | 19")
    khoi, *_ = member_lists(PLAN, facts, forms(PLAN, TABLE), appraisals(PLAN, JUDGED))
    assert (figures(khoi)["A"], short(khoi.pending)) == ((D("29.13"), ()), ["W452 A2 2"])


def test_when_nothing_is_appraised_the_policy_reaches_the_peers_and_the_rows() -> None:
    """Kept: A's 150 against A2's own 200: 5 + 5·50/100."""
    keep = replace(PLAN.info, when_unappraised=type(PLAN.info.when_unappraised).KEEP_SELF)
    khoi, *_ = member_lists(replace(PLAN, info=keep), register(PLAN), forms(PLAN, TABLE), ())
    assert [one.tally.settled["1"].final for one in khoi.members] == [D("7.5"), D(10)]
    assert short(khoi.findings) == ["I464 A", "I464 A2"]


# --- the lists as a result --------------------------------------------------------------------------


def test_a_result_is_its_lists_ranked_and_everything_they_say() -> None:
    """The ballot's faults first, then list by list what is told before what is waited for."""
    sent, judged = forms(PLAN, TABLE), appraisals(PLAN, JUDGED)
    votes = register(PLAN, votes="Vòng | Đơn vị | Phiếu\n1 | A | 3").votes
    facts = replace(FACTS, votes=votes)
    result, lists = tabulated(PLAN, facts, sent[::-1], judged[::-1])
    assert lists == member_lists(PLAN, facts, sent, judged)
    assert (result.plan, result.register) == (PLAN, facts)
    assert (result.self_scorings, result.appraisals) == (sent, judged)
    assert [(one.group, one.kind) for one in result.groups] == [
        ("Khối", AgencyKind.COLLECTIVE),
        ("Cụm", AgencyKind.COLLECTIVE),
        ("Khối", AgencyKind.INDIVIDUAL),
    ]
    assert told(result) == ["E606", "W504 A", "W504 B", "E501 A 2", "W452 A2 2"]
    assert result.pending == result.findings[3:]
    ranked = {one.agency.code: (one.rank, one.tally.total) for one in result.standings}
    assert ranked == {"A": (None, None), "A2": (None, None), "B": (1, D(28)), "P": (1, D(24))}
    assert tabulate(PLAN, facts, sent, judged) == result


def test_the_plan_of_a_result_has_the_registered_targets() -> None:
    of = plan("Mã | Cách chấm | Điểm\n1 | đăng ký | 30", agencies="A")
    facts = register(of, targets="Đơn vị | Mã | STT | Kế hoạch | Điểm\nA | 1 | 1 | 100 | 30")
    result = tabulate(of, facts, (), ())
    assert result.plan == expand(of, facts) != of
    assert list(result.standings[0].tally.settled) == ["1.1"]
    assert told(result) == ["W450 A"]


def test_a_tie_that_waits_for_a_ballot_keeps_the_result_waiting() -> None:
    of = plan("Mã | Cách chấm | Điểm\n1 | điểm | 30", agencies="A B", keys="Khóa\ntong_diem\nbo_phieu")
    table = "Mã | A | B\n1 | 20 | 20"
    result = tabulate(of, register(of), forms(of, table), appraisals(of, table))
    assert told(result) == [" ".join(filter(None, (one.code, one.agency))) for one in result.pending]
    assert len(result.pending) == 1
    assert not result.final


# --- one phase of several ---------------------------------------------------------------------------

PHASED = replace(
    plan("Mã | Cách chấm | Điểm\n1 | điểm | 30", agencies="A B"),
    milestones=tuple(
        Milestone(f"TC{number}", f"Mốc {number}", date(2015, 6, number), MilestoneKind.SELF_SCORING, phase)
        for number, phase in enumerate(("Đợt 1", "Đợt 2"), 1)
    ),
)


def returns(of: Plan, phase: str, claims: str, granted: str) -> PhaseReturns:
    return PhaseReturns(phase, forms(of, claims), appraisals(of, granted))


def test_a_phase_is_a_season_of_its_own_under_its_name() -> None:
    """Plan and register as they are for the phase; findings without a place are given its folder, those with
    one keep it."""
    facts: Register = replace(
        register(PHASED, agreed="Đơn vị | Mã | Điểm\nZ | 9 | 1"),
        meetings=(Meeting("H1", date(2015, 5, 1), "Họp", "Đợt 1"), Meeting("H2", None, "Họp", "Đợt 2")),
    )
    sent = returns(PHASED, "Đợt 2", "Mã | A\n1 | 20", "Mã | A\n1 | 15")
    result, lists = phase_tabulated(PHASED, facts, sent)
    own, told_of = of_phase(PHASED, facts, "Đợt 2")
    season: Result = tabulate(own, told_of, sent.forms, sent.appraisals)
    assert (result.plan, result.register) == (own, told_of) != (PHASED, facts)
    assert lists == tabulated(own, told_of, sent.forms, sent.appraisals)[1]
    placed = [(one.code, one.at) for one in result.findings]
    waited = ("W450", Address("nhan/Đợt 2"))
    assert placed == [("W453", Address("A_tham-dinh.xlsx", "Phiếu", "F10")), waited]
    assert [(one.code, one.at) for one in result.pending] == [waited]
    assert result == replace(season, phase="Đợt 2", findings=result.findings, pending=result.pending)
    assert [replace(one, at=None) for one in season.pending] == [
        replace(one, at=None) for one in result.pending
    ]
    assert tabulate_phase(PHASED, facts, sent) == result


def test_a_phase_has_begun_with_its_first_form() -> None:
    claimed = "Mã | A\n1 | 20"
    assert PhaseReturns("Đợt 1", forms(PHASED, claimed), ()).begun
    assert not PhaseReturns("Đợt 1", (), appraisals(PHASED, claimed)).begun
