"""Stage 5 of the strict reader: values exactly as stored, and sheets that say one thing twice.

Every sheet is read twice: in the plain shape, and with a comment inside that sends it through the handlers.
"""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import UTC, datetime

import openpyxl
import pytest
import xlsxwriter

from tests import libreoffice
from tests.forms.reading import cells, read, told
from tests.poison.workbooks import (
    MAIN,
    RELS,
    parts,
    relationships,
    sheet_xml,
    styles_xml,
    with_parts,
    workbook,
    workbook_xml,
    zipped,
)
from thidua_xlsx.model import CellType
from thidua_xlsx.untrusted.limits import Limits
from thidua_xlsx.untrusted.ooxml.package import open_bytes
from thidua_xlsx.untrusted.ooxml.read_workbook import read_book

NO_LIMITS = Limits()


def both(rows, **others):
    """Cells of the plain rows, after the handlers were seen to give the same."""
    plain = cells(workbook(rows, **others))
    assert cells(workbook("<!-- not plain -->" + rows, **others)) == plain
    return plain


def faults(rows, limits=NO_LIMITS, **others):
    """What is told of the rows, after the handlers were heard to tell the same."""
    plain = read(workbook(rows, **others), limits)
    assert read(workbook("<!-- not plain -->" + rows, **others), limits) == plain
    return plain[1]


def row(inside, number=1):
    return f'<row r="{number}">{inside}</row>'


# values


@pytest.mark.parametrize(
    ("stored", "kind", "raw"),
    [
        ('<c r="A1"><v>9.5</v></c>', CellType.NUMBER, "9.5"),
        ('<c r="A1" t="n"><v>9.5</v></c>', CellType.NUMBER, "9.5"),
        ('<c r="A1"><v>8.4999999999999996</v></c>', CellType.NUMBER, "8.4999999999999996"),
        ('<c r="A1"><v>8_5</v></c>', CellType.NUMBER, "8_5"),
        ('<c r="A1"><v>٨</v></c>', CellType.NUMBER, "٨"),
        ('<c r="A1"><v> 8,5 </v></c>', CellType.NUMBER, " 8,5 "),
        ('<c r="A1"><v>1&#46;5</v></c>', CellType.NUMBER, "1.5"),
        ('<c r="A1" t="s"><v>0</v></c>', CellType.TEXT, "chữ"),
        ('<c r="A1" t="inlineStr"><is><t>9,5</t></is></c>', CellType.TEXT, "9,5"),
        ('<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 9 </t></is></c>', CellType.TEXT, " 9 "),
        (
            '<c r="A1" t="inlineStr"><is><t>A &amp; B &lt;b&gt; &#xE0;</t></is></c>',
            CellType.TEXT,
            "A & B <b> à",
        ),
        ('<c r="A1" t="inlineStr"><is><t>a_x000D_b</t></is></c>', CellType.TEXT, "a\rb"),
        ('<c r="A1" t="inlineStr"><is><t>_x005F_x000D_</t></is></c>', CellType.TEXT, "_x000D_"),
        ('<c r="A1" t="inlineStr"><is><t>_xD83D__xDE00_</t></is></c>', CellType.TEXT, "\U0001f600"),
        ('<c r="A1" t="inlineStr"><is><t>_xD83D_</t></is></c>', CellType.TEXT, "\ufffd"),
        ('<c r="A1" t="inlineStr"><is><t>line\nbreak</t></is></c>', CellType.TEXT, "line\nbreak"),
        ('<c r="A1" t="inlineStr"><is><t>line\r\nbreak</t></is></c>', CellType.TEXT, "line\nbreak"),
        ('<c r="A1" t="str"><v>Đạt</v></c>', CellType.TEXT, "Đạt"),
        ('<c r="A1" t="d"><v>2013-12-31</v></c>', CellType.TEXT, "2013-12-31"),
        ('<c r="A1" t="b"><v>1</v></c>', CellType.BOOLEAN, "1"),
        ('<c r="A1" t="e"><v>#N/A</v></c>', CellType.ERROR, "#N/A"),
        ("<c><v>1</v></c>", CellType.NUMBER, "1"),
    ],
)
def test_a_value_is_taken_as_stored(stored, kind, raw):
    cell = both(row(stored))["A1"]
    assert (cell.type, cell.raw, cell.formula, cell.struck) == (kind, raw, None, False)
    assert (cell.at.file, cell.at.sheet, cell.at.cell) == ("STC.xlsx", "Phiếu", "A1")


