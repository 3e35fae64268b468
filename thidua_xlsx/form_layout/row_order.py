"""The rows of an agency's table, in print order: its criteria, their second numbers and their adjustments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from ..model import Criterion, Input, Method, Plan
from . import names
from .applicable_criteria import ancestors
from .types import LayoutRow, RowKind

Asks = Callable[[Criterion], Sequence[Input]]
"""The scoring inputs of a criterion, the main one first."""


def table_rows(
    plan: Plan, agency: str, criteria: Sequence[Criterion], asks: Asks, first: int
) -> tuple[LayoutRow, ...]:
    """All rows of the table from 0-based row `first` on. `criteria`: the agency's rows, in print order."""
    drafts = [*_criterion_rows(plan, agency, criteria, asks), *_closing_rows(plan, agency, criteria)]
    return tuple(
        LayoutRow(row, draft.key, draft.kind, draft.criterion, draft.adjustment, draft.level)
        for row, draft in enumerate(drafts, start=first)
    )


def levels(criteria: Sequence[Criterion]) -> Mapping[str, int]:
    """Depth of each code under the top-level criteria."""
    parents = {row.code: row.parent for row in criteria}
    return {code: len(ancestors(code, parents)) for code in parents}


def _criterion_rows(
    plan: Plan, agency: str, criteria: Sequence[Criterion], asks: Asks
) -> Iterator[LayoutRow]:
    depths = levels(criteria)
    codes = depths.keys()
    ending = _ending(criteria)
    for row in criteria:
        yield LayoutRow(0, row.code, _kind(row, agency), row, None, depths[row.code])
        for _ in asks(row)[1:] if agency in row.agencies else ():
            yield LayoutRow(0, names.second_key(row.code), RowKind.SECOND, row, None, depths[row.code])
        for ended in ending[row.code]:
            given = agency not in ended.agencies
            for adjustment in () if given else plan.adjustments_of(agency, ended.code):
                key = names.adjustment_key(adjustment.code, codes)
                yield LayoutRow(0, key, RowKind.ADJUSTMENT, ended, adjustment, depths[ended.code])


def _ending(criteria: Sequence[Criterion]) -> Mapping[str, list[Criterion]]:
    """Which criteria end with which row: their adjustments follow it, those of inner groups first."""
    parents = {row.code: row.parent for row in criteria}
    last = {row.code: row.code for row in criteria}
    for row in criteria:
        for ancestor in ancestors(row.code, parents):
            last[ancestor] = row.code
    ending: dict[str, list[Criterion]] = defaultdict(list)
    for row in reversed(criteria):
        ending[last[row.code]].append(row)
    return ending


def _closing_rows(plan: Plan, agency: str, criteria: Sequence[Criterion]) -> Iterator[LayoutRow]:
    codes = {row.code for row in criteria}
    on_total = plan.adjustments_of(agency, None)
    if on_total:
        yield LayoutRow(0, names.BLOCK_KEY, RowKind.BLOCK)
    for adjustment in on_total:
        yield LayoutRow(0, names.adjustment_key(adjustment.code, codes), RowKind.ADJUSTMENT, None, adjustment)
    if plan.info.base_points:
        yield LayoutRow(0, names.BASE_KEY, RowKind.BASE)
    yield LayoutRow(0, names.TOTAL_KEY, RowKind.TOTAL)


def _kind(row: Criterion, agency: str) -> RowKind:
    if row.method is Method.TEXT:
        return RowKind.TEXT
    return RowKind.CRITERION if row.is_leaf or agency not in row.agencies else RowKind.GROUP
