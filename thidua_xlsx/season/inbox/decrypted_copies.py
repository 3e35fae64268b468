"""Encrypted returns opened with a password that the secretariat was told.

What a password opens is written into `nhan/` once, under a name made of the original's hash, and read from
there by every later command: the result depends on files alone, and the original is never changed.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from ... import storage
from ...address import Address
from ...findings import Finding, found
from ...untrusted.file_kind import FileKind
from ...untrusted.legacy_workbook import OLD_FORMATS, read_old_book
from ...untrusted.ooxml.package import Package, open_package
from ...untrusted.sandbox import FailedError, confined
from ..common.folder import Folder
from ..common.load import LoadedSeason
from .unpack import unfold

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
    from .received_files import workbooks_in

    if not passwords:
        return ()
    told = []
    for path in workbooks_in(opened.folder.returned):
        package = open_package(path, opened.folder.shown(path))
        for one in unfold(package):
            if not one.envelope and _locked(one.package):
                told += _unlock(opened.folder, one.package, passwords, dry_run=dry_run)
    return tuple(told)


def _locked(package: Package) -> bool:
    if package.kind in OLD_FORMATS:
        return read_old_book(package).encrypted
    return package.kind is FileKind.ENCRYPTED


def _unlock(folder: Folder, package: Package, passwords: Collection[str], *, dry_run: bool) -> list[Finding]:
    if opened_copy(folder, package.sha256) is not None:
        return []
    reason = "password"
    for password in passwords:
        try:
            _, data = confined("decrypt", package.content, password=password)
        except FailedError as failure:
            reason = failure.reason
            continue
        if not dry_run:
            suffix = _SUFFIXES[0] if data.startswith(b"PK") else _SUFFIXES[1]
            storage.publish_bytes(_copy(folder, package.sha256, suffix), data)
        return []
    return [found("E193", Address(package.name), reason=_REASONS[reason])]
