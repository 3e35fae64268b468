"""Rows added to the register as it stands. What somebody wrote there is never touched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from ...catalogue.table_cells import REGISTER
from ...xlsx_kit.row_height import book_height
from ..tables.patch_cells import EditError, Typed, set_cells
from ..tables.read_book import read_book_tables
from ..tables.read_table import Table
from ..tables.schema import SheetSpec

Values = Mapping[str, object]
"""One row: values by attribute of the column."""


def with_rows(path: Path, added: Mapping[str, Sequence[Values]], specs: Sequence[SheetSpec]) -> bytes:
    """The register at `path` with rows behind the last of each sheet; `added` by the sheet's declared name.

    Validations, notes, formats and everything else in the file stay. EditError when a sheet or a column is
    missing, or when a cell cannot be written safely.
    """
    book, _ = read_book_tables(path, tuple(specs), REGISTER)
    data = path.read_bytes()
    for spec in specs:
        rows = added.get(spec.name, ())
        table = book.tables.get(spec.name)
        if rows and table is None:
            raise EditError(f"sổ không có trang {spec.name}; thêm trang ấy rồi chạy lại")
        if rows and table is not None:
            data = _extended(data, path.name, table, rows)
    return data


def _extended(data: bytes, name: str, table: Table, rows: Sequence[Values]) -> bytes:
    values: dict[str, Typed] = {}
    heights: dict[int, float] = {}
    first = table.last_row + 1
    for number, row in enumerate(rows, start=first):
        heights[number] = book_height(_texts(table.spec, row))
        for attribute, value in row.items():
            if value is None or value == "":
                continue
            letters = table.columns.get(attribute)
            if letters is None:
                heading = table.spec.column(attribute).heading
                raise EditError(f"trang {table.spec.name} không có cột {heading}; thêm cột ấy rồi chạy lại")
            values[f"{letters}{number}"] = value if isinstance(value, Decimal | date) else str(value)
    return set_cells(data, name, table.sheet.sheet, values, heights)


def _texts(spec: SheetSpec, row: Values) -> list[tuple[str, int]]:
    return [(column.show(row.get(column.attribute)), column.width) for column in spec.columns]
