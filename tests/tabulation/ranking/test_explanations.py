"""Why one agency stands before the next and how each tie was settled: the sentences of the minutes, whole."""

from __future__ import annotations

from dataclasses import replace

from tests.tables import appraisals, forms, plan, ranks, register
from thidua_xlsx.model import GroupResult, Plan, Register, Result, Separation, TieTrace
from thidua_xlsx.tabulation import tabulate

CRITERIA = "Mã | Cách chấm | Điểm | Nhãn\n1 | điểm | 100 |\n2 | điểm | 50 | đảng"
TOTAL_TAG_SELF = (
    "Khóa | Tham số | Căn cứ\ntong_diem | | Mục 1\ndiem_nhan | đảng | Mục 2\ndiem_tu_cham | | Mục 3"
)
TOTAL_BALLOT_TAG = (
    "Khóa | Tham số | Căn cứ\ntong_diem | | Mục 1\nbo_phieu | | Mục 2\ndiem_nhan | đảng | Mục 3"
)
BARRED = "Mã | Hệ quả | Tham số\nKL | không xếp hạng đầu | 3"
ROUND = "Vòng | Thành viên | Phát ra | Thu về | Hợp lệ | Không hợp lệ | Phải chọn"
BAR = "không được xếp hạng 1–3 (Điều kiện KL)"


def season(agencies: str, keys: str, conditions: str = "") -> Plan:
    return plan(CRITERIA, agencies=agencies, keys=keys, conditions=conditions)


def scored(of: Plan, scores: str, facts: Register | None = None, more_claimed: str = "") -> Result:
    """Scores "90+10 …" of criteria 1 and 2; each agency of `more_claimed` claimed one point more of 1."""
    both = dict(
        zip((a.code for a in of.agencies), (score.split("+") for score in scores.split()), strict=True)
    )
    claims = {code: str(int(one[0]) + (code in more_claimed.split())) for code, one in both.items()}
    second = " | ".join(["2", *(one[1] for one in both.values())])
    head = " | ".join(["Mã", *both])
    claimed = "\n".join([head, " | ".join(["1", *claims.values()]), second])
    granted = "\n".join([head, " | ".join(["1", *(f"{one[0]} :: x" for one in both.values())]), second])
    return tabulate(of, facts or register(of), forms(of, claimed), appraisals(of, granted))


def listed(result: Result) -> GroupResult:
    (group,) = result.groups
    return group


def decided(result: Result) -> dict[str, str | None]:
    return {one.agency.code: one.decided_by for one in result.standings}


def ballots(of: Plan, votes: str, records: str = "") -> Register:
    """The votes of each round, 12 members: "1 A 4"."""
    cast = [line.split() for line in votes.split(", ")]
    rounds = "\n".join(
        f"{number} | 12 | 12 | 12 | 12 | 0 | 2" for number in dict.fromkeys(c[0] for c in cast)
    )
    table = "\n".join(" | ".join(one) for one in cast)
    return register(
        of, ballots=f"{ROUND}\n{rounds}", votes=f"Vòng | Đơn vị | Phiếu\n{table}", records=records
    )


def test_the_keys_on_which_two_are_equal_are_named_before_the_one_that_parts_them() -> None:
    """A, B, C have 100 each; A and B have 20 for the tag, C 10; B claimed one point more than A."""
    of = season("A B C D", TOTAL_TAG_SELF)
    total, tag, own = of.keys
    result = scored(of, "80+20 80+20 90+10 50+10", more_claimed="B")
    assert listed(result).separations == (
        Separation(
            "B",
            "A",
            own,
            "101",
            "100",
            "Sở B và Sở A bằng nhau về tổng điểm (100), điểm “đảng”; "
            "Sở B đứng trên nhờ điểm tự chấm 101 so với 100",
            "Mục 3",
        ),
        Separation(
            "A",
            "C",
            tag,
            "20",
            "10",
            "Sở A và Sở C bằng nhau về tổng điểm (100); Sở A đứng trên nhờ điểm “đảng” 20 so với 10",
            "Mục 2",
        ),
        Separation("C", "D", total, "100", "60", "Sở C đứng trên Sở D: tổng điểm 100 so với 60", "Mục 1"),
    )
    assert listed(result).ties == (
        TieTrace(
            ("A", "B", "C"),
            (
                (total, (("A", "100"), ("B", "100"), ("C", "100"))),
                (tag, (("A", "20"), ("B", "20"), ("C", "10"))),
                (own, (("A", "100"), ("B", "101"))),
            ),
            "Sở B hạng 1; Sở A hạng 2; Sở C hạng 3",
        ),
    )
    keys = {"A": "diem_tu_cham", "B": "diem_tu_cham", "C": "diem_nhan", "D": "tong_diem"}
    assert decided(result) == keys


def test_a_shared_rank_rests_on_the_last_key() -> None:
    result = scored(season("A B", TOTAL_TAG_SELF), "80+20 80+20")
    text = "Sở A và Sở B bằng nhau ở mọi tiêu chí xếp hạng nên cùng hạng 1"
    assert listed(result).separations == (Separation("A", "B", None, "100", "100", text, "Mục 3"),)
    assert listed(result).ties[0].outcome == "Sở A, Sở B cùng hạng 1"
    assert decided(result) == {"A": None, "B": None}


