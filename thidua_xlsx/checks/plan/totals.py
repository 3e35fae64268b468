"""The points of children add up to their group's, and those of the whole plan to the declared total.

Judged for each agency: its group is clean when it equals the sum of the rows that the agency is asked, or of
those and the rows that it is left out of, each code counted once. Good: 1 (100) over 1.1 (60) and 1.2 (40); 1
(100) over 1.1 and 1.2 for STC and over another 1.1 (100) for SNV. Bad: 1 (100) over 60 and 30 (E330; W331
under `Chấp nhận lệch tổng`); a `nhóm cao nhất` of 10 over 8 and 6 (E364; W365); a declared total of 1000 over
950 (E332; W333).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ...catalogue import plan_criteria
from ...findings import Finding, found
from ...model import CellLocations, Criterion, Method, Plan, WhenNotApplied
from ...rules import SUMMING
from ...vietnamese.numerals import show

_MADE_OF_CHILDREN = (Method.GROUP, Method.HIGHEST)
"""Groups whose own points are what their rows make."""

NEEDS: tuple[str, ...] = (
    "Tiêu chí.code",
    "Tiêu chí.parent",
    "Tiêu chí.method",
    "Tiêu chí.maximum",
    "Tiêu chí.include",
    "Tiêu chí.exclude",
    "Tiêu chí.when_not_applied",
    "Kỳ thi đua.declared_total",
    "Kỳ thi đua.accept_unequal_total",
    "Đơn vị.code",
)


def check(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Groups in print order, then the whole. Sums with an unreadable row in them are not judged."""
    if Criterion in places.incomplete:
        return
    for row in plan.criteria:
        if row.method in _MADE_OF_CHILDREN and row.at not in places.faulty:
            yield from _group(row, plan, places)
    declared = plan.info.declared_total
    tops = [row for row in plan.criteria if row.parent is None]
    if declared is None or not tops or _doubtful(tops, places):
        return
    everyone = frozenset(agency.code for agency in plan.agencies)
    wrong = _unequal(tops, everyone, declared)
    if wrong is not None:
        spec = (
            plan_criteria.TOTAL_DIFFERENCE_ACCEPTED
            if plan.info.accept_unequal_total
            else plan_criteria.DECLARED_TOTAL_DIFFERS
        )
        at, gap = places.entry("declared_total"), abs(declared - wrong.total)
        yield found(spec, at, declared=show(declared), total=show(wrong.total), gap=show(gap))


def _group(row: Criterion, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    children = [child for child in plan.criteria if child.parent == row.code and child.code != row.code]
    if not children or _doubtful(children, places):
        return
    wrong = _unequal(children, row.agencies, row.maximum, row.method)
    if wrong is not None:
        accepted = plan.info.accept_unequal_total
        if row.method is Method.HIGHEST:
            differs = plan_criteria.HIGHEST_DIFFERS
            spec = plan_criteria.HIGHEST_DIFFERENCE_ACCEPTED if accepted else differs
        else:
            spec = (
                plan_criteria.GROUP_SUM_DIFFERENCE_ACCEPTED if accepted else plan_criteria.GROUP_SUM_DIFFERS
            )
        at = places.of(row.at, "maximum")
        parts = (" + " if row.method is Method.GROUP else "; ").join(
            child.code for child in wrong.rows if child.maximum
        )
        facts = {"item": row.code, "maximum": show(row.maximum), "total": show(wrong.total), "parts": parts}
        yield found(spec, at, criterion=row.code, **facts)


def _doubtful(rows: Sequence[Criterion], places: CellLocations) -> bool:
    return any(row.at in places.faulty for row in rows)


@dataclass(frozen=True, slots=True)
class _Sum:
    """Rows that one agency adds up."""

    rows: tuple[Criterion, ...]
    method: Method

    @property
    def total(self) -> Decimal:
        maxima = [row.maximum for row in self.rows]
        return SUMMING[self.method].combined(maxima)


def _unequal(
    rows: Sequence[Criterion], agencies: frozenset[str], maximum: Decimal, method: Method = Method.GROUP
) -> _Sum | None:
    """The sum of the first agency, in the order of codes, whose rows do not add up to the maximum.

    The one nearer to it of the two that would do; None when all add up.
    """
    codes = dict.fromkeys(row.code for row in rows)
    variants = [[row for row in rows if row.code == code] for code in codes]
    for agency in sorted(agencies):
        sums = [_Sum(choice(variants, agency), method) for choice in (_asked, _printed)]
        if all(choice.total != maximum for choice in sums):
            return min(reversed(sums), key=lambda choice: abs(choice.total - maximum))
    return None


def _asked(variants: Sequence[Sequence[Criterion]], agency: str) -> tuple[Criterion, ...]:
    """What the agency is asked, and what it is given in full."""
    mine = (next((row for row in rows if agency in row.agencies), _given(rows)) for rows in variants)
    return tuple(row for row in mine if row is not None)


def _given(rows: Sequence[Criterion]) -> Criterion | None:
    return next((row for row in rows if row.when_not_applied is WhenNotApplied.FULL), None)


def _printed(variants: Sequence[Sequence[Criterion]], agency: str) -> tuple[Criterion, ...]:
    """The same and what it is left out of, by the first row of each such code."""
    return tuple(next((row for row in rows if agency in row.agencies), rows[0]) for rows in variants)
