"""Messages and archives in `nhan/`: what is in them counts, however a mail program or a packer made them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.letters import letter
from tests.poison import kinds
from tests.poison.workbooks import zipped
from tests.seasons import thidua

from .conftest import collected, received

PDF, PNG = b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n"
TNEF = kinds.BY_CODE["E183"][0]
SIGNED, SEALED = kinds.BY_CODE["E184"]
FORK = kinds.BY_CODE["I186"][0]


def days(season: Path) -> dict[str, str]:
    """Day received of each return that came by mail, as the ledger keeps it."""
    import json

    lines = map(json.loads, (season / "nhat_ky.jsonl").read_text("utf-8").splitlines())
    kept = [line["data"] for line in lines if line["type"] == "RECEIVE"]
    return {line["file"].removeprefix("nhan/"): line["received"] for line in kept if line.get("received")}


@pytest.mark.parametrize(
    "around",
    [
        lambda mail: b"\xef\xbb\xbf" + mail,
        lambda mail: b"From vanthu@ttt.tayninh.gov.vn Fri Jan 10 09:00:00 2014\n" + mail,
        lambda mail: b"%d\n%s<?xml version='1.0'?>\n<plist></plist>\n" % (len(mail), mail),
    ],
    ids=["mark of UTF-8", "line of a mailbox", "emlx"],
)
def test_what_mail_programs_put_around_a_message(season: Path, form: bytes, around) -> None:
    received(season, "thu.eml", around(bytes(letter(("SKHDT.xlsx", form)))))
    assert collected(season) == ({"thu.eml!SKHDT.xlsx": "accepted"}, ["I195 thu.eml"])
    assert days(season) == {"thu.eml!SKHDT.xlsx": "2014-01-10"}


def test_a_mailbox_of_several_messages_is_not_read_as_its_first(season: Path, form: bytes) -> None:
    line = b"From vanthu@ttt.tayninh.gov.vn Fri Jan 10 09:00:00 2014\n"
    box = b"\n".join(line + bytes(letter((name, form))) for name in ("a.xlsx", "b.xlsx"))
    received(season, "thu.mbox", box)
    assert collected(season) == ({}, ["E197 thu.mbox"])


def test_a_message_and_a_zip_inside_a_message_and_no_deeper(season: Path, form: bytes) -> None:
    inner = letter(("SKHDT.xlsx", form), sent="Thu, 09 Jan 2014 09:00:00 +0700")
    received(season, "chuyen.eml", bytes(letter(inner)))
    assert collected(season) == (
        {"chuyen.eml!thu.eml!SKHDT.xlsx": "accepted"},
        ["I195 chuyen.eml!thu.eml"],
    )
    # The earlier of the two messages that hold the form.
    assert days(season) == {"chuyen.eml!thu.eml!SKHDT.xlsx": "2014-01-09"}
    (season / "nhan" / "chuyen.eml").unlink()
    received(season, "thu.eml", bytes(letter(("trong.zip", zipped({"SKHDT.xlsx": form})))))
    received(season, "sau.zip", zipped({"a.zip": zipped({"b.zip": zipped({"SKHDT.xlsx": form})})}))
    assert collected(season) == (
        {"thu.eml!trong.zip!SKHDT.xlsx": "accepted"},
        ["E197 sau.zip!a.zip!b.zip", "I195 thu.eml!trong.zip"],
    )


def test_limits_hold_over_both_levels(season: Path) -> None:
    half = zipped({f"{number}.xlsx": b"x" for number in range(60)})
    received(season, "hai.zip", zipped({"a.zip": half, "b.zip": half}))
    codes = collected(season)[1]
    assert codes.count("I195 hai.zip!a.zip") == 1
    assert codes.count("E122 hai.zip!b.zip") == 1


def test_the_fork_that_a_mac_sends_beside_the_form_is_ignored(season: Path, form: bytes) -> None:
    received(season, "thu.eml", bytes(letter(("phieu.xlsx", FORK), ("phieu.xlsx", form))))
    received(season, "le.xlsx", FORK)
    run = thidua("collect", season, "--json")
    assert collected(season) == (
        {"thu.eml!phieu.xlsx (2)": "accepted"},
        ["I186 le.xlsx", "I195 thu.eml"],
    )
    assert run.document["unrecognised"] == []


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [("winmail.dat", TNEF, "E183"), ("smime.p7m", SIGNED, "E184"), ("smime.p7m", SEALED, "E184")],
)
def test_what_hides_a_form_is_named_for_what_it_is(season: Path, name: str, data: bytes, code: str) -> None:
    received(season, "thu.eml", bytes(letter((name, data))))
    received(season, name, data)
    assert collected(season) == ({}, sorted([f"{code} {name}", f"{code} thu.eml!{name}"]))


@pytest.mark.parametrize(
    ("stored", "shown", "codes"),
    [
        ("Phiếu\u00a0tự chấm.xlsx", "Phiếu\u00a0tự chấm.xlsx", []),
        ("Phieu 10:30.xlsx", "Phieu 10:30.xlsx", []),
        ("/Phieu/../a.xlsx", "Phieu/../a.xlsx", []),
        ("Phieu\ntu cham.xlsx", "Phieu‹U+000A›tu cham.xlsx", ["W105"]),
        ("Phieu\u200btu cham.xlsx", "Phieu‹U+200B›tu cham.xlsx", ["W105"]),
    ],
)
def test_a_name_in_an_archive_is_only_a_hint(
    season: Path, form: bytes, stored: str, shown: str, codes: list[str]
) -> None:
    received(season, "gui.zip", zipped({stored: form}))
    statuses, told = collected(season)
    outcome = "accepted_with_warnings" if codes else "accepted"
    assert statuses == {f"gui.zip!{shown}": outcome}
    assert told == [*(f"{code} gui.zip!{shown}" for code in codes), "I195 gui.zip"]


def test_folders_divided_as_windows_does(season: Path, form: bytes) -> None:
    data = zipped({"Phieu/SKHDT.xlsx": form}).replace(b"Phieu/SKHDT", b"Phieu\\SKHDT")
    received(season, "gui.zip", data)
    assert collected(season) == ({"gui.zip!Phieu/SKHDT.xlsx": "accepted"}, ["I195 gui.zip"])


def test_an_archive_with_a_comment_and_a_scan_packed_otherwise(season: Path, form: bytes) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("SKHDT.xlsx", form)
        package.writestr("quet.pdf", PDF, zipfile.ZIP_LZMA)
        package.comment = "Sở KH&ĐT gửi".encode()
    received(season, "gui.zip", out.getvalue())
    assert collected(season) == ({"gui.zip!SKHDT.xlsx": "accepted"}, ["I195 gui.zip", "I196 gui.zip"])


def test_a_form_packed_in_a_way_that_is_not_read_is_an_error(season: Path, form: bytes) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as package:
        package.writestr("SKHDT.xlsx", form)
    received(season, "gui.zip", out.getvalue())
    assert collected(season) == ({}, ["E197 gui.zip!SKHDT.xlsx"])


def test_a_comment_that_ends_like_another_archive_is_refused(season: Path, form: bytes) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("SKHDT.xlsx", form)
        package.comment = b"PK\x05\x06" + bytes(18)
    received(season, "gui.zip", out.getvalue())
    assert collected(season)[0] == {}
    assert collected(season)[1] == ["E128 gui.zip"]


def test_what_came_along_is_no_fault_and_stands_under_its_agency(season: Path, form: bytes) -> None:
    received(season, "SKHDT.xlsx", form)
    received(season, "2013_STC_tu-cham.pdf", PDF)
    received(season, "Sở Tư pháp/bản ký.pdf", PDF)
    received(season, "anh.jpg", b"\xff\xd8\xff\xe0")
    received(season, "ghi chú.txt", "kèm báo cáo".encode())
    received(season, "thu.eml", bytes(letter(("SKHDT.xlsx", form + b""), ("bao cao.doc", rb"{\rtf1 x}"))))
    run = thidua("collect", season, "--json")
    along = {
        s["file"].removeprefix("nhan/"): s["agency"]
        for s in run.document["submissions"]
        if s["status"] == "accompanying"
    }
    assert along == {
        "2013_STC_tu-cham.pdf": "STC",
        "Sở Tư pháp/bản ký.pdf": "STP",
        "anh.jpg": None,
        "ghi chú.txt": None,
        "thu.eml!bao cao.doc": "SKHDT",
    }
    assert (run.code, run.document["unrecognised"]) == (0, [])
    assert thidua("inspect", season / "nhan" / "anh.jpg", "--json").document["outcome"] == "accompanying"


def test_a_print_that_is_named_like_a_form_is_still_refused(season: Path) -> None:
    received(season, "STC.xlsx", PDF)
    assert collected(season) == ({}, ["E112 STC.xlsx"])
