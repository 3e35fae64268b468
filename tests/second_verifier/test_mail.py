"""Returns that came by e-mail: the second verifier opens the message itself."""

from __future__ import annotations

from datetime import date

import pytest

from tests.letters import letter
from tests.poison.workbooks import zipped
from thidua_xlsx.second_verifier.archive import Archive
from thidua_xlsx.second_verifier.mail import day_of, enclosed_in, is_message


def stored(*names: str, sent: str = "", server: str = "") -> bytes:
    """A message with a file of each name, whose content is its place in the message."""
    files = [(name, b"%d" % place) for place, name in enumerate(names)]
    return letter(*files, sent=sent, server=server).as_bytes()


def test_files_by_name_the_second_of_one_name_numbered() -> None:
    data = stored("Bảng tự chấm.xlsx", "a.xlsx", "nhà/a.xlsx", "a.xlsx")
    assert enclosed_in(data) == {
        "Bảng tự chấm.xlsx": b"0",
        "a.xlsx": b"1",
        "a.xlsx (2)": b"2",
        "a.xlsx (3)": b"3",
    }


def forwarded() -> bytes:
    """A message of the 13th that holds one of the 10th, which holds `a.xlsx`."""
    inner = letter(("a.xlsx", b"0"), sent="Fri, 10 Jan 2014 08:00:00 +0700")
    return letter(inner, sent="Mon, 13 Jan 2014 08:00:00 +0700").as_bytes()


def test_a_message_and_a_zip_inside_a_message_are_opened_and_the_earliest_day_counts() -> None:
    packed = zipped({"b\u200b.xlsx": b"x", "sau.zip": zipped({"c.xlsx": b"y"})})
    held = Archive({"nhan/thu.eml": forwarded(), "nhan/gui.zip": packed}, b"", {}, [])
    assert held.data("nhan/thu.eml!thu.eml!a.xlsx") == b"0"
    assert held.came("nhan/thu.eml!thu.eml!a.xlsx") == date(2014, 1, 10)
    assert held.data("nhan/gui.zip!b‹U+200B›.xlsx") == b"x"
    assert held.data("nhan/gui.zip!sau.zip!c.xlsx") == b"y"
    assert held.came("nhan/gui.zip!sau.zip!c.xlsx") is None
    assert held.data("nhan/gui.zip!sau.zip") == zipped({"c.xlsx": b"y"})


@pytest.mark.parametrize("front", [b"\xef\xbb\xbf", b"From a@x.vn Fri Jan 10 09:00:00 2014\n", b"99999\n"])
def test_what_mail_programs_put_in_front_of_a_message(front: bytes) -> None:
    data = front + stored("a.xlsx")
    assert is_message(data)
    assert enclosed_in(data) == {"a.xlsx": b"0"}


@pytest.mark.parametrize(
    ("headers", "day"),
    [
        # 18:30 in Greenwich is half past one of the next day in Vietnam.
        ({"sent": "Fri, 10 Jan 2014 18:30:00 +0000"}, date(2014, 1, 11)),
        ({"sent": "Fri, 10 Jan 2014 23:30:00 +0700"}, date(2014, 1, 10)),
        (
            {
                "server": "Mon, 13 Jan 2014 08:00:00 +0700",
                "sent": "Fri, 10 Jan 2014 08:00:00 +0700",
            },
            date(2014, 1, 13),
        ),
        ({"sent": "hôm qua"}, None),
        ({}, None),
    ],
)
def test_the_day_it_came_by_the_clock_of_vietnam(headers: dict[str, str], day: date | None) -> None:
    assert day_of(stored("a.xlsx", **headers)) == day


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"From: a@example.vn\r\nTo: b@example.vn\r\n\r\nx", True),
        (b"From: a\r\nDate: b\r\n\r\na web page saved as one file", False),
        (b"PK\x03\x04", False),
        (b"", False),
    ],
)
def test_what_begins_as_a_message(data: bytes, told: bool) -> None:
    assert is_message(data) is told
