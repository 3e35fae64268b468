"""Returns that lie where no phase looks for them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ...catalogue import received_files
from ...findings import Finding, found
from ...untrusted import open_received, shown_name
from ..common.load import LoadedSeason
from .folder_contents import workbooks_in
from .received_files import opened_alone


def stray_files(opened: LoadedSeason) -> tuple[Finding, ...]:
    """A remark on every return that lies in the folder of no phase: it would never be read.

    Registration forms belong to the year and may lie there: `register` reads them.
    """
    # Within one phase the plan holds that one alone, and the folder knows them all.
    phases = opened.folder.phases or opened.plan.phases
    top = replace(opened.folder, phase="").returned
    known = ", ".join(f"nhan/{phase}/" for phase in phases)
    return tuple(
        found(received_files.OUTSIDE_PHASE_FOLDERS, opened.folder.at(path), folders=known)
        for path in (workbooks_in(top) if phases else ())
        if shown_name(path.relative_to(top).parts[0]) not in phases and not _is_registration(path)
    )


def _is_registration(path: Path) -> bool:
    """Whether the file is a registration form."""
    seen = opened_alone(open_received(path, containers=False)).seen
    return seen is not None and seen.kind == "registration"
