"""What lies in `nhan/` and is no plain file: told as E103, never followed, waited for or passed over."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.seasons import tay_ninh, thidua

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")


def broken_link(path: Path) -> None:
    path.symlink_to("khong-co.xlsx")


def link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def link_to_a_folder(path: Path) -> None:
    path.symlink_to("/", target_is_directory=True)


def link_to_a_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def pipe(path: Path) -> None:
    os.mkfifo(path)


@pytest.mark.parametrize("make", [broken_link, link_to_itself, link_to_a_folder, link_to_a_device, pipe])
def test_collect_tells_it(tmp_path: Path, make) -> None:  # type: ignore[no-untyped-def]
    season = tay_ninh(tmp_path / "khoi")
    make(season / "nhan" / "2014-01-10" / "la.xlsx")
    named = tmp_path / "gửi.xlsx"
    named.write_bytes(b"no workbook")
    run = thidua("collect", season, named, "--json")
    told = [f["file"] for f in run.document["findings"] if f["code"] == "E103"]
    assert (run.code, told) == (1, ["nhan/2014-01-10/la.xlsx"])


def test_pack_takes_none_of_it_in(tmp_path: Path) -> None:
    season = tay_ninh(tmp_path / "khoi")
    (season / "nhan" / "la.xlsx").symlink_to("khong-co.xlsx")
    thidua("rank", season)
    run = thidua("pack", season, "--json")
    assert (run.code, "E103" in run.told) == (1, True)
    assert not (season / "ho_so.zip").exists()
