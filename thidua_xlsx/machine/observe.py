"""What is seen of the machine and of one folder on it. Nothing is judged here."""

from __future__ import annotations

import os
import platform
import re
import shutil
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from .programs import libreoffice, serif_font
from .region import decimal_sign

_OWNER_FILE = re.compile(r"~\$.*|\.~.*", re.DOTALL)
"""Excel: ~$phieu.xlsx; LibreOffice: .~lock.phieu.xlsx#; WPS: .~phieu.xlsx."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """One look at the machine. Sizes in bytes; times with a zone."""

    python: str
    """Version, as "3.11.7"."""
    windows: bool
    folder: str
    """The folder asked about, absolute, links resolved."""
    write_refused: str
    """Why nothing could be written there; "" when it could."""
    free: int
    """Free space of its disk."""
    longest: int
    """Characters of the longest path in the folder, the folder's own included."""
    open_elsewhere: tuple[str, ...]
    """Owner files that Excel, WPS and LibreOffice lay beside a file they hold open, relative paths."""
    newest: datetime | None
    """When the newest file of the folder was written."""
    now: datetime
    font: str | None
    office: str | None
    """The path of LibreOffice."""
    decimal: str
    """The sign of the regional settings; "" when not known."""


def observe(folder: Path) -> Surroundings:
    """Look at the machine and at the folder, which need not be a season.

    A small trial file is written there and removed.
    """
    root = Path(os.path.realpath(folder))
    files = list(_files(root))
    times = [time for file in files if (time := _written(file)) is not None]
    return Surroundings(
        python=platform.python_version(),
        windows=sys.platform == "win32",
        folder=str(root),
        write_refused=_write_refused(root),
        free=shutil.disk_usage(root).free,
        longest=max(map(len, map(str, [root, *files]))),
        open_elsewhere=tuple(
            file.relative_to(root).as_posix() for file in files if _OWNER_FILE.fullmatch(file.name)
        ),
        newest=datetime.fromtimestamp(max(times), UTC) if times else None,
        now=datetime.now(UTC),
        font=serif_font(),
        office=libreoffice(),
        decimal=decimal_sign(),
    )


def _files(root: Path) -> list[Path]:
    """Files of the folder and of the folders in it, none through links, the same order each time."""
    inside = sorted(Path(top, name) for top, _, names in os.walk(root) for name in names)
    return [file for file in inside if not file.is_symlink()]


def _written(file: Path) -> float | None:
    try:
        return file.stat().st_mtime
    except OSError:
        return None


def _write_refused(root: Path) -> str:
    try:
        with tempfile.NamedTemporaryFile(dir=root, prefix=".thidua-", suffix=".thu") as trial:
            trial.write(b"thidua")
            trial.flush()
    except OSError as fault:
        return fault.strerror or type(fault).__name__
    return ""