def test_ties_stand_best_first_and_each_shows_its_own_rounds() -> None:
    of = season("A B C D", TOTAL_BALLOT_TAG)
    total, ballot, _ = of.keys
    facts = ballots(of, "1 A 4, 1 B 5, 2 C 6, 2 D 3")
    result = scored(of, "30+10 30+10 80+10 80+10", facts)
    first, second = facts.ballots
    assert listed(result).ties == (
        TieTrace(
            ("C", "D"),
            (
                (total, (("C", "90"), ("D", "90"))),
                (ballot, (("C", "vòng 2: 6 phiếu"), ("D", "vòng 2: 3 phiếu"))),
            ),
            "Sở C hạng 1; Sở D hạng 2",
            (second,),
        ),
        TieTrace(
            ("A", "B"),
            (
                (total, (("A", "40"), ("B", "40"))),
                (ballot, (("A", "vòng 1: 4 phiếu"), ("B", "vòng 1: 5 phiếu"))),
            ),
            "Sở B hạng 3; Sở A hạng 4",
            (first,),
        ),
    )
    assert listed(result).separations[0] == Separation(
        "C",
        "D",
        ballot,
        "6 phiếu",
        "3 phiếu",
        "Sở C và Sở D bằng nhau về tổng điểm (90); "
        "Sở C đứng trên nhờ bỏ phiếu kín vòng 2: 6 phiếu so với 3 phiếu",
        "Mục 2",
    )


def test_equal_votes_are_named_beside_the_total_and_the_next_key_parts() -> None:
    """A and B alone stood in round 1. C has fewer points, whatever its votes in round 2."""
    of = season("A B C", TOTAL_BALLOT_TAG)
    result = scored(of, "80+20 70+30 60+10", ballots(of, "1 A 5, 1 B 5, 2 A 3, 2 B 3, 2 C 2"))
    assert [one.text for one in listed(result).separations] == [
        "Sở B và Sở A bằng nhau về tổng điểm (100), phiếu kín vòng 1 (5 phiếu), phiếu kín vòng 2 (3 phiếu); "
        "Sở B đứng trên nhờ điểm “đảng” 30 so với 20",
        "Sở A đứng trên Sở C: tổng điểm 100 so với 70",
    ]
    assert [one.number for one in listed(result).ties[0].ballots] == [1, 2]


def test_votes_for_who_is_not_tied_part_nobody() -> None:
    """A and B share rank 1 after equal votes; C stood in the round too, but is behind on points."""
    of = season("A B C", "Khóa\ntong_diem\nbo_phieu")
    total, _ = of.keys
    result = scored(of, "80+20 80+20 60+10", ballots(of, "1 A 5, 1 B 5, 1 C 2"))
    assert ranks(result) == {"A": 1, "B": 1, "C": 3}
    text = "Sở B đứng trên Sở C: tổng điểm 100 so với 70"
    assert listed(result).separations[1] == Separation("B", "C", total, "100", "70", text, "")


def test_rounds_are_told_by_number_also_where_a_later_position_looks_at_an_earlier_one() -> None:
    """A leads with D in round 1 and beats D in round 3; B and C, equal in round 1, part in round 2."""
    of = season("A B C D", "Khóa\ntong_diem\nbo_phieu")
    facts = ballots(of, "1 A 5, 1 B 3, 1 C 3, 1 D 5, 2 B 4, 2 C 6, 3 A 7, 3 D 5")
    result = scored(of, "50+10 50+10 50+10 50+10", facts)
    assert ranks(result) == {"A": 1, "D": 2, "C": 3, "B": 4}
    (tie,) = listed(result).ties
    assert [one.number for one in tie.ballots] == [1, 2, 3]
    assert tie.steps[1][1] == (
        ("A", "vòng 1: 5 phiếu; vòng 3: 7 phiếu"),
        ("B", "vòng 1: 3 phiếu; vòng 2: 4 phiếu"),
        ("C", "vòng 1: 3 phiếu; vòng 2: 6 phiếu"),
        ("D", "vòng 1: 5 phiếu; vòng 3: 5 phiếu"),
    )


def test_a_tie_whose_ballot_is_due_says_so() -> None:
    of = season("A B C", "Khóa\ntong_diem\nbo_phieu")
    total, ballot = of.keys
    result = scored(of, "50+10 50+10 90+10")
    waiting = "chưa bỏ phiếu"
    assert listed(result).ties == (
        TieTrace(
            ("A", "B"),
            ((total, (("A", "60"), ("B", "60"))), (ballot, (("A", waiting), ("B", waiting)))),
            "Sở A: chờ bỏ phiếu kín; Sở B: chờ bỏ phiếu kín",
        ),
    )
    assert listed(result).separations == ()


def test_who_stands_behind_by_a_closed_rank() -> None:
    """A has the most points and stands behind B, C and D; E behind it."""
    of = season("A B C D E", TOTAL_TAG_SELF, BARRED)
    of = replace(of, conditions=(replace(of.conditions[0], basis="Mục IV"),))
    facts = register(of, records="Đơn vị | Mã | Căn cứ\nA | KL | QĐ 15")
    result = scored(of, "90+10 80+10 70+10 60+10 50+10", facts)
    assert listed(result).separations[2] == Separation(
        "D", "A", None, "70", "100", f"Sở A đứng sau Sở D vì {BAR}", "Mục IV"
    )


def test_barred_agencies_in_a_tie() -> None:
    """A and B may not be among the first three and share rank 4; C, equal with them, is first."""
    of = season("A B C D E", TOTAL_TAG_SELF, BARRED)
    facts = register(of, records="Đơn vị | Mã\nA | KL\nB | KL")
    result = scored(of, "80+20 80+20 80+20 60+10 50+10", facts)
    assert ranks(result) == {"C": 1, "D": 2, "E": 3, "A": 4, "B": 4}
    assert listed(result).ties[0].outcome == f"Sở C hạng 1; Sở A, Sở B cùng hạng 4 ({BAR}) ({BAR})"
