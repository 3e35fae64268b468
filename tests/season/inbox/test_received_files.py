"""What lies in `nhan/`, of whatever kind, by `thidua collect`: read, or refused with the way out."""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path

import pytest

from tests.letters import letter, outlook
from tests.libreoffice import converted
from tests.poison import kinds
from tests.poison.old_formats import WRITERS, Old, cells_of
from tests.poison.workbooks import zipped
from tests.seasons import contents, thidua

from .conftest import collected, received

D = Decimal
FORM = "2013_SKHDT_tu-cham.xlsx"


def inputs(season: Path, name: str) -> dict[tuple[str, str, str], str]:
    document = thidua("inspect", season / "nhan" / name, "--json").document
    return {(i["criterion"], i["adjustment"], i["field"]): i["value"] for i in document["inputs"]}


@pytest.mark.parametrize("kind", WRITERS)
def test_a_form_saved_in_an_old_format_is_read_like_the_original(
    season: Path, form: bytes, kind: str
) -> None:
    received(season, FORM, form)
    original = inputs(season, FORM)
    (season / "nhan" / FORM).unlink()
    received(season, f"SKHDT.{kind}", WRITERS[kind](cells_of(form)))
    statuses, codes = collected(season)
    assert statuses == {f"SKHDT.{kind}": "accepted"}
    assert codes == [f"I173 SKHDT.{kind}", f"I190 SKHDT.{kind}"]
    assert inputs(season, f"SKHDT.{kind}") == original


@pytest.mark.parametrize("kind", WRITERS)
def test_a_formula_in_an_input_of_an_old_format_is_no_evidence(season: Path, form: bytes, kind: str) -> None:
    cells = cells_of(form)
    cells["Phiếu tự chấm"]["F15"] = Old(D(50), "Sheet9!A1")
    received(season, "SKHDT", WRITERS[kind](cells))
    statuses, codes = collected(season)
    assert statuses == {"SKHDT": "flagged"}
    assert "E210 SKHDT F15" in codes


def test_a_share_whose_format_is_not_told_is_flagged() -> None:
    from tests.returned import Returned, plan_of
    from thidua_xlsx.model import Cell

    form = Returned(plan_of("| 1 | tỷ lệ | 20 | |"))
    place = form.type("1", D("0.85"))
    cell = form.book.sheets[0].cells[place]
    form.put(place, Cell(cell.at, cell.type, cell.raw, number_format=""))
    assert form.told("E207") == [f"E207 {place}"]


@pytest.mark.libreoffice
@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_a_form_that_libreoffice_saved_is_read_like_the_original(
    season: Path, form: bytes, kind: str
) -> None:
    received(season, FORM, form)
    original = inputs(season, FORM)
    with converted([season / "nhan" / FORM], to=kind) as (saved,):
        received(season, saved.name, saved.read_bytes())
    (season / "nhan" / FORM).unlink()
    name = FORM.replace("xlsx", kind)
    assert collected(season) == ({name: "accepted"}, [f"I173 {name}", f"I190 {name}"])
    assert inputs(season, name) == original


@pytest.mark.parametrize(
    ("code", "data"),
    [
        (code, files[0])
        for code, files in kinds.BY_CODE.items()
        if code not in ("E107", "E109", "E110", "E116", "E198", "E199")
    ],
)
def test_every_other_kind_is_named_with_its_own_finding(season: Path, code: str, data: bytes) -> None:
    received(season, "STC.xlsx", data)
    statuses, codes = collected(season)
    assert (statuses, codes) == ({}, [f"{code} STC.xlsx"])


@pytest.mark.parametrize(("cut", "code"), [(0, "E106"), (3000, "E121"), (20000, "E121")])
def test_a_form_that_was_cut_off(season: Path, form: bytes, cut: int, code: str) -> None:
    received(season, "STC.xlsx", form[:cut])
    assert collected(season)[1] == [f"{code} STC.xlsx"]


