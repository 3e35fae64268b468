"""Paths that a user names: what may be read there, and what may be written over."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.seasons import contents, tay_ninh, thidua
from thidua_xlsx import second_verifier

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="links, pipes and names in bytes are POSIX's"),
    pytest.mark.usefixtures("written_once"),
]

FORM = "nhan/2014-01-10/2013_TTT_tu-cham.xlsx"


@pytest.fixture(scope="module")
def ranked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample after `rank`: one form has a name in bytes of an old code page, one hides a sign in it."""
    folder = tay_ninh(tmp_path_factory.mktemp("season") / "khoi")
    (folder / FORM).rename(folder / "nhan" / os.fsdecode(b"Phi\xebu t\xfd ch\xe2m.xlsx"))
    (folder / "nhan/2014-01-13/Sở Ngoại vụ gửi.xlsx").rename(folder / "nhan" / "Sở\u202exslx.xlsx")
    assert thidua("rank", folder).code == 0
    return folder


def special(folder: Path, kind: str) -> Path:
    """Something at a path that is no regular file, or one beyond every limit."""
    path = folder / "x.xlsx"
    match kind:
        case "link":
            path.symlink_to(folder / "khoi" / "ke_hoach.xlsx")
        case "circle":
            path.symlink_to(path)
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "device":
            path = Path("/dev/zero")
        case "large":
            path.touch()
            os.truncate(path, 20 * 1024**2 + 1)
    return path


SPECIAL = [
    *((kind, "E103") for kind in ("link", "circle", "pipe", "folder", "device")),
    ("large", "E104"),
    ("nothing", "E102"),
]


@pytest.mark.parametrize(("kind", "code"), SPECIAL)
def test_only_regular_files_of_a_form_s_size_are_read(season: Path, kind: str, code: str) -> None:
    path = special(season.parent, kind)
    inspected = thidua("inspect", path, "--json")
    assert (inspected.code, inspected.told) == (1, [code])
    before = contents(season / "nhan")
    collected = thidua("collect", season, path, "--json")
    named = [f["code"] for f in collected.document["findings"] if f["file"] == path.name]
    assert (collected.code, named, contents(season / "nhan")) == (1, [code], before)


def test_a_circle_of_links_on_the_way_is_a_finding(season: Path) -> None:
    circle = special(season.parent, "circle")
    assert thidua("inspect", circle / "x.xlsx", "--json").told == ["E102"]
    assert thidua("inspect", circle / "x.xlsx", "--season", season, "--json").told == ["E102"]
    assert "E102" in thidua("collect", season, circle / "x.xlsx", "--json").told


@pytest.mark.parametrize(
    "name", [".khoa", "ke_hoach.xlsx", "so_theo_doi.xlsx", "tham_dinh/2013_STC_tham-dinh.xlsx"]
)
def test_the_season_s_own_files_are_no_returns(season: Path, name: str) -> None:
    (season.parent / "khac").symlink_to(season)
    before = contents(season / "nhan")
    for path in (season / name, season.parent / "khac" / name):
        run = thidua("collect", season, path, "--json")
        assert [f["file"] for f in run.document["findings"] if f["code"] == "E821"] == [name]
        assert (run.code, contents(season / "nhan")) == (1, before)


def test_the_key_is_refused_under_any_name(season: Path, tmp_path: Path) -> None:
    copy = tmp_path / "Phiếu.xlsx"
    copy.write_bytes((season / ".khoa").read_bytes())
    assert "E821" in thidua("collect", season, copy, "--json").told
    assert not (season / "nhan" / copy.name).exists()


def test_a_file_with_a_name_in_bytes_is_taken_in(season: Path, tmp_path: Path) -> None:
    outside = tmp_path / os.fsdecode(b"Phi\xebu.xlsx")
    (season / FORM).rename(outside)
    run = thidua("collect", season, outside, "--json")
    copied = [f["file"] for f in run.document["findings"] if f["code"] == "I815"]
    assert (copied, run.document["missing"]) == (["nhan/Phi‹U+DCEB›u.xlsx"], [])


