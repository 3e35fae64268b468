"""The keys one after another: totals, tags, shared ranks, every word of `Khóa`."""

from __future__ import annotations

import pytest

from tests.tables import appraisals, forms, plan, ranks, register, totals
from tests.tabulation.ranking.ranked import (
    CRITERIA,
    KEYS,
    decided,
    scored,
    season,
)
from thidua_xlsx.tabulation import tabulate


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
    claims = "Mã | A | B\n1 | 50 | 46\n2 | 20 | 19\nC | 1 | 0\nT | 1 | 0"
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
    table = "Mã | A | B\n1 | 9 | 100\n2.1 | 20 | 20\nC | 1 | 0\nP | 1 | 0\nQ | 1 | 0"
    result = tabulate(of, register(of), forms(of, table), appraisals(of, table))
    assert result.groups[0].separations[0].upper_value == "22"
    assert ranks(result) == {"A": 1, "B": 2}
