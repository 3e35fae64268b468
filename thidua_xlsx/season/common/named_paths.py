"""Paths that a user names on the command line: one guard for what is read there, one for what is written."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

from ...address import Address
from ...catalogue import received_files, season_folder
from ...findings import Finding, found
from ...untrusted import read_file, shown_name
from .folder import OWN, RETURNS, Folder


def read_named(folder: Folder, path: Path) -> bytes | Finding:
    """A file that may become a return of the season; or why not: E102, E103, E104, or E821 one of its own.

    The season's key is refused wherever it lies and whatever it is called.
    """
    inside = within(path, folder.root)
    name = inside.as_posix() if inside else path.name or str(path)
    at = Address(shown_name(name))
    if _place(folder, path) in OWN:
        return found(season_folder.BELONGS_TO_THE_SEASON, at)
    data = read_file(path, name)
    if isinstance(data, Finding) or not _is_key(folder, data):
        return data
    return found(season_folder.BELONGS_TO_THE_SEASON, at)


def not_writable(folder: Folder, path: Path, ours: Callable[[bytes], bool], limit: int) -> Finding | None:
    """Why a command must not write at the path; None where nothing stands, or what `ours` knows as its own.

    E103 a folder, link, pipe or device · E813 somebody's file · E821 a place the season keeps for itself.
    `limit`: bytes of the largest file that `ours` is asked about; a larger one is somebody's.
    """
    at = folder.at(path)
    if path != folder.archive and _place(folder, path) in OWN | {RETURNS}:
        return found(season_folder.BELONGS_TO_THE_SEASON, at)
    if not os.path.lexists(path):
        return None
    data = read_file(path, folder.shown(path), limit)
    if isinstance(data, Finding):
        return found(season_folder.EXISTS_ALREADY, at) if data.spec is received_files.TOO_LARGE else data
    return None if ours(data) else found(season_folder.EXISTS_ALREADY, at)


def real(path: Path) -> Path:
    """Where the file itself lies, links on the way to it resolved; a link at the end is kept as it is.

    Unlike `Path.resolve` this never raises, not on a circle of links nor on a name that no disk can hold.
    """
    try:
        return Path(os.path.realpath(path.parent), path.name)
    except ValueError:
        return path


def within(path: Path, folder: Path) -> Path | None:
    """The path relative to the folder, both as they really lie; None when it is not below it."""
    root = real(folder / "_").parent
    lies = real(path)
    return lies.relative_to(root) if lies.is_relative_to(root) else None


def _place(folder: Folder, path: Path) -> str:
    """The first name on the way from the season's folder to the path, as `OWN` has it; "" outside."""
    inside = within(path, folder.root)
    first = inside.parts[0] if inside and inside.parts else ""
    name = unicodedata.normalize("NFC", first).casefold()
    return folder.key.name if name.startswith(".") else name


def _is_key(folder: Folder, data: bytes) -> bool:
    """Whether the bytes are the season's key."""
    try:
        return data.strip() == folder.key.read_bytes().strip()
    except FileNotFoundError:
        return False
