"""Points of criteria, adjustments and totals of every agency (§2 `Cộng trừ`, order fixed; §4 final score)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from ..inputs.plan_types import (
    BY_APPRAISER,
    BY_SECRETARIAT,
    CAPPED,
    DERIVED,
    HIGHEST,
    KEEP_SELF,
    OF_COUNTS,
    PLUS_MINUS,
    TEXT,
    ZERO_POINTS,
    Adjustment,
    Agency,
    Criterion,
)
from ..inputs.rows import bounds_of, is_group, lowest, within
from ..text import ZERO, half_up
from .basis import APPRAISED, FINAL, SELF, VIEWS, PhaseBasis
from .counts import count_of
from .expressions import value_of
from .points import points_of
from .pools import Pool, PoolKey, pool_name, pools_of
from .tallies import Scored, Tally, share_of, ungranted
from .tree import Node, assigned_maximum, walk


class ViewTally:
    """Adds up one agency in one view; `tally` holds the figures once `run` is through."""

    def __init__(self, basis: PhaseBasis, pools: Mapping[PoolKey, Pool], agency: Agency, view: str) -> None:
        self.basis, self.plan, self.pools, self.agency, self.view = basis, basis.plan, pools, agency, view
        self.entries = basis.entries(agency.code, view)
        self.agreed = basis.agreed(agency.code) if view == FINAL else {}
        self.gone = basis.gone(agency.code) if view != SELF else basis.unassigned[agency.code]
        self.given = basis.given(agency.code) if view != SELF else frozenset[str]()
        self.tally = Tally()
        self.nodes = {node.row.code: node for node in walk(basis.trees[agency.code])}
        self.bare: set[str] = set()
        """Rows without points of their own, of which a declared bonus counts alone."""
        self.reckoned: dict[str, Decimal | None] = {}

    def run(self) -> Tally:
        """Criteria, then the adjustments of the total, then Sàn and Trần."""
        tally, code = self.tally, self.agency.code
        for adjustment in self.plan.adjustments:
            if code in adjustment.agencies:
                tally.counts[adjustment.code] = count_of(self.basis, code, adjustment, self.view)
        sums = [self.criterion(node) for node in self.basis.trees[code]]
        total = self.plan.base + sum((points for points in sums if points is not None), ZERO)
        for adjustment in self.basis.attached(code, ""):
            total += self._move(adjustment, None)
        if self.plan.floor is not None:
            total = max(total, self.plan.floor)
        if self.plan.cap is not None:
            total = min(total, self.plan.cap)
        tally.total = total
        if not self._workbook_there():
            tally.points = dict.fromkeys(tally.points)
            tally.missing.append(code)
        return tally

    def _workbook_there(self) -> bool:
        inputs = self.basis.inputs
        needed = {SELF: inputs.forms, APPRAISED: inputs.appraisals}.get(self.view)
        return needed is None or self.agency.code in needed

    def criterion(self, node: Node) -> Decimal | None:
        """Points of a row, worked out once, though rows of `suy ra` may name it too."""
        code = node.row.code
        if code not in self.reckoned:
            self.reckoned[code] = None
            self.reckoned[code] = self._criterion(node)
        return self.reckoned[code]

    def _criterion(self, node: Node) -> Decimal | None:
        """max(0, base − attached deductions) + attached bonuses; a `nhóm trần` held within 0…M."""
        row, tally = node.row, self.tally
        if row.method == TEXT:
            return None
        if row.code in self.gone:
            self._set_aside(node)
            return None
        if row.code in self.given:
            self._set_aside(node)
        if node.full or row.code in self.given:
            tally.points[row.code] = row.maximum
            return row.maximum
        if row.code in self.agreed and not is_group(row):
            tally.points[row.code] = self.agreed[row.code]
            for adjustment in self.basis.attached(self.agency.code, row.code):
                tally.moved[adjustment.code] = ZERO
            return self.agreed[row.code]
        base = self._sum_below(node) if is_group(row) else self._leaf_base(row)
        tally.points[row.code] = self._adjusted(row, base, assigned_maximum(node, self.gone))
        return tally.points[row.code]

    def _set_aside(self, node: Node) -> None:
        """What is attached to a row that does not apply moves nothing."""
        for below in walk([node]):
            for adjustment in self.basis.attached(self.agency.code, below.row.code):
                self.tally.moved[adjustment.code] = ZERO

    def _sum_below(self, node: Node) -> Decimal | None:
        """The sum of a group's rows; None (but in the agency's own view) while one of them waits."""
        below = [self.criterion(child) for child in node.children]
        if self.view != SELF and any(
            points is None and self._judged(child.row)
            for child, points in zip(node.children, below, strict=True)
        ):
            return None
        if node.row.method == DERIVED:
            return self._derived(node.row)
        known = [points for points in below if points is not None]
        return max(known, default=ZERO) if node.row.method == HIGHEST else sum(known, ZERO)

    def _derived(self, row: Criterion) -> Decimal | None:
        """The expression, rounded once, within 0…M."""
        value = value_of(row.parameter, self._named)
        if value is None and self.basis.declared_only(row, self.view, self.agency.code):
            return ZERO
        if value is None:
            self.tally.missing.append(row.code)
            return None
        return within(half_up(value, self.plan.places), ZERO, row.maximum)

    def _named(self, code: str) -> Decimal | None:
        """Points of a row that an expression names: 0 where the agency does not have it."""
        node = self.nodes.get(code)
        if node is None or node.row.method == TEXT or code in self.gone:
            return ZERO
        if self.view == APPRAISED and node.row.scorer == BY_SECRETARIAT and not is_group(node.row):
            return node.row.maximum if node.full or code in self.given else None
        return self.criterion(node)

    def _judged(self, row: Criterion) -> bool:
        """Whether a row without points leaves its group without: not text, nor what no appraiser judges."""
        if row.method == TEXT or row.code in self.gone:
            return False
        return self.view == FINAL or row.scorer != BY_SECRETARIAT or is_group(row)

    def _leaf_base(self, row: Criterion) -> Decimal | None:
        base = self._leaf(row)
        if base is None and self.basis.declared_only(row, self.view, self.agency.code):
            self.bare.add(row.code)
            return ZERO
        if base is None:
            self.tally.missing.append(row.code)
        return base

    def _leaf(self, row: Criterion) -> Decimal | None:
        view, missing, code = self.view, self.plan.missing, self.agency.code
        if row.scorer == BY_SECRETARIAT or (row.scorer == BY_APPRAISER and view == SELF):
            return None
        pool = self.pools.get((self.agency.contest, pool_name(self.plan, row)), Pool())
        points = points_of(row, self.entries, pool, self.plan.places)
        if points is None and view == FINAL and missing == KEEP_SELF:
            points = points_of(row, self.basis.entries(code, SELF), pool, self.plan.places)
        if row.method in OF_COUNTS and not self._reckoned(row):
            points = None
        if points is None and view == FINAL and missing == ZERO_POINTS:
            return ZERO
        return points

    def _reckoned(self, row: Criterion) -> bool:
        """Whether a row of counts has its points: somebody filled the workbook, and in the agency's own view
        each count that it states is there. Else the open count itself keeps the row waiting."""
        stated = [self.tally.counts[item.code] for item in self.basis.attached(self.agency.code, row.code)]
        return self.basis.handed_in(self.agency.code, row, self.view) and (
            self.view != SELF or None not in stated
        )

    def _adjusted(self, row: Criterion, base: Decimal | None, most: Decimal) -> Decimal | None:
        tally, attached = self.tally, self.basis.attached(self.agency.code, row.code)
        left = base if base is not None else ZERO
        capped = row.method in (CAPPED, PLUS_MINUS)
        for adjustment in sorted(attached, key=lambda adjustment: adjustment.bonus):
            spare = ZERO if base is None or row.code in self.bare else lowest(row)
            left += self._move(adjustment, (base or ZERO) if capped else left, capped, spare)
            if base is None:
                tally.moved[adjustment.code] = None
        if capped:
            left = within(left, *(bounds_of(row) if row.method == PLUS_MINUS else (ZERO, most)))
        waiting = self.view != SELF and any(tally.counts.get(item.code) is None for item in attached)
        return None if base is None or waiting else left

    def _move(
        self, adjustment: Adjustment, left: Decimal | None, below_zero: bool = False, lowest: Decimal = ZERO
    ) -> Decimal:
        """What an adjustment moves; a deduction takes no more than is `left` of its criterion.

        Only of a `nhóm trần`, which is held within bounds at the end, it may take more.
        """
        tally, count = self.tally, self.tally.counts.get(adjustment.code)
        if count is None:
            tally.missing.append(adjustment.code)
            tally.moved[adjustment.code] = None
            return ZERO
        moved = count * adjustment.points
        if adjustment.most is not None:
            moved = min(moved, adjustment.most)
        if not adjustment.bonus:
            if adjustment.all_from is not None and count >= adjustment.all_from and left is not None:
                moved = max(left, ZERO)
            if left is not None and not below_zero:
                moved = min(moved, max(left - lowest, ZERO))
            moved = -moved
        tally.moved[adjustment.code] = moved
        return moved


class Reckoner:
    """Works out every agency's figures in the three views."""

    def __init__(self, basis: PhaseBasis) -> None:
        self.basis = basis
        self.pools = {view: pools_of(basis, view) for view in VIEWS}

    def scored(self, agency: Agency) -> Scored:
        """All figures of one agency. A total that waits for something is None."""
        basis, code = self.basis, agency.code
        views = {view: ViewTally(basis, self.pools[view], agency, view).run() for view in VIEWS}
        gone, tree = basis.gone(code), basis.trees[code]
        assigned = sum((assigned_maximum(node, gone) for node in tree), ZERO)
        final, granted = views[FINAL], views[APPRAISED]
        if final.missing:
            final.total = None
        has_form, appraised = code in basis.inputs.forms, code in basis.inputs.appraisals
        return Scored(
            agency,
            tree,
            views,
            assigned,
            share_of(final.total, assigned, basis.plan.places),
            has_form,
            views[SELF].total if has_form else None,
            granted.total if appraised and not ungranted(basis.plan, tree, granted) else None,
            basis.agreed(code),
        )
