"""What becomes of a returned file: one place where findings turn into an outcome (contract §3)."""

from __future__ import annotations

from collections.abc import Iterable

from ..catalogue import Effect, Level
from ..findings import Finding, worst_effect
from ..model import Outcome

_OUTCOMES = {
    Effect.FLAG: Outcome.FLAGGED,
    Effect.QUARANTINE: Outcome.QUARANTINED,
    Effect.REJECT: Outcome.REJECTED,
    Effect.SUPERSEDE: Outcome.SUPERSEDED,
    Effect.ACCOMPANY: Outcome.ACCOMPANYING,
    Effect.IGNORE: Outcome.IGNORED,
}


def outcome_of(findings: Iterable[Finding]) -> Outcome:
    """The outcome of a file with these findings. Information alone leaves it accepted.

    A file that waits for a decision no longer waits once the decision is among its findings.
    """
    findings = tuple(findings)
    adopted = any(finding.spec.lifts_quarantine for finding in findings)
    counting = (finding for finding in findings if not (adopted and finding.effect is Effect.QUARANTINE))
    effect = worst_effect(counting)
    if effect is not Effect.REMARK:
        return _OUTCOMES[effect]
    if all(finding.level is Level.INFO for finding in findings):
        return Outcome.ACCEPTED
    return Outcome.ACCEPTED_WITH_WARNINGS
