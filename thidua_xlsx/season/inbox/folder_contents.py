"""The files that lie in a folder of returned workbooks, in the order in which they are read."""

from __future__ import annotations

from pathlib import Path

from ... import storage
from ...untrusted import shown_name, temporary


def workbooks_in(folder: Path) -> list[Path]:
    """Every file below the folder but the leftovers of programs, always in the same order.

    What is no plain file (a link, a pipe, a device) is among them: reading it says so (E103). Where two
    folders spell its name, one composed and one decomposed, both are read.
    """
    named = {
        path: shown_name(path.relative_to(each).as_posix())
        for each in storage.spellings(folder)
        if each.is_dir()
        for path in storage.entries_below(each)
        if not temporary(path.name)
    }
    return sorted(named, key=lambda path: (named[path], path))
