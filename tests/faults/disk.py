"""A disk that fails where it is told to: every file operation below some folders is counted.

The functions of `os`, `io` and `fcntl` through which Python reaches a disk are replaced; files are opened
with a raw layer of our own, so that a write can also stop halfway. An audit hook of the interpreter watches
that nothing opens, renames or removes past them. Only for a process that ends soon: nothing is put back.
"""

from __future__ import annotations

import builtins
import errno
import fcntl
import io
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Any

KILLED = 9
"""Exit status of a process that a point killed."""


class Fault(Enum):
    """What goes wrong at one operation: its name in reports, the error, and for how long."""

    KILL_BEFORE = "killed before"
    KILL_HALF = "killed halfway through a write"
    KILL_AFTER = "killed after"
    FULL = "disk full"
    FULL_ON = "disk full from then on"
    IO = "I/O error"
    IO_AFTER = "done, and reported as I/O error"
    IO_ON = "I/O errors from then on"
    DENIED = "permission denied"
    READ_ONLY_ON = "read-only from then on"
    GONE = "not found"
    GONE_ON = "folder vanished from then on"
    HELD = "file held open by another program"

    @property
    def kills(self) -> bool:
        return self.name.startswith("KILL")


_ERRNO = {
    Fault.FULL: errno.ENOSPC,
    Fault.FULL_ON: errno.ENOSPC,
    Fault.IO: errno.EIO,
    Fault.IO_AFTER: errno.EIO,
    Fault.IO_ON: errno.EIO,
    Fault.DENIED: errno.EACCES,
    Fault.READ_ONLY_ON: errno.EROFS,
    Fault.GONE: errno.ENOENT,
    Fault.GONE_ON: errno.ENOENT,
    Fault.HELD: errno.EACCES,
}
GROWING = frozenset({"create", "append", "write", "mkdir"})
"""Operations that need room on the disk."""
CHANGING = GROWING | {"open to change", "flush", "rename", "remove", "remove folder"}
PATHLESS = frozenset({"read", "write", "flush", "lock"})
"""Operations on a file that is open already: it cannot be missing, nor its permission."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation as the run came to it."""

    number: int
    name: str
    path: str
    """Relative to the season, or to the folder of temporary files."""

    def faults(self) -> tuple[Fault, ...]:
        """What can go wrong at it."""
        kinds = [Fault.KILL_BEFORE, Fault.KILL_AFTER, Fault.IO, Fault.IO_ON, Fault.GONE_ON]
        if self.name == "write":
            kinds.append(Fault.KILL_HALF)
        if self.name in GROWING:
            kinds += [Fault.FULL, Fault.FULL_ON]
        if self.name in CHANGING:
            kinds += [Fault.IO_AFTER, Fault.READ_ONLY_ON]
        if self.name not in PATHLESS:
            kinds += [Fault.DENIED]
        # Without its key a season goes on, and returned forms wait for a decision: that is promised.
        if self.name in {"open to read", "list", "rename", "remove"} and not self.path.endswith(".khoa"):
            kinds += [Fault.GONE]
        return tuple(kinds)


