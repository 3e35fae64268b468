"""What `register` found and did: forms out, forms back, rows added to the register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...model import Outcome, Plan, RegisteredTarget, Registration, Source
from ..common.reports import LedgerLine, WriteReport, text


@dataclass(frozen=True, slots=True)
class Received:
    """One returned registration form and what became of it."""

    agency: str | None
    source: Source
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class RegisterReport(WriteReport):
    """What went out, what came back, and which rows the register has won."""

    received: tuple[Received, ...] = ()
    added: tuple[RegisteredTarget, ...] = ()
    signed_in: tuple[Registration, ...] = ()
    missing: tuple[str, ...] = ()
    unrecognised: tuple[str, ...] = ()
    plan: Plan | None = None

    @property
    def recorded(self) -> tuple[LedgerLine, ...]:
        """What the ledger keeps: each form that was read."""
        return tuple(
            (
                "REGISTER",
                {
                    "file": form.source.file,
                    "sha256": form.source.sha256,
                    "agency": form.agency,
                    "outcome": form.outcome.value,
                },
            )
            for form in self.received
        )

    def document(self) -> dict[str, Any]:
        return {
            **WriteReport.document(self),
            "submissions": [
                {
                    "agency": form.agency,
                    "file": form.source.file,
                    "sha256": form.source.sha256,
                    "status": form.outcome.value,
                }
                for form in self.received
            ],
            "added": [_target_json(target) for target in self.added],
            "registered": [registration.agency for registration in self.signed_in],
            "missing": list(self.missing),
            "unrecognised": list(self.unrecognised),
        }


def _target_json(target: RegisteredTarget) -> dict[str, Any]:
    return {
        "agency": target.agency,
        "criterion": target.criterion,
        "number": target.number,
        "text": target.text,
        "unit": target.unit,
        "target": text(target.target),
        "maximum": text(target.maximum),
    }
