"""Points of rows and groups, moves of adjustments and the total of one stage (order: contract §2)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ... import declared_counts, order_of_calculation
from ...arithmetic import summed
from ...model import Adjustment, Criterion, SeasonInfo
from ...rules import DERIVING, SUMMING, lowest_of
from .adjustments import moved
from .criteria_tree import Outline

ZERO = Decimal(0)

Counted = Sequence[tuple[Adjustment, int | None]]


@dataclass(frozen=True, slots=True)
class Reckoning:
    """One stage: code -> score with adjustments, adjustment -> signed points, codes that wait for a count."""

    points: Mapping[str, Decimal | None]
    moved: Mapping[str, Decimal | None]
    total: Decimal | None
    open: frozenset[str] = frozenset()
    stuck: frozenset[str] = frozenset()
    """Codes that cannot be reckoned though all that they are made of is known: a division by 0."""


class StageSums:
    """One stage of one agency. `partial`: what is unknown adds nothing; else it makes every sum unknown.

    `silent` rows are not asked at that stage; in `agreed` rows the adjustments are settled already.
    """

    def __init__(
        self,
        tree: Outline,
        bases: Mapping[str, Decimal | None],
        counted: Counted,
        info: SeasonInfo,
        *,
        partial: bool = False,
        silent: Collection[str] = (),
        agreed: Collection[str] = (),
    ) -> None:
        self.tree, self.bases = tree, bases
        self.partial, self.silent, self.agreed = partial, silent, agreed
        self.attached: dict[str | None, list[tuple[Adjustment, int | None]]] = defaultdict(list)
        for adjustment, count in counted:
            self.attached[adjustment.criterion].append((adjustment, count))
        self.points: dict[str, Decimal | None] = {}
        self.moved: dict[str, Decimal | None] = {}
        self.open: set[str] = set()
        self.stuck: set[str] = set()
        self.info = info

    def reckon(self) -> Reckoning:
        """All points of the stage, and the total within Sàn and Trần."""
        tops = self._below(None)
        changes = moved(self.attached[None], None)
        self.moved |= changes
        terms = self._known([self.info.base_points, *tops, *changes.values()])
        total = None if terms is None else order_of_calculation.total(self.info, terms)
        return Reckoning(self.points, self.moved, total, frozenset(self.open), frozenset(self.stuck))

    def _below(self, code: str | None) -> list[Decimal | None]:
        return [self._row(child) for child in self.tree.children.get(code, ()) if child not in self.silent]

    def _row(self, code: str) -> Decimal | None:
        if code not in self.points:
            # A row that is named where it is reckoned itself (a circle, told by `check`) is not known.
            self.points[code] = None
            self.points[code] = self._reckoned(code)
        return self.points[code]

    def _reckoned(self, code: str) -> Decimal | None:
        if self._waits(code):
            self.open.add(code)
            self.moved |= {adjustment.code: None for adjustment, _ in self.attached[code]}
            return None
        base = self.bases.get(code) if code in self.tree.leaves else self._combined(code)
        changes = self._changes(code, base)
        self.moved |= changes
        terms = self._known([base, *changes.values()]) if base is not None or any(changes.values()) else None
        points, bounds = None, self.tree.bounds(code)
        if terms is not None and bounds is not None:
            points = order_of_calculation.held(summed(terms), bounds)
        elif terms is not None:
            signed = [change for change in changes.values() if change is not None]
            down = [change for change in signed if change < 0]
            up = [change for change in signed if change >= 0]
            lowest = ZERO if base is None else lowest_of(self.tree.rows[code])
            points = order_of_calculation.criterion(base or ZERO, down, up, lowest)
        return points

    def _waits(self, code: str) -> bool:
        """Whether the row is reckoned of counts and is not asked or lacks one: then nothing of it adds up."""
        row = self.tree.rows[code]
        if not self.partial or not row.method.of_counts or code in self.tree.full:
            return False
        known = declared_counts.stands(row, (count for _, count in self.attached[code]))
        return self.bases.get(code) is None or not known

    def _changes(self, code: str, base: Decimal | None) -> Mapping[str, Decimal | None]:
        attached = self.attached[code]
        if code in self.agreed:
            return {adjustment.code: ZERO for adjustment, _ in attached}
        if base is None and not self.partial:
            return {adjustment.code: None for adjustment, _ in attached}
        if base is None:
            return moved(attached, ZERO, floored=self.tree.bounds(code) is None)
        lowest = None if self.tree.bounds(code) is not None else lowest_of(self.tree.rows[code])
        return moved(attached, base, floored=lowest is not None, lowest=lowest or ZERO)

    def _combined(self, code: str) -> Decimal | None:
        row, known = self.tree.rows[code], self._known(self._below(code))
        if known is not None and row.method in DERIVING:
            return self._derived(row)
        return None if known is None else SUMMING[row.method].combined(known)

    def _derived(self, row: Criterion) -> Decimal | None:
        """From the rows it names; one that is not the agency's counts 0."""
        rule = DERIVING[row.method]
        known = {
            code: ZERO if code not in self.tree.rows else None if code in self.silent else self._row(code)
            for code in rule.sources(row)
        }
        value = rule.value(row, known, self.info)
        if value is None and None not in known.values():
            self.stuck.add(row.code)
        return value

    def _known(self, terms: Sequence[Decimal | None]) -> list[Decimal] | None:
        """The terms that add up; None where an unknown one makes the sum unknown."""
        known = [term for term in terms if term is not None]
        return known if self.partial or len(known) == len(terms) else None


def reckon_partly(
    info: SeasonInfo, tree: Outline, bases: Mapping[str, Decimal | None], counted: Counted
) -> Reckoning:
    """Points, moves and total of what is known so far."""
    return StageSums(tree, bases, counted, info, partial=True).reckon()


NOTHING = Reckoning({}, {}, None)
