"""Who takes which rank and why: precedence, ties, ballots, closed ranks, exclusions, pending lists."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import small_season
from tests.tables import appraisals, forms, plan, ranks, register, told, totals
from thidua_xlsx.model import AgencyKind, Outcome, Plan, Register, Result, SelfScoring, Standing
from thidua_xlsx.tabulation import tabulate

KEYS = """
    Khóa      | Tham số | Căn cứ
    tong_diem |         | Mục IV.3
    diem_nhan | đảng    | Mục IV.3
    bo_phieu  |         | Mục IV.3
    """
CRITERIA = "Mã | Cách chấm | Điểm | Nhãn\n1 | điểm | 100 |\n2 | điểm | 50 | đảng"
BARRED = "Mã | Hệ quả | Tham số\nKL | không xếp hạng đầu | 3"


def season(agencies: str = "A B C D E", keys: str = KEYS, criteria: str = CRITERIA, **more: str) -> Plan:
    return plan(criteria, agencies=agencies, keys=keys, **more)


def scored(of: Plan, scores: str, facts: Register | None = None) -> Result:
    """Scores "90+10 80+20 …": criterion 1 and criterion 2 of each agency in order, granted as claimed."""
    both = [score.split("+") for score in scores.split()]
    codes = [agency.code for agency in of.agencies]
    table = "\n".join(
        [
            " | ".join(["Mã", *codes]),
            " | ".join(["1", *(first for first, _ in both)]),
            " | ".join(["2", *(second for _, second in both)]),
        ]
    )
    return tabulate(of, facts or register(of), forms(of, table), appraisals(of, table))


def of_agency(result: Result, code: str) -> Standing:
    return next(one for one in result.standings if one.agency.code == code)


def decided(result: Result) -> dict[str, str | None]:
    return {one.agency.code: one.decided_by for one in result.standings}


def order(result: Result) -> str:
    return " ".join(one.agency.code for one in result.standings)


# --- keys ------------------------------------------------------------------------------------------


def test_the_highest_total_comes_first() -> None:
    result = scored(season("A B C"), "70+10 90+10 80+10")
    assert ranks(result) == {"B": 1, "C": 2, "A": 3}
    assert decided(result) == {"B": "tong_diem", "C": "tong_diem", "A": "tong_diem"}
    assert [one.text for one in result.groups[0].separations] == [
        "Sở B đứng trên Sở C: tổng điểm 100 so với 90",
        "Sở C đứng trên Sở A: tổng điểm 90 so với 80",
    ]


def test_a_tie_goes_to_the_party_and_mass_organisations() -> None:
    """Seed Tây Ninh 2013, IV.3: equal totals, then the points of the Party organisation and unions."""
    result = scored(season("A B C"), "80+20 70+30 60+10")
    assert ranks(result) == {"B": 1, "A": 2, "C": 3}
    assert decided(result) == {"A": "diem_nhan", "B": "diem_nhan", "C": "tong_diem"}
    first = result.groups[0].separations[0]
    assert (first.upper_value, first.lower_value, first.basis) == ("30", "20", "Mục IV.3")
    assert (
        first.text == "Sở B và Sở A bằng nhau về tổng điểm (100); Sở B đứng trên nhờ điểm “đảng” 30 so với 20"
    )
    (tie,) = result.groups[0].ties
    assert tie.agencies == ("A", "B")
    assert [(key.key.value, figures) for key, figures in tie.steps] == [
        ("tong_diem", (("A", "100"), ("B", "100"))),
        ("diem_nhan", (("A", "20"), ("B", "30"))),
    ]
    assert tie.outcome == "Sở B hạng 1; Sở A hạng 2"


def test_whoever_is_still_equal_shares_the_rank() -> None:
    keys = "\n".join(KEYS.strip().splitlines()[:3])
    result = scored(season("A B C D", keys), "50+20 50+20 90+10 20+1")
    assert ranks(result) == {"C": 1, "A": 2, "B": 2, "D": 4}
    assert [one.tied for one in result.standings] == [False, True, True, False]
    assert decided(result) == {"C": "tong_diem", "A": None, "B": None, "D": "tong_diem"}
    shared = result.groups[0].separations[1]
    assert (shared.key, shared.upper, shared.lower) == (None, "A", "B")
    assert result.groups[0].ties[0].outcome == "Sở A, Sở B cùng hạng 2"
    assert result.final


def test_without_keys_the_total_ranks_and_an_agency_alone_is_first() -> None:
    result = scored(season("A", keys=""), "50+20")
    assert (ranks(result), decided(result)) == ({"A": 1}, {"A": None})


@pytest.mark.parametrize(
    ("key", "first"),
    [
        ("diem_cong | | giảm", "A"),
        ("diem_tru | | tăng", "B"),
        ("diem_tieu_chi | 1 | giảm", "B"),
        ("diem_tieu_chi | 9 | giảm", "A B"),
        ("diem_tu_cham | | giảm", "A"),
        ("lech | | tăng", "B"),
        ("ty_le | | giảm", "A B"),
        ("diem_nhan | đảng | giảm", "A"),
        ("diem_nhan | không có | giảm", "A B"),
    ],
)
def test_every_key(key: str, first: str) -> None:
    """A: 45 (claimed 50) + 20 + 5 − 5; B: 46 + 19; both 65."""
    of = plan(
        CRITERIA,
        "Mã | Tiêu chí | Loại | Điểm\nC | | cộng | 5\nT | | trừ | 5",
        agencies="A B",
        keys=f"Khóa | Tham số | Chiều\ntong_diem | | giảm\n{key}",
    )
    claims = "Mã | A | B\n1 | 50 | 46\n2 | 20 | 19\nC | 1 |\nT | 1 |"
    granted = claims.replace("50", "45 :: thiếu văn bản")
    result = tabulate(of, register(of), forms(of, claims), appraisals(of, granted))
    assert set(totals(result).values()) == {"65"}
    assert [code for code, rank in ranks(result).items() if rank == 1] == first.split()


def test_a_tag_counts_each_point_once_and_loose_adjustments_too() -> None:
    """Group 2 (20 + bonus 5, its tagged child once) and the tagged −3 on the total, not the untagged −1."""
    of = plan(
        """
        Mã  | Cách chấm | Điểm | Nhãn
        1   | điểm      | 100  |
        2   | nhóm      | 20   | đảng
        2.1 | điểm      | 20   | đảng
        """,
        """
        Mã | Tiêu chí | Loại | Điểm | Nhãn
        C  | 2.1      | cộng | 5    | đảng
        P  |          | trừ  | 3    | đảng
        Q  |          | trừ  | 1    |
        """,
        agencies="A B",
        keys="Khóa | Tham số\ndiem_nhan | đảng",
    )
    table = "Mã | A | B\n1 | 9 | 100\n2.1 | 20 | 20\nC | 1 |\nP | 1 |\nQ | 1 |"
    result = tabulate(of, register(of), forms(of, table), appraisals(of, table))
    assert result.groups[0].separations[0].upper_value == "22"
    assert ranks(result) == {"A": 1, "B": 2}


# --- ballots ---------------------------------------------------------------------------------------

ROUND = "Vòng | Thành viên | Phát ra | Thu về | Hợp lệ | Không hợp lệ | Phải chọn"
TIED = "50+20 50+20 50+20 20+1 10+1"


def test_a_ballot_is_due_where_everything_is_equal() -> None:
    result = scored(season(), TIED)
    assert ranks(result) == {"D": 4, "E": 5, "A": None, "B": None, "C": None}
    assert told(result) == ["W610"]
    assert result.pending[0].facts["agencies"] == "Sở A, Sở B, Sở C"
    assert not result.final
    assert result.groups[0].ties[0].steps[-1][1][0] == ("A", "chưa bỏ phiếu")
    assert "chờ bỏ phiếu kín" in result.groups[0].ties[0].outcome


def voted(votes: str, rounds: str = "1 | 9 | 9 | 9 | 9 | 0 | 1") -> Result:
    of = season()
    return scored(
        of, TIED, register(of, ballots=f"{ROUND}\n{rounds}", votes=f"Vòng | Đơn vị | Phiếu\n{votes}")
    )


def test_a_ballot_settles_the_tie() -> None:
    result = voted("1 | A | 2\n1 | B | 4\n1 | C | 3")
    assert ranks(result) == {"B": 1, "C": 2, "A": 3, "D": 4, "E": 5}
    assert [decided(result)[code] for code in "ABCDE"] == ["bo_phieu"] * 3 + ["tong_diem"] * 2
    first = result.groups[0].separations[0]
    assert (first.upper_value, first.lower_value) == ("4 phiếu", "3 phiếu")
    assert first.text.endswith("Sở B đứng trên nhờ bỏ phiếu kín vòng 1: 4 phiếu so với 3 phiếu")
    tie = result.groups[0].ties[0]
    assert [one.number for one in tie.ballots] == [1]
    assert tie.steps[-1][1] == (("A", "vòng 1: 2 phiếu"), ("B", "vòng 1: 4 phiếu"), ("C", "vòng 1: 3 phiếu"))
    assert result.final


def test_a_second_round_for_those_still_equal() -> None:
    both = "1 | 9 | 9 | 9 | 9 | 0 | 1\n2 | 9 | 9 | 9 | 9 | 0 | 1"
    result = voted("1 | A | 4\n1 | B | 4\n1 | C | 1\n2 | A | 4\n2 | B | 5", both)
    assert ranks(result) == {"B": 1, "A": 2, "C": 3, "D": 4, "E": 5}
    assert [one.number for one in result.groups[0].ties[0].ballots] == [1, 2]


def test_a_later_round_does_not_reopen_what_an_earlier_one_settled() -> None:
    both = "1 | 9 | 9 | 9 | 9 | 0 | 1\n2 | 9 | 9 | 9 | 9 | 0 | 1"
    result = voted("1 | A | 2\n1 | B | 4\n1 | C | 3\n2 | A | 6\n2 | B | 1\n2 | C | 2", both)
    assert ranks(result) == {"B": 1, "C": 2, "A": 3, "D": 4, "E": 5}
    assert [one.number for one in result.groups[0].ties[0].ballots] == [1]


def test_equal_votes_without_another_round_share_the_rank() -> None:
    result = voted("1 | A | 4\n1 | B | 4\n1 | C | 1")
    assert ranks(result) == {"A": 1, "B": 1, "C": 3, "D": 4, "E": 5}
    assert (told(result), result.final) == (["W611"], True)


def test_a_round_without_one_of_the_tied_settles_nothing_and_names_it() -> None:
    assert told(voted("1 | A | 4\n1 | B | 5")) == ["W492 C", "W610"]


@pytest.mark.parametrize(
    ("counts", "votes", "codes"),
    [
        ("1 | 9 | 9 | 9 | 7 | 1 | 1", "1 | A | 3\n1 | B | 2\n1 | C | 1", ["E601", "W610"]),
        ("1 | 9 | 8 | 9 | 9 | 0 | 1", "1 | A | 3\n1 | B | 2\n1 | C | 1", ["E602", "W610"]),
        ("1 | 9 | 10 | 9 | 9 | 0 | 1", "1 | A | 3\n1 | B | 2\n1 | C | 1", ["E603", "W610"]),
        ("1 | 9 | 9 | 9 | 9 | 0 | 1", "1 | A | 5\n1 | B | 4\n1 | C | 1", ["E604", "W610"]),
        ("1 | 9 | 9 | 9 | 9 | 0 | 3", "1 | A | 10\n1 | B | 4\n1 | C | 1", ["E605 A", "W610"]),
        ("1 | 9 | 9 | 9 | 9 | 0 | 3", "1 | A | -1\n1 | B | 4\n1 | C | 1", ["E605 A", "W610"]),
        ("2 | 9 | 9 | 9 | 9 | 0 | 1", "1 | A | 3\n1 | B | 2\n1 | C | 1", ["E606", "W610"]),
        ("1 | 9 | 9 | 9 | 9 | 0 | 1", "1 | A | 3\n1 | A | 3\n1 | B | 1\n1 | C | 1", ["E606", "W610"]),
        ("1 | 9 | 9 | 9 | 9 | 0 | 3", "1 | A | 9\n1 | B | 8\n1 | C | 7", []),
    ],
)
def test_ballots_that_do_not_add_up_decide_nothing(counts: str, votes: str, codes: list[str]) -> None:
    assert told(voted(votes, counts)) == codes


def test_a_round_counted_twice_is_not_used() -> None:
    twice = "1 | 9 | 9 | 9 | 9 | 0 | 1\n1 | 9 | 9 | 9 | 9 | 0 | 1"
    assert told(voted("1 | A | 2\n1 | B | 4\n1 | C | 3", twice)) == ["E606", "W610"]


VOTE_FIRST = "Khóa | Căn cứ\nbo_phieu | Mục III.3\ntong_diem | Mục III.3"


def elected(
    votes: str, rounds: str = "1 | 6 | 6 | 6 | 6 | 0 | 3", scores: str = "90+0 80+0 70+0 60+0"
) -> Result:
    of = season("A B C D", VOTE_FIRST)
    facts = register(of, ballots=f"{ROUND}\n{rounds}", votes=f"Vòng | Đơn vị | Phiếu\n{votes}")
    return scored(of, scores, facts)


def test_where_the_members_vote_first_points_part_only_equal_votes() -> None:
    """Seed Trà Vinh 2021, III.3: one ballot over the whole list, three names on each paper."""
    result = elected("1 | A | 5\n1 | B | 6\n1 | C | 3\n1 | D | 3")
    assert ranks(result) == {"B": 1, "A": 2, "C": 3, "D": 4}
    assert decided(result) == {"B": "bo_phieu", "A": "bo_phieu", "C": "tong_diem", "D": "tong_diem"}
    assert [one.text for one in result.groups[0].separations] == [
        "Sở B đứng trên Sở A: bỏ phiếu kín vòng 1: 6 phiếu so với 5 phiếu",
        "Sở A đứng trên Sở C: bỏ phiếu kín vòng 1: 5 phiếu so với 3 phiếu",
        "Sở C và Sở D bằng nhau về phiếu kín vòng 1 (3 phiếu); Sở C đứng trên nhờ tổng điểm 70 so với 60",
    ]
    assert (told(result), result.final) == ([], True)


def test_a_second_round_among_the_equal_ones_goes_before_the_points() -> None:
    rounds = "1 | 6 | 6 | 6 | 6 | 0 | 3\n2 | 6 | 6 | 6 | 6 | 0 | 1"
    result = elected("1 | A | 3\n1 | B | 6\n1 | C | 3\n1 | D | 3\n2 | A | 1\n2 | C | 3\n2 | D | 2", rounds)
    assert ranks(result) == {"B": 1, "C": 2, "D": 3, "A": 4}
    (tie,) = result.groups[0].ties
    assert [(key.key.value, figures) for key, figures in tie.steps] == [
        (
            "bo_phieu",
            (
                ("A", "vòng 1: 3 phiếu; vòng 2: 1 phiếu"),
                ("B", "vòng 1: 6 phiếu"),
                ("C", "vòng 1: 3 phiếu; vòng 2: 3 phiếu"),
                ("D", "vòng 1: 3 phiếu; vòng 2: 2 phiếu"),
            ),
        )
    ]
    assert [one.number for one in tie.ballots] == [1, 2]


def test_equal_votes_and_equal_points_share_the_rank() -> None:
    result = elected("1 | A | 6\n1 | B | 3\n1 | C | 3\n1 | D | 0", scores="90+0 70+0 70+0 60+0")
    assert ranks(result) == {"A": 1, "B": 2, "C": 2, "D": 4}
    steps = result.groups[0].ties[0].steps
    assert [(key.key.value, [code for code, _ in figures]) for key, figures in steps] == [
        ("bo_phieu", ["A", "B", "C", "D"]),
        ("tong_diem", ["B", "C"]),
    ]


def test_the_vote_on_the_whole_list_is_due_and_names_whom_a_round_left_out() -> None:
    result = scored(season("A B C D", VOTE_FIRST), "90+0 80+0 70+0 60+0")
    assert (told(result), set(ranks(result).values()), result.final) == (["W495"], {None}, False)
    partial = elected("1 | A | 6\n1 | B | 3\n1 | C | 3")
    assert (told(partial), partial.final) == (["W492 D", "W495"], False)


def test_no_ballot_is_asked_for_without_a_tie() -> None:
    assert scored(season("A B"), "50+20 50+21").final


# --- closed ranks, exclusions ----------------------------------------------------------------------


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
    assert [one.facts["agencies"] for one in result.pending] == ["Sở B, Sở C", "Sở A, Sở C"]


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


# --- what a list waits for -------------------------------------------------------------------------


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
