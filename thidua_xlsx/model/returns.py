"""What came back: entries of returned forms and appraisal workbooks, each with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from ..address import Address
from ..findings import Finding
from .vocabulary import InputField, direct


@direct
class Absent(Enum):
    """Why a cell has no value. Neither is 0."""

    BLANK = "blank"
    """Nothing was entered, or what was entered was flagged."""
    NOT_APPLICABLE = "not applicable"
    """The cell says "không áp dụng"."""


NOT_APPLICABLE_TEXT = "không áp dụng"
"""How a cell says so."""

Value = Decimal | bool | str | Absent
"""Decimal for numbers, bool for Đạt / Không đạt, str for levels, evidence, notes and reasons."""


class Slot(NamedTuple):
    """Which input is meant: a field of a criterion, or of an adjustment. A key, hence a named tuple.

    `criterion` is None for an adjustment of the total.
    """

    criterion: str | None
    adjustment: str | None
    field: InputField

    @property
    def item(self) -> str:
        """Code of the adjustment, else of the criterion: how findings name the row."""
        return self.adjustment or self.criterion or ""


class Entry(NamedTuple):
    """One input cell as read. `raw` is the text that stood there, for the ledger and the findings."""

    slot: Slot
    value: Value
    at: Address
    raw: str = ""
    flagged: bool = False
    """True when something stood there that could not be taken as a value."""

    @property
    def usable(self) -> Value:
        """The value as far as it counts: of a flagged cell none does, "không áp dụng" included."""
        return Absent.BLANK if self.flagged else self.value


Claim = Mapping[InputField, Value]
"""What one party entered for one row. A missing field is BLANK."""


@dataclass(frozen=True, slots=True)
class Source:
    """The file something was read from. `received` from the register or the e-mail, `saved` from the file."""

    file: str
    sha256: str = ""
    received: date | None = None
    saved: datetime | None = None
    sender: str = ""
    """Address of whoever sent the e-mail it came in; "" when it came otherwise."""


@direct
class Outcome(Enum):
    """What became of a returned file (contract §3)."""

    ACCEPTED = "accepted"
    ACCEPTED_WITH_WARNINGS = "accepted_with_warnings"
    FLAGGED = "flagged"
    QUARANTINED = "quarantined"
    REJECTED = "rejected"
    SUPERSEDED = "superseded"
    ACCOMPANYING = "accompanying"
    IGNORED = "ignored"

    @property
    def used(self) -> bool:
        """Whether the file's values count."""
        return self in (Outcome.ACCEPTED, Outcome.ACCEPTED_WITH_WARNINGS, Outcome.FLAGGED)


@dataclass(frozen=True, slots=True)
class Returned:
    """A returned workbook of one agency: `SelfScoring` or `Appraisal`."""

    agency: str
    source: Source
    entries: Mapping[Slot, Entry] = field(default_factory=lambda: MappingProxyType({}))
    findings: tuple[Finding, ...] = ()
    outcome: Outcome = Outcome.ACCEPTED
    phase: str = ""

    def entry(self, criterion: str | None, adjustment: str | None, fld: InputField) -> Entry | None:
        """The entry of that slot, or None when the workbook has no such cell."""
        return self.entries.get(Slot(criterion, adjustment, fld))

    def value(self, criterion: str | None, adjustment: str | None, fld: InputField) -> Value:
        """The value of that slot; BLANK when there is no such cell."""
        entry = self.entry(criterion, adjustment, fld)
        return Absent.BLANK if entry is None else entry.value

    def claim(self, criterion: str) -> Claim:
        """All fields entered for the criterion itself (not for its adjustments)."""
        return {
            slot.field: entry.value
            for slot, entry in self.entries.items()
            if slot.criterion == criterion and slot.adjustment is None
        }


@dataclass(frozen=True, slots=True)
class SelfScoring(Returned):
    """A self-scoring form as read back."""


@dataclass(frozen=True, slots=True)
class RegistrationForm(Returned):
    """A registration form as read back: the targets an agency sets itself, not yet in the register."""


@dataclass(frozen=True, slots=True)
class Explanation(Returned):
    """The agency's explanation of the rows on which round 1 differs from it: entries with field NOTE."""


@dataclass(frozen=True, slots=True)
class Appraisal(Returned):
    """An appraisal workbook as read back. Reasons are entries with field REASON.

    `appraisers` signed it; `piece` names the appraiser of the plan whose rows it holds (see `Appraisers`).
    """

    appraisers: tuple[str, ...] = ()
    round: int = 1
    piece: str = ""
