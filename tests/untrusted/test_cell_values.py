"""Values, formulas and formats come exactly as stored.

Every sheet is read twice: in the plain shape, and with a comment inside that sends it through the handlers.
"""

from __future__ import annotations

import pytest

from tests.forms.reading import cells, read
from tests.poison.workbooks import (
    parts,
    relationships,
    styles_xml,
    workbook,
    zipped,
)
from thidua_xlsx.model import CellType
from thidua_xlsx.untrusted.limits import Limits

from .rows import both, row

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


def test_a_rich_value_that_is_an_error_without_a_formula_is_a_picture() -> None:
    cells = (
        '<row r="1"><c r="A1" t="e" vm="1"><v>#VALUE!</v></c><c r="B1" t="e"><v>#VALUE!</v></c>'
        '<c r="C1" t="e" vm="2"><f>A2:A3</f><v>#VALUE!</v></c><c r="D1" vm="3"><v>5</v></c></row>'
    )
    book, findings = read(workbook(cells))
    types = {place: cell.type for place, cell in book.sheets[0].cells.items()}
    assert types == {
        "A1": CellType.PICTURE,
        "B1": CellType.ERROR,
        "C1": CellType.ERROR,
        "D1": CellType.NUMBER,
    }
    assert findings == []
