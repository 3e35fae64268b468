"""What the second verifier takes for a value, where it once knew less than the tool."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.poison.workbooks import workbook
from thidua_xlsx.second_verifier import Asked, BrokenError, Cell, read_book, read_value

POINTS = Asked(("1", "value"), "1", most=Decimal(10))
LEVEL = Asked(("3", "value"), "3", choices=("A", "A -", "A +", "Hoàn thành tốt"))
PERCENT = Asked(("2", "value"), "2", percent=True)


@pytest.mark.parametrize(
    ("text", "asked", "value"),
    [
        ("95%", PERCENT, Decimal(95)),
        ("95,5 %", PERCENT, Decimal("95.5")),
        ("95%", POINTS, None),
        ("%", PERCENT, None),
        ("9,5", POINTS, Decimal("9.5")),
        ("(không áp dụng)", POINTS, "không áp dụng"),
        ("( Không áp dụng )", PERCENT, "không áp dụng"),
        ("A", LEVEL, "A"),
        ("a-", LEVEL, "A -"),
        ("A \u2013", LEVEL, "A -"),
        ("A+", LEVEL, "A +"),
        ("A++", LEVEL, None),
        ("hoàn thành - tốt", LEVEL, "Hoàn thành tốt"),
    ],
)
def test_a_text_that_is_a_value(text: str, asked: Asked, value: Decimal | str | None) -> None:
    assert read_value(Cell(text=text, kind="s"), asked) == value


def test_a_format_that_is_no_number_is_told() -> None:
    with pytest.raises(BrokenError, match="'b'"):
        read_book(workbook('<row r="1"><c r="A1" s="b"><v>1</v></c></row>'))


def test_a_superscript_is_no_number_of_a_text() -> None:
    book = read_book(workbook('<row r="1"><c r="A1" t="s"><v>²</v></c></row>', strings="<si><t>Đạt</t></si>"))
    assert book.sheets[0].cells[1, 1].text == ""


def test_only_texts_of_the_table_of_strings_are_counted() -> None:
    book = read_book(
        workbook('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings="<e/><si><t>Đạt</t></si>")
    )
    assert book.sheets[0].cells[1, 1].text == "Đạt"
