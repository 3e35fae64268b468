"""The pieces of one agency's appraisal as one: each row has one value, whoever entered it.

A later round settles a row anew where it says anything there; where it is silent the earlier one stands.
Two pieces that differ on a row are an error, and the row has no appraised score: neither is ours to choose.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from ...address import Address
from ...catalogue import reconciliation
from ...findings import Finding, found
from ...model import Absent, Agency, Appraisal, Entry, InputField, Slot, Value
from ...vietnamese.numerals import show

_NOTHING = Entry(Slot(None, None, InputField.REASON), Absent.BLANK, Address(""))
Row = tuple[str | None, str | None]
"""Codes of criterion and adjustment."""


@dataclass(frozen=True, slots=True)
class Merged:
    """One appraisal made of the pieces, and what is wrong between them."""

    appraisal: Appraisal | None
    findings: tuple[Finding, ...] = ()


def merge(pieces: Sequence[Appraisal], agency: Agency) -> Merged:
    """The pieces that are in use, of every round."""
    if len(pieces) < 2:
        return Merged(pieces[0] if pieces else None)
    ordered = sorted(pieces, key=lambda one: (one.round, one.piece, one.source.file))
    told: list[Finding] = []
    entries: dict[Slot, Entry] = {}
    for turn in sorted({one.round for one in ordered}):
        latest = dict(_of_round([one for one in ordered if one.round == turn], agency, told))
        entries = _later(entries, latest)
    return Merged(
        replace(
            ordered[0],
            entries=MappingProxyType(entries),
            appraisers=tuple(dict.fromkeys(person for one in ordered for person in one.appraisers)),
            round=ordered[-1].round,
            piece="",
        ),
        tuple(told),
    )


def _of_round(
    pieces: Iterable[Appraisal], agency: Agency, told: list[Finding]
) -> Iterator[tuple[Slot, Entry]]:
    slots: dict[Slot, list[Entry]] = defaultdict(list)
    for piece in pieces:
        for slot, entry in piece.entries.items():
            slots[slot].append(entry)
    for slot, entries in slots.items():
        said = [entry for entry in entries if entry.flagged or entry.value is not Absent.BLANK]
        if not slot.field.scores:
            yield slot, _joined(said or entries)
            continue
        other = next((one for one in said if not _same(one, said[0])), None)
        if other is not None:
            told.append(_differing(slot, said[0], other, agency))
            yield slot, said[0]._replace(value=Absent.BLANK, flagged=True)
        else:
            yield slot, (said or entries)[0]


def _joined(entries: Sequence[Entry]) -> Entry:
    """Reasons given by several, one after another."""
    texts = list(dict.fromkeys(entry.value for entry in entries if isinstance(entry.value, str)))
    return entries[0]._replace(value="; ".join(texts)) if texts else entries[0]


def _later(before: Mapping[Slot, Entry], after: Mapping[Slot, Entry]) -> dict[Slot, Entry]:
    """The rows on which the later round says anything as it says them, the others as before."""
    spoken = {_row(slot) for slot, entry in after.items() if slot.field.scores and _says(entry)}
    changed = {slot: entry for slot, entry in after.items() if _row(slot) in spoken or slot not in before}
    for slot, entry in before.items():
        silent = slot.field is InputField.REASON and not _says(changed.get(slot, _NOTHING))
        if _row(slot) not in spoken or (silent and _unmoved(_row(slot), before, changed)):
            changed[slot] = entry
    return changed


def _unmoved(row: Row, before: Mapping[Slot, Entry], after: Mapping[Slot, Entry]) -> bool:
    """Whether the later round leaves the row as it was: then the reason given before holds."""
    scored = [slot for slot in after if _row(slot) == row and slot.field.scores]
    return all(slot in before and _same(before[slot], after[slot]) for slot in scored)


def _row(slot: Slot) -> Row:
    return slot.criterion, slot.adjustment


def _says(entry: Entry) -> bool:
    return entry.flagged or entry.value is not Absent.BLANK


def _same(one: Entry, other: Entry) -> bool:
    return (one.usable, one.flagged) == (other.usable, other.flagged)


def _differing(slot: Slot, first: Entry, second: Entry, agency: Agency) -> Finding:
    return found(
        reconciliation.APPRAISALS_CONTRADICT,
        second.at,
        agency=agency.code,
        criterion=slot.criterion,
        item=slot.item,
        name=agency.name,
        value=_shown(second),
        other=_shown(first),
        place=_place(first.at),
    )


def _place(at: Address) -> str:
    return f"{at.file} ô {at.cell}" if at.cell else at.file


def _shown(entry: Entry) -> str:
    value: Value = entry.usable
    if isinstance(value, bool):
        return "Đạt" if value else "Không đạt"
    if isinstance(value, Decimal):
        return show(value)
    return value if isinstance(value, str) else entry.raw or "không dùng được"
