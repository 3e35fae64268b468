"""Promises about all entries of a returned workbook together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from ...address import Address
from ...findings import Finding
from ...form_layout.types import FormLayout
from ...model import Appraisal, Returned, Slot
from . import (
    denominator,
    evidence,
    gap_reason,
    half_not_applicable,
    mutually_exclusive,
    registration_lines,
    required_cells,
    unproven,
)


class FormCheck(Protocol):
    """A promise about a whole returned workbook."""

    def check(self, returned: Returned, layout: FormLayout) -> Iterator[Finding]:
        """What is wrong with the entries of the workbook."""


class AppraisalCheck(Protocol):
    """A promise about an appraisal beside what the agency claimed."""

    def check(self, appraisal: Appraisal, gaps: Mapping[Slot, tuple[str, str]]) -> Iterator[Finding]:
        """What is wrong. `gaps`: slot of the reason -> (own, appraised) of the rows where the two differ."""


class RegistrationCheck(Protocol):
    """A promise about a whole registration form."""

    def check(self, form: Returned, layout: FormLayout, where: Mapping[str, Address]) -> Iterator[Finding]:
        """What is wrong. `where`: the points' cell of each row, by its key, where it stands now."""


FORM_CHECKS: tuple[FormCheck, ...] = (
    required_cells,
    evidence,
    mutually_exclusive,
    denominator,
    half_not_applicable,
    unproven,
)
APPRAISAL_CHECKS: tuple[AppraisalCheck, ...] = (gap_reason,)
REGISTRATION_CHECKS: tuple[RegistrationCheck, ...] = (registration_lines,)
