"""A sheet of entries (`Mục | Giá trị | Ghi chú`): each `Mục` typed by its own declaration."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ...address import Address
from ...catalogue.table_cells import TableSpecs
from ...findings import Finding, found
from ...safe_text import quote
from ...vietnamese import text_folding
from .match_headings import misspelt, read_layout
from .raw_grid import Grid, Raw
from .schema import Column, SheetSpec
from .typed_cells import FAULTY, convert


@dataclass(frozen=True, slots=True)
class Entries:
    """The typed values by attribute (tuples where a `Mục` repeats), the notes, and each value's cell."""

    values: Mapping[str, object]
    faulty: frozenset[str] = frozenset()
    notes: tuple[tuple[str, str], ...] = ()
    cells: Mapping[str, Address] = field(default_factory=dict)
    unread: frozenset[str] = frozenset()
    """Attributes whose `Mục` is misspelt, or whose column of values is."""


def read_entries(spec: SheetSpec, grid: Grid, family: TableSpecs) -> tuple[Entries, list[Finding]]:
    """The sheet's entries with every finding: unknown, repeated, required but blank, of the wrong kind."""
    findings: list[Finding] = []
    layout = read_layout(spec, grid, family, findings)
    if layout.unread:
        return Entries({}, unread=frozenset(item.attribute for item in spec.items)), findings
    known = {text_folding.fold(item.heading): item for item in spec.items}
    raws: dict[str, list[Raw]] = {}
    notes = []
    strangers = []
    for cells in layout.rows:
        heading, value, note = (layout.cell(cells, name) for name in ("item", "value", "note"))
        if heading is None or heading.value is None:
            _report_nameless(spec, value, family, findings)
            continue
        item = known.get(text_folding.fold(str(heading.value)))
        if item is None:
            strangers.append(heading)
            continue
        if note is not None and note.value is not None:
            notes.append((item.heading, str(note.value)))
        if value is not None:
            _place(item, value, raws.setdefault(item.attribute, []), family, findings)
    unread = _report_strangers(spec, strangers, raws, family, findings)
    return _typed(spec, grid, raws, tuple(notes), unread, family, findings), findings


def _report_strangers(
    spec: SheetSpec,
    strangers: Sequence[Raw],
    raws: Mapping[str, list[Raw]],
    family: TableSpecs,
    findings: list[Finding],
) -> frozenset[str]:
    """Tell of every unknown `Mục`; the attributes of those that are a missing one misspelt."""
    missing = {item.heading: item.attribute for item in spec.items if item.attribute not in raws}
    pairs = misspelt((str(cell.value) for cell in strangers), list(missing))
    for cell in strangers:
        text, near = str(cell.value), pairs.get(str(cell.value))
        if near is not None:
            findings.append(found(family.misspelt_heading, cell.at, heading=quote(text), near=near))
        else:
            near = text_folding.offer(text, missing or [item.heading for item in spec.items])
            findings.append(found(family.unknown_heading, cell.at, heading=quote(text), nearest=near))
    return frozenset(missing[near] for near in pairs.values())


def _report_nameless(spec: SheetSpec, value: Raw | None, family: TableSpecs, findings: list[Finding]) -> None:
    if value is not None and not value.blank:
        findings.append(found(family.blank, value.at, heading=spec.columns[0].heading))


def _place(item: Column, value: Raw, raws: list[Raw], family: TableSpecs, findings: list[Finding]) -> None:
    """Keep the value; a second value of an entry that does not repeat is reported and left out."""
    filled = [raw for raw in raws if not raw.blank]
    if filled and not value.blank and not item.repeats:
        first = f"ô {filled[0].at.cell}"
        findings.append(found(family.repeated_heading, value.at, heading=item.heading, first=first))
    else:
        raws.append(value)


def _typed(
    spec: SheetSpec,
    grid: Grid,
    raws: Mapping[str, list[Raw]],
    notes: tuple[tuple[str, str], ...],
    unread: frozenset[str],
    family: TableSpecs,
    findings: list[Finding],
) -> Entries:
    values: dict[str, object] = {}
    faulty = set()
    cells = {}
    for item in spec.items:
        mine = raws.get(item.attribute, [])
        filled = [raw for raw in mine if not raw.blank]
        if mine:
            cells[item.attribute] = (filled or mine)[0].at
        typed = [_convert(item, raw, family, findings) for raw in filled]
        if FAULTY in typed:
            faulty.add(item.attribute)
        good = [value for value in typed if value is not FAULTY]
        if not filled and item.required:
            faulty.add(item.attribute)
            if mine:
                findings.append(found(family.blank, cells[item.attribute], heading=item.heading))
            elif item.attribute not in unread:
                findings.append(found(family.missing_heading, grid.at(), heading=item.heading))
        if item.repeats:
            values[item.attribute] = tuple(good)
        elif good:
            values[item.attribute] = good[0]
        elif item.default is not None:
            values[item.attribute] = item.default
    return Entries(values, frozenset(faulty), notes, cells, unread)


def _convert(item: Column, raw: Raw, family: TableSpecs, findings: list[Finding]) -> object:
    """The value; None for the word that says "nothing"."""
    if item.nothing and isinstance(raw.value, str) and text_folding.same(raw.value, item.nothing):
        return None
    return convert(item, raw, family, findings)
