"""What `doctor` says of machines of every kind: each check by the one fact that is changed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from thidua_xlsx.cli import cli
from thidua_xlsx.machine import Surroundings, examine, observe, programs

SOUND = Surroundings(
    python="3.11.7",
    windows=True,
    folder="D:\\thi-dua\\khoi-2026",
    write_refused="",
    free=50 * 1024**3,
    longest=80,
    open_elsewhere=(),
    newest=datetime(2026, 6, 1, 3, 0, tzinfo=UTC),
    now=datetime(2026, 6, 1, 3, 5, tzinfo=UTC),
    font="Times New Roman",
    office="C:\\Program Files\\LibreOffice\\program\\soffice.exe",
    decimal=",",
)


def codes(seen: Surroundings) -> list[str]:
    return [check.finding.code for check in examine(seen) if check.finding]


def test_a_sound_machine_has_nothing_to_do() -> None:
    assert codes(SOUND) == []


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"write_refused": "Permission denied"}, "E900"),
        ({"free": 199 * 1024**2}, "E901"),
        # 129 + 90 for the tool's own names = 219, one above what Excel opens.
        ({"folder": "D:\\" + "a" * 126}, "W902"),
        ({"longest": 219}, "W902"),
        ({"folder": "C:\\Users\\a\\OneDrive - UBND tỉnh\\khoi"}, "W903"),
        ({"folder": "/home/a/Dropbox/khoi"}, "W903"),
        ({"open_elsewhere": ("~$so_theo_doi.xlsx",)}, "W904"),
        ({"font": None}, "W905"),
        ({"office": None}, "I906"),
        ({"newest": datetime(2026, 6, 1, 3, 16, tzinfo=UTC)}, "W907"),
        ({"decimal": "."}, "I908"),
    ],
    ids=lambda value: value if isinstance(value, str) else "-".join(value),
)
def test_each_check(changed: dict[str, object], code: str) -> None:
    assert codes(replace(SOUND, **changed)) == [code]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changed",
    [
        {"folder": "D:\\" + "a" * 125},
        {"free": 200 * 1024**2},
        {"newest": datetime(2026, 6, 1, 3, 15, tzinfo=UTC)},
        {"newest": None},
        {"decimal": ""},
    ],
    ids=str,
)
def test_at_the_bound_nothing_is_said(changed: dict[str, object]) -> None:
    assert codes(replace(SOUND, **changed)) == []  # type: ignore[arg-type]


def test_times_are_told_in_vietnam() -> None:
    (told,) = (
        check.finding
        for check in examine(replace(SOUND, now=datetime(2026, 5, 31, 20, 0, tzinfo=UTC)))
        if check.finding
    )
    assert told.facts["now"] == "03:00 01/06/2026"


def test_a_folder_is_looked_at_and_left_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "nhan").mkdir()
    for name in ("ke_hoach.xlsx", "~$ke_hoach.xlsx", "nhan/.~lock.phieu.xlsx#", "nhan/phieu.xlsx"):
        (tmp_path / name).write_bytes(b"")
    before = sorted(path.name for path in tmp_path.rglob("*"))
    seen = observe(tmp_path)
    assert seen.open_elsewhere == ("nhan/.~lock.phieu.xlsx#", "~$ke_hoach.xlsx")
    assert seen.write_refused == ""
    assert sorted(path.name for path in tmp_path.rglob("*")) == before


def test_libreoffice_is_found_where_windows_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "LibreOffice" / "program" / "soffice.exe"
    program.parent.mkdir(parents=True)
    program.write_bytes(b"")
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert programs.libreoffice({"ProgramFiles": str(tmp_path)}) == str(program)
    assert programs.libreoffice({}) is None


def test_the_command_answers_in_json(tmp_path: Path) -> None:
    ran = CliRunner().invoke(cli, ["doctor", str(tmp_path), "--json"])
    document = json.loads(ran.stdout)
    assert ran.exit_code == 0
    assert [check["check"] for check in document["checks"]][:3] == [
        "Python",
        "Ghi vào thư mục",
        "Dung lượng trống",
    ]
    assert {check["code"] for check in document["checks"]} - {None} == {
        f["code"] for f in document["findings"]
    }


def test_a_folder_that_is_not_there_is_a_wrong_call(tmp_path: Path) -> None:
    assert CliRunner().invoke(cli, ["doctor", str(tmp_path / "khong-co")]).exit_code == 2
