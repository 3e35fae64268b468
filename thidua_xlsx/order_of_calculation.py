"""The order of calculation (contract §2): each step as an exact value and, below it, as its Excel formula.

    adjustment   count × points, at most the cap; from `Trừ hết từ` on, all of the base
    criterion    base − min(deductions, max(0, base)) + bonuses, which may pass M
    capped group its children and its adjustments, held within 0…M; `cộng trừ` its adjustments alone
    total        base points + top-level criteria + adjustments of the total, within Sàn and Trần
    share        total over the assigned maximum, in percent, half up
    year         mean, sum or last of the phases

A row's base points and their formula stand together in its file under `rules`. Formulas have no "=" and
take A1 addresses or formulas as terms; forms, appraisal workbooks and the ranking workbook are built of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from .arithmetic import quotient, summed
from .excel_formulas import EMPTY, if_number, number, sum_of, sum_of_cells
from .model import Adjustment, Bounds, SeasonInfo, Sign, YearRule

ZERO = Decimal(0)


# --- adjustments -----------------------------------------------------------------------------------


def worth(adjustment: Adjustment, count: Decimal | int, base: Decimal | None) -> Decimal:
    """Points, not negative, that so many cases are worth. `base`: points of what it changes; the total has
    none."""
    if adjustment.all_from is not None and base is not None and count >= adjustment.all_from:
        return max(ZERO, base)
    points = count * adjustment.points
    return points if adjustment.cap is None else min(points, adjustment.cap)


def worth_formula(adjustment: Adjustment, count: str, base: Sequence[str] | None) -> str:
    """`count`: cell of the count; `base`: cells whose sum is the base."""
    points = f"{count}*{number(adjustment.points)}"
    if adjustment.cap is not None:
        points = f"MIN({points},{number(adjustment.cap)})"
    if adjustment.all_from is not None and base is not None:
        points = f"IF({count}>={adjustment.all_from},MAX(0,{sum_of_cells(base)}),{points})"
    return points


def moved(
    adjustment: Adjustment, count: Decimal | int, base: Decimal | None, left: Decimal | None
) -> Decimal:
    """Signed points that an adjustment moves; never −0.

    `left`: what a deduction may take at most, the base less earlier deductions; None where nothing holds it:
    on the total, and in a capped group, which holds the whole sum.
    """
    points = worth(adjustment, count, base)
    if adjustment.sign is Sign.DEDUCTION:
        points = -(points if left is None else min(points, max(ZERO, left)))
    return points if points else ZERO


def moved_formula(
    adjustment: Adjustment, count: str, base: Sequence[str] | None, left: Sequence[str] | None
) -> str:
    """ "" while no whole count from 0 on stands there. `base`, `left`: cells that add up to them."""
    points = worth_formula(adjustment, count, base)
    if adjustment.sign is Sign.DEDUCTION:
        points = f"-MIN({points},MAX(0,{sum_of_cells(left)}))" if left is not None else f"-({points})"
    return if_number(count, f"IF(AND({count}>=0,{count}=INT({count})),{points},{EMPTY})")


# --- criteria and groups ---------------------------------------------------------------------------


def criterion(
    base: Decimal, deductions: Sequence[Decimal], bonuses: Sequence[Decimal], lowest: Decimal = ZERO
) -> Decimal:
    """Score of a criterion or an uncapped group. Both lists are signed points that adjustments moved.

    No deduction takes the score below `lowest`, which is 0 but for a row of negative levels; a base below it
    stands.
    """
    held = max(min(lowest, base), summed((base, *deductions))) if deductions else base
    return summed((held, *bonuses))


def criterion_formula(
    base: str, deductions: Sequence[str], bonuses: Sequence[str], lowest: Decimal = ZERO
) -> str:
    """The same from a term for the base and the cells of what each adjustment moved."""
    held = f"MAX(MIN({number(lowest)},{base}),{sum_of([base, *deductions])})" if deductions else base
    return sum_of([held, *bonuses]) if bonuses else held


def held(points: Decimal, bounds: Bounds) -> Decimal:
    """Score of a row that holds its whole sum, all its adjustments included: a capped group within 0…M."""
    if bounds.high is not None:
        points = min(bounds.high, points)
    return points if bounds.low is None else max(bounds.low, points)


def held_formula(points: str, bounds: Bounds) -> str:
    """The same of a term that adds them up."""
    if bounds.high is not None:
        points = f"MIN({number(bounds.high)},{points})"
    return points if bounds.low is None else f"MAX({number(bounds.low)},{points})"


# --- the total -------------------------------------------------------------------------------------


def total(info: SeasonInfo, terms: Sequence[Decimal]) -> Decimal:
    """Total of base points, top-level criteria and adjustments of the total, within Sàn and Trần."""
    points = summed(terms)
    if info.total_floor is not None:
        points = max(info.total_floor, points)
    return points if info.total_cap is None else min(info.total_cap, points)


def total_formula(info: SeasonInfo, points: str) -> str:
    """The same of a term that adds them up."""
    if info.total_floor is not None:
        points = f"MAX({number(info.total_floor)},{points})"
    return points if info.total_cap is None else f"MIN({number(info.total_cap)},{points})"


def share(points: Decimal, maximum: Decimal, places: int) -> Decimal | None:
    """Percent of the assigned maximum, half up at `places`; None when there is nothing to divide by."""
    if not maximum:
        return None
    rounded = quotient(abs(points) * 100, maximum, places)
    return -rounded if points < 0 else rounded


def share_formula(points: str, maximum: str, places: int) -> str:
    """The same of the cells of the total and of the assigned maximum, which is not 0."""
    return f"ROUND({points}/{maximum}*100,{places})"


# --- the year --------------------------------------------------------------------------------------


def of_year(rule: YearRule, figures: Sequence[Decimal], places: int) -> Decimal:
    """The year's figure of those of its phases, at least one: their mean (half up at `places`), their sum, or
    the last. Of a single phase it is that phase's figure as it is."""
    if rule is YearRule.LAST or len(figures) == 1:
        return figures[-1]
    added = summed(figures)
    if rule is YearRule.SUM:
        return added
    return quotient(abs(added), Decimal(len(figures)), places).copy_sign(added)


def of_year_formula(rule: YearRule, cells: Sequence[str], places: int, exact: int) -> str:
    """The same of the phases' cells. A sum is rounded at `exact` decimals, the finest of its figures: that
    takes away binary noise and nothing else."""
    if rule is YearRule.LAST:
        return cells[-1]
    if rule is YearRule.SUM or len(cells) == 1:
        return f"ROUND({sum_of(cells)},{exact})"
    return f"ROUND({sum_of(cells)}/{len(cells)},{places})"