# what is written over


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("khoi/.khoa", "E821"),
        ("khoi/ke_hoach.xlsx", "E821"),
        (f"khoi/{FORM}", "E821"),
        ("khoi/nhan/moi.zip", "E821"),
        ("khoi/ket_qua/moi.zip", "E821"),
        ("cua-ai.docx", "E813"),
        ("lien-ket.zip", "E103"),
        ("ong.zip", "E103"),
        ("thu-muc.zip", "E103"),
    ],
)
def test_pack_writes_over_nothing_that_it_did_not_make(
    ranked: Path, tmp_path: Path, name: str, code: str
) -> None:
    season = Path(shutil.copytree(ranked, tmp_path / "khoi"))
    (tmp_path / "cua-ai.docx").write_bytes(b"somebody's")
    (tmp_path / "lien-ket.zip").symlink_to(tmp_path / "cua-ai.docx")
    os.mkfifo(tmp_path / "ong.zip")
    (tmp_path / "thu-muc.zip").mkdir()
    before = contents(tmp_path)
    for options in ((), ("--dry-run",)):
        run = thidua("pack", season, tmp_path / name, "--json", *options)
        assert (run.code, run.told, run.document["written"]) == (1, [code], [])
    after = contents(tmp_path)
    after.pop("khoi/.dang_chay", None)
    before.pop("khoi/.dang_chay", None)
    assert after == before


def test_pack_replaces_a_dossier_and_nothing_like_it(ranked: Path, tmp_path: Path) -> None:
    season = Path(shutil.copytree(ranked, tmp_path / "khoi"))
    archive = tmp_path / "ho-so.zip"
    assert thidua("pack", season, archive).code == 0
    first = archive.read_bytes()
    (season / "templates").mkdir()
    (season / "templates" / "ghi chú.txt").write_bytes(b"x")
    assert thidua("pack", season, archive, "--json").document["written"] == [archive.name]
    assert archive.read_bytes() != first
    archive.write_bytes(first + b"\0")
    assert thidua("pack", season, archive, "--json").told == ["E813"]
    assert archive.read_bytes() == first + b"\0"


def test_a_link_in_the_season_is_not_packed(ranked: Path, tmp_path: Path) -> None:
    """It would carry whatever it points at, the key for one, into the dossier."""
    season = Path(shutil.copytree(ranked, tmp_path / "khoi"))
    (season / "templates").mkdir()
    (season / "templates" / "x.txt").symlink_to(season / ".khoa")
    run = thidua("pack", season, "--json")
    assert (run.told, [f["file"] for f in run.document["findings"]]) == (["E103"], ["templates/x.txt"])
    assert not (season / "ho_so.zip").exists()


@pytest.mark.parametrize("kind", ["link", "circle", "pipe", "device"])
def test_only_a_regular_file_is_verified(season: Path, kind: str) -> None:
    assert thidua("verify", special(season.parent, kind), "--json").told == ["E103"]


# names that are no text


def test_a_dossier_with_names_in_bytes_is_verified_by_both(ranked: Path, tmp_path: Path) -> None:
    archive = tmp_path / "ho-so.zip"
    assert thidua("pack", ranked, archive, "--json").told.count("I881") == 1
    run = thidua("verify", archive, "--json")
    assert (run.code, run.document["differences"], run.told) == (0, [], ["I887"])
    held = second_verifier.open_archive(archive)
    assert {"nhan/Phi‹U+DCEB›u t‹U+DCFD› ch‹U+DCE2›m.xlsx", "nhan/Sở‹U+202E›xslx.xlsx"} <= held.files.keys()
    assert [check.faults for check in second_verifier.run_checks(held) if check.faults] == []


def test_two_files_shown_by_one_name_are_not_packed(ranked: Path, tmp_path: Path) -> None:
    season = Path(shutil.copytree(ranked, tmp_path / "khoi"))
    (season / "templates").mkdir()
    for name in ("a\u202e.txt", "a‹U+202E›.txt"):
        (season / "templates" / name).write_bytes(b"x")
    run = thidua("pack", season, "--json")
    assert (run.code, run.told) == (1, ["E888"])
    assert run.document["findings"][0]["file"] == "templates/a‹U+202E›.txt"
