"""Number formats: what a cell shows of its number, and whether a reader sees the number that is stored."""

from __future__ import annotations

import html
import re
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

from tests import libreoffice
from thidua_xlsx.number_formats import Shown, how_shown
from thidua_xlsx.number_formats.rendering import GROUP, rendered
from thidua_xlsx.number_formats.sections import section_for, sections_of

TABLE = """
number  | format                        | shown       | judged
85      | General                       | 85          | as is
8.5     | 0.0                           | 8,5         | as is
8.5     | 0.00                          | 8,50        | as is
8.5     | 0.0?                          | 8,5         | as is
8       | #.#                           | 8,          | as is
0.5     | #.#                           | ,5          | as is
8       | 00                            | 08          | as is
1234567 | #,##0                         | 1.234.567   | as is
1234.5  | #,##0.0                       | 1.234,5     | as is
85      | # ##0                         | 85          | as is
1234    | # ##0                         | 1 234       | as is
8       | 0" điểm"                      | 8 điểm      | as is
8.5     | [Red]0.0                      | 8,5         | as is
8.5     | General;-General              | 8,5         | as is
8       | _(* #,##0.0_);_(* (#,##0.0)   | 8,0         | as is
-8      | _(* #,##0.0_);_(* (#,##0.0)   | (8,0)       | as is
-5      | 0;-0                          | -5          | as is
8.5     | # ?/2                         | 8 1/2       | as is
8.5     | ?/?                           | 17/2        | as is
85      | 0.00E+00                      | 8,50E+01    | as is
0.05    | 0.0E+0                        | 5,0E-2      | as is
80      | [<10]0"0";0                   | 80          | as is
8.25    | 0.0                           | 8,3         | rounded
9.5     | 0                             | 10          | rounded
0.85    | 0%                            | 85%         | percent
0.8525  | 0.00%                         | 85,25%      | percent
0.8525  | 0%                            | 85%         | percent, rounded
85      | 0"."0                         | 8.5         | another
85      | 0-0                           | 8-5         | another
85      | 0 0                           | 8 5         | another
85      | 0E+0                          | 9E+1        | another
12345   | ##0.0E+0                      | 12,3E+3     | another
8.5     | # ?/3                         | 8 2/3       | another
8       | 0"½"                          | 8½          | another
8       | 0"²"                          | 8²          | another
5       | -0                            | -5          | another
5       | (0)                           | (5)         | another
-5      | 0;0                           | 5           | another
8       | "."0                          | .8          | another
8       | [<10]0"0";0                   | 80          | another
8       | \\10                           | 18          | another
8       | General"5"                    | 85          | another
8500    | 0,                            | 9           | another
8500    | 0.0,                          | 8,5         | another
0       | #                             |             | another
0       | 0.00;-0.00;"-"                | -           | as is
0       | #,##0_-;-#,##0_-;"–"??_-      | –           | as is
8       | "-"                           | -           | another
0       | 0;-0;"--"                     | --          | another
9       | ;;;                           |             | another
8       | [White]0                      |             | another
8       | [Color2]0                     |             | another
41649   | d/m/yyyy                      |             | date
0.5     | [h]:mm                        |             | date
"""
ROWS = [tuple(cell.strip() for cell in line.rsplit("|", 3)) for line in TABLE.strip().splitlines()[1:]]
JUDGED = {
    "as is": (Shown.AS_IS, False),
    "rounded": (Shown.AS_IS, True),
    "percent": (Shown.PERCENT, False),
    "percent, rounded": (Shown.PERCENT, True),
    "another": (Shown.ANOTHER, False),
    "date": (Shown.DATE, False),
}


def shown(number: str, code: str) -> str:
    """What is rendered, with a point between thousands and without the blanks that only move it."""
    section, minus = section_for(Decimal(number), sections_of(code))
    assert section is not None
    return rendered(abs(Decimal(number)), section, minus=minus).replace(GROUP, ".").strip()


@pytest.mark.parametrize(("number", "code", "text", "judged"), ROWS)
def test_a_number_format(number: str, code: str, text: str, judged: str) -> None:
    if judged != "date":
        assert shown(number, code) == text
    assert how_shown(Decimal(number), code) == JUDGED[judged]


@pytest.mark.parametrize(
    "code", ['"\u202e"0', '0"\u202d"', "0*5", '"٥"0', '0"五"', "[DBNum1]0", "0" * 300, "#" * 120 + ".0"]
)
def test_what_cannot_be_read_is_no_number(code: str) -> None:
    assert how_shown(Decimal(8), code) == (Shown.ANOTHER, False)


@pytest.mark.parametrize("code", ["[>=100]0;[>=50]0", "[>100]0;[>90]0;"])
def test_where_no_section_takes_the_number_nothing_is_shown(code: str) -> None:
    assert how_shown(Decimal(8), code) == (Shown.ANOTHER, False)


@pytest.mark.libreoffice
def test_libreoffice_shows_the_same(tmp_path: Path) -> None:
    """But white ink, which it writes as text, and a decimal mark without decimals, which it leaves out."""
    asked = [row[:3] for row in ROWS if row[2] and not row[2].endswith(",")]
    path = tmp_path / "formats.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for place, (number, code, _) in enumerate(asked):
            sheet.write_number(place, 0, float(number), book.add_format({"num_format": code}))
    with libreoffice.converted([path], to="html") as (saved,):
        cells = re.findall(r"<td[^>]*>(.*?)</td>", saved.read_text("utf-8"), re.DOTALL)
    theirs = [html.unescape(re.sub("<[^>]*>", "", cell)).strip() for cell in cells]
    assert [text.replace(",", ".") for text in theirs] == [text.replace(",", ".") for *_, text in asked]
