"""Findings 8xx: ledger and verification."""

from __future__ import annotations

from .spec import Spec

SPECS: tuple[Spec, ...] = ()
