"""How the rows of a table belong together: children and adjustments of a criterion, parts of a sum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from ..model import Sign
from ..rules import HOLDING
from .types import LayoutRow, RowKind


class Kinship:
    """What a table knows of its rows by the codes they carry. Every answer is in the order of the rows."""

    rows: tuple[LayoutRow, ...]

    def earlier(self, row: LayoutRow) -> list[LayoutRow]:
        """Rows of the deductions that take from the same base before this one."""
        code = row.criterion.code if row.criterion else None
        return [other for other in self.attached(code) if other.row < row.row and _deducts(other)]

    def parts(self, code: str | None) -> list[list[LayoutRow]]:
        """Of each criterion right below that one (None: of the topmost) the rows that add up to its points.

        A scored row and its adjustments; a group, and a row that holds its adjustments, alone.
        """
        return [self._with_its_own(child) for child in self.children(code)]

    def part(self, code: str) -> list[LayoutRow]:
        """The same of one criterion; none where the agency does not have it."""
        row = self._keyed.get(code)
        return [] if row is None or row.kind is RowKind.TEXT else self._with_its_own(row)

    def _with_its_own(self, row: LayoutRow) -> list[LayoutRow]:
        return [row, *(self.attached(row.criterion.code) if row.criterion and _open(row) else ())]

    def inside(self) -> list[LayoutRow]:
        """Rows whose points add up to those of the total."""
        parts = [part for parts in self.parts(None) for part in parts] + self.attached(None)
        return parts + [other for other in self.rows if other.kind is RowKind.BASE]

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


def _open(row: LayoutRow) -> bool:
    """Whether the adjustments of a scored row are not in its own points."""
    return row.kind is RowKind.CRITERION and row.criterion is not None and row.criterion.method not in HOLDING


def _deducts(row: LayoutRow) -> bool:
    return row.adjustment is not None and row.adjustment.sign is Sign.DEDUCTION
