"""The archive: its files by their names, and its manifest."""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from .digests import sha256
from .mail import day_of, enclosed_in, is_message
from .packages import COMPOUND, CONTENT_TYPES, parts_of
from .reading_copies import FOLDER as COPIES
from .reading_copies import ReadingCopy, copies_of
from .text import BrokenError, nfc, written_out

MANIFEST, LEDGER = "manifest.json", "nhat_ky.jsonl"
PLAN, REGISTER, RESULTS = "ke_hoach.xlsx", "so_theo_doi.xlsx", "ket_qua"
HELD = (PLAN, REGISTER, "nhan", "tham_dinh", "templates", RESULTS, LEDGER, COPIES, "kiem_tra.pyz")
"""What an archive holds: of the season's folder, copies of what only the tool opens, this program."""
LARGEST = 2 * 1024**3


@dataclass
class Archive:
    """The files by their names, and the manifest as written."""

    files: dict[str, bytes]
    raw_manifest: bytes
    manifest: dict[str, Any]
    strange: list[str]
    """Members that no archive may hold, and names that stand twice."""

    @cached_property
    def copies(self) -> dict[str, ReadingCopy]:
        """What stands for returns that this program cannot open, by the names of the returns."""
        return copies_of(self.manifest)

    def below(self, *folders: str) -> list[str]:
        """Names of the files below a folder, at any depth."""
        start = "/".join(folder for folder in folders if folder) + "/"
        return sorted(name for name in self.files if name.startswith(start))

    def data(self, name: str) -> bytes | None:
        """A file, or with `bundle.zip!inner.xlsx` a file in a returned bundle or message."""
        if name in self.files:
            return self.files[name]
        bundle, _, inner = name.partition("!")
        return bundle_of(self.files[bundle]).get(inner) if inner and bundle in self.files else None

    def digest(self, name: str) -> str | None:
        """SHA-256 of a file; of one that lies where this program cannot look, as the manifest tells it."""
        data, copy = self.data(name), self.copies.get(name)
        return sha256(data) if data is not None else None if copy is None else copy.of

    def closed_message(self, name: str) -> bool:
        """Whether a return lies in a file of Outlook's, which this program does not open."""
        outer, *inside = name.split("!")
        data = self.files.get(outer, b"")
        for inner in inside:
            if data.startswith(COMPOUND):
                return True
            data = _files_of(data).get(inner, b"")
        return False

    def came(self, name: str) -> date | None:
        """The day on which the earliest of the messages around a file came; None where there is none."""
        outer, *inside = name.split("!")[:-1] or [name]
        data, days = self.files.get(outer, b""), []
        for inner in [*inside, ""]:
            if data and is_message(data):
                days.append(day_of(data))
            data = _files_of(data).get(inner, b"") if inner else b""
        return min((day for day in days if day is not None), default=None)


def bundle_of(data: bytes, levels: int = 2) -> dict[str, bytes]:
    """The files of a message, or of a zip that is no workbook, and those of such ones in it; else nothing."""
    found: dict[str, bytes] = {}
    for name, part in _files_of(data).items():
        found[name] = part
        if levels > 1:
            found |= {f"{name}!{inner}": held for inner, held in bundle_of(part, levels - 1).items()}
    return found


def _files_of(data: bytes) -> dict[str, bytes]:
    """The files that lie directly in a message or in a zip that is no workbook."""
    if is_message(data):
        files = enclosed_in(data)
    else:
        try:
            files = parts_of(data, files=True)
        except BrokenError:
            return {}
        if any(name.lower() == CONTENT_TYPES for name in files):
            return {}
    return {written_out(nfc(name)): part for name, part in files.items()}


def open_archive(path: Path) -> Archive:
    """The zip, or the folder it was unpacked into. BrokenError when there is nothing to check."""
    if path.is_dir():
        if (path / ".khoa").exists():
            raise BrokenError(
                "đây là thư mục của ban thư ký (có .khoa), không phải hồ sơ: hãy chạy thidua pack trước"
            )
        named = [
            (found.relative_to(path).as_posix(), found.read_bytes())
            for found in sorted(path.rglob("*"))
            if found.is_file()
        ]
    else:
        named = list(_members(path))
    seen = Counter(name for name, _ in named)
    strange = sorted({name for name, _ in named if seen[name] > 1 or not _safe(name)})
    files = {nfc(name): data for name, data in named}
    raw = files.pop(MANIFEST, None)
    if raw is None:
        raise BrokenError(f"không có {MANIFEST}: đây không phải hồ sơ do thidua pack lập")
    return Archive(files, raw, _manifest(raw), strange)


def _members(path: Path) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(path) as packed:
            if sum(member.file_size for member in packed.infolist()) > LARGEST:
                raise BrokenError("hồ sơ quá lớn")
            for member in packed.infolist():
                if not member.is_dir():
                    yield member.filename, packed.read(member)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as fault:
        raise BrokenError(f"không mở được tệp nén: {fault}") from fault


def _safe(name: str) -> bool:
    parts = name.split("/")
    return (name == MANIFEST or parts[0] in HELD) and not ({"", ".", ".."} & set(parts) or "\\" in name)


def _manifest(raw: bytes) -> dict[str, Any]:
    try:
        found = json.loads(raw)
        listed = [(entry["name"], entry["size"], entry["sha256"]) for entry in found["files"]]
    except (ValueError, TypeError, KeyError, AttributeError) as fault:
        raise BrokenError(f"{MANIFEST} không đọc được") from fault
    if found.get("format") != 1 or len(listed) != len({name for name, _, _ in listed}):
        raise BrokenError(f"{MANIFEST} không đúng dạng")
    return dict(found)
