"""Names and headings match however they were typed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_xlsx.vietnamese.text_folding import fold, fold_level, nearest, offer, same


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("CỘNG HÒA", "cộng hoà"),
        ("Ủy ban", "Uỷ ban"),
        ("Sở Tài chính", unicodedata.normalize("NFD", "Sở Tài chính")),
        ("ĐBQH–HĐND", "ĐBQH - HĐND"),
        ("Điểm chuẩn", "  điểm\u00a0\nchuẩn\u200b "),
        ("Điểm chuẩn", "diem chuan"),
        ("Điểm", "Ðiểm"),
        ("Loại A-", "loại a–"),
    ],
)
def test_same(first: str, second: str) -> None:
    assert same(first, second)


@pytest.mark.parametrize(
    ("first", "second"), [("A", "A-"), ("A+", "A"), ("4.1", "41"), ("1.1", "1.10"), ("Sở A & B", "Sở A B")]
)
def test_different(first: str, second: str) -> None:
    assert not same(first, second)


@given(st.text(max_size=20))
def test_fold_is_settled_at_once_for_both_normal_forms(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text(alphabet="AaĂăÂâĐđ -–ớộ\u00a0.1", max_size=20))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_nearest_offers_the_name_that_was_meant() -> None:
    keys = ("tong_diem", "ty_le", "diem_nhan", "bo_phieu")
    assert nearest("tổng_điểm", keys) == "tong_diem"
    assert nearest("bo phieu", keys) == "bo_phieu"
    assert nearest("Điểm chuẫn", ["Điểm", "Điểm chuẩn", "Nội dung"]) == "Điểm chuẩn"


def test_nearest_offers_nothing_when_nothing_is_like_it() -> None:
    assert nearest("xyz", ("Điểm chuẩn", "Nội dung")) is None
    assert nearest("", ("Điểm chuẩn",)) is None
    assert nearest("Mã", ()) is None


def test_of_equally_near_names_the_first_is_offered() -> None:
    assert nearest("Tên", ("Tên A", "Tên B")) == "Tên A"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("A", "a"),
        ("A -", "a-"),
        ("a–", "a-"),
        ("A \u2212 ", "a-"),
        ("A- ", "a-"),
        ("A +", "a+"),
        ("A+", "a+"),
        ("A + +", "a++"),
        ("-5", "-5"),
        ("Loại A - (khá)", "loai a-(kha)"),
        ("Hoàn thành – tốt", "hoan thanh tot"),
        ("Hoàn-thành tốt", "hoan thanh tot"),
        ("Khá -", "kha-"),
    ],
)
def test_the_signs_of_a_level_belong_to_it_and_blanks_do_not(text: str, folded: str) -> None:
    assert fold_level(text) == folded


def test_what_is_offered_is_the_nearest_name_or_else_what_there_is() -> None:
    assert offer("STCC", ("SNV", "STC")) == "STC"
    assert offer("xyz", ("Tốt", "Khá", "Tốt")) == "Tốt, Khá"
    assert offer("xyz", ()) == offer("xyz", ("",)) == "–"
    seven = [f"Loại hạng {letter}" for letter in "ABCDEFG"]
    assert offer("xyz", seven) == "Loại hạng A, Loại hạng B, Loại hạng C, Loại hạng D, …"
