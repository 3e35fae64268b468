"""What the figures of one phase rest on: its inputs, the agencies' trees, and what counts in each view."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from decimal import Decimal

from ..inputs.choice import Inputs
from ..inputs.plan_types import (
    BY_AGENCY,
    BY_SECRETARIAT,
    KEEP_SELF,
    OF_COUNTS,
    PLUS_MINUS,
    TEXT,
    Adjustment,
    Criterion,
    Milestone,
    Plan,
)
from ..inputs.register import Register
from ..inputs.rows import Bounds, bounds_of, is_group, lowest, within
from ..inputs.values import NOT_APPLIED, Slot, Value, stated_count
from ..text import ZERO
from .tree import tree_of, walk

SELF, APPRAISED, FINAL = "tự chấm", "thẩm định", "cuối"
VIEWS = (SELF, APPRAISED, FINAL)
"""The three views: as the agency entered, as the appraisers granted, as it counts in the end."""


class PhaseBasis:
    """Plan, register and inputs of one phase (or of a season without phases), by agency code."""

    def __init__(self, plan: Plan, register: Register, inputs: Inputs) -> None:
        self.plan, self.register, self.inputs = plan, register, inputs
        self.phase = inputs.phase
        self.trees = {agency.code: tree_of(plan, register, agency.code) for agency in plan.agencies}
        self.unassigned = {code: self._unassigned(code) for code in self.trees}
        """By agency: codes of rows that the register says were not assigned and that leave total and maximum.
        Those given in full for it are full in the tree."""

    def _unassigned(self, agency: str) -> frozenset[str]:
        said = {
            one.criterion
            for one in self.register.unassigned
            if one.agency == agency and one.phase in ("", self.phase)
        }
        left: set[str] = set()
        for node in walk(self.trees[agency]):
            code = node.row.code
            if code not in said or code in left or node.full:
                continue
            if node.row.full_when_absent:
                node.full, node.children = True, []
            else:
                left |= {below.row.code for below in walk([node])}
        return frozenset(left)

    def entries(self, agency: str, view: str) -> dict[Slot, Value]:
        """What counts as entered in this view; an agency's own "không áp dụng" is no value."""
        if view != SELF:
            return self.inputs.appraisals.get(agency, {})
        return {
            slot: value for slot, value in self.inputs.forms.get(agency, {}).items() if value != NOT_APPLIED
        }

    def attached(self, agency: str, code: str) -> list[Adjustment]:
        """The adjustments of a criterion ("" for the total) that apply to the agency, in the plan's order."""
        return [
            adjustment
            for adjustment in self.plan.adjustments
            if adjustment.criterion == code and agency in adjustment.agencies
        ]

    def agreed(self, agency: str) -> dict[str, Decimal]:
        """Agreed scores of this agency's leaves; out of bounds or in two minds: not used (E454, E456)."""
        stated: dict[str, set[Decimal]] = defaultdict(set)
        for score in self.register.agreed:
            if score.agency == agency and score.phase == self.phase:
                stated[score.criterion].add(score.points)
        found = {}
        for node in walk(self.trees[agency]):
            row, scores = node.row, stated.get(node.row.code, set())
            if len(scores) != 1 or node.full or is_group(row) or row.method == TEXT:
                continue
            if row.code in self.unassigned[agency]:
                continue
            points = next(iter(scores))
            if within(points, *self._range(agency, row)) == points:
                found[row.code] = points
        return found

    def _range(self, agency: str, row: Criterion) -> Bounds:
        """What a row and its adjustments can come to: 0 to M and all bonuses; `cộng trừ`: its bounds."""
        if row.method == PLUS_MINUS:
            return bounds_of(row)
        bonuses = [adjustment for adjustment in self.attached(agency, row.code) if adjustment.bonus]
        if any(adjustment.most is None for adjustment in bonuses):
            return lowest(row), None
        return lowest(row), row.maximum + sum((adjustment.most or ZERO for adjustment in bonuses), ZERO)

    def gone(self, agency: str) -> frozenset[str]:
        """Rows that leave total and maximum: not assigned, or found by the appraiser not to apply."""
        found = {row.code for row in self._not_applying(agency) if not row.full_when_absent}
        return self.unassigned[agency] | found

    def given(self, agency: str) -> frozenset[str]:
        """Rows that the appraiser found not to apply and that give their full points then."""
        return frozenset(row.code for row in self._not_applying(agency) if row.full_when_absent)

    def _not_applying(self, agency: str) -> list[Criterion]:
        """Rows that the appraiser says do not apply; an agreed score stands over that word."""
        granted, agreed = self.inputs.appraisals.get(agency, {}), self.agreed(agency)
        return [
            node.row
            for node in walk(self.trees[agency])
            if NOT_APPLIED in (granted.get((node.row.code, "value")), granted.get((node.row.code, "b")))
            and not (node.full or is_group(node.row) or node.row.scorer == BY_SECRETARIAT)
            and node.row.code not in agreed
            and node.row.code not in self.unassigned[agency]
        ]

    def handed_in(self, agency: str, row: Criterion, view: str) -> bool:
        """Whether somebody filled the workbook that this view reads: a `trừ` row has no input of its own."""
        own, granted = agency in self.inputs.forms, agency in self.inputs.appraisals
        kept = view == FINAL and self.plan.missing == KEEP_SELF and row.scorer == BY_AGENCY
        return own if view == SELF else granted or (kept and own)

    def received(self, agency: str, milestone: Milestone) -> date | None:
        """The first day that the register names; without one, of a form that of its message."""
        days = [
            receipt.day
            for receipt in self.register.receipts
            if (receipt.agency, receipt.milestone) == (agency, milestone.code) and receipt.day
        ]
        form = self.inputs.form_files.get(agency)
        if days or form is None or milestone.kind != "tự chấm" or milestone.phase not in ("", self.phase):
            return min(days, default=None)
        return form.received

    def declared_only(self, row: Criterion, view: str, agency: str) -> bool:
        """A row that the agency left without points, with a bonus that it declares: that counts alone."""
        entries = self.inputs.forms.get(agency, {})
        bonuses = [
            adjustment
            for adjustment in self.attached(agency, row.code)
            if adjustment.bonus and stated_count(entries, adjustment.code)
        ]
        return view == SELF and row.method not in OF_COUNTS and bool(bonuses)
