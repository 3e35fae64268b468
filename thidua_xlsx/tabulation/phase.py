"""One phase (`Đợt`) of a plan that has several: its own forms, appraisals, ranking and awards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..address import Address
from ..findings import Finding
from ..model import Appraisal, Plan, Register, Result, SelfScoring
from ..model.phase_view import of_phase
from .scoring.agencies import MemberList
from .season import tabulated


@dataclass(frozen=True, slots=True)
class PhaseReturns:
    """What came back in one phase."""

    phase: str
    forms: tuple[SelfScoring, ...]
    appraisals: tuple[Appraisal, ...]

    @property
    def begun(self) -> bool:
        """Whether any form came: before that nobody has failed to send one."""
        return bool(self.forms)


def tabulate_phase(plan: Plan, register: Register, returns: PhaseReturns) -> Result:
    """The result of one phase, as of a season of its own. Plan and register are the whole ones."""
    return phase_tabulated(plan, register, returns)[0]


def phase_tabulated(
    plan: Plan, register: Register, returns: PhaseReturns
) -> tuple[Result, tuple[MemberList, ...]]:
    """The same with the figures of every list. A finding without a place is given the phase's folder."""
    phase = returns.phase
    own = of_phase(plan, register, phase)
    result, lists = tabulated(*own, returns.forms, returns.appraisals)
    findings, waits = (_placed(told, phase) for told in (result.findings, result.pending))
    return replace(result, phase=phase, findings=findings, pending=waits), lists


def _placed(findings: Iterable[Finding], phase: str) -> tuple[Finding, ...]:
    here = Address(f"nhan/{phase}")
    return tuple(finding if finding.at else replace(finding, at=here) for finding in findings)
