"""What a command found and did, as a value: the same report becomes JSON (contract §5) or words.

The reports that several stages share; one with fields of its own stands in the stage that makes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from ...findings import Finding, errors

DONE, FAULTY, WAITING = 0, 1, 3
"""Exit codes: done · findings of level error · the result waits for a decision."""


LedgerLine = tuple[str, Mapping[str, Any]]
"""Type and data of a line of the ledger."""


def text(number: Decimal | None) -> str | None:
    """An exact decimal for JSON: "985.5", never an exponent."""
    if number is None:
        return None
    shown = format(number.normalize(), "f")
    return "0" if shown == "-0" else shown


@dataclass(frozen=True, slots=True)
class Report:
    """The common part: every finding of the run."""

    findings: tuple[Finding, ...] = ()

    @property
    def ok(self) -> bool:
        """No finding of level error."""
        return not errors(self.findings)

    @property
    def exit_code(self) -> int:
        return DONE if self.ok else FAULTY

    def document(self) -> dict[str, Any]:
        """The JSON document, findings left out (the console adds them in the language asked for)."""
        return {"ok": self.ok}


@dataclass(frozen=True, slots=True)
class WriteReport(Report):
    """`new`, `generate`, `appraise`: paths relative to the season."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    dry_run: bool = False

    @property
    def done(self) -> bool:
        """Whether anything was there to be written."""
        return bool(self.written or self.unchanged or self.kept)

    def document(self) -> dict[str, Any]:
        return {
            "ok": self.ok,
            "written": list(self.written),
            "unchanged": list(self.unchanged),
            "kept": list(self.kept),
            "dry_run": self.dry_run,
        }


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table for the terminal. `right` are the indexes of right-aligned columns."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentReport(Report):
    """`inspect`, `explain`, `verify`: the document as computed."""

    content: Mapping[str, Any] = field(default_factory=dict, hash=False)
    lines: tuple[str, ...] = ()
    tables: tuple[TextTable, ...] = ()
    """The same, for people."""

    def document(self) -> dict[str, Any]:
        return {"ok": self.ok, **self.content}
