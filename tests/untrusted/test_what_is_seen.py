"""What a sheet does to the look of its cells: hidden columns, flat rows, ink, conditional formats, shapes."""

from __future__ import annotations

import pytest

from tests.forms.reading import read
from tests.poison.workbooks import parts, sheet_xml, styles_xml, workbook, zipped
from thidua_xlsx.model import ConditionalFormat, Sheet
from thidua_xlsx.untrusted.ooxml.inks import BLACK, WHITE, colour, unseen

from .rows import both, row

ROW = row('<c r="A1" s="1"><v>9</v></c>')
X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
XM = "http://schemas.microsoft.com/office/excel/2006/main"
DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def page(before: str = "", after: str = "", rows: str = ROW, styles: str = "") -> Sheet:
    """The sheet, after the handlers were seen to give the same as the quick way."""
    more = {"styles": styles} if styles else {"styles": styles_xml(cells="<xf/><xf/>")}
    plain, slow = (
        read(workbook(sheet=sheet_xml(extra + rows, before=before, after=after), **more))
        for extra in ("", "<!-- not plain -->")
    )
    assert plain == slow
    book, findings = plain
    assert (findings, book is not None) == ([], True)
    assert book is not None
    return book.sheets[0]


def test_columns_that_are_hidden_or_of_no_width() -> None:
    columns = '<col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="0.0"/>'
    seen = '<col min="6" max="6" width="10"/>'
    assert page(before=f"<cols>{columns}{seen}</cols>").hidden_columns == ((2, 3), (5, 5))


@pytest.mark.parametrize(
    ("attributes", "hidden"),
    [
        (' hidden="1"', True),
        (' ht="0" customHeight="1"', True),
        (' ht="0.00"', True),
        (' ht="15"', False),
        (' ht="0.75"', False),
        (" ht='0'", True),
        (' customHeight="0"', False),
    ],
)
def test_rows_that_are_hidden_or_of_no_height(attributes: str, hidden: bool) -> None:
    rows = f'<row r="1"{attributes}><c r="A1"><v>9</v></c></row>'
    assert page(rows=rows).hidden_rows == ((1,) if hidden else ())


@pytest.mark.parametrize(
    ("font", "fill", "hidden"),
    [
        ("", "", False),
        ('<color rgb="FFFFFFFF"/>', "", True),
        ('<color theme="0"/>', "", True),
        ('<color theme="0" tint="-0.5"/>', "", False),
        ('<color indexed="9"/>', "", True),
        ('<color rgb="FFFF0000"/>', "", False),
        ('<color rgb="FFFFFFFF"/>', '<fgColor rgb="FF1F2933"/>', False),
        ('<color rgb="FF1F2933"/>', '<fgColor rgb="FF1F2A33"/>', True),
        ('<color theme="4"/>', '<fgColor theme="4"/>', True),
        ('<color theme="4"/>', '<fgColor theme="5"/>', False),
    ],
)
def test_ink_that_vanishes_in_what_is_behind_it(font: str, fill: str, hidden: bool) -> None:
    fills = f'<fills><fill/><fill><patternFill patternType="solid">{fill}</patternFill></fill></fills>'
    made = styles_xml(fonts=f"<font/><font>{font}</font>", cells='<xf/><xf fontId="1" fillId="1"/>')
    cell = both(ROW, styles=made.replace("<cellStyleXfs>", f"{fills}<cellStyleXfs>"))["A1"]
    assert cell.unseen is hidden


def test_white_words_are_remembered() -> None:
    white = "<r><rPr><color rgb='FFFFFFFF'/></rPr><t>{}</t></r><r><t>9</t></r>"
    strings = f"<si>{white.format('5')}</si><si>{white.format(' ')}</si><si><t>9</t></si>"
    inside = "".join(f'<c r="{letter}1" t="s"><v>{index}</v></c>' for index, letter in enumerate("ABC"))
    assert [cell.unseen for cell in both(row(inside), strings=strings).values()] == [True, False, False]


def test_conditional_formats_that_change_what_is_seen() -> None:
    dxfs = (
        "<dxfs><dxf><font><b/></font></dxf><dxf><numFmt numFmtId='9' formatCode='0&quot;5&quot;'/></dxf>"
        "<dxf><font><color rgb='FFFFFFFF'/></font></dxf>"
        "<dxf><font><color rgb='FFFFFFFF'/></font>"
        "<fill><patternFill><bgColor rgb='FF000000'/></patternFill></fill></dxf></dxfs>"
    )
    styles = styles_xml(cells="<xf/><xf/>").replace("</styleSheet>", f"{dxfs}</styleSheet>")
    rules = "".join(f'<cfRule type="expression" dxfId="{index}" priority="1"/>' for index in (0, 1, 2, 3, 9))
    after = f'<conditionalFormatting sqref="A1:A9 C1">{rules}</conditionalFormatting>'
    cells = ("A1:A9", "C1")
    assert page(after=after, styles=styles).conditional_formats == (
        ConditionalFormat(cells, '0"5"'),
        ConditionalFormat(cells, unseen=True),
    )


def test_conditional_formats_of_an_extension() -> None:
    dxf = '<x14:dxf><numFmt numFmtId="9" formatCode=";;;"/></x14:dxf>'
    after = (
        f'<extLst><ext xmlns:x14="{X14}" xmlns:xm="{XM}">'
        "<x14:conditionalFormattings><x14:conditionalFormatting>"
        f"<x14:cfRule>{dxf}</x14:cfRule><xm:sqref>F1 F3:F4</xm:sqref></x14:conditionalFormatting>"
        "</x14:conditionalFormattings></ext></extLst>"
    )
    assert page(after=after).conditional_formats == (ConditionalFormat(("F1", "F3:F4"), ";;;"),)


@pytest.mark.parametrize(
    ("anchor", "cells"),
    [
        ("<x:twoCellAnchor>{0}{1}</x:twoCellAnchor>", "B3:D6"),
        ("<x:oneCellAnchor>{0}<x:ext cx='1300000' cy='400000'/></x:oneCellAnchor>", "B3:D5"),
        ("<x:absoluteAnchor><x:pos x='0' y='0'/><x:ext cx='9' cy='9'/></x:absoluteAnchor>", "A1:A1"),
    ],
)
def test_the_cells_that_a_shape_lies_on(anchor: str, cells: str) -> None:
    start = "<x:from><x:col>1</x:col><x:row>2</x:row></x:from>"
    end = "<x:to><x:col>3</x:col><x:row>5</x:row></x:to>"
    made = parts(ROW)
    made["xl/worksheets/sheet1.xml"] = sheet_xml(ROW, after=f'<drawing xmlns:r="{OFFICE}" r:id="rId1"/>')
    made["xl/worksheets/_rels/sheet1.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/drawing" Target="../drawings/drawing1.xml"/></Relationships>'
    )
    made["xl/drawings/drawing1.xml"] = f'<x:wsDr xmlns:x="{DRAWN}">{anchor.format(start, end)}</x:wsDr>'
    made["xl/styles.xml"] = styles_xml(cells="<xf/><xf/>")
    book, findings = read(zipped(made))
    assert (findings, book is not None) == ([], True)
    assert book is not None
    assert book.sheets[0].drawings == (cells,)


def test_a_colour_that_is_not_told_is_the_one_that_comes_without() -> None:
    assert colour({"auto": "1"}, BLACK) == BLACK
    assert colour({"rgb": "none", "indexed": "99"}, WHITE) == WHITE
    assert not unseen(BLACK, WHITE)