@pytest.mark.parametrize(
    "stored",
    [
        '<c r="A1"/>',
        '<c r="A1" s="0"></c>',
        '<c r="A1"><v></v></c>',
        '<c r="A1"><v/></c>',
        '<c r="A1" t="str"><v></v></c>',
        '<c r="A1" t="inlineStr"><is><t></t></is></c>',
    ],
)
def test_a_cell_without_content_is_not_there(stored):
    assert both(row(stored)) == {}


def test_zero_is_content():
    assert both(row('<c r="A1"><v>0</v></c>'))["A1"].raw == "0"


def test_cells_and_rows_without_addresses_follow_each_other():
    rows = "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>"
    assert {ref: cell.raw for ref, cell in both(rows).items()} == {"A1": "1", "C1": "3", "A3": "4"}


def test_far_cells_have_their_letters():
    limits = Limits(columns=16_384)
    book, findings = read(workbook(row('<c r="ZZ1"><v>1</v></c><c r="AAA1"><v>2</v></c>')), limits)
    assert (findings, sorted(book.sheets[0].cells)) == ([], ["AAA1", "ZZ1"])


# formulas


@pytest.mark.parametrize(
    ("stored", "kind", "raw", "formula"),
    [
        ('<c r="A1"><f>2+3</f><v>10</v></c>', CellType.NUMBER, "10", "2+3"),
        ('<c r="A1"><f>SUM(B1:B9)</f></c>', CellType.BLANK, "", "SUM(B1:B9)"),
        ('<c r="A1"><f>SUM(B1:B9)</f><v></v></c>', CellType.BLANK, "", "SUM(B1:B9)"),
        ('<c r="A1" t="str"><f>B1&amp;""</f><v></v></c>', CellType.TEXT, "", 'B1&""'),
        ('<c r="A1" t="e"><f>#REF!</f><v>#REF!</v></c>', CellType.ERROR, "#REF!", "#REF!"),
        ('<c r="A1"><f aca="false">1</f><v>1</v></c>', CellType.NUMBER, "1", "1"),
        ('<c r="A1"><f/><v>1</v></c>', CellType.NUMBER, "1", ""),
        ('<c r="A1"><f ca="1"/><v>1</v></c>', CellType.NUMBER, "1", ""),
    ],
)
def test_a_formula_is_known_with_its_stored_result(stored, kind, raw, formula):
    cell = both(row(stored))["A1"]
    assert (cell.type, cell.raw, cell.formula) == (kind, raw, formula)


def test_a_shared_formula_is_a_formula_in_every_cell():
    rows = (
        row('<c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c>')
        + row('<c r="A2"><f t="shared" si="0"/><v>4</v></c>', 2)
        + row('<c r="A3"><f t="shared" si="7"/><v>6</v></c>', 3)
    )
    assert {ref: cell.formula for ref, cell in both(rows).items()} == {"A1": "B1*2", "A2": "B1*2", "A3": ""}


@pytest.mark.parametrize("kind", ["array", "dataTable"])
def test_results_of_an_array_formula_are_no_entries(kind):
    rows = row(
        f'<c r="A1"><f t="{kind}" ref="A1:B2">C1:D2</f><v>1</v></c>'
        '<c r="B1"><v>2</v></c><c r="C1"><v>3</v></c>'
    ) + row('<c r="A2"><v>4</v></c><c r="B2"><f>9</f><v>9</v></c>', 2)
    assert {ref: cell.formula for ref, cell in both(rows).items()} == {
        "A1": "C1:D2",
        "B1": "C1:D2",
        "C1": None,
        "A2": "C1:D2",
        "B2": "9",
    }


# formats


