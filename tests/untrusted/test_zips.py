"""Zips that lie are refused, each with its own finding. One poison a test."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest

from tests.forms.reading import opened
from tests.poison.workbooks import parts, workbook, zipped
from tests.poison.zips import Entry, changed, forge, honest, patched
from thidua_xlsx.untrusted.limits import LIMITS, Limits

HONEST = workbook('<row r="1"><c r="A1"><v>1</v></c></row>')


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
