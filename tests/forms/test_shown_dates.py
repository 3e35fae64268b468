"""A date or a code that Excel keeps as a number: the evidence says what its cell shows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from thidua_xlsx.address import Address
from thidua_xlsx.forms.reader.values import read_value
from thidua_xlsx.forms.reader.values.shown_dates import as_shown, counted_from_1900
from thidua_xlsx.model import Cell, CellType, Input, InputField, InputKind
from thidua_xlsx.untrusted import read_own_workbook

EVIDENCE = Input(InputField.EVIDENCE, InputKind.TEXT, "Minh chứng")
AT = Address("a.xlsx", "Phiếu tự chấm", "H12")


@pytest.mark.parametrize(
    ("stored", "number_format", "shown"),
    [
        # 46357 is 1 December 2026, 46152 is 10 May 2026, 46032 is 10 January 2026.
        ("46357", "mmm-yy", "Dec-26"),
        ("46357", "mm/yyyy", "12/2026"),
        ("46357", "[$-409]mmm\\-yy;@", "Dec-26"),
        ("46152", "d-mmm", "10-May"),
        ("46152", "d/m", "10/5"),
        ("46032", "dd/mm/yyyy", "10/01/2026"),
        ("46032", "mm-dd-yy", "10/01/2026"),
        ("46032", 'dddd", "dd mmmm', "10/01/2026"),
        ("46032.5", "d/m/yyyy", "10/1/2026"),
        ("123", "00000", "00123"),
        ("99999999", "dd/mm/yyyy", "99999999"),
        ("123", "General", None),
        ("12.5", "0.00", None),
        ("12.5", "00", None),
    ],
)
def test_what_the_cell_shows(stored: str, number_format: str, shown: str | None) -> None:
    assert as_shown(Decimal(stored), number_format) == shown
    read = read_value(Cell(AT, CellType.NUMBER, stored, None, number_format), EVIDENCE, "1.1")
    assert [one.spec.code for one in read.faults] == (["I258"] if shown else [])
    assert read.value == (shown or stored.replace(".", ","))


@pytest.mark.parametrize(
    ("stored", "number_format", "raw"),
    [
        # 10 January 2026 is day 44570 from 1904-01-01 on, and 44570 + 1462 = 46032 elsewhere.
        ("44570", "dd/mm/yyyy", "46032"),
        ("44570", "General", "44570"),
        ("17.5", "0.00", "17.5"),
    ],
)
def test_only_dates_of_a_1904_workbook_are_counted_anew(stored: str, number_format: str, raw: str) -> None:
    assert counted_from_1900(Cell(AT, CellType.NUMBER, stored, None, number_format)).raw == raw


@pytest.mark.parametrize("since_1904", [True, False])
def test_a_workbook_says_from_when_it_counts(since_1904: bool, tmp_path: Path) -> None:
    book = Workbook()
    if since_1904:
        book.epoch = CALENDAR_MAC_1904
    book.active["A1"] = date(2026, 1, 10)
    book.save(tmp_path / "a.xlsx")
    read, _ = read_own_workbook(tmp_path / "a.xlsx", "a.xlsx")
    assert read is not None
    (sheet,) = read.sheets
    assert (sheet.since_1904, sheet.cells["A1"].raw) == (since_1904, "44570" if since_1904 else "46032")
