"""All figures of one agency: scores of rows and groups, adjustments, totals, at each stage.

Order, fixed by contract §2: criterion = max(0, base − attached deductions) + attached bonuses (which may pass
M); a capped group holds the sum of its children and its adjustments within 0…M; total = Điểm nền + Σ
top-level criteria + bonuses on the total − deductions on the total, then Sàn and Trần.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ... import declared_counts, order_of_calculation
from ...arithmetic import summed
from ...model import (
    Adjusted,
    Adjustment,
    Agency,
    Declarer,
    Origin,
    PartyScore,
    Score,
    ScoredRow,
    Scorer,
    SeasonInfo,
    Tally,
)
from .adjustments import Count, attached_to, moved
from .criteria_tree import Outline
from .row_scores import Case, complete

ZERO = Decimal(0)
SETTLED_IN = "Đã tính trong điểm thống nhất"
NOT_APPLIED = "Tiêu chí được thẩm định là không áp dụng"

Counted = Sequence[tuple[Adjustment, int | None]]


@dataclass(frozen=True, slots=True)
class Reckoning:
    """One stage: code -> score with adjustments, adjustment -> signed points, codes that wait for a count."""

    points: Mapping[str, Decimal | None]
    moved: Mapping[str, Decimal | None]
    total: Decimal | None
    open: frozenset[str] = frozenset()


class _Stage:
    """One stage of one agency. `partial`: what is unknown adds nothing; else it makes every sum unknown.

    `silent` rows are not asked at that stage; in `agreed` rows the adjustments are settled already.
    """

    def __init__(
        self,
        tree: Outline,
        bases: Mapping[str, Decimal | None],
        counted: Counted,
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

    def reckon(self, info: SeasonInfo) -> Reckoning:
        """All points of the stage, and the total within Sàn and Trần."""
        tops = self._below(None)
        changes = moved(self.attached[None], None)
        self.moved |= changes
        terms = self._known([info.base_points, *tops, *changes.values()])
        total = None if terms is None else order_of_calculation.total(info, terms)
        return Reckoning(self.points, self.moved, total, frozenset(self.open))

    def _below(self, code: str | None) -> list[Decimal | None]:
        return [self._row(child) for child in self.tree.children.get(code, ()) if child not in self.silent]

    def _row(self, code: str) -> Decimal | None:
        if self._waits(code):
            self.open.add(code)
            self.moved |= {adjustment.code: None for adjustment, _ in self.attached[code]}
            self.points[code] = None
            return None
        base = self.bases.get(code) if code in self.tree.leaves else self._sum(self._below(code))
        changes = self._changes(code, base)
        self.moved |= changes
        terms = self._known([base, *changes.values()]) if base is not None or any(changes.values()) else None
        points = None
        if terms is not None and self.tree.capped(code):
            points = order_of_calculation.capped(summed(terms), self.tree.maxima[code])
        elif terms is not None:
            signed = [change for change in changes.values() if change is not None]
            down = [change for change in signed if change < 0]
            up = [change for change in signed if change >= 0]
            points = order_of_calculation.criterion(base or ZERO, down, up)
        self.points[code] = points
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
        return moved(attached, ZERO if base is None else base, floored=not self.tree.capped(code))

    def _sum(self, terms: Sequence[Decimal | None]) -> Decimal | None:
        known = self._known(terms)
        return None if known is None else summed(known)

    def _known(self, terms: Sequence[Decimal | None]) -> list[Decimal] | None:
        """The terms that add up; None where an unknown one makes the sum unknown."""
        known = [term for term in terms if term is not None]
        return known if self.partial or len(known) == len(terms) else None


def tally(
    info: SeasonInfo, agency: Agency, one: Case, settled: Mapping[str, ScoredRow], counted: Sequence[Count]
) -> Tally:
    """Every figure of the agency, from its settled rows and the counts of its adjustments."""
    claimed = _claimed(info, one, settled, counted)
    appraised = _appraised(info, one, settled, counted)
    final = _final(info, one, settled, counted)
    figures = _assemble(agency, one, settled, counted, (claimed, appraised, final))
    share = None
    if final.total is not None:
        share = order_of_calculation.share(final.total, figures.assigned_max, info.places)
    return replace(figures, share=share, pending=_pending(one, settled, counted))


def tally_claimed(
    info: SeasonInfo, agency: Agency, one: Case, settled: Mapping[str, ScoredRow], counted: Sequence[Count]
) -> Tally:
    """The agency's own figures alone; `pending` names the rows and adjustments that it has not filled."""
    claimed = _claimed(info, one, settled, counted)
    figures = _assemble(agency, one, settled, counted, (claimed, NOTHING, NOTHING))
    rows = [code for code, row in settled.items() if not complete(row)]
    unclear = [count.adjustment.code for count in counted if count.claimed is None]
    return replace(figures, pending=(*rows, *unclear))


def reckon_partly(
    info: SeasonInfo, tree: Outline, bases: Mapping[str, Decimal | None], counted: Counted
) -> Reckoning:
    """Points, moves and total of what is known so far."""
    return _Stage(tree, bases, counted, partial=True).reckon(info)


