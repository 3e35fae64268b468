"""What XlsxWriter, openpyxl and LibreOffice write is read without a word."""

from __future__ import annotations

import io
from datetime import datetime

import openpyxl
import pytest
import xlsxwriter

from tests import libreoffice
from tests.forms.reading import read


def by_xlsxwriter():
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer)
    sheet = book.add_worksheet("Phiếu tự chấm")
    sheet.write_string("A1", "Điểm & nhận xét <b>")
    sheet.write_number("B1", 9.5, book.add_format({"num_format": "0.0"}))
    sheet.write_formula("C1", "=SUM(B1:B1)", None, 9.5)
    sheet.write_boolean("D1", True)
    sheet.write_blank("E1", None, book.add_format({"bold": True}))
    sheet.write_string("A3", "dòng 3")
    sheet.merge_range("A5:B6", "gộp")
    sheet.protect()
    book.define_name("thidua_1", "='Phiếu tự chấm'!$B$1")
    book.set_custom_property("thidua_season", "TN-2013")
    book.set_properties({"created": datetime(2013, 12, 20, 8, 30)})  # noqa: DTZ001 - XlsxWriter takes UTC as naive
    book.close()
    return buffer.getvalue()


def by_openpyxl():
    buffer = io.BytesIO()
    openpyxl.load_workbook(io.BytesIO(by_xlsxwriter())).save(buffer)
    return buffer.getvalue()


def check_control(data):
    book, findings = read(data)
    assert findings == []
    (page,) = book.sheets
    assert {ref: cell.raw for ref, cell in page.cells.items() if ref != "C1"} == {
        "A1": "Điểm & nhận xét <b>",
        "B1": "9.5",
        "D1": "1",
        "A3": "dòng 3",
        "A5": "gộp",
    }
    assert page.cells["C1"].formula == "SUM(B1:B1)"
    assert (page.protected, page.merges) == (True, ("A5:B6",))
    assert page.cells["B1"].number_format == "0.0"
    assert book.names["thidua_1"].replace("'", "") == "Phiếu tự chấm!$B$1"
    assert book.properties["thidua_season"] == "TN-2013"
    assert book.saved is not None


def test_xlsxwriters_file_is_read_without_a_word():
    check_control(by_xlsxwriter())


def test_openpyxls_file_is_read_without_a_word():
    check_control(by_openpyxl())


@pytest.mark.libreoffice
def test_libreoffices_file_is_read_without_a_word(tmp_path):
    path = tmp_path / "STC.xlsx"
    path.write_bytes(by_xlsxwriter())
    with libreoffice.converted([path]) as (again,):
        check_control(again.read_bytes())
