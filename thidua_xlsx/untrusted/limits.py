"""How much of a returned file we are willing to look at. Declared here and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of the strict reader; beyond one of them a file is refused, or a cell left out.

    Chosen so that every honest form passes by a factor of ten and no hostile one takes seconds or
    hundreds of MiB (docs/reliability.md).
    """

    file_bytes: int = 20 * MIB
    """Size of the file as received."""
    members: int = 1000
    """Members of the zip."""
    member_bytes: int = 96 * MIB
    """One member, inflated."""
    total_bytes: int = 128 * MIB
    """All members that are read, inflated."""
    ratio: int = 200
    """Inflated size over compressed size, checked above `ratio_from` only: small honest parts reach 1000."""
    ratio_from: int = MIB
    depth: int = 64
    """XML elements inside each other."""
    sheets: int = 60
    names: int = 5000
    """Defined names."""
    properties: int = 1000
    """Custom properties."""
    strings: int = 200_000
    """Entries of the shared string table."""
    styles: int = 65_536
    """Cell formats (Excel's own limit is 65 490)."""
    merges: int = 20_000
    """Merged ranges of one sheet; they are kept as text and never expanded."""
    spilled: int = 100_000
    """Cells that the array formulas of one sheet may cover together."""
    cells: int = 100_000
    """Cells with content that are kept of all sheets together."""
    findings: int = 200
    """Cells of one sheet that are named as unreadable; those after them are so without being named."""
    rows: int = 2000
    """Rows of a sheet that are kept, from the top."""
    columns: int = 256
    """Columns of a sheet that are kept, from the left."""
    enclosed: int = 100
    """Files inside one message or archive."""
    enclosed_bytes: int = 64 * MIB
    """Those files together."""


LIMITS = Limits()
