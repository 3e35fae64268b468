"""Streams of a compound file (OLE2, [MS-CFB]), the container of .xls and .msg: olefile at its strictest."""

from __future__ import annotations

import io


def streams(data: bytes) -> dict[str, bytes]:
    """Every stream by its path, names joined by "/". OSError on a file that contradicts the specification."""
    import olefile

    with olefile.OleFileIO(io.BytesIO(data), raise_defects=olefile.DEFECT_INCORRECT) as file:
        return {"/".join(path): file.openstream(path).read() for path in file.listdir()}
