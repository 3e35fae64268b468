"""One agency's criteria as a tree: which rows count, which stand under which, and the assigned maxima."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ...arithmetic import summed
from ...model import Bounds, Criterion, Method, Plan, WhenNotApplied
from ...rules import ASSIGNING, HOLDING


@dataclass(frozen=True, slots=True)
class Outline:
    """The rows of one agency that carry points, in print order.

    `full`: codes outside which the agency stands and whose full points it gets (`đủ điểm`). `leaves` are the
    rows with points of their own, scored or given in full. `children` maps a code to the codes under it
    (None, always there: to the topmost ones), `maxima` every code to its assigned maximum (contract §2): a
    leaf's M, a group's sum, a capped group's M unless no child is left. Text rows are left out; rows under
    them belong to the row above.
    """

    rows: Mapping[str, Criterion]
    full: frozenset[str]
    leaves: Mapping[str, Criterion]
    children: Mapping[str | None, tuple[str, ...]]
    maxima: Mapping[str, Decimal]
    assigned_max: Decimal

    def bounds(self, code: str) -> Bounds | None:
        """What the row holds its whole sum within, its adjustments included; None where it holds nothing."""
        rule = HOLDING.get(self.rows[code].method)
        return None if rule is None or code in self.full else rule.bounds(self.rows[code], self.maxima[code])

    def topmost(self, tag: str) -> tuple[str, ...]:
        """Codes that carry the tag and stand under none that does: what is summed for the tag, once."""
        found: list[str] = []

        def walk(code: str) -> None:
            if tag in self.rows[code].tags:
                found.append(code)
                return
            for child in self.children.get(code, ()):
                walk(child)

        for code in self.children[None]:
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
    scored = {code for code, row in rows.items() if code in full or row.is_leaf}
    children: dict[str | None, list[str]] = defaultdict(list)
    kept: dict[str, Criterion] = {}
    for code, line in above.items():
        if scored.isdisjoint(line):
            kept[code] = rows[code]
            children[line[0] if line else None].append(code)
    emptied = {row.parent for row in own.values() if row.code in without}
    leaves = {code: row for code, row in kept.items() if code in scored}
    maxima: dict[str, Decimal] = {}
    # Who registered no target has 0 points of that criterion's M: it must not raise a share. Whose
    # targets are all taken out has no M.
    unregistered = {
        code
        for code, row in kept.items()
        if row.method is Method.REGISTERED and not children.get(code) and code not in emptied
    }
    own_maximum = leaves.keys() | unregistered
    whole = summed(_assign(code, kept, own_maximum, children, maxima) for code in children[None])
    below = {code: tuple(codes) for code, codes in children.items()}
    return Outline(kept, frozenset(full & kept.keys()), leaves, below, maxima, whole)


def _assign(
    code: str,
    rows: Mapping[str, Criterion],
    own_maximum: Collection[str],
    children: Mapping[str | None, list[str]],
    maxima: dict[str, Decimal],
) -> Decimal:
    """Fill in the assigned maximum of the row and of all under it; those of `own_maximum` have their M."""
    row, below = rows[code], children.get(code, [])
    parts = [_assign(child, rows, own_maximum, children, maxima) for child in below]
    maxima[code] = row.maximum if code in own_maximum else ASSIGNING[row.method].assigned(row, parts)
    return maxima[code]


class Outlines:
    """The trees of a plan's agencies, each shape drawn once: most agencies have the same rows."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.drawn: dict[tuple[bool, ...], Outline] = {}

    def of(self, agency: str) -> Outline:
        """The agency's tree."""
        shape = tuple(agency in row.agencies for row in self.plan.criteria)
        if shape not in self.drawn:
            self.drawn[shape] = outline(self.plan, agency)
        return self.drawn[shape]


def _ancestors(code: str, parents: Mapping[str, str | None], rows: Mapping[str, Criterion]) -> list[str]:
    """The rows above that apply, nearest first; none for a row that stands above itself."""
    line: list[str] = []
    parent = parents[code]
    for _ in parents:  # no line is longer, and one that goes in a circle must end too
        if parent is None or parent == code:
            break
        if parent in rows:
            line.append(parent)
        parent = parents.get(parent)
    return [] if parent == code else line
