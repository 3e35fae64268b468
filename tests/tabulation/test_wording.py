"""What results are called, and texts made printable."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from tests import small_season
from thidua_xlsx.model import Key, RankingKey, Standing
from thidua_xlsx.tabulation.wording import (
    award_words,
    key_words,
    person_name,
    plan_words,
    printable,
    rank_words,
    unequal_totals,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nguyễn Văn An – Giám đốc Sở Tài chính, Khối trưởng", "Nguyễn Văn An"),
        ("Ông Nguyễn Thanh Bình - Chánh Văn phòng", "Nguyễn Thanh Bình"),
        ("Bà: Trần Thị Lan, Phó Giám đốc", "Trần Thị Lan"),
        ("Chánh Văn phòng Đoàn ĐBQH - HĐND tỉnh", ""),
        ("Giám đốc", ""),
        ("", ""),
    ],
)
def test_a_signature_takes_a_name_and_never_an_office(text: str, name: str) -> None:
    assert person_name(text) == name


def test_ranks_in_words() -> None:
    group = small_season.result().groups[0]
    first, last = group.standings[0], group.standings[-1]
    assert rank_words(first, group) == "1"
    assert rank_words(replace(first, rank=2, tied=True), group) == "2 (đồng hạng)"
    assert rank_words(last, group) == "không xét"
    undecided = replace(first, rank=None)
    assert rank_words(undecided, group) == "chờ bỏ phiếu"
    waiting = replace(undecided, tally=replace(undecided.tally, total=None))
    assert rank_words(undecided, replace(group, standings=(waiting,))) == "chờ thẩm định"


def test_what_a_group_waits_for_is_looked_up_once_for_all_its_members() -> None:
    looks = []

    class Watched(tuple):  # type: ignore[type-arg]
        def __iter__(self) -> Iterator[Standing]:
            looks.append(1)
            return super().__iter__()

    group = small_season.result(small_season.without_ballot()).groups[0]
    wide = replace(group, standings=Watched(group.standings))
    undecided = [standing for standing in group.standings if standing.eligible and standing.rank is None]
    assert [rank_words(standing, wide) for standing in undecided] == ["chờ bỏ phiếu"] * 2
    assert len(looks) == 1


def test_awards_in_words() -> None:
    standings = {s.agency.code: s for s in small_season.result().standings}
    told = {code: award_words(standing) for code, standing in standings.items()}
    assert (told["TCA"], told["TCC"], told["TCE"]) == (small_season.FLAG, "Dự phòng", "")


def test_keys_in_words() -> None:
    assert key_words(RankingKey(2, Key.TAG_POINTS, "đảng")) == "Điểm “đảng”"
    assert {key_words(RankingKey(1, key, "x")) for key in Key} >= {"Tổng điểm", "Bỏ phiếu kín"}


def test_the_plan_in_words() -> None:
    assert plan_words(small_season.PLAN) == "Kế hoạch số 02/KHTĐ ngày 07 tháng 5 năm 2013"
    info = replace(small_season.INFO, plan_number="")
    assert plan_words(replace(small_season.PLAN, info=info)) == ""


def test_totals_that_do_not_add_up_name_both_numbers() -> None:
    assert unequal_totals(small_season.PLAN) == ()
    rows = tuple(
        replace(row, maximum=Decimal("65.5")) if row.code == "1" else row for row in small_season.CRITERIA
    )
    assert unequal_totals(replace(small_season.PLAN, criteria=rows)) == (
        "Tiêu chí 1 ghi 65,5 điểm, các tiêu chí con cộng lại 60 điểm",
        "Tổng điểm chuẩn ghi 100, các tiêu chí cộng lại 105,5",
    )


def test_what_acts_unseen_is_shown() -> None:
    assert printable("9\u202e5\x07") == "9⟨202E⟩5⟨0007⟩"
    assert printable("a\u0300\n\t") == "à\n\t"
