"""The files that lie in a folder of returned workbooks, in the order in which they are read."""

from __future__ import annotations

from pathlib import Path

from ... import storage
from ...untrusted import shown_name, temporary


def workbooks_in(folder: Path) -> list[Path]:
    """Every file below the folder but the leftovers of programs, always in the same order."""
    if not folder.is_dir():
        return []
    return sorted(
        (path for path in storage.files_below(folder) if not temporary(path.name)),
        key=lambda path: shown_name(path.relative_to(folder).as_posix()),
    )
