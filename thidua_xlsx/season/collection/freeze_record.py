"""The closed intake as the ledger has it, and what the register says has been opened again since."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...ledger import digest
from ...model import Record, Register
from ..common.folder import Folder
from ..common.load import LoadedSeason, open_ledger
from ..common.reports import LedgerLine

FREEZE, DECISION = "FREEZE", "DECISION"
"""Types of lines of the ledger."""

Opening = tuple[str, str]
"""Basis and day (ISO, "" when not recorded) of a re-opening."""


@dataclass(frozen=True, slots=True)
class FreezeRecord:
    """The newest FREEZE line of a phase.

    `forms`: agency -> {"file", "sha256", "received"} of the form that counts. `others`: agency -> SHA-256 of
    the forms that were there and did not count. `reopened`: agency -> [basis, day, count] of each re-opening
    that it rests on.
    """

    forms: Mapping[str, Mapping[str, str]]
    others: Mapping[str, list[str]]
    reopened: Mapping[str, list[list[Any]]]

    @property
    def data(self) -> dict[str, Any]:
        return {"forms": self.forms, "others": self.others, "reopened": self.reopened}

    @property
    def digest(self) -> str:
        """SHA-256 of what was closed, whenever that was."""
        return digest(self.data)

    def used(self, agency: str) -> Counter[Opening]:
        """The re-openings of the agency that are spent."""
        return Counter({(basis, day): count for basis, day, count in self.reopened.get(agency, [])})


NOTHING_CLOSED = FreezeRecord({}, {}, {})


def closed_intake(folder: Folder) -> FreezeRecord | None:
    """What the ledger closed the intake of this phase on; None while it is open. Nothing is written."""
    if not folder.ledger.is_file() or FREEZE.encode() not in folder.ledger.read_bytes():
        return None
    subject = folder.shown(folder.returned)
    for line in reversed(open_ledger(folder, repair=False).lines):
        if line.type == FREEZE and line.data.get("file") == subject:
            return _read(line.data)
    return None


def _read(data: Mapping[str, Any]) -> FreezeRecord:
    """What the line says; of one that the tool never wrote, nothing: then no form counts."""
    try:
        return FreezeRecord(
            {
                agency: {name: str(form[name]) for name in ("file", "sha256", "received")}
                for agency, form in data["forms"].items()
            },
            {agency: [str(sha256) for sha256 in held] for agency, held in data["others"].items()},
            {
                agency: [[str(basis), str(day), int(count)] for basis, day, count in held]
                for agency, held in data["reopened"].items()
            },
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        return NOTHING_CLOSED


def _day(record: Record) -> str:
    return record.day.isoformat() if record.day else ""


@dataclass(frozen=True, slots=True)
class Openings:
    """The re-openings that the register holds, by agency, how often each; and what has been used of them."""

    held: Mapping[str, Counter[Opening]]
    closed: FreezeRecord | None

    def of(self, agency: str) -> Counter[Opening]:
        return self.held.get(agency, Counter())

    def free(self, agency: str) -> bool:
        """Whether the agency's intake is open again: a re-opening that no freeze has used up."""
        used = self.closed.used(agency) if self.closed else Counter[Opening]()
        return bool(self.of(agency) - used)


def openings(register: Register, closed: FreezeRecord | None) -> Openings:
    """Of every agency."""
    held: dict[str, Counter[Opening]] = defaultdict(Counter)
    for record in register.records:
        if record.reopens and record.count:
            held[record.agency][record.basis, _day(record)] += record.count
    return Openings(held, closed)


def decisions(opened: LoadedSeason) -> tuple[LedgerLine, ...]:
    """A line for each re-opening of the register that the ledger does not hold yet."""
    made = list(_decisions(opened))
    if not made:
        return ()
    held = [
        {key: value for key, value in line.data.items() if key != "version"}
        for line in open_ledger(opened.folder, repair=False).lines
        if line.type == DECISION
    ]
    return tuple((DECISION, data) for data in made if data not in held)


def _decisions(opened: LoadedSeason) -> Iterator[dict[str, Any]]:
    file = opened.folder.shown(opened.folder.register)
    for record in opened.register.records:
        if record.reopens and record.count:
            yield {
                "file": file,
                "agency": record.agency,
                "code": record.code,
                "count": record.count,
                "basis": record.basis,
                "day": _day(record),
                "phase": record.phase,
            }
