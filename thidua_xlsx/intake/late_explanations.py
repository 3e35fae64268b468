"""Explanations count until the milestone `giải trình`; later ones are kept and not offered (contract §4)."""

from __future__ import annotations

from dataclasses import replace

from ..address import Address
from ..catalogue import appraisal_forms
from ..findings import found
from ..model import Explanation, MilestoneKind, Plan, Register
from ..vietnamese.dates import show
from .outcome import outcome_of
from .return_that_counts import names_file


def judged(explanation: Explanation, plan: Plan, register: Register) -> Explanation:
    """The same, with W483 where it came after the milestone of its phase.

    By the earliest day that `Nhận` has for the milestone, else that of its message; without either nothing is
    judged. A receipt that names the file is the decision to hear it all the same.
    """
    file, findings = explanation.source.file, list(explanation.findings)
    for milestone in plan.milestones:
        if milestone.kind is not MilestoneKind.EXPLANATION or milestone.phase not in ("", explanation.phase):
            continue
        own = [
            receipt
            for receipt in register.receipts
            if (receipt.agency, receipt.milestone) == (explanation.agency, milestone.code)
        ]
        days = [receipt.received for receipt in own if receipt.received]
        day = min(days, default=explanation.source.received)
        heard = any(receipt.file and names_file(receipt.file, file) for receipt in own)
        if day is not None and day > milestone.due and not heard:
            facts = {"day": show(day), "due": show(milestone.due), "milestone": milestone.text}
            told = found(
                appraisal_forms.EXPLAINED_TOO_LATE, Address(file), agency=explanation.agency, **facts
            )
            findings.append(told)
    if len(findings) == len(explanation.findings):
        return explanation
    return replace(explanation, findings=tuple(findings), outcome=outcome_of(findings))


def is_late(explanation: Explanation) -> bool:
    """Whether it came too late to be offered."""
    return any(finding.spec is appraisal_forms.EXPLAINED_TOO_LATE for finding in explanation.findings)
