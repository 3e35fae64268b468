"""The points of children add up to their group's, and those of the whole plan to the declared total.

A code counts once, with the row that concerns the agency; what does not concern it counts as printed. Good:
1 (100) over 1.1 (60) and 1.2 (40). Bad: 1 (100) over 60 and 30 (E330; W331 under `Chấp nhận lệch tổng`); a
declared total of 1000 over 950 (E332; W333).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...arithmetic import summed
from ...catalogue import plan_criteria
from ...findings import Finding, found
from ...model import CellLocations, Criterion, Method, Plan
from ...vietnamese.numerals import show


def check(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Groups in print order, then the whole. Sums with an unreadable row in them are not judged."""
    if Criterion in places.incomplete:
        return
    for row in plan.criteria:
        if row.method is Method.GROUP and row.at not in places.faulty:
            yield from _group(row, plan, places)
    declared = plan.info.declared_total
    tops = [row for row in plan.criteria if row.parent is None]
    if declared is None or not tops or _doubtful(tops, places):
        return
    everyone = frozenset(agency.code for agency in plan.agencies)
    for total in _sums(tops, everyone):
        if total != declared:
            spec = (
                plan_criteria.TOTAL_DIFFERENCE_ACCEPTED
                if plan.info.accept_unequal_total
                else plan_criteria.DECLARED_TOTAL_DIFFERS
            )
            at = places.entry("declared_total")
            yield found(spec, at, declared=show(declared), total=show(total), gap=show(abs(declared - total)))
            return


def _group(row: Criterion, plan: Plan, places: CellLocations) -> Iterator[Finding]:
    children = [child for child in plan.criteria if child.parent == row.code and child.code != row.code]
    if not children or _doubtful(children, places):
        return
    for total in _sums(children, row.agencies):
        if total != row.maximum:
            spec = (
                plan_criteria.GROUP_SUM_DIFFERENCE_ACCEPTED
                if plan.info.accept_unequal_total
                else plan_criteria.GROUP_SUM_DIFFERS
            )
            at = places.of(row.at, "maximum")
            parts = " + ".join(dict.fromkeys(child.code for child in children if child.maximum))
            facts = {"item": row.code, "maximum": show(row.maximum), "total": show(total), "parts": parts}
            yield found(spec, at, criterion=row.code, **facts)
            return


def _doubtful(rows: Sequence[Criterion], places: CellLocations) -> bool:
    return any(row.at in places.faulty for row in rows)


def _sums(rows: Sequence[Criterion], agencies: frozenset[str]) -> list[Decimal]:
    """The different sums that the agencies see, in a fixed order."""
    codes = dict.fromkeys(row.code for row in rows)
    variants = {code: [row for row in rows if row.code == code] for code in codes}
    sums = {summed(_maximum(variants[code], agency) for code in codes) for agency in agencies}
    return sorted(sums)


def _maximum(variants: Sequence[Criterion], agency: str) -> Decimal:
    """Of the row that concerns the agency; of the first when none does."""
    mine = next((row for row in variants if agency in row.agencies), variants[0])
    return mine.maximum
