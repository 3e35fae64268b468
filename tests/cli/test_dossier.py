"""`pack` and `verify` of a dossier: recomputed on a machine without the key; every change is named."""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.seasons import contents, thidua
from thidua_xlsx.documents.deterministic_zip import pack


@pytest.fixture(scope="module")
def archive(ranked: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "ho-so.zip"
    run = thidua("pack", ranked, path, "--json")
    assert (run.code, run.told) == (0, ["I881"])
    return path


def parts(archive: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(archive) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def changed(archive: Path, target: Path, files: dict[str, bytes | None]) -> Path:
    """The dossier with files replaced, added or (None) left out, packed anew."""
    held: dict[str, bytes | None] = {**parts(archive), **files}
    target.write_bytes(pack({name: data for name, data in held.items() if data is not None}))
    return target


def test_it_holds_inputs_results_and_ledger_but_never_the_key(ranked: Path, archive: Path) -> None:
    held = parts(archive)
    assert {name.split("/")[0] for name in held} == {
        "ke_hoach.xlsx", "so_theo_doi.xlsx", "nhan", "tham_dinh", "ket_qua", "nhat_ky.jsonl", "manifest.json",
        "kiem_tra.pyz",
    }  # fmt: skip
    key = (ranked / ".khoa").read_bytes().split()[0]
    assert not any(key in data for data in held.values())
    manifest = json.loads(held.pop("manifest.json"))
    assert {one["name"]: one["sha256"] for one in manifest["files"]} == {
        name: hashlib.sha256(data).hexdigest() for name, data in held.items()
    }
    assert manifest["result"]["groups"][0]["standings"][0]["total"] == "1075"
    assert manifest["result"]["final"] is True


def test_the_same_season_gives_the_same_bytes(ranked: Path, archive: Path) -> None:
    before = contents(ranked)
    run = thidua("pack", ranked, archive, "--json")
    assert (run.document["written"], run.document["unchanged"]) == ([], [archive.name])
    assert thidua("pack", ranked, "--dry-run", "--json").document["written"] == ["ho_so.zip"]
    assert contents(ranked) == before


def test_it_is_verified_where_the_key_is_not(archive: Path, tmp_path: Path) -> None:
    run = thidua("verify", archive, "--json")
    document = run.document
    assert (run.code, document["ok"], document["recomputed"], document["ledger_ok"]) == (0, True, True, True)
    assert document["differences"] == document["manifest"]["differences"] == []
    assert run.told == ["I887"]
    unpacked = tmp_path / "mo"
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(unpacked)
    again = thidua("verify", unpacked, "--json")
    assert (again.code, again.document["manifest"]) == (0, document["manifest"])


def test_what_differs_from_the_manifest_is_named(archive: Path, tmp_path: Path) -> None:
    minutes = parts(archive)["ket_qua/bien_ban.docx"]
    edits = {"ket_qua/bien_ban.docx": minutes + b" ", "ket_qua/them.txt": b"x", "ket_qua/to_trinh.docx": None}
    path = changed(archive, tmp_path / "x.zip", edits)
    run = thidua("verify", path, "--json")
    assert (run.code, sorted(set(run.told))) == (1, ["E820", "E882", "I887"])
    assert [(one["file"], one["what"]) for one in run.document["manifest"]["differences"]] == [
        ("ket_qua/bien_ban.docx", "nội dung khác"),
        ("ket_qua/them.txt", "tệp lạ"),
        ("ket_qua/to_trinh.docx", "thiếu tệp"),
    ]


def rewritten(archive: Path, target: Path, change: Any) -> Path:
    manifest = json.loads(parts(archive)["manifest.json"])
    change(manifest)
    return changed(archive, target, {"manifest.json": json.dumps(manifest).encode()})


def test_a_manifest_that_says_otherwise_is_caught(archive: Path, tmp_path: Path) -> None:
    def raised(manifest: Any) -> None:
        manifest["result"]["groups"][0]["standings"][0]["total"] = "1076"
        manifest["ledger_head"] = "0" * 64
        manifest["tool"] = "0.0.1"

    run = thidua("verify", rewritten(archive, tmp_path / "x.zip", raised), "--json")
    assert (run.code, sorted(run.told)) == (1, ["E884", "E885", "I887", "W886"])


def test_without_the_packers_word_the_forms_wait(archive: Path, tmp_path: Path) -> None:
    """Nobody else can say that a token is genuine: an empty word makes every form a stranger's."""
    path = rewritten(archive, tmp_path / "x.zip", lambda manifest: manifest.update(attested=[]))
    run = thidua("verify", path, "--json")
    assert run.code == 1
    assert "E884" in run.told
    path = rewritten(archive, tmp_path / "y.zip", lambda manifest: manifest.update(attested=None))
    assert "E884" in thidua("verify", path, "--json").told


@pytest.mark.parametrize(
    "name", ["../ngoai.txt", "nhan/../../ngoai.txt", "/etc/x", "nhan\\x", "C:/x", "la.txt", "nhan//x"]
)
def test_names_that_lead_elsewhere_are_refused(archive: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(pack({**parts(archive), name: b"x"}))
    assert thidua("verify", path, "--json").told == ["E883"]
    assert not (tmp_path / "ngoai.txt").exists()


def test_any_other_zip_is_refused(archive: Path, tmp_path: Path) -> None:
    data, path = archive.read_bytes(), tmp_path / "x.zip"
    squeezed = tmp_path / "squeezed.zip"
    with zipfile.ZipFile(squeezed, "w", zipfile.ZIP_DEFLATED) as other:
        for name, part in parts(archive).items():
            other.writestr(name, part)
    for wrong in (data[:-30], b"MZ" + data, data + b"\0", b"no zip", squeezed.read_bytes(), pack({"a": b""})):
        path.write_bytes(wrong)
        assert thidua("verify", path, "--json").told == ["E883"]
    without = changed(archive, path, {"manifest.json": b"{}"})
    assert thidua("verify", without, "--json").told == ["E883"]


def test_results_of_other_inputs_are_not_packed(ranked: Path, tmp_path: Path) -> None:
    season = Path(shutil.copytree(ranked, tmp_path / "khoi"))
    minutes = season / "ket_qua" / "bien_ban.docx"
    minutes.write_bytes(minutes.read_bytes() + b" ")
    assert thidua("pack", season, "--json").told == ["E880"]
    assert not (season / "ho_so.zip").exists()
    thidua("rank", season)
    assert thidua("pack", season).code == 0
    assert thidua("verify", season / "ho_so.zip").code == 0
    assert thidua("verify", season).code == 0
