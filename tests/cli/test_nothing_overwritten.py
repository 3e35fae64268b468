"""Whatever path a user names, and whatever stands where a command writes: nobody's file is written over."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from openpyxl import load_workbook

from tests.seasons import tay_ninh, thidua
from thidua_xlsx.cli import cli

MINE = "của tôi\n".encode()
FORM = "phieu/2013_STC_tu-cham.xlsx"

Arguments = Callable[[Path, Path], list[object]]


def folder_alone(_season: Path, named: Path) -> list[object]:
    return [named]


NAMED: dict[tuple[str, str], Arguments] = {
    **{
        (command, "folder"): folder_alone
        for command in (
            *("appraise", "assign", "calendar", "check", "collect", "demo", "export", "freeze", "generate"),
            *("new", "pack", "papers", "papers-check", "rank", "register", "sample", "verify"),
        )
    },
    ("explain", "folder"): lambda _season, named: [named, "STC"],
    ("inspect", "folder"): lambda season, named: [season / FORM, "--season", named],
    ("inspect", "file"): folder_alone,
    ("collect", "files"): lambda season, named: [season, named],
    ("pack", "archive"): lambda season, named: [season, named],
}
"""Every option and argument of a command that names a path, and the command line that names one there."""
VICTIMS = (
    ".khoa",
    "ke_hoach.xlsx",
    "so_theo_doi.xlsx",
    "nhan/2014-01-10/2013_TTT_tu-cham.xlsx",
    "nhat_ky.jsonl",
    "tham_dinh/2013_STC_tham-dinh.xlsx",
    "../cua_toi.docx",
)


def test_every_path_that_a_command_takes_stands_in_the_table() -> None:
    context = click.Context(cli)
    found = set()
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        assert command is not None
        found |= {(name, one.name) for one in command.params if isinstance(one.type, click.Path)}
    assert found == NAMED.keys()


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with forms out, ranked, and somebody's document beside it."""
    folder = tay_ninh(tmp_path_factory.mktemp("goc") / "khoi")
    for command in ("generate", "rank"):
        assert thidua(command, folder).code == 0
    (folder.parent / "cua_toi.docx").write_bytes(MINE)
    return folder


@pytest.mark.parametrize(("command", "parameter"), sorted(NAMED))
def test_a_path_that_is_somebody_s_file_is_left_as_it_is(
    issued: Path, tmp_path: Path, command: str, parameter: str
) -> None:
    """Also below it, where a folder is asked for: a file is none."""
    season = Path(shutil.copytree(issued.parent, tmp_path / "ban")) / "khoi"
    before = {name: (season / name).read_bytes() for name in VICTIMS}
    for name in VICTIMS:
        for path in (season / name, season / name / "moi"):
            thidua(command, *NAMED[command, parameter](season, path))
    after = {name: (season / name).read_bytes() for name in VICTIMS}
    # The ledger grows; nothing in it is ever written over.
    after["nhat_ky.jsonl"] = after["nhat_ky.jsonl"][: len(before["nhat_ky.jsonl"])]
    assert after == before


@pytest.mark.parametrize(
    ("name", "command"),
    [
        (FORM, ["generate"]),
        (FORM, ["generate", "--replace"]),
        ("lich.ics", ["calendar", "--date", "2014-01-05"]),
        ("du_lieu/chenh_lech.csv", ["export"]),
        ("du_lieu/diem.parquet", ["export", "--parquet"]),
        ("ke_hoach.xlsx", ["new"]),
        ("khac/tep", ["demo"]),
    ],
)
def test_a_file_where_a_command_writes_is_somebody_s_unless_the_tool_made_it(
    issued: Path, tmp_path: Path, name: str, command: list[str]
) -> None:
    season = Path(shutil.copytree(issued, tmp_path / "khoi"))
    (season / name).parent.mkdir(exist_ok=True)
    (season / name).write_bytes(MINE)
    target = season / name if command == ["demo"] else season
    run = thidua(command[0], target, *command[1:], "--json")
    assert (run.code, "E813" in run.told) == (1, True)
    assert (season / name).read_bytes() == MINE


def test_what_was_typed_into_a_form_where_it_was_issued_is_kept(issued: Path, tmp_path: Path) -> None:
    season = Path(shutil.copytree(issued, tmp_path / "khoi"))
    book = load_workbook(season / FORM)
    [(sheet, cell)] = next(
        name.destinations for name in book.defined_names.values() if name.name.endswith("_points")
    )
    book[sheet][cell.replace("$", "")] = 5
    book.save(season / FORM)
    typed = (season / FORM).read_bytes()
    for options in ([], ["--replace"]):
        run = thidua("generate", season, *options, "--json")
        assert [f["file"] for f in run.document["findings"] if f["code"] == "E813"] == [FORM]
        assert (season / FORM).read_bytes() == typed


def test_what_the_tool_made_is_made_anew(issued: Path, tmp_path: Path) -> None:
    """A blank form of before, its own calendar, its own tables."""
    season = Path(shutil.copytree(issued, tmp_path / "khoi"))
    for command in (["calendar", "--date", "2014-01-05"], ["export"]):
        assert thidua(command[0], season, *command[1:]).code == 0
    fresh = (season / FORM).read_bytes()
    shutil.copy(season / "phieu/2013_SNV_tu-cham.xlsx", season / FORM)
    for name in ("lich.ics", "du_lieu/chenh_lech.csv"):
        (season / name).write_bytes((season / name).read_bytes() + b" ")
    written = []
    for command in (["generate"], ["calendar", "--date", "2014-01-05"], ["export"]):
        run = thidua(command[0], season, *command[1:], "--json")
        assert run.code == 0
        written += run.document["written"]
    assert written == [FORM, "lich.ics", "du_lieu/chenh_lech.csv"]
    assert (season / FORM).read_bytes() == fresh
