"""What stands around the cells: rows, merges, protection, sheets in order, names, properties."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.forms.reading import cells, read
from tests.poison.workbooks import (
    MAIN,
    RELS,
    parts,
    sheet_xml,
    workbook,
    workbook_xml,
    zipped,
)

from .rows import core_xml, custom_xml, row


def test_hidden_rows_merges_protection():
    sheet = sheet_xml(
        '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="0"/><row r="4" hidden="true"/>',
        before='<sheetProtection sheet="1" objects="1"/>',
        after='<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="A100:XFD1048576"/></mergeCells>',
    )
    book, findings = read(workbook(sheet=sheet))
    (page,) = book.sheets
    assert (findings, page.hidden_rows, page.protected) == ([], (1, 4), True)
    assert page.merges == ("A1:B2", "A100:XFD1048576")


def test_prefixes_are_as_good_as_a_default_namespace():
    rows = '<x:row r="1"><x:c r="A1"><x:v>9.5</x:v></x:c></x:row>'
    sheet = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    assert cells(workbook(sheet=sheet))["A1"].raw == "9.5"


def test_utf_16_is_read():
    made = {name: text.encode() for name, text in parts().items()}
    text = sheet_xml(row('<c r="A1" t="inlineStr"><is><t>Đạt</t></is></c>')).replace("UTF-8", "UTF-16")
    made["xl/worksheets/sheet1.xml"] = text.encode("utf-16")
    assert cells(zipped(made))["A1"].raw == "Đạt"


def test_cells_of_another_namespace_are_not_cells():
    rows = row('<c r="A1"><v xmlns="urn:other">9</v></c>')
    assert cells(workbook(rows)) == {}


def test_sheets_come_in_order_hidden_ones_too_and_charts_hold_no_cells():
    made = parts()
    made["xl/workbook.xml"] = workbook_xml(
        '<sheet name="_meta" sheetId="3" state="veryHidden" r:id="rId9"/>'
        '<sheet name="Biểu đồ" sheetId="4" r:id="rId7"/>'
        '<sheet name="Phie\u0302\u0301u" sheetId="1" r:id="rId1"/>'
    )
    made["xl/_rels/workbook.xml.rels"] = made["xl/_rels/workbook.xml.rels"].replace(
        "</Relationships>",
        f'<Relationship Id="rId9" Type="{RELS}/worksheet" Target="/xl/worksheets/META.xml"/>'
        f'<Relationship Id="rId7" Type="{RELS}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
    )
    made["xl/worksheets/meta.xml"] = sheet_xml(row('<c r="A1"><v>7</v></c>'))
    made["xl/chartsheets/sheet1.xml"] = "<chartsheet/>"
    book, findings = read(zipped(made))
    assert findings == []
    assert [(sheet.name, sheet.hidden) for sheet in book.sheets] == [("_meta", True), ("Phiếu", False)]
    assert book.sheets[0].cells["A1"].raw == "7"


def test_names_of_the_workbook_and_of_a_sheet():
    names = (
        '<definedName name="thidua_4.1">Phiếu!$F$12</definedName>'
        '<definedName name="_xlnm.Print_Area" localSheetId="0">Phiếu!$A$1:$H$60</definedName>'
        '<definedName name="gone" hidden="1">#REF!</definedName>'
    )
    book, findings = read(workbook(names=names))
    assert findings == []
    assert dict(book.names) == {
        "thidua_4.1": "Phiếu!$F$12",
        "Phiếu!_xlnm.Print_Area": "Phiếu!$A$1:$H$60",
        "gone": "#REF!",
    }


def test_text_properties_are_read_and_others_left():
    custom = custom_xml(
        ("thidua_season", "<vt:lpwstr>TN-2013</vt:lpwstr>"),
        ("number", "<vt:i4>3</vt:i4>"),
        ("empty", "<vt:lpwstr/>"),
    )
    book, findings = read(workbook(custom=custom))
    assert (findings, dict(book.properties)) == ([], {"thidua_season": "TN-2013", "empty": ""})


@pytest.mark.parametrize(
    ("modified", "saved"),
    [
        ("2013-12-20T08:30:00Z", datetime(2013, 12, 20, 8, 30, tzinfo=UTC)),
        ("2013-12-20T15:30:00+07:00", datetime(2013, 12, 20, 8, 30, tzinfo=UTC)),
        ("2013-12-20T08:30:00", datetime(2013, 12, 20, 8, 30, tzinfo=UTC)),
        ("hôm qua", None),
        ("", None),
        ("0001-01-01T00:00:00+14:00", None),
    ],
)
def test_the_time_of_saving_is_in_utc(modified, saved):
    book, findings = read(workbook(core=core_xml(modified)))
    assert (findings, book.saved) == ([], saved)
