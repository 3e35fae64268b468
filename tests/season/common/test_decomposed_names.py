"""A disk or an archive that keeps names decomposed (NFD): the same season, the same result, no twins."""

from __future__ import annotations

import os
import shutil
import unicodedata
from pathlib import Path

import pytest

from tests.season.common.test_phases import again, ranked
from tests.seasons import contents, thidua

__all__ = ["again", "ranked"]


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def decompose(folder: Path) -> int:
    """Every name below the folder decomposed; how many changed."""
    changed = 0
    for parent, folders, files in os.walk(folder, topdown=False):
        for name in (*folders, *files):
            if nfd(name) != name:
                Path(parent, name).rename(Path(parent, nfd(name)))
                changed += 1
    return changed


@pytest.fixture
def decomposed(again: Path) -> Path:
    """The ranked sample with every name decomposed: not ranked yet, no ledger."""
    shutil.rmtree(again / "ket_qua")
    for name in ("nhat_ky.jsonl", "nhat_ky.moc"):
        (again / name).unlink()
    (again / ".khoa").write_bytes((again / ".khoa").read_bytes().splitlines(keepends=True)[0])
    assert decompose(again) > 9
    return again


def phases_below(folder: Path) -> list[str]:
    names = (unicodedata.normalize("NFC", path.name) for path in folder.iterdir() if path.is_dir())
    return sorted(name for name in names if name.startswith("Đợt"))


def test_the_result_is_the_same_to_the_byte(decomposed: Path, ranked: Path) -> None:
    run, composed = thidua("rank", decomposed, "--json"), thidua("rank", ranked, "--json")
    assert run.code == composed.code == 0
    assert run.told == composed.told
    assert contents(decomposed / "ket_qua") == contents(ranked / "ket_qua")
    assert thidua("verify", decomposed).code == 0


def test_no_command_makes_a_twin_folder(decomposed: Path) -> None:
    for command in ("generate", "collect", "appraise", "rank"):
        thidua(command, decomposed, "--dot", "Đợt 1")
    for folder in ("nhan", "tham_dinh"):
        assert phases_below(decomposed / folder) == ["Đợt 1", "Đợt 2", "Đợt cuối"]


def test_results_that_were_decomposed_since_are_those_results(again: Path) -> None:
    assert decompose(again / "ket_qua") == 3
    assert thidua("verify", again, "--json").told == []
    assert thidua("papers", again, "--json").code == 0
    assert phases_below(again / "ket_qua") == ["Đợt 1", "Đợt 2", "Đợt cuối"]
    assert thidua("verify", again, "--json").told == []


def test_the_dossier_is_the_same_and_verified_when_it_is_unpacked_decomposed(
    again: Path, tmp_path: Path
) -> None:
    assert thidua("pack", again, tmp_path / "composed.zip").code == 0
    decompose(again)
    assert thidua("pack", again, tmp_path / "decomposed.zip").code == 0
    assert (tmp_path / "composed.zip").read_bytes() == (tmp_path / "decomposed.zip").read_bytes()
    shutil.unpack_archive(tmp_path / "composed.zip", tmp_path / "unpacked")
    assert decompose(tmp_path / "unpacked") > 9
    assert thidua("verify", tmp_path / "unpacked", "--json").code == 0


def test_what_lies_in_a_twin_of_the_folder_is_read_too(decomposed: Path) -> None:
    composed = decomposed / "nhan" / "Đợt 1"
    composed.mkdir()
    name = nfd("Phòng chuyên môn 1.xlsx")
    (decomposed / "nhan" / nfd("Đợt 1") / name).rename(composed / "Phòng chuyên môn 1.xlsx")
    run = thidua("rank", decomposed, "--json")
    assert (run.code, "W480" in run.told) == (0, False)


def test_a_copied_file_never_gets_a_twin(decomposed: Path, tmp_path: Path) -> None:
    copy = tmp_path / "Phòng chuyên môn 1.xlsx"
    copy.write_bytes(b"another")
    thidua("collect", decomposed, copy, "--dot", "Đợt 1")
    inner = decomposed / "nhan" / nfd("Đợt 1")
    assert not (inner / copy.name).exists()
    assert (inner / "Phòng chuyên môn 1 (2).xlsx").read_bytes() == b"another"
