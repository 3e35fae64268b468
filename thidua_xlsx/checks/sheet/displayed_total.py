"""The total that a workbook shows is the total of its entries. It is compared, never used.

Good: 91,5 shown, 91,5 computed. Bad: 92 shown, as when a score typed as text drops out of Excel's sum.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...catalogue import form_sheet
from ...findings import Finding, found
from ...model import Cell, CellType
from ...vietnamese.numerals import from_xml, show


def check(cell: Cell | None, computed: Decimal | None, agency: str) -> Iterator[Finding]:
    """W231 at the cell of the total, when it shows a number (or a text) other than the computed one.

    A blank cell is a formula that nothing has computed yet: there is nothing to compare.
    """
    if cell is None or cell.type is CellType.BLANK or not cell.raw or computed is None:
        return
    stated = from_xml(cell.raw) if cell.type is CellType.NUMBER else None
    if stated == computed:
        return
    yield found(
        form_sheet.DISPLAYED_TOTAL_DIFFERS,
        cell.at,
        agency=agency,
        stated=cell.raw[:40] if stated is None else show(stated),
        computed=show(computed),
        gap="?" if stated is None else show(abs(stated - computed)),
    )
