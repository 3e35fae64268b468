"""Stages 1 to 4 of the strict reader: what a file really is, and zips that lie. One poison a test."""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.forms.reading import opened, told
from tests.poison import kinds
from tests.poison.workbooks import content_types, parts, with_parts, workbook, zipped
from tests.poison.zips import Entry, changed, forge, honest, patched
from thidua_xlsx.catalogue import CATALOGUE, Spec
from thidua_xlsx.untrusted.file_kind import FileKind
from thidua_xlsx.untrusted.limits import LIMITS, Limits
from thidua_xlsx.untrusted.ooxml.package import open_bytes, open_package

HONEST = workbook('<row r="1"><c r="A1"><v>1</v></c></row>')


def test_an_honest_workbook_is_opened_without_a_word():
    package = open_bytes(HONEST, "nhan/STC.xlsx")
    assert (package.kind, package.findings, package.refused) == (FileKind.WORKBOOK, (), False)
    assert package.sha256 == hashlib.sha256(HONEST).hexdigest()
    assert package.size == len(HONEST)
    assert package.main == "xl/workbook.xml"
    assert b"<v>1</v>" in package.parts["xl/worksheets/sheet1.xml"]


@pytest.mark.parametrize(
    ("code", "data"), [(code, data) for code, files in kinds.BY_CODE.items() for data in files]
)
def test_another_kind_is_named_by_its_content(code, data):
    package = open_bytes(data, "STC.xlsx")
    assert told(package.findings) == [code]
    assert package.kind is FileKind(CATALOGUE[code])
    assert package.refused
    assert not package.parts


def test_every_kind_that_is_refused_has_its_finding():
    refused = {kind.value.code for kind in FileKind if isinstance(kind.value, Spec)}
    assert refused == set(kinds.BY_CODE)


@pytest.mark.parametrize(
    "name",
    [
        "~$STC.xlsx",
        ".~lock.STC.xlsx#",
        "nhan/Thumbs.db",
        "nhan\\desktop.ini",
        ".DS_Store",
        "._STC.xlsx",
        "STC.xlsx:Zone.Identifier",
        "a.tmp",
        "a.crdownload",
    ],
)
def test_what_programs_leave_behind_is_ignored_not_refused(name, tmp_path):
    assert opened(HONEST, name) == ["I101"]
    package = open_package(tmp_path / "does-not-exist", name)
    assert (told(package.findings), package.refused) == (["I101"], True)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("STC.xls", ["W120"]),
        ("STC.PDF", ["W120"]),
        ("STC.xltx", []),
        ("STC", []),
        ("STC.xlsx.2013", []),
        ("phiếu \u202exslx.exe", ["W105"]),
        ("phiếu\u200b.xlsx", ["W105"]),
        ("phi\udce9u.xlsx", ["W105"]),
    ],
)
def test_a_name_is_only_a_hint(name, codes):
    package = open_bytes(HONEST, name)
    assert told(package.findings) == codes
    assert package.kind is FileKind.WORKBOOK
    package.name.encode()  # can be shown and stored


def test_hidden_characters_of_a_name_are_written_out():
    assert open_bytes(HONEST, "a\u202eb.xlsx").name == "a‹U+202E›b.xlsx"


# the file itself


def test_a_file_is_read_under_the_name_the_user_knows(tmp_path: Path):
    path = tmp_path / "STC.xlsx"
    path.write_bytes(HONEST)
    assert open_package(path).name == "STC.xlsx"
    assert open_package(path, "nhan/STC.xlsx").name == "nhan/STC.xlsx"
    assert open_package(path) == open_bytes(HONEST, "STC.xlsx")


def test_a_missing_file_is_a_finding(tmp_path):
    assert told(open_package(tmp_path / "STC.xlsx").findings) == ["E102"]


def test_a_name_the_system_cannot_hold_is_a_finding(tmp_path):
    assert told(open_package(tmp_path / "STC\0.xlsx", "STC.xlsx").findings) == ["E102"]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_link_is_not_followed(tmp_path):
    (tmp_path / "real.xlsx").write_bytes(HONEST)
    (tmp_path / "STC.xlsx").symlink_to(tmp_path / "real.xlsx")
    assert told(open_package(tmp_path / "STC.xlsx").findings) == ["E103"]


def test_a_folder_is_not_a_file(tmp_path):
    assert told(open_package(tmp_path).findings) == ["E103"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "STC.xlsx")
    assert told(open_package(tmp_path / "STC.xlsx").findings) == ["E103"]


def test_the_size_is_judged_before_reading(tmp_path):
    path = tmp_path / "STC.xlsx"
    path.write_bytes(HONEST)
    small = Limits(file_bytes=len(HONEST) - 1)
    package = open_package(path, limits=small)
    assert (told(package.findings), package.size) == (["E104"], 0)
    assert opened(HONEST, limits=small) == ["E104"]
    assert opened(HONEST, limits=Limits(file_bytes=len(HONEST))) == []


# zips that lie


def test_the_forge_makes_an_honest_zip_when_nothing_is_changed():
    assert opened(forge(honest())) == []
    assert opened(forge(honest(), zip64=(0, 0))) == []
    assert opened(forge(changed("xl/workbook.xml", wide=True))) == []
    assert opened(forge([*honest(), Entry(b"xl/media/\x8bnh.png", flags=0)])) == []


class Unseekable(io.RawIOBase):
    """A stream to the network: sizes can only be written behind each member, as Google Sheets does."""

    def __init__(self) -> None:
        self.data = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, chunk) -> int:
        self.data += chunk
        return len(chunk)