def test_a_number_format_comes_with_the_cell():
    styles = styles_xml(
        number_formats='<numFmt numFmtId="164" formatCode="0.0&quot; đ&quot;"/>',
        fonts="<font/><font><strike/></font><font><strike val='0'/></font>",
        cells='<xf/><xf numFmtId="9"/><xf numFmtId="14"/>'
        '<xf numFmtId="164" fontId="1"/><xf numFmtId="999" fontId="2"/>',
    )
    inside = "".join(f'<c r="{letter}1" s="{index}"><v>1</v></c>' for index, letter in enumerate("ABCDE"))
    found = both(row(inside), styles=styles)
    formats = [(cell.number_format, cell.struck) for cell in found.values()]
    assert formats == [
        ("General", False),
        ("0%", False),
        ("m/d/yyyy", False),
        ('0.0" đ"', True),
        ("General", False),
    ]


def test_a_font_from_before_unicode_comes_with_the_cell():
    styles = styles_xml(
        fonts="<font><name val='Times New Roman'/></font><font><name val='.VnTimeH'/><strike/></font>"
        "<font><family val='1'/><name val='VNI-Times'/></font>",
        cells='<xf/><xf fontId="1"/><xf fontId="2"/><xf fontId="9"/>',
    )
    inside = "".join(
        f'<c r="{letter}1" s="{index}" t="s"><v>0</v></c>' for index, letter in enumerate("ABCD")
    )
    fonts = [(cell.font, cell.struck) for cell in both(row(inside), styles=styles).values()]
    assert fonts == [("", False), ("TCVN3 H", True), ("VNI", False), ("", False)]


def test_struck_out_words_are_remembered_and_phonetic_hints_left_out():
    rich = (
        "<si><r><rPr><strike/></rPr><t>9</t></r><r><t>8.5</t></r></si>"
        "<si><r><rPr><strike val='false'/></rPr><t>9</t></r><rPh sb='0' eb='1'><t>chin</t></rPh></si>"
        "<si><r><rPr><strike/></rPr><t> </t></r><r><t>7</t></r></si>"
    )
    inside = "".join(f'<c r="{letter}1" t="s"><v>{index}</v></c>' for index, letter in enumerate("ABC"))
    found = both(row(inside), strings=rich)
    assert [(cell.raw, cell.struck) for cell in found.values()] == [
        ("98.5", True),
        ("9", False),
        (" 7", False),
    ]


def test_a_workbook_without_styles_or_strings_is_read():
    made = parts(row('<c r="A1" s="5"><v>1</v></c>'))
    made["xl/_rels/workbook.xml.rels"] = relationships(worksheet="worksheets/sheet1.xml")
    assert cells(zipped(made))["A1"].number_format == "General"


# what stands around the cells


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


def custom_xml(*pairs):
    types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
    listed = "".join(
        f'<property fmtid="x" pid="{number}" name="{name}">{value}</property>'
        for number, (name, value) in enumerate(pairs, 2)
    )
    return f'<Properties xmlns="urn:custom" xmlns:vt="{types}">{listed}</Properties>'


def core_xml(modified):
    return f'<a xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:modified>{modified}</dcterms:modified></a>'


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


# sheets that contradict themselves: rejected, because nobody can know what the agency saw


