"""The rows of one agency as a tree, and its assigned maximum (§2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from ..inputs.plan_types import CAPPED, DERIVED, HIGHEST, REGISTERED, TEXT, Criterion, Plan
from ..inputs.register import Register
from ..inputs.rows import is_group, rows_of
from ..text import ZERO, UnclearError


@dataclass
class Node:
    """A row of one agency's tree."""

    row: Criterion
    full: bool
    """The agency is outside the row and gets its full points."""
    children: list[Node] = field(default_factory=list)


def tree_of(plan: Plan, register: Register, agency: str) -> list[Node]:
    """The rows of an agency as a tree; below a row that leaves nothing is left."""
    mine = {row.code: Node(row, False) for row in rows_of(plan, register, agency)}
    for row in plan.criteria:
        if row.code not in mine and row.full_when_absent:
            mine[row.code] = Node(row, True)
    known = {row.code for row in plan.criteria}
    top = []
    for node in _in_print_order(mine, plan):
        parent = node.row.parent
        if parent in mine:
            if not mine[parent].full:
                mine[parent].children.append(node)
        elif parent not in known:
            top.append(node)
        elif node.full:
            raise UnclearError(
                f"tiêu chí {node.row.code} cho {agency} đủ điểm, nhưng {parent} lại bỏ: kế hoạch mâu thuẫn"
            )
    return top


def _in_print_order(mine: Mapping[str, Node], plan: Plan) -> list[Node]:
    order = {row.code: place for place, row in reversed(list(enumerate(plan.criteria)))}
    return sorted(mine.values(), key=lambda node: order.get(node.row.code, order.get(node.row.parent, 0)))


def walk(nodes: Iterable[Node]) -> Iterator[Node]:
    """Every node, each before those below it."""
    for node in nodes:
        yield node
        yield from walk(node.children)


def assigned_maximum(node: Node, gone: frozenset[str] = frozenset()) -> Decimal:
    """A leaf's M; of a `nhóm` the sum below it; of a `nhóm trần` its own M, 0 without children; of a
    `nhóm cao nhất` the highest below it; of a `suy ra` M (§2)."""
    row = node.row
    if row.method == TEXT or row.code in gone:
        return ZERO
    if node.full or not is_group(row) or (row.method == REGISTERED and not node.children):
        return row.maximum
    below = [child for child in node.children if child.row.code not in gone and child.row.method != TEXT]
    if row.method == CAPPED:
        return row.maximum if below else ZERO
    if row.method == DERIVED:
        return row.maximum
    if row.method == HIGHEST:
        return max((assigned_maximum(child, gone) for child in below), default=ZERO)
    return sum((assigned_maximum(child, gone) for child in below), ZERO)
