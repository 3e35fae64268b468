"""What of a layout the tool words by itself: hints, headings, formulas. Another version may word it anew.

A workbook that is out keeps the words of the version that wrote it. It carries their fingerprint, so that a
later version says once that they differ, and goes on comparing what the plan says: keys, titles, maxima.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping

from .types import CellRole, FormColumn, Live, LockedCell

_OF_THE_PLAN = frozenset({FormColumn.KEY, FormColumn.NUMBER, FormColumn.TEXT, FormColumn.MAXIMUM})
_FILLED = frozenset({FormColumn.REASON, FormColumn.EVIDENCE, FormColumn.NOTE})
_CLAIMED = frozenset(
    {FormColumn.SELF, FormColumn.EVIDENCE, FormColumn.FIRST, FormColumn.FIRST_REASON, FormColumn.EXPLANATION}
)
"""Columns that repeat what the agency returned and what a round before gave."""
_GIVEN = re.compile(r"(IF\(ISBLANK\([A-Z]+[0-9]+\),)-?[0-9.]+")
"""Points of the round before inside a formula."""
_TABLE = (CellRole.TABLE, CellRole.SHUT)
_NAMED = (CellRole.BODY, CellRole.NATION, CellRole.MOTTO, CellRole.AGENCY, CellRole.SUBTITLE, CellRole.SIGN)
"""Cells outside the table that say who and by which plan, not how."""


def is_worded(cell: LockedCell, columns: Mapping[int, FormColumn]) -> bool:
    """Whether the cell holds the tool's own words.

    Where this party enters nothing is no wording: what somebody enters there all the same must be seen.
    """
    if isinstance(cell.content, Live):
        return True
    if cell.role not in _TABLE:
        return cell.role not in _NAMED
    column = columns[cell.column]
    if column in _OF_THE_PLAN or column is FormColumn.ENTRY or not isinstance(cell.content, str):
        return False
    return bool(cell.content) or column not in _FILLED


def fingerprint(locked: Iterable[LockedCell], columns: Mapping[FormColumn, int], seed: str = "") -> str:
    """Twelve hex digits that change when the tool's words do, and for nothing that an agency enters.

    A fact above the table counts by its label. `seed`: the fingerprint of other cells, to go on from.
    """
    kinds = {place: column for column, place in columns.items()}
    told = hashlib.sha256(seed.encode())
    for cell in locked:
        if not is_worded(cell, kinds) or (cell.role in _TABLE and kinds[cell.column] in _CLAIMED):
            continue
        content = (
            _GIVEN.sub(r"\1", cell.content.formula) if isinstance(cell.content, Live) else str(cell.content)
        )
        if cell.role is CellRole.FACT:
            content = content.partition(":")[0]
        told.update(f"{cell.row},{cell.column},{len(content)}:{content};".encode())
    return told.hexdigest()[:12]
