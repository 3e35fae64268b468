"""The door: whatever lies at a path is a workbook, a container with its members, or a refusal."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from tests.forms.reading import told
from tests.letters import letter
from tests.poison import kinds
from tests.poison.old_formats import WRITERS
from tests.poison.workbooks import workbook, zipped
from thidua_xlsx import untrusted
from thidua_xlsx.untrusted import Received, open_bytes, open_received

from .rows import custom_xml

BOOK = workbook('<row r="1"><c r="A1"><v>9.5</v></c></row>')
ENCRYPTED = kinds.BY_CODE["E108"][0]


def received(folder: Path, data: bytes, name: str = "STC.xlsx") -> Received:
    (folder / "tep").write_bytes(data)
    return open_received(folder / "tep", name)


def test_a_workbook(tmp_path: Path) -> None:
    file = received(tmp_path, BOOK)
    assert file.book is not None
    assert file.book.sheets[0].cells["A1"].raw == "9.5"
    assert (file.name, file.sha256) == ("STC.xlsx", hashlib.sha256(BOOK).hexdigest())
    assert (file.findings, file.container, file.encrypted) == ((), None, False)
    assert file == open_bytes(BOOK, "STC.xlsx")


@pytest.mark.parametrize("kind", WRITERS)
def test_a_workbook_in_an_old_format(tmp_path: Path, kind: str) -> None:
    file = received(tmp_path, WRITERS[kind]({"Phiếu": {"A1": "chữ"}}))
    assert file.book is not None
    assert file.book.sheets[0].cells["A1"].raw == "chữ"
    assert told(file.findings) == ["I190"]


def test_a_message_gives_what_may_be_a_return_and_says_what_it_left(tmp_path: Path) -> None:
    files = ("a.xlsx", BOOK), ("Thumbs.db", b"x"), ("ký.pdf", b"%PDF-1.7"), ("trong.zip", zipped({"b": BOOK}))
    message = letter(*files, ("hỏng.xlsx", BOOK[:50]), sender="Sở Tài chính <vanthu@stc.vn>")
    file = received(tmp_path, bytes(message), "thu.eml")
    assert file.book is None
    assert file.container is not None
    names = ["thu.eml!a.xlsx", "thu.eml!ký.pdf", "thu.eml!trong.zip!b", "thu.eml!hỏng.xlsx"]
    assert [member.name for member in file.container.members] == names
    assert file.container.members[0].data == BOOK
    assert (file.container.sender, str(file.container.received)) == ("vanthu@stc.vn", "2014-01-10")
    assert told(file.findings) == ["I195", "I195"]
    assert [(f.facts["count"], f.facts["along"]) for f in file.findings] == [("1", "0"), ("2", "1")]


def test_an_archive_gives_its_files_and_the_second_of_one_name_a_number(tmp_path: Path) -> None:
    file = received(tmp_path, zipped({"x/a.xlsx": BOOK, "y.csv": b"1;2"}), "gui.zip")
    assert file.container is not None
    assert [member.name for member in file.container.members] == ["gui.zip!x/a.xlsx", "gui.zip!y.csv"]
    twice = received(tmp_path, bytes(letter(("a.xlsx", BOOK), ("a.xlsx", BOOK))), "thu.eml").container
    assert twice is not None
    assert [member.name for member in twice.members] == ["thu.eml!a.xlsx", "thu.eml!a.xlsx (2)"]


def test_where_no_containers_are_expected_they_are_refused(tmp_path: Path) -> None:
    (tmp_path / "thu.eml").write_bytes(bytes(letter(("a.xlsx", BOOK))))
    file = open_received(tmp_path / "thu.eml", containers=False)
    assert (file.book, file.container, told(file.findings)) == (None, None, ["E198"])
    inside = open_bytes(zipped({"a.xlsx": BOOK}), "thu.eml!gui.zip")
    assert (inside.book, inside.container, told(inside.findings)) == (None, None, ["E116"])


@pytest.mark.parametrize(
    ("code", "data"),
    [(code, files[0]) for code, files in kinds.BY_CODE.items() if code in ("E106", "E111", "E112", "E119")],
)
def test_a_refusal(tmp_path: Path, code: str, data: bytes) -> None:
    file = received(tmp_path, data)
    assert (file.book, file.container, told(file.findings)) == (None, None, [code])


def test_a_file_that_is_not_there_is_a_refusal(tmp_path: Path) -> None:
    file = open_received(tmp_path / "STC.xlsx")
    assert (file.sha256, told(file.findings)) == ("", ["E102"])


def test_an_encrypted_workbook_waits_for_its_password(tmp_path: Path) -> None:
    assert received(tmp_path, ENCRYPTED).encrypted
    (tmp_path / "thu.eml").write_bytes(bytes(letter(("a.xlsx", BOOK), ("b.xlsx", ENCRYPTED))))
    (locked,) = untrusted.encrypted_files(tmp_path / "thu.eml", "thu.eml")
    assert (locked.name, locked.content) == ("thu.eml!b.xlsx", ENCRYPTED)
    assert list(untrusted.encrypted_files(tmp_path / "thu.eml", "~$thu.eml")) == []
    with pytest.raises(untrusted.SandboxError):
        untrusted.decrypted(locked, "x")


def test_properties_are_glimpsed_without_reading_the_rest(tmp_path: Path) -> None:
    custom = custom_xml(("thidua_round", "<vt:lpwstr>2</vt:lpwstr>"))
    (tmp_path / "STC.xlsx").write_bytes(workbook(custom=custom))
    assert untrusted.peek_properties(tmp_path / "STC.xlsx").decode() == custom
    (tmp_path / "STC.xlsx").write_bytes(BOOK[:100])
    assert untrusted.peek_properties(tmp_path / "STC.xlsx") == b""


def test_a_workbook_of_ones_own_must_be_an_xlsx(tmp_path: Path) -> None:
    path = tmp_path / "ke_hoach.xlsx"
    path.write_bytes(BOOK)
    assert untrusted.checked_workbook(path) == (BOOK, ())
    assert untrusted.read_own_workbook(path, path.name)[0] == open_bytes(BOOK, path.name).book
    path.write_bytes(WRITERS["xls"]({"Phiếu": {"A1": "x"}}))
    for read in (untrusted.checked_workbook(path), untrusted.read_own_workbook(path, path.name)):
        assert (read[0], told(read[1])) == (None, ["E107"])


def test_the_xml_of_one_sheet() -> None:
    part, xml = untrusted.sheet_xml(BOOK, "a.xlsx", "Phie\u0302\u0301u") or ("", b"")
    assert (part, b"<v>9.5</v>" in xml) == ("xl/worksheets/sheet1.xml", True)
    assert untrusted.sheet_xml(BOOK, "a.xlsx", "Trang khác") is None
    assert untrusted.sheet_xml(b"%PDF-1.4", "a.xlsx", "Phiếu") is None
