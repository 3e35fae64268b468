"""The plan and the register of a sample, read from text tables as if a secretary had typed them into Excel.

Each table is typed into the sheet of its title in the empty workbook that `thidua new` gives, and the package
reads that workbook: the text knows the headings of the sheets and nothing else needs to.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import load_workbook

from thidua_xlsx.findings import Finding
from thidua_xlsx.model import Plan, Register
from thidua_xlsx.secretariat.plan import read_plan, write_plan
from thidua_xlsx.secretariat.register import read_register, write_register
from thidua_xlsx.secretariat.work_plan.write import write_progress
from thidua_xlsx.tabulation.planning.deadlines import Progress, deadlines
from thidua_xlsx.vietnamese import dates

from .tables import Tables


def plan_of(tables: Tables) -> Plan:
    """The plan. ValueError with every finding: a sample has none."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ke_hoach.xlsx"
        write_plan(path, None)
        type_in(path, tables)
        plan, findings = read_plan(path)
    _nothing_found(findings)
    assert plan is not None
    return plan


def register_of(tables: Tables, plan: Plan) -> Register:
    """The register, read against its plan. ValueError with every finding: a sample has none."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "so_theo_doi.xlsx"
        write_register(path, None, None)
        type_in(path, tables)
        register, findings = read_register(path, plan)
    _nothing_found(findings)
    return register


def write_secretariat(folder: Path, plan: Plan, register: Register, key: bytes) -> None:
    """What the secretariat has before the first form comes back: plan, register and key."""
    folder.mkdir(parents=True, exist_ok=True)
    write_plan(folder / "ke_hoach.xlsx", plan)
    write_register(folder / "so_theo_doi.xlsx", register, plan)
    (folder / ".khoa").write_bytes(key + b"\n")


def noted_in(tables: Tables) -> dict[str, Progress]:
    """What the secretariat noted in `tien_do.xlsx`, by the number of the task or the milestone."""
    return {
        row["TT"]: Progress(dates.parse(row["Đã xong ngày"]), row["Ghi chú"])
        for row in tables.get("Tiến độ", ())
    }


def write_work_plan(path: Path, plan: Plan, tables: Tables) -> None:
    """The work plan as of the day of the table `Tính đến`, with what was noted."""
    day = dates.parse(tables["Tính đến"][0]["Ngày"])
    assert day is not None
    write_progress(path, plan.info, deadlines(plan, noted_in(tables)), {}, day)


def type_in(path: Path, tables: Tables) -> None:
    """Type each table into the sheet of its title, below the headings that it names.

    KeyError when the workbook has no such sheet, or the sheet no such heading.
    """
    book = load_workbook(path)
    for title, rows in tables.items():
        sheet = book[title]
        places = {cell.value: place for place, cell in enumerate(sheet[1], start=1)}
        sheet.delete_rows(2, sheet.max_row)
        for number, row in enumerate(rows, start=2):
            for heading, text in row.items():
                sheet.cell(number, places[heading]).value = text or None
    book.save(path)


def _nothing_found(findings: Iterable[Finding]) -> None:
    if told := "\n".join(finding.message() for finding in findings):
        raise ValueError(told)
