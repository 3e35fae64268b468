"""All figures of one agency: scores of rows and groups, adjustments, totals, at each stage.

Order, fixed by contract §2: criterion = max(0, base − attached deductions) + attached bonuses (which may pass
M); a capped group holds the sum of its children and its adjustments within 0…M; total = Điểm nền + Σ
top-level criteria + bonuses on the total − deductions on the total, then Sàn and Trần.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from ... import order_of_calculation
from ...model import (
    Adjusted,
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
from .adjustments import Count, attached_to
from .row_scores import Case, complete
from .stage_sums import NOTHING, Reckoning, StageSums, reckon_partly

ZERO = Decimal(0)
SETTLED_IN = "Đã tính trong điểm thống nhất"
NOT_APPLIED = "Tiêu chí được thẩm định là không áp dụng"


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
    return replace(
        figures, share=share, pending=(*_pending(one, settled, counted), *_in_order(one, final.stuck))
    )


def _in_order(one: Case, codes: Collection[str]) -> list[str]:
    return [code for code in one.judged.rows if code in codes]


def tally_claimed(
    info: SeasonInfo, agency: Agency, one: Case, settled: Mapping[str, ScoredRow], counted: Sequence[Count]
) -> Tally:
    """The agency's own figures alone; `pending` names the rows and adjustments that it has not filled."""
    claimed = _claimed(info, one, settled, counted)
    figures = _assemble(agency, one, settled, counted, (claimed, NOTHING, NOTHING))
    rows = [code for code, row in settled.items() if not complete(row)]
    unclear = [count.adjustment.code for count in counted if count.claimed is None]
    return replace(figures, pending=(*rows, *unclear))


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
    left_out = {code: _left_out(row, claimed) for code, row in settled.items() if code not in one.judged.rows}
    return Tally(
        agency=agency,
        settled=_stated(settled, claimed.open),
        adjusted=tuple(_adjusted(count, one, stages) for count in counted),
        order=tuple(c for c in one.assigned.planned.rows if c in one.judged.rows or c in settled)
        if left_out
        else (),
        scores={code: _score(code, one, settled, stages) for code in one.judged.rows},
        left_out=left_out,
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
    own = [
        (count.adjustment, count.appraised)
        for count in counted
        if _is_own(count) and attached_to(one.judged, count.adjustment)
    ]
    return StageSums(one.judged, bases, own, info, silent=silent - one.judged.full).reckon()


def _final(
    info: SeasonInfo, one: Case, settled: Mapping[str, ScoredRow], counted: Sequence[Count]
) -> Reckoning:
    bases = {code: row.final for code, row in settled.items()}
    standing = [(c.adjustment, c.final) for c in counted if attached_to(one.judged, c.adjustment)]
    return StageSums(one.judged, bases, standing, info, agreed=one.agreed.keys()).reckon()


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


def _left_out(row: ScoredRow, claimed: Reckoning) -> Score:
    """A row that does not count any more: what the agency claimed in it, and why it is out."""
    own = claimed.points.get(row.criterion.code)
    return Score(row.criterion, own, None, None, None, ZERO, row.reason)


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