@dataclass
class Disk:
    """Counts operations below `roots`; at operation `at` (0: never) the fault begins.

    `held`: the file that another program holds open, for `Fault.HELD`.
    """

    roots: tuple[str, ...]
    fault: Fault | None = None
    at: int = 0
    held: str = ""
    met: list[Operation] = field(default_factory=list)
    fired: bool = False
    past: list[str] = field(default_factory=list)
    """What the audit hook saw that no operation of ours announced."""
    _inside: int = 0
    _open: dict[int, str] = field(default_factory=dict)

    def shown(self, path: object, folder: int | None = None) -> str | None:
        """The path below one of the roots; None when it lies elsewhere."""
        if isinstance(path, int):
            return self._open.get(path)
        try:
            text = os.fsdecode(path)  # type: ignore[arg-type]
        except TypeError:
            return None
        if folder is not None and not Path(text).is_absolute():
            if folder not in self._open:
                return None
            text = str(Path(self._open[folder], text))
        for root in self.roots:
            if text == root or text.startswith(root + os.sep):
                return text
        return None

    def do(self, name: str, shown: str, act: Callable[[], Any], half: Callable[[], Any] | None = None) -> Any:
        """One operation: counted, perhaps failing, perhaps the last."""
        number = len(self.met) + 1
        self.met.append(Operation(number, name, self._relative(shown)))
        fault, here = self.fault, number == self.at
        if here:
            self.fired = True
        if here and fault is Fault.KILL_BEFORE:
            os._exit(KILLED)
        if here and fault is Fault.KILL_HALF:
            if half is not None:
                half()
            os._exit(KILLED)
        if fault is not None and not fault.kills and fault is not Fault.IO_AFTER and self._fails(name, shown):
            if half is not None and fault in {Fault.FULL, Fault.FULL_ON, Fault.IO}:
                half()
            if fault is Fault.GONE and name == "remove":
                self._act(act)  # somebody else was faster
            raise _error(fault, shown)
        try:
            done = self._act(act)
        finally:
            if here and fault is Fault.KILL_AFTER:
                os._exit(KILLED)
        if here and fault is Fault.IO_AFTER:
            raise _error(fault, shown)
        return done

    def _act(self, act: Callable[[], Any]) -> Any:
        """The operation itself, announced to the audit hook."""
        self._inside += 1
        try:
            return act()
        finally:
            self._inside -= 1

    def _fails(self, name: str, shown: str) -> bool:
        if self.fault is Fault.HELD:
            holds = shown == self.held or (name == "rename" and self.held.startswith(shown + os.sep))
            self.fired = self.fired or (holds and name in CHANGING - {"mkdir"})
            return holds and name in CHANGING - {"mkdir"}
        if len(self.met) < self.at or not self.at:
            return False
        match self.fault:
            case Fault.FULL_ON:
                return name in GROWING
            case Fault.READ_ONLY_ON:
                return name in CHANGING
            case Fault.IO_ON:
                return True
            case Fault.GONE_ON:
                return name not in PATHLESS
        return len(self.met) == self.at

    def _relative(self, shown: str) -> str:
        for root in self.roots:
            if shown.startswith(root):
                return shown[len(root) :].lstrip(os.sep) or "."
        return shown

    def opened(self, descriptor: int, shown: str) -> None:
        self._open[descriptor] = shown

    def install(self) -> None:
        """Put our functions in the place of the system's, for the rest of this process."""
        real_open, real_os_open = io.open, os.open
        disk = self

        def open_file(
            file: Any,
            mode: str = "r",
            buffering: int = -1,
            encoding: str | None = None,
            errors: str | None = None,
            newline: str | None = None,
            closefd: bool = True,
            opener: Any = None,
        ) -> Any:
            shown = disk.shown(file)
            if shown is None:
                return real_open(file, mode, buffering, encoding, errors, newline, closefd, opener)
            bare = mode.replace("b", "").replace("t", "")
            if isinstance(file, int):
                raw = _Raw(disk, file, bare, closefd)
            else:
                raw = disk.do(_opening(bare), shown, lambda: _Raw(disk, file, bare, closefd, opener))
            raw.shown = shown
            disk.opened(raw.fileno(), shown)
            if "+" in bare:
                buffered: Any = io.BufferedRandom(raw)
            else:
                buffered = io.BufferedReader(raw) if "r" in bare else io.BufferedWriter(raw)
            return buffered if "b" in mode else io.TextIOWrapper(buffered, encoding, errors, newline)

        def open_descriptor(path: Any, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
            shown = disk.shown(path, dir_fd)
            if shown is None:
                return real_os_open(path, flags, mode, dir_fd=dir_fd)
            changes = flags & (os.O_WRONLY | os.O_RDWR)
            name = "create" if flags & os.O_CREAT else "open to change" if changes else "open to read"
            made: int = disk.do(name, shown, lambda: real_os_open(path, flags, mode, dir_fd=dir_fd))
            disk.opened(made, shown)
            return made

        io.open = builtins.open = open_file  # type: ignore[assignment]
        os.open = open_descriptor
        for function, name in _FUNCTIONS.items():
            setattr(os, function, self._guarded(name, getattr(os, function)))
        os.fsync = self._guarded("flush", lambda descriptor: None)  # what was written outlives its process
        fcntl.flock = self._guarded("lock", fcntl.flock)
        sys.addaudithook(self._audit)

    def _guarded(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def function(path: Any = ".", *more: Any, **options: Any) -> Any:
            folder = options.get("dir_fd", options.get("src_dir_fd"))
            shown = self.shown(path, folder)
            target = self.shown(more[0]) if name == "rename" and more else None
            if shown is None:
                return real(path, *more, **options)
            if self.fault is Fault.HELD and target == self.held:
                shown = self.held
            return self.do(name, shown, lambda: real(path, *more, **options))

        # `shutil` asks these sets what a function can do.
        for known in (os.supports_dir_fd, os.supports_fd, os.supports_follow_symlinks):
            if real in known:
                known.add(function)
        return function

    def _audit(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self._inside or event not in _AUDITED or not arguments:
            return
        shown = self.shown(arguments[0]) if isinstance(arguments[0], str | bytes | os.PathLike) else None
        if shown is not None:
            self.past.append(f"{event} {self._relative(shown)}")


class _Raw(io.FileIO):
    """The raw layer of a file below the roots."""

    shown = ""

    def __init__(self, disk: Disk, *opened: Any) -> None:
        super().__init__(*opened)
        self._disk = disk

    def write(self, data: Any) -> int:
        view = memoryview(data).cast("B")
        start = view[: len(view) // 2]
        whole = super().write
        return self._disk.do("write", self.shown, lambda: whole(view), lambda: whole(start))  # type: ignore[no-any-return]

    def readall(self) -> Any:
        return self._disk.do("read", self.shown, super().readall)

    def readinto(self, buffer: Any) -> Any:
        return self._disk.do("read", self.shown, lambda: io.FileIO.readinto(self, buffer))


_FUNCTIONS = {
    "rename": "rename",
    "replace": "rename",
    "unlink": "remove",
    "remove": "remove",
    "mkdir": "mkdir",
    "rmdir": "remove folder",
    "scandir": "list",
    "listdir": "list",
    "stat": "look",
    "lstat": "look",
}
"""Function of `os` -> what it is counted as."""
_AUDITED = frozenset(
    {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.scandir", "os.listdir"}
    | {"os.truncate", "os.symlink"}
)


def _opening(mode: str) -> str:
    if mode[0] in "wx":
        return "create"
    if mode[0] == "a":
        return "append"
    return "open to change" if "+" in mode else "open to read"


def _error(fault: Fault, shown: str) -> OSError:
    number = _ERRNO[fault]
    return OSError(number, os.strerror(number), shown)
