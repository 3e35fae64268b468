"""`Tối đa (%)` of `Của`: who keeps a class that too many have."""

from __future__ import annotations

import pytest

from tests.tables import appraisals, forms, plan, register
from tests.tabulation.ranking.ranked import ROUND
from thidua_xlsx.model import Plan, Result
from thidua_xlsx.tabulation import tabulate

CRITERIA = "Mã | Cách chấm | Điểm\n1 | điểm | 100"


def season(classes: str, count: int, keys: str = "tong_diem", conditions: str = "") -> Plan:
    listed = "Khóa\n" + "\n".join(keys.split())
    codes = " ".join("ABCDEFGHIJ"[:count])
    return plan(CRITERIA, agencies=codes, classes=classes, keys=listed, conditions=conditions)


def scored(of: Plan, scores: str, **facts: str) -> Result:
    codes = [agency.code for agency in of.agencies]
    table = " | ".join(["Mã", *codes]) + "\n" + " | ".join(["1", *scores.split()])
    return tabulate(of, register(of, **facts), forms(of, table), appraisals(of, table))


def classes(result: Result) -> str:
    """The classes of the agencies in the plan's order, a letter each; "-" for none."""
    by_code = {one.agency.code: one.class_name for one in result.standings}
    return "".join((by_code[agency.code] or "-")[0] for agency in result.plan.agencies)


OF_ALL = "Loại | Từ điểm | Tối đa | Của\nXuất sắc | 90 | {p} | đơn vị\nTốt | 80 | |\nKhá | 0 | |"


@pytest.mark.parametrize(
    ("percent", "expected"),
    [
        ("20", "XTTTK"),  # 20 % of 5: 1
        ("39,9", "XTTTK"),  # 1,995: still 1
        ("40", "XXTTK"),
        ("80", "XXXXK"),
        ("0", "TTTTK"),
    ],
)
def test_a_share_of_the_agencies_whole_agencies_only(percent: str, expected: str) -> None:
    assert classes(scored(season(OF_ALL.format(p=percent), 5), "99 98 97 96 10")) == expected


def test_those_who_fall_need_not_meet_the_next_class_and_learn_why() -> None:
    """Tốt asks for a floor that nobody has; whoever falls gets it all the same."""
    of = season("Loại | Từ điểm | Sàn lá | Tối đa\nXuất sắc | 90 | | 50\nTốt | 80 | 100 |\nKhá | 0 | |", 2)
    result = scored(of, "99 98")
    assert classes(result) == "XT"
    assert [one.class_reason for one in result.standings] == [
        "",
        "Chưa được loại Xuất sắc: chỉ 50 % số đơn vị được loại này, xét từ hạng cao; đơn vị hạng 2",
    ]


def test_excluded_agencies_are_not_in_the_base() -> None:
    of = season(OF_ALL.format(p="40"), 5, conditions="Mã | Hệ quả\nL | không xét")
    assert classes(scored(of, "99 98 97 96 95", records="Đơn vị | Mã\nE | L")) == "XTTT-"  # 40 % of 4: 1


OF_CLASS = "Loại | Từ điểm | Tối đa | Của\nXuất sắc | 90 | 20 | Tốt\nTốt | 80 | |\nKhá | 0 | |"


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        # 5 of Xuất sắc, 5 of Tốt: 1 stays, then Tốt has 9, 20 % of 9 is 1,8; with 2, 20 % of 8 is 1,6.
        ("99 98 97 96 95 85 85 85 85 85", "XTTTTTTTTT"),
        # 4 and 6: with 1, Tốt has 9; with 2 it has 8.
        ("99 98 97 96 85 85 85 85 85 10", "XTTTTTTTTK"),
        # One alone of Xuất sắc, four of Tốt: 20 % of 4 is 0,8. Of 5 it would be 1, had it fallen itself.
        ("99 85 85 85 85 10 10 10 10 10", "TTTTTKKKKK"),
        ("99 85 85 85 85 85 10 10 10 10", "XTTTTTKKKK"),  # 20 % of 5
    ],
)
def test_a_share_of_a_lower_class_as_it_is_when_the_others_have_fallen(scores: str, expected: str) -> None:
    assert classes(scored(season(OF_CLASS, 10), scores)) == expected


def test_who_has_the_class_by_a_condition_counts_first_and_stays() -> None:
    """Room for 2 of 5: C, by its condition, and A."""
    of = season(OF_ALL.format(p="40"), 5, conditions="Mã | Hệ quả | Tham số\nX | xếp loại | Xuất sắc")
    assert classes(scored(of, "99 98 50 96 95", records="Đơn vị | Mã\nC | X")) == "XTXTT"


def test_a_rank_shared_across_the_border_falls_together_with_a_remark() -> None:
    result = scored(season(OF_ALL.format(p="40"), 5), "99 98 98 97 10")
    assert classes(result) == "XTTTK"
    assert [finding.code for finding in result.findings] == ["W682"]
    assert result.findings[0].facts["agencies"] == "Sở B, Sở C"
    assert result.final


def test_a_rank_shared_below_the_border_is_no_remark() -> None:
    result = scored(season(OF_ALL.format(p="20"), 5), "99 98 98 97 10")
    assert (classes(result), result.findings) == ("XTTTK", ())


def test_a_ballot_due_across_the_border_keeps_the_class_waiting() -> None:
    of = season(OF_ALL.format(p="40"), 5, "tong_diem bo_phieu")
    result = scored(of, "99 98 98 97 10")
    assert (classes(result), result.final) == ("X--TK", False)
    waiting = [one.class_reason for one in result.standings if one.rank is None]
    assert waiting == ["Chưa xếp loại: chờ phân định thứ hạng"] * 2
    counted = scored(
        of,
        "99 98 98 97 10",
        ballots=f"{ROUND}\n1 | 5 | 5 | 5 | 5 | 0 | 1",
        votes="Vòng | Đơn vị | Phiếu\n1 | B | 2\n1 | C | 3",
    )
    assert (classes(counted), counted.final) == ("XTXTK", True)


def test_a_later_quota_waits_too_and_reopens_nothing() -> None:
    both = "Loại | Từ điểm | Tối đa\nXuất sắc | 90 | 40\nTốt | 80 | 40\nKhá | 0 |"
    assert classes(scored(season(both, 5), "99 98 97 96 85")) == "XXTTK"  # C, D fall, then E is one too many
    waiting = scored(season(both, 5, "tong_diem bo_phieu"), "99 98 98 97 10")
    assert classes(waiting) == "X---K"  # D falls into Tốt, whose quota may then push somebody on


def test_a_list_without_ranks_has_no_class_that_a_quota_may_change() -> None:
    of = season(OF_ALL.format(p="40"), 3)
    table = "Mã | A | B | C\n1 | 99 | 98 |"
    result = tabulate(of, register(of), forms(of, table), appraisals(of, table))
    assert (classes(result), result.final) == ("---", False)
