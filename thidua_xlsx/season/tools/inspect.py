"""`inspect`: what the tool sees in one workbook, alone or against its season."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from ...findings import Finding
from ...form_layout import FormKind, FormLayout, InputCell, appraisers, lay_out, lay_out_registration
from ...forms.registration import read_registration
from ...forms.self_scoring.read import read_form
from ...intake.outcome import outcome_of
from ...intake.recognise import KIND_WORDS
from ...intake.recognition import Recognition
from ...model import Absent, Book, Entry, InputField, InputKind, Returned, Value
from ...untrusted import open_received
from ..appraisal.read_one import appraisal_read, explanation_read
from ..appraisal.read_workbooks import read_appraised
from ..collection.collect import take_in
from ..common.folder import Folder
from ..common.key import season_key
from ..common.layouts import tally_as_sent
from ..common.load import LoadedSeason, open_season
from ..common.named_paths import real, within
from ..common.phases import in_phase
from ..common.reports import DocumentReport, TextTable, text
from ..inbox.received_files import ReceivedFile, arrived, opened_alone

_NAMED = re.compile(r"(TC|CT)_(.+)_([a-z]+)", re.ASCII)
_ESCAPED = re.compile(r"_([0-9a-f]+)_")
_REFERENCE = re.compile(r"'?([^'!]+)'?!\$?([A-Z]{1,3})\$?([0-9]{1,7})")


@dataclass(frozen=True, slots=True)
class Seen:
    """One workbook as judged: its inputs, its findings, whether its token fits."""

    arrival: ReceivedFile
    authentic: bool | None
    inputs: tuple[dict[str, Any], ...]
    findings: tuple[Finding, ...]


def inspect(file: Path, root: Path | None) -> DocumentReport:
    """What is in the file; judged as `collect` would, when its season is known."""
    folder = _season_of(file) if root is None else Folder(root)
    opened, unopened = open_season(folder) if folder else (None, ())
    seen = _alone(file) if opened is None else _in_season(file, opened)
    unreadable = unopened if root is not None and opened is None else ()
    return _report(seen, (*unreadable, *seen.findings))


def _season_of(file: Path) -> Folder | None:
    """The nearest folder above the file that holds a plan."""
    for parent in real(file).parents:
        if os.path.lexists(Folder(parent).plan):
            return Folder(parent)
    return None


def _alone(file: Path) -> Seen:
    arrival = opened_alone(open_received(file, containers=False))
    inputs = tuple(_named_inputs(arrival.book)) if arrival.book else ()
    return Seen(arrival, None, inputs, arrival.findings)


def _in_season(file: Path, opened: LoadedSeason) -> Seen:
    inside = within(file, opened.folder.root)
    shown = inside.as_posix() if inside else file.name
    received = open_received(file, shown, containers=False)
    alone = opened_alone(received)
    kind = alone.seen.kind if alone.seen else "unknown"
    if alone.book is None or alone.seen is None or kind in ("plan", "register"):
        return Seen(alone, None, (), alone.findings)
    opened = _in_phase(opened, alone.seen.phase)
    key = season_key(opened.folder)
    expected: FormKind = kind if kind in ("appraisal", "registration", "explanation") else "form"
    arrival = arrived(opened, received, expected, key)
    layout, returned = _read(opened, arrival)
    inputs = tuple(_input(cell, layout, returned) for cell in layout.inputs) if layout and returned else ()
    findings = returned.findings if returned else arrival.findings
    return Seen(arrival, alone.seen.authentic(key), inputs, findings)


def _in_phase(opened: LoadedSeason, phase: str) -> LoadedSeason:
    """The season at the phase the workbook names, when the plan has it."""
    return in_phase(opened, phase) if phase in opened.plan.phases else opened


def _read(opened: LoadedSeason, arrival: ReceivedFile) -> tuple[FormLayout | None, Returned | None]:
    """The workbook read against its layout; (None, None) when it has none in this season."""
    agency, seen = arrival.agency, arrival.seen
    if arrival.refused or arrival.book is None or seen is None or agency is None:
        return None, None
    if seen.kind == "form":
        layout = lay_out(opened.plan, opened.register, agency, "form", opened.folder.phase)
        total = lambda scoring: tally_as_sent(opened, scoring).self_total  # noqa: E731
        return layout, read_form(arrival.book, layout, arrival.source, total_of=total, told=arrival.findings)
    if seen.kind == "registration":
        layout = lay_out_registration(opened.plan, agency)
        return layout, read_registration(arrival.book, layout, arrival.source, told=arrival.findings)
    return _after_the_form(opened, arrival, seen, agency)


def _after_the_form(
    opened: LoadedSeason, arrival: ReceivedFile, seen: Recognition, agency: str
) -> tuple[FormLayout | None, Returned | None]:
    """An appraisal or an explanation, read against the form in use and what the first round gave."""
    intake = take_in(opened)
    scoring = intake.used.get(agency)
    again = seen.kind == "explanation" or seen.round > 1
    first = read_appraised(intake).firsts.get(agency) if again else None
    appraiser = seen.named_appraiser
    known = (None, *appraisers(opened.plan, opened.register, agency))
    if scoring is None or (again and first is None) or appraiser not in (*known, ""):
        return None, None
    if seen.kind == "explanation":
        return (explanation_read(opened, scoring, first, arrival) if first else None) or (None, None)
    if appraiser not in known:
        return None, None
    return appraisal_read(opened, scoring, first, arrival) or (None, None)


def _input(cell: InputCell, layout: FormLayout, returned: Returned) -> dict[str, Any]:
    """One input as the contract gives it (§3)."""
    asked, entry = cell.input, returned.entries.get(cell.slot)
    at = entry.at if entry else None
    return {
        "criterion": cell.slot.criterion,
        "adjustment": cell.slot.adjustment,
        "field": cell.slot.field.value,
        "sheet": at.sheet if at else layout.sheet,
        "cell": at.cell if at else cell.cell,
        "max": text(asked.maximum),
        "step": text(asked.step),
        "choices": list(asked.choices) if asked.kind is InputKind.CHOICE else None,
        "value": _value(entry),
    }


def _value(entry: Entry | None) -> str | None:
    """The value as text; null when the cell is blank or was flagged."""
    value: Value = entry.value if entry else Absent.BLANK
    if isinstance(value, bool):
        return "Đạt" if value else "Không đạt"
    if isinstance(value, Decimal):
        return text(value)
    if isinstance(value, Absent):
        return "không áp dụng" if value is Absent.NOT_APPLICABLE else None
    return value


def _named_inputs(book: Book) -> Iterator[dict[str, Any]]:
    """The inputs that the defined names tell of, for a workbook without its season."""
    for name, reference in book.names.items():
        named, place = _NAMED.fullmatch(name), _REFERENCE.fullmatch(reference)
        if named is None or place is None or named[3] not in {field.value for field in InputField}:
            continue
        code = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), named[2])
        sheet, cell = book.sheet(place[1]), place[2] + place[3]
        held = sheet.cells.get(cell) if sheet else None
        yield {
            "criterion": code if named[1] == "TC" else None,
            "adjustment": code if named[1] == "CT" else None,
            "field": named[3],
            "sheet": place[1],
            "cell": cell,
            "max": None,
            "step": None,
            "choices": None,
            "value": held.raw if held and held.raw else None,
        }


def _report(seen: Seen, findings: tuple[Finding, ...]) -> DocumentReport:
    identity = seen.arrival.seen
    kind = identity.kind if identity else "unknown"
    content = {
        "kind": kind,
        "season": (identity.season or None) if identity else None,
        "agency": seen.arrival.agency,
        "phase": (identity.phase or None) if identity else None,
        "plan_digest": (identity.plan_digest or None) if identity else None,
        "form_digest": (identity.form_digest or None) if identity else None,
        "authentic": seen.authentic,
        "sha256": seen.arrival.source.sha256,
        "outcome": outcome_of(findings).value,
        "inputs": list(seen.inputs),
    }
    lines = (
        f"{seen.arrival.source.file}: {KIND_WORDS[kind]}",
        *(f"  {name}: {content[name]}" for name in ("season", "agency", "phase") if content[name]),
        f"  SHA-256: {seen.arrival.source.sha256}",
    )
    rows = tuple(
        (i["criterion"] or "", i["adjustment"] or "", i["field"], i["cell"], i["value"] or "")
        for i in seen.inputs
    )
    table = TextTable("", ("Tiêu chí", "Cộng trừ", "Mục", "Ô", "Giá trị"), rows)
    return DocumentReport(findings, content, lines, (table,) if rows else ())
