"""Findings 3xx: the plan workbook."""

from __future__ import annotations

from .spec import Spec

SPECS: tuple[Spec, ...] = ()
