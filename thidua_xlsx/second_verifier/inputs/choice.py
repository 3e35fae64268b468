"""Which returns count (§4), and what they enter."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from ..archive import LEDGER, Archive, bundle_of
from ..ledger import freeze_of, read_ledger
from ..text import ZERO, BrokenError, fold, nfc
from ..xlsx import Cell, column_of
from .identity import (
    APPRAISAL,
    FORM,
    Grid,
    Returned,
    binding,
    grid_of,
    returned_in,
    table_sheet,
)
from .plan_types import Plan
from .register import Receipt, Register
from .values import Slot, Value, entries_of, unproven_in, without_reason


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


IGNORED = re.compile(r"(^|/)(~\$|\.~lock|Thumbs\.db$|desktop\.ini$|\.DS_Store$)", re.IGNORECASE)


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
            found.appraisals[code] = _merged(pieces, plan, register, code, bare)
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
        returned.received = _came(archive, name)
        if returned.digest in seen:
            # The same bytes once more: the earliest message that holds them says when they came.
            days = [day for day in (seen[returned.digest].received, returned.received) if day is not None]
            seen[returned.digest].received = min(days, default=None)
            continue
        if returned.kind != kind or _refused(returned, archive, plan, phase):
            continue
        seen[returned.digest] = returned
        by_agency[returned.agency].append(returned)
    return by_agency


def names_below(archive: Archive, *folders: str) -> list[str]:
    """Files below a folder, those in messages and bundles, and those that only copies are at hand of."""
    names = archive.below(*folders)
    names += [f"{name}!{inner}" for name in names for inner in bundle_of(archive.files[name])]
    known = set(names)
    return names + [name for name in archive.copies if name not in known and name.split("!")[0] in known]


def _came(archive: Archive, name: str) -> date | None:
    """The day of the message around a return; as `pack` read it where the message is one of Outlook's."""
    if name in archive.files:
        return None
    copy = archive.copies.get(name)
    days = (archive.came(name), copy.received if copy and archive.closed_message(name) else None)
    return min((day for day in days if day is not None), default=None)


def _refused(returned: Returned, archive: Archive, plan: Plan, phase: str) -> bool:
    """Another season, phase, plan or agency, or an identity that contradicts itself: refused (§3)."""
    identity = returned.identity
    attested = archive.manifest.get("attested")
    if identity.get("token") and attested is not None and binding(identity) not in attested:
        return True
    if attested is None or not identity.get("token"):
        returned.quarantined = returned.quarantined or "không kiểm được mã xác thực"
    return bool(
        returned.conflicts
        or identity.get("season", "") != plan.season
        or identity.get("phase", "") != phase
        or plan.agency(returned.agency) is None
        or _made_by_other_rules(identity, archive.manifest, phase)
        or table_sheet(returned) is None
    )


def _made_by_other_rules(identity: Mapping[str, str], manifest: Mapping[str, Any], phase: str) -> bool:
    """A workbook carries the digest of its own rules; one of version 1 that of the whole plan."""
    made_by = identity.get("form_digest", "")
    if not made_by:
        return identity.get("plan_digest", "") != manifest.get("plan_digest")
    digests = manifest.get("form_digests")
    of_phase = digests.get(phase) if isinstance(digests, dict) else None
    return not isinstance(of_phase, dict) or made_by != of_phase.get(identity.get("agency", ""))


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


def _merged(
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
