"""Promises about the register, judged against the plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from ...findings import Finding
from ...model import CellLocations, Plan, Register
from . import (
    agreed_scores,
    ballots,
    counted,
    days,
    duplicates,
    kept_days,
    phases,
    targets,
    unassigned,
    unknown_codes,
)


class RegisterCheck(Protocol):
    """A promise about the register, judged against the plan."""

    @property
    def NEEDS(self) -> tuple[str, ...]:  # noqa: N802 - a constant of its module
        """The columns without which it cannot be judged ("Kiểm phiếu.valid")."""

    def check(self, register: Register, plan: Plan, places: CellLocations) -> Iterator[Finding]:
        """What is wrong with the register."""


REGISTER_CHECKS: tuple[RegisterCheck, ...] = (
    unknown_codes,
    duplicates,
    ballots,
    agreed_scores,
    unassigned,
    days,
    kept_days,
    counted,
    phases,
    targets,
)
