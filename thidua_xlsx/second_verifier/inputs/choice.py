"""Which returns count (§4), and what they enter."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..archive import LEDGER, Archive
from ..ledger import freeze_of, read_ledger
from ..text import BrokenError, fold, nfc
from .identity import (
    APPRAISAL,
    FORM,
    Returned,
    grid_of,
    returned_in,
)
from .pieces import is_filled, merged
from .plan_types import Plan
from .register import Receipt, Register
from .returns import IGNORED, came, names_below, refused
from .values import Slot, Value, entries_of, unproven_in


@dataclass
class Inputs:
    """What the result of one phase (or of a season without phases) is made of."""

    phase: str
    forms: dict[str, dict[Slot, Value]] = field(default_factory=dict)
    appraisals: dict[str, dict[Slot, Value]] = field(default_factory=dict)
    form_files: dict[str, Returned] = field(default_factory=dict)
    appraisal_files: dict[str, list[Returned]] = field(default_factory=dict)
    unread: dict[str, str] = field(default_factory=dict)
    """Files below `nhan/` or `tham_dinh/` that are no .xlsx this program reads, and why."""
    waiting: dict[str, str] = field(default_factory=dict)
    """Agencies whose return is quarantined, and why."""
    unproven: dict[str, frozenset[str]] = field(default_factory=dict)
    """By agency: bonuses that need evidence and have none in its form."""


def collect_inputs(archive: Archive, plan: Plan, register: Register, phase: str) -> Inputs:
    """Everything that counts in a phase ("" where there are none): forms, appraisals, what waits and why."""
    found = Inputs(phase)
    for code, pieces in _returns(archive, plan, found, APPRAISAL, "tham_dinh", phase).items():
        # A workbook that nobody has written into yet grants nothing, and takes nothing away.
        filled = [piece for piece in pieces if is_filled(piece, plan, register)]
        if filled:
            found.appraisal_files[code] = sorted(filled, key=lambda piece: (piece.round, piece.name))
    forms = _returns(archive, plan, found, FORM, "nhan", phase)
    closed = frozen_forms(archive, phase)
    reopened = _reopened(archive, register, phase)
    for agency in plan.agencies:
        code = agency.code
        candidates = forms.get(code, [])
        if code not in reopened:
            candidates = _settled(candidates, code, closed, found)
        chosen = _chosen(candidates, code, plan, register, found)
        grid = grid_of(chosen) if chosen is not None else None
        if chosen is not None and grid is not None:
            found.form_files[code] = chosen
            found.forms[code] = entries_of(grid, plan, register, code)
            found.unproven[code] = unproven_in(grid, plan, code)
        pieces = _of_form(found.appraisal_files.pop(code, []), chosen if grid is not None else None)
        pieces = _latest_pieces(pieces, plan, register, code)
        if pieces:
            found.appraisal_files[code] = pieces
            bare = found.unproven.get(code, frozenset())
            found.appraisals[code] = merged(pieces, plan, register, code, bare)
    return found


def _of_form(pieces: Sequence[Returned], form: Returned | None) -> list[Returned]:
    """The pieces that were made for the form that counts; a later round stands on a first one of it."""
    if form is None:
        return []
    first = [piece for piece in pieces if piece.round == 1 and _made_for(piece) in ("", form.digest)]
    return [*first, *(piece for piece in pieces if piece.round > 1)] if first else []


def _made_for(piece: Returned) -> str:
    return piece.identity.get("form_sha256", "")


def _latest_pieces(pieces: Sequence[Returned], plan: Plan, register: Register, agency: str) -> list[Returned]:
    """Of several workbooks of one round and one appraiser the one that counts, as of forms."""
    parts: dict[tuple[int, str], list[Returned]] = defaultdict(list)
    for piece in pieces:
        parts[piece.round, piece.identity.get("appraiser", "")].append(piece)
    chosen = (_chosen(same, agency, plan, register, Inputs("")) for _, same in sorted(parts.items()))
    kept = [piece for piece in chosen if piece is not None]
    return kept if any(piece.round == 1 for piece in kept) else []


REOPENED = "MỞ LẠI"
"""Recorded in the register (`Ghi nhận`): an agency may hand in anew after the intake was closed."""


def _reopened(archive: Archive, register: Register, phase: str) -> frozenset[str]:
    """The agencies with a re-opening that no closing of the intake has used up."""
    lines, _ = read_ledger(archive.files.get(LEDGER, b""))
    used = (freeze_of(lines, phase) or {}).get("reopened") or {}
    held: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for record in register.records:
        if fold(record.code) == fold(REOPENED) and record.phase in ("", phase):
            held[record.agency][record.basis, record.day.isoformat() if record.day else ""] += record.times
    spent = {
        code: Counter({(basis, day): times for basis, day, times in rows}) for code, rows in used.items()
    }
    return frozenset(code for code, mine in held.items() if mine - spent.get(code, Counter()))


def frozen_forms(archive: Archive, phase: str) -> dict[str, str] | None:
    """SHA-256 of each agency's form that the newest FREEZE line of the ledger keeps; None: not closed."""
    lines, _ = read_ledger(archive.files.get(LEDGER, b""))
    data = freeze_of(lines, phase)
    return None if data is None else {code: str(form["sha256"]) for code, form in data["forms"].items()}