def test_a_streamed_zip_with_folders_is_honest():
    stream = Unseekable()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/", b"")
        for name, text in parts('<row r="1"><c r="A1"><v>1</v></c></row>').items():
            package.writestr(name, text)
    assert opened(bytes(stream.data)) == []


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("E121", HONEST[:-1]),
        ("E121", HONEST[: len(HONEST) // 2]),
        ("E121", HONEST[:30]),
        ("E123", forge([*honest(), Entry(b"xl/workbook.xml", b"<a/>")])),
        ("E123", forge([*honest(), Entry(b"XL/Workbook.XML", b"<a/>")])),
        ("E124", forge([*honest(), Entry(b"../evil.xml")])),
        ("E181", forge([*honest(), Entry(b"/etc/evil.xml")])),
        ("E181", forge([*honest(), Entry(b"xl\\evil.xml")])),
        ("E124", forge([*honest(), Entry(b"xl\\..\\evil.xml")])),
        ("E124", forge([*honest(), Entry(b"//etc/evil.xml")])),
        ("E124", forge([*honest(), Entry(b"C:evil.xml")])),
        ("E124", forge([*honest(), Entry(b"xl/./evil.xml")])),
        ("E124", forge([*honest(), Entry(b"xl//evil.xml")])),
        ("E124", forge([*honest(), Entry(b"evil\x00.xml")])),
        ("E124", forge([*honest(), Entry(b"")])),
        ("E124", forge([*honest(), Entry(b"xl/link.xml", b"/etc/passwd", mode=0o120777)])),
        ("E125", forge(changed("xl/styles.xml", method=12))),
        ("E126", forge(changed("xl/styles.xml", flags=0x801))),
        ("E128", forge(honest(), after=b"tail")),
        ("E128", forge(honest(), comment=b"PK\5\6 and more")),
        ("E128", forge(honest(), gap=b"hidden", start_shift=-6)),
        ("E129", forge(changed("xl/styles.xml", local_name=b"xl/stylez.xml"))),
        ("E129", forge(changed("xl/styles.xml", local_method=0))),
        ("E129", forge(honest(), count=5)),
        ("E129", forge(honest(), count=50)),
        ("E129", forge(honest(), zip64=(1, 0))),
        ("E129", forge(honest(), zip64=(0, 8))),
        ("E129", forge(changed("xl/styles.xml", offset=3))),
        ("E129", forge(changed("xl/styles.xml", size=0xFFFFFFFF))),
        ("E129", patched(forge(honest()), 18, b"\1\0")),  # a second disk
        ("E129", patched(forge(honest()), 14, b"\xff\xff\xff\xff")),  # counts of a zip64 that is not there
        ("E129", patched(forge(honest(), zip64=(0, 0)), 26, b"\2")),  # its locator speaks of two disks
        ("E129", patched(forge(honest(), zip64=(0, 0)), 22 + 20 + 56, b"PK\6\7")),
        ("E121", forge(honest(), start_shift=6)),
        ("E131", forge(changed("xl/styles.xml", raw=b"\xff not deflate"))),
        ("E131", forge(changed("xl/styles.xml", crc=1))),
        ("E131", forge(changed("xl/styles.xml", size=5))),
        ("E131", forge(changed("xl/styles.xml", method=8, content=b"", packed_size=0, size=9, crc=0))),
    ],
)
def test_a_zip_that_lies_is_refused(code, data):
    assert opened(data) == [code]


def test_members_that_share_bytes_are_refused():
    entries = honest()
    data = forge([*entries, Entry(b"xl/again.xml", entries[0].content, offset=0)])
    assert opened(data) == ["E129"]  # one local header cannot bear two names
    whole = len(entries[0].packed())
    swallowing = changed("[Content_Types].xml", packed_size=whole + 40)
    assert opened(forge(swallowing)) == ["E127"]


def test_data_before_the_first_member_is_refused():
    data = forge(honest(), before=b"PK\3\4 in front of it all")
    assert opened(data) == ["E128"]


def test_too_many_members_are_refused_before_they_are_looked_at():
    data = forge(honest())
    assert opened(data, limits=Limits(members=len(honest()))) == []
    assert opened(data, limits=Limits(members=len(honest()) - 1)) == ["E122"]


def test_a_bomb_is_refused_while_it_is_small():
    bomb = parts()
    bomb["xl/styles.xml"] = " " * (2 * 1024 * 1024)  # deflates to 2 kB: a thousand to one
    assert opened(zipped(bomb)) == ["E130"]
    assert opened(zipped(bomb, method=0), limits=replace(LIMITS, file_bytes=9_000_000)) == []
    assert opened(zipped(bomb), limits=replace(LIMITS, ratio=2000, member_bytes=2_000_000)) == ["E130"]
    assert opened(zipped(bomb), limits=replace(LIMITS, ratio=2000, total_bytes=2_000_000)) == ["E130"]
    assert opened(zipped(bomb), limits=replace(LIMITS, ratio=2000)) == []


def test_a_bomb_that_hides_its_size_is_stopped_by_the_counter():
    data = forge(changed("xl/styles.xml", content=b" " * 3_000_000, size=100))
    assert opened(data) == ["E130"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "text", ["<!DOCTYPE a [<!ENTITY b 'c'>]>", "<!ENTITY b SYSTEM 'file:///etc/passwd'>"]
)
def test_a_dtd_is_refused_in_any_part_and_encoding(text, encoding):
    made = {name: content.encode() for name, content in parts().items()}
    made["xl/theme/theme1.xml"] = f"<?xml version='1.0'?>{text}<a/>".encode(encoding)
    assert opened(zipped(made)) == ["E132"]


# parts


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