@pytest.mark.parametrize(
    ("told_", "rows"),
    [
        ("E143 Phiếu A1", row('<c r="A1"><v>1</v></c><c r="A1"><v>9</v></c>')),
        ("E143 Phiếu A1", row('<c r="A1"/><c r="A1"><v>9</v></c>')),
        ("E143 Phiếu A1", row('<c r="B1"><v>1</v></c><c r="A1"><v>9</v></c>')),
        ("E143 Phiếu ZZ1", row('<c r="AAA1"/><c r="ZZ1"><v>9</v></c>')),
        ("E144 Phiếu", row("") + row('<c r="A1"><v>9</v></c>')),
        ("E144 Phiếu", row("", 5) + row('<c r="A4"><v>9</v></c>', 4)),
        ("E145 Phiếu", row('<c r="A2"><v>9</v></c>')),
        ("E145 Phiếu", row('<c r="A11"><v>9</v></c>')),
        ("E145 Phiếu", row('<c r="a1"><v>9</v></c>')),
        ("E145 Phiếu", row('<c r="1"><v>9</v></c>')),
        ("E145 Phiếu", row('<c r=""><v>9</v></c>')),
        ("E145 Phiếu", row('<c r="A01"><v>9</v></c>')),
        ("E145 Phiếu", row('<c r="XFE1"><v>9</v></c>')),
        ("E145 Phiếu", row('<c r="ABCD1"><v>9</v></c>')),
        ("E145 Phiếu", row("", 0)),
        ("E145 Phiếu", row("", "01")),
        ("E145 Phiếu", row("", 1_048_577)),
        ("E145 Phiếu", row("", "1_0")),
        ("E145 Phiếu", row("", "٣")),
        ("E145 Phiếu", row('<c r="A1" s="99"><v>9</v></c>')),
        ("E145 Phiếu", row('<c r="A1"><f t="array" ref="A1:nowhere">1</f></c>')),
        ("E142", row('<c r="A1"><v>1</v><v>9</v></c>')),
        ("E142", row('<c r="A1"><f>1</f><f>2</f></c>')),
        ("E142", row('<c r="A1" t="inlineStr"><is><t>1</t></is><is><t>2</t></is></c>')),
        ("E142", row('<c r="A1" t="inlineStr"><v>1</v><is><t>2</t></is></c>')),
        ("E142", row('<c r="A1"><is><t>2</t></is></c>')),
        ("E142", row('<c r="A1" t="inlineStr"><is><t>Đ<e/>ạt</t></is></c>')),
        ("E142", row('<c r="A1" t="inlineStr"><is><r><r><t>1</t></r></r></is></c>')),
        ("E142", row('<c r="A1" t="inlineStr"><is><e><t>1</t></e></is></c>')),
        ("E142", row('<c r="A1"><v>1<e/>2</v></c>')),
        ("E142", row('<c r="A1"><f>1<e/>+2</f><v>3</v></c>')),
        ("E142", '<c r="A1"><v>1</v></c>'),
        ("E142", row(row("", 2))),
        ("E142", "</sheetData><sheetData>"),
    ],
)
def test_a_sheet_that_contradicts_itself_is_rejected(told_, rows):
    assert faults(rows) == [told_]


@pytest.mark.parametrize(
    ("told_", "stored"),
    [
        ("E146 Phiếu A1", '<c r="A1" t="zz"><v>8.5</v></c>'),
        ("E146 Phiếu A1", '<c r="A1" t="inlineStr"><v>8.5</v></c>'),
        ("E146 Phiếu A1", '<c r="A1" t="d"><v>8.5</v></c>'),
        ("E147 Phiếu A1", '<c r="A1" t="s"><v>1</v></c>'),
        ("E147 Phiếu A1", '<c r="A1" t="s"><v>-1</v></c>'),
        ("E147 Phiếu A1", '<c r="A1" t="s"><v>0_0</v></c>'),
        ("E147 Phiếu A1", '<c r="A1" t="s"><v></v></c>'),
    ],
)
def test_a_cell_that_cannot_be_read_is_flagged_and_the_rest_stands(told_, stored):
    rows = row(stored + '<c r="B1"><v>2</v></c>')
    assert faults(rows) == [told_]
    book, _ = read(workbook(rows))
    assert {ref: cell.type for ref, cell in book.sheets[0].cells.items() if ref == "B1"} == {
        "B1": CellType.NUMBER
    }
    assert all(cell.type is CellType.UNREADABLE for ref, cell in book.sheets[0].cells.items() if ref == "A1")


RELATED = "xl/_rels/workbook.xml.rels"
NAMED = '<definedName name="{}"{}>1</definedName>'


