"""Hostile and odd files as a table: what is done to the honest form, and what must come of it.

`told` names every finding with its place, "E203 1.1; W171": items stand for their cells (`honest.place`), a
code alone is said of the whole file or sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from thidua_xlsx.findings import Finding
from thidua_xlsx.intake.outcome import outcome_of
from thidua_xlsx.model import Entry, Outcome, Value
from thidua_xlsx.season.collection.collect import Intake, take_in
from thidua_xlsx.season.common.folder import Folder
from thidua_xlsx.season.common.load import LoadedSeason

from .honest import FILLED, KEY, PLAN, REGISTER, Form, Item, layout, place, slot

ACCEPTED, WARNED, FLAGGED = Outcome.ACCEPTED, Outcome.ACCEPTED_WITH_WARNINGS, Outcome.FLAGGED
ACCOMPANYING = Outcome.ACCOMPANYING
QUARANTINED, REJECTED, IGNORED = Outcome.QUARANTINED, Outcome.REJECTED, Outcome.IGNORED

Maker = Callable[[Form], Form | bytes]
Values = Mapping[Item, Value | str]
"""Item -> what its cell must give, where that is not what the honest form gives. A number as its text."""


@dataclass(frozen=True)
class Poison:
    """One file. `values`: inputs that differ from the honest form's; a flagged one has None for its value."""

    name: str
    about: str
    make: Maker
    outcome: Outcome
    told: str = ""
    values: Mapping[Item, Value | str | None] = field(default_factory=dict)
    file: str = "STC.xlsx"
    heavy: bool = False
    """Costs seconds to make or to read: measured, and left out of the quick test."""

    def data(self) -> bytes:
        """The bytes of the file, the same every time."""
        made = self.make(Form())
        return made if isinstance(made, bytes) else made.data()

    @property
    def findings(self) -> list[str]:
        """Codes and cells that must be told, sorted."""
        pieces = (piece.split(" ", 1) for piece in self.told.split("; ") if piece)
        return sorted(" ".join((code, *map(place, at))) for code, *at in pieces)


@dataclass(frozen=True)
class Answer:
    """What the intake made of a file."""

    outcomes: tuple[Outcome, ...]
    findings: list[str]
    sentences: list[str]
    """What each finding says."""
    entries: Mapping[str, Entry]
    """Of the one form that was read, by the item's A1 place in the form as sent out."""


def answer(poison: Poison, root: Path) -> Answer:
    """Put the file into `nhan/` of a new season at `root` and take it in, as `collect` does."""
    return read(poison.file, poison.data(), root)


def read(file: str, data: bytes, root: Path) -> Answer:
    """The same for bytes at hand."""
    folder = Folder(root)
    folder.returned.mkdir(parents=True)
    folder.key.write_bytes(KEY + b"\n")
    (folder.returned / file).write_bytes(data)
    return _answer(take_in(LoadedSeason(folder, PLAN, REGISTER, ())))


def _answer(intake: Intake) -> Answer:
    envelopes = [file for file in intake.refused if file.envelope]
    files = [outcome_of(file.findings) for file in intake.refused if not file.envelope]
    if intake.scorings:  # what came along with a return says nothing about it
        files = [outcome for outcome in files if outcome is not ACCOMPANYING]
    outcomes = [*(scoring.outcome for scoring in intake.scorings), *files]
    if not outcomes:
        outcomes = [outcome_of(file.findings) for file in envelopes]
    entries = {}
    if len(intake.scorings) == 1:
        by_slot = intake.scorings[0].entries
        entries = {asked.cell: by_slot[asked.slot] for asked in layout().inputs if asked.slot in by_slot}
    return Answer(
        tuple(dict.fromkeys(outcomes)) or (IGNORED,),
        sorted(said(finding) for finding in intake.all_findings),
        sorted(finding.sentence() for finding in intake.all_findings),
        entries,
    )


def said(finding: Finding) -> str:
    """ "E203 F12" """
    cell = finding.at.cell if finding.at else ""
    return f"{finding.code} {cell}".strip()


def expected_values(poison: Poison) -> dict[str, Value | None]:
    """Place -> the value that the entry must have: the honest one, or what the poison makes of it."""
    asked = {cell.cell: None for cell in layout().inputs}
    given = {**FILLED, **poison.values}
    assert {place(item) for item in given} <= set(asked)
    return {**asked, **{place(item): _typed(item, value) for item, value in given.items()}}


def _typed(item: Item, value: Value | str | None) -> Value | None:
    number = isinstance(value, str) and slot(item).field.scores and value[:1] in "-0123456789"
    return Decimal(value) if number and isinstance(value, str) else value
