"""Encrypted returns opened with a password that the secretariat was told.

What a password opens is written into `nhan/` once, under a name made of the original's hash, and read from
there by every later command: the result depends on files alone, and the original is never changed.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from ... import storage
from ...address import Address
from ...catalogue import other_formats
from ...findings import Finding, found
from ...untrusted import Encrypted, SandboxError, decrypted, encrypted_files
from ..common.folder import Folder
from ..common.load import LoadedSeason
from .folder_contents import workbooks_in

_SUFFIXES = (".xlsx", ".xls")
_REASONS = {
    "password": "sai mật khẩu",
    "missing": "chưa cài gói msoffcrypto-tool",
    "limits": "quá nhiều bộ nhớ hoặc thời gian",
    "damaged": "tệp bị hỏng",
}


def _copy(folder: Folder, sha256: str, suffix: str) -> Path:
    return folder.returned / f"mo-khoa_{sha256[:16]}{suffix}"


def opened_copy(folder: Folder, sha256: str) -> Path | None:
    """Where the opened copy of the encrypted file with that hash stands; None when there is none."""
    for suffix in _SUFFIXES:
        path = _copy(folder, sha256, suffix)
        if path.is_file():
            return path
    return None


def unlock(opened: LoadedSeason, passwords: Collection[str], *, dry_run: bool) -> tuple[Finding, ...]:
    """Write the opened copy of every encrypted return that has none. E193 where no password fits."""
    if not passwords:
        return ()
    findings = []
    for path in workbooks_in(opened.folder.returned):
        for file in encrypted_files(path, opened.folder.shown(path)):
            findings += _unlock(opened.folder, file, passwords, dry_run=dry_run)
    return tuple(findings)


def _unlock(folder: Folder, file: Encrypted, passwords: Collection[str], *, dry_run: bool) -> list[Finding]:
    if opened_copy(folder, file.sha256) is not None:
        return []
    reason = "password"
    for password in passwords:
        try:
            data = decrypted(file, password)
        except SandboxError as failure:
            reason = failure.reason
            continue
        if not dry_run:
            suffix = _SUFFIXES[0] if data.startswith(b"PK") else _SUFFIXES[1]
            storage.publish_bytes(_copy(folder, file.sha256, suffix), data)
        return []
    return [found(other_formats.PASSWORD_FAILED, Address(file.name), reason=_REASONS[reason])]
