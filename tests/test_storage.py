"""Whole or not at all."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from thidua_xlsx import storage


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_publish_replaces_the_old_file_whole(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "a.txt"
    storage.publish_bytes(target, b"one")
    storage.publish_bytes(target, b"two")
    assert target.read_bytes() == b"two"
    assert names(tmp_path) == ["deep/a.txt"]


def test_a_failing_writer_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    storage.publish_bytes(target, b"old")

    def fail(path: Path) -> None:
        path.write_bytes(b"half")
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        storage.publish(target, fail)
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["a.txt"]


def test_exchange_replaces_the_folder_as_a_whole(tmp_path: Path) -> None:
    target = tmp_path / "ket_qua"
    storage.exchange_folder(target, lambda new: (new / "old.txt").write_text("old") and None)
    storage.exchange_folder(target, lambda new: (new / "new.txt").write_text("new") and None)
    assert names(tmp_path) == ["ket_qua/new.txt"]


def test_a_failing_builder_leaves_the_old_folder(tmp_path: Path) -> None:
    target = tmp_path / "ket_qua"
    storage.exchange_folder(target, lambda new: (new / "old.txt").write_text("old") and None)

    def fail(new: Path) -> None:
        (new / "half.txt").write_text("half")
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        storage.exchange_folder(target, fail)
    assert names(tmp_path) == ["ket_qua/old.txt"]


def test_an_exchange_killed_between_its_two_renames_is_undone(tmp_path: Path) -> None:
    target = tmp_path / "ket_qua"
    storage.exchange_folder(target, lambda new: (new / "old.txt").write_text("old") and None)
    target.rename(tmp_path / f"{storage.TEMPORARY}ket_qua-cu")
    (tmp_path / f"{storage.TEMPORARY}ket_qua-moi").mkdir()
    storage.recover_folder(target)
    assert names(tmp_path) == ["ket_qua/old.txt"]
    assert [path.name for path in tmp_path.iterdir()] == ["ket_qua"]


def test_sweep_takes_leftovers_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / f"{storage.TEMPORARY}a.xlsx").write_bytes(b"half")
    (tmp_path / "a.xlsx").write_bytes(b"whole")
    storage.sweep(tmp_path)
    storage.sweep(tmp_path / "nowhere")
    assert names(tmp_path) == ["a.xlsx"]


def test_a_secret_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    secret = tmp_path / ".khoa"
    storage.make_secret(secret, b"key")
    assert secret.stat().st_mode & 0o077 == 0
    with pytest.raises(FileExistsError):
        storage.make_secret(secret, b"other")
    assert secret.read_bytes() == b"key"


def test_a_secret_that_could_not_be_written_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(storage, "_flush", full)
    with pytest.raises(OSError, match="disk full"):
        storage.make_secret(tmp_path / ".khoa", b"key")
    assert names(tmp_path) == []


def test_half_a_line_that_the_disk_took_is_cut_off_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "log"
    storage.append_line(log, "one")

    def half(file: io.FileIO, data: bytes) -> None:
        file.write(data[:2])
        raise OSError("disk full")

    with monkeypatch.context() as patched:
        patched.setattr(storage, "_write_all", half)
        with pytest.raises(OSError, match="disk full"):
            storage.append_line(log, "two")
    assert log.read_bytes() == b"one\n"
    storage.append_line(log, "hai")
    assert log.read_bytes() == b"one\nhai\n"


def test_a_folder_that_cannot_be_listed_is_no_empty_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "1.txt").touch()
    (tmp_path / "a.txt").touch()
    assert storage.files_below(tmp_path) == [tmp_path / "a.txt", tmp_path / "b" / "1.txt"]
    real = os.scandir

    def denied(path: Path | str) -> object:
        if Path(path).name == "b":
            raise PermissionError(13, "denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", denied)
    with pytest.raises(PermissionError):
        storage.files_below(tmp_path)


def test_two_runs_are_kept_apart_and_the_lock_ends_with_its_holder(tmp_path: Path) -> None:
    lock = tmp_path / ".dang_chay"
    with storage.locked(lock), pytest.raises(storage.BusyError), storage.locked(lock):
        pass
    with storage.locked(lock):
        pass