def _settled(
    forms: list[Returned], agency: str, closed: Mapping[str, str] | None, found: Inputs
) -> list[Returned]:
    """Once the intake is closed only the form it was closed on; once appraised only the form appraised."""
    if closed is not None:
        return [form for form in forms if form.digest == closed.get(agency)]
    appraised = {
        _made_for(piece)
        for piece in found.appraisal_files.get(agency, [])
        if piece.round == 1 and _made_for(piece) and not piece.quarantined
    }
    return [form for form in forms if form.digest in appraised] if appraised else forms


def _returns(
    archive: Archive, plan: Plan, found: Inputs, kind: str, folder: str, phase: str
) -> dict[str, list[Returned]]:
    """Workbooks of this kind by the agency they say they are of; strangers and other seasons left out."""
    by_agency: dict[str, list[Returned]] = defaultdict(list)
    seen: dict[str, Returned] = {}
    names = names_below(archive, folder, phase)
    for name in names:
        if IGNORED.search(name):
            continue
        try:
            returned = returned_in(archive, name)
        except BrokenError as fault:
            found.unread[name] = str(fault)
            continue
        returned.received = came(archive, name)
        if returned.digest in seen:
            # The same bytes once more: the earliest message that holds them says when they came.
            days = [day for day in (seen[returned.digest].received, returned.received) if day is not None]
            seen[returned.digest].received = min(days, default=None)
            continue
        if returned.kind != kind or refused(returned, archive, plan, phase):
            continue
        seen[returned.digest] = returned
        by_agency[returned.agency].append(returned)
    return by_agency


def _chosen(
    forms: list[Returned], agency: str, plan: Plan, register: Register, found: Inputs
) -> Returned | None:
    """The one `Nhận` names under `Tệp`; else the one saved later; equal or missing times: none.

    One saved when no form of the season can have been (a clock decades off) replaces no other.
    """
    named = [
        form
        for form in forms
        if any(_is_named(form, receipt) for receipt in register.receipts if receipt.agency == agency)
    ]
    if len(named) == 1:
        return named[0]
    usable = [form for form in (named or forms) if not form.quarantined]
    if not usable:
        if forms:
            found.waiting[agency] = forms[0].quarantined
        return None
    usable = [form for form in usable if _can_be(form.book.saved, plan.info.get(fold("Năm"), ""))] or usable
    usable.sort(key=lambda form: form.book.saved, reverse=True)
    if len(usable) > 1 and (not usable[0].book.saved or usable[0].book.saved == usable[1].book.saved):
        found.waiting[agency] = "nhiều bản, không rõ bản nào lưu sau"
        return None
    return usable[0]


def _can_be(saved: str, year: str) -> bool:
    """Whether the saved time (ISO, or "") lies between a year before the season's and 20 after it."""
    if not (saved[:4].isdigit() and year.isdigit()):
        return True
    return -1 <= int(saved[:4]) - int(year) <= 20


def _is_named(returned: Returned, receipt: Receipt) -> bool:
    named_file = nfc(receipt.file).replace("\\", "/")
    return bool(named_file) and (returned.name == named_file or returned.name.endswith("/" + named_file))
