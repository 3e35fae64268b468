"""What can be wrong, one promise a file: a room for each thing that is looked at, with its lists of checks.

Every check has `check`, which the lists of its room type. Checks do not import each other. `ALL_CHECKS` is
for tests and docs.
"""

from __future__ import annotations

from .forms import APPRAISAL_CHECKS, FORM_CHECKS, REGISTRATION_CHECKS
from .plan import PLAN_CHECKS, PlanCheck
from .register import REGISTER_CHECKS, RegisterCheck
from .returned_sheet import ReturnedSheet
from .sheet import SHEET_CHECKS, TOTAL_CHECKS
from .values import VALUE_CHECKS

ALL_CHECKS = (
    *VALUE_CHECKS,
    *FORM_CHECKS,
    *APPRAISAL_CHECKS,
    *REGISTRATION_CHECKS,
    *SHEET_CHECKS,
    *TOTAL_CHECKS,
    *PLAN_CHECKS,
    *REGISTER_CHECKS,
)

__all__ = [
    "ALL_CHECKS",
    "APPRAISAL_CHECKS",
    "FORM_CHECKS",
    "PLAN_CHECKS",
    "REGISTER_CHECKS",
    "REGISTRATION_CHECKS",
    "SHEET_CHECKS",
    "TOTAL_CHECKS",
    "VALUE_CHECKS",
    "PlanCheck",
    "RegisterCheck",
    "ReturnedSheet",
]
