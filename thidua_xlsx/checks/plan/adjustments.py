"""Every bonus and deduction hangs on something that exists, and its source can be judged.

Good: T4.1a on criterion 4.1; `trễ:TC` where milestone TC has `Trễ từ (ngày)`. Bad: on criterion 41,
excluding a code nobody has, `trễ:TK` without such a milestone (E320); automatic without a source (E378);
late from no day on (E380); on a text row (E381); a cap below one unit (W382); "all from" on a bonus (E383);
excluding itself (E385).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...address import Address
from ...catalogue import plan_adjustments, table_cells
from ...findings import Finding, found
from ...model import Adjustment, CellLocations, Criterion, Declarer, Late, Method, Plan, Sign
from ...model.repeated_codes import beside_a_repeated_one
from ...vietnamese import text_folding
from ...vietnamese.numerals import show

NEEDS: tuple[str, ...] = (
    "Tiêu chí.code",
    "Cộng trừ.code",
    "Cộng trừ.declarer",
    "Cộng trừ.source",
    "Cộng trừ.points",
    "Cộng trừ.sign",
    "Mốc.code",
    "Mốc.late_from",
)


def check(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Row by row; rows with an unreadable cell are judged by what could be read."""
    for row in plan.adjustments:
        yield from _target(row, plan, places)
        yield from _source(row, plan, places)
        yield from _excluded(row, plan, places)
        yield from _amounts(row, places)


def _unknown(row: Adjustment, what: str, value: str, known: Sequence[str], at: Address | None) -> Finding:
    near = text_folding.offer(value, known)
    return found(table_cells.PLAN.unknown_code, at, criterion=row.code, what=what, value=value, nearest=near)


def _target(row: Adjustment, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    if row.criterion is None or Criterion in places.incomplete:
        return
    at = places.of(row.at, "criterion")
    rows = [criterion for criterion in plan.criteria if criterion.code == row.criterion]
    if not rows and beside_a_repeated_one(plan, row.criterion):
        return
    if not rows:
        yield _unknown(row, "tiêu chí", row.criterion, [criterion.code for criterion in plan.criteria], at)
    elif all(criterion.method is Method.TEXT for criterion in rows):
        yield found(plan_adjustments.ATTACHED_TO_TEXT_ROW, at, criterion=row.code, item=row.criterion)


def _source(row: Adjustment, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    at = places.of(row.at, "source")
    automatic = row.declarer is Declarer.AUTOMATIC
    if automatic and row.source is None and row.at not in places.faulty:
        yield found(plan_adjustments.AUTOMATIC_WITHOUT_SOURCE, at, criterion=row.code, item=row.code)
    if not automatic and row.source is not None:
        yield found(plan_adjustments.SOURCE_NOT_USED, at, criterion=row.code, declarer=row.declarer.value)
    if not isinstance(row.source, Late):
        return
    known = {milestone.code: milestone for milestone in plan.milestones}
    milestone = known.get(row.source.milestone)
    if milestone is None:
        yield _unknown(row, "mốc", row.source.milestone, list(known), at)
    elif milestone.late_from is None and milestone.at not in places.faulty:
        yield found(
            plan_adjustments.MILESTONE_WITHOUT_LATE_DAY, at, criterion=row.code, milestone=milestone.code
        )


def _excluded(row: Adjustment, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    at = places.of(row.at, "excludes")
    known = [other.code for other in plan.adjustments]
    for code in row.excludes:
        if code == row.code:
            yield found(plan_adjustments.EXCLUDES_ITSELF, at, criterion=row.code, item=code)
        elif code not in known:
            yield _unknown(row, "mục cộng trừ", code, known, at)


def _amounts(row: Adjustment, places: CellLocations) -> Iterator[Finding]:
    if row.cap is not None and row.cap < row.points:
        at = places.of(row.at, "cap")
        yield found(
            plan_adjustments.CAP_BELOW_UNIT,
            at,
            criterion=row.code,
            cap=show(row.cap),
            points=show(row.points),
        )
    if row.all_from is not None and (row.sign is Sign.BONUS or row.criterion is None):
        yield found(
            plan_adjustments.DEDUCT_ALL_MEANINGLESS,
            places.of(row.at, "all_from"),
            criterion=row.code,
            item=row.code,
        )
