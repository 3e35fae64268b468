"""What is to be put right in a returned form: said at the cell, and beside its row in a column of its own.

The column stands to the right of the table, where nothing is read when the form comes back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ...form_layout import FormLayout
from ...model import Slot
from ...xlsx_kit.palette import BAD, NOTED, RULE
from ...xlsx_kit.row_height import height_of
from ...xlsx_kit.styles import Styles

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

HEADING = "Cần sửa"
BANNER = (
    "Có {count} chỗ cần sửa: bấm vào đây để tới ô đầu tiên; bấm vào từng lời nhắc bên dưới để tới ô của nó."
)
GO = "Bấm để tới ô cần sửa"
WIDTH = 44.0
FAULTY: Mapping[str, Any] = {"bg_color": NOTED, "border": 2, "border_color": BAD}
"""Over the dress of an input."""
LEFT_EDGE: Mapping[str, Any] = {"bg_color": NOTED, "left": 5, "left_color": BAD}
"""Over the number of a row in which something is to be put right: seen wherever one has scrolled to."""
_TEXT: Mapping[str, Any] = {
    "align": "left",
    "indent": 1,
    "text_wrap": True,
    "border": 1,
    "border_color": RULE,
}
_HEAD: Mapping[str, Any] = {"align": "center", "bold": True, "text_wrap": True, "bg_color": NOTED}
_NOTE = {"author": "", "x_scale": 2.2, "y_scale": 1.2, "font_size": 10}


@dataclass(frozen=True, slots=True)
class Remarks:
    """`cells`: what is wrong with each input; `general`: what concerns no input. Sentences."""

    cells: Mapping[Slot, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    general: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.cells or self.general)


def add_remarks(
    sheet: Worksheet, styles: Styles, layout: FormLayout, remarks: Remarks, heights: dict[int, float]
) -> None:
    """Notes at the cells, the column beside the table, and `heights` grown so that nothing is cut."""
    column = len(layout.columns)
    sheet.set_column(column, column, WIDTH)
    sheet.write_string(layout.header_row, column, HEADING, styles({**_TEXT, **_HEAD}))
    rows: dict[int, list[str]] = {}
    for cell in layout.inputs:
        told = remarks.cells.get(cell.slot, ())
        if told:
            sheet.write_comment(cell.row, cell.column, "\n".join(told), _NOTE)
            rows.setdefault(cell.row, []).extend(f"{cell.cell}: {one}" for one in told)
    if remarks.general:
        rows.setdefault(layout.rows[-1].row, []).extend(remarks.general)
    places = _first_cells(layout, remarks)
    if places:
        count = sum(map(len, remarks.cells.values()))
        first = places[min(places)]
        _link(sheet, 0, column, layout.sheet, first, BANNER.format(count=count), styles({**_TEXT, **_HEAD}))
    for row, lines in rows.items():
        said, dress = "\n".join(lines), styles({**_TEXT, "font_color": BAD})
        if row in places:
            _link(sheet, row, column, layout.sheet, places[row], said, dress)
        else:
            sheet.write_string(row, column, said, dress)
        heights[row] = max(heights[row], _height(lines))


def _first_cells(layout: FormLayout, remarks: Remarks) -> Mapping[int, str]:
    """Row -> the first of its cells that something is said about."""
    places: dict[int, str] = {}
    for cell in layout.inputs:
        if remarks.cells.get(cell.slot):
            places.setdefault(cell.row, cell.cell)
    return places


def _link(sheet: Worksheet, row: int, column: int, name: str, cell: str, said: str, dress: Any) -> None:
    """Words that lead to a cell of the form when they are clicked."""
    quoted = name.replace("'", "''")
    sheet.write_url(row, column, f"internal:'{quoted}'!{cell}", dress, said, GO)


def _height(lines: Iterable[str]) -> float:
    return height_of([("\n".join(lines), WIDTH - 1.5)])
