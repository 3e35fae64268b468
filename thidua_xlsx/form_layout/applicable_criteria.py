"""Which criteria stand in an agency's workbook, and what stands under what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..model import Criterion, Method, Plan, WhenNotApplied

Parents = Mapping[str, str | None]


def criteria_of(plan: Plan, agency: str) -> tuple[Criterion, ...]:
    """The agency's criteria in print order, and those that it has the full points of without being asked.

    Each `parent` is the nearest row above that is the agency's and adds up points. Rows under one that has
    points of its own are left out: the upper one is the score.
    """
    chosen = _chosen(plan, agency)
    parents = {row.code: row.parent for row in plan.criteria} | {c: row.parent for c, row in chosen.items()}
    summing = {code for code, row in chosen.items() if row.method is not Method.TEXT}
    whole = {code for code in summing if chosen[code].is_leaf or agency not in chosen[code].agencies}
    rows = []
    for code, row in chosen.items():
        above = [up for up in ancestors(code, parents) if up in summing]
        if whole.isdisjoint(above):
            parent = above[0] if above else None
            rows.append(row if row.parent == parent else replace(row, parent=parent))
    return tuple(rows)


def _chosen(plan: Plan, agency: str) -> Mapping[str, Criterion]:
    own = {row.code for row in plan.rows_of(agency)}
    chosen: dict[str, Criterion] = {}
    for row in plan.criteria:
        granted = row.code not in own and row.when_not_applied is WhenNotApplied.FULL
        if agency in row.agencies or (granted and row.method is not Method.TEXT):
            chosen.setdefault(row.code, row)
    return chosen


def ancestors(code: str, parents: Parents) -> list[str]:
    """Codes above that one, the nearest first. A circle is walked once."""
    found: list[str] = []
    parent = parents[code]
    while parent is not None and parent in parents and parent not in (code, *found):
        found.append(parent)
        parent = parents[parent]
    return found
