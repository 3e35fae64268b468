"""What results are called, and texts made printable."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest

from tests import small_season
from thidua_xlsx.address import Address
from thidua_xlsx.catalogue import reconciliation
from thidua_xlsx.findings import found
from thidua_xlsx.model import Key, RankingKey, Standing
from thidua_xlsx.ranking_keys import KINDS
from thidua_xlsx.tabulation.reporting.labels import (
    award_words,
    decided_words,
    key_words,
    pending_words,
    person_name,
    plan_words,
    printable,
    rank_words,
    unequal_totals,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Đại Diện A – Giám đốc Sở Tài chính, Khối trưởng", "Đại Diện A"),
        ("Ông Đại Diện B - Chánh Văn phòng", "Đại Diện B"),
        ("Bà: Đại Diện C, Phó Giám đốc", "Đại Diện C"),
        ("Chánh Văn phòng Đoàn ĐBQH - HĐND tỉnh", ""),
        ("Giám đốc", ""),
        ("Đại Diện", "Đại Diện"),
        ("Đại Diện Của Sở Tài Chính", "Đại Diện Của Sở Tài Chính"),  # six words
        ("Sở Kế Hoạch Và Đầu Tư Tỉnh", ""),  # seven
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
    # No ties: a member waits for points, or for a form though its points are known.
    assert rank_words(undecided, replace(group, ties=())) == "chờ thẩm định"


def test_what_a_group_waits_for_is_looked_up_once_for_all_its_members() -> None:
    looks = []

    class Watched(tuple):  # type: ignore[type-arg]
        def __iter__(self) -> Iterator[Standing]:
            looks.append(1)
            return super().__iter__()

    group = small_season.result(small_season.without_ballot()).groups[0]
    wide = replace(group, ties=(), standings=Watched(group.standings))
    undecided = [standing for standing in group.standings if standing.eligible and standing.rank is None]
    assert [rank_words(standing, wide) for standing in undecided] == ["chờ thẩm định"] * 2
    assert len(looks) == 1


def test_awards_in_words() -> None:
    standings = {s.agency.code: s for s in small_season.result().standings}
    told = {code: award_words(standing) for code, standing in standings.items()}
    assert (told["TCA"], told["TCC"], told["TCE"]) == (small_season.FLAG, "Dự phòng", "")


def test_keys_in_words() -> None:
    assert key_words(RankingKey(2, Key.TAG_POINTS, "đảng")) == "Điểm “đảng”"
    assert {key_words(RankingKey(1, key, "x")) for key in KINDS} >= {"Tổng điểm", "Bỏ phiếu kín"}


def test_the_deciding_key_in_words() -> None:
    first = small_season.result().standings[0]
    assert decided_words(small_season.PLAN, first) == f"Điểm “{small_season.PARTY}”"
    assert decided_words(small_season.PLAN, replace(first, decided_by=None)) == ""


def test_the_plan_in_words() -> None:
    assert plan_words(small_season.PLAN) == "Kế hoạch số 02/KHTĐ ngày 07 tháng 5 năm 2013"
    undated = replace(small_season.INFO, plan_date=None)
    assert plan_words(replace(small_season.PLAN, info=undated)) == "Kế hoạch số 02/KHTĐ"
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


def test_a_criterion_that_does_not_add_up_goes_by_its_printed_number() -> None:
    rows = tuple(
        replace(row, maximum=Decimal(65), number=number)
        for row, number in zip(small_season.CRITERIA, ("I", "1", "2", "", "1", "2"), strict=True)
    )
    assert unequal_totals(replace(small_season.PLAN, criteria=rows)) == (
        "Tiêu chí I ghi 65 điểm, các tiêu chí con cộng lại 130 điểm",
        "Tiêu chí 2 ghi 65 điểm, các tiêu chí con cộng lại 130 điểm",
        "Tổng điểm chuẩn ghi 100, các tiêu chí cộng lại 130",
    )
    undeclared = replace(small_season.INFO, declared_total=None)
    assert unequal_totals(replace(small_season.PLAN, info=undeclared)) == ()


def test_what_a_result_waits_for_is_said_once() -> None:
    one = found(reconciliation.NO_SELF_SCORING, agency="A", name="Sở A")
    placed = found(
        reconciliation.RETURN_QUARANTINED, Address("nhan/B.xlsx"), agency="B", file="nhan/B.xlsx", name="Sở B"
    )
    waiting = replace(small_season.result(), pending=(one, placed, one))
    assert pending_words(waiting) == (
        "Chưa có phiếu tự chấm dùng được của Sở A nên chưa xếp hạng danh sách này. "
        "Thu phiếu, hoặc ghi điều kiện loại trừ vào Ghi nhận.",
        "nhan/B.xlsx: phiếu “nhan/B.xlsx” của Sở B đang tạm giữ nên chưa dùng điểm nào. "
        "Ghi quyết định rồi chạy lại.",
    )


def test_what_acts_unseen_is_shown() -> None:
    assert printable("9\u202e5\x07") == "9⟨202E⟩5⟨0007⟩"
    assert printable("a\u0300\n\t") == "à\n\t"
