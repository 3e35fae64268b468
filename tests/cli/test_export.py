"""`thidua export` says what it wrote; nothing is written with --dry-run."""

from __future__ import annotations

from pathlib import Path

from tests.seasons import tay_ninh, thidua

FILES = [f"du_lieu/{name}.csv" for name in ("diem", "xep_hang", "cong_tru", "chenh_lech")]


def test_the_files_are_named_and_written(tmp_path: Path) -> None:
    root = tay_ninh(tmp_path)
    dry = thidua("export", root, "--dry-run", "--json")
    assert dry.document["written"] == FILES
    assert not (root / "du_lieu").exists()
    run = thidua("export", root, "--json")
    assert (run.code, run.document["written"]) == (dry.code, FILES)
    assert all((root / file).is_file() for file in FILES)
