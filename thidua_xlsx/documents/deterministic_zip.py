"""A package whose bytes depend on its content only: sorted members, one fixed time.

Stored, the file is the same on every machine. Deflated, it is a tenth of the size and the same on one build:
zlib builds differ, so it is compared by its members after inflating.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

FIRST = "[Content_Types].xml"
"""Stands first, as readers expect of an OPC package."""
_TIME = (1980, 1, 1, 0, 0, 0)


def pack(parts: Mapping[str, bytes], *, deflated: bool = False) -> bytes:
    """The parts as a package with fixed order, times and attributes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        for name in sorted(parts, key=lambda name: (name != FIRST, name)):
            member = zipfile.ZipInfo(name, _TIME)
            member.create_system, member.external_attr = 0, 0
            member.compress_type = zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED
            packed.writestr(member, parts[name])
    return target.getvalue()
