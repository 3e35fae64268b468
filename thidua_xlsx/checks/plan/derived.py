"""A row derived from others names rows that have points, and never, by any way, itself.

Good: III = `0,5*[I] + [II]`. Bad: `[IV]` without such a row, a row of text (E320); III made of `[III.1]`,
which is made of `[III]` (E366). A circle is looked for among the rows of each agency.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...catalogue import plan_criteria, table_cells
from ...findings import Finding, found
from ...model import CellLocations, Criterion, Method, Plan
from ...model.repeated_codes import beside_a_repeated_one
from ...rules import DERIVING, SUMMING
from ...vietnamese import text_folding

NEEDS: tuple[str, ...] = (
    "Tiêu chí.code",
    "Tiêu chí.parent",
    "Tiêu chí.method",
    "Tiêu chí.parameter",
    "Tiêu chí.include",
    "Tiêu chí.exclude",
)


def check(plan: Plan, places: CellLocations) -> Iterator[Finding]:
    """Row by row: unknown codes, then circles."""
    derived = [row for row in plan.criteria if row.method in DERIVING]
    if not derived or Criterion in places.incomplete:
        return
    known = [row.code for row in plan.criteria if row.method is not Method.TEXT]
    circles = _circles(plan)
    for row in derived:
        at = places.of(row.at, "parameter")
        for code in DERIVING[row.method].sources(row):
            if code not in known and not beside_a_repeated_one(plan, code):
                near = text_folding.offer(code, known)
                yield found(
                    table_cells.PLAN.unknown_code,
                    at,
                    criterion=row.code,
                    what="tiêu chí",
                    value=code,
                    nearest=near,
                )
        if row.code in circles:
            circle = " → ".join(circles[row.code])
            yield found(
                plan_criteria.DERIVED_IN_A_CIRCLE, at, criterion=row.code, item=row.code, circle=circle
            )


def _circles(plan: Plan) -> Mapping[str, Sequence[str]]:
    """Code of a derived row -> a way from it back to it, of the first agency that has one."""
    found_: dict[str, Sequence[str]] = {}
    for rows in dict.fromkeys(plan.rows_of(agency.code) for agency in plan.agencies):
        needs = _needs(rows)
        for row in rows:
            if row.method in DERIVING and row.code not in found_ and (way := _way_back(row.code, needs)):
                found_[row.code] = way
    return found_


def _needs(rows: Sequence[Criterion]) -> Mapping[str, Sequence[str]]:
    """Code -> codes of the rows that its points are made of: those it names, those below a group."""
    below: dict[str, list[str]] = {}
    for row in rows:
        below.setdefault(row.parent or "", []).append(row.code)
    return {
        row.code: DERIVING[row.method].sources(row)
        if row.method in DERIVING
        else below.get(row.code, ())
        if row.method in SUMMING
        else ()
        for row in rows
    }


def _way_back(code: str, needs: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """The shortest way from a row over what it needs back to itself; () where there is none."""
    ways: list[tuple[str, ...]] = [(code,)]
    seen: set[str] = set()
    for way in ways:
        for needed in needs.get(way[-1], ()):
            if needed == code:
                return (*way, code)
            if needed not in seen:
                seen.add(needed)
                ways.append((*way, needed))
    return ()
