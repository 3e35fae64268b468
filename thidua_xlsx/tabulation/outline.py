"""One agency's criteria as a tree: which rows count, which stand under which, and the assigned maxima."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ..model import Criterion, Method, Plan, WhenNotApplied


@dataclass(frozen=True, slots=True)
class Outline:
    """The rows of one agency that carry points, in print order.

    `full`: codes outside which the agency stands and whose full points it gets (`đủ điểm`). `children` maps a
    code (None: the total) to the codes under it. Text rows are left out; rows under them belong to the row
    above.
    """

    rows: Mapping[str, Criterion]
    full: frozenset[str]
    children: Mapping[str | None, tuple[str, ...]]

    def carries(self, code: str) -> bool:
        """Whether the row has points of its own: a scored row, or one given in full."""
        return code in self.full or self.rows[code].is_leaf

    @property
    def leaves(self) -> tuple[Criterion, ...]:
        """The rows with points of their own."""
        return tuple(row for code, row in self.rows.items() if self.carries(code))

    def maximum(self, code: str) -> Decimal:
        """Assigned maximum: a leaf's M, a group's sum, a capped group's M unless no child is left."""
        row = self.rows[code]
        if self.carries(code):
            return row.maximum
        children = self.children.get(code, ())
        if row.method is Method.CAPPED_GROUP:
            return row.maximum if children else Decimal(0)
        return sum((self.maximum(child) for child in children), Decimal(0))

    @property
    def assigned_max(self) -> Decimal:
        """Assigned maximum of the total."""
        return sum((self.maximum(code) for code in self.children.get(None, ())), Decimal(0))

    def topmost(self, tag: str) -> tuple[str, ...]:
        """Codes that carry the tag and stand under none that does: what is summed for the tag, once."""
        found: list[str] = []

        def walk(code: str) -> None:
            if tag in self.rows[code].tags:
                found.append(code)
                return
            for child in self.children.get(code, ()):
                walk(child)

        for code in self.children.get(None, ()):
            walk(code)
        return tuple(found)


def outline(plan: Plan, agency: str, without: Collection[str] = (), given: Collection[str] = ()) -> Outline:
    """The agency's tree. `without` rows are left out, `given` ones have full points, as appraisers decided.

    A row whose parent does not apply to the agency stands under the nearest ancestor that does. Rows under a
    row with points of its own do not count: the upper one is the score.
    """
    own = {row.code: row for row in plan.criteria if agency in row.agencies}
    full = {row.code for row in own.values() if row.code in given}
    rows: dict[str, Criterion] = {}
    for row in plan.criteria:
        if row.code in rows or row.code in without or row.method is Method.TEXT:
            continue
        if row.code in own:
            rows[row.code] = own[row.code]
        elif row.when_not_applied is WhenNotApplied.FULL:
            rows[row.code] = row
            full.add(row.code)
    parents = {row.code: row.parent for row in plan.criteria} | {row.code: row.parent for row in own.values()}
    above = {code: _ancestors(code, parents, rows) for code in rows}
    covered = {code for code, line in above.items() if any(up in full or rows[up].is_leaf for up in line)}
    children: dict[str | None, list[str]] = defaultdict(list)
    for code, line in above.items():
        if code not in covered:
            children[line[0] if line else None].append(code)
    kept = {code: row for code, row in rows.items() if code not in covered}
    return Outline(kept, frozenset(full - covered), {code: tuple(below) for code, below in children.items()})


def _ancestors(code: str, parents: Mapping[str, str | None], rows: Mapping[str, Criterion]) -> list[str]:
    """The rows above that apply, nearest first; none for a row that stands above itself."""
    line: list[str] = []
    seen = {code}
    parent = parents[code]
    while parent is not None and parent in parents and parent not in seen:
        seen.add(parent)
        if parent in rows:
            line.append(parent)
        parent = parents[parent]
    return [] if parent == code else line