def changed_part(name, old, new):
    made = parts(row('<c r="A1"><v>1</v></c>'))
    assert old in made[name]
    return zipped({**made, name: made[name].replace(old, new)})


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("E133 Phiếu", changed_part("xl/workbook.xml", "rId1", "rId8")),
        ("E133 Phiếu", changed_part(RELATED, "worksheets/sheet1.xml", "../../etc/passwd")),
        ("E133 Phiếu", changed_part(RELATED, 'Target="work', 'TargetMode="External" Target="work')),
        ("E138", changed_part("xl/workbook.xml", "</sheets>", "")),
        ("E138", changed_part("xl/worksheets/sheet1.xml", "</worksheet>", "")),
        ("E138", changed_part("xl/worksheets/sheet1.xml", "<v>1</v>", "<v>&nbsp;</v>")),
        ("E138", changed_part("xl/worksheets/sheet1.xml", "<v>1</v>", "<v>&#0;</v>")),
        ("E138", changed_part("xl/worksheets/sheet1.xml", "<v>1</v>", "<v>&#x110000;</v>")),
        ("E138", changed_part("xl/worksheets/sheet1.xml", 'encoding="UTF-8"', 'encoding="windows-1258"')),
        ("E142", changed_part("xl/worksheets/sheet1.xml", MAIN, "urn:other")),
        ("E142", changed_part("xl/workbook.xml", MAIN, "urn:other")),
        ("E142", changed_part("xl/workbook.xml", "</workbook>", "<sheets/></workbook>")),
        ("E142", changed_part(RELATED, "rId2", "rId1")),
        ("E142", with_parts(**{"xl/workbook.xml": workbook_xml('<sheet name="A" r:id="rId1"/>' * 2)})),
        (
            "E142",
            with_parts(**{
                "xl/workbook.xml": workbook_xml('<sheet name="A" r:id="rId1"/><sheet name="a" r:id="rId2"/>')
            }),
        ),
        ("E142", workbook(strings="<si><t>1</t><si><t>2</t></si></si>")),
        ("E142", workbook(strings="<si><t>1<e/>2</t></si>")),
        ("E142", workbook(strings="<t>1</t>")),
        ("E142", workbook(strings="<row/><si><t>1</t></si>")),
        ("E142", workbook(strings="<e><si><t>1</t></si></e>")),
        ("E142", changed_part("xl/sharedStrings.xml", "sst", "sheet")),
        ("E142", workbook(names=NAMED.format("a", "") + NAMED.format("A", ""))),
        ("E142", workbook(names=NAMED.format("a", ' localSheetId="5"'))),
        ("E142", workbook(custom=custom_xml(*[("a", "<vt:lpwstr>1</vt:lpwstr>")] * 2))),
    ],
)  # fmt: skip
def test_a_workbook_that_contradicts_itself_is_rejected(code, data):
    book, findings = read(data)
    assert (book, findings) == (None, [code])


# limits


def test_rows_and_columns_beyond_the_limits_are_counted_and_left_out():
    rows = row('<c r="A1"><v>1</v></c><c r="C1"><v>2</v></c>') + row('<c r="A3"><v>3</v></c><c r="B3"/>', 3)
    limits = Limits(rows=2, columns=2)
    assert faults(rows, limits) == ["W148 Phiếu"]
    book, _ = read(workbook(rows), limits)
    assert list(book.sheets[0].cells) == ["A1"]
    package = open_bytes(workbook(rows), "STC.xlsx")
    for extra in ("", "<!-- -->"):
        package = open_bytes(workbook(extra + rows), "STC.xlsx")
        _, (finding,) = read_book(package, max_row=2, limits=Limits(columns=2))
        assert dict(finding.facts) == {"count": "2", "rows": "2", "columns": "2"}


def test_formatted_empty_rows_beyond_the_limit_are_nothing_to_tell():
    rows = "".join(row(f'<c r="A{number}" s="0"/>', number) for number in range(1, 5000))
    assert faults(rows) == []


