"""Findings 6xx: ranking, ballots, awards."""

from __future__ import annotations

from .spec import Spec

SPECS: tuple[Spec, ...] = ()
