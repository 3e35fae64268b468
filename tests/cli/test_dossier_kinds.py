"""Dossiers of seasons with phases, and with registered targets: packed once, verified without the key."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.seasons import thidua
from thidua_xlsx.documents.deterministic_zip import pack
from thidua_xlsx.season.common.samples import copy_inputs

BEGUN, LATER = "Đợt 1", ("Đợt 2", "Đợt cuối")


def inputs(example: str, folder: Path) -> Path:
    """The sample; of the one with phases only the first has begun, so that its dossier is soon made."""
    copy_inputs(example, folder)
    for phase in LATER:
        for inner in ("nhan", "tham_dinh"):
            shutil.rmtree(folder / inner / phase, ignore_errors=True)
    return folder


@pytest.fixture(scope="module", params=["ha-tinh-2015", "tra-vinh-2021"])
def packed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """(name of the sample, its dossier)."""
    folder = inputs(request.param, tmp_path_factory.mktemp("season") / "khoi")
    assert thidua("rank", folder).code in (0, 3)
    path = tmp_path_factory.mktemp("archive") / "ho-so.zip"
    assert thidua("pack", folder, path, "--json").told == ["I881"]
    return request.param, path


def parts(archive: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(archive) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_without_the_key_only_the_changed_paper_differs(packed: tuple[str, Path], tmp_path: Path) -> None:
    example, archive = packed
    held = parts(archive)
    manifest: dict[str, Any] = json.loads(held["manifest.json"])
    returned = [name for name in held if name.startswith(("nhan/", "tham_dinh/"))]
    assert 0 < len(manifest["attested"]) <= len(returned)
    phased = example == "ha-tinh-2015"
    paper = f"ket_qua/{BEGUN}/bien_ban.docx" if phased else "ket_qua/bien_ban.docx"
    assert paper in held
    assert not any(name.startswith(f"ket_qua/{phase}/") for name in held for phase in LATER)

    changed = tmp_path / "x.zip"
    changed.write_bytes(pack({**held, paper: held[paper] + b" "}))
    run = thidua("verify", changed, "--json")
    assert (run.code, sorted(run.told)) == (1, ["E820", "E882", "I887"])
    assert (run.document["recomputed"], run.document["ledger_ok"]) == (True, True)
    assert [one["file"] for one in run.document["manifest"]["differences"]] == [paper]
    assert [f"ket_qua/{one['file']}" for one in run.document["differences"]] == [paper]


def test_an_archive_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    run = thidua("verify", tmp_path / "ho_so.zip", "--json")
    assert (run.code, run.told) == (1, ["E883"])
    assert "không có tệp" in run.document["findings"][0]["message"]
