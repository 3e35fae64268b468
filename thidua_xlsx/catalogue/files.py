"""Findings 1xx: the returned file and whose it is."""

from __future__ import annotations

from .spec import Spec

SPECS: tuple[Spec, ...] = ()
