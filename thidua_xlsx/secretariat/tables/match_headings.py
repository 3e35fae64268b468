"""Sheets and headings found by their declared names, however they are typed and wherever they stand.

Headings match without regard to case, diacritics, tone placement, dashes and spaces, and stand in any order.
A name that nobody knows, much like one that is missing, is told as misspelt: one finding for the two, and
what hangs on it is not judged (`CellLocations.unread`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...address import Address, row_column
from ...catalogue.table_cells import TableSpecs
from ...findings import Finding, found
from ...safe_text import quote
from ...vietnamese import text_folding
from ...xlsx_kit.sheet_names import GUIDE_SHEET
from .raw_grid import Grid, Raw
from .schema import SheetSpec

_NAMES_SHOWN = 6
_HEADING_ROWS = 10
"""The row of headings stands among the first ten: people put a title above it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the columns of a sheet stand (attribute -> 0-based), and the rows below the headings."""

    places: Mapping[str, int]
    rows: tuple[tuple[Raw, ...], ...]
    unread: frozenset[str] = frozenset()
    """Attributes whose column is required and missing, or stands under a misspelt heading."""

    def cell(self, row: tuple[Raw, ...], attribute: str) -> Raw | None:
        """The row's cell under that column; None when there is no such column or cell."""
        place = self.places.get(attribute)
        return row[place] if place is not None and place < len(row) else None


@dataclass(frozen=True, slots=True)
class MatchedSheets:
    """The grid of each declared sheet by its declared name. `unread`: those that should be there."""

    grids: Mapping[str, Grid]
    unread: frozenset[str] = frozenset()


def match_sheets(
    grids: tuple[Grid, ...], specs: tuple[SheetSpec, ...], family: TableSpecs, file: str
) -> tuple[MatchedSheets, list[Finding]]:
    """The grid of each declared sheet, with what is missing, unknown, misspelt or repeated."""
    findings: list[Finding] = []
    wanted = {text_folding.fold(spec.name): spec.name for spec in specs}
    matched: dict[str, Grid] = {}
    strangers = []
    for grid in grids:
        name = wanted.get(text_folding.fold(grid.name))
        if name is None:
            strangers.append(grid)
        elif name in matched:
            first = f"trang «{matched[name].name}»"
            findings.append(found(family.repeated_heading, grid.at(), heading=grid.name, first=first))
        else:
            matched[name] = grid
    strangers = [grid for grid in strangers if not text_folding.same(grid.name, GUIDE_SHEET)]
    missing = [spec for spec in specs if spec.name not in matched]
    pairs = misspelt((grid.name for grid in strangers), [spec.name for spec in missing])
    unread = frozenset(pairs.values())
    for spec in missing:
        if spec.name in unread or (spec.newer and not strangers):
            continue
        if spec.required and family.missing_sheet:
            unread |= {spec.name}
            names = ", ".join(quote(grid.name) for grid in grids[:_NAMES_SHOWN])
            findings.append(found(family.missing_sheet, Address(file), sheet=spec.name, nearest=names))
        else:
            findings.append(found(family.absent_sheet, Address(file), sheet=spec.name))
    for grid in strangers:
        text = quote(grid.name)
        if grid.name in pairs:
            near = pairs[grid.name]
            findings.append(found(family.misspelt_heading, grid.at(), heading=text, near=near))
        else:
            near = text_folding.offer(grid.name, [spec.name for spec in missing or specs])
            findings.append(found(family.unknown_sheet, grid.at(), sheet=text, nearest=near))
    return MatchedSheets(matched, unread), findings


def read_layout(spec: SheetSpec, grid: Grid, family: TableSpecs, findings: list[Finding]) -> Layout:
    """The headings matched, with what is missing, unknown, repeated or merged."""
    heading_row = _heading_row(spec, grid)
    places, unread = _place_columns(spec, grid, heading_row, family, findings)
    _report_merges(grid, heading_row, family, findings)
    return Layout(places, grid.rows[heading_row + 1 :], unread)


