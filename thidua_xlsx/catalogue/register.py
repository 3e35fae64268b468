"""Findings 4xx: the register, and reconciling self scores with appraised ones."""

from __future__ import annotations

from .spec import Spec

SPECS: tuple[Spec, ...] = ()
