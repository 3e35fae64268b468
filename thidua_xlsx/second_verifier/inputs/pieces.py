"""Pieces of one appraisal: whether anybody filled them, and what they say together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..text import ZERO
from ..xlsx import Cell, column_of
from .identity import (
    Grid,
    Returned,
    grid_of,
)
from .plan_types import Plan
from .register import Register
from .values import Slot, Value, entries_of, without_reason

PLACE_AND_DAY = "dia_danh_ngay"
"""Defined name of the one open cell that is printed with a text in it."""


def is_filled(returned: Returned, plan: Plan, register: Register) -> bool:
    """Whether an appraiser has written anything: a value, a reason, a name (each cell has a defined name)."""
    named = [
        cell
        for name in returned.book.names
        if name != PLACE_AND_DAY and (cell := _named_cell(returned, name))
    ]
    if any(not cell.blank and cell.words.strip(" ;\n") for cell in named):
        return True
    grid = grid_of(returned)
    return grid is not None and bool(entries_of(grid, plan, register, returned.agency))


def _named_cell(returned: Returned, name: str) -> Cell | None:
    """The cell that a defined name of the workbook stands for; None for a range, or where there is none."""
    found = re.fullmatch(
        r"(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]{1,3})\$(\d{1,7})", returned.book.names[name]
    )
    sheet = returned.book.sheet((found[1] or found[2]).replace("''", "'")) if found else None
    if found is None or sheet is None:
        return None
    return sheet.cells.get((int(found[4]), column_of(found[3])))


def _open_rows(piece: Returned) -> Grid | None:
    """The table with the rows that were open in this piece: an input has a defined name (§3)."""
    grid = grid_of(piece)
    open_rows = {
        int(found[1])
        for reference in piece.book.names.values()
        if (found := re.search(r"!\$[A-Z]{1,3}\$(\d{1,7})$", reference))
    }
    if grid is None or not open_rows:
        return grid
    rows = {key: [row for row in numbers if row in open_rows] for key, numbers in grid.rows.items()}
    return replace(grid, rows=rows)


def merged(
    pieces: Sequence[Returned],
    plan: Plan,
    register: Register,
    agency: str,
    unproven: frozenset[str] = frozenset(),
) -> dict[Slot, Value]:
    """Several appraisers, one workbook each, read as one; round 2 counts where it holds a value.

    Of the `unproven` bonuses a count above 0 is one only beside a reason.
    """
    merged: dict[Slot, Value] = {}
    for turn in sorted({piece.round for piece in pieces}):
        mine: dict[Slot, Value] = {}
        clashing: set[Slot] = set()
        for piece in pieces:
            grid = _open_rows(piece) if piece.round == turn else None
            bare = without_reason(grid, unproven) if grid else frozenset()
            for slot, value in entries_of(grid, plan, register, agency).items() if grid else ():
                if slot[0] in bare and value != ZERO:
                    continue
                if mine.setdefault(slot, value) != value:
                    clashing.add(slot)
        # A row on which the later round says anything is as that says it, both of its numbers.
        spoken = {code for code, _ in mine}
        merged = {slot: value for slot, value in merged.items() if slot[0] not in spoken}
        merged |= {slot: value for slot, value in mine.items() if slot not in clashing}
        for slot in clashing:
            merged.pop(slot, None)
    return merged
