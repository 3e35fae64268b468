"""Findings 2xx: cells of returned forms and appraisal workbooks."""

from __future__ import annotations

from .spec import Spec

SPECS: tuple[Spec, ...] = ()
