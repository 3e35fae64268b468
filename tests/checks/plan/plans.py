"""Findings of one check as short texts: the code, and what it is about."""

from __future__ import annotations

from collections.abc import Iterable

from thidua_xlsx.checks import PlanCheck, RegisterCheck
from thidua_xlsx.findings import Finding
from thidua_xlsx.model import UNPLACED, Plan, Register

ABOUT = ("item", "value", "tag", "key", "name", "rank", "round", "day", "file", "phase", "first")


def told(check: PlanCheck, plan: Plan) -> list[str]:
    """ "E324 1.1" for each finding: the code and the row it is about."""
    return _short(check.check(plan, UNPLACED))


def told_of(check: RegisterCheck, register: Register, plan: Plan) -> list[str]:
    """The same for a check of the register."""
    return _short(check.check(register, plan, UNPLACED))


def _short(findings: Iterable[Finding]) -> list[str]:
    texts = []
    for finding in findings:
        about = finding.criterion or finding.agency
        about = about or next((finding.facts[name] for name in ABOUT if name in finding.facts), "")
        texts.append(f"{finding.code} {about}".strip())
    return texts
