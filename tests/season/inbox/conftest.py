"""The sample with nothing received but what the test puts there, and how `collect` sees that."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.seasons import tay_ninh, thidua


@pytest.fixture
def season(tmp_path: Path) -> Path:
    """The sample with nothing received but what the test puts there, and SKHDT not appraised."""
    folder = tay_ninh(tmp_path / "khoi")
    shutil.rmtree(folder / "nhan")
    (folder / "tham_dinh" / "2013_SKHDT_tham-dinh.xlsx").unlink()
    (folder / "nhan").mkdir()
    return folder


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A filled form of SKHDT."""
    folder = tay_ninh(tmp_path_factory.mktemp("form") / "khoi")
    return (folder / "nhan" / "2014-01-09" / "Phiếu tự chấm Sở KH&ĐT.xlsx").read_bytes()


def received(season: Path, name: str, data: bytes) -> None:
    path = season / "nhan" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def collected(season: Path, *options: object) -> tuple[dict[str, str], list[str]]:
    """Outcome of each submission by file, and the codes of the files in `nhan/`."""
    document = thidua("collect", season, *options, "--json").document
    codes = [
        f"{f['code']} {f['file'].removeprefix('nhan/')} {f['cell'] or ''}".strip()
        for f in document["findings"]
        if (f["file"] or "").startswith("nhan/")
    ]
    return {s["file"].removeprefix("nhan/"): s["status"] for s in document["submissions"]}, codes
