"""What the secretariat has before the first form comes back: plan, register and key of a sample season."""

from __future__ import annotations

from pathlib import Path

from thidua_xlsx.model import Plan, Register
from thidua_xlsx.workbooks.plan import read_plan, write_plan
from thidua_xlsx.workbooks.register import write_register


def write_sources(folder: Path, plan: Plan, register: Register, key: bytes) -> Plan:
    """Write the three files; the plan as it is read back, with the digest that binds the forms."""
    folder.mkdir(parents=True, exist_ok=True)
    write_plan(folder / "ke_hoach.xlsx", plan)
    read, _ = read_plan(folder / "ke_hoach.xlsx")
    assert read is not None
    write_register(folder / "so_theo_doi.xlsx", register, read)
    (folder / ".khoa").write_bytes(key + b"\n")
    return read