def with_own_columns(spec: SheetSpec, grid: Grid) -> SheetSpec:
    """The sheet as this file has it: with the columns of its family that stand there."""
    if spec.family is None:
        return spec
    row = _heading_row(spec, grid)
    headings = [cell.value for cell in (grid.rows[row] if grid.rows else ()) if isinstance(cell.value, str)]
    parts = (heading.partition(":") for heading in headings)
    stem = spec.family.stem
    return spec.with_family(
        name.strip() for head, _, name in parts if name.strip() and text_folding.same(head, stem)
    )


def misspelt(strangers: Iterable[str], missing: Sequence[str]) -> Mapping[str, str]:
    """Unknown name -> the missing name that it is most like; each missing name once."""
    free, pairs = list(missing), {}
    for name in strangers:
        near = text_folding.nearest(name, free)
        if near is not None:
            pairs[name] = near
            free.remove(near)
    return pairs


def _heading_row(spec: SheetSpec, grid: Grid) -> int:
    """0-based row, among the first, that holds the most declared headings; 0 when none does."""
    known = {text_folding.fold(column.heading) for column in spec.columns}
    counts = [len(known & {_folded(cell) for cell in row}) for row in grid.rows[:_HEADING_ROWS]]
    return counts.index(max(counts)) if counts else 0


def _folded(cell: Raw) -> str:
    return text_folding.fold(cell.value) if isinstance(cell.value, str) else ""


def _place_columns(
    spec: SheetSpec, grid: Grid, heading_row: int, family: TableSpecs, findings: list[Finding]
) -> tuple[dict[str, int], frozenset[str]]:
    """Attribute -> 0-based column, and the unread attributes; findings of missing, unknown, repeated ones."""
    known = {text_folding.fold(column.heading): column for column in spec.columns}
    places: dict[str, int] = {}
    strangers = []
    headings = grid.rows[heading_row] if grid.rows else ()
    for place, cell in enumerate(headings):
        column = known.get(_folded(cell))
        if cell.blank:
            continue
        if column is None:
            strangers.append(cell)
        elif column.attribute in places:
            first = f"ô {headings[places[column.attribute]].at.cell}"
            findings.append(found(family.repeated_heading, cell.at, heading=column.heading, first=first))
        else:
            places[column.attribute] = place
    missing = [column for column in spec.columns if column.attribute not in places]
    wanted = [column.heading for column in sorted(missing, key=lambda column: column.spare)]
    pairs = misspelt((str(cell.value) for cell in strangers), wanted)
    unread = set()
    for column in missing:
        if column.required or column.heading in pairs.values():
            unread.add(column.attribute)
        if not column.spare and column.heading not in pairs.values():
            told = family.missing_heading if column.required else family.absent_heading
            findings.append(found(told, grid.at(f"A{heading_row + 1}"), heading=column.heading))
    candidates = [column.heading for column in missing or spec.columns]
    for cell in strangers:
        _report_stranger(cell, pairs, candidates, family, findings)
    return places, frozenset(unread)


def _report_stranger(
    cell: Raw,
    pairs: Mapping[str, str],
    candidates: Sequence[str],
    family: TableSpecs,
    findings: list[Finding],
) -> None:
    """A heading that nobody knows: misspelt, or of the user's own."""
    text = str(cell.value)
    if text in pairs:
        findings.append(found(family.misspelt_heading, cell.at, heading=quote(text), near=pairs[text]))
    else:
        near = text_folding.offer(text, candidates)
        findings.append(found(family.unknown_heading, cell.at, heading=quote(text), nearest=near))


def _report_merges(grid: Grid, heading_row: int, family: TableSpecs, findings: list[Finding]) -> None:
    for merged in grid.merges:
        first, _, last = merged.partition(":")
        if last and row_column(last)[0] > heading_row:
            findings.append(found(family.merged, grid.at(first), cells=merged))
