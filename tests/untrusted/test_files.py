"""What a file really is by its bytes, what its name tells, and files that are none. One poison a test."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.forms.reading import opened, told
from tests.poison import kinds
from tests.poison.workbooks import workbook
from thidua_xlsx.catalogue import CATALOGUE, Spec
from thidua_xlsx.untrusted.file_kind import FileKind
from thidua_xlsx.untrusted.limits import Limits
from thidua_xlsx.untrusted.ooxml.package import open_bytes, open_package

HONEST = workbook('<row r="1"><c r="A1"><v>1</v></c></row>')


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
        ".~STC.xlsx",
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


def test_a_file_is_read_under_the_name_the_user_knows(tmp_path: Path):
    path = tmp_path / "STC.xlsx"
    path.write_bytes(HONEST)
    assert open_package(path).name == "STC.xlsx"
    assert open_package(path, "nhan/STC.xlsx").name == "nhan/STC.xlsx"
    assert open_package(path) == open_bytes(HONEST, "STC.xlsx")


def test_a_missing_file_is_a_finding(tmp_path):
    (finding,) = open_package(tmp_path / "STC.xlsx").findings
    assert (finding.code, finding.facts["reason"].split(";")[0]) == ("E102", "không có tệp này ở đó")


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
