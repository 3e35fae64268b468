"""Workbook `so_theo_doi.xlsx` <-> `Register` (contract §4): `read_register`, `write_register`, sheets."""

from __future__ import annotations

from .read import read_register
from .write import write_register

__all__ = ["read_register", "write_register"]
