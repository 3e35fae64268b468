"""A season whose key is gone: nothing is signed anew in silence, nothing received is refused for it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.seasons import Run, tay_ninh, thidua


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tay_ninh(tmp_path_factory.mktemp("closed") / "tay-ninh-2013")
    thidua("collect", folder)
    assert thidua("freeze", folder).code == 0
    return folder


@pytest.fixture
def keyless(closed: Path, tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(closed, tmp_path / "mua"))
    (folder / ".khoa").unlink()
    return folder


def codes_of(run: Run) -> list[str]:
    return [finding["code"] for finding in run.document["findings"]]


def _cut(season: Path) -> None:
    path = season / "nhat_ky.jsonl"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))


def test_no_form_is_signed_with_another_key_unless_asked(keyless: Path) -> None:
    run = thidua("generate", keyless, "--json")
    assert (run.code, codes_of(run), (keyless / ".khoa").exists()) == (1, ["E822"], False)
    run = thidua("generate", keyless, "--new-key", "--json")
    assert "W823" in codes_of(run)
    assert (keyless / ".khoa").exists()


def test_a_new_key_does_not_make_a_cut_ledger_whole(keyless: Path) -> None:
    _cut(keyless)
    thidua("generate", keyless, "--new-key")
    assert "E803" in codes_of(thidua("verify", keyless, "--json"))


def test_a_cut_ledger_is_not_accepted_without_the_key(keyless: Path) -> None:
    _cut(keyless)
    before = (keyless / "nhat_ky.jsonl").read_bytes()
    run = thidua("verify", keyless, "--accept-ledger", "ổ đĩa hỏng", "--json")
    assert (run.code, codes_of(run)) == (1, ["E822"])
    assert (keyless / "nhat_ky.jsonl").read_bytes() == before


def test_what_was_received_counts_without_the_key_the_second_time_too(keyless: Path) -> None:
    first, second = (thidua("collect", keyless, "--json") for _ in range(2))
    assert first.code == second.code
    assert codes_of(first) == codes_of(second)
    assert "E803" not in codes_of(second)
