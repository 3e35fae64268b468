"""Findings 2xx: cells of returned forms and appraisal workbooks."""

from __future__ import annotations

from .spec import Effect, Spec

SPECS: tuple[Spec, ...] = ()