def test_the_form_in_an_e_mail_is_read_and_the_day_of_the_mail_counts(season: Path, form: bytes) -> None:
    received(
        season, "thu.eml", bytes(letter(("Phiếu SKHDT.xlsx", form), ("chữ ký.png", b"\x89PNG\r\n\x1a\n")))
    )
    statuses, codes = collected(season)
    assert statuses == {"thu.eml!Phiếu SKHDT.xlsx": "accepted", "thu.eml!chữ ký.png": "accompanying"}
    assert codes == ["I195 thu.eml", "I187 thu.eml!chữ ký.png"]
    line = (season / "nhat_ky.jsonl").read_text("utf-8")
    assert '"sender":"vanthu@ttt.tayninh.gov.vn"' in line
    assert '"received":"2014-01-10"' in line


@pytest.mark.parametrize(
    ("server", "sent", "day"),
    [
        ("Mon, 13 Jan 2014 08:00:00 +0700", "Fri, 10 Jan 2014 09:00:00 +0700", "2014-01-13"),
        ("", "Fri, 10 Jan 2014 17:30:00 +0000", "2014-01-11"),
        ("not a date", "Fri, 10 Jan 2014 09:00:00 +0700", "2014-01-10"),
        ("", "not a date", ""),
    ],
)
def test_the_last_server_s_day_goes_before_the_sender_s_clock(
    season: Path, form: bytes, server: str, sent: str, day: str
) -> None:
    received(season, "thu.eml", bytes(letter(("SKHDT.xlsx", form), server=server, sent=sent)))
    assert collected(season)[0] == {"thu.eml!SKHDT.xlsx": "accepted"}
    assert f'"received":"{day}"' in (season / "nhat_ky.jsonl").read_text("utf-8")


def test_the_register_goes_before_the_e_mail(season: Path, form: bytes) -> None:
    late = "Wed, 15 Jan 2014 09:00:00 +0700"
    received(season, "thu.eml", bytes(letter(("SKHDT.xlsx", form), sent=late)))
    document = thidua("collect", season, "--json").document
    (submission,) = document["submissions"]
    assert submission["file"] == "nhan/thu.eml!SKHDT.xlsx"
    thidua("rank", season)
    assert (season / "ket_qua").is_dir()


def test_two_attachments_of_one_name_and_one_that_is_broken(season: Path, form: bytes) -> None:
    received(season, "thu.eml", bytes(letter(("a.xlsx", form), ("a.xlsx", form[:5000]), ("b.csv", b"1;2\n"))))
    statuses, codes = collected(season)
    assert statuses == {"thu.eml!a.xlsx": "accepted"}
    assert codes == ["E121 thu.eml!a.xlsx (2)", "E115 thu.eml!b.csv", "I195 thu.eml"]


def test_a_message_without_a_workbook(season: Path) -> None:
    received(season, "thu.eml", bytes(letter(("ban ky.pdf", b"%PDF-1.7\n"))))
    assert collected(season) == (
        {"thu.eml!ban ky.pdf": "accompanying"},
        ["I195 thu.eml", "I187 thu.eml!ban ky.pdf"],
    )
    received(season, "thu.eml", bytes(letter(("smime.p7s", b"\0"))))
    assert collected(season) == ({}, ["E197 thu.eml", "I196 thu.eml"])


def test_containers_have_limits(season: Path, form: bytes) -> None:
    received(season, "nhieu.zip", zipped({f"{n}.xlsx": b"x" for n in range(101)}))
    received(season, "nhieu.eml", bytes(letter(*((f"{n}.xlsx", b"x") for n in range(101)))))
    received(season, "bom.zip", zipped({"SKHDT.xlsx": bytes(30 * 1024 * 1024)}))
    received(season, "rar.rar", b"Rar!\x1a\x07\x01\0")
    assert collected(season) == (
        {},
        ["E130 bom.zip", "E197 nhieu.eml", "E122 nhieu.zip", "E116 rar.rar"],
    )


def test_the_form_in_an_outlook_message(season: Path, form: bytes) -> None:
    received(season, "thu.msg", outlook("Phiếu.xlsx", form))
    statuses, codes = collected(season)
    assert statuses == {"thu.msg!Phiếu.xlsx": "accepted"}
    assert codes == ["I195 thu.msg"]
    assert '"received":"2014-01-11"' in (season / "nhat_ky.jsonl").read_text("utf-8")


