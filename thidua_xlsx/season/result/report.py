"""What `rank` found: the standings, group by group, and whether they are final."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...findings import errors
from ...ledger import digest
from ...model import Result, Standing
from ..common.reports import DONE, FAULTY, WAITING, LedgerLine, Report, text
from .build import writers

RUN = "RUN"
"""Type of the ledger's lines about a ranking."""


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
            "meeting_digest": self.result.meeting_digest,
            "final": self.final,
            "standings": standings,
            "result_digest": digest(self.standings_json),
            "writers": writers(),
        }
        return ((RUN, data),)

    @property
    def standings_json(self) -> dict[str, Any]:
        """The standings as `rank --json` gives them, list by list."""
        return {"final": self.final, "groups": _groups_json(self.result)}

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
            "meeting_digest": (result.meeting_digest or None) if result else None,
            "ledger_head": self.ledger_head or None,
            "groups": _groups_json(result),
            "phases": [
                {"phase": part.phase, "final": part.final, "groups": _groups_json(part)} for part in phases
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
        "class_reason": standing.class_reason or None,
    }