@pytest.mark.skipif(sys.platform != "linux", reason="limits of a process are Linux's")
def test_a_column_formatted_to_the_bottom_costs_no_memory(tmp_path):
    rows = "".join(f'<row r="{number}" s="0"><c r="A{number}" s="0"/></row>' for number in range(1, 200_001))
    path = tmp_path / "STC.xlsx"
    path.write_bytes(workbook(rows))
    script = (
        "import resource, sys; from pathlib import Path\n"
        "from thidua_xlsx.untrusted.ooxml.read_workbook import read_book\n"
        "from thidua_xlsx.untrusted.ooxml.package import open_package\n"
        "resource.setrlimit(resource.RLIMIT_AS, (256 << 20, 256 << 20))\n"
        "book, findings = read_book(open_package(Path(sys.argv[1])))\n"
        "sys.exit(0 if book is not None and not findings else 1)"
    )
    assert subprocess.run([sys.executable, "-c", script, str(path)], timeout=60).returncode == 0


def test_what_follows_the_last_row_that_is_kept_is_still_read():
    for extra in ("", "<!-- -->"):
        sheet = sheet_xml(
            extra + row('<c r="A9"><v>1</v></c>', 9),
            after='<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
        )
        book, findings = read(workbook(sheet=sheet), Limits(rows=2))
        assert (findings, book.sheets[0].protected, book.sheets[0].merges) == (
            ["W148 Phiếu"],
            True,
            ("A1:B2",),
        )


DEEP = "<e>" * 9 + "</e>" * 9
MERGED = '<mergeCell ref="A1:B2"/>'


@pytest.mark.parametrize(
    ("code", "limit", "data"),
    [
        ("E140", {"sheets": 0}, workbook()),
        ("E141", {"names": 0}, workbook(names='<definedName name="a">1</definedName>')),
        ("E141", {"properties": 0}, workbook(custom=custom_xml(("a", "<vt:lpwstr>1</vt:lpwstr>")))),
        ("E141", {"strings": 1}, workbook(strings="<si><t>a</t></si><si><t>b</t></si>")),
        ("E141", {"strings": 1}, workbook(strings="<!-- --><si><t>a</t></si><si><t>b</t></si>")),
        ("E141", {"styles": 100}, workbook(styles=styles_xml(cells="<xf/>" * 101))),
        ("E141", {"merges": 1}, workbook(sheet=sheet_xml(after=f"<m>{MERGED * 2}</m>"))),
        ("E141", {"spilled": 3}, workbook(row('<c r="A1"><f t="array" ref="A1:B2">1</f></c>'))),
        ("E141", {"spilled": 10**6}, workbook(row('<c r="A1"><f t="array" ref="A1:XFD1048576">1</f></c>'))),
        ("E141", {"cells": 1}, workbook(row('<c r="A1"><v>1</v></c><c r="B1"><v>1</v></c>'))),
        ("E139", {"depth": 8}, workbook(row(f"<c><extLst>{DEEP}</extLst></c>"))),
        ("E139", {"depth": 8}, workbook(sheet=sheet_xml(after=DEEP))),
        ("E139", {"depth": 8, "rows": 0}, workbook(row(DEEP))),
        ("E139", {"depth": 8}, workbook(strings=f"<si>{DEEP}</si>")),
    ],
)  # fmt: skip
def test_a_workbook_beyond_a_limit_is_rejected(code, limit, data):
    book, findings = read(data, Limits(**limit))
    assert (book, findings) == (None, [code])


def test_only_so_many_unreadable_cells_are_named():
    rows = "".join(row(f'<c r="A{number}" t="zz"><v>1</v></c>', number) for number in range(1, 10))
    assert len(faults(rows, Limits(findings=3))) == 3


def test_merges_must_be_ranges():
    assert read(workbook(sheet=sheet_xml(after='<m><mergeCell ref="all"/></m>')))[1] == ["E145 Phiếu"]


def test_a_refused_package_has_no_book():
    assert read_book(open_bytes(b"%PDF-1.4", "STC.xlsx")) == (None, ())


def test_what_nobody_thought_of_is_still_a_finding(monkeypatch):
    def broken(*_):
        raise RecursionError

    monkeypatch.setattr("thidua_xlsx.untrusted.ooxml.read_workbook.workbook", broken)
    book, findings = read_book(open_bytes(workbook(), "STC.xlsx"))
    assert (book, told(findings)) == (None, ["E149"])


# controls: what honest programs write


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
