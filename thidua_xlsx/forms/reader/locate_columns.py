"""Where the columns of a layout stand in a returned sheet: by their headings, where those have moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from ... import safe_text
from ...address import Address, a1, row_column
from ...catalogue import form_sheet
from ...findings import Finding, found
from ...form_layout.types import FormLayout
from ...model import CellType, Sheet
from ...vietnamese.text_folding import fold


def place_columns(
    sheet: Sheet, file: str, layout: FormLayout, keys_stand: bool
) -> tuple[dict[int, int], tuple[Finding, ...]]:
    """0-based column of the layout -> column of the sheet, and W171 when some have moved.

    `keys_stand`: some key stands in the key column as written. Columns stand as written when that and the
    headings say so, and also when no row holds all the headings.
    """
    as_written = {column: column for column in _all_columns(layout)}
    headings = _headings(layout)
    if keys_stand and all(
        (cell := sheet.cells.get(a1(layout.header_row, column))) is not None and cell.raw == heading
        for column, heading in headings.items()
    ):
        return as_written, ()
    moved = _by_headings(sheet, headings)
    if moved is None or all(here == there for here, there in moved.items()):
        return as_written, ()
    names = [headings[here] for here, there in sorted(moved.items()) if here != there]
    told = found(
        form_sheet.COLUMNS_MOVED,
        Address(file, sheet.name),
        agency=layout.agency.code,
        columns=", ".join(map(safe_text.quote, names)),
    )
    return as_written | moved, (told,)


def holds_headings(sheet: Sheet, layout: FormLayout) -> bool:
    """Whether at least half of the headings stand in one row of the sheet."""
    wanted = set(map(fold, _headings(layout).values()))
    held: dict[int, set[str]] = defaultdict(set)
    for place, cell in sheet.cells.items():
        if cell.type is CellType.TEXT and (folded := fold(cell.raw)) in wanted:
            held[row_column(place)[0]].add(folded)
    return max(map(len, held.values()), default=0) * 2 >= len(wanted)


def _headings(layout: FormLayout) -> dict[int, str]:
    """Column of the layout -> its heading."""
    return {
        locked.column: str(locked.content)
        for locked in layout.locked
        if locked.row == layout.header_row and locked.content
    }


def _by_headings(sheet: Sheet, headings: Mapping[int, str]) -> dict[int, int] | None:
    """Where each heading stands, in the one row that holds them all exactly once; None when none does."""
    wanted = {fold(heading): column for column, heading in headings.items()}
    if len(wanted) != len(headings):
        return None
    rows: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for place, cell in sheet.cells.items():
        if cell.type is CellType.TEXT and (folded := fold(cell.raw)) in wanted:
            row, column = row_column(place)
            rows[row].append((folded, column))
    for held in rows.values():
        if len(held) == len(wanted) == len({folded for folded, _ in held}):
            return {wanted[folded]: column for folded, column in held}
    return None


def _all_columns(layout: FormLayout) -> set[int]:
    return {
        *layout.columns.values(),
        *(locked.column for locked in layout.locked),
        *(free.column for free in layout.free),
    }
