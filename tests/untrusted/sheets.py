"""Plan and register workbooks for tests: the declared worked examples, with sheets and cells replaced.

Tables stand in the test as text, headings first; every cell is written as text unless `cells` says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from openpyxl import Workbook

from thidua_xlsx.findings import Finding
from thidua_xlsx.secretariat.plan.sheets import PLAN_SHEETS
from thidua_xlsx.secretariat.register.sheets import REGISTER_SHEETS
from thidua_xlsx.secretariat.tables.schema import SheetSpec

Rows = list[list[object]]


def table(text: str) -> Rows:
    """The rows of a text table; "" for blank cells."""
    return [[cell.strip() or None for cell in line.split("|")] for line in text.strip().splitlines()]


def example(spec: SheetSpec) -> Rows:
    """The sheet's worked example as rows, headings first."""
    if spec.items:
        given = [[item.heading, text] for item in spec.items for text in item.examples]
        return [[column.heading for column in spec.columns], *given]
    count = max(len(column.examples) for column in spec.columns)
    rows: Rows = [[column.heading for column in spec.columns]]
    for place in range(count):
        texts = [c.examples[place] if place < len(c.examples) else "" for c in spec.columns]
        rows.append([text or None for text in texts])
    return rows


def write(
    path: Path,
    specs: tuple[SheetSpec, ...],
    sheets: Mapping[str, str | None],
    cells: Mapping[str, object],
) -> Path:
    """A workbook of the examples. `sheets` replaces sheets (None drops one), `cells` sets "Sheet!A1"."""
    book = Workbook()
    book.remove(book.active)
    texts = {spec.name: example(spec) for spec in specs}
    for name, replaced in sheets.items():
        texts.pop(name, None)
        if replaced is not None:
            texts[name] = table(replaced)
    for name, rows in texts.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    for place, value in cells.items():
        name, _, cell = place.partition("!")
        book[name][cell] = value
    book.save(path)
    return path


def plan_book(path: Path, sheets: Mapping[str, str | None] | None = None, **cells: object) -> Path:
    return write(path / "ke_hoach.xlsx", PLAN_SHEETS, sheets or {}, cells.pop("cells", {}))  # type: ignore[arg-type]


def register_book(path: Path, sheets: Mapping[str, str | None] | None = None, **cells: object) -> Path:
    return write(path / "so_theo_doi.xlsx", REGISTER_SHEETS, sheets or {}, cells.pop("cells", {}))  # type: ignore[arg-type]


def told(findings: Iterable[Finding]) -> list[str]:
    """ "E307 Tiêu chí!B3" for each finding."""
    return [
        " ".join(filter(None, (f.code, f.at and f"{f.at.sheet}!{f.at.cell}".strip("!")))) for f in findings
    ]
