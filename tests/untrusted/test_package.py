"""Parts of a package: which are needed, which are never read. One poison a test."""

from __future__ import annotations

import hashlib

import pytest

from tests.forms.reading import opened, told
from tests.poison.workbooks import content_types, parts, with_parts, workbook, zipped
from thidua_xlsx.untrusted.file_kind import FileKind
from thidua_xlsx.untrusted.ooxml.package import open_bytes

HONEST = workbook('<row r="1"><c r="A1"><v>1</v></c></row>')


def test_an_honest_workbook_is_opened_without_a_word():
    package = open_bytes(HONEST, "nhan/STC.xlsx")
    assert (package.kind, package.findings, package.refused) == (FileKind.WORKBOOK, (), False)
    assert package.sha256 == hashlib.sha256(HONEST).hexdigest()
    assert package.size == len(HONEST)
    assert package.main == "xl/workbook.xml"
    assert b"<v>1</v>" in package.parts["xl/worksheets/sheet1.xml"]


def test_a_workbook_without_its_parts_is_refused():
    for missing in ("_rels/.rels", "xl/workbook.xml"):
        made = parts()
        del made[missing]
        assert opened(zipped(made)) == ["E133"]


@pytest.mark.parametrize("target", ["../../workbook.xml", "file:///etc/passwd", "xl\\workbook.xml", ""])
def test_a_main_part_outside_the_package_is_not_there(target):
    made = parts()
    made["_rels/.rels"] = made["_rels/.rels"].replace("xl/workbook.xml", target)
    assert opened(zipped(made)) == ["E133"]


def test_an_external_main_part_is_not_followed():
    made = parts()
    made["_rels/.rels"] = made["_rels/.rels"].replace("Target=", 'TargetMode="External" Target=')
    assert opened(zipped(made)) == ["E133"]


def test_macros_are_reported_and_the_scores_read():
    macro_type = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    made = {**parts(), "[Content_Types].xml": content_types(macro_type), "xl/vbaProject.bin": "code"}
    package = open_bytes(zipped(made), "STC.xlsm")
    assert (package.kind, told(package.findings), package.refused) == (
        FileKind.MACRO_WORKBOOK,
        ["W134"],
        False,
    )
    assert "xl/vbaProject.bin" not in package.parts


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("W134", "xl/macrosheets/sheet1.xml"),
        ("W135", "xl/externalLinks/externalLink1.xml"),
        ("W136", "xl/connections.xml"),
        ("W136", "xl/queryTables/queryTable1.xml"),
        ("W136", "xl/activeX/activeX1.xml"),
        ("W136", "customUI/customUI.xml"),
        ("W136", "xl/model/item.data"),
        ("W137", "xl/embeddings/oleObject1.bin"),
    ],
)
def test_what_is_never_read_is_reported(code, name):
    made = {**parts(), name: "<!DOCTYPE never-even-looked-at>"}
    package = open_bytes(zipped(made), "STC.xlsx")
    assert told(package.findings) == [code]
    assert name not in package.parts


def test_a_macro_under_another_name_is_known_by_its_type():
    override = (
        '<Override PartName="/xl/media/image1.bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    )
    made = {**parts(), "[Content_Types].xml": content_types(extra=override), "xl/media/image1.bin": "code"}
    assert opened(zipped(made)) == ["W134"]


def test_one_remark_a_family_however_many_parts():
    links = {f"xl/externalLinks/externalLink{number}.xml": "<a/>" for number in range(5)}
    package = open_bytes(zipped({**parts(), **links}), "STC.xlsx")
    assert [f.facts["part"] for f in package.findings] == ["xl/externalLinks/externalLink0.xml"]


@pytest.mark.parametrize(
    ("code", "types"),
    [
        ("E138", "<Types"),
        ("E142", content_types(extra='<Override PartName="/XL/workbook.xml" ContentType="text/plain"/>')),
    ],
)
def test_content_types_that_break_or_contradict_are_refused(code, types):
    assert opened(with_parts(**{"[Content_Types].xml": types})) == [code]


def test_what_nobody_thought_of_is_still_a_finding(monkeypatch):
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("thidua_xlsx.untrusted.ooxml.package.members", broken)
    package = open_bytes(HONEST, "STC.xlsx")
    assert told(package.findings) == ["E149"]
    assert package.findings[0].facts["error"] == "ZeroDivisionError"
    assert package.refused
