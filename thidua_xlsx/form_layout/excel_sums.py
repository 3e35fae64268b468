"""Live formulas of points: adjustments, groups and the total, in the contract's order.

Column `Điểm` adds up as one reads it: a criterion's row shows its base points, the rows of its adjustments
what they move (a deduction never takes more than is left), a group's row the sum of all below it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model import Adjustment, Sign
from ..vietnamese import numerals


def worth(adjustment: Adjustment, count: str, base: Sequence[str] | None) -> str:
    """Points that so many cases are worth, whatever is left: count × points, at most the cap.

    From `Trừ hết từ` on, all of the `base`.
    """
    points = f"{count}*{numerals.point(adjustment.points)}"
    if adjustment.cap is not None:
        points = f"MIN({points},{numerals.point(adjustment.cap)})"
    if adjustment.all_from is not None and base is not None:
        points = f"IF({count}>={adjustment.all_from},{total(base)},{points})"
    return points


def moved(adjustment: Adjustment, count: str, base: Sequence[str] | None, left: Sequence[str] | None) -> str:
    """Signed points of an adjustment's row; "" while no whole count stands there.

    `base`: cells that make up what it changes; `left`: cells whose sum a deduction cannot take below 0. Both
    are None on the total, `left` also in a capped group; a group without scored rows has none: its sum is 0.
    """
    points = worth(adjustment, count, base)
    if adjustment.sign is Sign.DEDUCTION:
        points = f"-MIN({points},{total(left)})" if left is not None else f"-({points})"
    return f'IF(ISNUMBER({count}),IF(AND({count}>=0,{count}=INT({count})),{points},""),"")'


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
