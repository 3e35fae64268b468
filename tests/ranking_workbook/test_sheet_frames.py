"""The frame of a sheet (all but its rows) is read once for all forms that share it: nobody may notice."""

from __future__ import annotations

import pytest

from tests.forms.reading import told
from tests.poison.workbooks import parts, relationships, sheet_xml, workbook, zipped
from thidua_xlsx.model import CellType, Sheet
from thidua_xlsx.untrusted import open_bytes

FORMATS = (
    '<conditionalFormatting sqref="F12"><cfRule type="expression" priority="1"><formula>F12&gt;10</formula>'
    "</cfRule></conditionalFormatting>"
)
VALIDATIONS = (
    '<dataValidations count="1"><dataValidation type="decimal" sqref="F12"><formula1>0</formula1>'
    "<formula2>10</formula2></dataValidation></dataValidations>"
)
PROTECTED = '<sheetProtection sheet="1"/>'
MERGED = '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'


def row(value: str, number: int = 1) -> str:
    return f'<row r="{number}"><c r="A{number}"><v>{value}</v></c></row>'


def sheet(data: bytes) -> Sheet:
    """The only sheet of a file about which nothing is told."""
    received = open_bytes(data, "STC.xlsx")
    assert received.book is not None
    assert not received.findings
    return received.book.sheets[0]


def refused(data: bytes, name: str) -> list[str]:
    received = open_bytes(data, name)
    findings = received.findings
    assert received.book is None
    assert {finding.at.file for finding in findings if finding.at} == {name}
    return told(findings)


def test_two_agencies_share_a_frame_and_keep_their_own_rows() -> None:
    after = PROTECTED + MERGED + FORMATS + VALIDATIONS
    first, second = (sheet(workbook(sheet=sheet_xml(row(value), after=after))) for value in ("9", "7.5"))
    assert [first.cells["A1"].raw, second.cells["A1"].raw] == ["9", "7.5"]
    assert (first.protected, first.merges) == (second.protected, second.merges) == (True, ("A1:B1",))


def test_another_frame_is_not_taken_for_the_one_before() -> None:
    shared = FORMATS + VALIDATIONS
    assert sheet(workbook(sheet=sheet_xml(row("9"), after=PROTECTED + shared))).protected
    assert not sheet(workbook(sheet=sheet_xml(row("9"), after=shared))).protected
    assert sheet(workbook(sheet=sheet_xml(row("9"), after=MERGED + shared))).merges == ("A1:B1",)


@pytest.mark.parametrize(
    "broken",
    [
        VALIDATIONS.replace("</formula1>", "</formula2>"),
        VALIDATIONS.replace("<formula1>0", "<formula1>0 & 1"),
        FORMATS.replace("</cfRule>", "") + VALIDATIONS,
        VALIDATIONS + "</worksheet>",
    ],
)
def test_a_broken_frame_after_a_sound_one_is_refused_by_the_name_of_its_file(broken: str) -> None:
    assert sheet(workbook(sheet=sheet_xml(row("9"), after=FORMATS + VALIDATIONS))).cells
    data = workbook(sheet=sheet_xml(row("9"), after=broken))
    assert refused(data, "SNV.xlsx") == refused(data, "STP.xlsx") == ["E138"]


@pytest.mark.parametrize(
    "rows",
    [
        "<row r='1'><c r='A1'><v>9</v></c></row>",  # sound, but not plain
        row("9 &lt; 10"),
        row("9").replace("<row ", '<row spans="1:1" spans="1:1" '),
        row("9 &nothing; 10"),
        row("9 ]]> 10"),
        row("9\x01"),
        row("9").replace("<row ", '<row x14ac:dyDescent="0.25" '),
    ],
)
def test_rows_are_sound_by_themselves(rows: str) -> None:
    """What is refused among other elements is refused between a frame that was read before."""
    plain = workbook(sheet=sheet_xml(rows))
    slow = workbook(sheet=sheet_xml("<!-- not plain -->" + rows))
    sheet(workbook(sheet=sheet_xml(row("9"))))
    assert [told(open_bytes(data, "STC.xlsx").findings) for data in (plain, plain)] == [
        told(open_bytes(slow, "STC.xlsx").findings)
    ] * 2


VIEWS = '<sheetViews><sheetView workbookViewId="0"><selection activeCell="{}"/></sheetView></sheetViews>'
FOOTER = "<headerFooter><oddFooter>{}</oddFooter></headerFooter>"


def test_where_the_cursor_stood_and_what_the_footer_says_changes_nothing() -> None:
    for cell, foot in (("A1", "STC"), ("F12", "SNV &amp; STP")):
        made = sheet_xml(row("9"), VIEWS.format(cell), PROTECTED + MERGED + FOOTER.format(foot))
        read = sheet(workbook(sheet=made))
        assert (read.cells["A1"].raw, read.protected, read.merges) == ("9", True, ("A1:B1",))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", FOOTER.format("STC & SNV")),
        ("", FOOTER.format("STC").replace("</oddFooter>", "")),
        ("", "<headerFooter/>" + PROTECTED + "</headerFooter>"),
        ("<sheetViews>", FOOTER.format("STC")),
        ("<!-- <sheetViews> -->", PROTECTED + "<!-- --></sheetViews> -->"),
        ("<?a <sheetViews>?>", PROTECTED + "<?a ?></sheetViews> ?>"),
    ],
)
def test_what_is_taken_out_of_the_frame_is_sound_too(before: str, after: str) -> None:
    assert refused(workbook(sheet=sheet_xml(row("9"), before, after)), "STC.xlsx") == ["E138"]


def test_nothing_that_is_read_hides_among_what_is_not() -> None:
    hidden = VIEWS.format("A1").replace("</sheetViews>", '<mergeCell ref="A1:B1"/></sheetViews>')
    assert sheet(workbook(sheet=sheet_xml(row("9"), hidden))).merges == ("A1:B1",)


def test_rows_of_a_comment_are_no_rows() -> None:
    rows = f"<sheetData>{row('9')}</sheetData>"
    hidden = sheet_xml().replace("<sheetData></sheetData>", f"<sheetData/><!--{rows}-->")
    assert not sheet(workbook(sheet=hidden)).cells
    before = sheet_xml(row("7")).replace("<sheetData>", f"<!--{rows}--><sheetData>", 1)
    assert sheet(workbook(sheet=before)).cells["A1"].raw == "7"


def test_a_second_table_of_rows_is_refused() -> None:
    twice = sheet_xml(row("9")).replace("</sheetData>", f"</sheetData><sheetData>{row('7', 2)}</sheetData>")
    assert refused(workbook(sheet=twice), "STC.xlsx") == ["E142"]


def test_an_escape_is_resolved_once_also_where_no_format_is_known() -> None:
    cell = '<row r="1"><c r="A1" s="0" t="str"><f>B1</f><v>_x005F_x000D_</v></c></row>'
    plain = {name: part for name, part in parts(cell).items() if name != "xl/styles.xml"}
    plain["xl/_rels/workbook.xml.rels"] = relationships(worksheet="worksheets/sheet1.xml")
    for data in (workbook(cell), zipped(plain)):
        read = sheet(data).cells["A1"]
        assert (read.type, read.raw, read.formula) == (CellType.TEXT, "_x000D_", "B1")
