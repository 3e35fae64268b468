"""Every row of a plan or a register in a cell of its own, so that tests can ask where a finding points."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TypeVar

from thidua_xlsx.address import Address
from thidua_xlsx.model import Plan, Register

Of = TypeVar("Of", Plan, Register)


def located(of: Of) -> Of:
    """The same with `at` of the nth row of a sequence as `place(sequence, n)`."""
    placed = {}
    for one in fields(of):
        rows = getattr(of, one.name)
        if isinstance(rows, tuple) and rows and hasattr(rows[0], "at"):
            placed[one.name] = tuple(replace(row, at=place(one.name, n)) for n, row in enumerate(rows, 1))
    return replace(of, **placed)


def place(sequence: str, number: int) -> Address:
    """Where `located` put it: place("agreed_scores", 1)."""
    return Address("tep.xlsx", sequence, f"A{number}")


def granted(agency: str, cell: str) -> Address:
    """A cell of the agency's appraisal as `tests.tables` makes it."""
    return Address(f"{agency}_tham-dinh.xlsx", "Phiếu", cell)


def claimed(agency: str, cell: str) -> Address:
    """A cell of the agency's form as `tests.tables` makes it."""
    return Address(f"{agency}_tu-cham.xlsx", "Phiếu", cell)
