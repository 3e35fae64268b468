"""One list, whole: who stands where with what, and what the list says and waits for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tables import appraisals, forms, plan, register
from thidua_xlsx.address import Address
from thidua_xlsx.catalogue import ballot_rounds
from thidua_xlsx.findings import Finding, found
from thidua_xlsx.model import AgencyKind, MetCondition, Plan, Register, Result, Standing
from thidua_xlsx.tabulation import tabulate

CRITERIA = "Mã | Cách chấm | Điểm | Nhãn\n1 | điểm | 100 |\n2 | điểm | 50 | đảng"
KEYS = "Khóa | Tham số\ntong_diem |\ndiem_nhan | đảng"
ROUND = "Vòng | Thành viên | Phát ra | Thu về | Hợp lệ | Không hợp lệ"


def scored(of: Plan, scores: str, facts: Register) -> Result:
    """Scores "90+10 80+20 …": criterion 1 and criterion 2 of each agency in order, granted as claimed."""
    both = [score.split("+") for score in scores.split()]
    lines = [
        ["Mã", *(agency.code for agency in of.agencies)],
        ["1", *(first for first, _ in both)],
        ["2", *(second for _, second in both)],
    ]
    table = "\n".join(" | ".join(line) for line in lines)
    return tabulate(of, facts, forms(of, table), appraisals(of, table))


WHOLE = plan(
    CRITERIA,
    agencies="A:x B:x C:x D:x E:x F:x",
    keys=KEYS,
    conditions="Mã | Hệ quả | Tham số\nK | không xếp hạng đầu | 1\nL | không xét |\nH | hạ loại |",
    classes="Loại | Từ điểm\nTốt | 85\nKhá | 50",
    awards="""
        Hình thức | Từ hạng | Đến hạng | Loại tối thiểu | Dự phòng
        Cờ        | 1       | 1        |                |
        Giấy khen | 2       | 2        | Giỏi           |
        Bằng khen | 3       | 4        |                |
        Dự phòng  | 5       | 5        |                | có
        """,
)


def test_a_list_whole() -> None:
    """A, the best, may not be first: B is, a class lower; C and D share rank 3; E is out, F in reserve."""
    of = WHOLE
    facts = register(of, records="Đơn vị | Mã\nA | K\nB | H\nE | L")
    result = scored(of, "90+10 80+10 60+10 60+10 95+20 10+0", facts)
    (group,) = result.groups
    a, b, c, d, e, f = of.agencies
    closed, out, lower = (MetCondition(condition, "", condition.at) for condition in of.conditions)
    flag, letter, certificate, _ = of.awards
    tally = group.standings[0].tally
    shared = ("Khá", certificate, False, True, None, (), (), certificate)
    below = "Chưa được loại Tốt: tổng điểm 70, cần từ 85"
    assert [replace(one, tally=tally) for one in group.standings] == [
        Standing(
            b,
            1,
            False,
            tally,
            "Khá",
            flag,
            False,
            True,
            None,
            ("Hạ 1 bậc xếp loại: Điều kiện H",),
            (lower,),
            flag,
            "Chưa được loại Tốt: bị hạ loại (H)",
        ),
        Standing(
            a,
            2,
            False,
            tally,
            "Tốt",
            None,
            False,
            True,
            "tong_diem",
            ("Không xếp hạng 1: Điều kiện K",),
            (closed,),
        ),
        Standing(c, 3, True, tally, *shared, below),
        Standing(d, 3, True, tally, *shared, below),
        Standing(
            f,
            5,
            False,
            tally,
            None,
            None,
            reserve=True,
            eligible=True,
            decided_by="tong_diem",
            class_reason="Chưa được loại Khá: tổng điểm 10, cần từ 50",
        ),
        Standing(
            e, None, False, tally, None, None, False, False, None, ("Không xét thi đua: Điều kiện L",), (out,)
        ),
    ]
    assert [one.tally.agency for one in group.standings] == [b, a, c, d, f, e]
    assert (group.group, group.kind) == ("x", AgencyKind.COLLECTIVE)
    assert [(one.upper, one.lower) for one in group.separations] == [
        ("B", "A"),
        ("A", "C"),
        ("C", "D"),
        ("D", "F"),
    ]
    assert [one.agencies for one in group.ties] == [("C", "D")]
    assert group.vacant == ((letter, 2, "Sở A xếp loại Tốt, chưa đạt loại tối thiểu Giỏi"),)
    assert (result.findings, result.pending) == ((), ())


def test_a_list_that_waits_has_classes_and_no_ranks() -> None:
    """C sent no form: whoever is missing may still come first."""
    of = plan(CRITERIA, agencies="A B C", keys=KEYS, classes="Loại | Từ điểm\nTốt | 85")
    table = "Mã | A | B\n1 | 50 | 90\n2 | 1 | 1"
    result = tabulate(of, register(of), forms(of, table), appraisals(of, table))
    seen = [(one.agency.code, one.rank, one.class_name, one.decided_by) for one in result.standings]
    assert seen == [("A", None, None, None), ("B", None, "Tốt", None), ("C", None, None, None)]


def test_the_undecided_stand_between_the_ranked_and_the_excluded() -> None:
    of = plan(
        CRITERIA, agencies="E A B C D", keys=f"{KEYS}\nbo_phieu |", conditions="Mã | Hệ quả\nL | không xét"
    )
    result = scored(of, "99+0 50+20 90+20 50+20 20+1", register(of, records="Đơn vị | Mã\nE | L"))
    assert [(one.agency.code, one.rank, one.tied) for one in result.standings] == [
        ("B", 1, False),
        ("D", 4, False),
        ("A", None, False),
        ("C", None, False),
        ("E", None, False),
    ]
    assert [(one.upper, one.lower) for one in result.groups[0].separations] == [("B", "D")]


# --- ballots ---------------------------------------------------------------------------------------


def balloted(keys: str, scores: str, rounds: str = "", votes: str = "") -> Result:
    """Keys stand in rows of sheet `Xếp hạng`, rounds in rows of `Kiểm phiếu`, from A2 on."""
    of = plan(CRITERIA, agencies="A B C D", keys=f"Khóa | Tham số\n{keys}")
    of = replace(of, keys=tuple(replace(key, at=key_at(line)) for line, key in enumerate(of.keys, 1)))
    facts = register(of, ballots=f"{ROUND}\n{rounds}", votes=f"Vòng | Đơn vị | Phiếu\n{votes}")
    counted = tuple(replace(one, at=round_at(line)) for line, one in enumerate(facts.ballots, 1))
    return scored(of, scores, replace(facts, ballots=counted))


def key_at(line: int) -> Address:
    return Address("ke-hoach.xlsx", "Xếp hạng", f"A{line + 1}")


def round_at(line: int) -> Address:
    return Address("so.xlsx", "Kiểm phiếu", f"A{line + 1}")


LAST, FIRST = "tong_diem |\nbo_phieu |", "bo_phieu |\ntong_diem |"


def test_the_topmost_ballot_that_is_due_is_told() -> None:
    result = balloted(LAST, "50+0 50+0 40+0 40+0")
    assert result.pending == (found(ballot_rounds.BALLOT_DUE, key_at(2), agencies="Sở A, Sở B", rank="1"),)
    assert result.findings == result.pending
    assert result.groups[0].due == ("A", "B")


def test_the_vote_on_the_whole_list_is_due() -> None:
    result = balloted(FIRST, "50+0 40+0 30+0 20+0")
    assert result.pending == (
        found(ballot_rounds.NO_ROUND_WITH_ALL, key_at(1), agencies="Sở A, Sở B, Sở C, Sở D"),
    )


def left_out(line: int, code: str) -> Finding:
    return found(
        ballot_rounds.VOTES_OF_AGENCY_MISSING, round_at(line), agency=code, round=str(line), name=f"Sở {code}"
    )


@pytest.mark.parametrize("keys", [LAST, FIRST])
def test_whom_a_round_left_out(keys: str) -> None:
    """Round 1 says nothing of B and D, round 2 nothing of D."""
    rounds = "1 | 9 | 9 | 9 | 9 | 0\n2 | 9 | 9 | 9 | 9 | 0"
    votes = "1 | A | 5\n1 | C | 4\n2 | A | 3\n2 | C | 2\n2 | B | 4"
    result = balloted(keys, "50+0 50+0 50+0 50+0", rounds, votes)
    assert result.findings == (left_out(1, "B"), left_out(1, "D"), left_out(2, "D"), *result.pending)
    assert [one.code for one in result.pending] == ["W610" if keys is LAST else "W495"]


def test_a_round_that_speaks_of_others_left_nobody_out() -> None:
    """The votes on A and B do not concern C and D, who wait for theirs."""
    result = balloted(LAST, "50+0 50+0 40+0 40+0", "1 | 9 | 9 | 9 | 9 | 0", "1 | A | 5\n1 | B | 4")
    assert result.pending == (found(ballot_rounds.BALLOT_DUE, key_at(2), agencies="Sở C, Sở D", rank="3"),)
    assert result.findings == result.pending
    assert [(one.agency.code, one.rank) for one in result.standings[:2]] == [("A", 1), ("B", 2)]


def test_who_shares_a_rank_after_the_last_round() -> None:
    rounds = "1 | 9 | 9 | 9 | 9 | 0\n2 | 9 | 9 | 9 | 8 | 1"
    votes = "1 | B | 4\n1 | C | 4\n1 | D | 1\n2 | B | 4\n2 | C | 4"
    result = balloted(LAST, "90+0 50+0 50+0 50+0", rounds, votes)
    assert result.findings == (
        found(ballot_rounds.BALLOT_TIED, round_at(2), agencies="Sở B, Sở C", round="2", rank="2"),
    )
    assert [(one.agency.code, one.rank, one.tied) for one in result.standings] == [
        ("A", 1, False),
        ("B", 2, True),
        ("C", 2, True),
        ("D", 4, False),
    ]
