"""How the rows of a table belong together: children and adjustments of a criterion, parts of a sum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from ..model import Method, Sign
from .types import LayoutRow, RowKind


class Kinship:
    """What a table knows of its rows by the codes they carry. Every answer is in the order of the rows."""

    rows: tuple[LayoutRow, ...]

    def base(self, row: LayoutRow) -> list[LayoutRow] | None:
        """Rows whose sum is the base that an attached adjustment changes; None for one of the total."""
        if row.criterion is None:
            return None
        owner, mine = self.row(row.criterion.code), self.attached(row.criterion.code)
        return [owner] if row.criterion.is_leaf else [part for part in self.inside(owner) if part not in mine]

    def left(self, row: LayoutRow) -> list[LayoutRow] | None:
        """Rows whose sum a deduction cannot take below 0; None when nothing holds it."""
        base = self.base(row)
        if base is None or row.criterion is None or row.criterion.method is Method.CAPPED_GROUP:
            return None
        earlier = (other for other in self.attached(row.criterion.code) if other.row < row.row)
        return base + [other for other in earlier if _deducts(other)]

    def inside(self, row: LayoutRow) -> list[LayoutRow]:
        """Rows whose points add up to those of a group or of the total."""
        code = row.criterion.code if row.criterion else None
        parts: list[LayoutRow] = []
        for child in self.children(code):
            parts.append(child)
            if child.kind is RowKind.CRITERION and child.criterion:
                parts += self.attached(child.criterion.code)
        parts += self.attached(code)
        if code is None:
            parts += [other for other in self.rows if other.kind is RowKind.BASE]
        return parts

    def below(self, row: LayoutRow) -> list[LayoutRow]:
        """All rows that go into a group or into the total, at any depth."""
        if row.kind is RowKind.TOTAL:
            return list(self.rows[:-1])
        below: list[LayoutRow] = []
        for other in self.rows[row.row - self.rows[0].row + 1 :]:
            own = other.adjustment is not None and other.criterion == row.criterion
            if other.criterion is None or (other.level <= row.level and not own):
                break
            below.append(other)
        return below

    def children(self, code: str | None) -> list[LayoutRow]:
        """Rows of the criteria right below that one; None: the top-level ones."""
        return self._children[code]

    @cached_property
    def _children(self) -> Mapping[str | None, list[LayoutRow]]:
        known = {row.criterion.code for row in self.rows if row.criterion}
        children: defaultdict[str | None, list[LayoutRow]] = defaultdict(list)
        for row in self.rows:
            if row.kind in (RowKind.GROUP, RowKind.CRITERION) and row.criterion:
                parent = row.criterion.parent
                children[parent if parent in known else None].append(row)
        return children

    def numbers(self, code: str) -> list[LayoutRow]:
        """Rows that ask for the numbers of a criterion."""
        return self._numbers[code]

    @cached_property
    def _numbers(self) -> Mapping[str, list[LayoutRow]]:
        asking: defaultdict[str, list[LayoutRow]] = defaultdict(list)
        for row in self.rows:
            if row.criterion and row.adjustment is None:
                asking[row.criterion.code].append(row)
        return asking

    @cached_property
    def adjustments(self) -> tuple[LayoutRow, ...]:
        """Rows of the adjustments, in order."""
        return tuple(row for row in self.rows if row.adjustment)

    def attached(self, code: str | None) -> list[LayoutRow]:
        """Rows of the adjustments attached to that criterion; None: to the total."""
        return self._attached.get(code, [])

    @cached_property
    def _attached(self) -> Mapping[str | None, list[LayoutRow]]:
        attached: defaultdict[str | None, list[LayoutRow]] = defaultdict(list)
        for row in self.adjustments:
            if row.adjustment:
                attached[row.adjustment.criterion].append(row)
        return attached

    def row(self, key: str) -> LayoutRow:
        """The row of that key."""
        return self._keyed[key]

    @cached_property
    def _keyed(self) -> Mapping[str, LayoutRow]:
        return {row.key: row for row in self.rows}


def _deducts(row: LayoutRow) -> bool:
    return row.adjustment is not None and row.adjustment.sign is Sign.DEDUCTION