NOTHING = Reckoning({}, {}, None)


def _assemble(
    agency: Agency,
    one: Case,
    settled: Mapping[str, ScoredRow],
    counted: Sequence[Count],
    stages: tuple[Reckoning, Reckoning, Reckoning],
) -> Tally:
    """All but what depends on whether the final figures are asked for: `share` and `pending`."""
    claimed, appraised, final = stages
    filled = all(map(complete, settled.values())) and None not in _own(counted).values()
    return Tally(
        agency=agency,
        settled=_stated(settled, claimed.open),
        adjusted=tuple(_adjusted(count, one, stages) for count in counted),
        scores={code: _score(code, one, settled, stages) for code in one.judged.rows},
        self_total=claimed.total,
        appraised_total=appraised.total,
        total=final.total,
        assigned_max=one.judged.assigned_max,
        share=None,
        complete=one.form.there and filled,
    )


def _stated(settled: Mapping[str, ScoredRow], waiting: Collection[str]) -> Mapping[str, ScoredRow]:
    """The rows, those that wait for a count of the agency without points of its own."""
    return {
        code: replace(row, self_stated=replace(row.self_stated, points=None))
        if code in waiting and row.self_stated
        else row
        for code, row in settled.items()
    }


def _claimed(
    info: SeasonInfo, one: Case, settled: Mapping[str, ScoredRow], counted: Sequence[Count]
) -> Reckoning:
    """What the agency claims: blank rows add nothing; only adjustments that it declares itself."""
    if not one.form.there:
        return NOTHING
    bases = {
        code: row.criterion.maximum if code in one.asked.full else _points(row.self_stated)
        for code, row in settled.items()
    }
    own = [(count.adjustment, count.claimed) for count in counted if _is_own(count)]
    return reckon_partly(info, one.asked, bases, own)


def _appraised(
    info: SeasonInfo, one: Case, settled: Mapping[str, ScoredRow], counted: Sequence[Count]
) -> Reckoning:
    """What the appraisers grant, None where they have not; the secretariat's rows are not theirs."""
    if not one.appraisal.there:
        return NOTHING
    bases = {
        code: row.criterion.maximum if code in one.judged.full else _points(row.appraised)
        for code, row in settled.items()
    }
    silent = {code for code, row in settled.items() if row.criterion.scorer is Scorer.SECRETARIAT}
    own = [(count.adjustment, count.appraised) for count in counted if _is_own(count)]
    return _Stage(one.judged, bases, own, silent=silent - one.judged.full).reckon(info)


def _final(
    info: SeasonInfo, one: Case, settled: Mapping[str, ScoredRow], counted: Sequence[Count]
) -> Reckoning:
    bases = {code: row.final for code, row in settled.items()}
    standing = [(c.adjustment, c.final) for c in counted if attached_to(one.judged, c.adjustment)]
    return _Stage(one.judged, bases, standing, agreed=one.agreed.keys()).reckon(info)


def _points(stated: PartyScore | None) -> Decimal | None:
    return None if stated is None else stated.points


def _is_own(count: Count) -> bool:
    return count.adjustment.declarer is Declarer.AGENCY


def _own(counted: Sequence[Count]) -> Mapping[str, int | None]:
    return {count.adjustment.code: count.claimed for count in counted if _is_own(count)}


def _score(
    code: str, one: Case, settled: Mapping[str, ScoredRow], stages: tuple[Reckoning, Reckoning, Reckoning]
) -> Score:
    claimed, appraised, final = stages
    row = settled.get(code)
    return Score(
        one.judged.rows[code],
        claimed.points.get(code),
        appraised.points.get(code),
        row.final if row and row.origin is Origin.AGREED else None,
        final.points.get(code),
        one.judged.maxima[code],
        row.reason if row else "",
    )


def _adjusted(count: Count, one: Case, stages: tuple[Reckoning, Reckoning, Reckoning]) -> Adjusted:
    claimed, appraised, final = stages
    adjustment = count.adjustment
    agreed = one.agreed.get(adjustment.criterion or "")
    gone = not attached_to(one.judged, adjustment)
    basis = SETTLED_IN if agreed else NOT_APPLIED if gone else count.basis
    return Adjusted(
        adjustment=adjustment,
        self_count=count.claimed,
        appraised_count=count.appraised,
        count=count.final,
        self_moved=claimed.moved.get(adjustment.code),
        appraised_moved=appraised.moved.get(adjustment.code),
        moved=ZERO if gone else final.moved.get(adjustment.code),
        at_self=count.at_self,
        at=agreed.at if agreed else count.at,
        reason=count.reason,
        basis=basis,
    )


def _pending(one: Case, settled: Mapping[str, ScoredRow], counted: Sequence[Count]) -> tuple[str, ...]:
    rows = [code for code in one.judged.rows if code in settled and settled[code].final is None]
    open_counts = [
        count.adjustment.code
        for count in counted
        if count.final is None
        and count.adjustment.criterion not in one.agreed
        and attached_to(one.judged, count.adjustment)
    ]
    return (*rows, *open_counts)
