"""Findings 5xx: bonuses, deductions and eligibility."""

from __future__ import annotations

from .spec import Spec

SPECS: tuple[Spec, ...] = ()
