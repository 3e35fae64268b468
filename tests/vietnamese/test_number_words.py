"""Numbers in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from thidua_xlsx.vietnamese.number_words import number, rank


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("0", "không"),
        ("4", "bốn"),
        ("10", "mười"),
        ("11", "mười một"),
        ("14", "mười bốn"),
        ("15", "mười lăm"),
        ("20", "hai mươi"),
        ("21", "hai mươi mốt"),
        ("24", "hai mươi tư"),
        ("55", "năm mươi lăm"),
        ("101", "một trăm linh một"),
        ("105", "một trăm linh năm"),
        ("115", "một trăm mười lăm"),
        ("1000", "một nghìn"),
        ("1001", "một nghìn không trăm linh một"),
        ("2013", "hai nghìn không trăm mười ba"),
        ("1005000", "một triệu không trăm linh năm nghìn"),
        ("2000000000", "hai tỷ"),
        ("3000000007", "ba tỷ không trăm linh bảy"),
        ("1234567000000", "một nghìn hai trăm ba mươi tư tỷ năm trăm sáu mươi bảy triệu"),
        ("912.75", "chín trăm mười hai phẩy bảy mươi lăm"),
        ("45.5", "bốn mươi lăm phẩy năm"),
        ("45.50", "bốn mươi lăm phẩy năm"),
        ("985.05", "chín trăm tám mươi lăm phẩy không năm"),
        ("0.125", "không phẩy một trăm hai mươi lăm"),
        ("0.1234", "không phẩy một hai ba bốn"),
        ("-1", "âm một"),
        ("-0.0", "không"),
    ],
)
def test_number(value: str, words: str) -> None:
    assert number(Decimal(value)) == words


def test_the_south_says_le() -> None:
    assert number(1001, linh="lẻ") == "một nghìn không trăm lẻ một"


def test_ranks() -> None:
    assert [rank(place) for place in (1, 2, 3, 4, 5, 14, 21)] == [
        "nhất",
        "nhì",
        "ba",
        "tư",
        "năm",
        "mười bốn",
        "hai mươi mốt",
    ]
