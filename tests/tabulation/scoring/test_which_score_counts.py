"""Which score of a row counts: agreed, appraised, own, none, or full points without being asked."""

from __future__ import annotations

import pytest

from tests.tables import plan, register, told, totals
from tests.tabulation.scoring.reckoned import (
    TWO,
    D,
    figures,
    one_agency,
    settled,
)
from thidua_xlsx.model import (
    Origin,
    WhenUnappraised,
)

CLAIMED, GRANTED = "Mã | A\n1 | 18\n2 | 10", "Mã | A\n1 | 15 :: thiếu văn bản\n2 |"


@pytest.mark.parametrize(
    ("policy", "total", "codes"),
    [
        (WhenUnappraised.STOP, "chưa có", ["W452 A 2"]),
        (WhenUnappraised.KEEP_SELF, "25", ["I464 A"]),
        (WhenUnappraised.ZERO, "15", ["I464 A"]),
    ],
)
def test_a_row_that_nobody_appraised(policy: WhenUnappraised, total: str, codes: list[str]) -> None:
    of = one_agency(TWO, when_unappraised=policy)
    result = settled(of, CLAIMED, GRANTED)
    assert (totals(result)["A"], told(result)) == (total, codes)
    assert result.final is (total != "chưa có")
    a = figures(result)
    assert (a.self_total, a.appraised_total) == (28, None)
    assert a.settled["1"].reason == "thiếu văn bản"


def test_nothing_appraised_at_all() -> None:
    result = settled(one_agency(TWO), CLAIMED, "")
    assert (told(result), figures(result).pending) == (["W451 A"], ("1", "2"))
    assert [one.code for one in result.pending] == ["W451"]
    kept = settled(one_agency(TWO, when_unappraised=WhenUnappraised.KEEP_SELF), CLAIMED, "")
    assert totals(kept) == {"A": "28"}


def test_an_agreed_score_settles_the_row_with_its_adjustments() -> None:
    of = one_agency(TWO, "Mã | Tiêu chí | Loại | Điểm | Tối đa\nC | 1 | cộng | 3 | 3\nT | 2 | trừ | 1 |")
    facts = register(of, agreed="Đơn vị | Mã | Điểm | Lý do\nA | 1 | 21 | cuộc họp thống nhất")
    result = settled(of, "Mã | A\n1 | 18\n2 | 10\nC | 1\nT | 2", "Mã | A\n1 | 15\n2 | 10\nC |\nT | 2", facts)
    a = figures(result)
    assert (a.scores["1"].agreed, a.scores["1"].final, a.scores["1"].reason) == (
        21,
        21,
        "cuộc họp thống nhất",
    )
    assert a.settled["1"].origin is Origin.AGREED
    bonus = a.adjusted[0]
    assert (bonus.moved, bonus.self_moved, bonus.basis) == (0, 3, "Đã tính trong điểm thống nhất")
    assert (a.total, a.pending, told(result)) == (29, (), [])


def test_who_scores_a_row() -> None:
    of = one_agency(
        "Mã | Cách chấm | Điểm | Ai chấm\n1 | điểm | 20 | thẩm định\n2 | điểm | 10 | ban thư ký\n"
        "3 | điểm | 5 |"
    )
    claims, granted = "Mã | A\n1 | 20\n2 | 10\n3 | 5", "Mã | A\n1 | 12\n2 | 9\n3 | 5"
    waiting = settled(of, claims, granted)
    assert (told(waiting), figures(waiting).pending) == (["W459 A 2"], ("2",))
    assert (figures(waiting).self_total, figures(waiting).appraised_total) == (5, 17)
    facts = register(of, agreed="Đơn vị | Mã | Điểm\nA | 2 | 8")
    assert totals(settled(of, claims, granted, facts)) == {"A": "25"}


def test_not_applicable_is_the_appraisers_to_say() -> None:
    of = plan(
        "Mã | Cách chấm | Điểm | Khi không áp dụng\n1 | điểm | 20 | bỏ\n2 | điểm | 10 | đủ điểm\n"
        "3 | điểm | 5 |",
        "Mã | Tiêu chí | Loại | Điểm\nT | 1 | trừ | 1",
        agencies="A",
    )
    claims = "Mã | A\n1 | không áp dụng\n2 | 4\n3 | 5\nT | 1"
    both = settled(of, claims, "Mã | A\n1 | không áp dụng\n2 | không áp dụng\n3 | 5\nT |")
    a = figures(both)
    assert (a.total, a.assigned_max, a.self_total, a.appraised_total) == (15, 15, 9, 15)
    assert (list(a.scores), a.settled["1"].final) == (["2", "3"], None)
    assert a.adjusted[0].basis == "Tiêu chí được thẩm định là không áp dụng"
    assert told(both) == ["I458 A 1", "I460 A 2"]
    assert a.complete
    alone = settled(of, claims, "Mã | A\n1 |\n2 | 4\n3 | 5\nT | 1")
    assert (told(alone), totals(alone)) == (["W452 A 1"], {"A": "chưa có"})


def test_an_agreed_score_stands_over_not_applicable() -> None:
    of = one_agency(TWO)
    facts = register(of, agreed="Đơn vị | Mã | Điểm\nA | 1 | 7")
    result = settled(of, CLAIMED, "Mã | A\n1 | không áp dụng\n2 | 10", facts)
    assert (totals(result), figures(result).assigned_max, told(result)) == ({"A": "17"}, 30, [])


def test_a_gap_without_a_reason() -> None:
    granted = "Mã | A\n1 | 17\n2 | 10"
    assert told(settled(one_agency(TWO), CLAIMED, granted)) == ["W453 A 1"]
    assert told(settled(one_agency(TWO, reason_from=D(1)), CLAIMED, granted)) == []
    assert told(settled(one_agency(TWO), CLAIMED, granted.replace("17", "17 :: thiếu"))) == []


@pytest.mark.parametrize(
    ("agreed", "codes"),
    [
        ("A | 1 | 20,5", ["E454 A 1"]),
        ("A | 1 | -1", ["E454 A 1"]),
        ("A | 2 | 13", []),  # 10 and a bonus of at most 3
        ("A | 2 | 13,5", ["E454 A 2"]),
        ("A | 3 | 99", []),  # its bonus has no limit
        ("A | 9 | 1", ["W455 A 9"]),
        ("A | G | 1", ["W455 A G"]),
        ("A | 1 | 5\nA | 1 | 6", ["E456 A 1"]),
        ("A | 1 | 5\nA | 1 | 5", []),
    ],
)
def test_agreed_scores_that_cannot_count(agreed: str, codes: list[str]) -> None:
    of = one_agency(
        TWO + "\n3 | điểm | 5\nG | nhóm | 0",
        "Mã | Tiêu chí | Loại | Điểm | Tối đa\nC | 2 | cộng | 3 | 3\nD | 3 | cộng | 1 |",
    )
    facts = register(of, agreed=f"Đơn vị | Mã | Điểm\n{agreed}")
    result = settled(of, "Mã | A\n1 | 18\n2 | 10\n3 | 5", facts=facts)
    assert told(result) == codes
