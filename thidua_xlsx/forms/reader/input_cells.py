"""The input cells of a returned sheet -> entries, each number checked. Forms and appraisals share it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ...address import Address, row_column
from ...catalogue import Effect, form_sheet
from ...checks import VALUE_CHECKS
from ...findings import Finding, found
from ...form_layout.types import InputCell
from ...model import Absent, Entry, Slot
from .placement import Placement
from .values import read_value
from .values.shown_dates import counted_from_1900

Merge = tuple[str, int, int, int, int]
"""As written, then 0-based top, left, bottom, right."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """All entries of a workbook, in the layout's order, with what is to be said about their cells."""

    entries: Mapping[Slot, Entry]
    findings: tuple[Finding, ...]


def read_inputs(placement: Placement) -> Inputs:
    """Read every input cell. A cell whose row is gone is blank and flagged: its key has a finding already."""
    entries: dict[Slot, Entry] = {}
    findings: list[Finding] = []
    merges = tuple(_merges_of_the_table(placement))
    for asked in placement.layout.inputs:
        entry, told = _read_input(asked, placement, merges)
        entries[asked.slot] = entry
        findings.extend(told)
    return Inputs(entries, tuple(findings))


def _read_input(
    asked: InputCell, placement: Placement, merges: tuple[Merge, ...]
) -> tuple[Entry, list[Finding]]:
    slot, agency = asked.slot, placement.layout.agency.code
    place = placement.cell_at(asked.row, asked.column)
    if place is None:
        at = placement.address(asked.row, asked.column)
        return Entry(slot, Absent.BLANK, at, flagged=True), []
    cell = placement.sheet.cells.get(place)
    at = cell.at if cell is not None else Address(placement.file, placement.sheet.name, place)
    if merges and (merge := _merged(place, merges)):
        told = found(
            form_sheet.INPUT_CELL_MERGED,
            at,
            agency=agency,
            criterion=slot.criterion,
            item=slot.item,
            merge=merge,
        )
        return Entry(slot, Absent.BLANK, at, cell.raw if cell else "", flagged=True), [told]
    if cell is None:
        return Entry(slot, Absent.BLANK, at), []
    if placement.sheet.since_1904:
        cell = counted_from_1900(cell)
    read = read_value(cell, asked.input, slot.item)
    entry = Entry(slot, read.value, at, read.raw, read.flagged)
    findings = [
        found(one.spec, at, agency=agency, criterion=slot.criterion, **one.facts) for one in read.faults
    ]
    if isinstance(read.value, Decimal):
        wrong = [fault for check in VALUE_CHECKS if (fault := check.check(entry, asked.input, agency))]
        findings.extend(wrong)
        if any(told.effect is Effect.FLAG for told in wrong):
            entry = without_value(entry)
    return entry, findings


def without_value(entry: Entry) -> Entry:
    """The entry as it stands after a flag: something was there, but it is no value."""
    return entry._replace(value=Absent.BLANK, flagged=True)


def flag(entries: Mapping[Slot, Entry], findings: tuple[Finding, ...]) -> Mapping[Slot, Entry]:
    """The entries after checks of the whole workbook: a cell with a finding that flags has no value."""
    cells = {finding.at for finding in findings if finding.effect is Effect.FLAG}
    if not cells:
        return entries
    return {slot: without_value(entry) if entry.at in cells else entry for slot, entry in entries.items()}


def _merges_of_the_table(placement: Placement) -> Iterator[Merge]:
    """Those that reach into a row with inputs; the merged titles above and below do not."""
    rows = placement.rows.keys() & {asked.row for asked in placement.layout.inputs}
    here = {placement.rows[row] for row in rows}
    first, last = min(here, default=0), max(here, default=-1)
    return (merge for merge in _corners(placement.sheet.merges) if merge[1] <= last and merge[3] >= first)


def _corners(merges: tuple[str, ...]) -> Iterator[Merge]:
    for merge in merges:
        first, _, last = merge.replace("$", "").partition(":")
        try:
            yield (merge, *row_column(first), *row_column(last or first))
        except ValueError:
            # Whole columns or rows ("A:C"): the reader of the package has its word on those.
            continue


def _merged(place: str, merges: tuple[Merge, ...]) -> str:
    row, column = row_column(place)
    for merge, top, left, bottom, right in merges:
        if top <= row <= bottom and left <= column <= right:
            return merge
    return ""
