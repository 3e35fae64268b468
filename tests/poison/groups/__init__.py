"""The corpus, grouped by what the files attack."""

from __future__ import annotations

from collections.abc import Mapping

from ..corpus import Poison
from . import (
    cells,
    choices,
    controls,
    formats,
    limits,
    output,
    packages,
    relations,
    seen,
    sheets,
    tampering,
    xml,
)

GROUPS: Mapping[str, tuple[Poison, ...]] = {
    "packages and zips": packages.FILES,
    "relationships and names of parts": relations.FILES,
    "XML": xml.FILES,
    "formats and names": formats.FILES,
    "limits": limits.FILES,
    "numbers in cells": cells.FILES,
    "choices, counts and rules": choices.FILES,
    "sheets and rows": sheets.FILES,
    "tampering": tampering.FILES,
    "shown and stored": seen.FILES,
    "texts and output safety": output.FILES,
    "honest controls": controls.FILES,
}
"""What is attacked -> its files. Names are unique over all groups."""
