"""A package whose bytes depend on its content only: sorted members, one fixed time, nothing compressed.

Stored and not deflated because zlib builds differ; the file is larger, and the same on every machine.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

FIRST = "[Content_Types].xml"
"""Stands first, as readers expect of an OPC package."""
_TIME = (1980, 1, 1, 0, 0, 0)


def pack(parts: Mapping[str, bytes]) -> bytes:
    """The parts as a package with fixed order, times and attributes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as packed:
        for name in sorted(parts, key=lambda name: (name != FIRST, name)):
            member = zipfile.ZipInfo(name, _TIME)
            member.create_system, member.external_attr = 0, 0
            packed.writestr(member, parts[name])
    return target.getvalue()
