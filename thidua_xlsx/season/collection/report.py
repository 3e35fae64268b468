"""What `collect` found: who has sent what, what became of it, who is missing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ...model import Outcome, Plan, SelfScoring
from ..common.reports import LedgerLine, Report, text


@dataclass(frozen=True, slots=True)
class Submission:
    """One returned file and what became of it."""

    agency: str | None
    file: str
    sha256: str
    outcome: Outcome
    complete: bool = False
    self_total: Decimal | None = None
    not_in_self_total: int = 0
    """Rows of the form that `self_total` leaves out: their points depend on the other agencies."""
    assigned_max: Decimal | None = None
    late_days: int | None = None
    """Days after the deadline; 0 = in time; None = not known."""
    scoring: SelfScoring | None = None


@dataclass(frozen=True, slots=True)
class CollectReport(Report):
    """`collect`: who has sent, who has not, who is late."""

    plan: Plan | None = None
    submissions: tuple[Submission, ...] = ()
    missing: tuple[str, ...] = ()
    unrecognised: tuple[str, ...] = ()
    explanations: tuple[Submission, ...] = ()

    @property
    def received(self) -> tuple[LedgerLine, ...]:
        """What the ledger keeps of each file."""
        kept = [finding for finding in self.findings if not finding.spec.of_the_run]
        codes = {
            s.file: sorted({f.code for f in kept if f.at and f.at.file == s.file})
            for s in (*self.submissions, *self.explanations)
        }
        return tuple(
            (
                "RECEIVE",
                {
                    "file": s.file,
                    "sha256": s.sha256,
                    "agency": s.agency,
                    "outcome": s.outcome.value,
                    "codes": sorted(codes[s.file]),
                    **_mailed(s),
                },
            )
            for s in (*self.submissions, *self.explanations)
        )

    def document(self) -> dict[str, Any]:
        return {
            "ok": self.ok,
            "submissions": [
                {
                    "agency": s.agency,
                    "file": s.file,
                    "sha256": s.sha256,
                    "status": s.outcome.value,
                    "complete": s.complete,
                    "self_total": text(s.self_total),
                    "not_in_self_total": s.not_in_self_total,
                    "assigned_max": text(s.assigned_max),
                    "late_days": s.late_days,
                }
                for s in self.submissions
            ],
            "missing": list(self.missing),
            "unrecognised": list(self.unrecognised),
            "explanations": [
                {"agency": s.agency, "file": s.file, "sha256": s.sha256, "status": s.outcome.value}
                for s in self.explanations
            ],
        }


def _mailed(submission: Submission) -> dict[str, str]:
    """Who sent the e-mail that the file came in, and the day it was received."""
    source = submission.scoring.source if submission.scoring else None
    if source is None or not source.sender:
        return {}
    return {"sender": source.sender, "received": source.received.isoformat() if source.received else ""}
