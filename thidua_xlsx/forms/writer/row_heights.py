"""How tall each row of a form is, and where its pages may be cut."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...form_layout import FormColumn, FormLayout, RowKind
from ...form_layout.title_and_signatures import FOOT_ROWS, LEFT_BLOCK
from ...xlsx_kit.row_height import height_of, lines_of
from .cell_styles import WIDTHS

Text = tuple[int, int, str]
"""Row, column, what stands there."""

_HEAD = (17.0, 18.0, 4.0, 24.0, 18.0, 4.0, 18.0, 18.0, 22.0)
_FOOT = (8.0, 18.0, 18.0, *[16.0] * (FOOT_ROWS - 4), 20.0)
_BODY_ROW, _NAME_ROW = 0, 1
_TITLE_LINE = 16.5
_WIDE_CAPITALS = 1.06
"""Titles are in 12 points, the estimate is for 11."""
_PAGE_WIDTH, _PAGE_HEIGHT = 777.0, 505.0
"""Points that A4 across leaves within the margins."""
_DIGIT = 5.25
"""Points a digit of column width takes; 4 more go to each column."""
_BOLD = 0.92
_LEAST = {RowKind.LINE: 30.0}
"""Open lines are two lines of text high: what is typed into them is seen without pulling."""
_UNWRAPPED = (FormColumn.KEY, FormColumn.NUMBER)


def heights(layout: FormLayout, texts: Iterable[Text], name_height: float | None = None) -> dict[int, float]:
    """Height in points of every row, title and signatures included, so that no wrapped text is cut.

    `name_height`: of the row with the agency's name, where the layout has not got the name itself.
    """
    columns = {place: column for column, place in layout.columns.items()}
    kinds = {row.row: row.kind for row in layout.rows}
    widths = WIDTHS[layout.kind]
    found: dict[int, list[tuple[str, float]]] = {row: [] for row in kinds}
    headings: list[tuple[str, float]] = []
    for row, place, text in texts:
        column = columns.get(place)
        if row == layout.header_row and column is not None:
            headings.append((text, widths[column] * _BOLD - 1))
        if row in found and column is not None and column not in _UNWRAPPED and text:
            found[row].append((text, _room(widths[column], kinds[row], column)))
    foot = layout.rows[-1].row + 1
    return {
        **dict(enumerate(_HEAD)),
        _BODY_ROW: _title_height(layout, _BODY_ROW),
        _NAME_ROW: _title_height(layout, _NAME_ROW) if name_height is None else name_height,
        layout.header_row: height_of(headings),
        **{row: max(height_of(cells), _LEAST.get(kinds[row], 0.0)) for row, cells in found.items()},
        **{foot + offset: height for offset, height in enumerate(_FOOT)},
    }


def _room(width: float, kind: RowKind, column: FormColumn) -> float:
    """Width that text has, in digits; indents and bold letters take some."""
    if kind in (RowKind.GROUP, RowKind.BLOCK, RowKind.TOTAL):
        return width * _BOLD - 1.5
    minor = column is FormColumn.TEXT and kind in (RowKind.ADJUSTMENT, RowKind.SECOND)
    return width - (4 if minor else 1.5)


def name_height(layout: FormLayout) -> float:
    """Height of the row with the agency's name."""
    return _title_height(layout, _NAME_ROW)


def _title_height(layout: FormLayout, row: int) -> float:
    """Long names of block and agency stand in two lines."""
    left = sum(list(WIDTHS[layout.kind].values())[LEFT_BLOCK : LEFT_BLOCK + 3])
    name = next((c.content for c in layout.locked if (c.row, c.column) == (row, LEFT_BLOCK)), "")
    return max(_HEAD[row], lines_of(str(name), left / _WIDE_CAPITALS) * _TITLE_LINE)


def page_cut(layout: FormLayout, heights: Mapping[int, float]) -> int | None:
    """Row before which a page is to end, so that the total and the signatures stay on one page; or None."""
    widths = WIDTHS[layout.kind]
    across = sum(widths[column] * _DIGIT + 4 for column in layout.columns if column is not FormColumn.KEY)
    page = _PAGE_HEIGHT / min(1.0, _PAGE_WIDTH / across)
    total = layout.rows[-1].row
    used, start = 0.0, 0
    for row, height in sorted(heights.items()):
        if used + height > page:
            used, start = heights[layout.header_row], row
        used += height
    return total if start > total else None
