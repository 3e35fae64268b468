"""The secretariat's own workbook as grids of raw cells: by openpyxl after the preflight, else strictly."""

from __future__ import annotations

from pathlib import Path

from ...address import Address
from ...catalogue import Spec
from ...findings import Finding, found
from ...untrusted import checked_workbook
from . import raw_grid
from .raw_grid import Grid
from .strict_grid import strict_grids


def read_grids(path: Path, unreadable: Spec) -> tuple[tuple[Grid, ...] | None, tuple[Finding, ...]]:
    """Every sheet of the workbook, hidden ones too, in order.

    None when the preflight refuses the file, or when neither reader can read it (the finding `unreadable`).
    """
    data, findings = checked_workbook(path)
    if data is None:
        return None, findings
    try:
        return raw_grid.loaded_grids(data, path.name), findings
    except ImportError:
        raise  # the installation is damaged, not the file
    except Exception:  # openpyxl raises anything at all on files that other programs wrote badly
        grids, findings = strict_grids(path)
    if grids is None:
        return None, (*findings, found(unreadable, Address(path.name)))
    return grids, findings
