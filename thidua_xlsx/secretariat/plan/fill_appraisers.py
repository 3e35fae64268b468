"""The column `Đơn vị thẩm định` filled in a plan that stands; nothing else in the file changes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ...address import row_column
from ...catalogue.table_cells import PLAN
from ..tables.patch_cells import EditError, set_cells
from ..tables.read_book import read_book_tables
from .sheets import AGENCIES


def set_appraisers(path: Path, appraiser_of: Mapping[str, str]) -> bytes:
    """The plan at `path` with these appraisers (agency code -> code). EditError when it cannot be."""
    book, _ = read_book_tables(path, (AGENCIES,), PLAN)
    table = book.tables.get(AGENCIES.name)
    column = table.columns.get("cross_appraiser") if table else None
    if table is None or column is None:
        heading = AGENCIES.column("cross_appraiser").heading
        raise EditError(f"trang {AGENCIES.name} không có cột {heading}; thêm cột ấy rồi chạy lại")
    texts = {
        f"{column}{row_column(row.at.cell)[0] + 1}": appraiser_of[row.text("code")]
        for row in table.rows
        if row.text("code") in appraiser_of
    }
    return set_cells(path.read_bytes(), path.name, table.sheet.sheet, texts)
