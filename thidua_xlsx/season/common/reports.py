"""What each command found and did, as values: the same report becomes JSON (contract §5) or words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from ...cli.terminal import TextTable
from ...findings import Finding, errors
from ...model import Outcome, Plan, Result, SelfScoring, Standing

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
class CheckReport(Report):
    """`check`: what the plan and the register hold."""

    plan: Plan | None = None
    total: Decimal | None = None

    def document(self) -> dict[str, Any]:
        plan = self.plan
        return {
            "ok": self.ok,
            "plan_digest": plan.digest if plan else None,
            "agencies": len(plan.agencies) if plan else 0,
            "criteria": len(plan.criteria) if plan else 0,
            "total": text(self.total),
        }


@dataclass(frozen=True, slots=True)
class WriteReport(Report):
    """`new`, `generate`, `appraise`: paths relative to the season."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    dry_run: bool = False

    def document(self) -> dict[str, Any]:
        return {
            "ok": self.ok,
            "written": list(self.written),
            "unchanged": list(self.unchanged),
            "kept": list(self.kept),
            "dry_run": self.dry_run,
        }


@dataclass(frozen=True, slots=True)
class Submission:
    """One returned file and what became of it."""

    agency: str | None
    file: str
    sha256: str
    outcome: Outcome
    complete: bool = False
    self_total: Decimal | None = None
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
        told = [f for f in self.findings if not f.spec.of_the_run]
        codes = {
            s.file: sorted({f.code for f in told if f.at and f.at.file == s.file})
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


@dataclass(frozen=True, slots=True)
class RankReport(Report):
    """`rank`: the standings, group by group."""

    result: Result | None = None
    written: tuple[str, ...] = ()
    dry_run: bool = False
    sources: tuple[tuple[str, str], ...] = ()
    """(file, SHA-256) of every input."""
    ledger_head: str = ""
    """Of the ledger once the run is in it, for whoever signs the minutes; "" when nothing was written."""

    @property
    def run(self) -> tuple[LedgerLine, ...]:
        """What the ledger keeps of the run."""
        if self.result is None or not self.written:
            return ()
        standings = {
            standing.agency.code: [text(standing.tally.total), standing.rank, standing.proposed]
            for standing in self.result.standings
        }
        data = {
            "file": self.written[0],
            "phase": self.result.phase,
            "inputs": dict(self.sources),
            "inputs_digest": self.result.inputs_digest,
            "final": self.final,
            "standings": standings,
        }
        return (("RUN", data),)

    @property
    def final(self) -> bool:
        return self.result is not None and self.result.final

    @property
    def ok(self) -> bool:
        """No finding of level error besides what is pending: an open decision is not a fault."""
        results = (self.result, *self.result.phases) if self.result else ()
        pending = {finding for result in results for finding in result.pending}
        return not errors(finding for finding in self.findings if finding not in pending)

    @property
    def exit_code(self) -> int:
        if not self.ok:
            return FAULTY
        return DONE if self.final else WAITING

    def document(self) -> dict[str, Any]:
        result = self.result
        phases = result.phases if result else ()
        return {
            "ok": self.ok,
            "final": self.final,
            "phase": (result.phase or None) if result else None,
            "inputs_digest": (result.inputs_digest or None) if result else None,
            "ledger_head": self.ledger_head or None,
            "groups": _groups_json(result),
            "phases": [
                {"phase": one.phase, "final": one.final, "groups": _groups_json(one)} for one in phases
            ],
            "written": list(self.written),
            "dry_run": self.dry_run,
        }


def _groups_json(result: Result | None) -> list[dict[str, Any]]:
    return [
        {
            "group": group.group,
            "kind": group.kind.value,
            "standings": [standing_json(standing) for standing in group.standings],
        }
        for group in (result.groups if result else ())
    ]


def standing_json(standing: Standing) -> dict[str, Any]:
    """One standing as the contract gives it."""
    tally = standing.tally
    return {
        "agency": standing.agency.code,
        "name": standing.agency.name,
        "rank": standing.rank,
        "tied": standing.tied,
        "self_total": text(tally.self_total),
        "appraised_total": text(tally.appraised_total),
        "total": text(tally.total),
        "assigned_max": text(tally.assigned_max),
        "share": text(tally.share),
        "class": standing.class_name,
        "award": standing.proposed or None,
        "reserve": standing.reserve,
        "eligible": standing.eligible,
        "decided_by": standing.decided_by,
        "reasons": list(standing.reasons),
    }


@dataclass(frozen=True, slots=True)
class DocumentReport(Report):
    """`inspect`, `explain`, `verify`: the document as computed."""

    content: Mapping[str, Any] = field(default_factory=dict, hash=False)
    lines: tuple[str, ...] = ()
    tables: tuple[TextTable, ...] = ()
    """The same, for people."""

    def document(self) -> dict[str, Any]:
        return {"ok": self.ok, **self.content}
