"""`collect`: who has sent what; nothing that was received is ever changed."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.seasons import contents, thidua


def test_collect_says_who_has_sent_who_has_not_and_what_is_strange(season: Path) -> None:
    shutil.rmtree(season / "nhan" / "2014-01-13")
    (season / "nhan" / "ảnh chụp.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (season / "nhan" / "trình chiếu.pptx").write_bytes(b"\0\1 nothing known")
    (season / "nhan" / "~$STC.xlsx").write_bytes(b"lock")
    run = thidua("collect", season, "--json")
    document = run.document
    assert document["missing"] == ["SNGV"]
    assert document["unrecognised"] == ["nhan/trình chiếu.pptx"]
    statuses = {s["file"]: s["status"] for s in document["submissions"]}
    assert statuses["nhan/ảnh chụp.png"] == "accompanying"
    assert statuses["nhan/2014-01-08/Bảng tự chấm STC 2013.xlsx"] == "superseded"
    assert statuses["nhan/2014-01-08/SO TU PHAP bang diem.xlsx"] == "flagged"
    assert {"agency", "file", "sha256", "status", "complete", "self_total", "assigned_max"} <= set(
        document["submissions"][0]
    )
    assert run.code == 1


def test_collect_never_changes_what_was_received(season: Path) -> None:
    before = contents(season / "nhan")
    thidua("collect", season)
    assert contents(season / "nhan") == before


def test_collect_copies_named_files_in_without_overwriting(season: Path, tmp_path: Path) -> None:
    outside = tmp_path / "Sở Ngoại vụ gửi.xlsx"
    moved = season / "nhan" / "2014-01-13" / outside.name
    moved.rename(outside)
    (season / "nhan" / outside.name).write_bytes(b"another paper of the same name")
    run = thidua("collect", season, outside, "--json")
    assert "I815" in run.told
    assert (season / "nhan" / "Sở Ngoại vụ gửi (2).xlsx").read_bytes() == outside.read_bytes()
    assert (season / "nhan" / outside.name).read_bytes() == b"another paper of the same name"
    assert run.document["missing"] == []
    assert "I815" not in thidua("collect", season, outside, "--json").told
