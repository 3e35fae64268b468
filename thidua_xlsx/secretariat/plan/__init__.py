"""Workbook `ke_hoach.xlsx` <-> `Plan` (contract §2): `read_plan`, `write_plan`, and its declared sheets."""

from __future__ import annotations

from .read import read_plan
from .write import write_plan

__all__ = ["read_plan", "write_plan"]
