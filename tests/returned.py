"""A plan and a returned form as text tables inside the test; the sheet as plain cells to tamper with.

plan = plan_of('''
    | 1   | nhóm | 20 |                        |
    | 1.1 | điểm | 10 | bước 0,5; minh chứng   |
    | 1.2 | đạt  | 10 |                        |
''', "| T1.1 | trừ | 2 | 1.1 |")
form = Returned(plan)
form.type("1.1", 9.5)
assert form.told() == ["W227 1.1"]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

from thidua_xlsx.address import Address, a1, row_column
from thidua_xlsx.findings import Finding
from thidua_xlsx.form_layout import FormColumn, FormLayout, lay_out
from thidua_xlsx.form_layout.types import Live
from thidua_xlsx.forms.self_scoring.read import read_form
from thidua_xlsx.model import (
    Adjustment,
    Agency,
    Book,
    Cell,
    CellType,
    Criterion,
    InputField,
    Plan,
    Register,
    SeasonInfo,
    SelfScoring,
    Sheet,
    Sign,
    Slot,
    Source,
    Value,
)
from thidua_xlsx.rules import METHODS, RULES
from thidua_xlsx.vietnamese import numerals

AGENCY = "STC"
FILE = "STC.xlsx"
ALL = frozenset({AGENCY, "SNV"})


def rows_of(table: str) -> list[list[str]]:
    """Cells of a text table, row by row."""
    return [
        [cell.strip() for cell in line.strip().strip("|").split("|")] for line in table.strip().splitlines()
    ]


def plan_of(criteria: str, adjustments: str = "", **info: object) -> Plan:
    """Criteria `| code | method | M | options |`

    Adjustments `| code | sign | points | criterion | excludes |`.

    Options, by `;;`: `bước 0,5`, `minh chứng`, `tham số …`.
    """
    season = SeasonInfo("khoi-2013", 2013, **info)  # type: ignore[arg-type]
    agencies = (Agency(AGENCY, "Sở Tài chính"), Agency("SNV", "Sở Nội vụ"))
    return Plan(
        season,
        agencies,
        tuple(_criterion(*cells) for cells in rows_of(criteria)),
        tuple(_adjustment(*cells) for cells in rows_of(adjustments) if cells != [""]),
        digest="a" * 64,
    )


def _criterion(code: str, method: str, maximum: str, options: str = "") -> Criterion:
    given = [option.strip() for option in options.split(";;")]
    step = next((numerals.parse(o.removeprefix("bước")).value for o in given if o.startswith("bước")), None)
    parameter = next((o.removeprefix("tham số").strip() for o in given if o.startswith("tham số")), "")
    kind, most = METHODS[method], Decimal(maximum)
    typed = RULES[kind].read_parameter(parameter, most)[0] if kind in RULES else None
    return Criterion(
        code,
        f"Tiêu chí {code}",
        kind,
        code,
        code.rpartition(".")[0] or None,
        most,
        typed,
        step,
        "minh chứng" in given,
        ALL,
    )


def _adjustment(code: str, sign: str, points: str, criterion: str = "", excludes: str = "") -> Adjustment:
    return Adjustment(
        code,
        Sign(sign),
        f"Mục {code}",
        Decimal(points),
        criterion or None,
        excludes=tuple(one.strip() for one in excludes.split(";") if one.strip()),
        agencies=ALL,
    )


class Returned:
    """A returned workbook in memory: as written, then typed into and tampered with."""

    def __init__(self, plan: Plan, layout: FormLayout | None = None) -> None:
        self.plan = plan
        self.layout = layout or lay_out(plan, Register(), AGENCY)
        self.sheet_name = self.layout.sheet
        self.cells: dict[str, Cell] = {}
        self.names = {one.name: f"'{self.layout.sheet}'!${_dollar(one.cell)}" for one in self.layout.inputs}
        self.merges: tuple[str, ...] = ()
        self.hidden_rows: tuple[int, ...] = ()
        self.protected = True
        self.more_sheets: tuple[Sheet, ...] = ()
        for locked in self.layout.locked:
            self._write(locked.cell, locked.content)

    def _write(self, place: str, content: str | Decimal | Live) -> None:
        if isinstance(content, Live):
            self.put(place, Cell(self.at(place), CellType.BLANK, "", content.formula))
        elif isinstance(content, Decimal):
            self.put(place, number(str(content)))
        elif content:
            self.put(place, text(content))

    def at(self, place: str) -> Address:
        return Address(FILE, self.sheet_name, place)

    def put(self, place: str, cell: Cell | None) -> None:
        """Put a cell at an A1 place; None clears it."""
        if cell is None:
            self.cells.pop(place, None)
        else:
            self.cells[place] = cell._replace(at=self.at(place))

    def place(self, item: str, field: InputField | None = None) -> str:
        """A1 of the input of a criterion or an adjustment: the scoring one, unless a field is named."""
        for asked in self.layout.inputs:
            if asked.slot.item == item and (asked.slot.field is field if field else asked.slot.field.scores):
                return asked.cell
        raise KeyError(item)

    def type(self, item: str, value: float | str | Cell, field: InputField | None = None) -> str:
        """Type into an input: a number, a text, or any cell. Gives its place."""
        place = self.place(item, field)
        if isinstance(value, Cell):
            self.put(place, value)
        else:
            self.put(place, text(value) if isinstance(value, str) else number(str(value)))
        return place

    def in_row(self, key: str, column: FormColumn) -> str:
        """A1 of a column in the row with that key."""
        return a1(self.layout.row_of(key).row, self.layout.columns[column])

    def shift(self, moved: Callable[[int], int | None]) -> None:
        """Move every row (0-based) as `moved` says; None deletes it. Names and formulas stay as they are."""
        cells, self.cells = self.cells, {}
        for place, cell in cells.items():
            row, column = row_column(place)
            there = moved(row)
            if there is not None:
                self.put(a1(there, column), cell)

    @property
    def book(self) -> Book:
        sheet = Sheet(self.sheet_name, self.cells, False, self.protected, self.merges, self.hidden_rows)
        return Book(FILE, (sheet, *self.more_sheets), self.names)

    def read(self, **more: object) -> SelfScoring:
        return read_form(self.book, self.layout, Source(FILE), **more)  # type: ignore[arg-type]

    def value(self, item: str, field: InputField | None = None) -> Value:
        """The value read back at that input."""
        place = self.place(item, field)
        return next(entry.value for entry in self.read().entries.values() if entry.at.cell == place)

    def told(self, *only: str) -> list[str]:
        """Codes and cells of the findings, W211 left out unless asked for."""
        return told(self.read().findings, *only)


def told(findings: Iterable[Finding], *only: str) -> list[str]:
    """ "E203 F12" of each finding; those of `only`, else all but blanks."""
    chosen = [f for f in findings if (f.code in only if only else f.code != "W211")]
    return [f"{f.code} {f.at.cell}".strip() if f.at else f.code for f in chosen]


def text(raw: str, **more: object) -> Cell:
    return Cell(Address(FILE), CellType.TEXT, raw, **more)  # type: ignore[arg-type]


def number(raw: str, number_format: str = "General", formula: str | None = None) -> Cell:
    return Cell(Address(FILE), CellType.NUMBER, raw, formula, number_format)


def slot(item: str, field: InputField) -> Slot:
    return Slot(item, None, field)


def _dollar(place: str) -> str:
    letters = place.rstrip("0123456789")
    return f"{letters}${place[len(letters) :]}"
