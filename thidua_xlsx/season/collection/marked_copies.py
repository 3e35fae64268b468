"""`tra_lai/`: for each form with something to put right, a fresh copy that says at its cells what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import IO

from ... import storage
from ...catalogue import Level, MarkedCopy, frozen_intake
from ...findings import Finding, found
from ...form_layout import FormLayout, file_name, lay_out
from ...forms.self_scoring.write import write_form
from ...forms.writer.correction_notes import Remarks
from ...model import Absent, SelfScoring, Slot
from ..common.key import season_key
from ..common.load import LoadedSeason
from ..common.write_batch import Batch
from .collect import Intake


def marked_copies(intake: Intake, *, dry_run: bool) -> tuple[Finding, ...]:
    """Write the copies that are due and remove those that are due no more; a finding for each that stands.

    Nothing is written without the season's key, or from a plan or register with errors.
    """
    opened, key = intake.opened, season_key(intake.opened.folder)
    if key is None or not opened.usable:
        return ()
    batch = Batch(opened.folder, dry_run)
    findings: list[Finding] = []
    used = intake.used
    for agency in opened.plan.agencies:
        path = copy_of(opened, agency.code)
        scoring = used.get(agency.code)
        layout = lay_out(opened.plan, opened.register, agency.code, "form", opened.folder.phase)
        remarks = remarks_of(scoring, layout) if scoring else Remarks()
        if scoring and remarks:
            batch.write(path, partial(_copy, opened, layout, scoring, remarks, key))
            count = str(sum(map(len, remarks.cells.values())) + len(remarks.general))
            findings.append(
                found(
                    frozen_intake.MARKED_COPY_WRITTEN, opened.folder.at(path), agency=agency.code, count=count
                )
            )
        elif path.is_file() and not dry_run:
            storage.remove(path)
    return (*findings, *batch.findings)


def copy_of(opened: LoadedSeason, agency: str) -> Path:
    """Where the agency's marked copy lies."""
    form = file_name(opened.plan.info.year, agency, "form")
    return opened.folder.marked / form.replace("_tu-cham.", "_tra-lai.")


def remarks_of(scoring: SelfScoring, layout: FormLayout) -> Remarks:
    """What the agency is to put right, by input; empty when nothing is."""
    slots = {entry.at: slot for slot, entry in scoring.entries.items()}
    sentences: dict[Slot, list[str]] = defaultdict(list)
    general = []
    for finding in scoring.findings:
        if finding.level is Level.INFO or finding.spec.marked_copy is MarkedCopy.HEALS:
            continue
        sentence = f"{finding.sentence()} ({finding.code})"
        if finding.spec.marked_copy is MarkedCopy.AT_SHEET:
            general.append(finding.message() + f" ({finding.code})")
        elif finding.spec.marked_copy is MarkedCopy.AT_ROW:
            for slot in _first_of_row(layout, finding.facts["key"]):
                sentences[slot] = [sentence]
        elif finding.at is not None and finding.at in slots:
            sentences[slots[finding.at]].append(sentence)
    return Remarks({slot: tuple(lines) for slot, lines in sentences.items()}, tuple(general))


def _first_of_row(layout: FormLayout, key: str) -> Iterator[Slot]:
    row = layout.row_of(key).row
    yield from [cell.slot for cell in layout.inputs if cell.row == row][:1]


def _copy(
    opened: LoadedSeason,
    layout: FormLayout,
    scoring: SelfScoring,
    remarks: Remarks,
    key: bytes,
    target: IO[bytes],
) -> None:
    values = {slot: entry.value for slot, entry in scoring.entries.items() if entry.value is not Absent.BLANK}
    write_form(target, layout, opened.plan, values, key=key, remarks=remarks)
