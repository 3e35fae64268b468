"""Every change the tool makes on disk: whole or not at all.

A file is written beside its target under a temporary name, flushed, and renamed; a folder of results is built
beside the old one and exchanged. A run that is killed leaves the old state, and at most a temporary name that
the next run removes. The caller turns `OSError` into a finding.
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import shutil
import stat
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

TEMPORARY = ".thidua-tam-"
"""Prefix of every temporary name, so that leftovers are known for what they are."""


def publish(path: Path, write: Callable[[Path], None]) -> None:
    """Have `write` fill a temporary file, then put it in the place of `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(TEMPORARY + path.name)
    try:
        write(temporary)
        _flush(temporary)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _flush_folder(path.parent)


def publish_bytes(path: Path, data: bytes) -> None:
    """Put a file of these bytes in the place of `path`."""

    def write(temporary: Path) -> None:
        temporary.write_bytes(data)

    publish(path, write)


def remove(path: Path) -> None:
    """Take away a file that the tool wrote; nothing when it is gone already."""
    path.unlink(missing_ok=True)
    _flush_folder(path.parent)


@dataclass(frozen=True, slots=True)
class Earlier:
    """Where replaced folders go: `folder`/`stamp`/`inner`; the last `most` stamps are kept.

    `lost(old, fresh)`: whether the old folder holds what the new one has not.
    """

    folder: Path
    stamp: str
    inner: str
    lost: Callable[[Path, Path], bool]
    most: int = 10

    def take(self, old: Path) -> None:
        """Move a replaced folder there, and let the oldest go."""
        stamps = (self.stamp, *(f"{self.stamp}-{number}" for number in range(2, 1000)))
        free = (place for place in (self.folder / stamp / self.inner for stamp in stamps))
        place = next(place for place in free if not place.exists())
        place.parent.mkdir(parents=True, exist_ok=True)
        old.rename(place)
        _flush_folder(place.parent)
        kept = sorted(entry for entry in self.folder.iterdir() if entry.is_dir())
        for oldest in kept[: -self.most]:
            shutil.rmtree(oldest, ignore_errors=True)


def exchange_folder(target: Path, build: Callable[[Path], None], earlier: Earlier | None = None) -> None:
    """Have `build` fill a new folder, then put it in the place of `target` as a whole.

    With `earlier` a folder that held something else is not lost.
    """
    recover_folder(target, earlier)
    fresh, old = _beside(target, "moi"), _beside(target, "cu")
    try:
        fresh.mkdir(parents=True)
        build(fresh)
        for file in files_below(fresh):
            _flush(file)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    if target.exists():
        if earlier is not None and earlier.lost(target, fresh):
            old = _beside(target, "giu")
        target.rename(old)
    try:
        fresh.rename(target)
    except BaseException:
        recover_folder(target)
        raise
    _flush_folder(target.parent)
    recover_folder(target, earlier)


def recover_folder(target: Path, earlier: Earlier | None = None) -> None:
    """Finish or undo an interrupted exchange: the old folder comes back unless the new one stands.

    One that is to be kept is not touched without `earlier`, which says where.
    """
    fresh, old, kept = _beside(target, "moi"), _beside(target, "cu"), _beside(target, "giu")
    for aside in (kept, old):
        if aside.exists() and not target.exists():
            aside.rename(target)
    if kept.exists() and earlier is not None:
        earlier.take(kept)
    shutil.rmtree(old, ignore_errors=True)
    shutil.rmtree(fresh, ignore_errors=True)


def sweep(folder: Path) -> None:
    """Remove temporary files that a killed run left in the folder."""
    if folder.is_dir():
        for leftover in sorted(folder.glob(f"{TEMPORARY}*")):
            if leftover.is_file():
                leftover.unlink(missing_ok=True)


def entries_below(folder: Path) -> list[Path]:
    """Everything below the folder that is no folder, sorted: links, pipes and devices too, none followed.

    OSError when a folder cannot be listed.
    """
    found = [
        Path(parent, name)
        for parent, folders, names in os.walk(folder, onerror=_refuse)
        for name in (*names, *(inner for inner in folders if Path(parent, inner).is_symlink()))
    ]
    return sorted(found)


def files_below(folder: Path) -> list[Path]:
    """Every file below the folder, sorted; links to folders are not followed.

    OSError when a folder cannot be listed: `Path.rglob` would pass over it in silence.
    """
    found = [
        Path(parent, name)
        for parent, _, names in os.walk(folder, onerror=_refuse)
        for name in names
        if Path(parent, name).is_file()
    ]
    return sorted(found)


def spellings(path: Path) -> list[Path]:
    """What stands in the folder under this name, composed or decomposed (NFC, NFD): the exact one first."""
    wanted = unicodedata.normalize("NFC", path.name)
    try:
        names = [entry.name for entry in path.parent.iterdir()]
    except (FileNotFoundError, NotADirectoryError):
        return []
    like = [name for name in names if unicodedata.normalize("NFC", name) == wanted]
    return [path.with_name(name) for name in sorted(like, key=lambda name: (name != path.name, name))]


def standing(path: Path) -> Path:
    """The path as the disk spells its name already, so that no twin is made beside it; else as it is."""
    return path if os.path.lexists(path) else next(iter(spellings(path)), path)


def _refuse(error: OSError) -> None:
    raise error


def append_line(path: Path, line: str) -> None:
    """Append one line to a log and see that it reaches the disk.

    Half a line that the disk took before it failed is cut off again, as far as the disk lets us.
    """
    with path.open("ab", buffering=0) as log:
        end = log.seek(0, os.SEEK_END)
        try:
            _write_all(log, (line + "\n").encode("utf-8"))
            os.fsync(log.fileno())
        except OSError:
            with contextlib.suppress(OSError):
                log.truncate(end)
            raise


def _write_all(file: io.FileIO, data: bytes) -> None:
    """Write without a buffer, which would try again on closing and so append to half a line."""
    left = memoryview(data)
    while left:
        left = left[file.write(left) :]


def make_secret(path: Path, data: bytes) -> None:
    """Write a file that only its owner may read; FileExistsError when there is one."""
    if path.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    replace_secret(path, data)


def replace_secret(path: Path, data: bytes) -> None:
    """Put a file that only its owner may read in the place of `path`."""

    def write(temporary: Path) -> None:
        temporary.touch(stat.S_IRUSR | stat.S_IWUSR)
        temporary.write_bytes(data)

    publish(path, write)


class BusyError(Exception):
    """Another run holds the season."""


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the season's lock while the block runs; BusyError when another run has it.

    The operating system drops the lock when its holder ends, however it ends: nothing stale stays behind.
    """
    with path.open("a+b") as file:
        _lock(file.fileno())
        yield


if os.name == "nt":  # pragma: no cover - the branch of the other systems is tested
    import msvcrt

    def _lock(descriptor: int) -> None:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError as error:
            raise BusyError from error

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BusyError from error


def _beside(target: Path, what: str) -> Path:
    return target.with_name(f"{TEMPORARY}{target.name}-{what}")


def _flush(file: Path) -> None:
    with file.open("rb+") as handle:
        os.fsync(handle.fileno())


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":  # pragma: no cover - Windows cannot open a folder
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