def test_a_torn_outlook_message(season: Path, form: bytes) -> None:
    received(season, "thu.msg", outlook("Phiếu.xlsx", form)[:9000])
    assert collected(season)[1] == ["E119 thu.msg"]


def locked(form: bytes, password: str) -> bytes:
    from msoffcrypto.format.ooxml import OOXMLFile

    out = io.BytesIO()
    OOXMLFile(io.BytesIO(form)).encrypt(password, out)
    return out.getvalue()


def test_a_password_opens_a_form_for_good(season: Path, form: bytes) -> None:
    received(season, "SKHDT.xlsx", locked(form, "mật khẩu"))
    received(season, "thu.eml", bytes(letter(("STP.xlsx", locked(form, "khác")))))
    before = contents(season / "nhan")
    assert collected(season) == ({}, ["E108 SKHDT.xlsx", "E108 thu.eml!STP.xlsx", "I195 thu.eml"])
    assert collected(season, "--password", "sai")[1].count("E193 SKHDT.xlsx") == 1
    assert contents(season / "nhan") == before
    statuses, codes = collected(season, "--password", "sai", "--password", "mật khẩu")
    (copy,) = statuses
    assert copy.startswith("mo-khoa_")
    assert statuses[copy] == "accepted"
    assert "I194 SKHDT.xlsx" in codes
    assert (season / "nhan" / copy).read_bytes() == form
    assert collected(season)[0] == statuses
    assert {name: data for name, data in contents(season / "nhan").items() if name in before} == before


def test_a_dry_run_with_a_password_writes_nothing(season: Path, form: bytes) -> None:
    received(season, "SKHDT.xlsx", locked(form, "x"))
    before = contents(season)
    thidua("collect", season, "--password", "x", "--dry-run")
    assert contents(season) == before


@pytest.mark.parametrize("name", ["ke_hoach.xlsx", "so_theo_doi.xlsx"])
@pytest.mark.parametrize(("code", "kind"), [("E107", "xls"), ("E109", "xlsb"), ("E110", "ods")])
def test_the_secretariat_s_own_workbooks_must_be_xlsx(season: Path, name: str, code: str, kind: str) -> None:
    (season / name).write_bytes(WRITERS[kind]({"Kỳ thi đua": {"A1": "x"}}))
    assert code in thidua("check", season, "--json").told


@pytest.mark.parametrize("zone", ["", " ICT", " GMT+0700", " GMT +0700", " +07:00"])
def test_a_zone_that_is_missing_named_or_oddly_written(season: Path, form: bytes, zone: str) -> None:
    """In the evening of the last day: it came on that day, whatever the program that sent it writes."""
    plain = "Fri, 10 Jan 2014 20:00:00"
    data = bytes(letter(("SKHDT.xlsx", form), sent=f"{plain} +0700"))
    data = data.replace(f"{plain} +0700".encode(), f"{plain}{zone}".encode())
    received(season, "thu.eml", data)
    assert collected(season)[0] == {"thu.eml!SKHDT.xlsx": "accepted"}
    assert '"received":"2014-01-10"' in (season / "nhat_ky.jsonl").read_text("utf-8")


@pytest.mark.parametrize(("early", "late"), [("a.eml", "b.eml"), ("b.eml", "a.eml")])
def test_of_the_same_bytes_the_earliest_message_counts(
    season: Path, form: bytes, early: str, late: str
) -> None:
    """Sent in time and once more after the deadline: it is not late, whatever the files are called."""
    received(season, late, bytes(letter(("SKHDT.xlsx", form), sent="Fri, 17 Jan 2014 08:00:00 +0700")))
    received(season, early, bytes(letter(("phieu.xlsx", form), sent="Thu, 09 Jan 2014 08:00:00 +0700")))
    received(season, "c.xlsx", form)
    document = thidua("collect", season, "--json").document
    assert sorted(one["status"] for one in document["submissions"]) == [
        "accepted",
        "superseded",
        "superseded",
    ]
    (used,) = [one for one in document["submissions"] if one["status"] == "accepted"]
    assert used["late_days"] == 0
