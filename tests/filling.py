"""A season in a folder made of a plan in the test; its workbooks opened, filled and saved."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from openpyxl import load_workbook

from sample_workbooks.regenerate import packages
from tests.seasons import thidua
from thidua_xlsx.model import Plan, Register
from thidua_xlsx.secretariat.plan import read_plan, write_plan
from thidua_xlsx.secretariat.register import write_register

Typed = Mapping[str, str | float | None]
"""Defined name of a cell -> what is typed into it."""


def begin(folder: Path, plan: Plan, register: Register, forms: Mapping[str, Typed]) -> Path:
    """Plan and register written, forms generated, and those of `forms` (by agency) filled and sent in."""
    folder.mkdir(parents=True, exist_ok=True)
    write_plan(folder / "ke_hoach.xlsx", plan)
    record(folder, register)
    run = thidua("generate", folder, "--replace", "--json")
    assert run.code == 0, run.out
    for agency, typed in forms.items():
        name = f"{plan.info.year}_{agency}_tu-cham.xlsx"
        fill(folder / "phieu" / name, typed, folder / "nhan" / name)
    return folder


def record(folder: Path, register: Register) -> None:
    """Write the register anew."""
    plan, _ = read_plan(folder / "ke_hoach.xlsx")
    assert plan is not None
    write_register(folder / "so_theo_doi.xlsx", register, plan)


def fill(path: Path, typed: Typed, target: Path | None = None, saved: str = "2014-01-20T08:00:00Z") -> None:
    """Type into the cells of these names (or A1 places of the sheet in front) and save."""
    book = load_workbook(path)
    for name, value in typed.items():
        if name in book.defined_names:
            ((sheet, place),) = book.defined_names[name].destinations
            book[sheet][place.replace("$", "")] = value
        else:
            book.active[name] = value
    target = target or path
    target.parent.mkdir(parents=True, exist_ok=True)
    book.save(target)
    modified = partial(re.sub, r"(<dcterms:modified[^>]*>)[^<]*", rf"\g<1>{saved}")
    packages.edit_parts(target, {packages.CORE: modified})


def cells(path: Path) -> dict[str, object]:
    """What stands in each cell of the sheet in front."""
    sheet = load_workbook(path).active
    return {
        cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None
    }


def names(path: Path) -> set[str]:
    """The names of the cells that are to be filled."""
    return set(load_workbook(path).defined_names)
