"""Findings 7xx: documents and templates."""

from __future__ import annotations

from .spec import Spec

SPECS: tuple[Spec, ...] = ()
