"""Sheets and workbooks that contradict themselves are rejected: nobody can know what the agency saw."""

from __future__ import annotations

import pytest

from tests.forms.reading import read
from tests.poison.workbooks import (
    MAIN,
    parts,
    with_parts,
    workbook,
    workbook_xml,
    zipped,
)
from thidua_xlsx.model import CellType

from .rows import custom_xml, faults, row


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
