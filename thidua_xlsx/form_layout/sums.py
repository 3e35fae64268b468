"""Live formulas of points: adjustments, groups and the total, in the contract's order.

Column `Điểm` adds up as one reads it: a criterion's row shows its base points, the rows of its adjustments
what they move (a deduction never takes more than is left), a group's row the sum of all below it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model import Adjustment, Sign
from ..vietnamese import numerals


def claimed(adjustment: Adjustment, count: str, maximum: str) -> str:
    """Points that so many cases are worth, whatever is left: count × points, at most the cap."""
    worth = f"{count}*{numerals.point(adjustment.points)}"
    if adjustment.cap is not None:
        worth = f"MIN({worth},{numerals.point(adjustment.cap)})"
    if adjustment.all_from is not None:
        worth = f"IF({count}>={adjustment.all_from},{maximum},{worth})"
    return worth


def moved(adjustment: Adjustment, count: str, before: Sequence[str], maximum: str) -> str:
    """Signed points of an adjustment's row; "" while no whole count stands there.

    `before`: cells whose sum a deduction cannot take below 0; empty when nothing holds it (on the total).
    """
    worth = claimed(adjustment, count, maximum)
    if adjustment.sign is Sign.DEDUCTION:
        worth = f"-MIN({worth},MAX(0,{total(before)}))" if before else f"-{_once(worth)}"
    return f'IF(ISNUMBER({count}),IF(AND({count}>=0,{count}=INT({count})),{worth},""),"")'


def _once(term: str) -> str:
    return term if term.startswith(("MIN(", "IF(", "N(")) else f"({term})"


def total(cells: Iterable[str]) -> str:
    """Sum of cells, neighbours as one range. Text counts as nothing."""
    parts = list(_ranges(cells))
    return f"SUM({','.join(parts)})" if parts else "0"


def _ranges(cells: Iterable[str]) -> Iterable[str]:
    first = last = ""
    for cell in cells:
        if last and _below(last) == cell:
            last = cell
            continue
        if last:
            yield first if first == last else f"{first}:{last}"
        first = last = cell
    if last:
        yield first if first == last else f"{first}:{last}"


def _below(cell: str) -> str:
    letters = cell.rstrip("0123456789")
    return f"{letters}{int(cell[len(letters) :]) + 1}"
